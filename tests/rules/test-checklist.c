/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be done before and after a session, on its day and too late. */

#include <string.h>

#include "scb-checklist.h"

#include "rules-fixture.h"

static const ScbCheckItem *
find (GPtrArray *items, const char *code)
{
  for (guint i = 0; i < items->len; i++)
    if (strcmp (((ScbCheckItem *)items->pdata[i])->code, code) == 0)
      return items->pdata[i];
  g_error ("no item “%s”", code);
}

static void
assert_item (ScbDossier *dossier,
             const char *today,
             const char *code,
             ScbCheckState state,
             const char *due,
             const char *words)
{
  g_autoptr (ScbRules) rules = new_rules ();
  g_autoptr (GPtrArray) items = scb_checklist (dossier, rules, today);
  const ScbCheckItem *item = find (items, code);

  g_assert_cmpint (item->state, ==, state);
  g_assert_cmpstr (item->due_on, ==, due);
  if (strstr (item->sentence, words) == NULL)
    g_error ("“%s” does not hold “%s”", item->sentence, words);
  g_assert_true (g_str_has_suffix (item->sentence, "."));
}

static void
test_documents_leave_a_day_before (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  assert_item (dossier, "2020-09-02", "documents", SCB_CHECK_OPEN, "2020-09-02", "not out");
  assert_item (dossier, "2020-09-03", "documents", SCB_CHECK_LATE, "2020-09-02", "not out");
  g_object_set (dossier->session, "documents-sent-on", "2020-09-02", NULL);
  assert_item (dossier, "2020-12-31", "documents", SCB_CHECK_DONE, "2020-09-02", "02/9/2020");
  g_object_set (dossier->session, "documents-sent-on", "2020-09-03", NULL);
  assert_item (dossier, "2020-12-31", "documents", SCB_CHECK_LATE, "2020-09-02", "03/9/2020");
}

static void
test_documents_one_by_one (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  put (dossier->documents, 1,
       g_object_new (SCB_TYPE_SESSION_DOCUMENT, "title", "Dự thảo", "sent-on", "2020-09-01", NULL));
  put (dossier->documents, 2, g_object_new (SCB_TYPE_SESSION_DOCUMENT, "title", "Báo cáo", NULL));
  assert_item (dossier, "2020-09-01", "documents", SCB_CHECK_OPEN, "2020-09-02", "not out");
  g_object_set (dossier->documents->pdata[1], "sent-on", "2020-08-30", NULL);
  assert_item (dossier, "2020-09-01", "documents", SCB_CHECK_DONE, "2020-09-02", "01/9/2020");
}

static void
test_dates_of_the_session (void)
{
  static const struct
  {
    const char *code, *property;
  } steps[] = { { "committee", "committee-met-on" },
                { "notice", "notified-on" },
                { "superior", "superior-notified-on" } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (ScbDossier) dossier = new_session ();

      assert_item (dossier, "2020-09-03", steps[i].code, SCB_CHECK_OPEN, "2020-09-03", "not");
      assert_item (dossier, "2020-09-04", steps[i].code, SCB_CHECK_LATE, "2020-09-03", "not");
      g_object_set (dossier->session, steps[i].property, "2020-08-31", NULL);
      assert_item (dossier, "2020-09-04", steps[i].code, SCB_CHECK_DONE, "2020-09-03", "31/8/2020");
    }
}

static void
test_draft (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  assert_item (dossier, "2020-09-01", "draft", SCB_CHECK_OPEN, "2020-09-03", "Nobody");
  g_object_set (dossier->session, "drafter", (gint64)2, NULL);
  assert_item (dossier, "2020-09-10", "draft", SCB_CHECK_DONE, "2020-09-03", "Đảng viên B drafts");
  g_object_set (dossier->session, "draft-due-on", "2020-08-30", NULL);
  assert_item (dossier, "2020-09-10", "draft", SCB_CHECK_DONE, "2020-09-03", "30/8/2020");
}

static void
test_officials (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  put (dossier->guests, 1, g_object_new (SCB_TYPE_GUEST, "name", "Khách", NULL));
  assert_item (dossier, "2020-09-01", "officials", SCB_CHECK_NOT_NEEDED, NULL, "No official");
  put (dossier->guests, 2,
       g_object_new (SCB_TYPE_GUEST, "name", "Lê Thị Bình", "assigned", TRUE, NULL));
  assert_item (dossier, "2020-09-01", "officials", SCB_CHECK_OPEN, "2020-09-03", "Lê Thị Bình");
  assert_item (dossier, "2020-09-05", "officials", SCB_CHECK_LATE, "2020-09-03", "Lê Thị Bình");
  g_object_set (dossier->guests->pdata[1], "invited-on", "2020-08-31", NULL);
  assert_item (dossier, "2020-09-05", "officials", SCB_CHECK_DONE, "2020-09-03", "invited");
}

static void
test_agenda (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  assert_item (dossier, "2020-09-01", "agenda", SCB_CHECK_DONE, "2020-09-03", "ready");
  put (dossier->agenda, 202,
       g_object_new (SCB_TYPE_AGENDA_ITEM, "kind", SCB_AGENDA_KIND_REPORT, "title", "Báo cáo",
                     NULL));
  put (dossier->agenda, 203,
       g_object_new (SCB_TYPE_AGENDA_ITEM, "kind", SCB_AGENDA_KIND_CRITICISM, "title", "Phê bình",
                     NULL));
  assert_item (dossier, "2020-09-01", "agenda", SCB_CHECK_OPEN, "2020-09-03", "1 point of");
  g_object_set (dossier->agenda->pdata[1], "presenter-name", "Công an xã", NULL);
  assert_item (dossier, "2020-09-01", "agenda", SCB_CHECK_DONE, "2020-09-03", "ready");
  g_ptr_array_set_size (dossier->agenda, 0);
  assert_item (dossier, "2020-09-01", "agenda", SCB_CHECK_OPEN, "2020-09-03", "no agenda");
}

