/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers that are printed without being looked at first. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print = scb_press_print_finish (result, &error);
  g_autoptr (ScbPdfPages) pages = print != NULL ? scb_pdf_pages_new (print->pdf, &error) : NULL;

  if (pages == NULL)
    scb_window_show_error (self, _("The Paper Was Not Made"), error);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    scb_window_print_pages (self, pages, print->title);
}

void
scb_window_print_job (ScbWindow *self, const ScbPressJob *job)
{
  scb_press_print_async (self->book, job, NULL, made_cb, g_object_ref (self));
}
