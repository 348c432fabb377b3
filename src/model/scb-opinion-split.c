/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text from a note book, split into opinions.
 *
 * The text is looked at character by character beside its folded form, which has the same length:
 * words are compared without accents and case, capitals are seen in the original.
 */

#include "scb-opinion-split.h"

#include <string.h>

#include "scb-glib.h"
#include "scb-text-fold.h"
#include "scb-text.h"

/* Longer names and posts are sentences. */
#define MAX_NAME_WORDS  6
#define MAX_POST_LENGTH 60

typedef struct
{
  gunichar *text;
  gunichar *lower;
  gunichar *folded;
  glong length;
} Scan;

/* A stretch of the text, half open. */
typedef struct
{
  glong from, to;
} Span;

typedef struct
{
  Span opening, name, post, saying;
  glong end; /* the body begins here */
} Announcement;

/* ---- characters ---- */

static gboolean
is_letter_at (const Scan *scan, glong at)
{
  return at >= 0 && at < scan->length && g_unichar_isalpha (scan->text[at]);
}

static gboolean
is_upper_at (const Scan *scan, glong at)
{
  return at < scan->length
         && (g_unichar_isupper (scan->text[at]) || g_unichar_istitle (scan->text[at]));
}

static gboolean
is_at (const Scan *scan, glong at, const char *characters)
{
  return at >= 0 && at < scan->length && g_utf8_strchr (characters, -1, scan->text[at]) != NULL;
}

static glong
skip (const Scan *scan, glong at, const char *characters)
{
  while (is_at (scan, at, characters))
    at++;
  return at;
}

/* Where @words ends if it stands at @at; -1 if something else does. A space of @words is any number
 * of spaces. */
static glong
match (const Scan *scan, const gunichar *characters, glong at, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == ' ')
        {
          at = skip (scan, at, " ");
          continue;
        }
      if (at >= scan->length || characters[at] != g_utf8_get_char (p))
        return -1;
      at++;
    }
  return at;
}

/* Whether one of @list stands at @at as whole words, accents or not. Returns its end, or -1. */
static glong
match_words (const Scan *scan, glong at, const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    {
      glong end = match (scan, scan->folded, at, list[i]);

      if (end >= 0 && !is_letter_at (scan, end))
        return end;
    }
  return -1;
}

/* ---- the parts of an announcement ---- */

static const char *const POSTS[] = {
  "bi thu",    "pho",         "truong",  "chi uy",      "chu tich",   "uy vien",
  "can bo",    "dang vien",   "dang uy", "dai bieu",    "hoi truong", "thu ky",
  "chu tri",   "chu toa",     "cong an", "to truong",   "doi truong", "ke toan",
  "giam doc",  "hieu truong", "cap uy",  "thuong truc", "mat tran",   "huyen uy",
  "thuong vu", "bt",          "pbt",     "ct",          "pct",        NULL,
};

static const char *const SAYINGS[] = {
  "phat bieu y kien", "tham gia phat bieu", "phat bieu", "co y kien", "tham gia y kien",
  "neu y kien",       "cho y kien",         "y kien",    NULL,
};

static const char *const NO_NAMES[]
    = { "nao", "cac", "moi", "tat ca", "khac", "va", "co", "la", "da", "cung", NULL };

/* In small letters with their accents: "hỏi" is no part of "Nguyễn Văn Hội". */
static const char *const VERBS[] = {
  "nêu",        "cho rằng",   "cho biết", "kết luận",  "báo cáo",  "đề nghị", "đề xuất",
  "trình bày",  "hỏi",        "trả lời",  "kiến nghị", "nhất trí", "đồng ý",  "thông qua",
  "quán triệt", "giải trình", "tiếp thu", "phản ánh",  "bổ sung",  NULL,
};

