/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sort keys in the order of the Vietnamese alphabet.
 *
 * A word becomes: its letters ('A' to 'a'), '!', the word's tone, the tone of each letter ('1' to
 * '7'), a space. Every mark between the parts is less than any letter or digit, so that a shorter
 * word comes before a longer one. The word's tone stands before those of its letters because a
 * syllable has only one, and both "Thuỷ" and "Thủy" are written: they stay together. */

#include "scb-name-key.h"

#include "scb-glib.h"

/* The ranks of the letters: a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z, from
 * 'A' on. */
static const char latin_ranks[] = "ADEFHJKLMNOPQRSVWXYZ[]^_`a"; /* a to z */

enum
{
  RANK_A_BREVE = 'B',
  RANK_A_CIRCUMFLEX = 'C',
  RANK_D_STROKE = 'G',
  RANK_E_CIRCUMFLEX = 'I',
  RANK_O_CIRCUMFLEX = 'T',
  RANK_O_HORN = 'U',
  RANK_U_HORN = '\\',
};

enum
{
  TONE_NONE = '1',
  TONE_GRAVE,
  TONE_HOOK,
  TONE_TILDE,
  TONE_ACUTE,
  TONE_DOT,
  TONE_FOREIGN, /* a mark that Vietnamese does not have */
};

/* A word on its way: @letters as it will stand in the key, one byte of @tones for each letter. */
typedef struct
{
  GString *letters;
  GString *tones;
  gunichar last; /* the letter that a mark belongs to, in lower case; 0 if none */
} ScbWordKey;

static void
add_letter (ScbWordKey *word, gunichar c)
{
  if (c >= 'a' && c <= 'z')
    g_string_append_c (word->letters, latin_ranks[c - 'a']);
  else if (c == 0x0111)
    g_string_append_c (word->letters, RANK_D_STROKE);
  else
    g_string_append_printf (word->letters, "~%06x", c); /* letters of other scripts, after z */
  g_string_append_c (word->tones, TONE_NONE);
  word->last = c;
}

/* The rank of a letter with the mark that makes it another letter; 0 if it is none. */
static char
marked_rank (gunichar letter, gunichar mark)
{
  switch (mark)
    {
    case 0x0306: /* breve */
      return letter == 'a' ? RANK_A_BREVE : 0;
    case 0x0302: /* circumflex */
      return letter == 'a'   ? RANK_A_CIRCUMFLEX
             : letter == 'e' ? RANK_E_CIRCUMFLEX
             : letter == 'o' ? RANK_O_CIRCUMFLEX
                             : 0;
    case 0x031B: /* horn */
      return letter == 'o' ? RANK_O_HORN : letter == 'u' ? RANK_U_HORN : 0;
    default:
      return 0;
    }
}

static char
tone_of_mark (gunichar mark)
{
  switch (mark)
    {
    case 0x0300:
      return TONE_GRAVE;
    case 0x0309:
      return TONE_HOOK;
    case 0x0303:
      return TONE_TILDE;
    case 0x0301:
      return TONE_ACUTE;
    case 0x0323:
      return TONE_DOT;
    default:
      return TONE_FOREIGN;
    }
}

static void
add_mark (ScbWordKey *word, gunichar mark)
{
  char rank;

  if (word->last == 0)
    return;

  rank = marked_rank (word->last, mark);
  if (rank != 0)
    word->letters->str[word->letters->len - 1] = rank;
  else
    word->tones->str[word->tones->len - 1] = tone_of_mark (mark);
}

/* A run of digits compares as a number: first how many digits it has, '9' for each nine of them and
 * a digit for the rest, then the digits. Returns: the first character after the run. */
static const char *
add_number (ScbWordKey *word, const char *p)
{
  gsize length;
  gsize count;

  while (p[0] == '0' && g_ascii_isdigit (p[1]))
    p++;
  for (length = 0; g_ascii_isdigit (p[length]); length++)
    ;

  for (count = length; count >= 9; count -= 9)
    g_string_append_c (word->letters, '9');
  g_string_append_c (word->letters, (char)('0' + count));
  g_string_append_len (word->letters, p, (gssize)length);
  word->last = 0;

  return p + length;
}

static void
finish_word (ScbWordKey *word, GString *key)
{
  char highest = TONE_NONE;

  if (word->letters->len == 0)
    return;

  for (gsize i = 0; i < word->tones->len; i++)
    highest = MAX (highest, word->tones->str[i]);

  g_string_append_len (key, word->letters->str, (gssize)word->letters->len);
  g_string_append_c (key, '!');
  g_string_append_c (key, highest);
  g_string_append_len (key, word->tones->str, (gssize)word->tones->len);
  g_string_append_c (key, ' ');

  g_string_truncate (word->letters, 0);
  g_string_truncate (word->tones, 0);
  word->last = 0;
}

/* K'Brếu is one word, however its apostrophe is typed. */
static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x0060 || c == 0x00B4;
}

static void
add_char (ScbWordKey *word, gunichar c, GString *key)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize length;

  if (is_apostrophe (c))
    return;

  length = g_unichar_fully_decompose (g_unichar_tolower (c), FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < length; i++)
    if (g_unichar_ismark (parts[i]))
      add_mark (word, parts[i]);
    else if (g_unichar_isalnum (parts[i]))
      add_letter (word, parts[i]);
    else
      finish_word (word, key);
}

/* The keys of the words of @text, in their order. */
static GPtrArray *
word_keys (const char *text)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  ScbWordKey word = { g_string_new (NULL), g_string_new (NULL), 0 };
  GString *key = g_string_new (NULL);

  for (const char *p = valid; p != NULL;)
    {
      if (g_ascii_isdigit (*p))
        p = add_number (&word, p);
      else if (*p != '\0')
        {
          add_char (&word, g_utf8_get_char (p), key);
          p = g_utf8_next_char (p);
        }
      else
        {
          finish_word (&word, key);
          p = NULL;
        }

      if (key->len > 0)
        {
          g_ptr_array_add (keys, g_strndup (key->str, key->len));
          g_string_truncate (key, 0);
        }
    }

  g_string_free (word.letters, TRUE);
  g_string_free (word.tones, TRUE);
  g_string_free (key, TRUE);

  return keys;
}

char *
scb_name_key (const char *name)
{
  g_autoptr (GPtrArray) keys = word_keys (name);
  GString *key = g_string_new (NULL);

  if (keys->len > 0)
    g_string_append (key, g_ptr_array_index (keys, keys->len - 1));
  for (guint i = 0; i + 1 < keys->len; i++)
    g_string_append (key, g_ptr_array_index (keys, i));

  return scb_string_free (key);
}

char *
scb_text_key (const char *text)
{
  g_autoptr (GPtrArray) keys = word_keys (text);
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    g_string_append (key, g_ptr_array_index (keys, i));

  return scb_string_free (key);
}
