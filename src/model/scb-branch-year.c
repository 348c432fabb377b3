/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A branch's year of decisions. */

#include "scb-branch-year.h"

G_DEFINE_FINAL_TYPE (ScbBranchYear, scb_branch_year, G_TYPE_OBJECT)

static void
report_free (gpointer data)
{
  ScbYearReport *report = data;

  g_object_unref (report->report);
  g_free (report->day);
  g_free (report);
}

static void
task_free (gpointer data)
{
  ScbYearTask *task = data;

  g_object_unref (task->task);
  g_free (task->lead_name);
  g_free (task->decided_on);
  g_ptr_array_unref (task->reports);
  g_ptr_array_unref (task->amendments);
  g_free (task);
}

static void
scb_branch_year_finalize (GObject *object)
{
  ScbBranchYear *self = SCB_BRANCH_YEAR (object);

  g_free (self->year);
  g_ptr_array_unref (self->tasks);
  g_array_unref (self->sessions);

  G_OBJECT_CLASS (scb_branch_year_parent_class)->finalize (object);
}

static void
scb_branch_year_class_init (ScbBranchYearClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_branch_year_finalize;
}

static void
scb_branch_year_init (ScbBranchYear *self)
{
  self->tasks = g_ptr_array_new_with_free_func (task_free);
  self->sessions = g_array_new (FALSE, FALSE, sizeof (gint64));
}

ScbBranchYear *
scb_branch_year_new (gint64 branch, const char *year)
{
  ScbBranchYear *self = g_object_new (SCB_TYPE_BRANCH_YEAR, NULL);

  self->branch = branch;
  self->year = g_strdup (year);
  return self;
}

ScbYearTask *
scb_branch_year_add_task (ScbBranchYear *self, ScbTask *task)
{
  ScbYearTask *added = g_new0 (ScbYearTask, 1);

  added->task = g_object_ref (task);
  added->number = SCB_UNKNOWN;
  added->reports = g_ptr_array_new_with_free_func (report_free);
  added->amendments = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->tasks, added);
  return added;
}

void
scb_year_task_add_report (ScbYearTask *self, ScbTaskReport *report, const char *day)
{
  ScbYearReport *added = g_new0 (ScbYearReport, 1);

  added->report = g_object_ref (report);
  added->day = g_strdup (day);
  g_ptr_array_add (self->reports, added);
}
