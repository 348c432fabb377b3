/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a table, as they are added. */
#include "scb-document-private.h"

static void
clear_head (gpointer data)
{
  ScbTableHead *head = data;

  g_strfreev (head->cells);
  g_free (head->spans);
  g_free (head->row_spans);
}

static void
clear_row (gpointer data)
{
  ScbTableRow *row = data;

  g_strfreev (row->cells);
}

/* All places filled, so that the array ends where g_strfreev() looks for its end: an empty cell is
 * "". */
static char **
copy_cells (const char *const *cells, guint n_cells, guint n_columns)
{
  char **copy = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    copy[i] = scb_set_text (cells != NULL && i < n_cells ? cells[i] : NULL);
  return copy;
}

/* A span of 0 is taken as 1, and none reaches beyond @limit. */
static guint *
copy_spans (const guint *spans, guint n_columns)
{
  guint *copy = g_new (guint, n_columns);

  for (guint i = 0; i < n_columns; i++)
    copy[i] = MAX (spans != NULL ? spans[i] : 1, 1);
  return copy;
}

ScbTable *
scb_table_new (const ScbTableStyle *style, const ScbTableColumn *columns, guint n_columns)
{
  ScbTable *self = g_new0 (ScbTable, 1);

  self->style = *style;
  self->n_columns = n_columns;
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->heads = g_array_new (FALSE, TRUE, sizeof (ScbTableHead));
  g_array_set_clear_func (self->heads, clear_head);
  self->rows = g_array_new (FALSE, TRUE, sizeof (ScbTableRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
scb_table_free (ScbTable *self)
{
  g_free (self->columns);
  g_array_unref (self->heads);
  g_array_unref (self->rows);
  g_free (self);
}

void
scb_table_add_head (ScbTable *self,
                    const char *const *cells,
                    const guint *spans,
                    const guint *row_spans)
{
  ScbTableHead head = { NULL };

  head.spans = copy_spans (spans, self->n_columns);
  head.row_spans = copy_spans (row_spans, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    head.spans[i] = MIN (head.spans[i], self->n_columns - i);
  head.cells = copy_cells (cells, self->n_columns, self->n_columns);
  g_array_append_val (self->heads, head);
}

void
scb_table_add_row (ScbTable *self, ScbFace face, const char *const *cells)
{
  ScbTableRow row = { face, 1, copy_cells (cells, self->n_columns, self->n_columns) };

  g_array_append_val (self->rows, row);
}

void
scb_table_add_spanning_row (
    ScbTable *self, ScbFace face, const char *text, guint span, const char *const *cells)
{
  ScbTableRow row = { face, CLAMP (span, 1, self->n_columns), NULL };
  guint n_rest = self->n_columns - row.span;

  row.cells = g_new0 (char *, self->n_columns + 1);
  row.cells[0] = scb_set_text (text);
  for (guint i = 1; i < row.span; i++)
    row.cells[i] = g_strdup ("");
  for (guint i = 0; i < n_rest; i++)
    row.cells[row.span + i] = scb_set_text (cells != NULL ? cells[i] : NULL);
  g_array_append_val (self->rows, row);
}
