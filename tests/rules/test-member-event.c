/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event of a member ends and begins, and which cannot be. */

#include "scb-member-event.h"

#include <string.h>

enum
{
  XOM_MOI = 1,
  NA_BAP,
  TRAM_Y_TE,
};

typedef struct
{
  ScbMemberHistory history;
  gint64 last_id;
} Fixture;

static char *
name_branch (gint64 branch, const char *day, gpointer user_data)
{
  static const char *const names[]
      = { NULL, "Chi bộ Xóm Mới", "Chi bộ Nà Bắp", "Chi bộ Trạm Y tế" };

  return g_strdup (names[branch]);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ScbMemberHistory *history = &fixture->history;

  history->member = g_object_new (SCB_TYPE_MEMBER, "full-name", "Nông Văn Được", NULL);
  scb_record_set_id (SCB_RECORD (history->member), 7);
  history->memberships = g_ptr_array_new_with_free_func (g_object_unref);
  history->exemptions = g_ptr_array_new_with_free_func (g_object_unref);
  history->posts = g_ptr_array_new_with_free_func (g_object_unref);
  history->name_branch = name_branch;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history.member);
  g_ptr_array_unref (fixture->history.memberships);
  g_ptr_array_unref (fixture->history.exemptions);
  g_ptr_array_unref (fixture->history.posts);
}

static gpointer
keep (Fixture *fixture, GPtrArray *records, gpointer record)
{
  scb_record_set_id (record, ++fixture->last_id);
  g_object_set (record, "member", (gint64)7, NULL);
  g_ptr_array_add (records, record);
  return record;
}

static ScbMembership *
add_spell (
    Fixture *fixture, gint64 branch, ScbMembershipKind kind, const char *since, const char *until)
{
  return keep (fixture, fixture->history.memberships,
               g_object_new (SCB_TYPE_MEMBERSHIP, "branch", branch, "kind", kind, "since", since,
                             "until", until, NULL));
}

static ScbExemption *
add_exemption (Fixture *fixture, gint64 branch, ScbExemptionKind kind, const char *since)
{
  return keep (
      fixture, fixture->history.exemptions,
      g_object_new (SCB_TYPE_EXEMPTION, "branch", branch, "kind", kind, "since", since, NULL));
}

static ScbPost *
add_post (Fixture *fixture, gint64 branch, const char *title, const char *since)
{
  return keep (fixture, fixture->history.posts,
               g_object_new (SCB_TYPE_POST, "branch", branch, "kind", SCB_POST_KIND_SECRETARY,
                             "title", title, "since", since, NULL));
}

/* The nth record of the plan that has this type. */
static gpointer
find (ScbMemberPlan *plan, GType type, gboolean is_new)
{
  for (guint i = 0; i < plan->records->len; i++)
    if (G_OBJECT_TYPE (plan->records->pdata[i]) == type
        && (scb_record_get_id (plan->records->pdata[i]) == 0) == is_new)
      return plan->records->pdata[i];
  return NULL;
}

static void
assert_refused (Fixture *fixture, const ScbMemberEvent *event, const char *place, const char *words)
{
  g_autoptr (ScbMemberPlan) plan = scb_member_event_plan (event, &fixture->history);

  g_assert_nonnull (plan->problem);
  g_assert_cmpstr (plan->place_of_problem, ==, place);
  if (strstr (plan->problem, words) == NULL)
    g_error ("“%s” is not in “%s”", words, plan->problem);
  g_assert_cmpuint (plan->records->len, ==, 0);
}

