/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What asks for work. */

#include "scb-config.h"

#include "scb-book-due.h"

#include "scb-book-private.h"
#include "scb-book-tree-private.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-matters-private.h"
#include "scb-period.h"
#include "scb-probation-private.h"

G_DEFINE_FINAL_TYPE (ScbDue, scb_due, G_TYPE_OBJECT)

static void
scb_due_finalize (GObject *object)
{
  ScbDue *self = SCB_DUE (object);

  g_free (self->day);
  g_free (self->branch_name);
  g_free (self->member_name);

  G_OBJECT_CLASS (scb_due_parent_class)->finalize (object);
}

static void
scb_due_class_init (ScbDueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_due_finalize;
}

static void
scb_due_init (ScbDue *self)
{
}

/* ---- the queries ---- */

/* Each gives: day, branch, its name, session, member, their name, count.  Besides the parameters of
 * the tree: ?4 today, ?5 a limit. */
#define HERE                                                                                       \
  SCB_SQL_TREE ", here (id, name, day) AS (SELECT b.id, s.name, b.session_day" SCB_SQL_BRANCHES ")"

#define REGULAR   "('regular', 'combined')"
#define THIS_YEAR "substr (?4, 1, 4) || '-01-01'"

/* The fixed day of a short month is its last. */
#define SESSIONS                                                                                   \
  HERE                                                                                             \
      " SELECT min (date (?2, '+' || (h.day - 1) || ' days'), date (?3, '-1 day')), h.id, h.name," \
      " (SELECT id FROM session WHERE branch = h.id AND period = substr (?2, 1, 7)"                \
      "  AND state = 'planned' AND kind IN " REGULAR "), 0, NULL, 0"                               \
      " FROM here h WHERE h.day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session"                 \
      "  WHERE branch = h.id AND period = substr (?2, 1, 7) AND kind IN " REGULAR                  \
      "  AND state <> 'planned') AND ?5 = ?5 AND ?4 = ?4"

#define DOCUMENTS                                                                                  \
  HERE " SELECT date (s.held_on, '-' || ?5 || ' days'), h.id, h.name, s.id, 0, NULL, 0"            \
       " FROM session s JOIN here h ON h.id = s.branch WHERE s.state = 'planned'"                  \
       " AND length (s.held_on) = 10 AND s.held_on >= ?4 AND s.documents_sent_on IS NULL"

#define DRAFTS                                                                                     \
  HERE " SELECT s.held_on, h.id, h.name, s.id, 0, NULL, 0 FROM session s"                          \
       " JOIN here h ON h.id = s.branch WHERE s.state = 'draft' AND ?5 = ?5 AND ?4 = ?4"

#define DECISIONS                                                                                  \
  HERE " SELECT s.held_on, h.id, h.name, s.id, 0, NULL, 0 FROM session s"                          \
       " JOIN here h ON h.id = s.branch WHERE s.state IN ('adopted', 'signed')"                    \
       " AND s.kind <> 'committee' AND s.held_on >= " THIS_YEAR " AND ?5 = ?5"                     \
       " AND NOT EXISTS (SELECT 1 FROM score WHERE session = s.id AND scorer = 'committee'"        \
       "  AND level IS NOT NULL)"

/* Excused since the last time that they came; if they have not come this year, what the opening
 * balance tells counts too. */
#define MARKS                                                                                      \
  "(SELECT a.member, s.branch, s.held_on, a.state FROM attendance a"                               \
  " JOIN session s ON s.id = a.session WHERE s.kind <> 'committee' AND s.held_on <= ?4"            \
  " AND s.held_on >= " THIS_YEAR " AND a.duty = 'expected' AND a.state IS NOT NULL)"

#define ABSENCES                                                                                   \
  HERE                                                                                             \
      ", mark AS MATERIALIZED " MARKS ", came AS MATERIALIZED"                                     \
      " (SELECT member, max (held_on) AS day FROM mark WHERE state <> 'excused' GROUP BY member)," \
      " away AS (SELECT m.member, m.branch, max (m.held_on) AS day, count (*)"                     \
      "  + iif (c.day IS NULL, coalesce ((SELECT o.excused FROM opening_absence o"                 \
      "   JOIN opening_balance b ON b.id = o.opening_balance WHERE o.member = m.member"            \
      "   AND substr (b.as_of, 1, 4) = substr (?4, 1, 4) LIMIT 1), 0), 0) AS n"                    \
      "  FROM mark m LEFT JOIN came c ON c.member = m.member"                                      \
      "  WHERE m.state = 'excused' AND m.held_on > coalesce (c.day, '') GROUP BY m.member)"        \
      " SELECT NULL, h.id, h.name, 0, a.member, p.full_name, a.n FROM away a"                      \
      " JOIN here h ON h.id = a.branch JOIN member p ON p.id = a.member WHERE a.n >= ?5"           \
      " ORDER BY a.n DESC, p.sort_key"

