/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns side by side: heads and signatures. */
#include "scb-flow-private.h"

#define RULE_BELOW_DESCENT 3.0
#define RULE_TO_NEXT_LINE  3.0
#define HEAD_RULE_WEIGHT   0.75

/* Where the next line of a column goes. A block is one strip; a column taller than the page goes on
 * in a further one. */
typedef struct
{
  double x, width, y, after;
  guint part;
} Column;

/* Parts of a block: the items of each, and how high it is. */
typedef struct
{
  GPtrArray *items; /* GArray of ScbItem */
  GArray *heights;  /* double */
} Parts;

static GArray *
part_items (Parts *parts, guint part)
{
  const double nothing = 0;

  while (parts->items->len <= part)
    {
      g_ptr_array_add (parts->items, g_array_new (FALSE, FALSE, sizeof (ScbItem)));
      g_array_append_val (parts->heights, nothing);
    }
  return g_ptr_array_index (parts->items, part);
}

static void
advance (ScbFlow *self, Parts *parts, Column *column, double height)
{
  double *reached;

  column->y += height;
  part_items (parts, column->part);
  reached = &g_array_index (parts->heights, double, column->part);
  *reached = MAX (*reached, column->y);
}

static void
make_room (ScbFlow *self, Column *column, double before, double height)
{
  column->y += column->y > 0 ? before : 0;
  if (column->y > 0 && column->y + height > self->height)
    {
      column->part++;
      column->y = 0;
    }
}

/* Below the line that was set last: as long as its text where no length is given, and aligned as it
 * is. */
static void
set_rule_below (
    ScbFlow *self, Parts *parts, Column *column, const ScbColumnLine *line, double baseline)
{
  const ScbParagraphStyle *style = &line->style;
  const ScbLine *last = &g_array_index (self->breaker.lines, ScbLine, self->breaker.lines->len - 1);
  double text_width = last->width * style->size / 1000;
  double length = line->rule_length > 0 ? line->rule_length : text_width;
  double inset = column->width - style->left - style->right - length;
  double x = column->x + style->left;
  double y = baseline + scb_fonts_get_descent (self->fonts, style->face) * style->size
             + RULE_BELOW_DESCENT;

  if (style->align == SCB_ALIGN_CENTER)
    x += inset / 2;
  else if (style->align == SCB_ALIGN_RIGHT)
    x += inset;
  scb_flow_set_rule (part_items (parts, column->part), x, y, x + length, y, HEAD_RULE_WEIGHT);
  advance (self, parts, column, MAX (y + RULE_TO_NEXT_LINE - column->y, 0));
}

static void
set_column_line (ScbFlow *self, Parts *parts, Column *column, const ScbColumnLine *line)
{
  const ScbParagraphStyle *style = &line->style;
  double baseline = scb_flow_baseline (self, style->face, style->size, style->pitch);
  double width = column->width - style->left - style->right;
  double last_top = 0;

  scb_line_breaker_break (&self->breaker, line->text, style->face, style->size,
                          width - style->indent, width);
  for (guint i = 0; i < self->breaker.lines->len; i++)
    {
      double indent = i == 0 ? style->indent : 0;

      make_room (self, column, i == 0 ? MAX (column->after, style->before) : 0, style->pitch);
      last_top = column->y;
      scb_flow_set_line (self, part_items (parts, column->part), i, style->align, style->size,
                         column->x + style->left + indent, width - indent, last_top + baseline);
      advance (self, parts, column, style->pitch);
    }
  if (line->rule_below)
    set_rule_below (self, parts, column, line, last_top + baseline);
  column->after = style->after;
}

static void
set_columns (ScbFlow *self, Parts *parts, const ScbBlock *block)
{
  double total = 0, x = 0, space = 0;

  for (guint i = 0; i < block->n_columns; i++)
    total += block->columns[i].width;
  if (block->n_columns > 1)
    space = MAX (self->width - total, 0) / (block->n_columns - 1);
  for (guint i = 0; i < block->n_columns; i++)
    {
      const ScbBlockColumn *source = &block->columns[i];
      Column column = { x, source->width };

      for (guint j = 0; j < source->n_lines; j++)
        set_column_line (self, parts, &column, &source->lines[j]);
      x += source->width + space;
    }
}

void
scb_flow_add_columns (ScbFlow *self, const ScbBlock *block)
{
  Parts parts = { g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref),
                  g_array_new (FALSE, FALSE, sizeof (double)) };

  set_columns (self, &parts, block);
  for (guint i = 0; i < parts.items->len; i++)
    {
      const GArray *items = g_ptr_array_index (parts.items, i);
      guint first_item = self->items->len;

      g_array_append_vals (self->items, items->data, items->len);
      scb_flow_add_strip (self, 0, g_array_index (parts.heights, double, i), first_item);
    }
  g_ptr_array_unref (parts.items);
  g_array_unref (parts.heights);
}
