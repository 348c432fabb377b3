/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Twelve months, from days that are known and from days that are not. */

#include "scb-probation.h"

static void
assert_end (const char *since, const char *end)
{
  g_autofree char *found = scb_probation_end (since);

  g_assert_cmpstr (found, ==, end);
}

static void
test_end (void)
{
  assert_end ("2019-09-03", "2020-09-03");
  /* No 29th of February the year after. */
  assert_end ("2020-02-29", "2021-02-28");
  assert_end ("2019-02-28", "2020-02-28");
  assert_end ("2019-09", "2020-09");
  assert_end ("2019", "2020");
  assert_end (NULL, NULL);
  assert_end ("2019-13", NULL);
}

static void
test_judge (void)
{
  g_assert_cmpint (scb_probation_judge ("2020-09-03", "2020-08-03"), ==, SCB_PROBATION_RUNNING);
  g_assert_cmpint (scb_probation_judge ("2020-09-03", "2020-08-04"), ==, SCB_PROBATION_SOON);
  g_assert_cmpint (scb_probation_judge ("2020-09-03", "2020-09-02"), ==, SCB_PROBATION_SOON);
  g_assert_cmpint (scb_probation_judge ("2020-09-03", "2020-09-03"), ==, SCB_PROBATION_OVER);
  g_assert_cmpint (scb_probation_judge (NULL, "2020-09-03"), ==, SCB_PROBATION_UNKNOWN);
}

/* Known by month or year only: over when all of it is past. */
static void
test_judge_partly_known (void)
{
  g_assert_cmpint (scb_probation_judge ("2020-09", "2020-07-31"), ==, SCB_PROBATION_RUNNING);
  g_assert_cmpint (scb_probation_judge ("2020-09", "2020-08-31"), ==, SCB_PROBATION_SOON);
  g_assert_cmpint (scb_probation_judge ("2020-09", "2020-09-30"), ==, SCB_PROBATION_SOON);
  g_assert_cmpint (scb_probation_judge ("2020-09", "2020-10-01"), ==, SCB_PROBATION_OVER);
  g_assert_cmpint (scb_probation_judge ("2020", "2020-12-31"), ==, SCB_PROBATION_SOON);
  g_assert_cmpint (scb_probation_judge ("2020", "2021-01-01"), ==, SCB_PROBATION_OVER);
  g_assert_cmpint (scb_probation_judge ("2020", "2019-11-01"), ==, SCB_PROBATION_RUNNING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/probation/end", test_end);
  g_test_add_func ("/probation/judge", test_judge);
  g_test_add_func ("/probation/partly-known", test_judge_partly_known);
  return g_test_run ();
}