#define FEES                                                                                       \
  HERE " SELECT NULL, h.id, h.name, 0, a.member, p.full_name, count (DISTINCT s.period) AS n"      \
       " FROM attendance a JOIN session s ON s.id = a.session JOIN here h ON h.id = s.branch"      \
       " JOIN member p ON p.id = a.member WHERE a.dues = 'unpaid'"                                 \
       " AND s.period >= substr (?4, 1, 4) || '-01' AND s.period <= substr (?4, 1, 7)"             \
       " GROUP BY a.member HAVING n >= ?5 ORDER BY n DESC, p.sort_key"

#define MEMBERS                                                                                    \
  HERE " SELECT NULL, h.id, h.name, 0, 0, NULL, (SELECT count (DISTINCT m.member)"                 \
       "  FROM membership m WHERE m.branch = h.id AND m.kind IN ('official', 'reinforcement')"     \
       "  AND coalesce (m.since, '') <= ?4 AND (m.until IS NULL OR ?4 < m.until)) AS n"            \
       " FROM here h WHERE n < ?5 ORDER BY n"

#define PROBATION                                                                                  \
  HERE ", trial AS (SELECT m.branch, m.member, p.full_name, " SCB_SQL_PROBATION_END " AS e"        \
       "  FROM membership m JOIN member p ON p.id = m.member WHERE m.kind = 'probationary'"        \
       "  AND coalesce (m.since, '') <= ?4 AND (m.until IS NULL OR ?4 < m.until))"                 \
       " SELECT t.e, h.id, h.name, 0, t.member, t.full_name, " SCB_SQL_PROBATION_OVER (            \
           "t.e", "?4") " FROM trial t JOIN here h ON h.id = t.branch "                            \
                        "WHERE " SCB_SQL_PROBATION_SOON ("t.e", "?4") " AND ?5 = ?5"

/* Of whom nobody has a record yet only the name is known. */
#define MATTERS                                                                                    \
  HERE " SELECT s.held_on, h.id, h.name, s.id, coalesce (t.member, 0),"                            \
       " coalesce (p.full_name, t.candidate), 0 FROM vote t JOIN session s ON s.id = t.session"    \
       " JOIN here h ON h.id = s.branch LEFT JOIN member p ON p.id = t.member"                     \
       " WHERE " SCB_SQL_MATTER_PENDING " AND s.held_on <= ?4 AND ?5 = ?5"

/* ---- reading ---- */

typedef struct
{
  gint64 organization;
  const char *first;
  const char *next;
  const char *today;
} Place;

static gboolean
read_kind (ScbBook *self,
           ScbDueKind kind,
           const char *sql,
           const Place *place,
           gint64 limit,
           GPtrArray *dues,
           GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, place->organization);
  scb_statement_bind_text (statement, 2, place->first);
  scb_statement_bind_text (statement, 3, place->next);
  scb_statement_bind_text (statement, 4, place->today);
  scb_statement_bind_int (statement, 5, limit);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbDue *due = g_object_new (SCB_TYPE_DUE, NULL);

      due->kind = kind;
      due->day = g_strdup (scb_statement_get_text (statement, 0));
      due->branch = scb_statement_get_int (statement, 1);
      due->branch_name = g_strdup (scb_statement_get_text (statement, 2));
      due->session = scb_statement_get_int (statement, 3);
      due->member = scb_statement_get_int (statement, 4);
      due->member_name = g_strdup (scb_statement_get_text (statement, 5));
      due->count = scb_statement_get_int (statement, 6);
      g_ptr_array_add (dues, due);
    }
  return step == SCB_STEP_DONE;
}

/* What has no day comes last; among equals the order in which they were found. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  const char *one = (*(ScbDue *const *)a)->day;
  const char *other = (*(ScbDue *const *)b)->day;

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return g_strcmp0 (one, other);
}

GPtrArray *
scb_book_list_due (ScbBook *self, gint64 organization, const ScbDueLimits *limits, GError **error)
{
  const struct
  {
    ScbDueKind kind;
    const char *sql;
    gint64 limit;
  } queries[] = {
    { SCB_DUE_SESSION, SESSIONS, 0 },
    { SCB_DUE_DOCUMENTS, DOCUMENTS, limits->notice_days },
    { SCB_DUE_ADOPTION, DRAFTS, 0 },
    { SCB_DUE_DECISION, DECISIONS, 0 },
    { SCB_DUE_ABSENCES, ABSENCES, limits->absences },
    { SCB_DUE_FEES, FEES, 1 },
    { SCB_DUE_MEMBERS, MEMBERS, limits->least_members },
    { SCB_DUE_PROBATION, PROBATION, 0 },
    { SCB_DUE_MATTER, MATTERS, 0 },
  };
  g_autofree char *period = g_strndup (limits->today, 7);
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *next = scb_period_next_first_day (period);
  const Place place = { organization, first, next, limits->today };
  g_autoptr (GPtrArray) dues = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean reading = scb_book_start_reading (self);
  gboolean read = TRUE;

  for (guint i = 0; read && i < G_N_ELEMENTS (queries); i++)
    read = read_kind (self, queries[i].kind, queries[i].sql, &place, queries[i].limit, dues, error);
  scb_book_end_reading (self, reading);
  if (!read)
    return NULL;
  g_ptr_array_sort (dues, compare_days);
  return g_steal_pointer (&dues);
}
