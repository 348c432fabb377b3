/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that do not exist, months that end early, meetings past midnight. */

#include "scb-date.h"

static void
test_precision (void)
{
  g_assert_cmpint (scb_date_precision ("2020-09-03"), ==, SCB_DATE_DAY);
  g_assert_cmpint (scb_date_precision ("2020-09"), ==, SCB_DATE_MONTH);
  g_assert_cmpint (scb_date_precision ("2020"), ==, SCB_DATE_YEAR);
  g_assert_cmpint (scb_date_precision ("1800-01-01"), ==, SCB_DATE_DAY);
  g_assert_cmpint (scb_date_precision ("2199-12-31"), ==, SCB_DATE_DAY);
}

static void
test_leap_days (void)
{
  g_assert_true (scb_date_is_day ("2020-02-29"));
  g_assert_true (scb_date_is_day ("2000-02-29"));
  g_assert_false (scb_date_is_day ("2023-02-29"));
  g_assert_false (scb_date_is_day ("1900-02-29"));
  g_assert_false (scb_date_is_day ("2100-02-29"));
}

static void
test_no_dates (void)
{
  static const char *const texts[]
      = { "",           "20",         "202",        "2020-",      "2020-9",      "2020-13",
          "2020-00",    "2020-09-",   "2020-09-3",  "2020-09-00", "2020-09-31",  "2020-04-31",
          "2020/09/03", "2020-09/03", "1799-12-31", "2200-01-01", "2020-09-03 ", " 2020-09-03",
          "-020-09-03", "2020-+9-03", "20200903",   "２０２０" };

  g_assert_cmpint (scb_date_precision (NULL), ==, SCB_DATE_INVALID);
  g_assert_false (scb_date_is_day (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (scb_date_precision (texts[i]), ==, SCB_DATE_INVALID);
}

typedef char *(*ParseFunc) (const char *text);

static void
assert_parses (ParseFunc parse, const char *text, const char *expected)
{
  g_autofree char *result = parse (text);

  if (g_strcmp0 (result, expected) != 0)
    g_error ("“%s” was read as %s, not %s", text, result, expected);
}

static void
test_parse (void)
{
  static const char *const pairs[][2] = {
    { "03/9/2020", "2020-09-03" },
    { "3-9-2020", "2020-09-03" },
    { "3.9.2020", "2020-09-03" },
    { "2020-09-03", "2020-09-03" },
    { "2020/9/3", "2020-09-03" },
    { "9/2020", "2020-09" },
    { "09-2020", "2020-09" },
    { "2020-09", "2020-09" },
    { "2020", "2020" },
    { " 3 / 9 / 2020 ", "2020-09-03" },
    { "29/2/2020", "2020-02-29" },
    { NULL, NULL },
    { "", NULL },
    { " ", NULL },
    { "29/2/2023", NULL },
    { "31/4/2020", NULL },
    { "9/13/2020", NULL },
    { "3/9/20", NULL },
    { "3/9", NULL },
    { "3/9-2020", NULL },
    { "3/9/2020/", NULL },
    { "3/9/2020 x", NULL },
    { "003/9/2020", NULL },
    { "03/9/02020", NULL },
    { "2020/9/2020", NULL },
    { "3/2020/9", NULL },
    { "0/9/2020", NULL },
    { "/9/2020", NULL },
    { "hôm nay", NULL },
    { "20", NULL },
    { "1500", NULL },
    { "99999999999999999999", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_parses (scb_date_parse, pairs[i][0], pairs[i][1]);
}

static void
test_today (void)
{
  g_autofree char *today = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *fixed = NULL;
  g_autofree char *fixed_stamp = NULL;
  g_autofree char *not_fixed = NULL;

  g_unsetenv ("SCB_TODAY");
  today = scb_date_today ();
  g_assert_true (scb_date_is_day (today));
  g_assert_cmpstr (today, >=, "2024-01-01");
  stamp = scb_date_stamp_now ();
  g_assert_true (
      g_regex_match_simple ("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", stamp, 0, 0));

  g_setenv ("SCB_TODAY", "2020-09-03", TRUE);
  fixed = scb_date_today ();
  g_assert_cmpstr (fixed, ==, "2020-09-03");
  fixed_stamp = scb_date_stamp_now ();
  g_assert_true (g_regex_match_simple ("^2020-09-03T\\d\\d:\\d\\d:\\d\\dZ$", fixed_stamp, 0, 0));

  g_setenv ("SCB_TODAY", "2023-02-29", TRUE);
  not_fixed = scb_date_today ();
  g_assert_cmpstr (not_fixed, >=, "2024-01-01");
  g_unsetenv ("SCB_TODAY");
}

static void
test_days_between (void)
{
  g_assert_cmpint (scb_date_days_between ("2020-09-03", "2020-09-03"), ==, 0);
  g_assert_cmpint (scb_date_days_between ("2020-02-28", "2020-03-01"), ==, 2);
  g_assert_cmpint (scb_date_days_between ("2023-02-28", "2023-03-01"), ==, 1);
  g_assert_cmpint (scb_date_days_between ("2021-01-01", "2020-01-01"), ==, -366);
  g_assert_cmpint (scb_date_days_between ("2020-09", "2020-09-03"), ==, G_MININT);
  g_assert_cmpint (scb_date_days_between ("2020-09-03", NULL), ==, G_MININT);
}

static void
assert_moves (char *(*move) (const char *, int), const char *from, int count, const char *expected)
{
  g_autofree char *result = move (from, count);

  g_assert_cmpstr (result, ==, expected);
}

static void
test_add_days (void)
{
  assert_moves (scb_date_add_days, "2020-02-28", 1, "2020-02-29");
  assert_moves (scb_date_add_days, "2023-02-28", 1, "2023-03-01");
  assert_moves (scb_date_add_days, "2020-01-01", -1, "2019-12-31");
  assert_moves (scb_date_add_days, "2020-12-31", 0, "2020-12-31");
  assert_moves (scb_date_add_days, "1800-01-01", -1, NULL);
  assert_moves (scb_date_add_days, "2199-12-31", 1, NULL);
  assert_moves (scb_date_add_days, "1800-01-01", 146096, "2199-12-31");
  assert_moves (scb_date_add_days, "1800-01-01", 146097, NULL);
  assert_moves (scb_date_add_days, "2020-01-01", G_MAXINT, NULL);
  assert_moves (scb_date_add_days, "2020-01-01", G_MININT, NULL);
  assert_moves (scb_date_add_days, "2020-01", 1, NULL);
}

static void
test_add_months (void)
{
  assert_moves (scb_date_add_months, "2020-01-31", 1, "2020-02-29");
  assert_moves (scb_date_add_months, "2023-01-31", 1, "2023-02-28");
  assert_moves (scb_date_add_months, "2023-03-31", -1, "2023-02-28");
  assert_moves (scb_date_add_months, "2020-03-31", 1, "2020-04-30");
  assert_moves (scb_date_add_months, "2020-12-15", 1, "2021-01-15");
  assert_moves (scb_date_add_months, "2020-01-15", -1, "2019-12-15");
  assert_moves (scb_date_add_months, "2020-02-29", 12, "2021-02-28");
  assert_moves (scb_date_add_months, "2020-02-29", 48, "2024-02-29");
  assert_moves (scb_date_add_months, "2199-12-01", 1, NULL);
  assert_moves (scb_date_add_months, "1800-01-01", -1, NULL);
  assert_moves (scb_date_add_months, "2020-01-01", G_MAXINT, NULL);
  assert_moves (scb_date_add_months, "2020-01-01", G_MININT, NULL);
  assert_moves (scb_date_add_months, "2020", 1, NULL);
}

static void
test_span (void)
{
  g_assert_true (scb_date_in_span ("2020-09-03", "2020-09-03", "2020-09-04"));
  g_assert_false (scb_date_in_span ("2020-09-04", "2020-09-03", "2020-09-04"));
  g_assert_false (scb_date_in_span ("2020-09-02", "2020-09-03", "2020-09-04"));
  g_assert_true (scb_date_in_span ("2020-09-03", NULL, NULL));
  g_assert_true (scb_date_in_span ("2020-09-03", NULL, "2020-10-01"));
  g_assert_true (scb_date_in_span ("2020-09-03", "2015", NULL));
  g_assert_false (scb_date_in_span ("2020-09-03", "2020-09-03", "2020-09-03"));
  g_assert_false (scb_date_in_span (NULL, NULL, NULL));
  g_assert_false (scb_date_in_span ("2020-09", NULL, NULL));
}

static void
test_time_valid (void)
{
  g_assert_true (scb_time_is_valid ("00:00"));
  g_assert_true (scb_time_is_valid ("23:59"));
  g_assert_false (scb_time_is_valid ("24:00"));
  g_assert_false (scb_time_is_valid ("19:60"));
  g_assert_false (scb_time_is_valid ("7:30"));
  g_assert_false (scb_time_is_valid ("07:30:00"));
  g_assert_false (scb_time_is_valid ("-1:30"));
  g_assert_false (scb_time_is_valid (""));
  g_assert_false (scb_time_is_valid (NULL));
}

static void
test_time_parse (void)
{
  static const char *const pairs[][2] = {
    { "7:30", "07:30" },
    { "07:30", "07:30" },
    { "7h30", "07:30" },
    { "19 giờ 30", "19:30" },
    { "19 giờ 30 phút", "19:30" },
    { "19g30", "19:30" },
    { "1930", "19:30" },
    { "730", "07:30" },
    { "19h", "19:00" },
    { "19 giờ", "19:00" },
    { "19H30'", "19:30" },
    { "7h5", "07:05" },
    { " 19 : 30 ", "19:30" },
    { "0:00", "00:00" },
    { "0000", "00:00" },
    { NULL, NULL },
    { "", NULL },
    { "19", NULL },
    { "24:00", NULL },
    { "19:60", NULL },
    { "2400", NULL },
    { "19:3", NULL },
    { "19:", NULL },
    { ":30", NULL },
    { "19h30x", NULL },
    { "19h300", NULL },
    { "giờ", NULL },
    { "193000", NULL },
    { "19:30:00", NULL },
    { "-7:30", NULL },
    { "tối", NULL },
    { "25h", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_parses (scb_time_parse, pairs[i][0], pairs[i][1]);
}

static void
test_minutes (void)
{
  g_assert_cmpint (scb_time_minutes_between ("19:30", "21:00"), ==, 90);
  g_assert_cmpint (scb_time_minutes_between ("19:30", "19:30"), ==, 0);
  g_assert_cmpint (scb_time_minutes_between ("23:30", "00:15"), ==, 45);
  g_assert_cmpint (scb_time_minutes_between ("00:01", "00:00"), ==, 1439);
  g_assert_cmpint (scb_time_minutes_between (NULL, "00:00"), ==, -1);
  g_assert_cmpint (scb_time_minutes_between ("19:30", "24:00"), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/precision", test_precision);
  g_test_add_func ("/date/leap-days", test_leap_days);
  g_test_add_func ("/date/no-dates", test_no_dates);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/days-between", test_days_between);
  g_test_add_func ("/date/add-days", test_add_days);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/span", test_span);
  g_test_add_func ("/time/valid", test_time_valid);
  g_test_add_func ("/time/parse", test_time_parse);
  g_test_add_func ("/time/minutes", test_minutes);

  return g_test_run ();
}
