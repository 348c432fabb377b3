/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is on the roll on a day, and which session since the formation it is. */

#include "store-fixture.h"

#include "scb-book-sessions.h"

/* ---- the roll ---- */

static gint64
join (Fixture *fixture,
      gint64 member,
      gint64 branch,
      ScbMembershipKind kind,
      const char *since,
      const char *until)
{
  return keep (fixture->book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", member, "branch", branch,
                                            "kind", kind, "since", since, "until", until, NULL));
}

static void
excuse (Fixture *fixture, ScbExemptionKind kind, const char *since, const char *until)
{
  keep (fixture->book,
        g_object_new (SCB_TYPE_EXEMPTION, "member", fixture->member, "branch", fixture->branch,
                      "kind", kind, "since", since, "until", until, NULL));
}

static GPtrArray *
roll_on (Fixture *fixture, gint64 branch, const char *day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *roll = scb_book_list_roll (fixture->book, branch, day, &error);

  g_assert_no_error (error);
  return roll;
}

static guint
count_on (Fixture *fixture, gint64 branch, const char *day)
{
  g_autoptr (GPtrArray) roll = roll_on (fixture, branch, day);

  return roll->len;
}

static void
assert_alone (Fixture *fixture, const char *day, ScbStanding standing, ScbDuty duty)
{
  g_autoptr (GPtrArray) roll = roll_on (fixture, fixture->branch, day);
  ScbAttendance *attendance;

  g_assert_cmpuint (roll->len, ==, 1);
  attendance = roll->pdata[0];
  g_assert_cmpint (attendance->member, ==, fixture->member);
  g_assert_cmpint (attendance->standing, ==, standing);
  g_assert_cmpint (attendance->duty, ==, duty);
  g_assert_cmpint (attendance->state, ==, SCB_ATTENDANCE_STATE_UNKNOWN);
  g_assert_cmpint (scb_record_get_id (SCB_RECORD (attendance)), ==, 0);
}

static void
test_first_day_counts_and_last_does_not (Fixture *fixture, gconstpointer data)
{
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, "2020-03-01",
        "2020-09-03");

  g_assert_cmpuint (count_on (fixture, fixture->branch, "2020-02-29"), ==, 0);
  g_assert_cmpuint (count_on (fixture, fixture->branch, "2020-03-01"), ==, 1);
  g_assert_cmpuint (count_on (fixture, fixture->branch, "2020-09-02"), ==, 1);
  g_assert_cmpuint (count_on (fixture, fixture->branch, "2020-09-03"), ==, 0);
}

static void
test_open_spans_reach_everywhere (Fixture *fixture, gconstpointer data)
{
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);

  g_assert_cmpuint (count_on (fixture, fixture->branch, "1930-02-03"), ==, 1);
  g_assert_cmpuint (count_on (fixture, fixture->branch, "2099-12-31"), ==, 1);
}

static void
test_a_transfer_leaves_no_day_between (Fixture *fixture, gconstpointer data)
{
  gint64 other = add_branch (fixture->book);

  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, "2019-01-01",
        "2020-09-03");
  join (fixture, fixture->member, other, SCB_MEMBERSHIP_KIND_OFFICIAL, "2020-09-03", NULL);

  g_assert_cmpuint (count_on (fixture, fixture->branch, "2020-09-02"), ==, 1);
  g_assert_cmpuint (count_on (fixture, other, "2020-09-02"), ==, 0);
  g_assert_cmpuint (count_on (fixture, fixture->branch, "2020-09-03"), ==, 0);
  g_assert_cmpuint (count_on (fixture, other, "2020-09-03"), ==, 1);
}

static void
test_two_spells_on_a_day_are_one_person (Fixture *fixture, gconstpointer data)
{
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_PROBATIONARY, "2019-05-19",
        "2020-06-01");
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, "2020-05-19",
        NULL);

  assert_alone (fixture, "2020-05-18", SCB_STANDING_PROBATIONARY, SCB_DUTY_EXPECTED);
  assert_alone (fixture, "2020-05-25", SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED);
  assert_alone (fixture, "2020-06-01", SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED);
}

static void
test_a_temporary_guest_of_the_roll (Fixture *fixture, gconstpointer data)
{
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_TEMPORARY, "2020-09-01",
        "2020-10-01");
  assert_alone (fixture, "2020-09-03", SCB_STANDING_TEMPORARY, SCB_DUTY_EXPECTED);
}

static void
test_a_reinforcement_votes (Fixture *fixture, gconstpointer data)
{
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_REINFORCEMENT, "2020-09-01",
        NULL);
  assert_alone (fixture, "2020-09-03", SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED);
}

