/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session read whole. */

#include "scb-config.h"

#include "scb-book-follow-up.h"
#include "scb-book-guidance.h"
#include "scb-book-officials.h"
#include "scb-book-private.h"
#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-period.h"
#include "scb-record-table-private.h"

/* All rows of "SELECT columns FROM table t …", into @records; ?1 is @id, ?2 is @text. */
static gboolean
read_all (ScbBook *self,
          GType type,
          const char *tail,
          gint64 id,
          const char *text,
          GPtrArray *records,
          GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s t %s", scb_record_columns (type),
                                          scb_record_table_class (type)->table, tail);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, id);
  if (text != NULL)
    scb_statement_bind_text (statement, 2, text);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (records, scb_record_read (type, statement, 0));
  return step == SCB_STEP_DONE;
}

static gpointer
read_first (
    ScbBook *self, GType type, const char *tail, gint64 id, const char *text, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!read_all (self, type, tail, id, text, records, error) || records->len == 0)
    return NULL;
  return g_object_ref (records->pdata[0]);
}

static char *
day_of (ScbSession *session)
{
  return session->held_on != NULL ? g_strdup (session->held_on)
                                  : scb_period_first_day (session->period);
}

#define IN_ORDER "WHERE t.session = ?1 ORDER BY t.position, t.id"

