/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of a document one after the other as strips. */
#include "scb-flow-private.h"

/* How many lines of text, or rows, stand above a signature on its page. */
#define SIGNATURE_UNITS 2

static void
free_table (gpointer data)
{
  ScbFlowTable *table = data;

  g_free (table->edges);
  g_array_unref (table->head);
  g_free (table);
}

void
scb_flow_init (ScbFlow *self, const ScbDocument *document, const ScbFonts *fonts)
{
  const ScbSheet *sheet = &document->sheet;

  *self = (ScbFlow){ document, fonts };
  self->width = scb_document_text_width (document);
  self->height = sheet->height - sheet->margin_top - sheet->margin_bottom;
  scb_line_breaker_init (&self->breaker, fonts);
  self->texts = g_string_chunk_new (1 << 14);
  self->items = g_array_new (FALSE, FALSE, sizeof (ScbItem));
  self->strips = g_array_new (FALSE, FALSE, sizeof (ScbStrip));
  self->tables = g_ptr_array_new_with_free_func (free_table);
  self->block_strips = g_new (guint, document->blocks->len + 1);
}

void
scb_flow_clear (ScbFlow *self)
{
  scb_line_breaker_clear (&self->breaker);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_array_unref (self->items);
  g_array_unref (self->strips);
  g_ptr_array_unref (self->tables);
  g_free (self->block_strips);
}

ScbStrip *
scb_flow_add_strip (ScbFlow *self, double before, double height, guint first_item)
{
  ScbStrip strip = { .gap = MAX (self->after, before) + self->space,
                     .height = height,
                     .first_item = first_item,
                     .n_items = self->items->len - first_item,
                     .cost = self->keep ? SCB_BREAK_CHAIN : SCB_BREAK_FREE,
                     .page_break = self->page_break,
                     .restart_numbers = self->restart_numbers };

  self->after = self->space = 0;
  self->keep = self->page_break = self->restart_numbers = FALSE;
  g_array_append_val (self->strips, strip);
  return &g_array_index (self->strips, ScbStrip, self->strips->len - 1);
}

static void
add_paragraph (ScbFlow *self, const ScbBlock *block)
{
  const ScbParagraphStyle *style = &block->style;
  double width = self->width - style->left - style->right;
  double baseline = scb_flow_baseline (self, style->face, style->size, style->pitch);
  guint n_lines;

  scb_line_breaker_break (&self->breaker, block->text, style->face, style->size,
                          width - style->indent, width);
  n_lines = self->breaker.lines->len;
  for (guint i = 0; i < n_lines; i++)
    {
      double indent = i == 0 ? style->indent : 0;
      guint first_item = self->items->len;
      ScbStrip *strip;

      scb_flow_set_line (self, self->items, i, style->align, style->size, style->left + indent,
                         width - indent, baseline);
      strip = scb_flow_add_strip (self, i == 0 ? style->before : 0, style->pitch, first_item);
      strip->units = 1;
      if (i > 0 && (i == 1 || i == n_lines - 1))
        strip->cost = SCB_BREAK_SPLIT;
    }
  self->after = style->after;
  self->keep = style->keep_with_next;
}

/* Belongs to the title above it. */
static void
add_rule (ScbFlow *self, const ScbBlock *block)
{
  double x = (self->width - block->length) / 2;
  guint first_item = self->items->len;

  scb_flow_set_rule (self->items, x, block->before, x + block->length, block->before,
                     block->weight);
  self->keep = TRUE;
  scb_flow_add_strip (self, 0, block->before + block->after, first_item);
}

/* The first line belongs to the words above it, which say what is to be written there. */
static void
add_dots (ScbFlow *self, const ScbBlock *block)
{
  const ScbParagraphStyle *style = &block->style;
  double baseline = scb_flow_baseline (self, style->face, style->size, style->pitch);

  self->keep = block->n_lines > 0;
  for (guint i = 0; i < block->n_lines; i++)
    {
      guint first_item = self->items->len;

      scb_flow_set_dots (self, self->items, style->face, style->size, style->left,
                         self->width - style->left - style->right, baseline);
      scb_flow_add_strip (self, i == 0 ? style->before : 0, style->pitch, first_item)->units = 1;
    }
  self->after = style->after;
  self->keep = style->keep_with_next;
}

/* Chains the strip @index to those before it until there is enough above it to sign. */
static void
chain_signature (ScbFlow *self, guint index)
{
  guint units = 0;

  for (guint i = index; i > 0 && units < SIGNATURE_UNITS; i--)
    {
      ScbStrip *strip = &g_array_index (self->strips, ScbStrip, i);

      if (strip->page_break)
        break;
      strip->cost = MAX (strip->cost, SCB_BREAK_CHAIN);
      units += g_array_index (self->strips, ScbStrip, i - 1).units;
    }
}

static void
add_block (ScbFlow *self, const ScbBlock *block)
{
  guint first_strip = self->strips->len;

  switch (block->kind)
    {
    case SCB_BLOCK_PARAGRAPH:
      add_paragraph (self, block);
      break;
    case SCB_BLOCK_SPACE:
      self->space += block->height;
      break;
    case SCB_BLOCK_RULE:
      add_rule (self, block);
      break;
    case SCB_BLOCK_DOTS:
      add_dots (self, block);
      break;
    case SCB_BLOCK_PAGE_BREAK:
      self->page_break = TRUE;
      self->restart_numbers |= block->restart_numbers;
      break;
    case SCB_BLOCK_COLUMNS:
      scb_flow_add_columns (self, block);
      if (block->keep && self->strips->len > first_strip)
        chain_signature (self, first_strip);
      break;
    case SCB_BLOCK_TABLE:
      scb_flow_add_table (self, block->table);
      break;
    case SCB_BLOCK_BARS:
      scb_flow_add_bars (self, block);
      break;
    }
}

void
scb_flow_run (ScbFlow *self)
{
  const GArray *blocks = self->document->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      self->block_strips[i] = self->strips->len;
      add_block (self, &g_array_index (blocks, ScbBlock, i));
    }
  self->block_strips[blocks->len] = self->strips->len;
}
