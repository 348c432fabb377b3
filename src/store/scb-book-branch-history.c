/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life of a branch, read. */

#include "scb-config.h"

#include "scb-book-branch-history.h"

#include <string.h>

#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-glib.h"

/* Generations of a family tree; a ring of events ends there. */
#define DEEPEST 8

/* ---- names and events ---- */

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  const ScbHistoryName *first = *(const ScbHistoryName *const *)a;
  const ScbHistoryName *second = *(const ScbHistoryName *const *)b;

  return g_strcmp0 (first->since, second->since);
}

static gboolean
load_names (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  g_autoptr (GPtrArray) spells
      = scb_book_list (self, SCB_TYPE_BRANCH_SPELL, "branch", branch, error);

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbBranchSpell *spell = spells->pdata[i];
      ScbHistoryName *name;

      if (g_strcmp0 (spell->since, history->day) > 0)
        continue;
      name = scb_branch_history_add_name (history);
      name->name = g_strdup (spell->name);
      name->organization = scb_book_get_organization_name (
          self, spell->organization, spell->since != NULL ? spell->since : history->day);
      name->since = g_strdup (spell->since);
      name->until = g_strcmp0 (spell->until, history->day) <= 0 ? g_strdup (spell->until) : NULL;
    }
  g_ptr_array_sort (history->names, compare_names);
  return spells != NULL;
}

static gint
compare_events (gconstpointer a, gconstpointer b)
{
  const ScbHistoryEvent *first = *(const ScbHistoryEvent *const *)a;
  const ScbHistoryEvent *second = *(const ScbHistoryEvent *const *)b;

  return strcmp (first->event->happened_on, second->event->happened_on);
}

/* The other side of a formation tells nothing new, nor does the end of a branch that the formation
 * names. Own events come first. */
static gboolean
says_something (ScbBranchHistory *history, ScbBranchEvent *event, gboolean is_own)
{
  if (is_own)
    return TRUE;
  for (guint i = 0; i < history->events->len; i++)
    {
      const ScbHistoryEvent *told = history->events->pdata[i];

      if (told->is_own && told->other == event->branch
          && g_str_equal (told->event->happened_on, event->happened_on))
        return FALSE;
    }
  return event->kind == SCB_BRANCH_EVENT_KIND_MERGED
         || event->kind == SCB_BRANCH_EVENT_KIND_DISSOLVED;
}

static gboolean
load_events_by (ScbBook *self,
                ScbBranchHistory *history,
                const char *field,
                gint64 branch,
                gboolean is_own,
                GError **error)
{
  g_autoptr (GPtrArray) events = scb_book_list (self, SCB_TYPE_BRANCH_EVENT, field, branch, error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      ScbBranchEvent *event = events->pdata[i];
      ScbHistoryEvent *told;

      if (strcmp (event->happened_on, history->day) > 0 || !says_something (history, event, is_own))
        continue;
      told = scb_branch_history_add_event (history);
      told->event = g_object_ref (event);
      told->is_own = is_own;
      told->other = is_own ? event->other_branch : event->branch;
      if (told->other != 0)
        told->other_name = scb_book_get_branch_name (self, told->other, event->happened_on);
      if (event->decision != 0)
        told->decision = scb_book_get (self, SCB_TYPE_DECISION, event->decision, NULL);
    }
  return events != NULL;
}

static gboolean
load_events (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  if (!load_events_by (self, history, "branch", branch, TRUE, error)
      || !load_events_by (self, history, "other_branch", branch, FALSE, error))
    return FALSE;
  g_ptr_array_sort (history->events, compare_events);
  return TRUE;
}

/* ---- the family tree ---- */

/* Which branch came of which: a merger, a division or a dissolution says where it went; a formation
 * that names another branch says from where. One line for each pair. */
#define RELATED(from, to)                                                                          \
  "SELECT " from                                                                                   \
  ", max (CASE kind WHEN 'merged' THEN 3 WHEN 'split' THEN 2 WHEN 'dissolved' THEN "               \
  "1 ELSE 0 END), happened_on FROM (SELECT branch, kind, happened_on, other_branch FROM "          \
  "branch_event WHERE kind IN ('merged', 'split', 'dissolved') UNION ALL SELECT other_branch, "    \
  "'formed', happened_on, branch FROM branch_event WHERE kind = 'formed') WHERE " to " = ?1 AND "  \
  "" from " IS NOT NULL AND happened_on <= ?2 GROUP BY " from " ORDER BY happened_on, " from

