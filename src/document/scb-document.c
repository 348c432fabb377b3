/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document while it is being written: the list of its blocks. */
#include "scb-document-private.h"

#include "scb-text.h"

static void
clear_columns (ScbBlock *block)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      for (guint j = 0; j < block->columns[i].n_lines; j++)
        g_free ((char *)block->columns[i].lines[j].text);
      g_free (block->columns[i].lines);
    }
  g_free (block->columns);
}

static void
clear_block (gpointer data)
{
  ScbBlock *block = data;

  g_free (block->text);
  clear_columns (block);
  g_clear_pointer (&block->table, scb_table_free);
  g_clear_pointer (&block->bars, g_array_unref);
}

static void
clear_bar (gpointer data)
{
  ScbBar *bar = data;

  g_free (bar->label);
  g_free (bar->note);
}

static void
clear_section (gpointer data)
{
  ScbSection *section = data;

  g_free (section->title);
}

static void
set_property (char **property, const char *text)
{
  g_free (*property);
  *property = scb_text_clean_line (text);
}

ScbDocument *
scb_document_new (const ScbSheet *sheet)
{
  ScbDocument *self = g_new0 (ScbDocument, 1);

  self->sheet = *sheet;
  self->blocks = g_array_new (FALSE, TRUE, sizeof (ScbBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  self->sections = g_array_new (FALSE, TRUE, sizeof (ScbSection));
  g_array_set_clear_func (self->sections, clear_section);
  return self;
}

void
scb_document_free (ScbDocument *self)
{
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->date);
  g_array_unref (self->blocks);
  g_array_unref (self->sections);
  g_free (self);
}

void
scb_document_set_title (ScbDocument *self, const char *title)
{
  set_property (&self->title, title);
}

void
scb_document_set_author (ScbDocument *self, const char *author)
{
  set_property (&self->author, author);
}

void
scb_document_set_subject (ScbDocument *self, const char *subject)
{
  set_property (&self->subject, subject);
}

void
scb_document_set_date (ScbDocument *self, const char *date)
{
  set_property (&self->date, date);
}

double
scb_document_text_width (const ScbDocument *self)
{
  return self->sheet.width - self->sheet.margin_left - self->sheet.margin_right;
}

void
scb_document_add_section (ScbDocument *self, int level, const char *title)
{
  ScbSection section = { MAX (level, 0), scb_text_clean_line (title), self->blocks->len };

  if (section.title != NULL)
    g_array_append_val (self->sections, section);
}

void
scb_document_add_text (ScbDocument *self, const ScbParagraphStyle *style, const char *text)
{
  ScbBlock block = { SCB_BLOCK_PARAGRAPH, .style = *style, .text = scb_set_text (text) };

  g_array_append_val (self->blocks, block);
}

void
scb_document_add_space (ScbDocument *self, double height)
{
  ScbBlock block = { SCB_BLOCK_SPACE, .height = height };

  g_array_append_val (self->blocks, block);
}

void
scb_document_add_rule (
    ScbDocument *self, double length, double weight, double space_before, double space_after)
{
  ScbBlock block = { SCB_BLOCK_RULE, .length = length, .weight = weight, .before = space_before,
                     .after = space_after };

  g_array_append_val (self->blocks, block);
}

void
scb_document_add_dots (ScbDocument *self, const ScbParagraphStyle *style, int lines)
{
  ScbBlock block = { SCB_BLOCK_DOTS, .style = *style, .n_lines = MAX (lines, 0) };

  g_array_append_val (self->blocks, block);
}

void
scb_document_add_page_break (ScbDocument *self, gboolean restart_numbers)
{
  ScbBlock block = { SCB_BLOCK_PAGE_BREAK, .restart_numbers = restart_numbers };

  g_array_append_val (self->blocks, block);
}

void
scb_document_add_bars (ScbDocument *self,
                       const ScbParagraphStyle *style,
                       guint n_bars,
                       const char *const *labels,
                       const double *values,
                       const char *const *notes)
{
  ScbBlock block = { SCB_BLOCK_BARS, .style = *style };

  block.bars = g_array_new (FALSE, TRUE, sizeof (ScbBar));
  g_array_set_clear_func (block.bars, clear_bar);
  for (guint i = 0; i < n_bars; i++)
    {
      ScbBar bar = { scb_set_text (labels[i]), scb_set_text (notes[i]), values[i] };

      g_array_append_val (block.bars, bar);
    }
  g_array_append_val (self->blocks, block);
}

void
scb_document_add_columns (ScbDocument *self,
                          guint n_columns,
                          const double *widths,
                          const ScbColumnLine *const *lines,
                          const guint *n_lines,
                          gboolean keep)
{
  ScbBlock block = { SCB_BLOCK_COLUMNS, .n_columns = n_columns, .keep = keep };

  block.columns = g_new0 (ScbBlockColumn, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      ScbBlockColumn *column = &block.columns[i];

      column->width = widths[i];
      column->n_lines = n_lines[i];
      column->lines = g_memdup2 (lines[i], n_lines[i] * sizeof (ScbColumnLine));
      for (guint j = 0; j < n_lines[i]; j++)
        column->lines[j].text = scb_set_text (lines[i][j].text);
    }
  g_array_append_val (self->blocks, block);
}

ScbTable *
scb_document_add_table (ScbDocument *self,
                        const ScbTableStyle *style,
                        const ScbTableColumn *columns,
                        guint n_columns)
{
  ScbBlock block = { SCB_BLOCK_TABLE };

  g_return_val_if_fail (n_columns > 0, NULL);
  block.table = scb_table_new (style, columns, n_columns);
  g_array_append_val (self->blocks, block);
  return block.table;
}
