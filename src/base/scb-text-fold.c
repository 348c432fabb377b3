/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding for search. The letters of Vietnamese and of its European neighbours are looked up in two
 * small tables, which GLib's decomposition fills once; everything else asks GLib for each
 * character. */

#include "scb-text-fold.h"
#include "scb-text-private.h"

#include <string.h>

#define LATIN_FIRST      0x0080
#define LATIN_LAST       0x024F
#define ADDITIONAL_FIRST 0x1E00
#define ADDITIONAL_LAST  0x1EFF

static guint16 latin_folds[LATIN_LAST - LATIN_FIRST + 1];
static guint16 additional_folds[ADDITIONAL_LAST - ADDITIONAL_FIRST + 1];

/* One character to one character: its base letter in lower case. */
static gunichar
fold_by_decomposition (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize length;

  /* đ has no decomposition. Eth and African D look the same and are typed for Đ by mistake. */
  if (c == 0x0110 || c == 0x0111 || c == 0x00D0 || c == 0x00F0 || c == 0x0189 || c == 0x0256)
    return 'd';

  length = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 1; i < length; i++)
    if (g_unichar_combining_class (parts[i]) == 0)
      return g_unichar_tolower (c); /* no letter with marks: a Hangul syllable */

  return g_unichar_tolower (parts[0]);
}

static void
fill_tables (void)
{
  static gsize filled = 0;

  if (!g_once_init_enter (&filled))
    return;

  for (gunichar c = LATIN_FIRST; c <= LATIN_LAST; c++)
    latin_folds[c - LATIN_FIRST] = (guint16)fold_by_decomposition (c);
  for (gunichar c = ADDITIONAL_FIRST; c <= ADDITIONAL_LAST; c++)
    additional_folds[c - ADDITIONAL_FIRST] = (guint16)fold_by_decomposition (c);

  g_once_init_leave (&filled, 1);
}

static inline gunichar
fold_char (gunichar c)
{
  if (c >= LATIN_FIRST && c <= LATIN_LAST)
    return latin_folds[c - LATIN_FIRST];
  if (c >= ADDITIONAL_FIRST && c <= ADDITIONAL_LAST)
    return additional_folds[c - ADDITIONAL_FIRST];
  return fold_by_decomposition (c);
}

char *
scb_text_fold (const char *text)
{
  g_autofree char *owned = NULL;
  const char *p;
  char *folded;
  char *end;

  if (text == NULL)
    return g_strdup ("");

  fill_tables ();
  p = scb_text_composed (text, &owned);
  /* A lower-case letter may be longer in UTF-8 than its capital (two bytes to three), never twice
   * as long. */
  end = folded = g_malloc (strlen (p) * 2 + 1);

  while (*p != '\0')
    {
      gunichar c;

      if ((guchar)*p < 0x80)
        {
          *end++ = g_ascii_tolower (*p++);
          continue;
        }

      c = fold_char (g_utf8_get_char (p));
      if (c < 0x80)
        *end++ = (char)c;
      else
        end += g_unichar_to_utf8 (c, end);
      p = g_utf8_next_char (p);
    }
  *end = '\0';

  return folded;
}

static gboolean
starts_word (const char *text, const char *place)
{
  return place == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

static gboolean
has_word (const char *folded, const char *word, gsize length)
{
  for (const char *p = folded; (p = strchr (p, *word)) != NULL; p++)
    if (strncmp (p, word, length) == 0 && starts_word (folded, p))
      return TRUE;

  return FALSE;
}

gboolean
scb_text_fold_matches (const char *folded, const char *words)
{
  const char *word = words != NULL ? words : "";

  if (folded == NULL)
    folded = "";

  while (*(word += strspn (word, " \n")) != '\0')
    {
      gsize length = strcspn (word, " \n");

      if (!has_word (folded, word, length))
        return FALSE;
      word += length;
    }

  return TRUE;
}