static void
test_admission (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = {
    .kind = SCB_MEMBER_EVENT_ADMITTED, .day = (char *)"2020-09-03", .branch = XOM_MOI, .session = 5
  };
  g_autoptr (ScbMemberPlan) plan = scb_member_event_plan (&event, &fixture->history);
  ScbMembership *spell = find (plan, SCB_TYPE_MEMBERSHIP, TRUE);

  g_assert_null (plan->problem);
  g_assert_cmpuint (plan->records->len, ==, 1);
  g_assert_cmpint (spell->kind, ==, SCB_MEMBERSHIP_KIND_PROBATIONARY);
  g_assert_cmpstr (spell->since, ==, "2020-09-03");
  g_assert_null (spell->until);
  g_assert_cmpint (spell->session, ==, 5);
  g_assert_cmpstr (plan->member->admitted_on, ==, "2020-09-03");
  g_assert_null (fixture->history.member->admitted_on);

  add_spell (fixture, NA_BAP, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  assert_refused (fixture, &event, "day", "Chi bộ Nà Bắp");
}

static void
test_official (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent early = { .kind = SCB_MEMBER_EVENT_OFFICIAL, .day = (char *)"2020-09-02" };
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_OFFICIAL, .day = (char *)"2020-09-03" };
  ScbMembership *probation
      = add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_PROBATIONARY, "2019-09-03", NULL);
  g_autoptr (ScbMemberPlan) plan = scb_member_event_plan (&event, &fixture->history);
  g_autoptr (ScbMemberPlan) doubted = scb_member_event_plan (&early, &fixture->history);
  ScbMembership *ended = find (plan, SCB_TYPE_MEMBERSHIP, FALSE);
  ScbMembership *begun = find (plan, SCB_TYPE_MEMBERSHIP, TRUE);

  g_assert_cmpuint (plan->doubts->len, ==, 0);
  g_assert_cmpuint (doubted->doubts->len, ==, 1);
  g_assert_cmpint (scb_record_get_id (SCB_RECORD (ended)), ==,
                   scb_record_get_id (SCB_RECORD (probation)));
  g_assert_cmpint (ended->end_reason, ==, SCB_END_REASON_BECAME_OFFICIAL);
  g_assert_cmpstr (ended->until, ==, "2020-09-03");
  g_assert_null (probation->until);
  g_assert_cmpint (begun->kind, ==, SCB_MEMBERSHIP_KIND_OFFICIAL);
  g_assert_cmpint (begun->branch, ==, XOM_MOI);
  g_assert_cmpstr (begun->since, ==, "2020-09-03");
  g_assert_cmpstr (plan->member->official_on, ==, "2020-09-03");
}

static void
test_official_once (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_OFFICIAL, .day = (char *)"2020-09-03" };

  assert_refused (fixture, &event, "day", "no branch");
  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, "2019-09-03", NULL);
  assert_refused (fixture, &event, "day", "already");
}

static void
test_transfer (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event
      = { .kind = SCB_MEMBER_EVENT_MOVED_OUT, .day = (char *)"2030-01-01", .target = NA_BAP };
  g_autoptr (ScbMemberPlan) plan = NULL;
  ScbMembership *ended, *begun;
  ScbExemption *carried;

  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  add_post (fixture, XOM_MOI, "Bí thư Chi bộ", "2020-01-01");
  add_post (fixture, 0, "Trưởng thôn", "2020-01-01");
  add_exemption (fixture, XOM_MOI, SCB_EXEMPTION_KIND_EXEMPT, "2020-01-01");
  add_exemption (fixture, XOM_MOI, SCB_EXEMPTION_KIND_AWAY, "2029-01-01");
  plan = scb_member_event_plan (&event, &fixture->history);
  ended = find (plan, SCB_TYPE_MEMBERSHIP, FALSE);
  begun = find (plan, SCB_TYPE_MEMBERSHIP, TRUE);

  /* Of a day that is to come: the roll of today stays as it is. */
  g_assert_cmpstr (ended->until, ==, "2030-01-01");
  g_assert_cmpint (ended->end_reason, ==, SCB_END_REASON_TRANSFERRED);
  g_assert_cmpstr (ended->destination, ==, "Chi bộ Nà Bắp");
  g_assert_cmpint (begun->branch, ==, NA_BAP);
  g_assert_cmpstr (begun->origin, ==, "Chi bộ Xóm Mới");
  g_assert_cmpstr (((ScbPost *)find (plan, SCB_TYPE_POST, FALSE))->until, ==, "2030-01-01");
  g_assert_cmpstr (((ScbExemption *)find (plan, SCB_TYPE_EXEMPTION, FALSE))->until, ==,
                   "2030-01-01");
  /* Old age is taken along, the stay elsewhere is not. */
  carried = find (plan, SCB_TYPE_EXEMPTION, TRUE);
  g_assert_cmpint (carried->branch, ==, NA_BAP);
  g_assert_cmpint (carried->kind, ==, SCB_EXEMPTION_KIND_EXEMPT);
  g_assert_cmpstr (carried->since, ==, "2030-01-01");
  g_assert_null (carried->until);
  /* The post in the village goes on. */
  g_assert_cmpuint (plan->records->len, ==, 6);
}

static void
test_transfer_that_cannot_be (Fixture *fixture, gconstpointer data)
{
  ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_MOVED_OUT, .day = (char *)"2020-05-01" };

  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, "2019-01-01", "2021-01-01");
  assert_refused (fixture, &event, "target", "Choose the branch");
  event.target = XOM_MOI;
  assert_refused (fixture, &event, "target", "already");
  event.target = NA_BAP;
  event.day = (char *)"2018-12-31";
  assert_refused (fixture, &event, "day", "31/12/2018");
  event.day = (char *)"2019-01-01";
  assert_refused (fixture, &event, "day", "begins on");
  event.day = (char *)"2020";
  assert_refused (fixture, &event, "day", "03/9/2020");
  /* A transfer that is planned stands in the way of an earlier one. */
  event.day = (char *)"2020-05-01";
  add_spell (fixture, TRAM_Y_TE, SCB_MEMBERSHIP_KIND_OFFICIAL, "2021-01-01", NULL);
  assert_refused (fixture, &event, "day", "Trạm Y tế");
  /* What overlaps is put right first. */
  add_spell (fixture, TRAM_Y_TE, SCB_MEMBERSHIP_KIND_OFFICIAL, "2020-04-01", "2020-06-01");
  assert_refused (fixture, &event, "day", "two branches at once");
}