static ScbBranchEventKind
kind_of (gint64 rank)
{
  static const ScbBranchEventKind kinds[]
      = { SCB_BRANCH_EVENT_KIND_SPLIT, SCB_BRANCH_EVENT_KIND_DISSOLVED, SCB_BRANCH_EVENT_KIND_SPLIT,
          SCB_BRANCH_EVENT_KIND_MERGED };

  return kinds[CLAMP (rank, 0, 3)];
}

static gboolean
is_known (GPtrArray *relatives, gint64 branch)
{
  for (guint i = 0; i < relatives->len; i++)
    if (((ScbHistoryRelative *)relatives->pdata[i])->branch == branch)
      return TRUE;
  return FALSE;
}

typedef struct
{
  ScbBook *book;
  const char *sql;
  const char *day;
  gint64 self; /* the branch whose tree it is */
  GPtrArray *relatives;
} Tree;

static gboolean
read_related (
    const Tree *tree, gint64 branch, GArray *ids, GArray *ranks, GPtrArray *days, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (tree->book), tree->sql, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, tree->day);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      gint64 id = scb_statement_get_int (statement, 0);
      gint64 rank = scb_statement_get_int (statement, 1);

      g_array_append_val (ids, id);
      g_array_append_val (ranks, rank);
      g_ptr_array_add (days, g_strdup (scb_statement_get_text (statement, 2)));
    }
  return step == SCB_STEP_DONE;
}

static gboolean
climb (const Tree *tree, gint64 branch, guint depth, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  if (!read_related (tree, branch, ids, ranks, days, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ScbBranch) record = NULL;
      ScbHistoryRelative *relative;

      if (id == tree->self || is_known (tree->relatives, id))
        continue;
      record = scb_book_get (tree->book, SCB_TYPE_BRANCH, id, error);
      if (record == NULL)
        return FALSE;
      relative = scb_branch_history_add_relative (tree->relatives);
      relative->branch = id;
      relative->name = scb_book_get_branch_name (tree->book, id, tree->day);
      relative->formed_on = g_strdup (record->formed_on);
      relative->dissolved_on = g_strdup (record->dissolved_on);
      relative->kind = kind_of (g_array_index (ranks, gint64, i));
      relative->day = g_strdup (days->pdata[i]);
      relative->depth = depth;
      if (depth < DEEPEST && !climb (tree, id, depth + 1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_tree (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  const Tree up
      = { self, RELATED ("branch", "other_branch"), history->day, branch, history->predecessors };
  const Tree down
      = { self, RELATED ("other_branch", "branch"), history->day, branch, history->heirs };

  return climb (&up, branch, 0, error) && climb (&down, branch, 0, error);
}

/* ---- terms ---- */

/* Of the term itself, and those of before terms were told with posts: whoever was in office in its
 * first half year. */
#define OFFICERS                                                                                   \
  "SELECT p.kind, m.full_name, p.title FROM post p JOIN member m ON m.id = p.member WHERE "        \
  "p.branch = ?1 AND p.kind <> 'other' AND (p.term = ?2 OR (p.term IS NULL AND coalesce "          \
  "(p.since, "                                                                                     \
  "'') < date (?3, '+6 months') AND (p.until IS NULL OR ?3 < p.until))) AND (p.since IS NULL OR "  \
  "p.since <= ?4) ORDER BY CASE p.kind WHEN 'secretary' THEN 0 WHEN 'deputy_secretary' THEN 1 "    \
  "ELSE 2 END, m.sort_key, p.id"

static gboolean
load_officers (
    ScbBook *self, ScbBranchHistory *history, gint64 branch, ScbHistoryTerm *told, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), OFFICERS, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_int (statement, 2, scb_record_get_id (SCB_RECORD (told->term)));
  scb_statement_bind_text (statement, 3, told->term->since);
  scb_statement_bind_text (statement, 4, history->day);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbHistoryOfficer *officer = scb_history_term_add_officer (told);
      int kind = 0;

      scb_enum_from_nick (SCB_TYPE_POST_KIND, scb_statement_get_text (statement, 0), &kind);
      officer->kind = kind;
      officer->name = g_strdup (scb_statement_get_text (statement, 1));
      officer->title = g_strdup (scb_statement_get_text (statement, 2));
    }
  return step == SCB_STEP_DONE;
}

static gint
compare_terms (gconstpointer a, gconstpointer b)
{
  const ScbTerm *first = *(const ScbTerm *const *)a;
  const ScbTerm *second = *(const ScbTerm *const *)b;

  return strcmp (first->since, second->since);
}

static gint64
count_official (ScbBook *self, gint64 branch, const char *day)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (self, branch, day, NULL);
  gint64 n = 0;

  for (guint i = 0; roll != NULL && i < roll->len; i++)
    n += SCB_ATTENDANCE (roll->pdata[i])->standing == SCB_STANDING_OFFICIAL;
  return roll != NULL && roll->len > 0 ? n : SCB_UNKNOWN;
}

static gboolean
load_terms (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  g_autoptr (GPtrArray) terms = scb_book_list (self, SCB_TYPE_TERM, "branch", branch, error);

  if (terms == NULL)
    return FALSE;
  g_ptr_array_sort (terms, compare_terms);
  for (guint i = 0; i < terms->len; i++)
    {
      ScbTerm *term = terms->pdata[i];
      ScbHistoryTerm *told;

      if (strcmp (term->since, history->day) > 0)
        continue;
      told = scb_branch_history_add_term (history, term);
      told->official = count_official (self, branch,
                                       term->congress_on != NULL ? term->congress_on : term->since);
      if (!load_officers (self, history, branch, told, error))
        return FALSE;
    }
  return TRUE;
}

#define SECRETARY                                                                                  \
  "SELECT m.full_name FROM post p JOIN member m ON m.id = p.member WHERE p.branch = ?1 AND "       \
  "p.kind "                                                                                        \
  "= 'secretary' AND coalesce (p.since, '') <= ?2 AND (p.until IS NULL OR ?2 < p.until) ORDER BY " \
  "p.since DESC, p.id DESC LIMIT 1"

static gboolean
load_secretary (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), SECRETARY, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, history->day);
  step = scb_statement_step (statement, error);
  if (step == SCB_STEP_ROW)
    history->secretary = g_strdup (scb_statement_get_text (statement, 0));
  return step != SCB_STEP_ERROR;
}

