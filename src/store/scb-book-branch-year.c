/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a branch decided in a year. */

#include "scb-config.h"

#include "scb-book-branch-year.h"

#include "scb-book-private.h"
#include "scb-connection-private.h"

#define DAY      "coalesce (s.held_on, s.period || '-01')"
#define OF_YEAR  "s.branch = ?1 AND substr (" DAY ", 1, 4) = ?2"
#define FINISHED "s.state IN ('adopted', 'signed')"

static ScbStatement *
prepare (ScbBook *self, const char *sql, ScbBranchYear *year, GError **error)
{
  ScbStatement *statement = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, year->branch);
  scb_statement_bind_text (statement, 2, year->year);
  return statement;
}

/* ---- sessions and resolutions ---- */

static gboolean
load_sessions (ScbBook *self, ScbBranchYear *year, GError **error)
{
  g_autoptr (ScbStatement) statement
      = prepare (self,
                 "SELECT s.id, " FINISHED ", s.kind = 'committee' FROM session s WHERE " OF_YEAR
                 " AND s.state IN ('draft', 'adopted', 'signed') ORDER BY " DAY ", s.id",
                 year, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      gint64 id = scb_statement_get_int (statement, 0);

      year->n_sessions += scb_statement_get_int (statement, 2) == 0;
      if (scb_statement_get_int (statement, 1) != 0)
        g_array_append_val (year->sessions, id);
      else
        year->n_unadopted++;
    }
  return step == SCB_STEP_DONE;
}

static gboolean
count_resolutions (ScbBook *self, ScbBranchYear *year, GError **error)
{
  g_autoptr (ScbStatement) statement
      = prepare (self,
                 "SELECT r.kind, r.id IN (SELECT id FROM resolution_voted_down) FROM resolution r"
                 " JOIN session s ON s.id = r.session WHERE " OF_YEAR " AND " FINISHED,
                 year, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    if (scb_statement_get_int (statement, 1) != 0)
      year->n_voted_down++;
    else if (g_str_equal (scb_statement_get_text (statement, 0), "conclusion"))
      year->n_conclusions++;
    else
      year->n_resolutions++;
  return step == SCB_STEP_DONE;
}

/* ---- tasks ---- */

/* Before the columns of the task: the day, who leads, the kind and number of the first resolution
 * of its session that has one. */
#define TASKS                                                                                      \
  "SELECT " DAY ", coalesce (m.full_name, t.lead_name), d.document_type, d.number, %s FROM task t" \
  " JOIN session s ON s.id = t.session LEFT JOIN member m ON m.id = t.lead"                        \
  " LEFT JOIN document_number d ON d.id = (SELECT min (id) FROM document_number WHERE session = "  \
  "s.id AND resolution IS NOT NULL) WHERE " OF_YEAR                                                \
  " AND s.state IN ('draft', 'adopted', 'signed') ORDER BY " DAY ", s.id, t.position, t.id"

static gboolean
load_tasks (ScbBook *self, ScbBranchYear *year, GError **error)
{
  g_autofree char *sql = g_strdup_printf (TASKS, scb_record_columns (SCB_TYPE_TASK));
  g_autoptr (ScbStatement) statement = prepare (self, sql, year, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (ScbTask) task = SCB_TASK (scb_record_read (SCB_TYPE_TASK, statement, 4));
      ScbYearTask *added = scb_branch_year_add_task (year, task);
      const char *type = scb_statement_get_text (statement, 2);

      added->decided_on = g_strdup (scb_statement_get_text (statement, 0));
      added->lead_name = g_strdup (scb_statement_get_text (statement, 1));
      if (type == NULL)
        continue;
      added->kind = g_str_equal (type, "conclusion") ? SCB_RESOLUTION_KIND_CONCLUSION
                                                     : SCB_RESOLUTION_KIND_RESOLUTION;
      added->number = scb_statement_get_int (statement, 3);
    }
  return step == SCB_STEP_DONE;
}

static ScbYearTask *
find_task (ScbBranchYear *year, gint64 id)
{
  for (guint i = 0; i < year->tasks->len; i++)
    {
      ScbYearTask *task = year->tasks->pdata[i];

      if (scb_record_get_id (SCB_RECORD (task->task)) == id)
        return task;
    }
  return NULL;
}

static gboolean
load_reports (ScbBook *self, ScbBranchYear *year, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT coalesce (l.held_on, l.period || '-01'), %s FROM task_report t JOIN session l ON "
      "l.id = t.session WHERE t.task IN (SELECT k.id FROM task k JOIN session s ON s.id = "
      "k.session WHERE " OF_YEAR ") ORDER BY coalesce (l.held_on, l.period || '-01'), t.id",
      scb_record_columns (SCB_TYPE_TASK_REPORT));
  g_autoptr (ScbStatement) statement = prepare (self, sql, year, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (ScbTaskReport) report
          = SCB_TASK_REPORT (scb_record_read (SCB_TYPE_TASK_REPORT, statement, 1));
      ScbYearTask *task = find_task (year, report->task);

      if (task != NULL)
        scb_year_task_add_report (task, report, scb_statement_get_text (statement, 0));
    }
  return step == SCB_STEP_DONE;
}

static gboolean
load_amendments (ScbBook *self, ScbBranchYear *year, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT %s FROM amendment t WHERE t.task IN (SELECT k.id FROM task k JOIN session s ON s.id "
      "= k.session WHERE " OF_YEAR ") ORDER BY t.made_on, t.id",
      scb_record_columns (SCB_TYPE_AMENDMENT));
  g_autoptr (ScbStatement) statement = prepare (self, sql, year, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (ScbAmendment) amendment
          = SCB_AMENDMENT (scb_record_read (SCB_TYPE_AMENDMENT, statement, 0));
      ScbYearTask *task = find_task (year, amendment->task);

      if (task != NULL)
        g_ptr_array_add (task->amendments, g_object_ref (amendment));
    }
  return step == SCB_STEP_DONE;
}

/* ---- the whole ---- */

ScbBranchYear *
scb_book_load_branch_year (ScbBook *self, gint64 branch, const char *year, GError **error)
{
  g_autoptr (ScbBranchYear) loaded = scb_branch_year_new (branch, year);
  gboolean reading = scb_book_start_reading (self);
  gboolean done = load_sessions (self, loaded, error) && count_resolutions (self, loaded, error)
                  && load_tasks (self, loaded, error) && load_reports (self, loaded, error)
                  && load_amendments (self, loaded, error);

  scb_book_end_reading (self, reading);
  return done ? g_steal_pointer (&loaded) : NULL;
}
