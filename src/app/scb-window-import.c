/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages and tables of members taken into the book of the window. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-csv-members.h"
#include "scb-file-dialog.h"
#include "scb-package.h"

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

static void
package_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ScbPackageReport) report = NULL;

  if (file == NULL || self->book == NULL)
    return;
  bytes = scb_package_load (g_file_peek_path (file), &error);
  if (bytes != NULL)
    report = scb_package_import (self->book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);
  tell (self, _("The Package Was Not Imported"), report, error);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Import a Package"), SCB_FILE_KIND_PACKAGE,
                              NULL, package_chosen_cb, NULL);
}

/* Into the branch whose members are listed; where all are, the table says into which. */
static void
table_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ScbPackageReport) report = NULL;

  if (file == NULL || self->book == NULL)
    return;
  bytes = scb_package_load (g_file_peek_path (file), &error);
  if (bytes != NULL)
    report = scb_csv_import_members (self->book, bytes, scb_view_state_get_branch (self->state),
                                     NULL, SCB_PACKAGE_NO_FLAGS, &error);
  tell (self, _("The Members Were Not Imported"), report, error);
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
