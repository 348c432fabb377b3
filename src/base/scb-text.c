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

/* A copy of valid @text with at most SCB_TEXT_MAX_MARKS marks on a letter. */
static char *
limit_marks (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  guint marks = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      marks = g_unichar_combining_class (g_utf8_get_char (p)) != 0 ? marks + 1 : 0;
      if (marks <= SCB_TEXT_MAX_MARKS)
        g_string_append_len (out, p, g_utf8_skip[(guchar)*p]);
    }

  return scb_string_free (out);
}

const char *
scb_text_composed (const char *text, char **owned)
{
  g_autofree char *valid = NULL;
  g_autofree char *limited = NULL;
  const char *p = text;

  *owned = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    p = valid = g_utf8_make_valid (text, -1);
  else
    {
      while (*p != '\0' && ((guchar)*p < 0x80 || scb_text_is_composed_char (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
      if (*p == '\0')
        return text;
      p = text;
    }

  limited = limit_marks (p);
  *owned = g_utf8_normalize (limited, -1, G_NORMALIZE_NFC);
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
