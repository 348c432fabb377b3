/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session is prepared from what the book knows, and from nothing else. */

#include "store-fixture.h"

#include "scb-book-agenda.h"
#include "scb-book-history.h"
#include "scb-book-sessions.h"

static GPtrArray *
list_plans (ScbBook *book, ScbSessionKind kind)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *plans = scb_book_list_agenda_plans (book, kind, &error);

  g_assert_no_error (error);
  return plans;
}

static GPtrArray *
list_of (ScbBook *book, GType type, const char *field, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = scb_book_list (book, type, field, id, &error);

  g_assert_no_error (error);
  return records;
}

static void
assert_undo (Fixture *fixture, const char *expected)
{
  g_autofree char *label = scb_book_get_undo_label (fixture->book);

  g_assert_cmpstr (label, ==, expected);
}

/* ---- plans ---- */

static void
test_each_kind_has_a_shipped_agenda (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = list_plans (fixture->book, SCB_SESSION_KIND_UNKNOWN);

  g_assert_cmpuint (all->len, ==, 6);
  for (int kind = SCB_SESSION_KIND_REGULAR; kind <= SCB_SESSION_KIND_COMMITTEE; kind++)
    {
      g_autoptr (GPtrArray) plans = list_plans (fixture->book, kind);
      GPtrArray *items;

      g_assert_cmpuint (plans->len, ==, 1);
      g_assert_cmpint (scb_agenda_plan_get_template (plans->pdata[0]), ==, 0);
      g_assert_cmpint (scb_agenda_plan_get_session_kind (plans->pdata[0]), ==, kind);
      items = scb_agenda_plan_get_items (plans->pdata[0]);
      g_assert_cmpuint (items->len, >=, 3);
      for (guint i = 0; i < items->len; i++)
        {
          ScbAgendaTemplateItem *item = items->pdata[i];

          g_assert_cmpint (item->position, ==, i + 1);
          g_assert_cmpint (item->kind, !=, SCB_AGENDA_KIND_UNKNOWN);
          g_assert_cmpint (item->planned_minutes, >, 0);
          g_assert_true (g_utf8_validate (item->title, -1, NULL));
        }
    }
}

static void
test_shipped_agendas_fill_the_required_length (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) regular = list_plans (fixture->book, SCB_SESSION_KIND_REGULAR);
  g_autoptr (GPtrArray) combined = list_plans (fixture->book, SCB_SESSION_KIND_COMBINED);

  g_assert_cmpint (scb_agenda_plan_get_minutes (regular->pdata[0]), ==, 90);
  g_assert_cmpint (scb_agenda_plan_get_minutes (combined->pdata[0]), ==, 120);
}

static void
test_a_kept_agenda_comes_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = scb_book_keep_template (fixture->book, fixture->session, "Của thôn", &error);
  gint64 again;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) other_kind = list_plans (fixture->book, SCB_SESSION_KIND_COMMITTEE);
  ScbAgendaTemplateItem *item;

  g_assert_no_error (error);
  g_assert_cmpint (first, >, 0);
  keep (fixture->book, g_object_new (SCB_TYPE_AGENDA_ITEM, "session", fixture->session, "position",
                                     (gint64)2, "kind", SCB_AGENDA_KIND_REPORT, "title", "Báo cáo",
                                     "planned-minutes", (gint64)15, NULL));
  again = scb_book_keep_template (fixture->book, fixture->session, "Của thôn", &error);
  g_assert_no_error (error);
  g_assert_cmpint (again, ==, first); /* the same name: it became the new one */
  plans = list_plans (fixture->book, SCB_SESSION_KIND_REGULAR);
  g_assert_cmpuint (plans->len, ==, 2);
  g_assert_cmpint (scb_agenda_plan_get_template (plans->pdata[0]), ==, first);
  g_assert_cmpstr (scb_agenda_plan_get_name (plans->pdata[0]), ==, "Của thôn");
  g_assert_cmpuint (scb_agenda_plan_get_items (plans->pdata[0])->len, ==, 2);
  item = scb_agenda_plan_get_items (plans->pdata[0])->pdata[1];
  g_assert_cmpstr (item->title, ==, "Báo cáo");
  g_assert_cmpint (item->planned_minutes, ==, 15);
  g_assert_cmpuint (other_kind->len, ==, 1);
}

