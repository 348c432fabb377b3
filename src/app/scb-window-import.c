/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages and tables of members taken into the book of the window. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-csv-members.h"
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

typedef struct
{
  ScbWindow *window;
  ScbProgress *progress;
  GCancellable *cancellable;
} Import;

/* What is being typed is kept before the import has the book for itself. */
static Import *
start (ScbWindow *self, const char *text)
{
  Import *import = g_new0 (Import, 1);

  scb_autosave_commit_focus (GTK_WIDGET (self));
  import->window = g_object_ref (self);
  import->cancellable = g_cancellable_new ();
  import->progress = scb_progress_start (GTK_WINDOW (self), text, import->cancellable);
  return import;
}

static void
progress_cb (double fraction, gpointer user_data)
{
  scb_progress_set_fraction (((Import *)user_data)->progress, fraction);
}

/* Takes @import. */
static void
end (Import *import, const char *heading, const ScbPackageReport *report, const GError *error)
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

  end (import, _("The Package Was Not Imported"), report, error);
}

static void
package_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);
  Import *import;

  if (file == NULL || self->book == NULL)
    return;
  import = start (self, _("The package is being imported…"));
  scb_package_import_file_async (self->book, g_file_peek_path (file), progress_cb, import,
                                 import->cancellable, imported_cb, import);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Import a Package"), SCB_FILE_KIND_PACKAGE,
                              NULL, package_chosen_cb, NULL);
}

/* ---- a table ---- */

static void
members_imported_cb (GObject *book, GAsyncResult *result, gpointer import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report = scb_csv_import_members_finish (result, &error);

  end (import, _("The Members Were Not Imported"), report, error);
}

/* Into the branch whose members are listed; where all are, the table says into which. */
static void
table_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);
  Import *import;

  if (file == NULL || self->book == NULL)
    return;
  import = start (self, _("The members are being imported…"));
  scb_csv_import_members_async (self->book, g_file_peek_path (file),
                                scb_view_state_get_branch (self->state), progress_cb, import,
                                import->cancellable, members_imported_cb, import);
}

static void
import_members_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Import Members from a Table"),
                              SCB_FILE_KIND_TABLE, NULL, table_chosen_cb, NULL);
}

void
scb_window_install_import_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.import-members", NULL, import_members_cb);
}
