/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body of the text, block by block. */

#include "scb-config.h"

#include "scb-word-private.h"

#include <math.h>

/* No-break spaces on grey that the longest bar of a chart is made of. */
#define LONGEST_BAR 40

static void
text_cb (gpointer data, const ScbParagraphStyle *style, const char *text)
{
  ScbWordBody *self = data;

  scb_word_add_paragraph (self->xml, style, text, self->width);
}

/* Also keeps two tables apart that would run into one. */
static void
space_cb (gpointer data, double height)
{
  ScbWordBody *self = data;
  const ScbParagraphStyle style = { .size = 1, .pitch = MAX (height, 1) };

  scb_word_add_paragraph (self->xml, &style, "", self->width);
}

static void
rule_cb (gpointer data, double length, double weight, double before, double after)
{
  ScbWordBody *self = data;

  scb_word_add_rule (self->xml, self->width, length, SCB_ALIGN_CENTER, weight, before, after);
}

static void
dots_cb (gpointer data, const ScbParagraphStyle *style, guint n_lines)
{
  ScbWordBody *self = data;
  ScbParagraphStyle line = *style;

  line.indent = 0;
  line.align = SCB_ALIGN_LEFT;
  line.after = 0;
  for (guint i = 0; i < n_lines; i++)
    scb_word_add_paragraph (self->xml, &line, SCB_MARK_LEADER, self->width);
}

static void
page_break_cb (gpointer data)
{
  g_string_append (((ScbWordBody *)data)->xml, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
}

static void
columns_cb (gpointer data,
            guint n_columns,
            const double *widths,
            const ScbColumnLine *const *lines,
            const guint *n_lines)
{
  scb_word_add_columns (data, n_columns, widths, lines, n_lines);
}

static void
table_cb (gpointer data, const ScbTable *table, const ScbTableView *view)
{
  scb_word_add_table (data, table, view);
}

/* A line: label, bar, note. */
static void
bar_cb (gpointer data,
        const ScbParagraphStyle *style,
        const char *label,
        double share,
        const char *note)
{
  ScbWordBody *self = data;
  int n = (int)lround (share * LONGEST_BAR);
  int half_points = (int)lround (style->size * 2);

  g_string_append_printf (self->xml,
                          "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"2200\"/></w:tabs>"
                          "<w:spacing w:line=\"%d\" w:lineRule=\"exact\"/></w:pPr><w:r><w:rPr>"
                          "<w:sz w:val=\"%d\"/></w:rPr><w:t xml:space=\"preserve\">",
                          scb_word_twips (style->pitch), half_points);
  scb_word_append_escaped (self->xml, label, -1);
  g_string_append_printf (self->xml,
                          "</w:t><w:tab/></w:r><w:r><w:rPr><w:sz w:val=\"%d\"/><w:shd "
                          "w:val=\"clear\" w:color=\"auto\" w:fill=\"808080\"/></w:rPr><w:t "
                          "xml:space=\"preserve\">",
                          half_points);
  for (int i = 0; i < n; i++)
    g_string_append (self->xml, "\302\240");
  g_string_append_printf (self->xml,
                          "</w:t></w:r><w:r><w:rPr><w:sz w:val=\"%d\"/></w:rPr><w:t "
                          "xml:space=\"preserve\"> ",
                          half_points);
  scb_word_append_escaped (self->xml, note, -1);
  g_string_append (self->xml, "</w:t></w:r></w:p>");
}

void
scb_word_add_body (GString *xml, const ScbDocument *document)
{
  static const ScbDocumentVisitor visitor
      = { text_cb, space_cb, rule_cb, dots_cb, page_break_cb, columns_cb, table_cb, bar_cb };
  ScbWordBody body = { xml, scb_document_text_width (document) };

  scb_document_walk (document, &visitor, &body);
}