static void
test_arrival_overlaps (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_MOVED_IN,
                                 .day = (char *)"2020-05-01",
                                 .branch = XOM_MOI,
                                 .standing = SCB_MEMBERSHIP_KIND_OFFICIAL,
                                 .place = (char *)"Đảng bộ xã Minh Cầm" };
  g_autoptr (ScbMemberPlan) plan = NULL;

  add_spell (fixture, NA_BAP, SCB_MEMBERSHIP_KIND_OFFICIAL, "2010-01-01", "2020-05-01");
  plan = scb_member_event_plan (&event, &fixture->history);
  g_assert_null (plan->problem);
  g_assert_cmpstr (((ScbMembership *)find (plan, SCB_TYPE_MEMBERSHIP, TRUE))->origin, ==,
                   "Đảng bộ xã Minh Cầm");
  g_object_set (fixture->history.memberships->pdata[0], "until", "2020-05-02", NULL);
  assert_refused (fixture, &event, "day", "overlap");
}

/* Official in one branch, for a time in another. */
static void
test_stay_in_another_branch (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_AWAY,
                                 .day = (char *)"2020-05-01",
                                 .until = (char *)"2020-08-01",
                                 .target = TRAM_Y_TE,
                                 .reason = (char *)"đi học" };
  g_autoptr (ScbMemberPlan) plan = NULL;
  ScbMembership *visit;
  ScbExemption *away;

  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  plan = scb_member_event_plan (&event, &fixture->history);
  visit = find (plan, SCB_TYPE_MEMBERSHIP, TRUE);
  away = find (plan, SCB_TYPE_EXEMPTION, TRUE);
  g_assert_cmpuint (plan->records->len, ==, 2);
  g_assert_cmpint (visit->kind, ==, SCB_MEMBERSHIP_KIND_TEMPORARY);
  g_assert_cmpint (visit->branch, ==, TRAM_Y_TE);
  g_assert_cmpstr (visit->until, ==, "2020-08-01");
  g_assert_cmpint (away->branch, ==, XOM_MOI);
  g_assert_cmpint (away->kind, ==, SCB_EXEMPTION_KIND_AWAY);
  g_assert_cmpstr (away->reason, ==, "Chi bộ Trạm Y tế, đi học");
  g_assert_cmpstr (away->until, ==, "2020-08-01");
}

static void
test_stay_that_cannot_be (Fixture *fixture, gconstpointer data)
{
  ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_STAYING,
                           .day = (char *)"2020-05-01",
                           .until = (char *)"2020-05-01",
                           .branch = XOM_MOI };

  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, "2020-07-01");
  assert_refused (fixture, &event, "until", "before it begins");
  event.until = NULL;
  assert_refused (fixture, &event, "branch", "already");
  event.branch = 0;
  assert_refused (fixture, &event, "branch", "Choose");
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_BACK, .day = (char *)"2020-07-01" };
  g_autoptr (ScbMemberPlan) plan = NULL;

  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  assert_refused (fixture, &event, "day", "neither");
  add_spell (fixture, TRAM_Y_TE, SCB_MEMBERSHIP_KIND_TEMPORARY, "2020-05-01", "2020-08-01");
  add_exemption (fixture, XOM_MOI, SCB_EXEMPTION_KIND_AWAY, "2020-05-01");
  plan = scb_member_event_plan (&event, &fixture->history);
  g_assert_cmpuint (plan->records->len, ==, 2);
  g_assert_cmpint (((ScbMembership *)find (plan, SCB_TYPE_MEMBERSHIP, FALSE))->end_reason, ==,
                   SCB_END_REASON_RETURNED);
}

