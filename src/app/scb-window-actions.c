/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in the window of a book. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-autosave.h"
#include "scb-book-history.h"
#include "scb-file-dialog.h"
#include "scb-portal-path.h"
#include "scb-print-operation.h"
#include "scb-rule-sets.h"

/* ---- undo and redo ---- */

/* A text that is being edited has its own steps back. Returns whether it takes this one. */
static gboolean
is_done_by_text (ScbWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
         && gtk_widget_activate_action (focus, action, NULL);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!is_done_by_text (self, "text.undo") && !scb_book_undo (self->book, &error))
    scb_window_show_error (self, _("This Cannot Be Undone"), error);
}

/* The step of the book, whatever is being typed: of a toast that names it. */
static void
undo_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (self->book != NULL && !scb_book_undo (self->book, &error))
    scb_window_show_error (self, _("This Cannot Be Undone"), error);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!is_done_by_text (self, "text.redo") && !scb_book_redo (self->book, &error))
    scb_window_show_error (self, _("This Cannot Be Redone"), error);
}

/* ---- the shown paper ---- */

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, ScbWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  scb_window_show_error (self, _("The Paper Was Not Printed"), error);
}

void
scb_window_print_pages (ScbWindow *self, ScbPdfPages *pages, const char *title)
{
  g_autoptr (GtkPrintOperation) operation = scb_print_operation_new (pages, title);

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  /* Its errors come to printed_cb(). */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbPreview *paper = scb_window_get_paper (SCB_WINDOW (widget));

  scb_window_print_pages (SCB_WINDOW (widget), scb_preview_get_pages (paper),
                          scb_preview_get_result (paper)->title);
}

/* Where the dialog of the printer cannot ask it. */
static void
print_sides_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbPreview *paper = scb_window_get_paper (SCB_WINDOW (widget));
  g_autoptr (GtkPrintOperation) operation = scb_print_operation_new (
      scb_preview_get_pages (paper), scb_preview_get_result (paper)->title);

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), widget, 0);
  scb_print_operation_ask (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (widget));
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = scb_portal_path_show (g_file_peek_path (G_FILE (object)));
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      scb_window_show_error (self, _("The Paper Was Not Saved"), error);
      return;
    }
  text = g_strdup_printf (_("Saved as “%s”."), name);
  scb_window_show_toast (self, text);
}

typedef struct
{
  ScbWindow *window;
  GBytes *bytes; /* what was shown when it was asked for */
} Export;

static void
name_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Export *export = user_data;
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, export->bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         written_cb, g_object_ref (export->window));
  g_bytes_unref (export->bytes);
  g_object_unref (export->window);
  g_free (export);
}

void
scb_window_save (ScbWindow *self, GBytes *bytes, const char *file_name, ScbFileKind kind)
{
  Export *export = g_new0 (Export, 1);

  export->window = g_object_ref (self);
  export->bytes = g_bytes_ref (bytes);
  scb_file_dialog_save_async (GTK_WINDOW (self),
                              kind == SCB_FILE_KIND_PDF       ? _("Save as PDF")
                              : kind == SCB_FILE_KIND_DRAFT   ? _("Save a Draft to Edit")
                              : kind == SCB_FILE_KIND_PACKAGE ? _("Save a Package")
                                                              : _("Save as a Spreadsheet"),
                              file_name, kind, NULL, name_chosen_cb, export);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const ScbPreviewResult *paper
      = scb_preview_get_result (scb_window_get_paper (SCB_WINDOW (widget)));

  scb_window_save (SCB_WINDOW (widget), paper->pdf, paper->file_name, SCB_FILE_KIND_PDF);
}

/* "ban-thao-bien-ban-….docx" */
static void
export_draft_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const ScbPreviewResult *paper
      = scb_preview_get_result (scb_window_get_paper (SCB_WINDOW (widget)));
  g_autofree char *stem
      = g_strndup (paper->file_name, strlen (paper->file_name) - strlen (".pdf"));
  g_autofree char *name = g_strdup_printf ("ban-thao-%s.docx", stem);

  if (paper->draft != NULL)
    scb_window_save (SCB_WINDOW (widget), paper->draft, name, SCB_FILE_KIND_DRAFT);
}

static void
zoom_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_preview_zoom_in (scb_window_get_paper (SCB_WINDOW (widget)));
}

static void
zoom_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_preview_zoom_out (scb_window_get_paper (SCB_WINDOW (widget)));
}

