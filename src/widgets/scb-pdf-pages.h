/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The pages of a PDF, as pictures for the screen and as drawings for the printer.
 *
 * Sizes are in points (1/72 inch). Pictures are kept by page and scale, as many as fit into a
 * bounded memory; all calls on the main thread (a page of A4 takes about 6 ms at 100 dpi).
 */
#define SCB_TYPE_PDF_PAGES (scb_pdf_pages_get_type ())
G_DECLARE_FINAL_TYPE (ScbPdfPages, scb_pdf_pages, SCB, PDF_PAGES, GObject)

/**
 * scb_pdf_pages_new:
 * @pdf: the bytes of a PDF file
 *
 * Returns: (transfer full) (nullable): the pages; NULL with @error, of poppler's or G_IO_ERROR
 * domain, where the bytes are no PDF
 */
ScbPdfPages *scb_pdf_pages_new (GBytes *pdf, GError **error);

guint scb_pdf_pages_get_n_pages (ScbPdfPages *self);

/** scb_pdf_pages_get_size: width and height of @page (from 0) in points. */
void scb_pdf_pages_get_size (ScbPdfPages *self, guint page, double *width, double *height);

/**
 * scb_pdf_pages_get_texture:
 * @page: from 0
 * @scale: device pixels for each point
 *
 * The page on white paper. Above a limit of memory the picture is smaller than asked for and is to
 * be stretched.
 *
 * Returns: (transfer none): valid until the next call
 */
GdkTexture *scb_pdf_pages_get_texture (ScbPdfPages *self, guint page, double scale);

/** scb_pdf_pages_peek_texture: (transfer none) (nullable): a picture of @page that is at hand,
 * whatever its scale; @is_sharp (out) tells whether it has @scale. */
GdkTexture *
scb_pdf_pages_peek_texture (ScbPdfPages *self, guint page, double scale, gboolean *is_sharp);

/** scb_pdf_pages_draw: draws @page for a printer, in points, without a background. */
void scb_pdf_pages_draw (ScbPdfPages *self, guint page, cairo_t *cairo);

G_END_DECLS