static void
test_reinforcement (Fixture *fixture, gconstpointer data)
{
  ScbMemberEvent event
      = { .kind = SCB_MEMBER_EVENT_REINFORCED, .day = (char *)"2020-03-01", .target = NA_BAP };
  g_autoptr (ScbDecision) decision = g_object_new (SCB_TYPE_DECISION, "number", "12-QĐ/ĐU", NULL);
  ScbMembership *spell
      = add_spell (fixture, TRAM_Y_TE, SCB_MEMBERSHIP_KIND_PROBATIONARY, "2019-06-01", NULL);
  g_autoptr (ScbMemberPlan) without = NULL, with = NULL;

  assert_refused (fixture, &event, "day", "probation");
  g_object_set (spell, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  without = scb_member_event_plan (&event, &fixture->history);
  g_assert_cmpuint (without->doubts->len, ==, 1);
  event.decision = decision;
  with = scb_member_event_plan (&event, &fixture->history);
  g_assert_cmpuint (with->doubts->len, ==, 0);
  g_assert_cmpint (((ScbMembership *)find (with, SCB_TYPE_MEMBERSHIP, TRUE))->kind, ==,
                   SCB_MEMBERSHIP_KIND_REINFORCEMENT);
  g_assert_cmpstr (((ScbMembership *)find (with, SCB_TYPE_MEMBERSHIP, FALSE))->until, ==,
                   "2020-03-01");
}

static void
test_posts (Fixture *fixture, gconstpointer data)
{
  ScbMemberEvent begun = { .kind = SCB_MEMBER_EVENT_POST_BEGUN,
                           .day = (char *)"2020-06-01",
                           .branch = XOM_MOI,
                           .post_kind = SCB_POST_KIND_SECRETARY,
                           .post_title = (char *)"Bí thư Chi bộ" };
  ScbMemberEvent ended = { .kind = SCB_MEMBER_EVENT_POST_ENDED, .day = (char *)"2020-06-01" };
  g_autoptr (ScbMemberPlan) plan = NULL, end = NULL;

  plan = scb_member_event_plan (&begun, &fixture->history);
  g_assert_cmpuint (plan->doubts->len, ==, 1);
  g_assert_cmpstr (((ScbPost *)find (plan, SCB_TYPE_POST, TRUE))->title, ==, "Bí thư Chi bộ");
  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  ended.post
      = scb_record_get_id (SCB_RECORD (add_post (fixture, XOM_MOI, "Bí thư Chi bộ", "2020-02-01")));
  assert_refused (fixture, &begun, "day", "already");
  end = scb_member_event_plan (&ended, &fixture->history);
  g_assert_cmpstr (((ScbPost *)find (end, SCB_TYPE_POST, FALSE))->until, ==, "2020-06-01");
  ended.day = (char *)"2020-01-01";
  assert_refused (fixture, &ended, "day", "does not hold");
}

static void
test_death (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_DIED, .day = (char *)"2020-06-01" };
  g_autoptr (ScbMemberPlan) plan = NULL;

  assert_refused (fixture, &event, "day", "no branch");
  add_spell (fixture, XOM_MOI, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL, NULL);
  add_spell (fixture, TRAM_Y_TE, SCB_MEMBERSHIP_KIND_TEMPORARY, "2020-05-01", "2020-08-01");
  add_exemption (fixture, XOM_MOI, SCB_EXEMPTION_KIND_AWAY, "2020-05-01");
  add_post (fixture, XOM_MOI, "Bí thư Chi bộ", "2020-01-01");
  add_post (fixture, 0, "Trưởng thôn", "2020-01-01");
  plan = scb_member_event_plan (&event, &fixture->history);
  g_assert_cmpuint (plan->records->len, ==, 5);
  for (guint i = 0; i < plan->records->len; i++)
    {
      g_autofree char *until = NULL;

      g_object_get (plan->records->pdata[i], "until", &until, NULL);
      g_assert_cmpstr (until, ==, "2020-06-01");
    }
}

static void
test_matters (Fixture *fixture, gconstpointer data)
{
  ScbMemberEventKind kind;

  g_assert_true (scb_member_event_of_matter (SCB_MATTER_KIND_ADMISSION, &kind));
  g_assert_cmpint (kind, ==, SCB_MEMBER_EVENT_ADMITTED);
  g_assert_true (scb_member_event_of_matter (SCB_MATTER_KIND_REMOVAL, &kind));
  g_assert_cmpint (kind, ==, SCB_MEMBER_EVENT_STRUCK_OFF);
  g_assert_false (scb_member_event_of_matter (SCB_MATTER_KIND_OUTSTANDING_PERSON, &kind));
  for (guint i = 0; i < SCB_N_MEMBER_EVENTS; i++)
    g_assert_nonnull (scb_member_event_msgid (i));
}

#define ADD(name, test) g_test_add ("/member-event/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("admission", test_admission);
  ADD ("official", test_official);
  ADD ("official/once", test_official_once);
  ADD ("transfer", test_transfer);
  ADD ("transfer/impossible", test_transfer_that_cannot_be);
  ADD ("arrival", test_arrival_overlaps);
  ADD ("stay", test_stay_in_another_branch);
  ADD ("stay/impossible", test_stay_that_cannot_be);
  ADD ("back", test_back);
  ADD ("reinforcement", test_reinforcement);
  ADD ("posts", test_posts);
  ADD ("death", test_death);
  ADD ("matters", test_matters);
  return g_test_run ();
}
