/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cleaning of texts on their way into a record. */

#include "scb-text.h"
#include "scb-glib.h"
#include "scb-text-private.h"

/* What one character of the input means for the output. */
typedef enum
{
  SCB_CHAR_KEEP,
  SCB_CHAR_SPACE,
  SCB_CHAR_BREAK,
  SCB_CHAR_DROP,
} ScbCharClass;

static ScbCharClass
classify_rare (gunichar c)
{
  if (c == 0x0085 || c == 0x2028 || c == 0x2029)
    return SCB_CHAR_BREAK;
  /* Noncharacters are valid UTF-8 but make an XML file unreadable. */
  if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
    return SCB_CHAR_DROP;

  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
      return SCB_CHAR_DROP;
    case G_UNICODE_SPACE_SEPARATOR:
      return SCB_CHAR_SPACE;
    default:
      return SCB_CHAR_KEEP;
    }
}

static inline ScbCharClass
classify (gunichar c)
{
  if (c > 0x20 && c < 0x7F)
    return SCB_CHAR_KEEP;
  if (c == ' ' || c == '\t')
    return SCB_CHAR_SPACE;
  if (c == '\n' || c == '\r' || c == '\v' || c == '\f')
    return SCB_CHAR_BREAK;
  if ((c > 0xAD && c < 0x0300) || (c >= 0x1E00 && c <= 0x1EFF))
    return SCB_CHAR_KEEP;
  return classify_rare (c);
}

/* Whether the text surely is clean, at the price of one pass without a copy; FALSE may mean "not
 * sure". */
static gboolean
is_surely_clean (const char *text, gboolean one_line)
{
  gunichar last = '\n';

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar)*p < 0x80 ? (gunichar)*p : g_utf8_get_char (p);

      if (c == ' ')
        {
          if (last == ' ' || last == '\n')
            return FALSE;
        }
      else if (c == '\n')
        {
          if (one_line || last == ' ' || p == text)
            return FALSE;
        }
      else if (classify (c) != SCB_CHAR_KEEP || !scb_text_is_composed_char (c))
        return FALSE;
      last = c;
    }

  return last != ' ' && last != '\n';
}

static void
append_gap (GString *out, guint breaks, gboolean space)
{
  if (out->len == 0)
    return;
  if (breaks == 0 && space)
    g_string_append_c (out, ' ');
  for (guint i = 0; i < breaks; i++)
    g_string_append_c (out, '\n');
}

/* Spaces and line breaks are held back until a visible character follows: what is held at the end
 * is dropped. */
static char *
collapse (const char *text, gboolean one_line)
{
  GString *out = g_string_sized_new (strlen (text));
  guint breaks = 0;
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      ScbCharClass class = classify (g_utf8_get_char (p));

      if (p[0] == '\r' && p[1] == '\n')
        continue;
      if (class == SCB_CHAR_BREAK && !one_line)
        breaks++;
      else if (class == SCB_CHAR_SPACE || class == SCB_CHAR_BREAK)
        space = TRUE;
      else if (class == SCB_CHAR_KEEP)
        {
          append_gap (out, breaks, space);
          breaks = 0;
          space = FALSE;
          g_string_append_len (out, p, g_utf8_skip[(guchar)*p]);
        }
    }

  return scb_string_free (out);
}

static char *
clean (const char *text, gboolean one_line)
{
  g_autofree char *valid = NULL;
  g_autofree char *collapsed = NULL;
  char *composed = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  if (is_surely_clean (text, one_line))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  collapsed = collapse (valid, one_line);
  if (*collapsed == '\0')
    return NULL;

  if (scb_text_composed (collapsed, &composed) == collapsed)
    return g_steal_pointer (&collapsed);
  return composed;
}

/* Whether a letter begins at @c, whatever stands before it: no mark, no later part of a Hangul
 * syllable. */
static gboolean
starts_letter (gunichar c)
{
  return scb_text_is_composed_char (c) || (!g_unichar_ismark (c) && !(c >= 0x1160 && c <= 0x11FF));
}

/* Appends the letter and the marks that stand from @start to @end, composed. */
static void
append_composed (GString *out, const char *start, const char *end)
{
  g_autoptr (GString) limited = g_string_sized_new ((gsize)(end - start));
  g_autofree char *composed = NULL;
  guint marks = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_combining_class (g_utf8_get_char (p)) != 0)
        marks++;
      if (marks <= SCB_TEXT_MAX_MARKS)
        g_string_append_len (limited, p, g_utf8_skip[(guchar)*p]);
    }

  composed = g_utf8_normalize (limited->str, (gssize)limited->len, G_NORMALIZE_NFC);
  g_string_append (out, composed);
}

/* Letter by letter, because GLib moves the rest of the text at each letter that it composes: a
 * megabyte of accents in one call takes many seconds. */
static char *
compose (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *end = g_utf8_next_char (text);

      while (*end != '\0' && !starts_letter (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);

      if (end == g_utf8_next_char (text) && scb_text_is_composed_char (g_utf8_get_char (text)))
        g_string_append_len (out, text, end - text);
      else
        append_composed (out, text, end);
      text = end;
    }

  return scb_string_free (out);
}

const char *
scb_text_composed (const char *text, char **owned)
{
  g_autofree char *valid = NULL;
  const char *p = text;

  *owned = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      valid = g_utf8_make_valid (text, -1);
      *owned = compose (valid);
      return *owned;
    }

  while (*p != '\0' && scb_text_is_composed_char (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return text;

  *owned = compose (text);
  return *owned;
}

char *
scb_text_clean (const char *text)
{
  return clean (text, FALSE);
}

char *
scb_text_clean_line (const char *text)
{
  return clean (text, TRUE);
}

gboolean
scb_text_is_clean (const char *text)
{
  g_autofree char *cleaned = NULL;

  if (text == NULL || is_surely_clean (text, FALSE))
    return TRUE;

  cleaned = clean (text, FALSE);
  return g_strcmp0 (cleaned, text) == 0;
}

gsize
scb_text_length (const char *text)
{
  return text != NULL ? (gsize)g_utf8_strlen (text, -1) : 0;
}
