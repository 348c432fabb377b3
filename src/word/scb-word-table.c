/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables, and columns side by side as tables without lines. */

#include "scb-config.h"

#include "scb-word-private.h"

#include <math.h>

#include "scb-font.h"

#define HEAD_RULE_WEIGHT 0.75
#define RULE_BELOW       3.0

static void
begin_table (GString *xml, const double *widths, guint n_columns, const char *properties)
{
  double total = 0;

  for (guint i = 0; i < n_columns; i++)
    total += widths[i];
  g_string_append_printf (xml,
                          "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/>%s</w:tblPr>"
                          "<w:tblGrid>",
                          scb_word_twips (total), properties);
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (xml, "<w:gridCol w:w=\"%d\"/>", scb_word_twips (widths[i]));
  g_string_append (xml, "</w:tblGrid>");
}

static void
begin_cell (GString *xml, double width, guint span, const char *merge)
{
  g_string_append_printf (xml, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>",
                          scb_word_twips (width));
  if (span > 1)
    g_string_append_printf (xml, "<w:gridSpan w:val=\"%u\"/>", span);
  g_string_append_printf (xml, "%s</w:tcPr>", merge);
}

/* ---- tables ---- */

typedef struct
{
  GString *xml;
  const ScbTableStyle *style;
  const ScbTableColumn *columns;
  double *widths; /* scaled to the text */
  guint n_columns;
} Table;

static double
width_of (const Table *self, guint column, guint span)
{
  double width = 0;

  for (guint i = column; i < MIN (column + span, self->n_columns); i++)
    width += self->widths[i];
  return width;
}

static void
add_cell_text (const Table *self, const char *text, ScbFace face, ScbAlign align, double width)
{
  const ScbParagraphStyle style
      = { .face = face, .size = self->style->size, .pitch = self->style->pitch, .align = align };

  scb_word_add_paragraph (self->xml, &style, text, width - 2 * self->style->pad_x);
}

static void
begin_row (const Table *self, gboolean is_head)
{
  g_string_append_printf (self->xml, "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>",
                          is_head ? "<w:tblHeader/>" : "");
}

/* Which cell of the head rows before @head reaches down to @column. */
static gboolean
is_covered (const ScbTable *table, guint head, guint column, guint *span)
{
  for (guint i = 0; i < head; i++)
    {
      ScbTableRowView above = scb_table_get_head (table, i);

      if (*above.cells[column] != '\0' && i + above.row_spans[column] > head)
        {
          *span = above.spans[column];
          return TRUE;
        }
    }
  return FALSE;
}

static void
add_head (const Table *self, const ScbTable *table, guint index)
{
  ScbTableRowView row = scb_table_get_head (table, index);
  guint span;

  begin_row (self, TRUE);
  for (guint i = 0; i < self->n_columns; i += span)
    {
      gboolean covered = is_covered (table, index, i, &span);
      const char *merge = "<w:vAlign w:val=\"center\"/>";

      if (!covered)
        span = row.spans[i];
      if (covered)
        merge = "<w:vMerge/><w:vAlign w:val=\"center\"/>";
      else if (row.row_spans[i] > 1)
        merge = "<w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/>";
      begin_cell (self->xml, width_of (self, i, span), span, merge);
      add_cell_text (self, covered ? "" : row.cells[i], row.face, SCB_ALIGN_CENTER,
                     width_of (self, i, span));
      g_string_append (self->xml, "</w:tc>");
    }
  g_string_append (self->xml, "</w:tr>");
}

static void
add_numbers (const Table *self)
{
  begin_row (self, TRUE);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *number = g_strdup_printf ("(%u)", i + 1);

      begin_cell (self->xml, self->widths[i], 1, "");
      add_cell_text (self, number, SCB_FACE_ITALIC, SCB_ALIGN_CENTER, self->widths[i]);
      g_string_append (self->xml, "</w:tc>");
    }
  g_string_append (self->xml, "</w:tr>");
}

static void
add_row (const Table *self, const ScbTableRowView *row)
{
  guint span;

  begin_row (self, FALSE);
  for (guint i = 0; i < self->n_columns; i += span)
    {
      span = i == 0 ? row->span : 1;
      begin_cell (self->xml, width_of (self, i, span), span, "");
      add_cell_text (self, row->cells[i], row->face,
                     span > 1 ? SCB_ALIGN_LEFT : self->columns[i].align, width_of (self, i, span));
      g_string_append (self->xml, "</w:tc>");
    }
  g_string_append (self->xml, "</w:tr>");
}

