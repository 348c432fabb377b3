/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month as an office keys it in. */

#include "scb-config.h"

#include "scb-month-entry.h"

#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-period.h"
#include "scb-record-table-private.h"

G_DEFINE_FINAL_TYPE (ScbMonthEntry, scb_month_entry, G_TYPE_OBJECT)

static void
scb_month_entry_finalize (GObject *object)
{
  ScbMonthEntry *self = SCB_MONTH_ENTRY (object);

  g_free (self->branch_name);
  g_clear_object (&self->session);
  for (guint i = 0; i < G_N_ELEMENTS (self->scores); i++)
    g_clear_object (&self->scores[i]);

  G_OBJECT_CLASS (scb_month_entry_parent_class)->finalize (object);
}

static void
scb_month_entry_class_init (ScbMonthEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_month_entry_finalize;
}

static void
scb_month_entry_init (ScbMonthEntry *self)
{
}

ScbMonthEntry *
scb_month_entry_new (gint64 branch, const char *branch_name)
{
  ScbMonthEntry *self = g_object_new (SCB_TYPE_MONTH_ENTRY, NULL);

  self->present = self->total = self->excused = self->unexcused = self->minutes = SCB_UNKNOWN;
  self->branch = branch;
  self->branch_name = g_strdup (branch_name);
  return self;
}

gboolean
scb_month_entry_is_keyed (ScbMonthEntry *self)
{
  if (self->session == NULL || self->session->state == SCB_SESSION_STATE_NOT_HELD
      || self->session->state == SCB_SESSION_STATE_PLANNED)
    return TRUE;
  return self->session->detail != SCB_SESSION_DETAIL_FULL
         && self->session->source == SCB_SESSION_SOURCE_PAPER
         && self->session->state != SCB_SESSION_STATE_SIGNED;
}

/* ---- reading ---- */

/* The organization and all below it, as the tree stands at the end of the month. */
#define TREE                                                                                       \
  "WITH RECURSIVE tree (id) AS (SELECT ?1 UNION SELECT s.organization FROM organization_spell s"   \
  " JOIN tree ON s.parent = tree.id WHERE (s.since IS NULL OR s.since < ?3)"                       \
  " AND (s.until IS NULL OR ?2 < s.until))"

#define BRANCHES                                                                                   \
  " FROM branch b JOIN branch_spell s ON s.id = (SELECT id FROM branch_spell WHERE branch = b.id"  \
  "  ORDER BY coalesce (since, '') < ?3 AND (until IS NULL OR ?2 < until) DESC, since DESC"        \
  "  LIMIT 1)"                                                                                     \
  " WHERE (b.formed_on IS NULL OR b.formed_on < ?3)"                                               \
  " AND (b.dissolved_on IS NULL OR ?2 < b.dissolved_on)"                                           \
  " AND (?1 = 0 OR s.organization IN tree)"

#define LIST_BRANCHES TREE " SELECT b.id, s.name" BRANCHES " ORDER BY s.sort_key, b.id"

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

static void
add_lines (GPtrArray *lines, GPtrArray *entries, gint64 branch, const char *name)
{
  if (entries == NULL)
    {
      g_ptr_array_add (lines, scb_month_entry_new (branch, name));
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      entry->branch_name = g_strdup (name);
      g_ptr_array_add (lines, g_object_ref (entry));
    }
}

GPtrArray *
scb_book_list_month_entries (ScbBook *self, const char *period, gint64 organization, GError **error)
{
  ScbConnection *connection = scb_book_get_connection (self);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) by_branch = read_sessions (connection, period, by_id, error);
  g_autoptr (ScbStatement) statement = NULL;
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *next = scb_period_next_first_day (period);
  ScbStep step;

  if (by_branch == NULL || !read_scores (connection, period, by_id, error)
      || (statement = scb_connection_prepare (connection, LIST_BRANCHES, error)) == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, organization);
  scb_statement_bind_text (statement, 2, first);
  scb_statement_bind_text (statement, 3, next);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      gint64 branch = scb_statement_get_int (statement, 0);

      add_lines (lines, g_hash_table_lookup (by_branch, &branch), branch,
                 scb_statement_get_text (statement, 1));
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&lines) : NULL;
}
