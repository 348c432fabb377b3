/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One broken line becomes items: aligned, justified, underlined, its leaders filled with dots. */
#include "scb-flow-private.h"

#include <math.h>

/* Of the type size, as Times draws its underline. */
#define UNDERLINE_DEPTH  0.11
#define UNDERLINE_WEIGHT 0.05

/* A line that a long word behind it left so short that each space would grow by more than this, of
 * the type size, is not torn apart: it stays as it is set. */
#define WIDEST_GAP 1.0

typedef struct
{
  GArray *items;
  double size;
  double x, baseline;
  double gap;    /* extra width of a space */
  double leader; /* width of each leader */
} LineSetter;

double
scb_flow_baseline (const ScbFlow *self, ScbFace face, double size, double pitch)
{
  double ascent = scb_fonts_get_ascent (self->fonts, face) * size;
  double descent = scb_fonts_get_descent (self->fonts, face) * size;

  return (pitch - (ascent + descent)) / 2 + ascent;
}

void
scb_flow_set_rule (GArray *items, double x, double y, double x2, double y2, double weight)
{
  ScbItem item = { SCB_ITEM_RULE, .x = x, .y = y, .x2 = x2, .y2 = y2, .weight = weight };

  g_array_append_val (items, item);
}

void
scb_flow_set_dots (ScbFlow *self,
                   GArray *items,
                   ScbFace face,
                   double size,
                   double x,
                   double width,
                   double baseline)
{
  double dot = scb_fonts_get_advance (self->fonts, face, '.') * size / 1000;
  guint n_dots = width > 0 ? floor (width / dot + 1e-6) : 0;
  g_autofree char *dots = g_strnfill (n_dots, '.');
  ScbItem item
      = { SCB_ITEM_TEXT, .face = face, .size = size, .x = x, .y = baseline, .y2 = baseline };

  if (n_dots == 0)
    return;
  item.x2 = x + width;
  item.spread = (width - n_dots * dot) / n_dots;
  item.text = g_string_chunk_insert_const (self->texts, dots);
  g_array_append_val (items, item);
}

static gboolean
same_run (const ScbGlyph *a, const ScbGlyph *b)
{
  return a->face == b->face && a->underline == b->underline && a->code != SCB_LEADER_CODE
         && b->code != SCB_LEADER_CODE;
}

/* Once the lines are broken, a space is a space: all are widened alike, and whoever searches or
 * copies the file's text finds a plain one. */
static gunichar
set_code (const ScbGlyph *glyph)
{
  return glyph->code == SCB_NO_BREAK_SPACE ? ' ' : glyph->code;
}

static const char *
insert_text (ScbFlow *self, const ScbGlyph *glyphs, guint n_glyphs)
{
  char buffer[512];
  g_autofree char *longer = n_glyphs * 4 > sizeof buffer ? g_malloc (n_glyphs * 4) : NULL;
  char *text = longer != NULL ? longer : buffer;
  gsize length = 0;

  for (guint i = 0; i < n_glyphs; i++)
    length += g_unichar_to_utf8 (set_code (&glyphs[i]), text + length);
  return g_string_chunk_insert_len (self->texts, text, length);
}

static void
set_run (ScbFlow *self, LineSetter *setter, const ScbGlyph *glyphs, guint n_glyphs)
{
  ScbItem item
      = { SCB_ITEM_TEXT,         .face = glyphs->face,   .size = setter->size, .x = setter->x,
          .y = setter->baseline, .y2 = setter->baseline, .gap = setter->gap };
  gint64 width = 0;
  guint n_spaces = 0;

  for (guint i = 0; i < n_glyphs; i++)
    {
      width += glyphs[i].width;
      n_spaces += set_code (&glyphs[i]) == ' ';
    }
  item.x2 = item.x + width * setter->size / 1000 + n_spaces * setter->gap;
  item.text = insert_text (self, glyphs, n_glyphs);
  g_array_append_val (setter->items, item);
  if (glyphs->underline)
    {
      double y = setter->baseline + UNDERLINE_DEPTH * setter->size;

      scb_flow_set_rule (setter->items, item.x, y, item.x2, y, UNDERLINE_WEIGHT * setter->size);
    }
  setter->x = item.x2;
}

static void
place_line (const ScbLine *line, ScbAlign align, double rest, LineSetter *setter)
{
  if (line->n_leaders > 0)
    setter->leader += rest / line->n_leaders;
  else if (rest <= 0)
    return;
  else if (align == SCB_ALIGN_CENTER)
    setter->x += rest / 2;
  else if (align == SCB_ALIGN_RIGHT)
    setter->x += rest;
  else if (align == SCB_ALIGN_JUSTIFY && !line->last && line->n_spaces > 0
           && rest / line->n_spaces <= WIDEST_GAP * setter->size)
    setter->gap = rest / line->n_spaces;
}

void
scb_flow_set_line (ScbFlow *self,
                   GArray *items,
                   guint index,
                   ScbAlign align,
                   double size,
                   double x,
                   double width,
                   double baseline)
{
  const ScbLine *line = &g_array_index (self->breaker.lines, ScbLine, index);
  const ScbGlyph *glyphs = (const ScbGlyph *)self->breaker.glyphs->data;
  LineSetter setter = { items, size, x, baseline, 0, 0 };
  guint end;

  setter.leader = SCB_LEADER_MIN_DOTS * scb_fonts_get_advance (self->fonts, SCB_FACE_REGULAR, '.')
                  * size / 1000;
  place_line (line, align, width - line->width * size / 1000, &setter);
  for (guint start = line->start; start < line->end; start = end)
    {
      for (end = start + 1; end < line->end && same_run (&glyphs[start], &glyphs[end]);)
        end++;
      if (glyphs[start].code == SCB_LEADER_CODE)
        {
          scb_flow_set_dots (self, items, glyphs[start].face, size, setter.x, setter.leader,
                             baseline);
          setter.x += setter.leader;
        }
      else
        set_run (self, &setter, &glyphs[start], end - start);
    }
}
