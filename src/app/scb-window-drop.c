/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are dropped onto the window. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-application.h"
#include "scb-package.h"
#include "scb-press-form.h"

typedef struct
{
  const char *ending;
  gboolean needs_book; /* that can be written */
  void (*take) (ScbWindow *self, GFile *file);
} Kind;

static void
open_book (ScbWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (SCB_IS_APPLICATION (application))
    scb_application_open_path (SCB_APPLICATION (application), g_file_peek_path (file));
  else
    scb_window_open (self, g_file_peek_path (file));
}

/* Of branches where their page is shown, else of members; what it would bring is shown first. */
static void
read_table (ScbWindow *self, GFile *file)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);

  scb_window_read_table (self,
                         g_strcmp0 (page, "branches") == 0 ? SCB_IMPORT_TABLE_BRANCHES
                                                           : SCB_IMPORT_TABLE_MEMBERS,
                         file);
}

/* A form of a month, or else a table. */
static void
read_workbook (ScbWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_load (g_file_peek_path (file), &error);

  if (bytes == NULL)
    scb_window_show_error (self, _("This File Was Not Taken"), error);
  else if (scb_press_is_form (bytes))
    scb_window_read_form (self, file);
  else
    read_table (self, file);
}

static const Kind kinds[] = {
  { ".scb", FALSE, open_book },
  { ".json", TRUE, scb_window_import_package },
  { ".csv", TRUE, read_table },
  { ".xlsx", TRUE, read_workbook },
};

static const Kind *
find_kind (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (lower, kinds[i].ending))
      return &kinds[i];
  return NULL;
}

/* NULL where it can be taken. */
static char *
find_hindrance (ScbWindow *self, GFile *file, const Kind *kind)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  if (g_file_peek_path (file) == NULL)
    return g_strdup_printf (_("“%s” lies on no drive of this computer. Copy it here first."),
                            shown);
  if (kind == NULL)
    return g_strdup_printf (
        _("“%s” is no book (.scb), package (.json), table (.csv, .xlsx) or form "
           "(.xlsx)."),
        shown);
  if (kind->needs_book && self->book == NULL)
    return g_strdup_printf (_("No book is open into which “%s” could be taken."), shown);
  if (kind->needs_book && scb_book_is_read_only (self->book))
    return g_strdup_printf (
        _("This book is open for reading only, so “%s” cannot be taken into it."), shown);
  return NULL;
}

static void
refuse (ScbWindow *self, const char *sentence)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, sentence);

  scb_window_show_error (self, _("This File Was Not Taken"), error);
}

void
scb_window_take_files (ScbWindow *self, GSList *files)
{
  /* Each shows what it would change, and asks: two at a time could not be told apart. */
  if (files != NULL && files->next != NULL)
    {
      refuse (self, _("Several files were dropped. Drop them one by one."));
      return;
    }
  for (GSList *link = files; link != NULL; link = link->next)
    {
      const char *path = g_file_peek_path (link->data);
      const Kind *kind = path != NULL ? find_kind (path) : NULL;
      g_autofree char *hindrance = find_hindrance (self, link->data, kind);

      if (hindrance != NULL)
        refuse (self, hindrance);
      else
        kind->take (self, link->data);
    }
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, ScbWindow *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  scb_window_take_files (self, files);
  return TRUE;
}

void
scb_window_accept_drops (ScbWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  /* Before a text below the pointer takes the file's name. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