static void
test_an_exemption_holds_for_its_days (Fixture *fixture, gconstpointer data)
{
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  excuse (fixture, SCB_EXEMPTION_KIND_AWAY, "2020-06-01", "2020-09-01");

  assert_alone (fixture, "2020-05-31", SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED);
  assert_alone (fixture, "2020-06-01", SCB_STANDING_OFFICIAL, SCB_DUTY_AWAY);
  assert_alone (fixture, "2020-08-31", SCB_STANDING_OFFICIAL, SCB_DUTY_AWAY);
  assert_alone (fixture, "2020-09-01", SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED);
}

static void
test_each_exemption_is_a_duty (Fixture *fixture, gconstpointer data)
{
  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  excuse (fixture, SCB_EXEMPTION_KIND_EXEMPT, "2020-01-01", NULL);
  assert_alone (fixture, "2020-01-01", SCB_STANDING_OFFICIAL, SCB_DUTY_EXEMPT);
  excuse (fixture, SCB_EXEMPTION_KIND_SPECIAL_DUTY, "2019-01-01", "2020-01-01");
  assert_alone (fixture, "2019-12-31", SCB_STANDING_OFFICIAL, SCB_DUTY_SPECIAL_DUTY);
  /* Who is suspended may not even come, whatever else holds. */
  excuse (fixture, SCB_EXEMPTION_KIND_SUSPENDED, "2020-07-01", "2020-10-01");
  assert_alone (fixture, "2020-09-03", SCB_STANDING_OFFICIAL, SCB_DUTY_SUSPENDED);
}

static void
test_an_exemption_in_another_branch_is_none_here (Fixture *fixture, gconstpointer data)
{
  gint64 other = add_branch (fixture->book);

  join (fixture, fixture->member, fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  keep (fixture->book, g_object_new (SCB_TYPE_EXEMPTION, "member", fixture->member, "branch", other,
                                     "kind", SCB_EXEMPTION_KIND_EXEMPT, NULL));
  assert_alone (fixture, "2020-09-03", SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED);
}

static void
test_the_roll_is_in_name_order (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Nịnh Thị Xuân", "Đặng Thị Ánh", "Triệu Quý An" };
  g_autoptr (GPtrArray) roll = NULL;
  gint64 ids[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ids[i] = add_member (fixture->book, names[i]);
      join (fixture, ids[i], fixture->branch, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
    }
  roll = roll_on (fixture, fixture->branch, "2020-09-03");
  g_assert_cmpuint (roll->len, ==, 3);
  for (guint i = 0; i < 3; i++) /* An, Ánh, Xuân */
    g_assert_cmpint (((ScbAttendance *)roll->pdata[i])->member, ==, ids[2 - i]);
}

/* ---- ordinals ---- */

static gint64
ordinal_of (Fixture *fixture, gint64 id)
{
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, id);
  g_autoptr (GError) error = NULL;
  gint64 ordinal = scb_book_count_ordinal (fixture->book, session, &error);

  g_assert_no_error (error);
  return ordinal;
}

static void
change (Fixture *fixture, GType type, gint64 id, const char *property, ...)
{
  g_autoptr (ScbRecord) record = load (fixture->book, type, id);
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, property);
  g_object_set_valist (G_OBJECT (record), property, arguments);
  va_end (arguments);
  scb_book_save (fixture->book, record, "Change", &error);
  g_assert_no_error (error);
}

static void
open_at (Fixture *fixture, const char *as_of, gint64 sessions_held)
{
  keep (fixture->book, g_object_new (SCB_TYPE_OPENING_BALANCE, "branch", fixture->branch, "as-of",
                                     as_of, "sessions-held", sessions_held, NULL));
}

/* The branch of the fixture was formed on 1 February 2020. */
static void
test_counting_begins_with_the_formation (Fixture *fixture, gconstpointer data)
{
  gint64 before = add_session (fixture->book, fixture->branch, "2020-01-31");
  gint64 first = add_session (fixture->book, fixture->branch, "2020-02-01");
  gint64 second = add_session (fixture->book, fixture->branch, "2020-03-03");

  g_assert_cmpint (ordinal_of (fixture, before), ==, SCB_UNKNOWN);
  g_assert_cmpint (ordinal_of (fixture, first), ==, 1);
  g_assert_cmpint (ordinal_of (fixture, second), ==, 2);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 3);
}

static void
test_a_month_without_a_session_is_not_counted (Fixture *fixture, gconstpointer data)
{
  gint64 gap;

  add_session (fixture->book, fixture->branch, "2020-02-20");
  gap = add_session (fixture->book, fixture->branch, "2020-04-03");
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 3);
  change (fixture, SCB_TYPE_SESSION, gap, "state", SCB_SESSION_STATE_NOT_HELD, "not-held-reason",
          "Giãn cách xã hội", NULL);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 2);
  change (fixture, SCB_TYPE_SESSION, gap, "state", SCB_SESSION_STATE_PLANNED, "not-held-reason",
          NULL, NULL);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 2);
}