static gboolean
load_parts (ScbBook *self, ScbDossier *dossier, gint64 id, GError **error)
{
  const struct
  {
    GType type;
    GPtrArray *records;
    const char *tail;
  } parts[] = {
    { SCB_TYPE_ATTENDANCE, dossier->attendance,
      "JOIN member p ON p.id = t.member WHERE t.session = ?1 ORDER BY p.sort_key, p.born_on, "
      "p.id" },
    { SCB_TYPE_GUEST, dossier->guests, IN_ORDER },
    { SCB_TYPE_SESSION_DOCUMENT, dossier->documents, IN_ORDER },
    { SCB_TYPE_AGENDA_ITEM, dossier->agenda, IN_ORDER },
    { SCB_TYPE_OPINION, dossier->opinions,
      "JOIN agenda_item a ON a.id = t.agenda_item WHERE a.session = ?1 ORDER BY a.position, a.id, "
      "t.position, t.id" },
    { SCB_TYPE_VOTE, dossier->votes, IN_ORDER },
    { SCB_TYPE_RESOLUTION, dossier->resolutions, "WHERE t.session = ?1 ORDER BY t.id" },
    { SCB_TYPE_TASK, dossier->tasks, IN_ORDER },
    { SCB_TYPE_TASK_HELPER, dossier->helpers,
      "JOIN task k ON k.id = t.task WHERE k.session = ?1 ORDER BY k.position, k.id, t.position, "
      "t.id" },
    { SCB_TYPE_TASK_REPORT, dossier->task_reports, IN_ORDER },
    { SCB_TYPE_PLEDGE, dossier->pledges, IN_ORDER },
    { SCB_TYPE_RECOGNITION, dossier->recognitions, IN_ORDER },
    { SCB_TYPE_PROPOSAL, dossier->proposals, IN_ORDER },
    { SCB_TYPE_SCORE, dossier->scores,
      "WHERE t.session = ?1 ORDER BY t.scorer = 'branch' DESC, t.scorer = 'official' DESC" },
    { SCB_TYPE_SCORE_ITEM, dossier->score_items,
      "JOIN score c ON c.id = t.score WHERE c.session = ?1 ORDER BY t.id" },
    { SCB_TYPE_AMENDMENT, dossier->amendments, IN_ORDER },
    { SCB_TYPE_AMENDMENT, dossier->task_amendments,
      "WHERE t.task IN (SELECT task FROM task_report WHERE session = ?1) ORDER BY t.made_on, "
      "t.session, t.position, t.id" },
    { SCB_TYPE_DOCUMENT_NUMBER, dossier->resolution_numbers,
      "WHERE t.resolution IN (SELECT id FROM resolution WHERE session = ?1) ORDER BY t.id" },
    { SCB_TYPE_DRAFT_COMMENT, dossier->comments, "WHERE t.session = ?1 ORDER BY t.made_at, t.id" },
    { SCB_TYPE_EXPERIENCE, dossier->experiences, "WHERE t.session = ?1 ORDER BY t.id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!read_all (self, parts[i].type, parts[i].tail, id, NULL, parts[i].records, error))
      return FALSE;
  return TRUE;
}

/* The day of the branch's session before this one; the day before this one where there is none. */
#define PREVIOUS_DAY                                                                               \
  "coalesce ((SELECT max (p.held_on) FROM session p JOIN session n ON n.id = ?1"                   \
  "  WHERE p.branch = n.branch AND p.id <> ?1 AND p.kind <> 'committee'"                           \
  "  AND p.state IN ('draft', 'adopted', 'signed')"                                                \
  "  AND (p.held_on < ?2 OR (p.held_on = ?2 AND p.id < ?1))), date (?2, '-1 day'))"

/* The branch of the session, and those that were merged into it. */
#define LINE                                                                                       \
  "WITH RECURSIVE line (id) AS (SELECT branch FROM session WHERE id = ?1 UNION"                    \
  " SELECT e.branch FROM branch_event e JOIN line ON e.other_branch = line.id"                     \
  " WHERE e.kind = 'merged' AND e.happened_on <= ?2) SELECT id FROM line"

/* Tasks of earlier sessions, or from before the book, that this session reports on, that were open
 * on its day, or that were closed after the session before it. One that another branch handed over
 * is here from that day on, by its successor. */
#define EARLIER_TASKS                                                                              \
  "WHERE t.branch IN (" LINE ") AND t.session IS NOT ?1"                                           \
  " AND (t.id IN (SELECT task FROM task_report WHERE session = ?1)"                                \
  "      OR ((t.session IS NULL OR EXISTS (SELECT 1 FROM session g WHERE g.id = t.session"         \
  "            AND (coalesce (g.held_on, g.period || '-01') < ?2"                                  \
  "                 OR (coalesce (g.held_on, g.period || '-01') = ?2 AND g.id < ?1))))"            \
  "          AND (t.predecessor IS NULL OR (SELECT closed_on FROM task h WHERE h.id ="             \
  "            t.predecessor) <= ?2)"                                                              \
  "          AND (t.state <> 'handed_over' OR t.branch = (SELECT branch FROM session WHERE"        \
  "            id = ?1))"                                                                          \
  "          AND (t.state = 'open' OR t.closed_on > " PREVIOUS_DAY ")))"                           \
  " ORDER BY t.session, t.position, t.id"

/* Help and reminders of earlier sessions that something was agreed about: what is open, or was done
 * since the session before; all that the session before agreed is told of. */
#define EARLIER_HELP                                                                               \
  "FROM recognition r JOIN session g ON g.id = r.session WHERE g.branch IN (" LINE ")"             \
  " AND r.session <> ?1 AND r.agreed IS NOT NULL"                                                  \
  " AND (coalesce (g.held_on, g.period || '-01') < ?2"                                             \
  "      OR (coalesce (g.held_on, g.period || '-01') = ?2 AND g.id < ?1))"                         \
  " AND (r.done_on IS NULL OR r.done_on > " PREVIOUS_DAY                                           \
  "      OR coalesce (g.held_on, g.period || '-01') = " PREVIOUS_DAY ")"

#define WEAK_POINTS                                                                                \
  "WHERE (t.branch IN (" LINE ") AND (t.session = ?1 OR (coalesce (t.opened_on, '') <= ?2"         \
  "       AND (t.closed_on IS NULL OR t.closed_on > " PREVIOUS_DAY "))))"                          \
  " OR t.id IN (SELECT weak_point FROM task WHERE session = ?1) ORDER BY t.opened_on, t.id"

#define PREVIOUS                                                                                   \
  "WHERE t.branch = (SELECT branch FROM session WHERE id = ?1) AND t.id <> ?1 AND t.kind <> "      \
  "'committee'"                                                                                    \
  " AND t.state IN ('draft', 'adopted', 'signed') AND (t.held_on < ?2 OR (t.held_on = ?2 AND "     \
  "t.id < ?1)) ORDER BY t.held_on DESC, t.id DESC LIMIT 1"

/* What earlier sessions left open. */
static gboolean
load_open_matters (ScbBook *self, ScbDossier *dossier, gint64 id, const char *day, GError **error)
{
  return read_all (self, SCB_TYPE_TASK, EARLIER_TASKS, id, day, dossier->earlier_tasks, error)
         && read_all (self, SCB_TYPE_RECOGNITION,
                      "JOIN session s ON s.id = t.session WHERE t.id IN (SELECT r.id " EARLIER_HELP
                      ") ORDER BY coalesce (s.held_on, s.period), t.session, t.position, t.id",
                      id, day, dossier->earlier_help, error)
         && read_all (self, SCB_TYPE_SESSION, "WHERE t.id IN (SELECT r.session " EARLIER_HELP ")",
                      id, day, dossier->help_sessions, error)
         && read_all (self, SCB_TYPE_WEAK_POINT, WEAK_POINTS, id, day, dossier->weak_points, error);
}

static gboolean
load_surroundings (ScbBook *self, ScbDossier *dossier, gint64 id, const char *day, GError **error)
{
  ScbSession *session = dossier->session;
  g_autoptr (GError) local_error = NULL;

  dossier->branch = scb_book_get (self, SCB_TYPE_BRANCH, session->branch, error);
  if (dossier->branch == NULL || !load_open_matters (self, dossier, id, day, error))
    return FALSE;
  dossier->term
      = session->term != 0
            ? scb_book_get (self, SCB_TYPE_TERM, session->term, &local_error)
            : read_first (
                self, SCB_TYPE_TERM,
                "WHERE t.branch = ?1 AND t.since <= ?2 AND (t.until IS NULL OR ?2 < t.until)"
                " ORDER BY t.since DESC LIMIT 1",
                session->branch, day, &local_error);
  if (local_error == NULL)
    dossier->rule_set
        = session->rule_set != 0
              ? scb_book_get (self, SCB_TYPE_RULE_SET, session->rule_set, &local_error)
              : read_first (self, SCB_TYPE_RULE_SET,
                            "WHERE ?1 <> 0 AND coalesce (t.since, '') <= ?2 AND (t.until IS NULL "
                            "OR ?2 < t.until)"
                            " ORDER BY t.since DESC LIMIT 1",
                            id, day, &local_error);
  if (local_error == NULL)
    dossier->number = read_first (self, SCB_TYPE_DOCUMENT_NUMBER,
                                  "WHERE t.session = ?1 AND t.document_type = 'minutes'", id, NULL,
                                  &local_error);
  if (local_error == NULL)
    dossier->previous = read_first (self, SCB_TYPE_SESSION, PREVIOUS, id, day, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
load_heading (ScbBook *self, ScbDossier *dossier, const char *day)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT name, committee_name, place FROM organization_spell WHERE organization = ?1"
      " ORDER BY coalesce (since, '') <= ?2 AND (until IS NULL OR ?2 < until) DESC, since DESC "
      "LIMIT 1",
      NULL);

  dossier->branch_name = scb_book_get_branch_name (self, dossier->session->branch, day);
  if (statement == NULL)
    return;
  scb_statement_bind_int (statement, 1,
                          scb_book_get_organization_of (self, dossier->session->branch, day));
  scb_statement_bind_text (statement, 2, day);
  if (scb_statement_step (statement, NULL) != SCB_STEP_ROW)
    return;
  dossier->organization_name = g_strdup (scb_statement_get_text (statement, 0));
  dossier->committee_name = g_strdup (scb_statement_get_text (statement, 1));
  dossier->place = g_strdup (scb_statement_get_text (statement, 2));
}

/* ---- persons ---- */

static void
add_id (GHashTable *ids, gint64 id)
{
  if (id != 0)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static void
add_member_references (GHashTable *ids, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == SCB_FIELD_REF && klass->fields[i].get_type () == SCB_TYPE_MEMBER)
      add_id (ids, scb_record_get_int (record, &klass->fields[i]));
}

/* The ids of everybody who is named, as a JSON array for json_each(). */
static char *
collect_members (ScbDossier *dossier)
{
  GPtrArray *arrays[] = {
    dossier->attendance,    dossier->roll,    dossier->agenda,       dossier->opinions,
    dossier->votes,         dossier->tasks,   dossier->helpers,      dossier->task_reports,
    dossier->earlier_tasks, dossier->pledges, dossier->recognitions, dossier->amendments,
    dossier->earlier_help,
  };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GString *json = g_string_new ("[");
  GHashTableIter iter;
  gpointer key;

  add_member_references (ids, SCB_RECORD (dossier->session));
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    for (guint j = 0; j < arrays[i]->len; j++)
      add_member_references (ids, arrays[i]->pdata[j]);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, json->len > 1 ? "," : "", *(gint64 *)key);
  g_string_append_c (json, ']');
  return scb_string_free (json);
}

/* Posts on the day: the branch's own first, the higher office first. */
#define POSTS                                                                                      \
  "SELECT member, title FROM post WHERE member IN (SELECT value FROM json_each (?3)) AND title "   \
  "IS NOT NULL"                                                                                    \
  " AND coalesce (since, '') <= ?2 AND (until IS NULL OR ?2 < until)"                              \
  " ORDER BY member, branch IS NOT ?1, kind = 'secretary' DESC, kind = 'deputy_secretary' DESC, "  \
  "kind = 'committee_member' DESC, id"

static GHashTable *
load_titles (ScbBook *self, ScbDossier *dossier, const char *day, const char *ids, GError **error)
{
  g_autoptr (GHashTable) titles
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), POSTS, error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, dossier->session->branch);
  scb_statement_bind_text (statement, 2, day);
  scb_statement_bind_text (statement, 3, ids);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      gint64 member = scb_statement_get_int (statement, 0);
      const char *title = scb_statement_get_text (statement, 1);
      const char *before = g_hash_table_lookup (titles, &member);

      g_hash_table_replace (titles, g_memdup2 (&member, sizeof member),
                            before != NULL ? g_strconcat (before, ", ", title, NULL)
                                           : g_strdup (title));
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&titles) : NULL;
}

