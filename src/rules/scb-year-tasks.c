/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Done, late, open, dropped. */

#include "scb-config.h"

#include "scb-year-tasks.h"

#include <string.h>

static gboolean
is_after (const char *day, const char *due)
{
  return day != NULL && due != NULL && strcmp (day, due) > 0;
}

/* A report that leaves the task undone. */
static gboolean
leaves_open (ScbTaskOutcome outcome)
{
  return outcome == SCB_TASK_OUTCOME_PARTLY || outcome == SCB_TASK_OUTCOME_NOT_DONE
         || outcome == SCB_TASK_OUTCOME_CONTINUED || outcome == SCB_TASK_OUTCOME_HANDED_OVER;
}

static gboolean
was_late (const ScbYearTask *task)
{
  gboolean told_in_session = FALSE;

  for (guint i = 0; i < task->reports->len; i++)
    {
      const ScbYearReport *report = task->reports->pdata[i];

      if (leaves_open (report->report->outcome) && is_after (report->day, task->task->due_on))
        return TRUE;
      told_in_session |= report->report->outcome == SCB_TASK_OUTCOME_DONE;
    }
  return !told_in_session && is_after (task->task->closed_on, task->task->due_on);
}

const char *
scb_year_task_due (const ScbYearTask *task)
{
  const char *due = task->task->due_on;

  for (guint i = 0; i < task->reports->len; i++)
    {
      const ScbYearReport *report = task->reports->pdata[i];

      if (report->report->new_due_on != NULL)
        due = report->report->new_due_on;
    }
  return due;
}

guint
scb_year_task_postponements (const ScbYearTask *task)
{
  guint n = 0;

  for (guint i = 0; i < task->reports->len; i++)
    n += ((const ScbYearReport *)task->reports->pdata[i])->report->new_due_on != NULL;
  return n;
}

ScbYearTaskState
scb_year_task_state (const ScbYearTask *task, const char *today)
{
  switch (task->task->state)
    {
    case SCB_TASK_STATE_DROPPED:
      return SCB_YEAR_TASK_DROPPED;
    case SCB_TASK_STATE_DONE:
      return was_late (task) ? SCB_YEAR_TASK_LATE : SCB_YEAR_TASK_DONE;
    default:
      return is_after (today, scb_year_task_due (task)) ? SCB_YEAR_TASK_OVERDUE
                                                        : SCB_YEAR_TASK_OPEN;
    }
}

void
scb_year_tasks_count (ScbBranchYear *year, const char *today, guint *counts)
{
  memset (counts, 0, SCB_N_YEAR_TASKS * sizeof *counts);
  for (guint i = 0; i < year->tasks->len; i++)
    counts[scb_year_task_state (year->tasks->pdata[i], today)]++;
}
