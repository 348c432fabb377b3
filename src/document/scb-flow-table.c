/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as strips: one for each line of a row, so that a row can be split by lines; its head
 * once, to be repeated. */
#include "scb-flow-private.h"

/* A row this tall is leant on by its lines, as a paragraph is. */
#define TALL_ROW_LINES 4

typedef struct
{
  ScbFlow *flow;
  const ScbTable *table;
  ScbFlowTable *result;
} TableFlow;

/* What the cells of one row come to: the items of each line, y from the top of the line box. */
typedef struct
{
  GPtrArray *lines; /* GArray of ScbItem */
  guint n_lines;
} RowLines;

static double
cell_width (const TableFlow *self, guint column, guint span)
{
  return self->result->edges[column + span] - self->result->edges[column];
}

static guint
break_cell (const TableFlow *self, const char *text, ScbFace face, guint column, guint span)
{
  const ScbTableStyle *style = &self->table->style;
  double width = cell_width (self, column, span) - 2 * style->pad_x;

  scb_line_breaker_break (&self->flow->breaker, text, face, style->size, width, width);
  return self->flow->breaker.lines->len;
}

static void
set_cell_line (const TableFlow *self,
               GArray *items,
               guint line,
               ScbFace face,
               ScbAlign align,
               guint column,
               guint span,
               double top)
{
  const ScbTableStyle *style = &self->table->style;

  scb_flow_set_line (self->flow, items, line, align, style->size,
                     self->result->edges[column] + style->pad_x,
                     cell_width (self, column, span) - 2 * style->pad_x,
                     top + scb_flow_baseline (self->flow, face, style->size, style->pitch));
}

/* ---- head ---- */

/* Which head cells are real: not covered by one to the left or above. */
static gboolean *
find_head_cells (const ScbTable *table)
{
  guint n_rows = table->heads->len, n_columns = table->n_columns;
  gboolean *real = g_new (gboolean, n_rows * n_columns);

  for (guint i = 0; i < n_rows * n_columns; i++)
    real[i] = TRUE;
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        const ScbTableHead *head = &g_array_index (table->heads, ScbTableHead, row);

        if (!real[row * n_columns + column])
          continue;
        for (guint i = row; i < MIN (row + head->row_spans[column], n_rows); i++)
          for (guint j = column; j < column + head->spans[column]; j++)
            real[i * n_columns + j] = i == row && j == column;
      }
  return real;
}

static guint
head_row_span (const ScbTable *table, guint row, guint column)
{
  const ScbTableHead *head = &g_array_index (table->heads, ScbTableHead, row);

  return MIN (head->row_spans[column], table->heads->len - row);
}

/* The tops of the head's rows, and its bottom: a cell over several rows makes the last of them
 * taller if it must. */
static double *
measure_head (const TableFlow *self, const gboolean *real)
{
  const ScbTable *table = self->table;
  guint n_rows = table->heads->len;
  double *tops = g_new0 (double, n_rows + 1);

  for (guint bottom = 1; bottom <= n_rows; bottom++)
    {
      tops[bottom] = tops[bottom - 1] + table->style.pitch + 2 * table->style.pad_y;
      for (guint row = 0; row < bottom; row++)
        for (guint column = 0; column < table->n_columns; column++)
          {
            const ScbTableHead *head = &g_array_index (table->heads, ScbTableHead, row);
            guint n_lines;

            if (!real[row * table->n_columns + column]
                || row + head_row_span (table, row, column) != bottom)
              continue;
            n_lines = break_cell (self, head->cells[column], table->style.head_face, column,
                                  head->spans[column]);
            tops[bottom] = MAX (tops[bottom],
                                tops[row] + n_lines * table->style.pitch + 2 * table->style.pad_y);
          }
    }
  return tops;
}

static void
set_head_cell (const TableFlow *self, const double *tops, guint row, guint column)
{
  const ScbTableStyle *style = &self->table->style;
  const ScbTableHead *head = &g_array_index (self->table->heads, ScbTableHead, row);
  GArray *items = self->result->head;
  guint span = head->spans[column];
  double left = self->result->edges[column], right = self->result->edges[column + span];
  double top = tops[row], bottom = tops[row + head_row_span (self->table, row, column)];
  guint n_lines = break_cell (self, head->cells[column], style->head_face, column, span);
  double text_top = top + (bottom - top - n_lines * style->pitch) / 2;

  scb_flow_set_rule (items, left, top, right, top, style->line_width);
  scb_flow_set_rule (items, left, top, left, bottom, style->line_width);
  if (column + span == self->table->n_columns)
    scb_flow_set_rule (items, right, top, right, bottom, style->line_width);
  for (guint i = 0; i < n_lines; i++)
    set_cell_line (self, items, i, style->head_face, SCB_ALIGN_CENTER, column, span,
                   text_top + i * style->pitch);
}

static void
set_head (const TableFlow *self)
{
  const ScbTable *table = self->table;
  g_autofree gboolean *real = find_head_cells (table);
  g_autofree double *tops = measure_head (self, real);

  for (guint row = 0; row < table->heads->len; row++)
    for (guint column = 0; column < table->n_columns; column++)
      if (real[row * table->n_columns + column])
        set_head_cell (self, tops, row, column);
  self->result->head_height = tops[table->heads->len];
}