static gboolean
load_members (ScbBook *self, ScbDossier *dossier, const char *day, GError **error)
{
  g_autofree char *ids = collect_members (dossier);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) titles = load_titles (self, dossier, day, ids, error);

  if (titles == NULL
      || !read_all (self, SCB_TYPE_MEMBER,
                    "WHERE ?1 <> 0 AND t.id IN (SELECT value FROM json_each (?2))", 1, ids, members,
                    error))
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      gint64 id = scb_record_get_id (members->pdata[i]);

      scb_dossier_add_member (dossier, members->pdata[i], g_hash_table_lookup (titles, &id));
    }
  return TRUE;
}

/* ---- visits ---- */

/* Those that name the session, and those of its branch on its day. */
#define VISITS                                                                                     \
  "WHERE t.session = ?1 OR (t.session IS NULL AND t.visited_on = ?2 AND t.branch = (SELECT branch" \
  " FROM session WHERE id = ?1)) ORDER BY t.id"

/* What officials remarked before this session: since the session before it, and whatever nothing
 * has come of yet. A visit without remarks asks for nothing. */
#define EARLIER_VISITS                                                                             \
  "WHERE t.branch = (SELECT branch FROM session WHERE id = ?1) AND t.session IS NOT ?1"            \
  " AND t.visited_on < ?2 AND coalesce (t.limits, t.guidance, t.issues) IS NOT NULL"               \
  " AND (t.follow_up IS NULL OR t.visited_on >= (SELECT max (s.held_on) FROM session s"            \
  "  WHERE s.branch = t.branch AND s.held_on < ?2 AND s.kind <> 'committee'"                       \
  "  AND s.state IN ('draft', 'adopted', 'signed'))) ORDER BY t.visited_on, t.id"

