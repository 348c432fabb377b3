/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: a window for each book. */

#include "scb-config.h"

#include "scb-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>

#include "scb-glib.h"
#include "scb-command.h"
#include "scb-known-books.h"
#include "scb-portal-path.h"
#include "scb-recent-books.h"
#include "scb-text-size.h"
#include "scb-ui.h"

struct _ScbApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* from startup on */
  guint signal_ids[3];
  gboolean is_ending; /* the books that are open now are opened again at the next start */
};

G_DEFINE_FINAL_TYPE (ScbApplication, scb_application, ADW_TYPE_APPLICATION)

/* ---- windows ---- */

static void
remember_open_books (ScbApplication *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  if (self->is_ending)
    return;
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (SCB_IS_WINDOW (link->data) && scb_window_get_book (link->data) != NULL
        && !scb_portal_path_is (scb_window_get_path (link->data)))
      g_strv_builder_add (builder, scb_window_get_path (link->data));
  paths = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "open-books", (const char *const *)paths);
}

/* The same file by another way (a link, a relative path) is the same book. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  return a != NULL && b != NULL && g_stat (a, &first) == 0 && g_stat (b, &second) == 0
         && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

static ScbWindow *
find_window (ScbApplication *self, const char *path)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (SCB_IS_WINDOW (link->data) && is_same_file (scb_window_get_path (link->data), path))
      return link->data;
  return NULL;
}

/* A window that shows no book is as good as a new one. */
static ScbWindow *
find_free_window (ScbApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (SCB_IS_WINDOW (link->data) && scb_window_get_book (link->data) == NULL)
      return link->data;
  return scb_window_new (GTK_APPLICATION (self), self->settings);
}

void
scb_application_open_path (ScbApplication *self, const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  ScbWindow *window = find_window (self, canonical);

  if (window == NULL || scb_window_get_book (window) == NULL)
    {
      if (window == NULL)
        window = find_free_window (self);
      if (scb_window_open (window, canonical) && !scb_portal_path_is (canonical))
        {
          g_settings_set_string (self->settings, "last-book", canonical);
          scb_recent_books_add (self->settings, canonical);
        }
    }
  gtk_window_present (GTK_WINDOW (window));
  remember_open_books (self);
}

void
scb_application_refuse (ScbApplication *self, const char *heading, const GError *error)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!SCB_IS_WINDOW (window))
    window = GTK_WINDOW (scb_window_new (GTK_APPLICATION (self), self->settings));
  gtk_window_present (window);
  scb_window_show_error (SCB_WINDOW (window), heading, error);
}

/* ---- ending ---- */

/* Each window in its turn, so that each can keep what is being typed. */
void
scb_application_end (ScbApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  self->is_ending = TRUE;
  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
  self->is_ending = FALSE;
}

/* The system goes down, or the terminal is closed. */
static gboolean
signal_cb (gpointer user_data)
{
  scb_application_end (user_data);
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
watch_signals (ScbApplication *self)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP };

  G_STATIC_ASSERT (G_N_ELEMENTS (signals) == G_N_ELEMENTS (self->signal_ids));
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    self->signal_ids[i] = g_unix_signal_add (signals[i], signal_cb, self);
}

/* The user logs out: the windows are not closed one by one. */
static void
scb_application_query_end (ScbApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (SCB_IS_WINDOW (link->data))
      scb_window_put_away (link->data);
}

static void
scb_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (scb_application_parent_class)->window_removed (application, window);
  remember_open_books (SCB_APPLICATION (application));
}

static void
scb_application_shutdown (GApplication *application)
{
  ScbApplication *self = SCB_APPLICATION (application);

  /* Whatever ended it, nothing that was typed is lost. */
  self->is_ending = TRUE;
  scb_application_query_end (self);
  for (gsize i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
  G_APPLICATION_CLASS (scb_application_parent_class)->shutdown (application);
}

/* ---- starting ---- */

/* Those that were open when the session ended; the one in front last, so that it is there again. */
static gboolean
reopen_books (ScbApplication *self)
{
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "open-books");

  for (guint i = g_strv_length (paths); i > 0; i--)
    if (g_file_test (paths[i - 1], G_FILE_TEST_EXISTS))
      scb_application_open_path (self, paths[i - 1]);
  return gtk_application_get_windows (GTK_APPLICATION (self)) != NULL;
}

static void
scb_application_activate (GApplication *application)
{
  ScbApplication *self = SCB_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = g_settings_get_string (self->settings, "last-book");
  g_autoptr (GError) error = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  if (reopen_books (self))
    return;
  if (scb_string_is_empty (path) || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_free (path);
      path = scb_known_books_ensure_default (&error);
    }
  if (path != NULL)
    scb_application_open_path (self, path);
  else
    scb_application_refuse (self, _("The Book Cannot Be Made"), error);
}

static void
scb_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = path == NULL ? g_file_get_uri (files[i]) : NULL;

      /* What is on no file system is refused by the window like any other path that is not there.
       */
      scb_application_open_path (SCB_APPLICATION (application), path != NULL ? path : uri);
    }
}

static void
scb_application_startup (GApplication *application)
{
  ScbApplication *self = SCB_APPLICATION (application);

  scb_ui_register ();
  G_APPLICATION_CLASS (scb_application_parent_class)->startup (application);

  scb_ui_init ();
  gtk_window_set_default_icon_name (SCB_APPLICATION_ID);
  self->settings = g_settings_new (SCB_APPLICATION_ID);
  scb_text_size_follow (self->settings);
  scb_application_add_actions (self);
  watch_signals (self);
  g_signal_connect (self, "query-end", G_CALLBACK (scb_application_query_end), NULL);
}

static int
scb_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("so-chi-bo %s\n", SCB_VERSION);
  return 0;
}

static void
scb_application_finalize (GObject *object)
{
  g_clear_object (&SCB_APPLICATION (object)->settings);

  G_OBJECT_CLASS (scb_application_parent_class)->finalize (object);
}

static void
scb_application_class_init (ScbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = scb_application_finalize;
  application_class->activate = scb_application_activate;
  application_class->open = scb_application_open;
  application_class->startup = scb_application_startup;
  application_class->shutdown = scb_application_shutdown;
  application_class->handle_local_options = scb_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = scb_application_window_removed;
}

static void
scb_application_init (ScbApplication *self)
{
  GApplication *application = G_APPLICATION (self);
  g_autofree char *names = scb_command_list_names ();
  g_autofree char *description
      = g_strdup_printf (_("With a command as its first word it works without a window:\n"
                           "  %s\n"
                           "so-chi-bo COMMAND --help says more."),
                         names);

  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE,
                                 _("Say which version this is"), NULL);
  g_application_set_option_context_parameter_string (application, _("[BOOK]"));
  g_application_set_option_context_summary (
      application, _("Opens the window on a book; on the last one where none is named."));
  g_application_set_option_context_description (application, description);
}

ScbApplication *
scb_application_new (void)
{
  return g_object_new (SCB_TYPE_APPLICATION, "application-id", SCB_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", SCB_RESOURCE_BASE,
                       "register-session", TRUE, NULL);
}

char *
scb_application_load_language (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, SCB_APPLICATION_ID, TRUE) : NULL;
  g_autoptr (GSettings) settings = NULL;

  /* Without its schema the program is not installed; Vietnamese will do. */
  if (schema == NULL)
    return NULL;
  settings = g_settings_new (SCB_APPLICATION_ID);
  return g_settings_get_string (settings, "language");
}

GSettings *
scb_application_get_settings (ScbApplication *self)
{
  return self->settings;
}
