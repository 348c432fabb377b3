/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to members, and the rolls of all days before and after. */

#include "sample-fixture.h"
#include "scb-book-due.h"
#include "scb-book-history.h"
#include "scb-book-member-event.h"
#include "scb-book-sessions.h"
#include "scb-member-event.h"
#include "scb-member-list.h"

static gint64
found (ScbBook *book, const char *name)
{
  g_autoptr (GPtrArray) organizations = scb_book_list (book, SCB_TYPE_ORGANIZATION, NULL, 0, NULL);
  g_autoptr (ScbBranch) branch
      = g_object_new (SCB_TYPE_BRANCH, "kind", SCB_BRANCH_KIND_VILLAGE, NULL);
  g_autoptr (ScbBranchSpell) spell = NULL;

  g_assert_true (scb_book_save (book, branch, "Add", NULL));
  spell = g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", scb_record_get_id (SCB_RECORD (branch)),
                        "name", name, "organization", scb_record_get_id (organizations->pdata[0]),
                        NULL);
  g_assert_true (scb_book_save (book, spell, "Add", NULL));
  return scb_record_get_id (SCB_RECORD (branch));
}

static gint64
enroll (ScbBook *book, const char *name, const char *admitted_on)
{
  g_autoptr (ScbMember) member
      = g_object_new (SCB_TYPE_MEMBER, "full-name", name, "admitted-on", admitted_on, NULL);

  g_assert_true (scb_book_save (book, member, "Add", NULL));
  return scb_record_get_id (SCB_RECORD (member));
}

static void
add_spell (ScbBook *book, gint64 member, gint64 branch, ScbMembershipKind kind, const char *since)
{
  g_autoptr (ScbMembership) spell = g_object_new (SCB_TYPE_MEMBERSHIP, "member", member, "branch",
                                                  branch, "kind", kind, "since", since, NULL);

  g_assert_true (scb_book_save (book, spell, "Add", NULL));
}

/* Plans and keeps. */
static void
happen (ScbBook *book, gint64 member, const ScbMemberEvent *event)
{
  g_autoptr (ScbMember) person = scb_book_get (book, SCB_TYPE_MEMBER, member, NULL);
  g_autoptr (GPtrArray) memberships
      = scb_book_list (book, SCB_TYPE_MEMBERSHIP, "member", member, NULL);
  g_autoptr (GPtrArray) exemptions
      = scb_book_list (book, SCB_TYPE_EXEMPTION, "member", member, NULL);
  g_autoptr (GPtrArray) posts = scb_book_list (book, SCB_TYPE_POST, "member", member, NULL);
  const ScbMemberHistory history = { person, memberships, exemptions, posts, NULL, NULL };
  g_autoptr (ScbMemberPlan) plan = scb_member_event_plan (event, &history);
  const ScbMemberEventRecords records = { plan->member, event->decision, plan->records };
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (plan->problem, ==, NULL);
  scb_book_keep_member_event (book, scb_member_event_msgid (event->kind), &records, &error);
  g_assert_no_error (error);
}

static ScbAttendance *
on_roll (GPtrArray *roll, gint64 member)
{
  for (guint i = 0; i < roll->len; i++)
    if (SCB_ATTENDANCE (roll->pdata[i])->member == member)
      return roll->pdata[i];
  return NULL;
}

/* -1 where the member is not on the roll. */
static int
standing_on (ScbBook *book, gint64 branch, gint64 member, const char *day)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (book, branch, day, NULL);
  ScbAttendance *row = on_roll (roll, member);

  return row != NULL ? (int)row->standing : -1;
}

static int
duty_on (ScbBook *book, gint64 branch, gint64 member, const char *day)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (book, branch, day, NULL);
  ScbAttendance *row = on_roll (roll, member);

  return row != NULL ? (int)row->duty : -1;
}

