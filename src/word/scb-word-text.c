/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs and the runs of their text. */

#include "scb-config.h"

#include "scb-word-private.h"

#include <math.h>
#include <string.h>

/* Dots for the pen inside a line; at its end they reach the right edge. */
#define INNER_DOTS "…………"
/* A paragraph with a border needs some height of its own. */
#define RULE_HEIGHT 2.0

typedef struct
{
  GString *xml;
  double size;
  ScbFace face;
  gboolean underline;
} Run;

int
scb_word_twips (double points)
{
  return (int)lround (points * 20);
}

/* XML 1.0, production [2]. */
static gboolean
is_xml_character (gunichar character)
{
  return character >= 0x20 && character != 0xFFFE && character != 0xFFFF;
}

void
scb_word_append_escaped (GString *xml, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? (gssize)strlen (text) : length);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '&')
        g_string_append (xml, "&amp;");
      else if (character == '<')
        g_string_append (xml, "&lt;");
      else if (character == '>')
        g_string_append (xml, "&gt;");
      else if (character == '"')
        g_string_append (xml, "&quot;");
      else if (is_xml_character (character))
        g_string_append_unichar (xml, character);
    }
}

/* ---- runs ---- */

static void
begin_run (Run *self)
{
  gboolean bold = self->face == SCB_FACE_BOLD || self->face == SCB_FACE_BOLD_ITALIC;
  gboolean italic = self->face == SCB_FACE_ITALIC || self->face == SCB_FACE_BOLD_ITALIC;
  int half_points = (int)lround (self->size * 2);

  g_string_append_printf (self->xml,
                          "<w:r><w:rPr>%s%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>%s</w:rPr>",
                          bold ? "<w:b/><w:bCs/>" : "", italic ? "<w:i/><w:iCs/>" : "", half_points,
                          half_points, self->underline ? "<w:u w:val=\"single\"/>" : "");
}

static void
add_words (Run *self, const char *text, gsize length)
{
  if (length == 0)
    return;
  begin_run (self);
  g_string_append (self->xml, "<w:t xml:space=\"preserve\">");
  scb_word_append_escaped (self->xml, text, (gssize)length);
  g_string_append (self->xml, "</w:t></w:r>");
}

static void
add_element (Run *self, const char *element)
{
  begin_run (self);
  g_string_append_printf (self->xml, "%s</w:r>", element);
}

static void
take_mark (Run *self, char mark, char next)
{
  switch (mark)
    {
    case 0x05:
      self->underline = TRUE;
      break;
    case 0x06:
      if (next == '\0' || next == '\n')
        add_element (self, "<w:tab/>");
      else
        add_words (self, INNER_DOTS, strlen (INNER_DOTS));
      break;
    case '\n':
      add_element (self, "<w:br/>");
      break;
    default:
      self->face = (ScbFace)(mark - 1);
      self->underline = FALSE;
    }
}

static void
add_runs (GString *xml, const ScbParagraphStyle *style, const char *text)
{
  Run run = { xml, style->size, style->face, FALSE };
  const char *marks = "\001\002\003\004\005\006\n";

  while (*text != '\0')
    {
      gsize length = strcspn (text, marks);

      add_words (&run, text, length);
      text += length;
      if (*text == '\0')
        return;
      take_mark (&run, text[0], text[1]);
      text++;
    }
}

/* ---- paragraphs ---- */

static const char *
jc_of (ScbAlign align)
{
  static const char *const names[] = { [SCB_ALIGN_LEFT] = "left",
                                       [SCB_ALIGN_CENTER] = "center",
                                       [SCB_ALIGN_RIGHT] = "right",
                                       [SCB_ALIGN_JUSTIFY] = "both" };

  return names[align];
}

void
scb_word_add_paragraph (GString *xml,
                        const ScbParagraphStyle *style,
                        const char *text,
                        double width)
{
  int indent = scb_word_twips (style->indent);

  g_string_append_printf (xml, "<w:p><w:pPr>%s", style->keep_with_next ? "<w:keepNext/>" : "");
  if (strchr (text, 0x06) != NULL)
    g_string_append_printf (
        xml, "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%d\"/></w:tabs>",
        scb_word_twips (width - style->right));
  g_string_append_printf (
      xml, "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>",
      scb_word_twips (style->before), scb_word_twips (style->after), scb_word_twips (style->pitch));
  g_string_append_printf (xml, "<w:ind w:left=\"%d\" w:right=\"%d\" w:%s=\"%d\"/>",
                          scb_word_twips (style->left), scb_word_twips (style->right),
                          indent < 0 ? "hanging" : "firstLine", ABS (indent));
  g_string_append_printf (xml, "<w:jc w:val=\"%s\"/></w:pPr>", jc_of (style->align));
  add_runs (xml, style, text);
  g_string_append (xml, "</w:p>");
}

void
scb_word_add_rule (GString *xml,
                   double width,
                   double length,
                   ScbAlign align,
                   double weight,
                   double before,
                   double after)
{
  double inset = MAX (width - length, 0);
  double left = align == SCB_ALIGN_CENTER ? inset / 2 : align == SCB_ALIGN_RIGHT ? inset : 0;

  g_string_append_printf (
      xml,
      "<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"%d\" w:space=\"0\" "
      "w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" "
      "w:lineRule=\"exact\"/><w:ind w:left=\"%d\" w:right=\"%d\"/></w:pPr></w:p>",
      MAX ((int)lround (weight * 8), 2), scb_word_twips (before),
      scb_word_twips (MAX (after - RULE_HEIGHT, 0)), scb_word_twips (RULE_HEIGHT),
      scb_word_twips (left), scb_word_twips (inset - left));
}
