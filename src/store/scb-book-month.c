/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month of an organization, read. */

#include "scb-config.h"

#include "scb-book-month.h"

#include "scb-book-officials.h"
#include "scb-book-rules.h"
#include "scb-book-tree-private.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-period.h"
#include "scb-record-table-private.h"

#define LIST_BRANCHES                                                                              \
  SCB_SQL_TREE " SELECT b.id, s.name, b.session_day, (SELECT group_concat (name, ', ') FROM"       \
               "  (SELECT DISTINCT o.name FROM assignment a JOIN official o ON o.id = a.official"  \
               "   WHERE a.branch = b.id AND coalesce (a.since, '') < ?3"                          \
               "   AND (a.until IS NULL OR ?2 < a.until) ORDER BY o.sort_key))" SCB_SQL_BRANCHES  \
               " ORDER BY s.sort_key, b.id"

/* Who was marked, of the sessions of the month; nothing of a roll that nobody has called. */
#define ROLL_CALLS                                                                                 \
  "SELECT session, sum (state = 'present' AND duty = 'expected') AS present, count (*) AS total,"  \
  " sum (state = 'excused') AS excused, sum (state = 'unexcused') AS unexcused FROM attendance"    \
  " WHERE standing <> 'temporary' AND session IN (SELECT id FROM session WHERE period = ?1)"       \
  " GROUP BY session HAVING count (state) > 0"

static gint64
known (gint64 own, ScbStatement *statement, int column)
{
  if (own != SCB_UNKNOWN || scb_statement_is_null (statement, column))
    return own;
  return scb_statement_get_int (statement, column);
}

static void
read_counts (ScbMonthEntry *entry, ScbStatement *statement)
{
  ScbSession *session = entry->session;

  entry->present = known (session->present, statement, 1);
  entry->total = known (session->roll_total, statement, 2);
  entry->excused = known (session->excused, statement, 3);
  entry->unexcused = known (session->unexcused, statement, 4);
  entry->minutes = session->minutes;
  if (entry->minutes == SCB_UNKNOWN && session->starts_at != NULL && session->ends_at != NULL)
    entry->minutes = scb_time_minutes_between (session->starts_at, session->ends_at);
}

static gpointer
key_new (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
add_to_branch (GHashTable *by_branch, ScbMonthEntry *entry)
{
  GPtrArray *entries = g_hash_table_lookup (by_branch, &entry->branch);

  if (entries == NULL)
    {
      entries = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (by_branch, key_new (entry->branch), entries);
    }
  g_ptr_array_add (entries, entry);
}

/* (transfer full) (nullable): branch → the month's sessions in the order of days; @by_id: the same
 * by the session. */
static GHashTable *
read_sessions (ScbConnection *connection, const char *period, GHashTable *by_id, GError **error)
{
  g_autoptr (GHashTable) by_branch = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                            (GDestroyNotify)g_ptr_array_unref);
  g_autofree char *sql
      = g_strconcat ("SELECT (SELECT count (*) FROM attachment WHERE session = t.id), "
                     "a.present, a.total, a.excused, a.unexcused, ",
                     scb_record_columns (SCB_TYPE_SESSION),
                     " FROM session t LEFT JOIN (" ROLL_CALLS ") a ON a.session = t.id"
                     " WHERE t.period = ?1 AND t.kind <> 'committee'"
                     " ORDER BY t.held_on, t.id",
                     NULL);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, sql, error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, period);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (ScbSession) session = scb_record_read (SCB_TYPE_SESSION, statement, 5);
      ScbMonthEntry *entry = scb_month_entry_new (session->branch, NULL);

      entry->n_scans = scb_statement_get_int (statement, 0);
      g_hash_table_insert (by_id, key_new (scb_record_get_id (SCB_RECORD (session))), entry);
      entry->session = g_steal_pointer (&session);
      read_counts (entry, statement);
      add_to_branch (by_branch, entry);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&by_branch) : NULL;
}

