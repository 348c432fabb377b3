/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as it can be set: what enters a document goes through here once. */
#include "scb-document-private.h"

#include <string.h>

#define NO_BREAK_SPACE 0x00A0

/* Whether composing may change @character. Latin letters below the combining marks, the Vietnamese
 * block and the signs that papers use are already what they should be; g_utf8_normalize() costs
 * twenty times a whole layout. */
static gboolean
may_decompose (gunichar character)
{
  if (character < 0x0300)
    return FALSE;
  if (character >= 0x1EA0 && character <= 0x1EF9)
    return FALSE;
  return !(character >= 0x2010 && character <= 0x20CF);
}

/* What stands for @character on paper; 0 to drop it. */
static gunichar
replacement (gunichar character)
{
  if (character < 0x20)
    return (character <= 0x06 || character == '\n') ? character : character == '\t' ? ' ' : 0;
  if (character < 0x7F)
    return character;
  if ((character >= 0x7F && character < 0xA0) || character == 0xAD || character == 0xFEFF)
    return 0;
  if (character < 0x2000 || character > 0x206F)
    return character;
  if (character == 0x2007 || character == 0x202F)
    return NO_BREAK_SPACE;
  if (character <= 0x200A || character == 0x205F)
    return ' ';
  if (character <= 0x200F || (character >= 0x202A && character <= 0x202E) || character >= 0x2060)
    return 0;
  if (character == 0x2010 || character == 0x2011)
    return '-';
  if (character == 0x2028 || character == 0x2029)
    return '\n';
  return character;
}

/* Plain ASCII and marks, the common case of numbers and dates, need no second look. */
static gboolean
is_plain (const char *text)
{
  for (const guchar *c = (const guchar *)text; *c != '\0'; c++)
    if (*c >= 0x7F || (*c < 0x20 && *c > 0x06 && *c != '\n'))
      return FALSE;
  return TRUE;
}

static char *
replace_characters (const char *text, gboolean *compose)
{
  GString *result = g_string_sized_new (strlen (text));

  *compose = FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gunichar set = replacement (character);

      *compose = *compose || may_decompose (character);
      if (set == character)
        g_string_append_len (result, c, g_utf8_next_char (c) - c);
      else if (set != 0)
        g_string_append_unichar (result, set);
    }
  return g_string_free (result, FALSE);
}

char *
scb_set_text (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *replaced = NULL;
  gboolean compose;

  if (text == NULL)
    return g_strdup ("");
  if (is_plain (text))
    return g_strdup (text);
  if (!g_utf8_validate (text, -1, NULL))
    valid = g_utf8_make_valid (text, -1);
  replaced = replace_characters (valid != NULL ? valid : text, &compose);
  if (compose)
    return g_utf8_normalize (replaced, -1, G_NORMALIZE_NFC);
  return g_steal_pointer (&replaced);
}
