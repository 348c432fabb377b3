/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in the whole application, and the keys of all actions. */

#include "scb-config.h"

#include "scb-application-private.h"

#include <glib/gi18n-lib.h>

#include "scb-file-dialog.h"
#include "scb-help-window.h"
#include "scb-known-books.h"
#include "scb-portal-path.h"
#include "scb-preferences.h"
#include "scb-text-size.h"
#include "scb-welcome.h"
#include "scb-window-private.h"

static GtkWindow *
active_window (ScbApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

/* ---- books ---- */

static void
make_book (ScbApplication *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = NULL;

  /* An existing file is never replaced by an empty book. */
  book = scb_book_create (path, &error);
  if (book == NULL)
    {
      scb_application_refuse (self, _("The Book Was Not Made"), error);
      return;
    }
  g_clear_object (&book);
  scb_application_open_path (self, path);
}

static void
new_book_named_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbApplication) self = user_data;
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL)
    make_book (self, g_file_peek_path (file));
}

static void
new_book_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ScbApplication *self = user_data;
  g_autofree char *path = NULL;

  /* In a sandbox no other folder holds a book: there is nothing to ask. */
  if (scb_portal_is_sandboxed ())
    {
      path = scb_known_books_name_free (_("New book.scb"));
      make_book (self, path);
      return;
    }
  scb_file_dialog_save_async (active_window (self), _("New Book"), _("New book.scb"),
                              SCB_FILE_KIND_BOOK, NULL, new_book_named_cb, g_object_ref (self));
}

static void
book_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbApplication) self = user_data;
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL)
    scb_application_open_path (self, g_file_peek_path (file));
}

static void
open_book_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ScbApplication *self = user_data;

  scb_file_dialog_open_async (active_window (self), _("Open Another Book"), SCB_FILE_KIND_BOOK,
                              NULL, book_chosen_cb, g_object_ref (self));
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scb_application_open_path (user_data, g_variant_get_string (parameter, NULL));
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ScbApplication *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scb_known_books_ensure_sample (&error);

  if (path != NULL)
    scb_application_open_path (self, path);
  else
    scb_application_refuse (self, _("The Sample Book Cannot Be Made"), error);
}

/* ---- about the application ---- */

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ScbApplication *self = user_data;
  GtkWindow *window = active_window (self);
  ScbBook *book = SCB_IS_WINDOW (window) ? scb_window_get_book (SCB_WINDOW (window)) : NULL;

  gtk_window_present (
      GTK_WINDOW (scb_preferences_new (scb_application_get_settings (self), book, window)));
}

/* Of what is in sight, in front of it. */
static void
show_help (GtkWindow *window)
{
  const char *page = "welcome";
  ScbHelpWindow *help = scb_help_window_new (window);

  if (window != NULL)
    page = SCB_IS_WINDOW (window) ? scb_window_get_help_page (SCB_WINDOW (window))
                                  : G_OBJECT_TYPE_NAME (window);
  scb_help_window_show_page (help, page);
  gtk_window_present (GTK_WINDOW (help));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_help (active_window (user_data));
}

static gboolean
help_key_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  show_help (GTK_WINDOW (widget));
  return TRUE;
}

/* The keys of an application do not reach the windows that stand in front of its own. */
static void
toplevels_changed_cb (GListModel *toplevels, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);
      GtkEventController *controller;

      if (!ADW_IS_WINDOW (window) || SCB_IS_HELP_WINDOW (window))
        continue;
      controller = gtk_shortcut_controller_new ();
      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (controller),
          gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                            gtk_callback_action_new (help_key_cb, NULL, NULL)));
      gtk_widget_add_controller (window, controller);
    }
}

/* From a reminder: the year of all branches, or the sessions of one. */
static void
show_due_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = active_window (user_data);

  if (!SCB_IS_WINDOW (window) || scb_window_get_book (SCB_WINDOW (window)) == NULL)
    {
      g_application_activate (user_data);
      return;
    }
  gtk_window_present (window);
  gtk_widget_activate_action (
      GTK_WIDGET (window), "win.page", "s",
      scb_welcome_is_office (scb_window_get_book (SCB_WINDOW (window))) ? "radar" : "sessions");
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWidget *about = adw_about_window_new ();
  const char *const faces[] = { _("Liberation Serif, under the SIL Open Font License 1.1"), NULL };
  const char *const libraries[]
      = { "GTK, libadwaita, GLib",  "SQLite",    "libharu",    "Poppler", "libxlsxwriter",
          "JSON-GLib",              "Fontconfig", NULL };
  const char *const developers[] = { _("The Sổ Chi Bộ developers"), NULL };

  g_object_set (
      about, "transient-for", active_window (user_data), "application-name", "Sổ Chi Bộ",
      "application-icon", SCB_APPLICATION_ID, "version", SCB_VERSION, "developer-name",
      developers[0], "developers", developers, "comments",
      _("The record of a party branch's meetings: prepared, written down, adopted, printed."),
      "license-type", GTK_LICENSE_GPL_3_0,
      /* Translators: your names, one a line */
      "translator-credits", _("translator-credits"), NULL);
  adw_about_window_add_acknowledgement_section (
      ADW_ABOUT_WINDOW (about), _("Faces of the printed papers"), (const char **)faces);
  adw_about_window_add_acknowledgement_section (ADW_ABOUT_WINDOW (about), _("Built with"),
                                                (const char **)libraries);
  gtk_window_present (GTK_WINDOW (about));
}

static void
text_larger_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scb_text_size_change (scb_application_get_settings (user_data), 1);
}

static void
text_smaller_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scb_text_size_change (scb_application_get_settings (user_data), -1);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  scb_application_end (user_data);
}

/* ---- all of them ---- */

static const GActionEntry entries[] = {
  { .name = "new-book", .activate = new_book_cb },
  { .name = "open-book", .activate = open_book_cb },
  { .name = "open-sample", .activate = open_sample_cb },
  { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "help", .activate = help_cb },
  { .name = "show-due", .activate = show_due_cb },
  { .name = "about", .activate = about_cb },
  { .name = "text-larger", .activate = text_larger_cb },
  { .name = "text-smaller", .activate = text_smaller_cb },
  { .name = "quit", .activate = quit_cb },
};

/* Never a bare letter or digit: with those one writes Vietnamese. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.new-book", { "<Control>n" } },
  { "app.open-book", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.text-larger", { "<Control><Shift>Up" } },
  { "app.text-smaller", { "<Control><Shift>Down" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "app.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.print", { "<Control>p" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.import", { "<Control>i" } },
  { "win.search", { "<Control>f" } },
  { "win.search-sessions", { "<Control><Shift>f" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-fit", { "<Control>0" } },
};

void
scb_application_add_actions (ScbApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed",
                           G_CALLBACK (toplevels_changed_cb), self, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
}