static gboolean
read_scores (ScbConnection *connection, const char *period, GHashTable *by_id, GError **error)
{
  g_autofree char *sql = g_strconcat (
      "SELECT ", scb_record_columns (SCB_TYPE_SCORE),
      " FROM score t WHERE t.session IN (SELECT id FROM session WHERE period = ?1)", NULL);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, sql, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 1, period);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (ScbScore) score = scb_record_read (SCB_TYPE_SCORE, statement, 0);
      ScbMonthEntry *entry = g_hash_table_lookup (by_id, &score->session);

      if (entry != NULL)
        g_set_object (&entry->scores[score->scorer], score);
    }
  return step == SCB_STEP_DONE;
}

/* The lines of the branch that @statement stands at. */
static void
add_lines (GPtrArray *lines,
           GPtrArray *entries,
           ScbStatement *statement,
           GPtrArray *rule_sets,
           const char *first_day)
{
  const char *name = scb_statement_get_text (statement, 1);
  guint n_entries = entries != NULL ? entries->len : 0;

  for (guint i = 0; i < MAX (n_entries, 1); i++)
    {
      ScbMonthEntry *entry = n_entries > 0
                                 ? g_object_ref (entries->pdata[i])
                                 : scb_month_entry_new (scb_statement_get_int (statement, 0), NULL);

      const char *day = entry->session != NULL && entry->session->held_on != NULL
                            ? entry->session->held_on
                            : first_day;

      entry->branch_name = g_strdup (name);
      g_set_object (&entry->rule_set, scb_rule_set_choose (rule_sets, day));
      entry->session_day = known (SCB_UNKNOWN, statement, 2);
      entry->officials = g_strdup (scb_statement_get_text (statement, 3));
      g_ptr_array_add (lines, entry);
    }
}

GPtrArray *
scb_book_list_month_entries (ScbBook *self, const char *period, gint64 organization, GError **error)
{
  ScbConnection *connection = scb_book_get_connection (self);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) by_branch = read_sessions (connection, period, by_id, error);
  g_autoptr (GPtrArray) rule_sets = scb_book_list (self, SCB_TYPE_RULE_SET, NULL, 0, error);
  g_autoptr (ScbStatement) statement = NULL;
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *next = scb_period_next_first_day (period);
  ScbStep step;

  if (rule_sets == NULL || by_branch == NULL || !read_scores (connection, period, by_id, error)
      || (statement = scb_connection_prepare (connection, LIST_BRANCHES, error)) == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, organization);
  scb_statement_bind_text (statement, 2, first);
  scb_statement_bind_text (statement, 3, next);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      gint64 branch = scb_statement_get_int (statement, 0);

      add_lines (lines, g_hash_table_lookup (by_branch, &branch), statement, rule_sets, first);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&lines) : NULL;
}

/* ---- the whole month ---- */

static gboolean
read_records (ScbBook *self,
              GType type,
              const char *tail,
              ScbMonth *month,
              GPtrArray *records,
              GError **error)
{
  g_autofree char *first = scb_period_first_day (month->period);
  g_autofree char *next = scb_period_next_first_day (month->period);
  g_autofree char *text
      = g_strconcat (SCB_SQL_TREE " SELECT ", scb_record_columns (type), tail, NULL);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), text, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, month->organization);
  scb_statement_bind_text (statement, 2, first);
  scb_statement_bind_text (statement, 3, next);
  scb_statement_bind_text (statement, 4, month->period);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (records, scb_record_read (type, statement, 0));
  return step == SCB_STEP_DONE;
}

#define IN_TREE "(SELECT b.id" SCB_SQL_BRANCHES ")"

#define PROPOSALS                                                                                  \
  " FROM proposal t LEFT JOIN session m ON m.id = t.session LEFT JOIN visit v ON v.id = t.visit"   \
  " WHERE (m.period = ?4 OR (m.id IS NULL AND ?2 <= v.visited_on AND v.visited_on < ?3))"          \
  " AND t.branch IN " IN_TREE " ORDER BY t.branch, t.position, t.id"

#define EXPERIENCES                                                                                \
  " FROM experience t LEFT JOIN session m ON m.id = t.session"                                     \
  " WHERE (m.period = ?4 OR (m.id IS NULL AND ?2 <= t.noted_on AND t.noted_on < ?3))"              \
  " AND t.branch IN " IN_TREE " ORDER BY t.branch, t.id"

