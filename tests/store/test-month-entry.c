/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month as an office keys it in: which lines there are, and what they know. */

#include "sample-fixture.h"
#include "scb-book-agenda.h"
#include "scb-book-month.h"

static GPtrArray *
list (Fixture *fixture, const char *period, gint64 organization)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = scb_book_list_month_entries (fixture->book, period, organization, &error);

  g_assert_no_error (error);
  return entries;
}

static ScbMonthEntry *
find (GPtrArray *entries, const char *name, guint which)
{
  for (guint i = 0; i < entries->len; i++)
    if (strstr (((ScbMonthEntry *)entries->pdata[i])->branch_name, name) != NULL && which-- == 0)
      return entries->pdata[i];
  return NULL;
}

static void
test_each_branch_of_the_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) september = list (fixture, "2020-09", 0);
  g_autoptr (GPtrArray) january = list (fixture, "2020-01", 0);
  ScbMonthEntry *entry;

  /* Before the merger both branches were there. */
  g_assert_nonnull (find (january, "Đồng Chức", 0));
  g_assert_null (find (september, "Đồng Chức", 0));

  entry = find (september, "Xóm Mới", 0);
  g_assert_cmpstr (entry->session->held_on, ==, "2020-09-03");
  g_assert_false (scb_month_entry_is_keyed (entry));
  /* Counted from the roll-call and the clock. */
  g_assert_cmpint (entry->present, ==, 19);
  g_assert_cmpint (entry->minutes, ==, 140);
  g_assert_cmpfloat (entry->scores[SCB_SCORER_BRANCH]->points, ==, 93);
  g_assert_null (entry->scores[SCB_SCORER_COMMITTEE]);

  entry = find (september, "Tầu Tiên", 0);
  g_assert_cmpint (entry->session->state, ==, SCB_SESSION_STATE_NOT_HELD);
  g_assert_cmpint (entry->present, ==, SCB_UNKNOWN);
  g_assert_true (scb_month_entry_is_keyed (entry));

  entry = find (september, "Trạm Y tế", 0);
  g_assert_cmpint (entry->session->detail, ==, SCB_SESSION_DETAIL_SCORE);
  g_assert_cmpint (entry->present, ==, SCB_UNKNOWN);
  g_assert_true (scb_month_entry_is_keyed (entry));
}

static void
test_two_sessions_are_two_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = list (fixture, "2020-09", 0);
  ScbMonthEntry *entry = find (before, "Xóm Mới", 0);
  g_autoptr (GPtrArray) after = NULL;

  keep (fixture->book,
        g_object_new (SCB_TYPE_SESSION, "branch", entry->branch, "kind",
                      SCB_SESSION_KIND_EXTRAORDINARY, "state", SCB_SESSION_STATE_ADOPTED, "detail",
                      SCB_SESSION_DETAIL_COUNTS, "source", SCB_SESSION_SOURCE_PAPER, "period",
                      "2020-09", "held-on", "2020-09-01", NULL));
  keep (fixture->book,
        g_object_new (SCB_TYPE_SESSION, "branch", entry->branch, "kind", SCB_SESSION_KIND_COMMITTEE,
                      "state", SCB_SESSION_STATE_ADOPTED, "detail", SCB_SESSION_DETAIL_COUNTS,
                      "period", "2020-09", "held-on", "2020-09-02", NULL));
  after = list (fixture, "2020-09", 0);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  g_assert_cmpstr (find (after, "Xóm Mới", 0)->session->held_on, ==, "2020-09-01");
  g_assert_cmpstr (find (after, "Xóm Mới", 1)->session->held_on, ==, "2020-09-03");
}

