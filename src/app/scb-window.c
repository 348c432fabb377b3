/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One window, one book. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-application.h"
#include "scb-autosave.h"
#include "scb-glib.h"
#include "scb-known-books.h"
#include "scb-portal-path.h"
#include "scb-recent-books.h"

G_DEFINE_FINAL_TYPE (ScbWindow, scb_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_SETTINGS = 1,
  PROP_PATH,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* ---- the title and the banner ---- */

/* As people write where their own things lie: "~/Documents/so.scb". */
static char *
shorten_path (const char *path)
{
  g_autofree char *shown = scb_portal_path_show (path);
  const char *home = g_get_home_dir ();

  return g_str_has_prefix (shown, home) && shown[strlen (home)] == G_DIR_SEPARATOR
             ? g_strconcat ("~", shown + strlen (home), NULL)
             : g_steal_pointer (&shown);
}

static void
update_title (ScbWindow *self)
{
  g_autofree char *given = self->book != NULL ? scb_book_get_setting (self->book, "name") : NULL;
  g_autofree char *file = self->path != NULL ? scb_recent_books_name (self->path) : NULL;
  g_autofree char *shown = self->path != NULL ? shorten_path (self->path) : NULL;
  const char *name = !scb_string_is_empty (given) ? given : file;
  g_autofree char *whole = name != NULL ? g_strdup_printf ("%s – Sổ Chi Bộ", name) : NULL;

  adw_window_title_set_title (self->title, name != NULL ? name : "Sổ Chi Bộ");
  adw_window_title_set_subtitle (self->title, shown != NULL ? shown : "");
  gtk_window_set_title (GTK_WINDOW (self), whole != NULL ? whole : "Sổ Chi Bộ");
}

/* A file from outside the sandbox is only read; what can be worked on lies in our own folder. */
static void
show_foreign_file (ScbWindow *self)
{
  g_autofree char *own = scb_known_books_find_copy (self->book);

  scb_banner_set_title (
      self->banner, own != NULL ? _("This file is open for reading only. The book that you work "
                                     "on lies in the application's own folder.")
                                : _("This file is open for reading only. To work on it, take it "
                                     "into the application's own folder."));
  scb_banner_set_button_label (self->banner,
                               own != NULL ? _("Open _My Book") : _("_Take It Over"));
  scb_banner_set_revealed (self->banner, TRUE);
}

static void
update_banner (ScbWindow *self)
{
  g_autofree char *warning = NULL;

  if (self->book != NULL && scb_portal_path_is (self->path))
    {
      show_foreign_file (self);
      return;
    }
  if (self->book != NULL && scb_book_is_read_only (self->book))
    warning = g_strdup (_("This book is open for reading only: nothing in it can be changed."));
  else if (self->book != NULL)
    warning = scb_book_warn_about_folder (self->path);
  if (warning != NULL)
    scb_banner_set_title (self->banner, warning);
  scb_banner_set_button_label (self->banner, _("_Understood"));
  scb_banner_set_revealed (self->banner, warning != NULL);
}

/* ---- the book ---- */

static void
book_changed_cb (ScbWindow *self)
{
  scb_window_withdraw_undo (self);
  scb_window_follow_mode (self);
  update_title (self);
  scb_window_update_actions (self);
}

void
scb_window_forget_book (ScbWindow *self)
{
  if (self->book == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->book, book_changed_cb, self);
  g_clear_object (&self->book);
  scb_window_fill_pages (self);
}

void
scb_window_show_book (ScbWindow *self, ScbBook *book)
{
  scb_window_forget_book (self);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->stack, "book");
  scb_window_restore_session (self);
  scb_window_fill_pages (self);
  update_title (self);
  update_banner (self);
  scb_window_update_actions (self);
  scb_window_watch_backups (self);
  scb_window_watch_dues (self);
}

/* In the window of the file that was handed in; where another has it already, in that one. */
static void
open_own_book (ScbWindow *self, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (!SCB_IS_APPLICATION (application))
    {
      scb_window_open (self, path);
      return;
    }
  scb_window_forget_book (self);
  scb_application_open_path (SCB_APPLICATION (application), path);
  if (self->book == NULL)
    gtk_window_close (GTK_WINDOW (self));
}

static void
take_over (ScbWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scb_known_books_find_copy (self->book);
  gboolean is_new = path == NULL;

  if (is_new)
    path = scb_known_books_take_over (self->book, &error);
  if (path == NULL)
    {
      scb_window_show_error (self, _("The Book Was Not Taken Over"), error);
      return;
    }
  open_own_book (self, path);
  if (is_new)
    scb_window_show_toast (self, _("The book is kept in the application's own folder from now on. "
                                    "The file that you opened stays as it is."));
}

static void
banner_clicked_cb (ScbWindow *self)
{
  scb_banner_set_revealed (self->banner, FALSE);
  if (self->book != NULL && scb_portal_path_is (self->path))
    take_over (self);
}

/* What helps depends on what is wrong. */
void
scb_window_show_refusal (ScbWindow *self, const GError *error)
{
  gboolean is_ours = error->domain == SCB_BOOK_ERROR;
  gboolean is_broken
      = is_ours
        && (error->code == SCB_BOOK_ERROR_DAMAGED || error->code == SCB_BOOK_ERROR_NOT_A_BOOK);
  gboolean can_be_read
      = is_ours
        && (error->code == SCB_BOOK_ERROR_IN_USE || error->code == SCB_BOOK_ERROR_READ_ONLY);
  g_autofree char *tidy = scb_portal_path_tidy (error->message);
  g_autofree char *description = g_markup_escape_text (tidy, -1);

  scb_window_forget_book (self);
  adw_status_page_set_description (self->refusal, description);
  gtk_widget_set_visible (self->restore_button, is_broken);
  gtk_widget_set_visible (self->read_only_button, can_be_read);
  gtk_stack_set_visible_child_name (self->stack, "refused");
  update_title (self);
  update_banner (self);
  scb_window_update_actions (self);
}