static gboolean
is_verb_at (const Scan *scan, glong at)
{
  for (guint i = 0; VERBS[i] != NULL; i++)
    {
      glong end = match (scan, scan->text, at, VERBS[i]);

      if (end >= 0 && !is_letter_at (scan, end))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_numeral_at (const Scan *scan, glong at)
{
  return at < scan->length && (g_unichar_isdigit (scan->text[at]) || is_at (scan, at, "IVXivx"));
}

/* "-", "1.", "2)", "(3)", "a)", "IV-": what stands before a line of a list. */
static glong
skip_bullet (const Scan *scan, glong at)
{
  glong start = skip (scan, at, " -–—+*•·▪●");
  glong first = skip (scan, start, "("), end = first;

  while (end - first < 4 && is_numeral_at (scan, end))
    end++;
  if (end > first && is_at (scan, end, ".)/-,:"))
    return skip (scan, end, ".)/-,: ");
  /* A letter: "Đ/c" and "N.V. Được" are no items of a list. */
  if (is_letter_at (scan, first)
      && (is_at (scan, first + 1, ")")
          || (is_at (scan, first + 1, ".") && is_at (scan, first + 2, " "))))
    return skip (scan, first + 1, ".) ");
  return start;
}

/* After "đồng chí", "đ/c" and their like; -1 where no such word stands. */
static glong
skip_title (const Scan *scan, glong at)
{
  static const struct
  {
    const char *words;
    gboolean exact; /* "ba" is no "bà" */
  } TITLES[] = {
    { "dong chi", FALSE }, { "d/ chi", FALSE }, { "d/ c", FALSE },
    { "d. c", FALSE },     { "đc", TRUE },      { "ông/ bà", TRUE },
    { "ông (bà)", TRUE },  { "ông", TRUE },     { "bà", TRUE },
  };
  glong before = match_words (scan, at, (const char *const[]){ "y kien cua", "y kien", NULL });

  if (before >= 0)
    at = skip (scan, before, " ");
  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      glong end = match (scan, TITLES[i].exact ? scan->lower : scan->folded, at, TITLES[i].words);

      /* A missing space is seen by the capital that follows. */
      if (end >= 0 && (!is_letter_at (scan, end) || is_upper_at (scan, end)))
        return skip (scan, end, ". ");
    }
  return -1;
}

static glong
word_end (const Scan *scan, glong at)
{
  while (is_letter_at (scan, at)
         || (at > 0 && is_letter_at (scan, at - 1) && is_at (scan, at, ".'’")
             && is_letter_at (scan, at + 1)))
    at++;
  return at;
}

static glong
trim_end (const Scan *scan, Span span)
{
  while (span.to > span.from && is_at (scan, span.to - 1, " "))
    span.to--;
  return span.to;
}

/* "N. V. Được": a single letter with its point goes on. */
static glong
skip_initial (const Scan *scan, glong from, glong end)
{
  gboolean is_initial = end - from == 1 || (end - from > 1 && is_at (scan, end - 2, "."));

  return is_initial && is_at (scan, end, ".") && is_upper_at (scan, skip (scan, end + 1, " "))
             ? end + 1
             : end;
}

/* The words from @at on, all with a capital if @capitals; stops before words of speaking. */
static Span
read_name (const Scan *scan, glong at, gboolean capitals)
{
  Span name = { at, at };

  for (guint i = 0; i < MAX_NAME_WORDS && is_letter_at (scan, at); i++)
    {
      if (capitals && !is_upper_at (scan, at))
        break;
      if (i > 0 && !is_upper_at (scan, at)
          && (match_words (scan, at, SAYINGS) >= 0 || is_verb_at (scan, at)))
        break;
      name.to = skip_initial (scan, at, word_end (scan, at));
      at = skip (scan, name.to, " ");
    }
  return name;
}

/* Where a short stretch without the end of a sentence ends before a colon; -1 if there is none. */
static glong
find_colon (const Scan *scan, glong at)
{
  for (glong end = at; end < scan->length && end - at <= MAX_POST_LENGTH; end++)
    {
      if (scan->text[end] == ':')
        return end;
      if (is_at (scan, end, ".;!?…\n(\""))
        return -1;
    }
  return -1;
}

/* "(Bí thư)", ", Bí thư Chi bộ", "- Trưởng thôn": into @post. Returns where it ends, @at where
 * there is none. */
static glong
read_post (const Scan *scan, glong at, Span *post)
{
  glong start = skip (scan, at, " "), end;

  *post = (Span){ at, at };
  if (is_at (scan, start, "("))
    {
      for (end = start + 1;
           end < scan->length && end - start <= MAX_POST_LENGTH && !is_at (scan, end, ")\n"); end++)
        ;
      if (!is_at (scan, end, ")"))
        return at;
      *post = (Span){ start + 1, end };
      return end + 1;
    }
  if (!is_at (scan, start, ",-–—"))
    return at;
  start = skip (scan, start, ",-–— ");
  end = find_colon (scan, start);
  if (end < 0 || match_words (scan, start, POSTS) < 0)
    return at;
  *post = (Span){ start, end };
  post->to = trim_end (scan, *post);
  return end;
}

/* A post that stands where the name should: "Bí thư Chi bộ", "Trưởng thôn Nông Văn Được". The name
 * is the run of capitals at the end. */
static gboolean
read_post_before_name (const Scan *scan, glong at, Announcement *found)
{
  glong colon = find_colon (scan, at), word = at, run = -1;
  guint n_run = 0;

  if (colon < 0 || match_words (scan, at, POSTS) < 0)
    return FALSE;
  while (word < colon)
    {
      glong end = word_end (scan, word);

      if (word > at && (match_words (scan, word, SAYINGS) >= 0 || is_verb_at (scan, word)))
        break;
      if (!is_upper_at (scan, word))
        run = -1;
      else if (run < 0)
        {
          run = word;
          n_run = 0;
        }
      n_run++;
      word = skip (scan, MAX (end, word + 1), " ");
    }
  word = MIN (word, colon);
  if (run <= at || n_run < 2)
    run = word;
  found->post = (Span){ at, run };
  found->post.to = trim_end (scan, found->post);
  found->name = (Span){ run, word };
  found->name.to = trim_end (scan, found->name);
  found->end = word;
  return TRUE;
}

/* The words of speaking and the sign that ends the announcement. FALSE where the line only looked
 * like one. */
static gboolean
read_sign (const Scan *scan, glong at, gboolean dash_will_do, Announcement *found)
{
  glong start = skip (scan, at, " "), end;

  found->saying = (Span){ at, at };
  end = match_words (scan, start, SAYINGS);
  if (end >= 0)
    {
      found->saying = (Span){ start, end };
      start = skip (scan, end, " ");
    }
  if (is_at (scan, start, ":"))
    {
      found->end = start + 1;
      return TRUE;
    }
  if (!dash_will_do || !is_at (scan, start, "-–—")
      || !(is_at (scan, start - 1, " ") || is_at (scan, start + 1, " ")))
    return FALSE;
  found->end = start + 1;
  return TRUE;
}

/* "Đồng chí Được nêu: …": a colon after words that belong to what was said. */
static gboolean
says_before_colon (const Scan *scan, Announcement *found)
{
  glong start = skip (scan, found->end, " ");

  if (!is_verb_at (scan, start) || find_colon (scan, start) < 0)
    return FALSE;
  found->saying = (Span){ start, start };
  found->end = start;
  return TRUE;
}

/* ---- announcements ---- */

static gboolean
is_one_capital_word (const Scan *scan, Span name)
{
  return word_end (scan, name.from) >= name.to;
}

static gboolean
is_all_capitals (const Scan *scan, Span name)
{
  for (glong at = name.from; at < name.to; at++)
    if (g_unichar_islower (scan->text[at]))
      return FALSE;
  return TRUE;
}

/* What follows the title. */
static gboolean
read_person (const Scan *scan, glong at, gboolean line_start, Announcement *found)
{
  gboolean capital = is_upper_at (scan, at);

  if (match_words (scan, at, NO_NAMES) >= 0 && !capital)
    return FALSE;
  if (read_post_before_name (scan, at, found))
    return read_sign (scan, found->end, FALSE, found) || says_before_colon (scan, found);
  found->name = read_name (scan, at, capital || !line_start);
  if (found->name.to == found->name.from)
    return FALSE;
  found->end = read_post (scan, found->name.to, &found->post);
  return read_sign (scan, found->end, line_start && capital, found)
         || says_before_colon (scan, found);
}

static gboolean
read_announcement (const Scan *scan, glong at, gboolean line_start, Announcement *found)
{
  glong start = line_start ? skip_bullet (scan, at) : at;
  glong title = skip_title (scan, start);

  *found = (Announcement){ 0 };
  if (title >= 0)
    {
      found->opening = (Span){ at, title };
      return (line_start || is_upper_at (scan, start))
             && read_person (scan, title, line_start, found);
    }
  /* A line of a list that begins with nothing but a full name. */
  if (!line_start || start == at)
    return FALSE;
  found->opening = (Span){ at, start };
  found->name = read_name (scan, start, TRUE);
  if (found->name.to == found->name.from || is_one_capital_word (scan, found->name)
      || is_all_capitals (scan, found->name))
    return FALSE;
  found->end = read_post (scan, found->name.to, &found->post);
  return read_sign (scan, found->end, FALSE, found);
}

/* ---- pieces ---- */

/* A stretch without the marks around it; NULL where nothing is left. */
static char *
take (const Scan *scan, glong from, glong to, const char *marks)
{
  while (from < to && is_at (scan, from, marks))
    from++;
  while (from < to && is_at (scan, to - 1, marks))
    to--;
  return from < to ? g_ucs4_to_utf8 (scan->text + from, to - from, NULL, NULL, NULL) : NULL;
}

static void
piece_free (gpointer data)
{
  ScbOpinionPiece *piece = data;

  g_free (piece->opening);
  g_free (piece->speaker);
  g_free (piece->post);
  g_free (piece->saying);
  g_free (piece->body);
  g_free (piece);
}

static ScbOpinionPiece *
new_piece (const Scan *scan, const Announcement *found)
{
  ScbOpinionPiece *piece = g_new0 (ScbOpinionPiece, 1);

  piece->opening = take (scan, found->opening.from, found->opening.to, " \n");
  piece->speaker = take (scan, found->name.from, found->name.to, " ");
  piece->post = take (scan, found->post.from, found->post.to, " ");
  piece->saying = take (scan, found->saying.from, found->saying.to, " ");
  piece->post_first = piece->post != NULL && found->post.from < found->name.from;
  return piece;
}

/* The end of the piece before: the rest of its text. */
static void
finish (ScbOpinionSplit *self, const Scan *scan, glong from, glong to)
{
  char *text = take (scan, from, to, " \n");

  if (self->pieces->len == 0)
    self->presented = text;
  else
    ((ScbOpinionPiece *)self->pieces->pdata[self->pieces->len - 1])->body = text;
}

static void
split (ScbOpinionSplit *self, const Scan *scan)
{
  glong body = 0, at = 0;

  while (at < scan->length)
    {
      gboolean line_start = at == 0 || scan->text[at - 1] == '\n';
      gboolean after_sentence = !line_start && is_at (scan, at - 1, ".;!?…");
      glong start = line_start ? at : skip (scan, at, " ");
      Announcement found;

      if ((line_start || after_sentence) && read_announcement (scan, start, line_start, &found))
        {
          finish (self, scan, body, start);
          g_ptr_array_add (self->pieces, new_piece (scan, &found));
          at = body = found.end;
        }
      else
        at++;
    }
  finish (self, scan, body, scan->length);
}

ScbOpinionSplit *
scb_opinion_split (const char *text)
{
  ScbOpinionSplit *self = g_new0 (ScbOpinionSplit, 1);
  g_autofree char *clean = scb_text_clean (text);
  g_autofree char *folded = scb_text_fold (clean);
  Scan scan = { 0 };
  glong n_folded = 0;

  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  if (clean == NULL)
    return self;
  scan.text = g_utf8_to_ucs4_fast (clean, -1, &scan.length);
  scan.folded = g_utf8_to_ucs4_fast (folded, -1, &n_folded);
  g_assert (n_folded == scan.length);
  scan.lower = g_memdup2 (scan.text, scan.length * sizeof *scan.text);
  for (glong i = 0; i < scan.length; i++)
    scan.lower[i] = g_unichar_tolower (scan.text[i]);
  split (self, &scan);
  g_free (scan.text);
  g_free (scan.lower);
  g_free (scan.folded);
  return self;
}

static void
append (GString *joined, const char *text)
{
  if (text != NULL)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", text);
}

char *
scb_opinion_split_join (const ScbOpinionSplit *self)
{
  GString *joined = g_string_new (NULL);

  append (joined, self->presented);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const ScbOpinionPiece *piece = self->pieces->pdata[i];

      append (joined, piece->opening);
      append (joined, piece->post_first ? piece->post : piece->speaker);
      append (joined, piece->post_first ? piece->speaker : piece->post);
      append (joined, piece->saying);
      append (joined, piece->body);
    }
  return scb_string_free (joined);
}

void
scb_opinion_split_free (ScbOpinionSplit *self)
{
  g_free (self->presented);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}