static gboolean
load_earlier_visits (ScbBook *self, ScbDossier *dossier, gint64 id, const char *day, GError **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);

  if (!read_all (self, SCB_TYPE_VISIT, EARLIER_VISITS, id, day, visits, error))
    return FALSE;
  for (guint i = 0; i < visits->len; i++)
    {
      ScbVisit *visit = visits->pdata[i];
      g_autoptr (ScbOfficial) official
          = scb_book_get (self, SCB_TYPE_OFFICIAL, visit->official, NULL);

      scb_dossier_add_earlier_visit (dossier, visit, official);
    }
  return TRUE;
}

static gboolean
load_directives (ScbBook *self, ScbDossier *dossier, GError **error)
{
  ScbSession *session = dossier->session;
  GPtrArray *directives
      = scb_book_list_directives (self, session->branch, session->period, FALSE, error);

  if (directives == NULL)
    return FALSE;
  g_ptr_array_unref (dossier->directives);
  dossier->directives = directives;
  return TRUE;
}

static gboolean
load_visits (ScbBook *self, ScbDossier *dossier, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);

  if (!read_all (self, SCB_TYPE_VISIT, VISITS, id, dossier->session->held_on, visits, error))
    return FALSE;
  for (guint i = 0; i < visits->len; i++)
    {
      ScbVisit *visit = visits->pdata[i];
      g_autoptr (ScbOfficial) official
          = scb_book_get (self, SCB_TYPE_OFFICIAL, visit->official, NULL);
      g_autoptr (ScbDecision) decision = scb_book_find_visit_decision (self, visit);

      scb_dossier_add_visit (dossier, visit, official, decision);
    }
  return TRUE;
}