static void
test_a_roll_that_nobody_called_counts_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ScbSession) session
      = scb_book_get (fixture->book, SCB_TYPE_SESSION, fixture->session, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = keep (fixture->book,
                    g_object_new (SCB_TYPE_SESSION, "branch", session->branch, "kind",
                                  SCB_SESSION_KIND_REGULAR, "state", SCB_SESSION_STATE_PLANNED,
                                  "detail", SCB_SESSION_DETAIL_FULL, "period", "2021-02", "held-on",
                                  "2021-02-03", NULL));

  g_assert_true (scb_book_call_roll (fixture->book, id, &error));
  entries = list (fixture, "2021-02", 0);
  g_assert_cmpint (find (entries, "Xóm Mới", 0)->total, ==, SCB_UNKNOWN);
  g_assert_cmpint (find (entries, "Xóm Mới", 0)->present, ==, SCB_UNKNOWN);
}

static void
test_branches_of_one_organization (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = list (fixture, "2020-09", 0);
  g_autoptr (GPtrArray) organizations
      = scb_book_list (fixture->book, SCB_TYPE_ORGANIZATION, NULL, 0, NULL);
  guint least = all->len, most = 0;

  for (guint i = 0; i < organizations->len; i++)
    {
      g_autoptr (GPtrArray) some
          = list (fixture, "2020-09", scb_record_get_id (organizations->pdata[i]));

      least = MIN (least, some->len);
      most = MAX (most, some->len);
    }
  /* The province has them all, a commune its own. */
  g_assert_cmpuint (most, ==, all->len);
  g_assert_cmpuint (least, <, all->len);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/month-entry/" path, Fixture, NULL, set_up_sample, test, tear_down)

/* ---- the whole month ---- */

static void
test_whole_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 own = scb_book_get_own_organization (fixture->book);
  g_autoptr (ScbMonth) month = scb_book_load_month (fixture->book, own, "2020-09", &error);
  ScbMonthTotals totals;
  g_autoptr (ScbDossier) head = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (month->committee_name, ==, "Đảng ủy xã Lương Mông");
  g_assert_cmpstr (month->superior_name, ==, "Đảng bộ huyện Ba Chẽ");
  g_assert_cmpint (month->members, >, 0);
  g_assert_cmpint (month->official + month->probationary, ==, month->members);
  g_assert_cmpint (month->exempt, <, month->members);
  g_assert_cmpint (month->visits_made, <=, month->visits_planned);
  scb_month_add_up (month->entries, &totals);
  g_assert_cmpuint (totals.branches, ==,
                    totals.states[0] + totals.states[1] + totals.states[2] + totals.states[3]);
  g_assert_cmpuint (totals.states[SCB_MONTH_LINE_UNDECIDED], >, 0);
  g_assert_cmpint (totals.present, <=, totals.total);
  head = scb_month_to_dossier (month);
  g_assert_cmpstr (head->branch_name, ==, "Đảng ủy xã Lương Mông");
  for (guint i = 0; i < month->proposals->len; i++)
    g_assert_nonnull (
        scb_month_find_branch_name (month, SCB_PROPOSAL (month->proposals->pdata[i])->branch));
}

/* A month that nobody has begun: each branch has its line, and nothing is known. */
static void
test_month_to_come (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 own = scb_book_get_own_organization (fixture->book);
  g_autoptr (ScbMonth) month = scb_book_load_month (fixture->book, own, "2031-02", &error);
  ScbMonthTotals totals;

  g_assert_no_error (error);
  scb_month_add_up (month->entries, &totals);
  g_assert_cmpuint (totals.branches, >, 0);
  g_assert_cmpuint (totals.states[SCB_MONTH_LINE_NOT_REPORTED], ==, totals.branches);
  g_assert_cmpuint (totals.lines_held, ==, 0);
  g_assert_null (month->report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("branches", test_each_branch_of_the_month);
  ADD ("two-sessions", test_two_sessions_are_two_lines);
  ADD ("uncalled", test_a_roll_that_nobody_called_counts_nothing);
  ADD ("organization", test_branches_of_one_organization);
  ADD ("whole-month", test_whole_month);
  ADD ("month-to-come", test_month_to_come);

  return g_test_run ();
}
