/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages taken into the book of the window. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-file-dialog.h"
#include "scb-package.h"
#include "scb-progress.h"

static void
tell (ScbWindow *self, const char *heading, const ScbPackageReport *report, const GError *error)
{
  g_autofree char *text = NULL;

  if (report == NULL)
    {
      scb_window_show_error (self, heading, error);
      return;
    }
  if (report->added + report->changed + report->removed == 0)
    text = g_strdup (_("The book has all of this already."));
  else
    text = g_strdup_printf (_("Imported: %u new, %u changed, %u taken away."), report->added,
                            report->changed, report->removed);
  scb_window_show_toast (self, text);
}

/* ---- at work ---- */

ScbWindowImport *
scb_window_import_start (ScbWindow *self, const char *text)
{
  ScbWindowImport *import = g_new0 (ScbWindowImport, 1);

  scb_autosave_commit_focus (GTK_WIDGET (self));
  import->window = g_object_ref (self);
  import->cancellable = g_cancellable_new ();
  import->progress = scb_progress_start (GTK_WINDOW (self), text, import->cancellable);
  return import;
}

void
scb_window_import_progress_cb (double fraction, gpointer user_data)
{
  scb_progress_set_fraction (((ScbWindowImport *)user_data)->progress, fraction);
}

void
scb_window_import_end (ScbWindowImport *import,
                       const char *heading,
                       const ScbPackageReport *report,
                       const GError *error)
{
  scb_progress_end (import->progress);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    scb_window_show_toast (import->window, _("Called off: the book is as it was."));
  else
    tell (import->window, heading, report, error);
  g_object_unref (import->cancellable);
  g_object_unref (import->window);
  g_free (import);
}

/* ---- a package ---- */

static void
imported_cb (GObject *book, GAsyncResult *result, gpointer import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report = scb_package_import_file_finish (result, &error);

  scb_window_import_end (import, _("The Package Was Not Imported"), report, error);
}

void
scb_window_import_package (ScbWindow *self, GFile *file)
{
  ScbWindowImport *import = scb_window_import_start (self, _("The package is being imported…"));

  scb_package_import_file_async (self->book, g_file_peek_path (file), scb_window_import_progress_cb,
                                 import, import->cancellable, imported_cb, import);
}

static void
package_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL && self->book != NULL)
    scb_window_import_package (self, file);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Import a Package"), SCB_FILE_KIND_PACKAGE,
                              NULL, package_chosen_cb, NULL);
}

void
scb_window_install_import_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
}
