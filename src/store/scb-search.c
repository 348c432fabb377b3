/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Queries of the full-text index. */

#include "scb-config.h"

#include "scb-search-private.h"

#include "scb-glib.h"
#include "scb-record-table-private.h"
#include "scb-text-fold.h"

/* More words than anybody types; what is pasted beyond does not narrow the search. */
#define MAXIMUM_WORDS 12

char *
scb_search_match (const char *words)
{
  g_autofree char *folded = scb_text_fold (words);
  g_autoptr (GString) match = g_string_new (NULL);
  const char *p = folded;
  guint n_words = 0;

  while (*p != '\0' && n_words < MAXIMUM_WORDS)
    {
      const char *start;

      while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p == start)
        break;
      g_string_append_printf (match, "%s\"%.*s\"", n_words > 0 ? " " : "", (int)(p - start), start);
      n_words++;
    }
  if (n_words == 0)
    return NULL;
  /* Somebody who ends with a space has ended the word. */
  if (p > folded && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))) && *p == '\0')
    g_string_append_c (match, '*');
  return g_string_free (g_steal_pointer (&match), FALSE);
}

static void
append_source (GString *sql, const char *table, const char *select)
{
  g_string_append_printf (
      sql, " UNION SELECT %s WHERE h.number = (SELECT number FROM search_source WHERE name = '%s')",
      select, table);
}

char *
scb_search_sessions_sql (const char *parameter)
{
  GString *sql = g_string_new (NULL);
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  g_string_append_printf (
      sql,
      "WITH hit (number, id) AS (SELECT rowid & 63, rowid >> 6 FROM search WHERE search MATCH %s)"
      " SELECT h.id FROM hit h WHERE h.number = (SELECT number FROM search_source WHERE name = "
      "'session')",
      parameter);
  append_source (
      sql, "branch_spell",
      "s.id FROM hit h JOIN branch_spell b ON b.id = h.id JOIN session s ON s.branch = b.branch");
  append_source (sql, "opinion",
                 "a.session FROM hit h JOIN opinion o ON o.id = h.id JOIN agenda_item a ON a.id = "
                 "o.agenda_item");
  append_source (sql, "score_item",
                 "c.session FROM hit h JOIN score_item i ON i.id = h.id JOIN score c ON c.id = "
                 "i.score");
  for (guint i = 0; i < n_types; i++)
    {
      ScbRecordClass *klass = scb_record_table_class (types[i]);

      if (klass->owner != NULL && klass->owner->get_type () == SCB_TYPE_SESSION)
        {
          g_autofree char *select
              = g_strdup_printf ("t.session FROM hit h JOIN %s t ON t.id = h.id", klass->table);

          append_source (sql, klass->table, select);
        }
    }
  return scb_string_free (sql);
}

GType
scb_search_source (ScbConnection *connection, gint64 number)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      connection, "SELECT name FROM search_source WHERE number = ?1", NULL);

  if (statement == NULL)
    return G_TYPE_INVALID;
  scb_statement_bind_int (statement, 1, number);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? scb_record_type_for_table (scb_statement_get_text (statement, 0))
             : G_TYPE_INVALID;
}