/* Whoever belongs to a branch on the month's last day; temporary arrivals belong elsewhere. */
#define MEMBERS                                                                                    \
  SCB_SQL_TREE                                                                                     \
  " SELECT count (*), coalesce (sum (probationary), 0), coalesce (sum (member IN"                  \
  "  (SELECT member FROM exemption WHERE kind = 'exempt' AND coalesce (since, '') < ?3"            \
  "   AND (until IS NULL OR ?3 <= until))), 0)"                                                    \
  " FROM (SELECT m.member, max (m.kind = 'probationary') AS probationary FROM membership m"        \
  "  WHERE m.branch IN " IN_TREE " AND m.kind <> 'temporary' AND coalesce (m.since, '') < ?3"      \
  "  AND (m.until IS NULL OR ?3 <= m.until) GROUP BY m.member)"

/* Of the branches somebody is assigned to, to how many somebody went. */
#define VISITS                                                                                     \
  SCB_SQL_TREE                                                                                     \
  " SELECT count (DISTINCT a.official || ' ' || a.branch),"                                        \
  " count (DISTINCT CASE WHEN v.id IS NOT NULL THEN a.official || ' ' || a.branch END)"            \
  " FROM assignment a LEFT JOIN visit v ON v.official = a.official AND v.branch = a.branch"        \
  " AND v.visited_on >= ?2 AND v.visited_on < ?3"                                                  \
  " WHERE coalesce (a.since, '') < ?3 AND (a.until IS NULL OR ?2 < a.until)"                      \
  " AND a.branch IN " IN_TREE

#define NOT_GONE                                                                                   \
  SCB_SQL_TREE                                                                                     \
  " SELECT group_concat (name, ', ') FROM (SELECT o.name FROM official o"                          \
  " WHERE o.id IN (SELECT a.official FROM assignment a WHERE coalesce (a.since, '') < ?3"          \
  "  AND (a.until IS NULL OR ?2 < a.until) AND a.branch IN " IN_TREE ")"                          \
  " AND o.id NOT IN (SELECT v.official FROM visit v WHERE v.visited_on >= ?2"                      \
  "  AND v.visited_on < ?3) ORDER BY o.sort_key, o.id)"

static ScbStatement *
prepare (ScbBook *self, const char *sql, ScbMonth *month, GError **error)
{
  g_autofree char *first = scb_period_first_day (month->period);
  g_autofree char *next = scb_period_next_first_day (month->period);
  ScbStatement *statement = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, month->organization);
  scb_statement_bind_text (statement, 2, first);
  scb_statement_bind_text (statement, 3, next);
  return statement;
}

static gboolean
read_visits (ScbBook *self, ScbMonth *month, GError **error)
{
  GPtrArray *visits
      = scb_book_list_month_visits (self, month->organization, month->period, error);

  if (visits == NULL)
    return FALSE;
  g_ptr_array_unref (month->visits);
  month->visits = visits;
  return TRUE;
}

static gboolean
read_numbers (ScbBook *self, ScbMonth *month, GError **error)
{
  g_autoptr (ScbStatement) members = prepare (self, MEMBERS, month, error);
  g_autoptr (ScbStatement) visits = members != NULL ? prepare (self, VISITS, month, error) : NULL;
  g_autoptr (ScbStatement) not_gone
      = visits != NULL ? prepare (self, NOT_GONE, month, error) : NULL;

  if (not_gone == NULL || scb_statement_step (members, error) != SCB_STEP_ROW
      || scb_statement_step (visits, error) != SCB_STEP_ROW
      || scb_statement_step (not_gone, error) != SCB_STEP_ROW)
    return FALSE;
  month->members = scb_statement_get_int (members, 0);
  month->probationary = scb_statement_get_int (members, 1);
  month->official = month->members - month->probationary;
  month->exempt = scb_statement_get_int (members, 2);
  month->visits_planned = scb_statement_get_int (visits, 0);
  month->visits_made = scb_statement_get_int (visits, 1);
  month->not_gone = g_strdup (scb_statement_get_text (not_gone, 0));
  return TRUE;
}

