/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-pdf-pages.h"

G_BEGIN_DECLS

/*
 * Pages of a PDF below each other, white paper in light and dark; a child for a GtkScrolledWindow.
 *
 * Only pages in sight are painted, at most one new one in a frame, so that scrolling stays smooth.
 *
 * Properties: "pages" (nullable #ScbPdfPages); "zoom": 1.0 shows the paper in its true size at 96
 * dpi; "fit-width": follow the width of the view instead, "zoom" then tells the result.
 */
#define SCB_TYPE_PDF_VIEW (scb_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbPdfView, scb_pdf_view, SCB, PDF_VIEW, GtkWidget)

#define SCB_PDF_VIEW_ZOOM_MINIMUM 0.25
#define SCB_PDF_VIEW_ZOOM_MAXIMUM 4.0

GtkWidget *scb_pdf_view_new (void);

ScbPdfPages *scb_pdf_view_get_pages (ScbPdfView *self);
/** scb_pdf_view_set_pages: shows other pages. The place that was looked at stays in sight as far as
 * the new pages reach. */
void scb_pdf_view_set_pages (ScbPdfView *self, ScbPdfPages *pages);

double scb_pdf_view_get_zoom (ScbPdfView *self);
/** scb_pdf_view_set_zoom: also ends fit-width. Kept within SCB_PDF_VIEW_ZOOM_MINIMUM and _MAXIMUM.
 */
void scb_pdf_view_set_zoom (ScbPdfView *self, double zoom);
/** scb_pdf_view_zoom_in, scb_pdf_view_zoom_out: one step. */
void scb_pdf_view_zoom_in (ScbPdfView *self);
void scb_pdf_view_zoom_out (ScbPdfView *self);

gboolean scb_pdf_view_get_fit_width (ScbPdfView *self);
void scb_pdf_view_set_fit_width (ScbPdfView *self, gboolean fit_width);

/** scb_pdf_view_scroll_to_top: the first page, from its top. */
void scb_pdf_view_scroll_to_top (ScbPdfView *self);

G_END_DECLS