/* From admission to death, the roll of every day between. */
static void
test_a_life (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 one = found (book, "Chi bộ Một"), two = found (book, "Chi bộ Hai");
  gint64 member = enroll (book, "Lò Thị Năm", NULL);
  g_autoptr (ScbMember) person = NULL;

  happen (book, member,
          &(ScbMemberEvent){
              .kind = SCB_MEMBER_EVENT_ADMITTED, .day = (char *)"2020-02-29", .branch = one });
  happen (book, member,
          &(ScbMemberEvent){ .kind = SCB_MEMBER_EVENT_OFFICIAL, .day = (char *)"2021-02-28" });
  happen (book, member,
          &(ScbMemberEvent){ .kind = SCB_MEMBER_EVENT_AWAY,
                             .day = (char *)"2021-06-01",
                             .until = (char *)"2021-09-01",
                             .target = two });
  happen (book, member,
          &(ScbMemberEvent){
              .kind = SCB_MEMBER_EVENT_MOVED_OUT, .day = (char *)"2022-01-01", .target = two });
  happen (book, member,
          &(ScbMemberEvent){ .kind = SCB_MEMBER_EVENT_DIED, .day = (char *)"2023-05-05" });

  g_assert_cmpint (standing_on (book, one, member, "2020-02-28"), ==, -1);
  g_assert_cmpint (standing_on (book, one, member, "2020-02-29"), ==, SCB_STANDING_PROBATIONARY);
  g_assert_cmpint (standing_on (book, one, member, "2021-02-27"), ==, SCB_STANDING_PROBATIONARY);
  g_assert_cmpint (standing_on (book, one, member, "2021-02-28"), ==, SCB_STANDING_OFFICIAL);
  g_assert_cmpint (duty_on (book, one, member, "2021-05-31"), ==, SCB_DUTY_EXPECTED);
  g_assert_cmpint (duty_on (book, one, member, "2021-06-01"), ==, SCB_DUTY_AWAY);
  g_assert_cmpint (standing_on (book, two, member, "2021-08-31"), ==, SCB_STANDING_TEMPORARY);
  g_assert_cmpint (standing_on (book, two, member, "2021-09-01"), ==, -1);
  g_assert_cmpint (duty_on (book, one, member, "2021-09-01"), ==, SCB_DUTY_EXPECTED);
  g_assert_cmpint (standing_on (book, one, member, "2021-12-31"), ==, SCB_STANDING_OFFICIAL);
  g_assert_cmpint (standing_on (book, one, member, "2022-01-01"), ==, -1);
  g_assert_cmpint (standing_on (book, two, member, "2022-01-01"), ==, SCB_STANDING_OFFICIAL);
  g_assert_cmpint (standing_on (book, two, member, "2023-05-05"), ==, -1);
  person = scb_book_get (book, SCB_TYPE_MEMBER, member, NULL);
  g_assert_cmpstr (person->admitted_on, ==, "2020-02-29");
  g_assert_cmpstr (person->official_on, ==, "2021-02-28");
}

/* Dated in the future, a transfer leaves the roll of today alone; an exemption goes along then. */
static void
test_transfer_in_the_future (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 one = found (book, "Chi bộ Một"), two = found (book, "Chi bộ Hai");
  gint64 member = enroll (book, "Lò Thị Năm", NULL);

  add_spell (book, member, one, SCB_MEMBERSHIP_KIND_OFFICIAL, "2010-01-01");
  happen (book, member,
          &(ScbMemberEvent){ .kind = SCB_MEMBER_EVENT_EXEMPTED, .day = (char *)"2020-01-01" });
  happen (book, member,
          &(ScbMemberEvent){
              .kind = SCB_MEMBER_EVENT_MOVED_OUT, .day = (char *)"2099-01-01", .target = two });
  g_assert_cmpint (standing_on (book, one, member, "2098-12-31"), ==, SCB_STANDING_OFFICIAL);
  g_assert_cmpint (duty_on (book, one, member, "2098-12-31"), ==, SCB_DUTY_EXEMPT);
  g_assert_cmpint (standing_on (book, two, member, "2098-12-31"), ==, -1);
  g_assert_cmpint (standing_on (book, one, member, "2099-01-01"), ==, -1);
  g_assert_cmpint (duty_on (book, two, member, "2099-01-01"), ==, SCB_DUTY_EXEMPT);
}