static void
test_a_deleted_template_comes_back_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 kept = scb_book_keep_template (fixture->book, fixture->session, "Của thôn", &error);
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_assert_true (scb_book_delete_template (fixture->book, kept, &error));
  g_assert_no_error (error);
  without = list_plans (fixture->book, SCB_SESSION_KIND_REGULAR);
  g_assert_cmpuint (without->len, ==, 1);
  g_assert_true (scb_book_undo (fixture->book, &error));
  again = list_plans (fixture->book, SCB_SESSION_KIND_REGULAR);
  g_assert_cmpuint (again->len, ==, 2);
  g_assert_cmpuint (scb_agenda_plan_get_items (again->pdata[0])->len, ==, 1);
  g_assert_false (scb_book_delete_template (fixture->book, kept + 1000, &error));
  g_assert_nonnull (error);
}

static void
test_a_template_replaces_only_blank_points (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) plans = list_plans (fixture->book, SCB_SESSION_KIND_THEMATIC);
  g_autoptr (GPtrArray) agenda = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  keep (fixture->book, new_opinion (fixture->item, "Nhất trí"));
  keep (fixture->book,
        g_object_new (SCB_TYPE_AGENDA_ITEM, "session", fixture->session, "position", (gint64)2,
                      "kind", SCB_AGENDA_KIND_OTHER, "title", "Việc khác", NULL));
  g_assert_true (
      scb_book_apply_template (fixture->book, fixture->session, plans->pdata[0], &error));
  agenda = list_of (fixture->book, SCB_TYPE_AGENDA_ITEM, "session", fixture->session);
  g_assert_cmpuint (agenda->len, ==, 4);
  g_assert_cmpstr (SCB_AGENDA_ITEM (agenda->pdata[0])->title, ==, "Đường hoa");
  g_assert_cmpint (SCB_AGENDA_ITEM (agenda->pdata[1])->kind, ==, SCB_AGENDA_KIND_THEMATIC);
  assert_witness (fixture->path, "SELECT count (*) FROM agenda_item WHERE title = 'Việc khác'",
                  "0");
  /* Twice is as good as once. */
  g_assert_true (
      scb_book_apply_template (fixture->book, fixture->session, plans->pdata[0], &error));
  again = list_of (fixture->book, SCB_TYPE_AGENDA_ITEM, "session", fixture->session);
  g_assert_cmpuint (again->len, ==, 4);
}

/* ---- preparing ---- */

static gint64
prepare (Fixture *fixture, ScbSessionKind kind, const char *period)
{
  g_autoptr (GError) error = NULL;
  gint64 session = scb_book_prepare_session (fixture->book, fixture->branch, kind, period, &error);

  g_assert_no_error (error);
  g_assert_cmpint (session, >, 0);
  return session;
}

static void
set (ScbBook *book, GType type, gint64 id, const char *property, const char *value)
{
  g_autoptr (ScbRecord) record = load (book, type, id);
  g_autoptr (GError) error = NULL;

  g_object_set (record, property, value, NULL);
  g_assert_true (scb_book_save (book, record, "Change", &error));
}

static void
set_day (Fixture *fixture, gint64 day)
{
  g_autoptr (ScbBranch) branch = load (fixture->book, SCB_TYPE_BRANCH, fixture->branch);
  g_autoptr (GError) error = NULL;

  g_object_set (branch, "session-day", day, NULL);
  g_assert_true (scb_book_save (fixture->book, branch, "Change", &error));
}

static gint64
add_to_roll (Fixture *fixture, const char *name, ScbMembershipKind kind)
{
  gint64 member = add_member (fixture->book, name);

  keep (fixture->book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", member, "branch",
                                     fixture->branch, "kind", kind, "since", "2020-02-01", NULL));
  return member;
}