/* ---- the object ---- */

static void
remember_size (ScbWindow *self)
{
  int width, height;
  gboolean is_maximized = gtk_window_is_maximized (GTK_WINDOW (self));

  g_settings_set_boolean (self->settings, "window-maximized", is_maximized);
  if (scb_window_peek_desk (self) != NULL)
    g_settings_set_int (self->settings, "preview-position",
                        scb_desk_get_position (scb_window_peek_desk (self)));
  if (is_maximized)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 300));
}

void
scb_window_put_away (ScbWindow *self)
{
  /* What still stands in an input method is saved before the book closes. */
  scb_autosave_commit_focus (GTK_WIDGET (self));
  remember_size (self);
}

static gboolean
scb_window_close_request (GtkWindow *window)
{
  scb_window_put_away (SCB_WINDOW (window));
  return GTK_WINDOW_CLASS (scb_window_parent_class)->close_request (window);
}

/* The window itself comes first: its pages take longer than all the rest. */
static gboolean
make_first_page_cb (gpointer user_data)
{
  ScbWindow *self = user_data;

  self->first_page_id = 0;
  self->is_painted = TRUE;
  scb_window_fill_pages (self);
  scb_window_update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
first_frame_cb (ScbWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, self);
  /* The frame goes to the screen only after this. */
  self->first_page_id = g_idle_add (make_first_page_cb, self);
}

static void
scb_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_window_parent_class)->map (widget);

  if (!SCB_WINDOW (widget)->is_painted)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                             G_CALLBACK (first_frame_cb), widget, G_CONNECT_SWAPPED);
}

static void
scb_window_constructed (GObject *object)
{
  ScbWindow *self = SCB_WINDOW (object);

  G_OBJECT_CLASS (scb_window_parent_class)->constructed (object);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  scb_window_add_pages (self);
  scb_window_follow_session (self);
  scb_window_accept_drops (self);
  scb_window_update_actions (self);
}

static void
scb_window_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbWindow *self = SCB_WINDOW (object);

  switch (property_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_window_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  ScbWindow *self = SCB_WINDOW (object);

  switch (property_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_window_dispose (GObject *object)
{
  ScbWindow *self = SCB_WINDOW (object);

  g_clear_handle_id (&self->first_page_id, g_source_remove);
  g_clear_handle_id (&self->backup_id, g_source_remove);
  g_clear_handle_id (&self->notice_id, g_source_remove);
  scb_window_forget_book (self);
  scb_window_withdraw_undo (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (scb_window_parent_class)->dispose (object);
}

static void
scb_window_finalize (GObject *object)
{
  g_free (SCB_WINDOW (object)->path);

  G_OBJECT_CLASS (scb_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, refusal);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, read_only_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, export_button);
  gtk_widget_class_bind_template_callback (widget_class, banner_clicked_cb);
}

static void
scb_window_class_init (ScbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = scb_window_constructed;
  object_class->get_property = scb_window_get_property;
  object_class->set_property = scb_window_set_property;
  object_class->dispose = scb_window_dispose;
  object_class->finalize = scb_window_finalize;
  GTK_WIDGET_CLASS (klass)->map = scb_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = scb_window_close_request;

  properties[PROP_SETTINGS]
      = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PATH]
      = g_param_spec_string ("path", NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
  scb_window_install_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_editor_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_page_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_import_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_batch_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_backup_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_exchange_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_form_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_table_actions (GTK_WIDGET_CLASS (klass));
  scb_window_install_branch_year_actions (GTK_WIDGET_CLASS (klass));
}

static void
scb_window_init (ScbWindow *self)
{
  self->state = scb_view_state_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

ScbWindow *
scb_window_new (GtkApplication *application, GSettings *settings)
{
  return g_object_new (SCB_TYPE_WINDOW, "application", application, "settings", settings, NULL);
}

gboolean
scb_window_open (ScbWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = NULL;
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);

  if (scb_set_string (&self->path, canonical))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
  /* A book that this window has open already would be in its own way. */
  scb_window_forget_book (self);
  book = scb_portal_path_is (canonical) ? scb_book_open_read_only (canonical, &error)
                                        : scb_book_open (canonical, &error);
  if (book == NULL)
    {
      scb_window_show_refusal (self, error);
      return FALSE;
    }
  scb_window_show_book (self, book);
  return TRUE;
}

const char *
scb_window_get_path (ScbWindow *self)
{
  return self->path;
}

ScbBook *
scb_window_get_book (ScbWindow *self)
{
  return self->book;
}

void
scb_window_show_toast (ScbWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
undo_toast_dismissed_cb (ScbWindow *self)
{
  self->undo_toast = NULL;
}

void
scb_window_offer_undo (ScbWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  scb_window_withdraw_undo (self);
  self->undo_toast = adw_toast_new (escaped);
  adw_toast_set_button_label (self->undo_toast, _("_Undo"));
  adw_toast_set_action_name (self->undo_toast, "win.undo-step");
  g_signal_connect_object (self->undo_toast, "dismissed", G_CALLBACK (undo_toast_dismissed_cb),
                           self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, self->undo_toast);
}

void
scb_window_withdraw_undo (ScbWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

void
scb_window_show_error (ScbWindow *self, const char *heading, const GError *error)
{
  g_autofree char *tidy = scb_portal_path_tidy (error->message);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, tidy);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
