/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-branch-year.h"

G_BEGIN_DECLS

/* What became of a task that a branch decided in a year. */
typedef enum
{
  SCB_YEAR_TASK_DONE,    /* in its time, or with no time set */
  SCB_YEAR_TASK_LATE,    /* done, but after its day */
  SCB_YEAR_TASK_OPEN,    /* not done yet */
  SCB_YEAR_TASK_OVERDUE, /* not done, and its day is past */
  SCB_YEAR_TASK_DROPPED,
  SCB_N_YEAR_TASKS,
} ScbYearTaskState;

/**
 * scb_year_task_state:
 * @today: on which it is looked at
 *
 * A branch learns in its session that a task is done, often weeks after it was: so a task is late
 * only if a session after its first day still found it undone, or if it was closed outside a
 * session after that day. A postponement does not take the lateness away.
 */
ScbYearTaskState scb_year_task_state (const ScbYearTask *task, const char *today);

/** scb_year_task_due: (transfer none) (nullable): the day it is due now: the last postponement,
 * else its own. */
const char *scb_year_task_due (const ScbYearTask *task);

/** scb_year_task_postponements: how often it got a new day. */
guint scb_year_task_postponements (const ScbYearTask *task);

/** scb_year_tasks_count: @counts has SCB_N_YEAR_TASKS places. */
void scb_year_tasks_count (ScbBranchYear *year, const char *today, guint *counts);

G_END_DECLS