static void
add_official (Fixture *fixture, const char *name, const char *since, const char *until)
{
  gint64 official
      = keep (fixture->book, g_object_new (SCB_TYPE_OFFICIAL, "name", name, "post", "Chủ tịch",
                                           "agency", "Hội Phụ nữ huyện", NULL));

  for (int duty = SCB_ASSIGNMENT_DUTY_ATTEND; duty <= SCB_ASSIGNMENT_DUTY_INSPECT; duty++)
    keep (fixture->book,
          g_object_new (SCB_TYPE_ASSIGNMENT, "official", official, "branch", fixture->branch,
                        "duty", duty, "since", since, "until", until, NULL));
}

static void
test_nothing_is_invented (Fixture *fixture, gconstpointer data)
{
  gint64 id = prepare (fixture, SCB_SESSION_KIND_REGULAR, "2020-10");
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, id);

  g_assert_cmpint (session->state, ==, SCB_SESSION_STATE_PLANNED);
  g_assert_cmpint (session->source, ==, SCB_SESSION_SOURCE_UNKNOWN);
  g_assert_cmpint (session->detail, ==, SCB_SESSION_DETAIL_FULL);
  g_assert_cmpstr (session->period, ==, "2020-10");
  g_assert_null (session->held_on);
  g_assert_null (session->starts_at);
  g_assert_null (session->place);
  g_assert_cmpint (session->chair, ==, 0);
  g_assert_cmpint (session->secretary, ==, 0);
  g_assert_cmpint (session->ordinal, ==, SCB_UNKNOWN);
  assert_witness (fixture->path, "SELECT count (*) FROM guest", "0");
  assert_witness (fixture->path, "SELECT count (*) FROM attendance", "0");
}

static void
test_what_is_known_is_filled_in (Fixture *fixture, gconstpointer data)
{
  gint64 secretary = add_to_roll (fixture, "Bí thư", SCB_MEMBERSHIP_KIND_OFFICIAL);
  gint64 writer = add_to_roll (fixture, "Thư ký", SCB_MEMBERSHIP_KIND_OFFICIAL);
  g_autoptr (ScbSession) last = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (GPtrArray) agenda = NULL, guests = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  keep (fixture->book, g_object_new (SCB_TYPE_POST, "member", secretary, "branch", fixture->branch,
                                     "kind", SCB_POST_KIND_SECRETARY, "since", "2020-02-01", NULL));
  g_object_set (last, "place", "Nhà văn hóa", "starts-at", "19:30", "secretary", writer, NULL);
  g_assert_true (scb_book_save (fixture->book, last, "Change", &error));
  add_official (fixture, "Lê Thị Bình", "2020-03-01", NULL);
  add_official (fixture, "Người cũ", "2020-03-01", "2020-10-03"); /* no longer on that very day */
  add_official (fixture, "Người mới", "2020-11-01", NULL);
  set_day (fixture, 3);

  id = prepare (fixture, SCB_SESSION_KIND_REGULAR, "2020-10");
  session = load (fixture->book, SCB_TYPE_SESSION, id);
  g_assert_cmpstr (session->held_on, ==, "2020-10-03");
  g_assert_cmpstr (session->place, ==, "Nhà văn hóa");
  g_assert_cmpstr (session->starts_at, ==, "19:30");
  g_assert_cmpint (session->chair, ==, secretary);
  g_assert_cmpint (session->secretary, ==, writer);
  agenda = list_of (fixture->book, SCB_TYPE_AGENDA_ITEM, "session", id);
  g_assert_cmpuint (agenda->len, ==, 7);
  guests = list_of (fixture->book, SCB_TYPE_GUEST, "session", id);
  g_assert_cmpuint (guests->len, ==, 1);
  g_assert_cmpstr (SCB_GUEST (guests->pdata[0])->name, ==, "Lê Thị Bình");
  g_assert_cmpstr (SCB_GUEST (guests->pdata[0])->agency, ==, "Hội Phụ nữ huyện");
  g_assert_true (SCB_GUEST (guests->pdata[0])->assigned);
  g_assert_null (SCB_GUEST (guests->pdata[0])->invited_on);
}