static void
zoom_fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_preview_fit_width (scb_window_get_paper (SCB_WINDOW (widget)));
}

/* ---- a book that is refused ---- */

static void
retry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *path = g_strdup (SCB_WINDOW (widget)->path);

  scb_window_open (SCB_WINDOW (widget), path);
}

static void
open_read_only_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = scb_book_open_read_only (self->path, &error);

  if (book != NULL)
    scb_window_show_book (self, book);
  else
    scb_window_show_refusal (self, error);
}

/* ---- all of them ---- */

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.undo", undo_cb },
  { "win.redo", redo_cb },
  { "win.undo-step", undo_step_cb },
  { "win.print", print_cb },
  { "win.print-sides", print_sides_cb },
  { "win.export", export_cb },
  { "win.zoom-in", zoom_in_cb },
  { "win.zoom-out", zoom_out_cb },
  { "win.zoom-fit", zoom_fit_cb },
  { "win.retry", retry_cb },
  { "win.open-read-only", open_read_only_cb },
  { "win.export-draft", export_draft_cb },
};

static void
rules_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_autosave_commit_focus (widget);
  gtk_window_present (
      GTK_WINDOW (scb_rule_sets_new (GTK_WINDOW (widget), SCB_WINDOW (widget)->book)));
}

void
scb_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.rules", NULL, rules_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

/* "Undo: Change roll-call"; just "Undo" where there is nothing. */
static void
update_step (
    ScbWindow *self, const char *action, GtkWidget *button, const char *word, const char *label)
{
  g_autofree char *tooltip
      = label != NULL ? g_strdup_printf ("%s: %s", word, label) : g_strdup (word);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, label != NULL);
}

void
scb_window_update_actions (ScbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_open = self->book != NULL;
  gboolean can_write = is_open && !scb_book_is_read_only (self->book);
  ScbPreview *paper = scb_window_get_paper (self);
  gboolean has_paper = paper != NULL && scb_preview_get_ready (paper);
  g_autofree char *undo = can_write ? scb_book_get_undo_label (self->book) : NULL;
  g_autofree char *redo = can_write ? scb_book_get_redo_label (self->book) : NULL;

  update_step (self, "win.undo", self->undo_button, _("Undo"), undo);
  update_step (self, "win.redo", self->redo_button, _("Redo"), redo);
  gtk_widget_set_visible (self->print_button, paper != NULL || !self->is_painted);
  gtk_widget_set_visible (self->export_button, paper != NULL || !self->is_painted);
  gtk_widget_set_sensitive (self->navigation_button, is_open);
  gtk_widget_action_set_enabled (widget, "win.print", has_paper);
  gtk_widget_action_set_enabled (widget, "win.print-sides",
                                 has_paper && scb_portal_is_sandboxed ());
  gtk_widget_action_set_enabled (widget, "win.export", has_paper);
  gtk_widget_action_set_enabled (widget, "win.export-draft", has_paper);
  gtk_widget_action_set_enabled (widget, "win.branch-year", is_open);
  gtk_widget_action_set_enabled (widget, "win.zoom-in", has_paper);
  gtk_widget_action_set_enabled (widget, "win.zoom-out", has_paper);
  gtk_widget_action_set_enabled (widget, "win.zoom-fit", has_paper);
  gtk_widget_action_set_enabled (widget, "win.page", is_open);
  gtk_widget_action_set_enabled (widget, "win.search", is_open);
  gtk_widget_action_set_enabled (widget, "win.search-sessions", is_open);
  gtk_widget_action_set_enabled (widget, "win.edit", is_open);
  gtk_widget_action_set_enabled (widget, "win.month-papers", is_open);
  gtk_widget_action_set_enabled (widget, "win.prepare", can_write);
  gtk_widget_action_set_enabled (widget, "win.rules", is_open);
  gtk_widget_action_set_enabled (widget, "win.import", can_write);
  scb_window_update_table_actions (self);
  scb_window_update_exchange_actions (self);
  gtk_widget_action_set_enabled (widget, "win.read-form", can_write);
  gtk_widget_action_set_enabled (widget, "win.export-form", self->book != NULL);
  gtk_widget_action_set_enabled (widget, "win.export-forms", self->book != NULL);
  gtk_widget_action_set_enabled (widget, "win.retry", !is_open && self->path != NULL);
  gtk_widget_action_set_enabled (widget, "win.open-read-only", !is_open && self->path != NULL);
  scb_window_update_backup_actions (self);
}
