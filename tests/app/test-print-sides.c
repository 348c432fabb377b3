/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both sides by hand, and a printer that does not reach the edge. */

#include "scb-due-notice.h"
#include "scb-print-sides.h"

static char *
list (guint n_pages, ScbPrintSides sides, gboolean reverse)
{
  g_autoptr (GArray) pages = scb_print_sides_list (n_pages, sides, reverse);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      guint page = g_array_index (pages, guint, i);

      if (page == SCB_PRINT_BLANK)
        g_string_append (text, "- ");
      else
        g_string_append_printf (text, "%u ", page + 1);
    }
  return g_strdup (text->str);
}

static void
test_sides (void)
{
  static const struct
  {
    guint n_pages;
    ScbPrintSides sides;
    gboolean reverse;
    const char *expected;
  } cases[] = {
    { 5, SCB_PRINT_ALL, FALSE, "1 2 3 4 5 " },
    { 5, SCB_PRINT_ODD, FALSE, "1 3 5 " },
    /* As many backs as fronts: the pile stays whole. */
    { 5, SCB_PRINT_EVEN, FALSE, "2 4 - " },
    { 5, SCB_PRINT_EVEN, TRUE, "- 4 2 " },
    { 4, SCB_PRINT_ODD, TRUE, "3 1 " },
    { 4, SCB_PRINT_EVEN, FALSE, "2 4 " },
    { 1, SCB_PRINT_EVEN, FALSE, "- " },
    { 1, SCB_PRINT_ODD, FALSE, "1 " },
    { 3, SCB_PRINT_ALL, TRUE, "3 2 1 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pages = list (cases[i].n_pages, cases[i].sides, cases[i].reverse);

      g_assert_cmpstr (pages, ==, cases[i].expected);
    }
}

static void
test_edges (void)
{
  const ScbPrintEdges none = { 595, 842, 0, 0, 0, 0 };
  const ScbPrintEdges uneven = { 600, 800, 40, 40, 0, 60 };
  double scale, x, y;

  scb_print_fit (&none, &scale, &x, &y);
  g_assert_cmpfloat_with_epsilon (scale, 1, 0.001);
  g_assert_cmpfloat_with_epsilon (x, 0, 0.001);
  scb_print_fit (&uneven, &scale, &x, &y);
  g_assert_cmpfloat_with_epsilon (scale, 0.9, 0.001);
  /* All four corners lie where the printer reaches. */
  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y, >=, 40);
  g_assert_cmpfloat (x + scale * 600, <=, 540.001);
  g_assert_cmpfloat (y + scale * 800, <=, 760.001);
}

static void
test_what_is_due (void)
{
  const ScbReminders none = { 0 }, all = { 1, 2, 3 };
  g_autofree char *nothing = scb_due_notice_text (&none);
  g_autofree char *text = scb_due_notice_text (&all);

  g_assert_null (nothing);
  g_assert_cmpstr (text, ==,
                   "1 session to prepare · 2 tasks overdue · 3 sessions’ minutes not signed in "
                   "time");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-sides/sides", test_sides);
  g_test_add_func ("/print-sides/edges", test_edges);
  g_test_add_func ("/print-sides/what-is-due", test_what_is_due);
  return g_test_run ();
}