static void
test_days_that_a_month_does_not_have (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) february = NULL, thematic = NULL;

  set_day (fixture, 31);
  february = load (fixture->book, SCB_TYPE_SESSION,
                   prepare (fixture, SCB_SESSION_KIND_REGULAR, "2021-02"));
  g_assert_cmpstr (february->held_on, ==, "2021-02-28");
  thematic = load (fixture->book, SCB_TYPE_SESSION,
                   prepare (fixture, SCB_SESSION_KIND_THEMATIC, "2021-02"));
  g_assert_null (thematic->held_on);
}

static void
test_who_left_writes_no_minutes (Fixture *fixture, gconstpointer data)
{
  gint64 writer = add_member (fixture->book, "Thư ký cũ");
  g_autoptr (ScbSession) last = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (GError) error = NULL;

  keep (fixture->book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", writer, "branch",
                                     fixture->branch, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL, "since",
                                     "2020-02-01", "until", "2020-09-30", NULL));
  g_object_set (last, "secretary", writer, NULL);
  g_assert_true (scb_book_save (fixture->book, last, "Change", &error));
  session = load (fixture->book, SCB_TYPE_SESSION,
                  prepare (fixture, SCB_SESSION_KIND_REGULAR, "2020-10"));
  g_assert_cmpint (session->secretary, ==, 0);
}

static void
test_a_committee_meeting_follows_committee_meetings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session = NULL;

  set (fixture->book, SCB_TYPE_SESSION, fixture->session, "place", "Nhà văn hóa");
  add_official (fixture, "Lê Thị Bình", "2020-03-01", NULL);
  set_day (fixture, 3);
  session = load (fixture->book, SCB_TYPE_SESSION,
                  prepare (fixture, SCB_SESSION_KIND_COMMITTEE, "2020-10"));
  g_assert_null (session->place);
  g_assert_null (session->held_on);
  assert_witness (fixture->path, "SELECT count (*) FROM guest", "0");
}

static void
test_preparing_is_one_step_of_the_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  prepare (fixture, SCB_SESSION_KIND_REGULAR, "2020-10");
  assert_undo (fixture, "Prepare session");
  g_assert_true (scb_book_undo (fixture->book, &error));
  assert_witness (fixture->path, "SELECT count (*) FROM session", "1");
  assert_witness (fixture->path, "SELECT count (*) FROM agenda_item", "1");
}

static void
test_what_cannot_be_prepared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (
      scb_book_prepare_session (fixture->book, 999, SCB_SESSION_KIND_REGULAR, "2020-10", &error),
      ==, 0);
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "branch");
  g_assert_cmpint (scb_book_prepare_session (fixture->book, fixture->branch,
                                             SCB_SESSION_KIND_REGULAR, "2020-13", &error),
                   ==, 0);
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "2020-13");
  prepare (fixture, SCB_SESSION_KIND_REGULAR, "2020-10");
  g_assert_cmpint (scb_book_prepare_session (fixture->book, fixture->branch,
                                             SCB_SESSION_KIND_REGULAR, "2020-10", &error),
                   ==, 0);
  assert_refused (error, SCB_BOOK_ERROR_EXISTS, "in preparation");
  set (fixture->book, SCB_TYPE_BRANCH, fixture->branch, "dissolved-on", "2020-11-01");
  g_assert_cmpint (scb_book_prepare_session (fixture->book, fixture->branch,
                                             SCB_SESSION_KIND_REGULAR, "2020-11", &error),
                   ==, 0);
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "dissolved");
  g_assert_false (scb_book_in_transaction (fixture->book));
  assert_witness (fixture->path, "SELECT count (*) FROM session", "2");
}

/* ---- the roll ---- */