/* ---- absences ---- */

/* Who was excused how often in a row, in the year's sessions up to this one; what an opening
 * balance of the year tells stands before them.  Committee meetings are no sessions of all. */
#define ABSENCES                                                                                   \
  "SELECT a.member, a.state = 'excused', coalesce ((SELECT o.excused FROM opening_absence o JOIN " \
  "opening_balance b ON b.id = o.opening_balance WHERE o.member = a.member AND b.branch = ?1 AND " \
  "substr (b.as_of, 1, 4) = substr (?2, 1, 4) AND b.as_of <= s.held_on ORDER BY b.as_of DESC "     \
  "LIMIT 1), 0) FROM attendance a JOIN session s ON s.id = a.session WHERE s.branch = ?1 AND "     \
  "s.kind <> 'committee' AND s.held_on <= ?2 AND s.held_on >= substr (?2, 1, 4) || '-01-01' AND "  \
  "a.duty = 'expected' AND a.state IS NOT NULL ORDER BY a.member, s.held_on, s.id"

static gint64
count_excused_in_row (ScbBook *self, ScbDossier *dossier, const char *day)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), ABSENCES, NULL);
  gint64 member = 0, row = 0, longest = 0;

  if (statement == NULL || dossier->attendance->len == 0)
    return SCB_UNKNOWN;
  scb_statement_bind_int (statement, 1, dossier->session->branch);
  scb_statement_bind_text (statement, 2, day);
  while (scb_statement_step (statement, NULL) == SCB_STEP_ROW)
    {
      if (scb_statement_get_int (statement, 0) != member)
        row = scb_statement_get_int (statement, 2);
      member = scb_statement_get_int (statement, 0);
      row = scb_statement_get_int (statement, 1) != 0 ? row + 1 : 0;
      longest = MAX (longest, row);
    }
  return longest;
}

/* ---- the whole ---- */

