/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a PDF to a printer. */

#include "scb-config.h"

#include "scb-print-operation.h"

#include <math.h>

#define POINTS_IN_MILLIMETRE (72.0 / 25.4)

static GtkPaperSize *
find_paper (double width, double height)
{
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  if (fabs (gtk_paper_size_get_width (a4, GTK_UNIT_POINTS) - width) < POINTS_IN_MILLIMETRE
      && fabs (gtk_paper_size_get_height (a4, GTK_UNIT_POINTS) - height) < POINTS_IN_MILLIMETRE)
    return a4;
  gtk_paper_size_free (a4);
  return gtk_paper_size_new_custom ("so-chi-bo", "Sổ Chi Bộ", width, height, GTK_UNIT_POINTS);
}

static void
set_up_page (GtkPageSetup *setup, double width, double height)
{
  GtkPaperSize *paper = find_paper (MIN (width, height), MAX (width, height));

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
}

/* Papers may mix pages upright and across. */
static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext *context,
                       int page,
                       GtkPageSetup *setup,
                       ScbPdfPages *pages)
{
  double width, height;

  scb_pdf_pages_get_size (pages, page, &width, &height);
  set_up_page (setup, width, height);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, ScbPdfPages *pages)
{
  scb_pdf_pages_draw (pages, page, gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
scb_print_operation_new (ScbPdfPages *pages, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, scb_pdf_pages_get_n_pages (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb),
                         g_object_ref (pages), (GClosureNotify)(void (*) (void))g_object_unref, 0);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (pages),
                         (GClosureNotify)(void (*) (void))g_object_unref, 0);
  return operation;
}