/* ---- the roll ---- */

#define REINFORCEMENT                                                                              \
  "SELECT count (DISTINCT member) FROM membership WHERE branch = ?1 AND kind = 'reinforcement' "   \
  "AND "                                                                                           \
  "coalesce (since, '') <= ?2 AND (until IS NULL OR ?2 < until)"

static gboolean
load_roll (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (self, branch, history->day, error);
  g_autoptr (ScbStatement) statement
      = roll != NULL ? scb_connection_prepare (scb_book_get_connection (self), REINFORCEMENT, error)
                     : NULL;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < roll->len; i++)
    {
      ScbAttendance *member = roll->pdata[i];

      history->official += member->standing == SCB_STANDING_OFFICIAL;
      history->probationary += member->standing == SCB_STANDING_PROBATIONARY;
      history->temporary += member->standing == SCB_STANDING_TEMPORARY;
      history->exempt += member->duty == SCB_DUTY_EXEMPT;
      history->away += member->duty == SCB_DUTY_AWAY;
    }
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, history->day);
  if (scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  history->reinforcement = scb_statement_get_int (statement, 0);
  return TRUE;
}

/* ---- its sessions ---- */

/* Held up to and on ?2; attendance by the counts, or by the roll-call. */
#define SESSIONS                                                                                   \
  "SELECT count (*), coalesce (sum (kind IN ('regular', 'combined')), 0), coalesce (sum (kind IN " \
  "('thematic', 'combined')), 0), coalesce (sum (CASE WHEN here IS NOT NULL AND due IS NOT NULL "  \
  "THEN here END), 0), coalesce (sum (CASE WHEN here IS NOT NULL AND due IS NOT NULL THEN due "    \
  "END), "                                                                                         \
  "0) FROM (SELECT s.kind AS kind, coalesce (s.present, a.here) AS here, coalesce (s.expected, "   \
  "a.due) AS due FROM session s LEFT JOIN (SELECT session, sum (state = 'present' AND duty = "     \
  "'expected') AS here, sum (duty = 'expected') AS due FROM attendance WHERE standing <> "         \
  "'temporary' GROUP BY session HAVING count (state) > 0) a ON a.session = s.id WHERE s.branch = " \
  "?1 AND s.kind <> 'committee' AND s.state IN ('draft', 'adopted', 'signed') AND s.held_on <= "   \
  "?2)"

