/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document read block by block, or bound into another. */
#include "scb-document-walk.h"

#include <math.h>

#include "scb-document-private.h"

ScbTableRowView
scb_table_get_head (const ScbTable *self, guint index)
{
  const ScbTableHead *head = &g_array_index (self->heads, ScbTableHead, index);

  return (ScbTableRowView){ (const char *const *)head->cells, head->spans, head->row_spans, 1,
                            self->style.head_face };
}

ScbTableRowView
scb_table_get_row (const ScbTable *self, guint index)
{
  const ScbTableRow *row = &g_array_index (self->rows, ScbTableRow, index);

  return (ScbTableRowView){ (const char *const *)row->cells, NULL, NULL, row->span, row->face };
}

static void
walk_columns (const ScbBlock *block, const ScbDocumentVisitor *visitor, gpointer data)
{
  g_autofree double *widths = g_new (double, block->n_columns);
  g_autofree const ScbColumnLine **lines = g_new (const ScbColumnLine *, block->n_columns);
  g_autofree guint *n_lines = g_new (guint, block->n_columns);

  for (guint i = 0; i < block->n_columns; i++)
    {
      widths[i] = block->columns[i].width;
      lines[i] = block->columns[i].lines;
      n_lines[i] = block->columns[i].n_lines;
    }
  visitor->columns (data, block->n_columns, widths, lines, n_lines);
}

static void
walk_bars (const ScbBlock *block, const ScbDocumentVisitor *visitor, gpointer data)
{
  double most = 0;

  for (guint i = 0; i < block->bars->len; i++)
    most = fmax (most, g_array_index (block->bars, ScbBar, i).value);
  for (guint i = 0; i < block->bars->len; i++)
    {
      const ScbBar *bar = &g_array_index (block->bars, ScbBar, i);

      visitor->bar (data, &block->style, bar->label,
                    most > 0 && bar->value > 0 ? bar->value / most : 0, bar->note);
    }
}

static void
walk_table (const ScbTable *table, const ScbDocumentVisitor *visitor, gpointer data)
{
  const ScbTableView view
      = { &table->style, table->columns, table->n_columns, table->heads->len, table->rows->len };

  visitor->table (data, table, &view);
}

void
scb_document_walk (const ScbDocument *self, const ScbDocumentVisitor *visitor, gpointer data)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const ScbBlock *block = &g_array_index (self->blocks, ScbBlock, i);

      switch (block->kind)
        {
        case SCB_BLOCK_PARAGRAPH:
          visitor->text (data, &block->style, block->text);
          break;
        case SCB_BLOCK_SPACE:
          visitor->space (data, block->height);
          break;
        case SCB_BLOCK_RULE:
          visitor->rule (data, block->length, block->weight, block->before, block->after);
          break;
        case SCB_BLOCK_DOTS:
          visitor->dots (data, &block->style, block->n_lines);
          break;
        case SCB_BLOCK_PAGE_BREAK:
          visitor->page_break (data);
          break;
        case SCB_BLOCK_COLUMNS:
          walk_columns (block, visitor, data);
          break;
        case SCB_BLOCK_TABLE:
          walk_table (block->table, visitor, data);
          break;
        case SCB_BLOCK_BARS:
          walk_bars (block, visitor, data);
          break;
        }
    }
}

const ScbSheet *
scb_document_get_sheet (const ScbDocument *self)
{
  return &self->sheet;
}

const char *
scb_document_get_title (const ScbDocument *self)
{
  return self->title;
}

const char *
scb_document_get_author (const ScbDocument *self)
{
  return self->author;
}

const char *
scb_document_get_subject (const ScbDocument *self)
{
  return self->subject;
}

const char *
scb_document_get_date (const ScbDocument *self)
{
  return self->date;
}

void
scb_document_take (ScbDocument *self, ScbDocument *other, int levels)
{
  guint first = self->blocks->len;

  for (guint i = 0; i < other->sections->len; i++)
    {
      ScbSection section = g_array_index (other->sections, ScbSection, i);

      section.level += levels;
      section.block += first;
      g_array_append_val (self->sections, section);
    }
  for (guint i = 0; i < other->blocks->len; i++)
    g_array_index (other->blocks, ScbBlock, i).restart_numbers = FALSE;
  g_array_append_vals (self->blocks, other->blocks->data, other->blocks->len);
  /* What they hold belongs to @self now. */
  g_array_set_clear_func (other->blocks, NULL);
  g_array_set_clear_func (other->sections, NULL);
  scb_document_free (other);
}