/* (1) (2) (3) … */
static void
set_number_row (const TableFlow *self)
{
  const ScbTableStyle *style = &self->table->style;
  double top = self->result->head_height;
  double bottom = top + style->pitch + 2 * style->pad_y;
  const double *edges = self->result->edges;
  guint n_columns = self->table->n_columns;

  scb_flow_set_rule (self->result->head, edges[0], top, edges[n_columns], top, style->line_width);
  for (guint i = 0; i <= n_columns; i++)
    scb_flow_set_rule (self->result->head, edges[i], top, edges[i], bottom, style->line_width);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *number = g_strdup_printf ("(%u)", i + 1);

      break_cell (self, number, SCB_FACE_ITALIC, i, 1);
      set_cell_line (self, self->result->head, 0, SCB_FACE_ITALIC, SCB_ALIGN_CENTER, i, 1,
                     top + style->pad_y);
    }
  self->result->head_height = bottom;
}

/* ---- rows ---- */

static GArray *
line_items (RowLines *row, guint line)
{
  while (row->lines->len <= line)
    g_ptr_array_add (row->lines, g_array_new (FALSE, FALSE, sizeof (ScbItem)));
  if (line >= row->n_lines)
    row->n_lines = line + 1;
  return g_ptr_array_index (row->lines, line);
}

static void
set_row_cells (const TableFlow *self, const ScbTableRow *row, RowLines *lines)
{
  for (guint i = 0; i < lines->lines->len; i++)
    g_array_set_size (g_ptr_array_index (lines->lines, i), 0);
  lines->n_lines = 0;
  line_items (lines, 0);
  for (guint column = 0; column < self->table->n_columns;)
    {
      guint span = column == 0 ? row->span : 1;
      ScbAlign align = span > 1 ? SCB_ALIGN_LEFT : self->table->columns[column].align;

      if (row->cells[column][0] != '\0')
        {
          guint n_lines = break_cell (self, row->cells[column], row->face, column, span);

          for (guint i = 0; i < n_lines; i++)
            set_cell_line (self, line_items (lines, i), i, row->face, align, column, span, 0);
        }
      column += span;
    }
}

static void
shift_items (GArray *items, guint first_item, double distance)
{
  for (guint i = first_item; i < items->len; i++)
    {
      ScbItem *item = &g_array_index (items, ScbItem, i);

      item->y += distance;
      item->y2 += distance;
    }
}

static void
add_row_strips (const TableFlow *self, const ScbTableRow *row, const RowLines *lines)
{
  const ScbTableStyle *style = &self->table->style;
  ScbFlow *flow = self->flow;

  for (guint i = 0; i < lines->n_lines; i++)
    {
      const GArray *items = g_ptr_array_index (lines->lines, i);
      gboolean start = i == 0, end = i == lines->n_lines - 1;
      double height = style->pitch + (start ? style->pad_y : 0) + (end ? style->pad_y : 0);
      guint first_item = flow->items->len;
      ScbStrip *strip;

      g_array_append_vals (flow->items, items->data, items->len);
      if (start)
        shift_items (flow->items, first_item, style->pad_y);
      strip = scb_flow_add_strip (flow, 0, height, first_item);
      strip->table = self->result;
      strip->row_start = start;
      strip->row_end = end;
      strip->span = row->span;
      strip->units = start || lines->n_lines >= TALL_ROW_LINES;
      if (i == 1 || (i > 0 && end))
        strip->cost = SCB_BREAK_SPLIT;
    }
}

/* ---- the table ---- */

static void
set_edges (const TableFlow *self)
{
  const ScbTable *table = self->table;
  double total = 0;

  for (guint i = 0; i < table->n_columns; i++)
    total += table->columns[i].width;
  for (guint i = 0; i < table->n_columns; i++)
    self->result->edges[i + 1]
        = self->result->edges[i] + table->columns[i].width * self->flow->width / total;
}

/* A head without rows still has to be drawn. */
static void
add_bare_head (const TableFlow *self)
{
  ScbStrip *strip = scb_flow_add_strip (self->flow, 0, 0, self->flow->items->len);

  strip->table = self->result;
  strip->row_start = strip->row_end = TRUE;
  strip->span = 1;
}

void
scb_flow_add_table (ScbFlow *self, const ScbTable *table)
{
  ScbFlowTable *result = g_new0 (ScbFlowTable, 1);
  TableFlow flow = { self, table, result };
  RowLines lines = { g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref), 0 };

  g_ptr_array_add (self->tables, result);
  result->line_width = table->style.line_width;
  result->pad_y = table->style.pad_y;
  result->n_columns = table->n_columns;
  result->edges = g_new0 (double, table->n_columns + 1);
  result->head = g_array_new (FALSE, FALSE, sizeof (ScbItem));
  set_edges (&flow);
  set_head (&flow);
  if (table->style.number_row)
    set_number_row (&flow);
  if (result->head_height + 2 * (table->style.pitch + table->style.pad_y) > self->height)
    self->head_too_tall = TRUE;
  for (guint i = 0; i < table->rows->len; i++)
    {
      const ScbTableRow *row = &g_array_index (table->rows, ScbTableRow, i);

      set_row_cells (&flow, row, &lines);
      add_row_strips (&flow, row, &lines);
    }
  if (table->rows->len == 0)
    add_bare_head (&flow);
  g_ptr_array_unref (lines.lines);
}
