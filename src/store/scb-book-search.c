/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over everything, with the words found marked. */

#include "scb-config.h"

#include "scb-book-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-record-table-private.h"
#include "scb-search-private.h"
#include "scb-text-fold.h"

/* Characters around the first hit. */
#define BEFORE 40
#define AROUND 160

void
scb_search_hit_free (ScbSearchHit *hit)
{
  g_free (hit->title);
  g_free (hit->excerpt);
  g_free (hit);
}

/* ---- excerpts ---- */

/* The texts in the JSON of a report, without the names of its parts. */
static char *
texts_of_json (ScbBook *self, const char *json)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self),
                                "SELECT group_concat (value, char (10)) FROM json_each (?1)", NULL);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, json);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? g_strdup (scb_statement_get_text (statement, 0))
             : NULL;
}

/* The texts that the index was made of, joined by line feeds as its triggers join them. */
static char *
searched_text (ScbBook *self, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *texts = NULL;
      const char *value;

      if ((klass->fields[i].flags & SCB_FIELD_SEARCHED) == 0
          || (value = scb_record_get_text (record, &klass->fields[i])) == NULL)
        continue;
      if (klass->fields[i].kind == SCB_FIELD_JSON)
        value = texts = texts_of_json (self, value);
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, value != NULL ? value : "");
    }
  return scb_string_free (text);
}

/* Length in characters of the word of @words that begins at @at; 0 for none. The longest wins. */
static glong
match_length (const char *at, char **words)
{
  glong length = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && g_str_has_prefix (at, words[i]))
      length = MAX (length, g_utf8_strlen (words[i], -1));
  return length;
}

static gboolean
begins_word (const char *folded, const char *at)
{
  return at == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static glong
find_first (const char *folded, char **words)
{
  glong offset = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p), offset++)
    if (begins_word (folded, p) && match_length (p, words) > 0)
      return offset;
  return 0;
}

/* One character of the folded text is one character of the original. */
static char *
make_excerpt (const char *text, char **words)
{
  g_autofree char *folded = scb_text_fold (text);
  glong first = MAX (find_first (folded, words) - BEFORE, 0);
  const char *p = g_utf8_offset_to_pointer (folded, first);
  const char *original = g_utf8_offset_to_pointer (text, first);
  GString *excerpt = g_string_new (first > 0 ? "…" : NULL);
  glong marked = 0;

  for (glong n = 0; *p != '\0' && *original != '\0' && (n < AROUND || marked > 0); n++)
    {
      glong length = marked == 0 && begins_word (folded, p) ? match_length (p, words) : 0;

      if (length > 0)
        {
          g_string_append_c (excerpt, '\002');
          marked = length;
        }
      g_string_append_unichar (excerpt, *original == '\n' ? ' ' : g_utf8_get_char (original));
      if (marked > 0 && --marked == 0)
        g_string_append_c (excerpt, '\003');
      p = g_utf8_next_char (p);
      original = g_utf8_next_char (original);
    }
  if (marked > 0)
    g_string_append_c (excerpt, '\003');
  if (*original != '\0')
    g_string_append (excerpt, "…");
  return scb_string_free (excerpt);
}

/* ---- titles ---- */

static gint64
session_of (ScbBook *self, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  g_autoptr (ScbRecord) owner = NULL;

  if (G_OBJECT_TYPE (record) == SCB_TYPE_SESSION)
    return scb_record_get_id (record);
  if (klass->owner == NULL)
    return 0;
  if (klass->owner->get_type () == SCB_TYPE_SESSION)
    return scb_record_get_int (record, klass->owner);
  owner = scb_book_get (self, klass->owner->get_type (), scb_record_get_int (record, klass->owner),
                        NULL);
  return owner != NULL ? session_of (self, owner) : 0;
}

static char *
title_of (ScbBook *self, ScbRecord *record, gint64 session_id)
{
  g_autoptr (ScbSession) session
      = session_id != 0 ? scb_book_get (self, SCB_TYPE_SESSION, session_id, NULL) : NULL;
  g_autofree char *branch = NULL;
  g_autofree char *month = NULL;

  if (SCB_IS_MONTH_REPORT (record))
    {
      month = scb_date_text_period (SCB_MONTH_REPORT (record)->period);
      return g_strdup_printf (_("Report of %s"), month);
    }
  if (session == NULL)
    {
      g_autofree char *text = searched_text (self, record);
      char *end = strchr (text, '\n');

      return end != NULL ? g_strndup (text, end - text) : g_strdup (text);
    }
  branch = scb_book_get_branch_name (self, session->branch, session->held_on);
  month = scb_date_text_period (session->period);
  return g_strdup_printf ("%s, %s", branch != NULL ? branch : "–", month);
}

static ScbSearchHit *
make_hit (ScbBook *self, gint64 rowid, char **words)
{
  GType type = scb_search_source (scb_book_get_connection (self), rowid & 63);
  g_autoptr (ScbRecord) record
      = type != G_TYPE_INVALID ? scb_book_get (self, type, rowid >> 6, NULL) : NULL;
  g_autofree char *text = NULL;
  ScbSearchHit *hit;

  if (record == NULL)
    return NULL;
  text = searched_text (self, record);
  hit = g_new0 (ScbSearchHit, 1);
  hit->type = type;
  hit->id = rowid >> 6;
  hit->session = session_of (self, record);
  hit->title = title_of (self, record, hit->session);
  hit->excerpt = make_excerpt (text, words);
  return hit;
}

/* The newest first: what a secretary looks for is mostly of this year, and no ranking over all hits
 * has to be computed. */
GPtrArray *
scb_book_search (ScbBook *self, const char *words, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_search_hit_free);
  g_autofree char *match = scb_search_match (words);
  g_autofree char *folded = scb_text_fold (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n.,;:!?()\"'/-–", -1);
  g_autoptr (ScbStatement) statement = NULL;
  ScbStep step;

  if (match == NULL)
    return g_steal_pointer (&hits);
  statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2", error);
  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, match);
  scb_statement_bind_int (statement, 2, limit);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbSearchHit *hit = make_hit (self, scb_statement_get_int (statement, 0), parts);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&hits) : NULL;
}