#define SUPERIOR(column)                                                                           \
  "(SELECT p." column " FROM organization_spell p"                                                 \
  "  WHERE p.organization = s.parent ORDER BY coalesce (p.since, '') < ?3"                         \
  "  AND (p.until IS NULL OR ?3 <= p.until) DESC, p.since DESC LIMIT 1)"

#define HEADING                                                                                    \
  "SELECT s.committee_name, s.place, " SUPERIOR ("name") ", " SUPERIOR (                           \
      "committee_name") " FROM organization_spell s WHERE s.organization = ?1 AND ?2 <> ''"        \
                        " ORDER BY coalesce (s.since, '') < ?3 AND (s.until IS NULL OR ?3 <= "     \
                        "s.until) DESC,"                                                           \
                        " s.since DESC LIMIT 1"

static gboolean
read_heading (ScbBook *self, ScbMonth *month, GError **error)
{
  g_autoptr (ScbStatement) statement = prepare (self, HEADING, month, error);
  ScbStep step = statement != NULL ? scb_statement_step (statement, error) : SCB_STEP_ERROR;

  if (step == SCB_STEP_ROW)
    {
      month->committee_name = g_strdup (scb_statement_get_text (statement, 0));
      month->place = g_strdup (scb_statement_get_text (statement, 1));
      month->superior_name = g_strdup (scb_statement_get_text (statement, 2));
      month->superior_committee = g_strdup (scb_statement_get_text (statement, 3));
    }
  return step != SCB_STEP_ERROR;
}

/* Of each session the score that counts most, if it says its criteria. */
#define CRITERIA                                                                                   \
  SCB_SQL_TREE " SELECT i.criterion, count (*), total (i.points) FROM score_item i"                \
               " WHERE i.points IS NOT NULL AND i.score IN (SELECT s.id FROM score s"              \
               "  JOIN session m ON m.id = s.session WHERE m.period = ?4 AND m.branch IN " IN_TREE \
               "  AND s.id = (SELECT x.id FROM score x WHERE x.session = m.id"                     \
               "   AND EXISTS (SELECT 1 FROM score_item y WHERE y.score = x.id)"                   \
               "   ORDER BY x.scorer = 'committee' DESC, x.scorer = 'official' DESC LIMIT 1))"     \
               " GROUP BY i.criterion ORDER BY i.criterion"

static gboolean
read_criteria (ScbBook *self, ScbMonth *month, GError **error)
{
  g_autoptr (ScbStatement) statement = prepare (self, CRITERIA, month, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 4, month->period);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      const ScbMonthCriterion criterion
          = { .code = g_strdup (scb_statement_get_text (statement, 0)),
              .n_scores = (guint)scb_statement_get_int (statement, 1),
              .points = scb_statement_get_real (statement, 2) };

      g_array_append_val (month->criteria, criterion);
    }
  return step == SCB_STEP_DONE;
}

static gboolean
read_report (ScbBook *self, ScbMonth *month, GError **error)
{
  g_autoptr (GPtrArray) reports
      = scb_book_list (self, SCB_TYPE_MONTH_REPORT, "organization", month->organization, error);
  g_autoptr (GPtrArray) numbers = NULL;
  g_autoptr (ScbStatement) texts = NULL;

  if (reports == NULL)
    return FALSE;
  for (guint i = 0; i < reports->len; i++)
    if (g_str_equal (SCB_MONTH_REPORT (reports->pdata[i])->period, month->period))
      month->report = g_object_ref (reports->pdata[i]);
  if (month->report == NULL)
    return TRUE;
  numbers = scb_book_list (self, SCB_TYPE_DOCUMENT_NUMBER, "month_report",
                           scb_record_get_id (SCB_RECORD (month->report)), error);
  texts = numbers != NULL ? scb_connection_prepare (scb_book_get_connection (self),
                                                    "SELECT key, value FROM json_each (?1)", error)
                          : NULL;
  if (texts == NULL)
    return FALSE;
  if (numbers->len > 0)
    month->number = g_object_ref (numbers->pdata[0]);
  scb_statement_bind_text (texts, 1, month->report->texts != NULL ? month->report->texts : "{}");
  while (scb_statement_step (texts, NULL) == SCB_STEP_ROW)
    g_hash_table_insert (month->texts, g_strdup (scb_statement_get_text (texts, 0)),
                         g_strdup (scb_statement_get_text (texts, 1)));
  return TRUE;
}

