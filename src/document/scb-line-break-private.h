/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a text: which characters stand on which line. By words at U+0020 only: the rules of
 * Unicode would break document numbers ("05-|BC/|CB"), and U+00A0 glues. */
#pragma once

#include "scb-font.h"

G_BEGIN_DECLS

#define SCB_LEADER_CODE     0x06
#define SCB_LEADER_MIN_DOTS 8
#define SCB_MISSING_SIGN    0x25A1
#define SCB_NO_BREAK_SPACE  0x00A0

typedef struct
{
  guint32 code; /* what is shown; SCB_LEADER_CODE for a leader, '\n' for a new line */
  gint16 width; /* thousandths of the size */
  guint8 face;
  guint8 underline;
} ScbGlyph;

typedef struct
{
  guint start, end; /* glyphs; without spaces at either end */
  gint64 width;     /* thousandths of the size, leaders at their least */
  guint n_spaces; /* that justifying widens: a space that glues too */
  guint n_leaders;
  gboolean last; /* of the text, or before a line feed: not justified */
} ScbLine;

/* Used again for each text, so that a long document costs no allocations. */
typedef struct
{
  const ScbFonts *fonts;
  GArray *glyphs;   /* ScbGlyph */
  GArray *lines;    /* ScbLine */
  GString *missing; /* characters without a glyph, each once */
} ScbLineBreaker;

void scb_line_breaker_init (ScbLineBreaker *self, const ScbFonts *fonts);
void scb_line_breaker_clear (ScbLineBreaker *self);

/** scb_line_breaker_break: fills glyphs and lines with @text set in @face at @size; widths in
 * points, that of the first line apart. At least one line, and at least one character on each line
 * that has any left. */
void scb_line_breaker_break (ScbLineBreaker *self,
                             const char *text,
                             ScbFace face,
                             double size,
                             double first_width,
                             double width);

G_END_DECLS
