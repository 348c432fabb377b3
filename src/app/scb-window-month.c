/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of the month that is looked at. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-pdf-pages.h"
#include "scb-press.h"
#include "scb-window-private.h"

typedef struct
{
  ScbWindow *window; /* a reference */
  gboolean to_printer;
} Wish;

static void
print_or_save (ScbWindow *self, ScbPrint *print, gboolean to_printer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPdfPages) pages = NULL;

  if (!to_printer)
    {
      scb_window_save_pdf (self, print->pdf, print->file_name);
      return;
    }
  pages = scb_pdf_pages_new (print->pdf, &error);
  if (pages != NULL)
    scb_window_print_pages (self, pages, print->title);
  else
    scb_window_show_error (self, _("The Paper Was Not Printed"), error);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wish *wish = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print = scb_press_print_finish (result, &error);

  if (print != NULL)
    print_or_save (wish->window, print, wish->to_printer);
  else
    scb_window_show_error (wish->window, _("The Paper Was Not Printed"), error);
  g_object_unref (wish->window);
  g_free (wish);
}

static void
make (ScbWindow *self, gboolean to_printer)
{
  const ScbPressJob job
      = { .paper = "monthly-list", .period = scb_view_state_get_period (self->state) };
  Wish *wish = g_new0 (Wish, 1);

  wish->window = g_object_ref (self);
  wish->to_printer = to_printer;
  scb_press_print_async (self->book, &job, NULL, printed_cb, wish);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  make (SCB_WINDOW (widget), TRUE);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  make (SCB_WINDOW (widget), FALSE);
}

void
scb_window_install_month_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print-month", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.export-month", NULL, export_cb);
}
