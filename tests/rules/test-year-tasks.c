/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a task of the year. */

#include "scb-year-tasks.h"

static ScbYearTask *
add_task (ScbBranchYear *year, ScbTaskState state, const char *due_on, const char *closed_on)
{
  g_autoptr (ScbTask) task = g_object_new (SCB_TYPE_TASK, "title", "Trồng hoa", "state", state,
                                           "due-on", due_on, "closed-on", closed_on, NULL);

  return scb_branch_year_add_task (year, task);
}

static void
add_report (ScbYearTask *task, ScbTaskOutcome outcome, const char *day, const char *new_due_on)
{
  g_autoptr (ScbTaskReport) report
      = g_object_new (SCB_TYPE_TASK_REPORT, "outcome", outcome, "new-due-on", new_due_on, NULL);

  scb_year_task_add_report (task, report, day);
}

/* Finished on the 18th, told in the session of the 3rd: not late. */
static void
test_told_after_its_day (void)
{
  g_autoptr (ScbBranchYear) year = scb_branch_year_new (1, "2020");
  ScbYearTask *task = add_task (year, SCB_TASK_STATE_DONE, "2020-07-20", "2020-08-03");

  add_report (task, SCB_TASK_OUTCOME_DONE, "2020-08-03", NULL);
  g_assert_cmpint (scb_year_task_state (task, "2020-12-31"), ==, SCB_YEAR_TASK_DONE);
}

static void
test_found_undone_after_its_day (void)
{
  g_autoptr (ScbBranchYear) year = scb_branch_year_new (1, "2020");
  ScbYearTask *task = add_task (year, SCB_TASK_STATE_DONE, "2020-07-20", "2020-09-03");

  add_report (task, SCB_TASK_OUTCOME_PARTLY, "2020-08-03", "2020-08-31");
  add_report (task, SCB_TASK_OUTCOME_DONE, "2020-09-03", NULL);
  g_assert_cmpint (scb_year_task_state (task, "2020-12-31"), ==, SCB_YEAR_TASK_LATE);
  g_assert_cmpuint (scb_year_task_postponements (task), ==, 1);
  g_assert_cmpstr (scb_year_task_due (task), ==, "2020-08-31");
}

/* Partly done before its day, then done: in time. */
static void
test_partly_before_its_day (void)
{
  g_autoptr (ScbBranchYear) year = scb_branch_year_new (1, "2020");
  ScbYearTask *task = add_task (year, SCB_TASK_STATE_DONE, "2020-09-30", "2020-10-03");

  add_report (task, SCB_TASK_OUTCOME_PARTLY, "2020-09-03", NULL);
  add_report (task, SCB_TASK_OUTCOME_DONE, "2020-10-03", NULL);
  g_assert_cmpint (scb_year_task_state (task, "2020-12-31"), ==, SCB_YEAR_TASK_DONE);
}

static void
test_closed_outside_a_session (void)
{
  g_autoptr (ScbBranchYear) year = scb_branch_year_new (1, "2020");

  g_assert_cmpint (
      scb_year_task_state (add_task (year, SCB_TASK_STATE_DONE, "2020-08-07", "2020-08-07"),
                           "2020-12-31"),
      ==, SCB_YEAR_TASK_DONE);
  g_assert_cmpint (
      scb_year_task_state (add_task (year, SCB_TASK_STATE_DONE, "2020-08-07", "2020-08-09"),
                           "2020-12-31"),
      ==, SCB_YEAR_TASK_LATE);
  g_assert_cmpint (
      scb_year_task_state (add_task (year, SCB_TASK_STATE_DONE, NULL, "2020-08-09"), "2020-12-31"),
      ==, SCB_YEAR_TASK_DONE);
}

static void
test_open_and_dropped (void)
{
  g_autoptr (ScbBranchYear) year = scb_branch_year_new (1, "2020");
  ScbYearTask *task = add_task (year, SCB_TASK_STATE_OPEN, "2020-10-31", NULL);
  guint counts[SCB_N_YEAR_TASKS];

  g_assert_cmpint (scb_year_task_state (task, "2020-10-31"), ==, SCB_YEAR_TASK_OPEN);
  g_assert_cmpint (scb_year_task_state (task, "2020-11-01"), ==, SCB_YEAR_TASK_OVERDUE);
  add_report (task, SCB_TASK_OUTCOME_CONTINUED, "2020-11-03", "2021-01-31");
  g_assert_cmpint (scb_year_task_state (task, "2020-12-31"), ==, SCB_YEAR_TASK_OPEN);
  add_task (year, SCB_TASK_STATE_DROPPED, "2020-01-01", "2020-02-03");
  scb_year_tasks_count (year, "2020-12-31", counts);
  g_assert_cmpuint (counts[SCB_YEAR_TASK_OPEN], ==, 1);
  g_assert_cmpuint (counts[SCB_YEAR_TASK_DROPPED], ==, 1);
  g_assert_cmpuint (counts[SCB_YEAR_TASK_DONE], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-tasks/told-after-its-day", test_told_after_its_day);
  g_test_add_func ("/year-tasks/found-undone", test_found_undone_after_its_day);
  g_test_add_func ("/year-tasks/partly-before", test_partly_before_its_day);
  g_test_add_func ("/year-tasks/outside-a-session", test_closed_outside_a_session);
  g_test_add_func ("/year-tasks/open-and-dropped", test_open_and_dropped);
  return g_test_run ();
}
