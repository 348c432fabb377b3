/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open on a day: one SELECT for each kind, and a row read from it. */

#include "scb-config.h"

#include "scb-follow-up-private.h"

#include <string.h>

#include "scb-book-sessions.h"
#include "scb-date.h"

/* ---- the kinds ---- */

#define SESSION_DAY "coalesce (g.held_on, g.period || '-01')"

/* What is left of a branch that was merged, and that nobody handed over, is the other branch's. */
#define HEIR_OF                                                                                    \
  "coalesce ((SELECT e.other_branch FROM branch_event e WHERE e.kind = 'merged'"                   \
  " AND e.other_branch IS NOT NULL AND e.happened_on <= ?1 AND e.branch = "
#define HEIR_OF_OWN HEIR_OF "t.branch ORDER BY e.happened_on DESC LIMIT 1), t.branch) AS branch"
#define HEIR_OF_ITS HEIR_OF "g.branch ORDER BY e.happened_on DESC LIMIT 1), g.branch) AS branch"

#define LAST_LEAD "coalesce (" SCB_SQL_LAST_SAID ("new_lead") ", t.lead) AS member"
#define LAST_DUE  "coalesce (" SCB_SQL_LAST_SAID ("new_due_on") ", t.due_on) AS due"

#define TASKS                                                                                      \
  "SELECT 1 AS kind, t.id AS id, " HEIR_OF_OWN                                                     \
  ", t.session AS session, t.title AS title, " LAST_LEAD ", t.lead_name AS name, " SESSION_DAY     \
  " AS since, " LAST_DUE                                                                           \
  ", t.due_text AS due_text, 0 AS stage FROM task t LEFT JOIN session g ON g.id = t.session"       \
  " WHERE (t.state = 'open' OR t.closed_on > ?1)"                                                  \
  " AND (t.session IS NULL OR " SESSION_DAY " <= ?1)"

#define WEAK_POINTS                                                                                \
  "SELECT 2 AS kind, t.id AS id, " HEIR_OF_OWN ", t.session AS session, t.title AS title,"         \
  " NULL AS member, t.origin AS name, t.opened_on AS since, NULL AS due, NULL AS due_text,"        \
  " 0 AS stage FROM weak_point t"                                                                  \
  " WHERE (t.closed_on IS NULL OR t.closed_on > ?1) AND coalesce (t.opened_on, '') <= ?1"

#define PROPOSALS                                                                                  \
  "SELECT 3 AS kind, t.id AS id, " HEIR_OF_OWN ", t.session AS session, t.text AS title,"          \
  " NULL AS member, t.addressee AS name, coalesce (" SESSION_DAY ", t.passed_on) AS since,"        \
  " iif (t.answered_on <= ?1, NULL, t.due_on) AS due, NULL AS due_text,"                           \
  " iif (t.answered_on <= ?1, 2, iif (t.passed_on <= ?1, 0, 1)) AS stage"                          \
  " FROM proposal t LEFT JOIN session g ON g.id = t.session"                                       \
  " WHERE (t.told_on IS NULL OR t.told_on > ?1)"                                                   \
  " AND (t.session IS NULL OR " SESSION_DAY " <= ?1)"

/* Given wholly on the day; who promised without a number gave all. */
#define IS_GIVEN "(t.given_on <= ?1 AND coalesce (t.given >= t.amount, 1))"

#define PLEDGES                                                                                    \
  "SELECT 4 AS kind, t.id AS id, " HEIR_OF_ITS ", t.session AS session, t.text AS title,"          \
  " t.member AS member, t.name AS name, " SESSION_DAY " AS since, NULL AS due,"                    \
  " NULL AS due_text, iif (" IS_GIVEN ", 3, 0) AS stage"                                           \
  " FROM pledge t JOIN session g ON g.id = t.session"                                              \
  " WHERE NOT (coalesce (t.thanked_on <= ?1, 0) AND coalesce (" IS_GIVEN ", 0))"                   \
  " AND " SESSION_DAY " <= ?1"

