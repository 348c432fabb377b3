/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of horizontal bars: label, bar, note. */
#include "scb-flow-private.h"

#include <math.h>

/* Of the width: labels to the left of the bars, room for the notes to the right of the longest one.
 */
#define LABEL_SHARE 0.35
#define NOTE_SHARE  0.25
#define BAR_GREY    0.6
/* Of the pitch, above and below the bar. */
#define BAR_INSET 0.15
#define TEXT_GAP  4.0

/* Returns the height of the text. */
static double
set_bar_text (
    ScbFlow *self, const ScbParagraphStyle *style, const char *text, double x, double width)
{
  double baseline = scb_flow_baseline (self, style->face, style->size, style->pitch);
  guint n_lines;

  scb_line_breaker_break (&self->breaker, text, style->face, style->size, width, width);
  n_lines = self->breaker.lines->len;
  for (guint i = 0; i < n_lines; i++)
    scb_flow_set_line (self, self->items, i, SCB_ALIGN_LEFT, style->size, x, width,
                       i * style->pitch + baseline);
  return n_lines * style->pitch;
}

static double
greatest_value (const GArray *bars)
{
  double greatest = 0;

  for (guint i = 0; i < bars->len; i++)
    greatest = fmax (greatest, g_array_index (bars, ScbBar, i).value);
  return greatest;
}

void
scb_flow_add_bars (ScbFlow *self, const ScbBlock *block)
{
  const ScbParagraphStyle *style = &block->style;
  double width = self->width - style->left - style->right;
  double start = style->left + LABEL_SHARE * width;
  double note_width = NOTE_SHARE * width;
  double longest = width - LABEL_SHARE * width - note_width;
  double greatest = greatest_value (block->bars);

  for (guint i = 0; i < block->bars->len; i++)
    {
      const ScbBar *bar = &g_array_index (block->bars, ScbBar, i);
      guint first_item = self->items->len;
      double end = start + (bar->value > 0 ? longest * bar->value / greatest : 0);
      ScbItem fill = { SCB_ITEM_FILL, .x = start, .x2 = end, .grey = BAR_GREY };
      double label_height, note_height;

      fill.y = BAR_INSET * style->pitch;
      fill.y2 = (1 - BAR_INSET) * style->pitch;
      if (end > start)
        g_array_append_val (self->items, fill);
      label_height
          = set_bar_text (self, style, bar->label, style->left, LABEL_SHARE * width - TEXT_GAP);
      note_height = set_bar_text (self, style, bar->note, end + TEXT_GAP, note_width - TEXT_GAP);
      self->keep = self->keep || i > 0;
      scb_flow_add_strip (self, i == 0 ? style->before : 0, MAX (label_height, note_height),
                          first_item);
    }
  self->after = style->after;
}