static gboolean
read_rule_set (ScbBook *self, ScbMonth *month, GError **error)
{
  g_autofree char *first = scb_period_first_day (month->period);
  g_autoptr (GError) local_error = NULL;

  month->rule_set = scb_book_find_rule_set (self, first, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
load (ScbBook *self, ScbMonth *month, GError **error)
{
  g_autofree char *before = scb_period_add (month->period, -1);

  g_clear_pointer (&month->entries, g_ptr_array_unref);
  g_clear_pointer (&month->previous, g_ptr_array_unref);
  month->entries = scb_book_list_month_entries (self, month->period, month->organization, error);
  if (month->entries == NULL)
    month->entries = g_ptr_array_new ();
  else
    month->previous = scb_book_list_month_entries (self, before, month->organization, error);
  if (month->previous == NULL)
    {
      month->previous = g_ptr_array_new ();
      return FALSE;
    }
  g_clear_pointer (&month->settings, g_hash_table_unref);
  month->settings = scb_book_get_settings (self, error);
  if (month->settings == NULL)
    {
      month->settings = g_hash_table_new (g_str_hash, g_str_equal);
      return FALSE;
    }
  return read_rule_set (self, month, error) && read_heading (self, month, error)
         && read_report (self, month, error) && read_numbers (self, month, error)
         && read_visits (self, month, error) && read_criteria (self, month, error)
         && read_records (self, SCB_TYPE_PROPOSAL, PROPOSALS, month, month->proposals, error)
         && read_records (self, SCB_TYPE_EXPERIENCE, EXPERIENCES, month, month->experiences, error);
}

ScbMonth *
scb_book_load_month (ScbBook *self, gint64 organization, const char *period, GError **error)
{
  gboolean reading = scb_book_start_reading (self);
  g_autoptr (ScbMonth) month = scb_month_new (organization, period);
  gboolean loaded = load (self, month, error);

  scb_book_end_reading (self, reading);
  return loaded ? g_steal_pointer (&month) : NULL;
}

static gboolean
load_months (ScbBook *self, ScbYear *year, GError **error)
{
  for (guint month = 0; month < SCB_YEAR_MONTHS; month++)
    {
      g_autofree char *period = scb_year_period (year, month);
      g_autoptr (GPtrArray) entries
          = scb_book_list_month_entries (self, period, year->organization, error);

      if (entries == NULL)
        return FALSE;
      scb_year_add_month (year, month, entries);
    }
  return TRUE;
}

ScbYear *
scb_book_load_year (ScbBook *self, gint64 organization, const char *year, GError **error)
{
  gboolean reading = scb_book_start_reading (self);
  g_autoptr (ScbYear) whole = scb_year_new (organization, year);
  g_autofree char *december = scb_year_period (whole, SCB_YEAR_MONTHS - 1);
  gboolean loaded = load_months (self, whole, error);

  if (loaded && organization != 0)
    {
      whole->last = scb_month_new (organization, december);
      loaded = load (self, whole->last, error);
    }
  scb_book_end_reading (self, reading);
  return loaded ? g_steal_pointer (&whole) : NULL;
}

gint64
scb_book_get_own_organization (ScbBook *self)
{
  g_autofree char *uuid = scb_book_get_setting (self, "organization");
  gint64 own = uuid != NULL ? scb_book_find_id (self, SCB_TYPE_ORGANIZATION, uuid) : 0;
  g_autoptr (ScbStatement) statement = NULL;

  if (own != 0)
    return own;
  statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT min (organization), count (DISTINCT organization) FROM branch_spell", NULL);
  if (statement == NULL || scb_statement_step (statement, NULL) != SCB_STEP_ROW
      || scb_statement_get_int (statement, 1) != 1)
    return 0;
  return scb_statement_get_int (statement, 0);
}