/* A transfer is one step, with its decision; undone, it never was. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 one = found (book, "Chi bộ Một"), two = found (book, "Chi bộ Hai");
  gint64 member = enroll (book, "Lò Thị Năm", NULL), other = enroll (book, "Lò Văn Sáu", NULL);
  g_autoptr (ScbDecision) decision
      = g_object_new (SCB_TYPE_DECISION, "number", "99-QĐ/ĐU", "issued-on", "2020-04-20", NULL);
  g_autoptr (ScbDecision) same
      = g_object_new (SCB_TYPE_DECISION, "number", "99-QĐ/ĐU", "issued-on", "2020-04-20", NULL);
  gint64 n_decisions = scb_book_count (book, SCB_TYPE_DECISION, NULL);
  g_autoptr (GPtrArray) spells = NULL;
  g_autoptr (GError) error = NULL;

  add_spell (book, member, one, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  add_spell (book, other, one, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  happen (book, member,
          &(ScbMemberEvent){ .kind = SCB_MEMBER_EVENT_REINFORCED,
                             .day = (char *)"2020-05-01",
                             .target = two,
                             .decision = decision });
  happen (book, other,
          &(ScbMemberEvent){ .kind = SCB_MEMBER_EVENT_REINFORCED,
                             .day = (char *)"2020-05-01",
                             .target = two,
                             .decision = same });
  /* Both rest on the one decision. */
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_DECISION, NULL), ==, n_decisions + 1);
  spells = scb_book_list (book, SCB_TYPE_MEMBERSHIP, "member", other, NULL);
  g_assert_cmpint (SCB_MEMBERSHIP (spells->pdata[0])->end_decision, ==,
                   scb_record_get_id (SCB_RECORD (decision)));
  g_assert_cmpint (SCB_MEMBERSHIP (spells->pdata[1])->decision, ==,
                   scb_record_get_id (SCB_RECORD (decision)));
  g_assert_cmpint (standing_on (book, two, other, "2020-05-01"), ==, SCB_STANDING_OFFICIAL);

  g_assert_true (scb_book_undo (book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (standing_on (book, two, other, "2020-05-01"), ==, -1);
  g_assert_cmpint (standing_on (book, one, other, "2020-05-01"), ==, SCB_STANDING_OFFICIAL);
  g_assert_cmpint (standing_on (book, two, member, "2020-05-01"), ==, SCB_STANDING_OFFICIAL);
}

/* Whoever is admitted after the session is not called in it. */
static void
test_admitted_after_the_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbDossier) before = scb_book_load_dossier (fixture->book, fixture->session, NULL);
  gint64 branch = before->session->branch;
  gint64 member = enroll (fixture->book, "Lò Thị Năm", NULL);
  g_autoptr (ScbDossier) after = NULL;

  happen (fixture->book, member,
          &(ScbMemberEvent){
              .kind = SCB_MEMBER_EVENT_ADMITTED, .day = (char *)"2020-09-04", .branch = branch });
  after = scb_book_load_dossier (fixture->book, fixture->session, NULL);
  g_assert_cmpuint (after->roll->len, ==, before->roll->len);
  g_assert_null (on_roll (after->roll, member));
  g_assert_cmpint (standing_on (fixture->book, branch, member, "2020-09-04"), ==,
                   SCB_STANDING_PROBATIONARY);
}

static ScbDue *
find_due (GPtrArray *dues, ScbDueKind kind, gint64 branch, gint64 member)
{
  for (guint i = 0; i < dues->len; i++)
    {
      ScbDue *due = dues->pdata[i];

      if (due->kind == kind && due->branch == branch && due->member == member)
        return due;
    }
  return NULL;
}

static GPtrArray *
list_due (ScbBook *book, const char *today)
{
  const ScbDueLimits limits
      = { .today = today, .notice_days = 1, .absences = 3, .least_members = 3 };

  return scb_book_list_due (book, 0, &limits, NULL);
}

