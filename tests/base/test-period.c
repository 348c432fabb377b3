/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month too early or too late puts a session into the wrong report. */

#include "scb-period.h"

static void
assert_text (char *result, const char *expected)
{
  g_assert_cmpstr (result, ==, expected);
  g_free (result);
}

static void
test_valid (void)
{
  g_assert_true (scb_period_is_valid ("2020-09"));
  g_assert_false (scb_period_is_valid ("2020-9"));
  g_assert_false (scb_period_is_valid ("2020-13"));
  g_assert_false (scb_period_is_valid ("2020-09-03"));
  g_assert_false (scb_period_is_valid ("2020"));
  g_assert_false (scb_period_is_valid (NULL));
}

static void
test_of (void)
{
  assert_text (scb_period_of ("2020-09-03"), "2020-09");
  assert_text (scb_period_of ("2020-09"), "2020-09");
  assert_text (scb_period_of ("2020"), NULL);
  assert_text (scb_period_of ("2023-02-29"), NULL);
  assert_text (scb_period_of (NULL), NULL);
}

static void
test_add (void)
{
  assert_text (scb_period_add ("2020-12", 1), "2021-01");
  assert_text (scb_period_add ("2020-01", -1), "2019-12");
  assert_text (scb_period_add ("2020-09", -21), "2018-12");
  assert_text (scb_period_add ("2199-12", 1), NULL);
  assert_text (scb_period_add ("2020-09-03", 1), NULL);
  assert_text (scb_period_add (NULL, 1), NULL);
}

static void
test_span (void)
{
  assert_text (scb_period_first_day ("2020-02"), "2020-02-01");
  assert_text (scb_period_next_first_day ("2020-02"), "2020-03-01");
  assert_text (scb_period_next_first_day ("2020-12"), "2021-01-01");
  assert_text (scb_period_first_day ("2020"), NULL);
  assert_text (scb_period_next_first_day ("2020-02-01"), NULL);
}

static void
test_between (void)
{
  g_assert_cmpint (scb_period_months_between ("2020-09", "2020-09"), ==, 0);
  g_assert_cmpint (scb_period_months_between ("2020-12", "2021-01"), ==, 1);
  g_assert_cmpint (scb_period_months_between ("2021-01", "2019-12"), ==, -13);
  g_assert_cmpint (scb_period_months_between ("2021-01", "2021"), ==, G_MININT);
  g_assert_cmpint (scb_period_months_between (NULL, "2021-01"), ==, G_MININT);
}

static void
test_parts (void)
{
  static const int quarters[] = { 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4 };

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *period = g_strdup_printf ("2020-%02d", month);

      g_assert_cmpint (scb_period_year (period), ==, 2020);
      g_assert_cmpint (scb_period_month (period), ==, month);
      g_assert_cmpint (scb_period_quarter (period), ==, quarters[month - 1]);
    }

  g_assert_cmpint (scb_period_year ("2020"), ==, 0);
  g_assert_cmpint (scb_period_month (NULL), ==, 0);
  g_assert_cmpint (scb_period_quarter ("2020-13"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/valid", test_valid);
  g_test_add_func ("/period/of", test_of);
  g_test_add_func ("/period/add", test_add);
  g_test_add_func ("/period/span", test_span);
  g_test_add_func ("/period/between", test_between);
  g_test_add_func ("/period/parts", test_parts);

  return g_test_run ();
}
