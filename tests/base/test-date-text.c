/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and numbers as the guidance on party documents wants them on paper. */

#include "scb-date-text.h"

#include <locale.h>
#include <math.h>

static void
assert_text (char *result, const char *expected)
{
  g_assert_cmpstr (result, ==, expected);
  g_free (result);
}

static void
test_long (void)
{
  assert_text (scb_date_text_long ("2020-09-03"), "ngày 03 tháng 9 năm 2020");
  assert_text (scb_date_text_long ("2020-01-10"), "ngày 10 tháng 01 năm 2020");
  assert_text (scb_date_text_long ("2020-02-29"), "ngày 29 tháng 02 năm 2020");
  assert_text (scb_date_text_long ("2020-03-01"), "ngày 01 tháng 3 năm 2020");
  assert_text (scb_date_text_long ("2020-12-31"), "ngày 31 tháng 12 năm 2020");
  assert_text (scb_date_text_long ("2020-09"), "tháng 9 năm 2020");
  assert_text (scb_date_text_long ("2020"), "năm 2020");
}

static void
test_short (void)
{
  assert_text (scb_date_text_short ("2020-09-03"), "03/9/2020");
  assert_text (scb_date_text_short ("2020-02-10"), "10/02/2020");
  assert_text (scb_date_text_short ("2020-10-09"), "09/10/2020");
  assert_text (scb_date_text_short ("2020-02"), "02/2020");
  assert_text (scb_date_text_short ("2020"), "2020");
}

static void
test_period (void)
{
  assert_text (scb_date_text_period ("2020-09"), "tháng 9 năm 2020");
  assert_text (scb_date_text_period ("2020-01"), "tháng 01 năm 2020");
  assert_text (scb_date_text_period_short ("2020-09"), "9/2020");
  assert_text (scb_date_text_period_short ("2020-02"), "02/2020");
  assert_text (scb_date_text_period_short ("2020-03"), "3/2020");
  assert_text (scb_date_text_period_short ("2020-10"), "10/2020");
}

static void
test_time (void)
{
  assert_text (scb_date_text_time ("19:30"), "19 giờ 30 phút");
  assert_text (scb_date_text_time ("19:00"), "19 giờ 00 phút");
  assert_text (scb_date_text_time ("07:05"), "07 giờ 05 phút");
}

static void
test_weekday (void)
{
  g_assert_cmpstr (scb_date_text_weekday ("2020-09-03"), ==, "Thứ Năm");
  g_assert_cmpstr (scb_date_text_weekday ("2020-09-06"), ==, "Chủ nhật");
  g_assert_cmpstr (scb_date_text_weekday ("2020-09-07"), ==, "Thứ Hai");
  g_assert_cmpstr (scb_date_text_weekday ("1930-02-03"), ==, "Thứ Hai");
  g_assert_cmpstr (scb_date_text_weekday ("2000-02-29"), ==, "Thứ Ba");
  g_assert_cmpstr (scb_date_text_weekday ("2000-12-31"), ==, "Chủ nhật");
}

static void
test_unknown_has_no_words (void)
{
  static const char *const texts[] = { NULL, "", "2023-02-29", "9/2020" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_null (scb_date_text_long (texts[i]));
      g_assert_null (scb_date_text_short (texts[i]));
      g_assert_null (scb_date_text_period (texts[i]));
      g_assert_null (scb_date_text_period_short (texts[i]));
      g_assert_null (scb_date_text_time (texts[i]));
      g_assert_null (scb_date_text_weekday (texts[i]));
    }
  g_assert_null (scb_date_text_period ("2020"));
  g_assert_null (scb_date_text_weekday ("2020-09"));
  g_assert_null (scb_date_text_time ("24:00"));
}

static void
assert_numbers (void)
{
  assert_text (scb_number_text (90.5, 1), "90,5");
  assert_text (scb_number_text (100, 2), "100");
  assert_text (scb_number_text (0, 2), "0");
  assert_text (scb_number_text (1234567.25, 2), "1234567,25");
  assert_text (scb_number_text (66.6667, 2), "66,67");
  assert_text (scb_number_text (66.6, 0), "67");
  assert_text (scb_number_text (100, 0), "100");
  assert_text (scb_number_text (10.05, 1), "10,1");
  assert_text (scb_number_text (2.675, 2), "2,68");
  assert_text (scb_number_text (0.125, 2), "0,13");
  assert_text (scb_number_text (0.5, 0), "1");
  assert_text (scb_number_text (-0.125, 2), "-0,13");
  assert_text (scb_number_text (-0.001, 2), "0");
  assert_text (scb_number_text (94.44, 1), "94,4");
  assert_text (scb_number_text (1e15, 2), "1000000000000000");
}

static void
test_numbers (void)
{
  assert_numbers ();
  g_assert_null (scb_number_text (NAN, 1));
  g_assert_null (scb_number_text (INFINITY, 1));
  assert_text (scb_number_text (1.5, -1), "2");
  assert_text (scb_number_text (1.5, 99), "1,5");
}

/* A locale that writes a comma must not lead to two of them, nor to a point. */
static void
test_numbers_in_vietnamese_locale (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("locale-XXXXXX", &error);
  g_autofree char *locale = g_build_filename (folder, "vi_VN.UTF-8", NULL);
  g_autofree char *command = g_strdup_printf ("localedef -i vi_VN -f UTF-8 '%s'", locale);
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *clean_up = g_strdup_printf ("rm -r '%s'", folder);

  g_assert_no_error (error);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_setenv ("LOCPATH", folder, TRUE);

  if (setlocale (LC_NUMERIC, "vi_VN.UTF-8") != NULL)
    {
      g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
      assert_numbers ();
      setlocale (LC_NUMERIC, before);
    }
  else
    g_test_skip ("the sources of the Vietnamese locale are not installed");

  g_unsetenv ("LOCPATH");
  g_spawn_command_line_sync (clean_up, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_huge_number (void)
{
  g_autofree char *text = scb_number_text (-1.7e308, 9);

  g_assert_true (g_str_has_prefix (text, "-1"));
  g_assert_cmpuint (g_utf8_strlen (text, -1), ==, 310);
}

static void
test_counts (void)
{
  assert_text (scb_number_text_count (0), "00");
  assert_text (scb_number_text_count (5), "05");
  assert_text (scb_number_text_count (12), "12");
  assert_text (scb_number_text_count (123), "123");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-text/long", test_long);
  g_test_add_func ("/date-text/short", test_short);
  g_test_add_func ("/date-text/period", test_period);
  g_test_add_func ("/date-text/time", test_time);
  g_test_add_func ("/date-text/weekday", test_weekday);
  g_test_add_func ("/date-text/unknown-has-no-words", test_unknown_has_no_words);
  g_test_add_func ("/number-text/numbers", test_numbers);
  g_test_add_func ("/number-text/vietnamese-locale", test_numbers_in_vietnamese_locale);
  g_test_add_func ("/number-text/huge", test_huge_number);
  g_test_add_func ("/number-text/counts", test_counts);

  return g_test_run ();
}
