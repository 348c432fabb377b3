/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons by a few letters of their names. */

#include "scb-person-match.h"

#include <string.h>

#include "scb-text-fold.h"
#include "scb-text.h"

/* More words than any name has. */
#define MAX_WORDS 8

typedef struct
{
  gint64 id;
  char *label;
  char *folded;   /* "nong van duoc" */
  char *joined;   /* "nongvanduoc" */
  char *initials; /* "nvd" */
  char **words;   /* folded */
  char **accents; /* the same words in small letters with their accents */
  guint n_words;
} Person;

struct _ScbPersonIndex
{
  Person *persons;
  guint n_persons;
};

typedef struct
{
  char **words; /* folded */
  char **accents;
  guint n_words;
  char *joined; /* all words without spaces */
  gboolean has_accents;
} Query;

/* From best to worst. */
typedef enum
{
  RANK_WHOLE_NAME,
  RANK_GIVEN_NAME,
  RANK_GIVEN_NAME_BEGINS,
  RANK_INITIALS,
  RANK_WORDS_AND_GIVEN_NAME,
  RANK_WORDS,
  RANK_INITIALS_BEGIN,
  RANK_JOINED,
  RANK_NONE,
} Rank;

/* ---- words ---- */

/* Words are letters and digits; what stands between them does not count. */
static char **
split_words (const char *text, guint *n_words)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *start = NULL;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gboolean inside = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (inside && start == NULL)
        start = p;
      if (!inside && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, p - start));
          start = NULL;
        }
      if (*p == '\0')
        break;
    }
  *n_words = words->len;
  g_ptr_array_add (words, NULL);
  return (char **)g_ptr_array_steal (words, NULL);
}

static char **
split_folded (const char *text, guint *n_words)
{
  g_autofree char *folded = scb_text_fold (text);

  return split_words (folded, n_words);
}

/* As many words as the folded text has; where folding found others, its own. */
static char **
split_accents (const char *text, char **folded, guint n_folded)
{
  g_autofree char *clean = scb_text_clean_line (text);
  g_autofree char *lower = g_utf8_strdown (clean != NULL ? clean : "", -1);
  guint n_words;
  g_auto (GStrv) words = split_words (lower, &n_words);

  return n_words == n_folded ? g_steal_pointer (&words) : g_strdupv (folded);
}

static char *
join_initials (char **words)
{
  GString *initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_unichar (initials, g_utf8_get_char (words[i]));
  return g_string_free (initials, FALSE);
}

/* ---- labels ---- */

static char *
year_of (const char *birth)
{
  return birth != NULL && strlen (birth) >= 4 ? g_strndup (birth, 4) : NULL;
}

/* How many of the persons before and of all persons look the same by name, and by year too. */
static void
count_same (const ScbPerson *persons,
            guint n_persons,
            guint position,
            guint *same_name,
            guint *same_year,
            guint *before)
{
  g_autofree char *year = year_of (persons[position].birth);

  *same_name = *same_year = *before = 0;
  for (guint i = 0; i < n_persons; i++)
    {
      g_autofree char *other = NULL;

      if (g_strcmp0 (persons[i].name, persons[position].name) != 0)
        continue;
      ++*same_name;
      other = year_of (persons[i].birth);
      if (g_strcmp0 (other, year) != 0)
        continue;
      ++*same_year;
      if (i < position)
        ++*before;
    }
}

static char *
label_of (const ScbPerson *persons, guint n_persons, guint position)
{
  const char *name = persons[position].name != NULL ? persons[position].name : "";
  g_autofree char *year = year_of (persons[position].birth);
  guint same_name, same_year, before;

  count_same (persons, n_persons, position, &same_name, &same_year, &before);
  if (same_name == 1)
    return g_strdup (name);
  if (same_year == 1 && year != NULL)
    return g_strdup_printf ("%s (%s)", name, year);
  if (year != NULL)
    return g_strdup_printf ("%s (%s, %u)", name, year, before + 1);
  return g_strdup_printf ("%s (%u)", name, before + 1);
}

/* ---- the index ---- */

ScbPersonIndex *
scb_person_index_new (const ScbPerson *persons, guint n_persons)
{
  ScbPersonIndex *self = g_new0 (ScbPersonIndex, 1);

  self->persons = g_new0 (Person, n_persons);
  self->n_persons = n_persons;
  for (guint i = 0; i < n_persons; i++)
    {
      Person *person = &self->persons[i];

      person->id = persons[i].id;
      person->label = label_of (persons, n_persons, i);
      person->words = split_folded (persons[i].name, &person->n_words);
      person->accents = split_accents (persons[i].name, person->words, person->n_words);
      person->folded = g_strjoinv (" ", person->words);
      person->joined = g_strjoinv ("", person->words);
      person->initials = join_initials (person->words);
    }
  return self;
}

void
scb_person_index_free (ScbPersonIndex *self)
{
  for (guint i = 0; i < self->n_persons; i++)
    {
      Person *person = &self->persons[i];

      g_free (person->label);
      g_free (person->folded);
      g_free (person->joined);
      g_free (person->initials);
      g_strfreev (person->words);
      g_strfreev (person->accents);
    }
  g_free (self->persons);
  g_free (self);
}

const char *
scb_person_index_get_label (ScbPersonIndex *self, gint64 id)
{
  for (guint i = 0; i < self->n_persons; i++)
    if (self->persons[i].id == id)
      return self->persons[i].label;
  return NULL;
}

/* ---- matching ---- */