/* A branch whose only two members remain, one of them sent to reinforce it. */
static void
test_two_remain (Fixture *fixture, gconstpointer data)
{
  gint64 branch = found (fixture->book, "Chi bộ Một"), other = found (fixture->book, "Chi bộ Hai");
  gint64 members[3];
  g_autoptr (GPtrArray) before = NULL, after = NULL, today = NULL;

  for (guint i = 0; i < 3; i++)
    {
      members[i] = enroll (fixture->book, "Lò Thị Năm", NULL);
      add_spell (fixture->book, members[i], branch,
                 i == 0 ? SCB_MEMBERSHIP_KIND_REINFORCEMENT : SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
    }
  before = list_due (fixture->book, "2020-09-10");
  g_assert_null (find_due (before, SCB_DUE_MEMBERS, branch, 0));
  happen (fixture->book, members[2],
          &(ScbMemberEvent){
              .kind = SCB_MEMBER_EVENT_MOVED_OUT, .day = (char *)"2020-10-01", .target = other });
  /* The transfer is still to come. */
  today = list_due (fixture->book, "2020-09-30");
  g_assert_null (find_due (today, SCB_DUE_MEMBERS, branch, 0));
  after = list_due (fixture->book, "2020-10-01");
  g_assert_cmpint (find_due (after, SCB_DUE_MEMBERS, branch, 0)->count, ==, 2);
}

static void
assert_probation (Fixture *fixture,
                  const char *today,
                  gint64 branch,
                  gint64 member,
                  const char *end,
                  gboolean is_over)
{
  g_autoptr (GPtrArray) dues = list_due (fixture->book, today);
  ScbDue *due = find_due (dues, SCB_DUE_PROBATION, branch, member);

  if (end == NULL)
    {
      g_assert_null (due);
      return;
    }
  g_assert_nonnull (due);
  g_assert_cmpstr (due->day, ==, end);
  g_assert_cmpint (due->count, ==, is_over);
}

static guint
count_filtered (ScbBook *book, gint64 branch, ScbMemberFilter filter, const char *day)
{
  const ScbMemberQuery query = { .branch = branch, .filter = filter, .day = day };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = scb_book_query_members (book, &query, &error);

  g_assert_no_error (error);
  return ids->len;
}

static void
test_probation (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = found (book, "Chi bộ Một");
  gint64 leap = enroll (book, "Lò Thị Năm", NULL), month = enroll (book, "Lò Văn Sáu", "2019-09"),
         year = enroll (book, "Lò Văn Bảy", "2019");
  gint64 nobody_knows = enroll (book, "Lò Văn Tám", NULL);

  add_spell (book, leap, branch, SCB_MEMBERSHIP_KIND_PROBATIONARY, "2020-02-29");
  add_spell (book, month, branch, SCB_MEMBERSHIP_KIND_PROBATIONARY, NULL);
  add_spell (book, year, branch, SCB_MEMBERSHIP_KIND_PROBATIONARY, NULL);
  add_spell (book, nobody_knows, branch, SCB_MEMBERSHIP_KIND_PROBATIONARY, NULL);

  assert_probation (fixture, "2021-01-28", branch, leap, NULL, FALSE);
  assert_probation (fixture, "2021-01-29", branch, leap, "2021-02-28", FALSE);
  assert_probation (fixture, "2021-02-28", branch, leap, "2021-02-28", TRUE);
  assert_probation (fixture, "2020-07-31", branch, month, NULL, FALSE);
  assert_probation (fixture, "2020-09-30", branch, month, "2020-09", FALSE);
  assert_probation (fixture, "2020-10-01", branch, month, "2020-09", TRUE);
  assert_probation (fixture, "2020-12-31", branch, year, "2020", FALSE);
  assert_probation (fixture, "2021-01-01", branch, year, "2020", TRUE);
  assert_probation (fixture, "2030-01-01", branch, nobody_knows, NULL, FALSE);

  g_assert_cmpuint (count_filtered (book, branch, SCB_MEMBER_FILTER_PROBATION, "2021-02-01"), ==,
                    4);
  g_assert_cmpuint (count_filtered (book, branch, SCB_MEMBER_FILTER_PROBATION_SOON, "2021-02-01"),
                    ==, 1);
  g_assert_cmpuint (count_filtered (book, branch, SCB_MEMBER_FILTER_PROBATION_OVER, "2021-02-01"),
                    ==, 2);
  g_assert_cmpuint (count_filtered (book, 0, SCB_MEMBER_FILTER_PROBATION, "2021-02-01"), >, 4);
  happen (book, month,
          &(ScbMemberEvent){ .kind = SCB_MEMBER_EVENT_OFFICIAL, .day = (char *)"2020-10-03" });
  assert_probation (fixture, "2020-10-03", branch, month, NULL, FALSE);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/member-event/" name, Fixture, NULL, set_up_sample, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("life", test_a_life);
  ADD ("transfer-in-the-future", test_transfer_in_the_future);
  ADD ("one-step", test_one_step);
  ADD ("admitted-after", test_admitted_after_the_session);
  ADD ("two-remain", test_two_remain);
  ADD ("probation", test_probation);
  return g_test_run ();
}
