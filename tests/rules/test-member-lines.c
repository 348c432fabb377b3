/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people paste into a list of members. */

#include "scb-member-lines.h"

static void
assert_line (
    GPtrArray *lines, guint i, const char *name, const char *born_on, const char *admitted_on)
{
  ScbMemberLine *line = lines->pdata[i];

  g_assert_cmpstr (line->name, ==, name);
  g_assert_cmpstr (line->born_on, ==, born_on);
  g_assert_cmpstr (line->admitted_on, ==, admitted_on);
}

static void
test_as_it_is_typed (void)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) lines = scb_member_lines_parse ("Nông Văn Được\n"
                                                        "\n"
                                                        "2. Bàn Thị Sinh; 12/5/1961; 03/02/1990\r\n"
                                                        "  3) Triệu  A Tài , 1975\n"
                                                        "- Nịnh Thị Xuân;;19/5/2020\n",
                                                        &problem);

  g_assert_null (problem);
  g_assert_cmpuint (lines->len, ==, 4);
  assert_line (lines, 0, "Nông Văn Được", NULL, NULL);
  assert_line (lines, 1, "Bàn Thị Sinh", "1961-05-12", "1990-02-03");
  assert_line (lines, 2, "Triệu A Tài", "1975", NULL);
  /* The day of birth is not known: the place before the second semicolon stays empty. */
  assert_line (lines, 3, "Nịnh Thị Xuân", NULL, "2020-05-19");
}

/* Copied out of a spreadsheet: numbers in a column of their own. */
static void
test_from_a_table (void)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) lines = scb_member_lines_parse (
      "1\tNông Văn Được\t12/5/1961\t3/2/1990\n2\tBàn Thị Sinh\t\t\n", &problem);

  g_assert_null (problem);
  g_assert_cmpuint (lines->len, ==, 2);
  assert_line (lines, 0, "Nông Văn Được", "1961-05-12", "1990-02-03");
  assert_line (lines, 1, "Bàn Thị Sinh", NULL, NULL);
}

static void
test_what_cannot_be_read (void)
{
  static const struct
  {
    const char *text, *words;
  } cases[] = {
    { "Nông Văn Được\nBàn Thị Sinh; 31/02/1961", "Line 2: “31/02/1961”" },
    { "Nông Văn Được; Bí thư", "Line 1: “Bí thư”" },
    { "Nông Văn Được; 1961; 1990; 2000", "“2000”" },
    { "\n12; 13", "Line 2 has no name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;

      g_assert_null (scb_member_lines_parse (cases[i].text, &problem));
      g_assert_nonnull (problem);
      g_test_message ("%s", problem);
      g_assert_nonnull (g_strstr_len (problem, -1, cases[i].words));
    }
}

static void
test_lines (void)
{
  g_auto (GStrv) lines = scb_lines_split (
      "1. Chi bộ thôn Xóm Mới\n\n - Chi bộ thôn Làng Cổng\r\n20/10 là ngày hội\n");

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[0], ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (lines[1], ==, "Chi bộ thôn Làng Cổng");
  g_assert_cmpstr (lines[2], ==, "20/10 là ngày hội");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/member-lines/typed", test_as_it_is_typed);
  g_test_add_func ("/member-lines/table", test_from_a_table);
  g_test_add_func ("/member-lines/wrong", test_what_cannot_be_read);
  g_test_add_func ("/member-lines/lines", test_lines);
  return g_test_run ();
}
