/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of tables. A vertical line runs on from row to row and is drawn once, where it ends. */
#include "scb-layout-private.h"

#include <math.h>

struct _ScbTableRules
{
  GArray *items;
  double left;
  double bottom; /* of the last strip */
  const ScbFlowTable *table;
  double *starts; /* of the open vertical lines; NaN where none is open */
};

ScbTableRules *
scb_table_rules_new (GArray *items, double left)
{
  ScbTableRules *self = g_new0 (ScbTableRules, 1);

  self->items = items;
  self->left = left;
  return self;
}

static void
draw_horizontal (ScbTableRules *self, double y)
{
  const ScbFlowTable *table = self->table;

  scb_flow_set_rule (self->items, self->left, y, self->left + table->edges[table->n_columns], y,
                     table->line_width);
}

static void
end_vertical (ScbTableRules *self, guint edge, double y)
{
  double x = self->left + self->table->edges[edge];

  if (!isnan (self->starts[edge]))
    scb_flow_set_rule (self->items, x, self->starts[edge], x, y, self->table->line_width);
  self->starts[edge] = NAN;
}

/* A spanning cell has no lines inside. */
static void
run_verticals (ScbTableRules *self, guint span, double y)
{
  for (guint i = 0; i <= self->table->n_columns; i++)
    if (i > 0 && i < span)
      end_vertical (self, i, y);
    else if (isnan (self->starts[i]))
      self->starts[i] = y;
}

static void
open_table (ScbTableRules *self, const ScbFlowTable *table, double y)
{
  const ScbItem *head = (const ScbItem *)table->head->data;

  self->table = table;
  self->starts = g_new (double, table->n_columns + 1);
  for (guint i = 0; i <= table->n_columns; i++)
    self->starts[i] = NAN;
  for (guint i = 0; i < table->head->len; i++)
    {
      ScbItem item = head[i];

      item.x += self->left;
      item.x2 += self->left;
      item.y += y;
      item.y2 += y;
      g_array_append_val (self->items, item);
    }
}

static void
close_table (ScbTableRules *self, const ScbStrip *last)
{
  double bottom = self->bottom + (last->row_end ? 0 : self->table->pad_y);

  for (guint i = 0; i <= self->table->n_columns; i++)
    end_vertical (self, i, bottom);
  draw_horizontal (self, bottom);
  self->table = NULL;
  g_clear_pointer (&self->starts, g_free);
}

void
scb_table_rules_next (ScbTableRules *self, const ScbStrip *above, const ScbStrip *strip, double y)
{
  gboolean opens = strip->table != NULL && strip->table != self->table;

  if (self->table != NULL && self->table != strip->table)
    close_table (self, above);
  if (opens)
    {
      open_table (self, strip->table, y);
      y += strip->table->head_height;
    }
  if (strip->table != NULL)
    {
      if (strip->row_start || opens)
        {
          draw_horizontal (self, y);
          run_verticals (self, strip->span, y);
        }
      y += opens && !strip->row_start ? strip->table->pad_y : 0;
    }
  self->bottom = y + strip->height;
}

void
scb_table_rules_finish (ScbTableRules *self, const ScbStrip *above)
{
  if (self->table != NULL)
    close_table (self, above);
  g_free (self);
}
