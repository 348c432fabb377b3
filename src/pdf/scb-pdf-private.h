/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the painter. */
#pragma once

#include <hpdf.h>

#include "scb-pdf.h"

G_BEGIN_DECLS

/* ---- one page ---- */

typedef struct
{
  HPDF_Doc document;
  HPDF_Font fonts[SCB_N_FACES]; /* NULL for a face that no page uses */
  GString *buffer;              /* the operators of the page at work */
} ScbPdfPainter;

/** scb_pdf_paint_page: fills and rules first, the text above them. */
void scb_pdf_paint_page (ScbPdfPainter *self,
                         HPDF_Page page,
                         const ScbSheet *sheet,
                         const ScbPage *items);

/** scb_pdf_append_text: the operators that show @item, whose baseline starts at @x, @y from the
 * bottom left. */
void scb_pdf_append_text (GString *buffer, const ScbItem *item, double x, double y);

/** scb_pdf_append_number: up to three decimals and a space, whatever the locale. */
void scb_pdf_append_number (GString *buffer, double value);

/* ---- what libharu 2.3 gets wrong or does not offer ---- */

/** scb_pdf_fix_version: PDF 1.7 and Vietnamese as the language. */
void scb_pdf_fix_version (HPDF_Doc document);

/** scb_pdf_fix_font: the map from codes to characters, which libharu writes with the wrong
 * operators: readers would guess, and some copy nonsense; and the map from codes to glyphs, which
 * it writes far longer than it need be. */
void scb_pdf_fix_font (HPDF_Font font);

/** scb_pdf_fix_zoom: a jump keeps the reader's zoom. */
void scb_pdf_fix_zoom (HPDF_Destination destination);

/** scb_pdf_write: raw operators, as libharu knows no TJ. */
void scb_pdf_write (HPDF_Page page, const char *operators, gsize length);

G_END_DECLS