gint64
scb_book_count_ordinal (ScbBook *self, ScbSession *session, GError **error)
{
  g_autoptr (ScbStatement) statement = NULL;

  if (session->kind == SCB_SESSION_KIND_COMMITTEE || session->held_on == NULL)
    return SCB_UNKNOWN;
  statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT 1 + coalesce (o.sessions_held, 0) + (SELECT count (*) FROM session s WHERE s.branch "
      "= b.id AND s.id <> ?3"
      " AND s.kind <> 'committee' AND s.state IN ('draft', 'adopted', 'signed') AND s.held_on >= "
      "coalesce (o.as_of, b.formed_on)"
      " AND (s.held_on < ?2 OR (s.held_on = ?2 AND ?3 <> 0 AND s.id < ?3)))"
      " FROM branch b LEFT JOIN opening_balance o ON o.id = (SELECT id FROM opening_balance WHERE "
      "branch = b.id AND as_of <= ?2"
      "  AND sessions_held IS NOT NULL ORDER BY as_of DESC LIMIT 1)"
      " WHERE b.id = ?1 AND coalesce (o.as_of, b.formed_on) <= ?2"
      /* A branch older than its book, without an opening balance: nobody told how often it met
         before. */
      " AND (o.id IS NOT NULL OR (SELECT julianday (min (f.held_on)) FROM session f WHERE f.branch "
      "= b.id AND f.kind <> 'committee'"
      "  AND f.held_on >= b.formed_on) - julianday (b.formed_on) <= 62)",
      error);
  if (statement == NULL)
    return SCB_UNKNOWN;
  scb_statement_bind_int (statement, 1, session->branch);
  scb_statement_bind_text (statement, 2, session->held_on);
  scb_statement_bind_int (statement, 3, scb_record_get_id (SCB_RECORD (session)));
  return scb_statement_step (statement, error) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : SCB_UNKNOWN;
}

/* What was said of the earlier tasks before this session. */
static gboolean
load_stories (ScbBook *self, ScbDossier *dossier, gint64 id, const char *day, GError **error)
{
  for (guint i = 0; i < dossier->earlier_tasks->len; i++)
    {
      g_autoptr (ScbTaskStory) story = scb_book_load_task_story (
          self, scb_record_get_id (dossier->earlier_tasks->pdata[i]), error);

      if (story == NULL)
        return FALSE;
      g_ptr_array_add (dossier->stories, scb_task_story_until (story, day, id));
    }
  return TRUE;
}

static gboolean
load (ScbBook *self, ScbDossier *dossier, gint64 id, GError **error)
{
  g_autofree char *day = day_of (dossier->session);

  if (!load_parts (self, dossier, id, error) || !load_visits (self, dossier, id, error)
      || !load_earlier_visits (self, dossier, id, day, error)
      || !load_directives (self, dossier, error)
      || !load_surroundings (self, dossier, id, day, error)
      || !load_stories (self, dossier, id, day, error))
    return FALSE;
  load_heading (self, dossier, day);
  g_clear_pointer (&dossier->roll, g_ptr_array_unref);
  dossier->roll = scb_book_list_roll (self, dossier->session->branch, day, error);
  if (dossier->roll == NULL || !load_members (self, dossier, day, error))
    return FALSE;
  g_clear_pointer (&dossier->settings, g_hash_table_unref);
  dossier->settings = scb_book_get_settings (self, error);
  dossier->excused_in_row = count_excused_in_row (self, dossier, day);
  dossier->ordinal = dossier->session->ordinal != SCB_UNKNOWN
                         ? dossier->session->ordinal
                         : scb_book_count_ordinal (self, dossier->session, NULL);
  return dossier->settings != NULL;
}

ScbDossier *
scb_book_load_dossier (ScbBook *self, gint64 session, GError **error)
{
  gboolean reading = scb_book_start_reading (self);
  g_autoptr (ScbSession) record = scb_book_get (self, SCB_TYPE_SESSION, session, error);
  g_autoptr (ScbDossier) dossier = record != NULL ? scb_dossier_new (record) : NULL;
  gboolean loaded = dossier != NULL && load (self, dossier, session, error);

  scb_book_end_reading (self, reading);
  return loaded ? g_steal_pointer (&dossier) : NULL;
}