static void
test_a_session_without_a_day_has_no_ordinal (Fixture *fixture, gconstpointer data)
{
  add_session (fixture->book, fixture->branch, "2020-02-20");
  change (fixture, SCB_TYPE_SESSION, fixture->session, "held-on", NULL, NULL);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, SCB_UNKNOWN);
}

static void
test_an_opening_balance_is_counted_on (Fixture *fixture, gconstpointer data)
{
  gint64 june = add_session (fixture->book, fixture->branch, "2020-06-01");
  gint64 july = add_session (fixture->book, fixture->branch, "2020-07-03");

  /* What lies before the balance is in it already. */
  add_session (fixture->book, fixture->branch, "2020-05-31");
  open_at (fixture, "2020-06-01", 40);
  g_assert_cmpint (ordinal_of (fixture, june), ==, 41);
  g_assert_cmpint (ordinal_of (fixture, july), ==, 42);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 43);
  /* The latest balance before the day is the one that holds. */
  open_at (fixture, "2020-08-01", 100);
  g_assert_cmpint (ordinal_of (fixture, july), ==, 42);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 101);
}

static void
test_a_balance_does_without_a_formation (Fixture *fixture, gconstpointer data)
{
  change (fixture, SCB_TYPE_BRANCH, fixture->branch, "formed-on", NULL, NULL);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, SCB_UNKNOWN);
  open_at (fixture, "2020-09-01", 295);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 296);
}

static void
test_committee_meetings_do_not_count (Fixture *fixture, gconstpointer data)
{
  gint64 committee = add_session (fixture->book, fixture->branch, "2020-08-31");

  add_session (fixture->book, fixture->branch, "2020-02-20");
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 3);
  change (fixture, SCB_TYPE_SESSION, committee, "kind", SCB_SESSION_KIND_COMMITTEE, NULL);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 2);
  g_assert_cmpint (ordinal_of (fixture, committee), ==, SCB_UNKNOWN);
}

static void
test_two_sessions_on_a_day_are_two (Fixture *fixture, gconstpointer data)
{
  gint64 second = add_session (fixture->book, fixture->branch, "2020-09-03");

  add_session (fixture->book, fixture->branch, "2020-02-20");
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 2);
  g_assert_cmpint (ordinal_of (fixture, second), ==, 3);
}

static void
test_other_branches_do_not_count (Fixture *fixture, gconstpointer data)
{
  gint64 other = add_branch (fixture->book);

  add_session (fixture->book, fixture->branch, "2020-02-20");
  add_session (fixture->book, other, "2020-02-20");
  add_session (fixture->book, other, "2020-03-20");
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, 2);
}

/* Nobody told the book how often the branch met in the years before. */
static void
test_a_branch_older_than_its_book_is_unknown (Fixture *fixture, gconstpointer data)
{
  change (fixture, SCB_TYPE_BRANCH, fixture->branch, "formed-on", "1996-05-19", NULL);
  g_assert_cmpint (ordinal_of (fixture, fixture->session), ==, SCB_UNKNOWN);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/roll/" name, Fixture, NULL, set_up_session, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("first-and-last-day", test_first_day_counts_and_last_does_not);
  ADD ("open-spans", test_open_spans_reach_everywhere);
  ADD ("transfer", test_a_transfer_leaves_no_day_between);
  ADD ("two-spells", test_two_spells_on_a_day_are_one_person);
  ADD ("temporary", test_a_temporary_guest_of_the_roll);
  ADD ("reinforcement", test_a_reinforcement_votes);
  ADD ("exemption/days", test_an_exemption_holds_for_its_days);
  ADD ("exemption/kinds", test_each_exemption_is_a_duty);
  ADD ("exemption/elsewhere", test_an_exemption_in_another_branch_is_none_here);
  ADD ("name-order", test_the_roll_is_in_name_order);
  ADD ("ordinal/formation", test_counting_begins_with_the_formation);
  ADD ("ordinal/gap", test_a_month_without_a_session_is_not_counted);
  ADD ("ordinal/no-day", test_a_session_without_a_day_has_no_ordinal);
  ADD ("ordinal/balance", test_an_opening_balance_is_counted_on);
  ADD ("ordinal/balance-alone", test_a_balance_does_without_a_formation);
  ADD ("ordinal/committee", test_committee_meetings_do_not_count);
  ADD ("ordinal/two-on-a-day", test_two_sessions_on_a_day_are_two);
  ADD ("ordinal/other-branches", test_other_branches_do_not_count);
  ADD ("ordinal/older-than-the-book", test_a_branch_older_than_its_book_is_unknown);

  return g_test_run ();
}
