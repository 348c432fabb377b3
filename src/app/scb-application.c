/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: a window for each book. */

#include "scb-config.h"

#include "scb-application-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "scb-glib.h"
#include "scb-known-books.h"
#include "scb-text-size.h"
#include "scb-ui.h"

struct _ScbApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* from startup on */
};

G_DEFINE_FINAL_TYPE (ScbApplication, scb_application, ADW_TYPE_APPLICATION)

/* ---- windows ---- */

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
      if (scb_window_open (window, canonical))
        g_settings_set_string (self->settings, "last-book", canonical);
    }
  gtk_window_present (GTK_WINDOW (window));
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

/* ---- starting ---- */

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
  application_class->handle_local_options = scb_application_handle_local_options;
}

static void
scb_application_init (ScbApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE,
                                 _("Say which version this is"), NULL);
  g_application_set_option_context_parameter_string (application, _("[BOOK]"));
  g_application_set_option_context_summary (
      application, _("Opens the window on a book; on the last one where none is named."));
  g_application_set_option_context_description (
      application, _("With a command as its first word it works without a window:\n"
                      "  new, list, print, import, export, search, check, backup, restore\n"
                      "so-chi-bo COMMAND --help says more."));
}

ScbApplication *
scb_application_new (void)
{
  return g_object_new (SCB_TYPE_APPLICATION, "application-id", SCB_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", SCB_RESOURCE_BASE, NULL);
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