static char *
table_properties (const ScbTableStyle *style)
{
  static const char *const sides[] = { "top", "left", "bottom", "right", "insideH", "insideV" };
  g_autoptr (GString) xml = g_string_new ("<w:tblBorders>");

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    g_string_append_printf (xml,
                            "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>",
                            sides[i], MAX ((int)lround (style->line_width * 8), 2));
  g_string_append (xml, "</w:tblBorders><w:tblLayout w:type=\"fixed\"/>");
  g_string_append_printf (
      xml,
      "<w:tblCellMar><w:top w:w=\"%d\" w:type=\"dxa\"/><w:left w:w=\"%d\" w:type=\"dxa\"/>"
      "<w:bottom w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar>",
      scb_word_twips (style->pad_y), scb_word_twips (style->pad_x), scb_word_twips (style->pad_y),
      scb_word_twips (style->pad_x));
  return g_string_free (g_steal_pointer (&xml), FALSE);
}

void
scb_word_add_table (ScbWordBody *self, const ScbTable *table, const ScbTableView *view)
{
  g_autofree double *widths = g_new (double, view->n_columns);
  g_autofree char *properties = table_properties (view->style);
  const Table written = { self->xml, view->style, view->columns, widths, view->n_columns };
  double total = 0;

  for (guint i = 0; i < view->n_columns; i++)
    total += view->columns[i].width;
  for (guint i = 0; i < view->n_columns; i++)
    widths[i] = total > 0 ? view->columns[i].width * self->width / total : self->width;
  begin_table (self->xml, widths, view->n_columns, properties);
  for (guint i = 0; i < view->n_heads; i++)
    add_head (&written, table, i);
  if (view->style->number_row)
    add_numbers (&written);
  for (guint i = 0; i < view->n_rows; i++)
    {
      ScbTableRowView row = scb_table_get_row (table, i);

      add_row (&written, &row);
    }
  g_string_append (self->xml, "</w:tbl>");
}

/* ---- columns ---- */

/* How long the text is in one line; 0 where the faces cannot be read. */
static double
measure (const ScbColumnLine *line)
{
  const ScbFonts *fonts = scb_fonts_get (NULL);
  double width = 0;

  for (const char *p = line->text; fonts != NULL && *p != '\0'; p = g_utf8_next_char (p))
    width += MAX (scb_fonts_get_advance (fonts, line->style.face, g_utf8_get_char (p)), 0);
  return width * line->style.size / 1000;
}

static void
add_column (GString *xml, double width, const ScbColumnLine *lines, guint n_lines)
{
  begin_cell (xml, width, 1, "");
  for (guint i = 0; i < n_lines; i++)
    {
      ScbParagraphStyle style = lines[i].style;

      style.keep_with_next = TRUE;
      scb_word_add_paragraph (xml, &style, lines[i].text, width);
      if (lines[i].rule_below)
        scb_word_add_rule (xml, width,
                           lines[i].rule_length > 0 ? lines[i].rule_length
                                                    : MIN (measure (&lines[i]), width),
                           style.align, HEAD_RULE_WEIGHT, RULE_BELOW, RULE_BELOW);
    }
  /* A cell ends in a paragraph. */
  if (n_lines == 0 || lines[n_lines - 1].rule_below)
    g_string_append (xml, "<w:p/>");
  g_string_append (xml, "</w:tc>");
}

void
scb_word_add_columns (ScbWordBody *self,
                      guint n_columns,
                      const double *widths,
                      const ScbColumnLine *const *lines,
                      const guint *n_lines)
{
  /* What the columns leave of the text lies between them. */
  guint n_cells = n_columns * 2 - 1;
  g_autofree double *cells = g_new0 (double, n_cells);
  double gap = self->width;

  for (guint i = 0; i < n_columns; i++)
    gap -= widths[i];
  gap = n_columns > 1 ? MAX (gap, 0) / (n_columns - 1) : 0;
  for (guint i = 0; i < n_cells; i++)
    cells[i] = i % 2 == 0 ? widths[i / 2] : gap;
  begin_table (self->xml, cells, n_cells,
               "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
               "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>");
  g_string_append (self->xml, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
  for (guint i = 0; i < n_cells; i++)
    if (i % 2 == 0)
      add_column (self->xml, cells[i], lines[i / 2], n_lines[i / 2]);
    else
      add_column (self->xml, cells[i], NULL, 0);
  g_string_append (self->xml, "</w:tr></w:tbl>");
}
