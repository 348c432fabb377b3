/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of the window: members and branches in, lists out. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-organization-reform.h"
#include "scb-list-export.h"
#include "scb-press-month.h"
#include "scb-table-preview.h"

/* ---- in ---- */

static void
imported_cb (GObject *book, GAsyncResult *result, gpointer import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report = scb_import_table_import_finish (result, &error);

  scb_window_import_end (import, _("The Table Was Not Taken Over"), report, error);
}

static void
keep_cb (ScbWindow *self, ScbTablePreview *preview)
{
  ScbWindowImport *import;
  GPtrArray *lines;
  gboolean leave_out;
  ScbImportTable *table;

  if (self->book == NULL)
    return;
  table = scb_table_preview_steal (preview, &lines, &leave_out);
  import = scb_window_import_start (self, _("The table is being taken over…"));
  scb_import_table_import_async (table, self->book, lines, leave_out, scb_window_import_progress_cb,
                                 import, import->cancellable, imported_cb, import);
}

/* Takes @table (nullable). Into the branch whose members are listed, where the table does not say.
 */
static void
show_table (ScbWindow *self, ScbImportTable *table, const GError *error)
{
  ScbTablePreview *preview;

  if (table == NULL)
    {
      scb_window_show_error (self, _("The Table Cannot Be Read"), error);
      return;
    }
  scb_autosave_commit_focus (GTK_WIDGET (self));
  preview = scb_table_preview_new (GTK_WINDOW (self), self->book, table,
                                   scb_view_state_get_branch (self->state));
  g_signal_connect_object (preview, "keep", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (preview));
}

void
scb_window_read_table (ScbWindow *self, ScbImportTableKind kind, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_load (g_file_peek_path (file), &error);
  ScbImportTable *table = bytes != NULL ? scb_import_table_new (kind, bytes, &error) : NULL;

  show_table (self, table, error);
}

static void
members_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL && self->book != NULL)
    scb_window_read_table (self, SCB_IMPORT_TABLE_MEMBERS, file);
}

static void
branches_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL && self->book != NULL)
    scb_window_read_table (self, SCB_IMPORT_TABLE_BRANCHES, file);
}

static void
import_members_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Import Members from a Table"),
                              SCB_FILE_KIND_TABLE, NULL, members_chosen_cb, NULL);
}

static void
import_branches_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Import Branches from a Table"),
                              SCB_FILE_KIND_TABLE, NULL, branches_chosen_cb, NULL);
}

/* ---- pasted ---- */

static void
paste (ScbWindow *self, ScbImportTableKind kind, GdkClipboard *clipboard, GAsyncResult *result)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (clipboard, result, NULL);
  g_autoptr (GError) error = NULL;
  ScbImportTable *table;

  if (self->book == NULL)
    return;
  if (text == NULL)
    {
      scb_window_show_toast (self, _("Copy rows in the spreadsheet first, then paste them here."));
      return;
    }
  table = scb_import_table_new_pasted (kind, text, &error);
  show_table (self, table, error);
}

static void
members_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbWindow) self = user_data;

  paste (self, SCB_IMPORT_TABLE_MEMBERS, GDK_CLIPBOARD (clipboard), result);
}

static void
branches_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbWindow) self = user_data;

  paste (self, SCB_IMPORT_TABLE_BRANCHES, GDK_CLIPBOARD (clipboard), result);
}

static void
paste_members_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, members_pasted_cb,
                                 g_object_ref (widget));
}

static void
paste_branches_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, branches_pasted_cb,
                                 g_object_ref (widget));
}

/* ---- out ---- */

static void
save_cb (ScbWindow *self, GBytes *file, const char *name, gboolean as_csv)
{
  scb_window_save (self, file, name, as_csv ? SCB_FILE_KIND_TABLE : SCB_FILE_KIND_SHEET);
}

static void
failed_cb (ScbWindow *self, const GError *error)
{
  scb_window_show_error (self, _("The List Was Not Made"), error);
}

static void
export_list_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  ScbListExport *export;

  scb_autosave_commit_focus (widget);
  export = scb_list_export_new (
      GTK_WINDOW (self), self->book, g_variant_get_string (parameter, NULL),
      scb_view_state_get_branch (self->state), scb_view_state_get_period (self->state));
  g_signal_connect_object (export, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (export, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (export));
}

/* Of the month that is shown, in the own organization. */
static void
export_visits_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  const char *period = scb_view_state_get_period (self->state);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonth) month = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_strdup_printf ("du-sinh-hoat-thang-%s.xlsx", period);

  scb_autosave_commit_focus (widget);
  month = scb_press_load_month (self->book, scb_book_get_own_organization_in (self->book, period),
                                period, &error);
  bytes = month != NULL ? scb_press_make_visits_workbook (month, &error) : NULL;
  if (bytes != NULL)
    scb_window_save (self, bytes, name, SCB_FILE_KIND_SHEET);
  else
    scb_window_show_error (self, _("The List Was Not Made"), error);
}

/* ---- all of them ---- */

static const struct
{
  const char *name;
  const char *parameter; /* (nullable) */
  gboolean writes;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.import-members", NULL, TRUE, import_members_cb },
  { "win.import-branches", NULL, TRUE, import_branches_cb },
  { "win.paste-members", NULL, TRUE, paste_members_cb },
  { "win.paste-branches", NULL, TRUE, paste_branches_cb },
  { "win.export-list", "s", FALSE, export_list_cb },
  { "win.export-visits-summary", NULL, FALSE, export_visits_cb },
};

void
scb_window_install_table_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
scb_window_update_table_actions (ScbWindow *self)
{
  gboolean is_open = self->book != NULL;
  gboolean can_write = is_open && !scb_book_is_read_only (self->book);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   actions[i].writes ? can_write : is_open);
}
