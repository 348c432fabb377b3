/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the lengths of a document can be laid out at all. They come from rule sets, which an
 * office may change; libharu would write a NaN into the file without a word. */
#include "scb-layout-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a PDF page may measure, and a type size of libharu. */
#define SHEET_MIN       3.0
#define SHEET_MAX       14400.0
#define SIZE_MAX_POINTS 600.0

static gboolean
is_length (double value, double least, double most)
{
  return isfinite (value) && value >= least && value <= most;
}

static gboolean
fits_type (double width, double size)
{
  /* No character is wider than the type is high. */
  return is_length (size, 1, SIZE_MAX_POINTS) && is_length (width, size, SHEET_MAX);
}

static gboolean
check_sheet (const ScbSheet *sheet)
{
  return is_length (sheet->width, SHEET_MIN, SHEET_MAX)
         && is_length (sheet->height, SHEET_MIN, SHEET_MAX)
         && is_length (sheet->margin_left, 0, sheet->width)
         && is_length (sheet->margin_right, 0, sheet->width)
         && is_length (sheet->margin_top, 0, sheet->height)
         && is_length (sheet->margin_bottom, 0, sheet->height)
         && is_length (sheet->page_number_size, 0, SIZE_MAX_POINTS)
         && is_length (sheet->page_number_top, 0, sheet->height)
         && sheet->margin_left + sheet->margin_right < sheet->width
         && sheet->margin_top + sheet->margin_bottom < sheet->height;
}

static gboolean
check_style (const ScbParagraphStyle *style, double width, double height)
{
  double room = width - style->left - style->right;

  return style->face < SCB_N_FACES && is_length (style->pitch, 1, height)
         && is_length (style->indent, -style->left, SHEET_MAX)
         && is_length (style->left, 0, SHEET_MAX) && is_length (style->right, 0, SHEET_MAX)
         && is_length (style->before, 0, SHEET_MAX) && is_length (style->after, 0, SHEET_MAX)
         && fits_type (room, style->size) && fits_type (room - style->indent, style->size);
}

static gboolean
check_columns (const ScbBlock *block, double width, double height)
{
  double total = 0;

  for (guint i = 0; i < block->n_columns; i++)
    {
      const ScbBlockColumn *column = &block->columns[i];

      total += column->width;
      for (guint j = 0; j < column->n_lines; j++)
        if (!check_style (&column->lines[j].style, column->width, height)
            || !is_length (column->lines[j].rule_length, 0, column->width))
          return FALSE;
    }
  /* Widths in millimetres add up with a rounding. */
  return is_length (total, 0, width + 0.01);
}

static gboolean
check_table (const ScbTable *table, double width, double height)
{
  const ScbTableStyle *style = &table->style;
  double total = 0;

  if (style->head_face >= SCB_N_FACES || !is_length (style->pad_x, 0, width)
      || !is_length (style->pad_y, 0, height) || !is_length (style->line_width, 0, width)
      || !is_length (style->pitch, 1, height - 2 * style->pad_y))
    return FALSE;
  for (guint i = 0; i < table->n_columns; i++)
    if (is_length (table->columns[i].width, 0, SHEET_MAX))
      total += table->columns[i].width;
    else
      return FALSE;
  for (guint i = 0; i < table->n_columns; i++)
    if (!fits_type (table->columns[i].width * width / total - 2 * style->pad_x, style->size))
      return FALSE;
  return TRUE;
}

static gboolean
check_block (const ScbBlock *block, double width, double height)
{
  switch (block->kind)
    {
    case SCB_BLOCK_PARAGRAPH:
    case SCB_BLOCK_DOTS:
      return check_style (&block->style, width, height);
    case SCB_BLOCK_BARS:
      for (guint i = 0; i < block->bars->len; i++)
        if (isinf (g_array_index (block->bars, ScbBar, i).value))
          return FALSE;
      /* Labels and notes take parts of the width. */
      return check_style (&block->style, width / 5, height);
    case SCB_BLOCK_SPACE:
      return is_length (block->height, 0, SHEET_MAX);
    case SCB_BLOCK_RULE:
      return is_length (block->length, 0, width) && is_length (block->weight, 0, height)
             && is_length (block->before, 0, height) && is_length (block->after, 0, height);
    case SCB_BLOCK_PAGE_BREAK:
      return TRUE;
    case SCB_BLOCK_COLUMNS:
      return check_columns (block, width, height);
    case SCB_BLOCK_TABLE:
      return check_table (block->table, width, height);
    }
  g_return_val_if_reached (FALSE);
}

gboolean
scb_document_check (const ScbDocument *document, GError **error)
{
  const ScbSheet *sheet = &document->sheet;
  double width = scb_document_text_width (document);
  double height = sheet->height - sheet->margin_top - sheet->margin_bottom;
  gboolean valid = check_sheet (sheet);

  for (guint i = 0; i < document->blocks->len && valid; i++)
    valid = check_block (&g_array_index (document->blocks, ScbBlock, i), width, height);
  if (!valid)
    g_set_error (
        error, SCB_DOCUMENT_ERROR, SCB_DOCUMENT_ERROR_INVALID,
        _("A margin, column width, type size or line pitch of this paper leaves no room for "
           "its text. Correct the layout numbers of the rule set."));
  return valid;
}
