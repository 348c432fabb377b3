/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sums of a branch's year, and when it is Tốt. */

#include "scb-rules.h"

static GPtrArray *
make_month (ScbSessionKind kind, ScbSessionState state, ScbLevel level)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  ScbMonthEntry *entry = scb_month_entry_new (1, "Chi bộ A");

  entry->session = g_object_new (SCB_TYPE_SESSION, "kind", kind, "state", state, NULL);
  if (level != SCB_LEVEL_UNKNOWN)
    entry->scores[SCB_SCORER_COMMITTEE]
        = g_object_new (SCB_TYPE_SCORE, "scorer", SCB_SCORER_COMMITTEE, "level", level, NULL);
  entry->present = 9;
  entry->total = 10;
  g_ptr_array_add (entries, entry);
  return entries;
}

static void
add (ScbYear *year, guint month, ScbSessionKind kind, ScbLevel level)
{
  g_autoptr (GPtrArray) entries = make_month (kind, SCB_SESSION_STATE_SIGNED, level);

  scb_year_add_month (year, month, entries);
}

/* @n_good regular sessions of Tốt, one of @other. */
static gboolean
is_good (guint n_good, ScbSessionKind kind, ScbLevel other)
{
  g_autoptr (ScbYear) year = scb_year_new (1, "2026");
  g_autoptr (ScbRules) rules = scb_rules_new_for_day ("2026-12-31", NULL);
  ScbYearSums sums;

  for (guint month = 0; month < n_good; month++)
    add (year, month, SCB_SESSION_KIND_REGULAR, SCB_LEVEL_GOOD);
  add (year, 11, kind, other);
  g_assert_cmpuint (year->lines->len, ==, 1);
  scb_year_line_add_up (year->lines->pdata[0], &sums);
  g_assert_cmpuint (sums.held, ==, n_good + 1);
  return scb_rules_year_is_good (rules, &sums);
}

static void
test_a_good_year (void)
{
  g_assert_true (is_good (7, SCB_SESSION_KIND_REGULAR, SCB_LEVEL_FAIR));
  g_assert_false (is_good (6, SCB_SESSION_KIND_REGULAR, SCB_LEVEL_FAIR));
  g_assert_false (is_good (11, SCB_SESSION_KIND_REGULAR, SCB_LEVEL_AVERAGE));
  g_assert_false (is_good (11, SCB_SESSION_KIND_COMBINED, SCB_LEVEL_POOR));
  /* Only regular sessions are asked to be Khá. */
  g_assert_true (is_good (7, SCB_SESSION_KIND_THEMATIC, SCB_LEVEL_AVERAGE));
}

static void
test_sums (void)
{
  g_autoptr (ScbYear) year = scb_year_new (1, "2026");
  g_autoptr (GPtrArray) missing
      = make_month (SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_NOT_HELD, SCB_LEVEL_UNKNOWN);
  g_autoptr (GPtrArray) planned
      = make_month (SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_PLANNED, SCB_LEVEL_UNKNOWN);
  ScbYearSums sums;

  add (year, 0, SCB_SESSION_KIND_REGULAR, SCB_LEVEL_GOOD);
  add (year, 1, SCB_SESSION_KIND_COMBINED, SCB_LEVEL_UNKNOWN);
  add (year, 1, SCB_SESSION_KIND_THEMATIC, SCB_LEVEL_FAIR);
  scb_year_add_month (year, 2, missing);
  scb_year_add_month (year, 3, planned);
  scb_year_line_add_up (year->lines->pdata[0], &sums);
  g_assert_cmpuint (sums.months, ==, 4);
  g_assert_cmpuint (sums.held, ==, 3);
  g_assert_cmpuint (sums.regular_months, ==, 2);
  g_assert_cmpuint (sums.topics, ==, 2);
  g_assert_cmpuint (sums.levels[SCB_LEVEL_GOOD], ==, 1);
  g_assert_cmpuint (sums.levels[SCB_LEVEL_FAIR], ==, 1);
  g_assert_cmpint (sums.present, ==, 27);
  g_assert_cmpint (sums.total, ==, 30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year/good", test_a_good_year);
  g_test_add_func ("/year/sums", test_sums);
  return g_test_run ();
}