#define HELP                                                                                       \
  "SELECT 5 AS kind, t.id AS id, " HEIR_OF_ITS ", t.session AS session, t.agreed AS title,"        \
  " t.member AS member, t.name AS name, " SESSION_DAY " AS since, NULL AS due, NULL AS due_text,"  \
  " 0 AS stage FROM recognition t JOIN session g ON g.id = t.session"                              \
  " WHERE t.agreed IS NOT NULL AND (t.done_on IS NULL OR t.done_on > ?1)"                          \
  " AND " SESSION_DAY " <= ?1"

static const char *const sources[SCB_N_FOLLOW_UPS] = {
  [SCB_FOLLOW_UP_TASK] = TASKS,         [SCB_FOLLOW_UP_WEAK_POINT] = WEAK_POINTS,
  [SCB_FOLLOW_UP_PROPOSAL] = PROPOSALS, [SCB_FOLLOW_UP_PLEDGE] = PLEDGES,
  [SCB_FOLLOW_UP_HELP] = HELP,
};

const char *
scb_follow_up_source_sql (ScbFollowUpKind kind)
{
  return sources[kind];
}

/* ---- a row ---- */

#define ON_THE_ROLL                                                                                \
  "EXISTS (SELECT 1 FROM membership m WHERE m.member = q.member AND m.branch = q.branch"           \
  " AND coalesce (m.since, '') <= ?1 AND (m.until IS NULL OR ?1 < m.until))"

static ScbFollowUp *
read_row (ScbBook *self, ScbStatement *statement, const char *day)
{
  ScbFollowUp *row = g_object_new (SCB_TYPE_FOLLOW_UP, NULL);

  row->kind = scb_statement_get_int (statement, 0);
  row->id = scb_statement_get_int (statement, 1);
  row->branch = scb_statement_get_int (statement, 2);
  row->session = scb_statement_get_int (statement, 3);
  row->title = g_strdup (scb_statement_get_text (statement, 4));
  row->member = scb_statement_get_int (statement, 5);
  row->person = g_strdup (scb_statement_get_text (statement, 6));
  row->since = g_strdup (scb_statement_get_text (statement, 7));
  row->due = g_strdup (scb_statement_get_text (statement, 8));
  row->due_text = g_strdup (scb_statement_get_text (statement, 9));
  row->stage = scb_statement_get_int (statement, 10);
  row->has_left = row->kind == SCB_FOLLOW_UP_TASK && row->member != 0
                  && scb_statement_get_int (statement, 11) == 0;
  row->is_overdue = row->due != NULL && strcmp (row->due, day) < 0;
  row->branch_name = scb_book_get_branch_name (self, row->branch, day);
  return row;
}

ScbFollowUp *
scb_book_get_follow_up (ScbBook *self, gint64 key, const char *day, GError **error)
{
  g_autofree char *today = day == NULL ? scb_date_today () : NULL;
  ScbFollowUpKind kind = key % 8;
  g_autofree char *sql = NULL;
  g_autoptr (ScbStatement) statement = NULL;

  g_return_val_if_fail (kind > SCB_FOLLOW_UP_UNKNOWN && kind < SCB_N_FOLLOW_UPS, NULL);
  sql = g_strdup_printf (
      "SELECT q.kind, q.id, q.branch, q.session, q.title, q.member,"
      " coalesce ((SELECT full_name FROM member WHERE id = q.member), q.name), q.since, q.due,"
      " q.due_text, q.stage, " ON_THE_ROLL " FROM (%s AND t.id = ?2) q",
      sources[kind]);
  statement = scb_connection_prepare (scb_book_get_connection (self), sql, error);
  if (statement == NULL)
    return NULL;
  if (day == NULL)
    day = today;
  scb_statement_bind_text (statement, 1, day);
  scb_statement_bind_int (statement, 2, key / 8);
  return scb_statement_step (statement, error) == SCB_STEP_ROW ? read_row (self, statement, day)
                                                               : NULL;
}
