/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Greedy line breaking by words. */
#include "scb-line-break-private.h"

#include <math.h>

/* Where the line that is being filled may end. */
typedef struct
{
  guint space; /* the first glyph not on the line, when it ends at a space or before a leader; 0 for
                  nowhere */
  guint cut;   /* when a word is cut behind its last "/" or "-"; 0 for nowhere */
} BreakPlaces;

void
scb_line_breaker_init (ScbLineBreaker *self, const ScbFonts *fonts)
{
  self->fonts = fonts;
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (ScbGlyph));
  self->lines = g_array_new (FALSE, FALSE, sizeof (ScbLine));
  self->missing = g_string_new (NULL);
}

void
scb_line_breaker_clear (ScbLineBreaker *self)
{
  g_array_unref (self->glyphs);
  g_array_unref (self->lines);
  g_string_free (self->missing, TRUE);
}

static void
note_missing (ScbLineBreaker *self, gunichar character)
{
  if (g_utf8_strchr (self->missing->str, self->missing->len, character) == NULL)
    g_string_append_unichar (self->missing, character);
}

static ScbGlyph
make_glyph (ScbLineBreaker *self, gunichar character, ScbFace face, gboolean underline)
{
  int width = scb_fonts_get_advance (self->fonts, face, character);

  if (width < 0)
    {
      note_missing (self, character);
      character = SCB_MISSING_SIGN;
      width = scb_fonts_get_advance (self->fonts, face, character);
    }
  return (ScbGlyph){ character, width, face, underline };
}

static void
read_glyphs (ScbLineBreaker *self, const char *text, ScbFace face)
{
  int leader_width = SCB_LEADER_MIN_DOTS * scb_fonts_get_advance (self->fonts, face, '.');
  gboolean underline = FALSE;

  g_array_set_size (self->glyphs, 0);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      ScbGlyph glyph = { character, 0, face, underline };

      if (character >= SCB_MARK_REGULAR[0] && character <= SCB_MARK_BOLD_ITALIC[0])
        {
          face = SCB_FACE_REGULAR + (character - SCB_MARK_REGULAR[0]);
          underline = FALSE;
          continue;
        }
      if (character == SCB_MARK_UNDERLINE[0])
        {
          underline = TRUE;
          continue;
        }
      if (character == SCB_LEADER_CODE)
        glyph.width = leader_width;
      else if (character != '\n')
        glyph = make_glyph (self, character, face, underline);
      g_array_append_val (self->glyphs, glyph);
    }
}

static const ScbGlyph *
glyph_at (const ScbLineBreaker *self, guint index)
{
  return &g_array_index (self->glyphs, ScbGlyph, index);
}

static void
add_line (ScbLineBreaker *self, guint start, guint end, gboolean last)
{
  ScbLine line = { start, end, .last = last };

  while (line.end > start && glyph_at (self, line.end - 1)->code == ' ')
    line.end--;
  for (guint i = start; i < line.end; i++)
    {
      const ScbGlyph *glyph = glyph_at (self, i);

      line.width += glyph->width;
      line.n_spaces += glyph->code == ' ' || glyph->code == SCB_NO_BREAK_SPACE;
      line.n_leaders += glyph->code == SCB_LEADER_CODE;
    }
  g_array_append_val (self->lines, line);
}

/* A word without a place to break is cut between characters, but never before a mark that stands on
 * the one before it. */
static guint
cut_between_characters (const ScbLineBreaker *self, guint start, guint end)
{
  guint cut = end;

  while (cut > start + 1 && g_unichar_ismark (glyph_at (self, cut)->code))
    cut--;
  return cut > start + 1 || !g_unichar_ismark (glyph_at (self, cut)->code) ? cut : end;
}

/* Whether what follows the space at @space up to the next place to break is wider than a whole
 * line.  Such a word is cut in any case; it starts where it stands, lest the line before it be torn
 * apart to fill its width. */
static gboolean
word_exceeds_line (const ScbLineBreaker *self, guint space, gint64 next_room)
{
  gint64 width = 0;

  for (guint i = space + 1; i < self->glyphs->len && width <= next_room; i++)
    {
      gunichar code = glyph_at (self, i)->code;

      if (code == ' ' || code == '\n' || code == SCB_LEADER_CODE)
        return FALSE;
      width += glyph_at (self, i)->width;
      if ((code == '/' || code == '-') && width <= next_room)
        return FALSE;
    }
  return width > next_room;
}

/* Where the line from @start ends when the glyph at @end is the first without room. */
static guint
choose_break (
    const ScbLineBreaker *self, const BreakPlaces *places, guint start, guint end, gint64 next_room)
{
  if (places->space == 0)
    return places->cut > 0 ? places->cut : cut_between_characters (self, start, end);
  if (places->space + 1 < end && glyph_at (self, places->space)->code == ' '
      && word_exceeds_line (self, places->space, next_room))
    return cut_between_characters (self, places->space, end);
  return places->space;
}

/* Returns the first glyph that does not stand on the line from @start; the number of glyphs, or a
 * line feed, if all do. */
static guint
fill_line (const ScbLineBreaker *self, guint start, gint64 room, gint64 next_room)
{
  BreakPlaces places = { 0, 0 };
  gint64 width = 0;

  for (guint i = start; i < self->glyphs->len; i++)
    {
      const ScbGlyph *glyph = glyph_at (self, i);

      if (glyph->code == '\n')
        return i;
      /* A space may hang over the end: it is not set there. */
      if ((glyph->code == ' ' || glyph->code == SCB_LEADER_CODE) && i > start)
        places.space = i;
      if (glyph->code != ' ' && width + glyph->width > room && i > start)
        return choose_break (self, &places, start, i, next_room);
      width += glyph->width;
      if (glyph->code == '/' || glyph->code == '-')
        places.cut = i + 1;
    }
  return self->glyphs->len;
}

static guint
skip_spaces (const ScbLineBreaker *self, guint start)
{
  while (start < self->glyphs->len && glyph_at (self, start)->code == ' ')
    start++;
  return start;
}

void
scb_line_breaker_break (ScbLineBreaker *self,
                        const char *text,
                        ScbFace face,
                        double size,
                        double first_width,
                        double width)
{
  gint64 room = floor (first_width * 1000 / size + 1e-6);
  gint64 next_room = floor (width * 1000 / size + 1e-6);
  guint start = 0;
  gboolean more = TRUE;

  read_glyphs (self, text, face);
  g_array_set_size (self->lines, 0);
  while (more)
    {
      guint end, n_glyphs = self->glyphs->len;
      gboolean forced;

      start = skip_spaces (self, start);
      end = fill_line (self, start, room, next_room);
      forced = end < n_glyphs && glyph_at (self, end)->code == '\n';
      add_line (self, start, end, forced || end == n_glyphs);
      more = end < n_glyphs;
      start = end + forced;
      room = next_room;
    }
}
