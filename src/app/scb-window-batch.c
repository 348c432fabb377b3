/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All papers of a month into one file, for a stick. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-file-dialog.h"
#include "scb-month-desk.h"
#include "scb-press-batch.h"
#include "scb-progress.h"

typedef struct
{
  ScbWindow *window;
  ScbProgress *progress;
  GCancellable *cancellable;
  GFile *file;
  ScbPrint *print; /* (nullable): while it is written */
} Batch;

static void
batch_free (Batch *batch)
{
  g_object_unref (batch->window);
  g_object_unref (batch->cancellable);
  g_object_unref (batch->file);
  g_clear_pointer (&batch->print, scb_print_free);
  g_free (batch);
}

static void
say_written (Batch *batch)
{
  g_autofree char *name = g_file_get_parse_name (batch->file);
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page is written to “%s”.",
                                      "%u pages are written to “%s”.", batch->print->n_pages),
                         batch->print->n_pages, name);
  g_autofree char *warnings = g_strjoinv ("\n", batch->print->warnings);
  g_autofree char *whole
      = *warnings != '\0' ? g_strdup_printf ("%s\n\n%s", text, warnings) : g_strdup (text);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (batch->window),
                                              _("The Month’s Papers Are Written"), whole);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Batch *batch = user_data;
  g_autoptr (GError) error = NULL;

  scb_progress_end (batch->progress);
  if (g_file_replace_contents_finish (batch->file, result, NULL, &error))
    say_written (batch);
  else
    scb_window_show_error (batch->window, _("The Month’s Papers Were Not Written"), error);
  batch_free (batch);
}

static void
printed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Batch *batch = user_data;
  g_autoptr (GError) error = NULL;

  batch->print = scb_press_print_month_papers_finish (result, &error);
  if (batch->print != NULL)
    {
      g_file_replace_contents_bytes_async (batch->file, batch->print->pdf, NULL, FALSE,
                                           G_FILE_CREATE_NONE, NULL, written_cb, batch);
      return;
    }
  scb_progress_end (batch->progress);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    scb_window_show_toast (batch->window, _("Called off: nothing was written."));
  else
    scb_window_show_error (batch->window, _("The Month’s Papers Were Not Written"), error);
  batch_free (batch);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  scb_progress_set_fraction (((Batch *)user_data)->progress, fraction);
}

/* On the report's page that of its committee, else of whoever keeps the book. */
static gint64
office_of (ScbWindow *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->pages);
  GtkWidget *page = bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  return page != NULL && SCB_IS_MONTH_DESK (page)
             ? scb_month_desk_get_office (SCB_MONTH_DESK (page))
             : 0;
}

static void
place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);
  Batch *batch;

  if (file == NULL || self->book == NULL)
    return;
  scb_autosave_commit_focus (GTK_WIDGET (self));
  batch = g_new0 (Batch, 1);
  batch->window = g_object_ref (self);
  batch->cancellable = g_cancellable_new ();
  batch->file = g_steal_pointer (&file);
  batch->progress = scb_progress_start (
      GTK_WINDOW (self), _("The month’s papers are being printed…"), batch->cancellable);
  scb_press_print_month_papers_async (self->book, office_of (self),
                                      scb_view_state_get_period (self->state), progress_cb, batch,
                                      batch->cancellable, printed_cb, batch);
}

static void
month_papers_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  g_autofree char *name
      = g_strdup_printf ("giay-to-thang-%s.pdf", scb_view_state_get_period (self->state));

  scb_file_dialog_save_async (GTK_WINDOW (self), _("Save All Papers of the Month"), name,
                              SCB_FILE_KIND_PDF, NULL, place_chosen_cb, NULL);
}

void
scb_window_install_batch_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.month-papers", NULL, month_papers_cb);
}