/* Whether the query's word begins that of the name. A plain letter stands for the accented one too,
 * for whoever types "đuo" is on the way to "được"; an accented letter only for itself. */
static gboolean
begins_with_accents (const char *word, const char *folded, const char *query)
{
  while (*query != '\0')
    {
      gunichar wanted = g_utf8_get_char (query);

      if (*word == '\0' || *folded == '\0')
        return FALSE;
      if (wanted != g_utf8_get_char (word) && (wanted > 127 || wanted != g_utf8_get_char (folded)))
        return FALSE;
      query = g_utf8_next_char (query);
      word = g_utf8_next_char (word);
      folded = g_utf8_next_char (folded);
    }
  return TRUE;
}

static gboolean
begins (const Query *query, guint number, const Person *person, guint word, gboolean accents)
{
  if (!accents)
    return g_str_has_prefix (person->words[word], query->words[number]);
  return begins_with_accents (person->accents[word], person->words[word], query->accents[number]);
}

/* Whether every query word from @number on begins another word of the name; @used are those already
 * taken. */
static gboolean
words_match (const Query *query, guint number, const Person *person, guint used, gboolean accents)
{
  if (number == query->n_words)
    return TRUE;
  for (guint i = 0; i < MIN (person->n_words, 8 * sizeof used); i++)
    if ((used & (1u << i)) == 0 && begins (query, number, person, i, accents)
        && words_match (query, number + 1, person, used | (1u << i), accents))
      return TRUE;
  return FALSE;
}

/* Whether some word of the query begins the given name, and the others begin others. */
static gboolean
given_name_matches (const Query *query, const Person *person)
{
  const char *given = person->words[person->n_words - 1];

  for (guint i = 0; i < query->n_words; i++)
    if (g_str_has_prefix (given, query->words[i]))
      return TRUE;
  return FALSE;
}

/* "nongvan", "vanduoc": words typed without spaces, from any word of the name on. */
static gboolean
joined_matches (const Query *query, const Person *person)
{
  const char *rest = person->joined;

  if (strlen (query->joined) < 3)
    return FALSE;
  for (guint i = 0; i < person->n_words; i++)
    {
      if (g_str_has_prefix (rest, query->joined))
        return TRUE;
      rest += strlen (person->words[i]);
    }
  return FALSE;
}

static Rank
rank_word (const Query *query, const Person *person)
{
  const char *word = query->words[0];
  const char *given = person->words[person->n_words - 1];

  if (strcmp (given, word) == 0)
    return RANK_GIVEN_NAME;
  if (g_str_has_prefix (given, word))
    return RANK_GIVEN_NAME_BEGINS;
  if (strlen (word) > 1
      && (strcmp (person->initials, word) == 0 || g_str_has_suffix (person->initials, word)))
    return RANK_INITIALS;
  if (words_match (query, 0, person, 0, FALSE))
    return RANK_WORDS;
  if (strlen (word) > 1 && g_str_has_prefix (person->initials, word))
    return RANK_INITIALS_BEGIN;
  return joined_matches (query, person) ? RANK_JOINED : RANK_NONE;
}

static Rank
rank_words (const Query *query, const Person *person)
{
  if (words_match (query, 0, person, 0, FALSE))
    return given_name_matches (query, person) ? RANK_WORDS_AND_GIVEN_NAME : RANK_WORDS;
  /* "n v d" */
  if (strcmp (person->initials, query->joined) == 0)
    return RANK_INITIALS;
  return joined_matches (query, person) ? RANK_JOINED : RANK_NONE;
}

static Rank
rank_of (const Query *query, const Person *person)
{
  if (query->n_words == 0)
    return RANK_WHOLE_NAME;
  if (person->n_words == 0 || query->n_words > MAX_WORDS)
    return RANK_NONE;
  if (strcmp (query->joined, person->joined) == 0)
    return RANK_WHOLE_NAME;
  return query->n_words == 1 ? rank_word (query, person) : rank_words (query, person);
}

/* Among matches of one rank those come first that have the accents which were typed. */
static int
rank_with_accents (const Query *query, const Person *person)
{
  Rank rank = rank_of (query, person);

  if (rank == RANK_NONE)
    return -1;
  return (int)rank * 2 + (query->has_accents && !words_match (query, 0, person, 0, TRUE) ? 1 : 0);
}

static gboolean
has_accents (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_is_ascii (words[i]))
      return TRUE;
  return FALSE;
}

static int
compare_matches (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const ScbPersonMatch *first = a, *second = b;
  const int *weights = user_data;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  if (weights != NULL && weights[first->position] != weights[second->position])
    return weights[first->position] < weights[second->position] ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

GArray *
scb_person_index_find (ScbPersonIndex *self, const char *text, const int *weights)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (ScbPersonMatch));
  Query query = { 0 };

  query.words = split_folded (text, &query.n_words);
  query.accents = split_accents (text, query.words, query.n_words);
  query.joined = g_strjoinv ("", query.words);
  query.has_accents = has_accents (query.accents);
  for (guint i = 0; i < self->n_persons; i++)
    {
      ScbPersonMatch match
          = { self->persons[i].id, i, rank_with_accents (&query, &self->persons[i]),
              self->persons[i].label };

      if (match.rank >= 0)
        g_array_append_val (matches, match);
    }
  g_array_sort_with_data (matches, compare_matches, (gpointer)weights);
  g_strfreev (query.words);
  g_strfreev (query.accents);
  g_free (query.joined);
  return matches;
}