static void
test_time_and_place (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbRules) rules = new_rules ();
  g_autoptr (GPtrArray) items = NULL;

  assert_item (dossier, "2020-09-01", "time-place", SCB_CHECK_DONE, "2020-09-03", "fixed");
  g_object_set (dossier->session, "place", NULL, NULL);
  assert_item (dossier, "2020-09-01", "time-place", SCB_CHECK_OPEN, "2020-09-03", "place");
  g_object_set (dossier->session, "starts-at", NULL, NULL);
  assert_item (dossier, "2020-09-01", "time-place", SCB_CHECK_OPEN, "2020-09-03", "time");
  g_object_set (dossier->session, "held-on", NULL, NULL);
  assert_item (dossier, "2020-09-01", "time-place", SCB_CHECK_OPEN, NULL, "day");
  items = scb_checklist (dossier, rules, "2020-09-01");
  g_assert_cmpstr (find (items, "time-place")->field, ==, "held_on");
}

static void
test_after_the_session (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  assert_item (dossier, "2020-09-05", "finish", SCB_CHECK_OPEN, "2020-09-05", "not finished");
  assert_item (dossier, "2020-09-06", "finish", SCB_CHECK_LATE, "2020-09-05", "not finished");
  assert_item (dossier, "2020-09-05", "report", SCB_CHECK_OPEN, "2020-09-05", "Not reported");
  g_object_set (dossier->session, "state", SCB_SESSION_STATE_SIGNED, "signed-on", "2020-09-05",
                "reported-on", "2020-09-06", NULL);
  assert_item (dossier, "2020-12-31", "finish", SCB_CHECK_DONE, "2020-09-05", "05/9/2020");
  assert_item (dossier, "2020-12-31", "report", SCB_CHECK_LATE, "2020-09-05", "06/9/2020");
}

static void
test_a_committee_meeting_needs_less (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_object_set (dossier->session, "kind", SCB_SESSION_KIND_COMMITTEE, NULL);
  assert_item (dossier, "2020-09-09", "committee", SCB_CHECK_NOT_NEEDED, NULL, "committee");
  assert_item (dossier, "2020-09-09", "superior", SCB_CHECK_NOT_NEEDED, NULL, "above");
  assert_item (dossier, "2020-09-09", "report", SCB_CHECK_NOT_NEEDED, NULL, "not reported");
  assert_item (dossier, "2020-09-09", "notice", SCB_CHECK_LATE, "2020-09-03", "not told");
}

static void
test_nothing_is_asked_of_a_session_without_details (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbRules) rules = new_rules ();
  g_autoptr (GPtrArray) counts = NULL, not_held = NULL;

  g_object_set (dossier->session, "detail", SCB_SESSION_DETAIL_COUNTS, NULL);
  counts = scb_checklist (dossier, rules, "2020-09-09");
  g_assert_cmpuint (counts->len, ==, 0);
  g_object_set (dossier->session, "detail", SCB_SESSION_DETAIL_FULL, "state",
                SCB_SESSION_STATE_NOT_HELD, NULL);
  not_held = scb_checklist (dossier, rules, "2020-09-09");
  g_assert_cmpuint (not_held->len, ==, 0);
}

/* Nothing is to be done where nobody said anything; each comment waits for its answer. */
static void
test_comments_on_the_draft (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbRules) rules = new_rules ();
  g_autoptr (GPtrArray) items = scb_checklist (dossier, rules, "2020-09-02");

  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (((ScbCheckItem *)items->pdata[i])->code, !=, "comments");
  put (dossier->comments, 1,
       g_object_new (SCB_TYPE_DRAFT_COMMENT, "text", "Nêu rõ kinh phí.", NULL));
  put (dossier->comments, 2,
       g_object_new (SCB_TYPE_DRAFT_COMMENT, "text", "Bớt nội dung.", "answer", "Đã bớt.", NULL));
  assert_item (dossier, "2020-09-03", "comments", SCB_CHECK_OPEN, "2020-09-03", "1 comment");
  assert_item (dossier, "2020-09-04", "comments", SCB_CHECK_LATE, "2020-09-03", "1 comment");
  g_object_set (dossier->comments->pdata[0], "answer", "Đã bổ sung.", NULL);
  assert_item (dossier, "2020-09-04", "comments", SCB_CHECK_DONE, "2020-09-03", "answered");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checklist/documents-leave-a-day-before", test_documents_leave_a_day_before);
  g_test_add_func ("/checklist/documents-one-by-one", test_documents_one_by_one);
  g_test_add_func ("/checklist/dates-of-the-session", test_dates_of_the_session);
  g_test_add_func ("/checklist/draft", test_draft);
  g_test_add_func ("/checklist/officials", test_officials);
  g_test_add_func ("/checklist/agenda", test_agenda);
  g_test_add_func ("/checklist/comments", test_comments_on_the_draft);
  g_test_add_func ("/checklist/time-and-place", test_time_and_place);
  g_test_add_func ("/checklist/after-the-session", test_after_the_session);
  g_test_add_func ("/checklist/a-committee-meeting-needs-less",
                   test_a_committee_meeting_needs_less);
  g_test_add_func ("/checklist/nothing-is-asked-of-a-session-without-details",
                   test_nothing_is_asked_of_a_session_without_details);

  return g_test_run ();
}
