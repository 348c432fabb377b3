/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-document.h"

G_BEGIN_DECLS

/* The measures of the bundled faces. Widths are whole thousandths of the type size, cut down as
 * libharu cuts them when it writes a font's widths, so that what is measured here is what a reader
 * of the file adds up. */

typedef struct _ScbFonts ScbFonts;

/** scb_fonts_get: (transfer none): the four faces, loaded once for all threads; NULL with
 * SCB_DOCUMENT_ERROR_FONT. */
const ScbFonts *scb_fonts_get (GError **error);

/** scb_fonts_get_advance: the width of @character; -1 if @face lacks it. */
int scb_fonts_get_advance (const ScbFonts *self, ScbFace face, gunichar character);

/** scb_fonts_get_ascent, scb_fonts_get_descent: of the type size, both positive: 0.891 and 0.216.
 */
double scb_fonts_get_ascent (const ScbFonts *self, ScbFace face);
double scb_fonts_get_descent (const ScbFonts *self, ScbFace face);

/** scb_fonts_get_digit_height: of the type size. */
double scb_fonts_get_digit_height (const ScbFonts *self, ScbFace face);

/** scb_font_path: (transfer full): the file of @face in scb_font_dir(). */
char *scb_font_path (ScbFace face);

G_END_DECLS