static void
test_the_roll_is_called_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 excused = add_to_roll (fixture, "Một", SCB_MEMBERSHIP_KIND_OFFICIAL);
  gint64 exempt = add_to_roll (fixture, "Hai", SCB_MEMBERSHIP_KIND_OFFICIAL);

  add_to_roll (fixture, "Ba", SCB_MEMBERSHIP_KIND_PROBATIONARY);
  keep (fixture->book,
        g_object_new (SCB_TYPE_EXEMPTION, "member", exempt, "branch", fixture->branch, "kind",
                      SCB_EXEMPTION_KIND_EXEMPT, "since", "2020-03-01", NULL));
  keep (fixture->book,
        g_object_new (SCB_TYPE_ATTENDANCE, "session", fixture->session, "member", excused,
                      "standing", SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED, "state",
                      SCB_ATTENDANCE_STATE_EXCUSED, NULL));
  g_assert_true (scb_book_call_roll (fixture->book, fixture->session, &error));
  assert_witness (
      fixture->path,
      "SELECT group_concat (standing || ' ' || duty || ' ' || coalesce (state, '?'), ', ') FROM"
      " (SELECT * FROM attendance ORDER BY id)",
      "official expected excused, probationary expected ?, official exempt ?");
  assert_undo (fixture, "Call the roll");
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE label = 'Call the roll'",
                  "1");
  g_assert_true (scb_book_call_roll (fixture->book, fixture->session, &error));
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE label = 'Call the roll'",
                  "1");
}

static void
test_a_committee_is_called_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 secretary = add_to_roll (fixture, "Bí thư", SCB_MEMBERSHIP_KIND_OFFICIAL);
  gint64 meeting = prepare (fixture, SCB_SESSION_KIND_COMMITTEE, "2020-09");

  add_to_roll (fixture, "Đảng viên", SCB_MEMBERSHIP_KIND_OFFICIAL);
  keep (fixture->book, g_object_new (SCB_TYPE_POST, "member", secretary, "branch", fixture->branch,
                                     "kind", SCB_POST_KIND_SECRETARY, NULL));
  g_assert_true (scb_book_set_all_present (fixture->book, meeting, &error));
  assert_witness (fixture->path,
                  "SELECT group_concat (p.full_name || ' ' || a.state) FROM attendance a"
                  " JOIN member p ON p.id = a.member",
                  "Bí thư present");
}

static void
test_all_present_leaves_what_was_marked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_the_roll_is_called_once (fixture, data);
  add_to_roll (fixture, "Bốn", SCB_MEMBERSHIP_KIND_TEMPORARY);
  g_assert_true (scb_book_set_all_present (fixture->book, fixture->session, &error));
  assert_witness (
      fixture->path,
      "SELECT group_concat (standing || ' ' || duty || ' ' || coalesce (state, '?'), ', ') FROM"
      " (SELECT * FROM attendance ORDER BY id)",
      "official expected excused, probationary expected present, official exempt ?, temporary "
      "expected present");
  assert_undo (fixture, "Mark all as present");
}

static void
test_no_roll_of_a_session_that_is_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_call_roll (fixture->book, 999, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "session");
  g_assert_false (scb_book_set_all_present (fixture->book, 999, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "session");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/book-agenda/" path, Fixture, NULL, set_up_session, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-kind-has-a-shipped-agenda", test_each_kind_has_a_shipped_agenda);
  ADD ("shipped-agendas-fill-the-required-length", test_shipped_agendas_fill_the_required_length);
  ADD ("a-kept-agenda-comes-first", test_a_kept_agenda_comes_first);
  ADD ("a-deleted-template-comes-back-whole", test_a_deleted_template_comes_back_whole);
  ADD ("a-template-replaces-only-blank-points", test_a_template_replaces_only_blank_points);
  ADD ("nothing-is-invented", test_nothing_is_invented);
  ADD ("what-is-known-is-filled-in", test_what_is_known_is_filled_in);
  ADD ("days-that-a-month-does-not-have", test_days_that_a_month_does_not_have);
  ADD ("who-left-writes-no-minutes", test_who_left_writes_no_minutes);
  ADD ("a-committee-meeting-follows-committee-meetings",
       test_a_committee_meeting_follows_committee_meetings);
  ADD ("preparing-is-one-step-of-the-history", test_preparing_is_one_step_of_the_history);
  ADD ("what-cannot-be-prepared", test_what_cannot_be_prepared);
  ADD ("the-roll-is-called-once", test_the_roll_is_called_once);
  ADD ("a-committee-is-called-alone", test_a_committee_is_called_alone);
  ADD ("all-present-leaves-what-was-marked", test_all_present_leaves_what_was_marked);
  ADD ("no-roll-of-a-session-that-is-gone", test_no_roll_of_a_session_that_is_gone);

  return g_test_run ();
}
