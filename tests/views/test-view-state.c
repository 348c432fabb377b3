/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages of one window look at together. */

#include "scb-view-state.h"

static void
count_cb (guint *n_notices)
{
  (*n_notices)++;
}

static void
test_tells_of_changes_once (void)
{
  g_autoptr (ScbViewState) state = scb_view_state_new ();
  guint n_notices = 0;

  g_assert_cmpstr (scb_view_state_get_period (state), ==, "2020-09");
  g_signal_connect_swapped (state, "notify", G_CALLBACK (count_cb), &n_notices);
  scb_view_state_set_period (state, "2020-09");
  scb_view_state_set_period (state, "2020-13");
  scb_view_state_set_branch (state, 0);
  scb_view_state_set_is_office (state, FALSE);
  g_assert_cmpuint (n_notices, ==, 0);
  g_object_set (state, "period", "2020-08", "branch", (gint64)7, "is-office", TRUE, NULL);
  g_assert_cmpuint (n_notices, ==, 3);
  g_assert_cmpstr (scb_view_state_get_period (state), ==, "2020-08");
  g_assert_cmpint (scb_view_state_get_branch (state), ==, 7);
  g_assert_true (scb_view_state_get_is_office (state));
}

int
main (int argc, char **argv)
{
  g_setenv ("SCB_TODAY", "2020-09-05", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-state/tells-of-changes-once", test_tells_of_changes_once);
  return g_test_run ();
}
