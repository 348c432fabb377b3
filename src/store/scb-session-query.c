/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sessions, in which order. */

#include "scb-config.h"

#include <string.h>

#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-glib.h"
#include "scb-search-private.h"
#include "scb-session-row-private.h"
#include "scb-statement-ids-private.h"

/* Numbered parameters, so that a condition that is not wanted leaves nothing to bind. */
static char *
build_sql (const ScbSessionQuery *query, const char *match)
{
  static const char *const orders[] = {
    [SCB_SESSION_ORDER_HELD_ON] = "coalesce (s.held_on, s.period) %s, s.id %s",
    [SCB_SESSION_ORDER_BRANCH]
    = "(SELECT max (b.sort_key) FROM branch_spell b WHERE b.branch = s.branch) %s, s.period %s",
    [SCB_SESSION_ORDER_KIND] = "s.kind %s, s.period %s",
    [SCB_SESSION_ORDER_STATE] = "s.state %s, s.period %s",
  };
  GString *sql = g_string_new ("SELECT s.id FROM session s WHERE 1");
  g_auto (GStrv) parts = g_strsplit (orders[query->order], "%s", -1);
  g_autofree char *order = g_strjoinv (query->descending ? "DESC" : "", parts);

  if (query->period != NULL)
    g_string_append (sql, strlen (query->period) == 4
                              ? " AND s.period >= ?1 || '-01' AND s.period <= ?1 || '-12'"
                              : " AND s.period = ?1");
  if (query->branch != 0)
    g_string_append (sql, " AND s.branch = ?2");
  if (query->kind != 0)
    g_string_append (sql, " AND s.kind = ?3");
  if (query->state != 0)
    g_string_append (sql, " AND s.state = ?4");
  if (match != NULL)
    {
      g_autofree char *found = scb_search_sessions_sql ("?5");

      g_string_append_printf (sql, " AND s.id IN (%s)", found);
    }
  g_string_append_printf (sql, " ORDER BY %s", order);
  return scb_string_free (sql);
}

GArray *
scb_book_query_sessions (ScbBook *self, const ScbSessionQuery *query, GError **error)
{
  g_autofree char *match = scb_search_match (query->words);
  g_autofree char *sql = build_sql (query, match);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return NULL;
  if (query->period != NULL)
    scb_statement_bind_text (statement, 1, query->period);
  if (query->branch != 0)
    scb_statement_bind_int (statement, 2, query->branch);
  if (query->kind != 0)
    scb_statement_bind_text (statement, 3, scb_enum_nick (SCB_TYPE_SESSION_KIND, query->kind));
  if (query->state != 0)
    scb_statement_bind_text (statement, 4, scb_enum_nick (SCB_TYPE_SESSION_STATE, query->state));
  if (match != NULL)
    scb_statement_bind_text (statement, 5, match);
  return scb_statement_read_ids (statement, error);
}

ScbSessionRow *
scb_book_get_session_row (ScbBook *self, gint64 id, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), scb_session_row_sql (), error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, id);
  return scb_statement_step (statement, error) == SCB_STEP_ROW ? scb_session_row_read (statement)
                                                               : NULL;
}