/* How often the branch met up to and on the day: its ordinal tells, where it can be told. */
static gint64
count_sessions (ScbBook *self, gint64 branch, const char *day)
{
  g_autofree char *next = scb_date_add_days (day, 1);
  g_autoptr (ScbSession) after = g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind",
                                               SCB_SESSION_KIND_REGULAR, "held-on", next, NULL);
  gint64 ordinal = scb_book_count_ordinal (self, after, NULL);

  return ordinal != SCB_UNKNOWN ? ordinal - 1 : SCB_UNKNOWN;
}

static gboolean
add_sums (ScbBook *self, gint64 branch, const char *day, ScbHistorySums *sums, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), SESSIONS, error);
  gint64 sessions = count_sessions (self, branch, day);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, day);
  if (scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  sums->sessions = sums->sessions != SCB_UNKNOWN && sessions != SCB_UNKNOWN
                       ? sums->sessions + sessions
                       : SCB_UNKNOWN;
  sums->recorded += scb_statement_get_int (statement, 0);
  sums->regular += scb_statement_get_int (statement, 1);
  sums->topics += scb_statement_get_int (statement, 2);
  sums->present += scb_statement_get_int (statement, 3);
  sums->expected += scb_statement_get_int (statement, 4);
  return TRUE;
}

/* A branch that was divided goes on by itself: only what was before belongs to both. */
static gboolean
load_sums (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  ScbHistorySums *sums = history->sums;

  if (!add_sums (self, branch, history->day, &sums[SCB_HISTORY_OWN], error))
    return FALSE;
  sums[SCB_HISTORY_WITH_PREDECESSORS] = sums[SCB_HISTORY_OWN];
  for (guint i = 0; i < history->predecessors->len; i++)
    {
      const ScbHistoryRelative *relative = history->predecessors->pdata[i];
      g_autofree char *last = scb_date_add_days (relative->day, -1);

      if (!add_sums (self, relative->branch, last, &sums[SCB_HISTORY_WITH_PREDECESSORS], error))
        return FALSE;
    }
  return TRUE;
}

/* ---- the whole ---- */

static void
load_heading (ScbBook *self, ScbBranchHistory *history, gint64 branch)
{
  gint64 organization = scb_book_get_organization_of (self, branch, history->day);
  g_autoptr (GPtrArray) spells
      = scb_book_list (self, SCB_TYPE_ORGANIZATION_SPELL, "organization", organization, NULL);

  history->name = scb_book_get_branch_name (self, branch, history->day);
  history->organization = scb_book_get_organization_name (self, organization, history->day);
  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (!scb_date_in_span (history->day, spell->since, spell->until))
        continue;
      scb_set_string (&history->committee_name, spell->committee_name);
      scb_set_string (&history->place, spell->place);
    }
}

static gboolean
load (ScbBook *self, ScbBranchHistory *history, gint64 branch, GError **error)
{
  load_heading (self, history, branch);
  history->settings = scb_book_get_settings (self, error);
  return history->settings != NULL && load_names (self, history, branch, error)
         && load_events (self, history, branch, error) && load_tree (self, history, branch, error)
         && load_terms (self, history, branch, error)
         && load_secretary (self, history, branch, error)
         && load_roll (self, history, branch, error) && load_sums (self, history, branch, error);
}

ScbBranchHistory *
scb_book_load_branch_history (ScbBook *self, gint64 branch, const char *day, GError **error)
{
  gboolean reading = scb_book_start_reading (self);
  g_autoptr (ScbBranch) record = scb_book_get (self, SCB_TYPE_BRANCH, branch, error);
  g_autofree char *today = scb_date_today ();
  g_autoptr (ScbBranchHistory) history
      = record != NULL ? scb_branch_history_new (record, day != NULL ? day : today) : NULL;
  gboolean loaded = history != NULL && load (self, history, branch, error);

  scb_book_end_reading (self, reading);
  return loaded ? g_steal_pointer (&history) : NULL;
}
