/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A branch's month on the board, at its edges. */

#include "scb-radar.h"

#define TODAY "2026-09-10"

typedef struct
{
  ScbYear *year;
  ScbRules *rules;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->year = scb_year_new (1, "2026");
  fixture->rules = scb_rules_new_for_day ("2026-09-01", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->year);
  scb_rules_free (fixture->rules);
}

static ScbMonthEntry *
add (Fixture *fixture, guint month, ScbSessionKind kind, ScbSessionState state, const char *held_on)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  ScbMonthEntry *entry = scb_month_entry_new (1, "Chi bộ A");

  entry->session_day = 3;
  if (state != SCB_SESSION_STATE_UNKNOWN)
    entry->session
        = g_object_new (SCB_TYPE_SESSION, "kind", kind, "state", state, "held-on", held_on, NULL);
  g_ptr_array_add (entries, entry);
  scb_year_add_month (fixture->year, month, entries);
  return entry;
}

static ScbRadarCell
cell_of (Fixture *fixture, guint month)
{
  g_autofree char *period = scb_year_period (fixture->year, month);

  return scb_radar_cell (fixture->year->lines->pdata[0], month, period, fixture->rules, TODAY);
}

static void
test_past_present_future (Fixture *fixture, gconstpointer data)
{
  add (fixture, 7, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_UNKNOWN, NULL);
  add (fixture, 8, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_UNKNOWN, NULL);
  add (fixture, 9, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_PLANNED, "2026-10-03");
  g_assert_cmpint (cell_of (fixture, 6).mark, ==, SCB_RADAR_ABSENT);
  g_assert_cmpint (cell_of (fixture, 7).mark, ==, SCB_RADAR_MISSING);
  g_assert_cmpint (cell_of (fixture, 8).mark, ==, SCB_RADAR_DUE);
  g_assert_cmpint (cell_of (fixture, 9).mark, ==, SCB_RADAR_AHEAD);
}

static void
test_late (Fixture *fixture, gconstpointer data)
{
  add (fixture, 0, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_SIGNED, "2026-01-03");
  add (fixture, 1, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_SIGNED, "2026-02-04");
  add (fixture, 2, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_SIGNED, "2026-04-01");
  add (fixture, 3, SCB_SESSION_KIND_EXTRAORDINARY, SCB_SESSION_STATE_SIGNED, "2026-04-20");
  g_assert_false (cell_of (fixture, 0).is_late);
  g_assert_true (cell_of (fixture, 1).is_late);
  g_assert_true (cell_of (fixture, 2).is_late);
  g_assert_false (cell_of (fixture, 3).is_late);
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  ScbMonthEntry *entry
      = add (fixture, 8, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_ADOPTED, "2026-09-08");

  /* Two days, today the second of them. */
  g_assert_false (cell_of (fixture, 8).report_is_late);
  g_assert_true (cell_of (fixture, 8).lacks_minutes);
  g_object_set (entry->session, "held-on", "2026-09-07", "state", SCB_SESSION_STATE_SIGNED, NULL);
  g_assert_true (cell_of (fixture, 8).report_is_late);
  g_assert_false (cell_of (fixture, 8).lacks_minutes);
  g_object_set (entry->session, "reported-on", "2026-09-09", NULL);
  g_assert_false (cell_of (fixture, 8).report_is_late);
}

static void
test_the_regular_one_stands_for_the_month (Fixture *fixture, gconstpointer data)
{
  ScbMonthEntry *regular;

  add (fixture, 4, SCB_SESSION_KIND_THEMATIC, SCB_SESSION_STATE_SIGNED, "2026-05-02");
  regular = add (fixture, 4, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_SIGNED, "2026-05-03");
  g_assert_true (cell_of (fixture, 4).entry == regular);
  g_assert_true (cell_of (fixture, 4).has_topic);
  g_assert_true (scb_radar_quarter_has_topic (fixture->year->lines->pdata[0], 3));
  g_assert_false (scb_radar_quarter_has_topic (fixture->year->lines->pdata[0], 6));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/radar/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("time", test_past_present_future);
  ADD ("late", test_late);
  ADD ("report", test_report);
  ADD ("regular", test_the_regular_one_stands_for_the_month);
  return g_test_run ();
}
