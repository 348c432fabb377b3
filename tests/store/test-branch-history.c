/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life of a branch, and its terms. */

#include "sample-fixture.h"

#include "scb-book-adoption.h"
#include "scb-book-branch-history.h"
#include "scb-book-history.h"
#include "scb-book-sessions.h"

#define NEW   "9f5c5bc0-a422-5b73-8b07-384764b35143" /* Xóm Mới */
#define ENDED "a6504cf3-33c5-590b-901f-f9169e55e765" /* Đồng Chức */
#define SPLIT "478f12d9-fdb9-570e-ab85-43a6002f00ee" /* Nà Bắp, of Tầu Tiên */

static ScbBranchHistory *
history_of (Fixture *fixture, const char *uuid, const char *day)
{
  g_autoptr (GError) error = NULL;
  ScbBranchHistory *history = scb_book_load_branch_history (
      fixture->book, scb_book_find_id (fixture->book, SCB_TYPE_BRANCH, uuid), day, &error);

  g_assert_no_error (error);
  return history;
}

static void
test_merger_in_the_tree (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbBranchHistory) history = history_of (fixture, NEW, "2020-09-03");
  g_autoptr (ScbBranchHistory) ended = history_of (fixture, ENDED, "2020-09-03");
  const ScbHistoryRelative *before, *namesake, *after;
  const ScbHistoryEvent *formed;

  g_assert_cmpstr (history->name, ==, "Chi bộ thôn Xóm Mới");
  /* Both sides of the merger; the old branch of the same name is another one. */
  g_assert_cmpuint (history->predecessors->len, ==, 2);
  before = history->predecessors->pdata[0];
  g_assert_cmpstr (before->name, ==, "Chi bộ thôn Đồng Chức");
  namesake = history->predecessors->pdata[1];
  g_assert_cmpstr (namesake->name, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpint (namesake->kind, ==, SCB_BRANCH_EVENT_KIND_MERGED);
  g_assert_cmpstr (namesake->formed_on, ==, "1994-03-03");
  g_assert_cmpstr (namesake->dissolved_on, ==, "2020-02-05");
  g_assert_cmpint (before->kind, ==, SCB_BRANCH_EVENT_KIND_MERGED);
  g_assert_cmpstr (before->dissolved_on, ==, "2020-02-05");
  g_assert_cmpuint (history->heirs->len, ==, 0);
  g_assert_cmpuint (ended->heirs->len, ==, 1);
  after = ended->heirs->pdata[0];
  g_assert_cmpstr (after->name, ==, "Chi bộ thôn Xóm Mới");
  formed = history->events->pdata[0];
  g_assert_cmpstr (formed->decision->number, ==, "25-QĐ/ĐU");
}

static void
test_division_in_the_tree (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbBranchHistory) history = history_of (fixture, SPLIT, "2020-09-03");
  const ScbHistoryRelative *before = history->predecessors->pdata[0];

  g_assert_cmpuint (history->predecessors->len, ==, 1);
  g_assert_cmpstr (before->name, ==, "Chi bộ thôn Tầu Tiên");
  g_assert_cmpint (before->kind, ==, SCB_BRANCH_EVENT_KIND_SPLIT);
  g_assert_null (before->dissolved_on);
}

/* The seventh session since the formation; on the other basis those of Đồng Chức count, too. */
static void
test_both_bases (Fixture *fixture, gconstpointer data)
{
  gint64 old = scb_book_find_id (fixture->book, SCB_TYPE_BRANCH, ENDED);
  g_autoptr (ScbBranchHistory) before = history_of (fixture, NEW, "2020-09-03");
  g_autoptr (ScbBranchHistory) after = NULL;
  gint64 recorded = before->sums[SCB_HISTORY_WITH_PREDECESSORS].recorded;

  g_assert_cmpint (before->sums[SCB_HISTORY_OWN].sessions, ==, 7);
  /* 311 of each before the book, and the last one of Đồng Chức, two days before the merger. */
  g_assert_cmpint (before->sums[SCB_HISTORY_WITH_PREDECESSORS].sessions, ==, 7 + 311 + 311 + 1);
  g_assert_cmpint (recorded, ==, 8);
  add_session (fixture->book, old, "2020-02-04");
  /* After its end: not one of theirs. */
  add_session (fixture->book, old, "2020-03-03");
  after = history_of (fixture, NEW, "2020-09-03");
  g_assert_cmpint (after->sums[SCB_HISTORY_OWN].sessions, ==, 7);
  g_assert_cmpint (after->sums[SCB_HISTORY_WITH_PREDECESSORS].recorded, ==, recorded + 1);
  g_assert_cmpint (after->sums[SCB_HISTORY_WITH_PREDECESSORS].sessions, ==, 7 + 311 + 311 + 2);
}

static void
test_later_things_are_not_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbBranchHistory) history = history_of (fixture, NEW, "2020-02-10");

  g_assert_cmpuint (history->terms->len, ==, 0);
  g_assert_cmpint (history->sums[SCB_HISTORY_OWN].recorded, ==, 0);
  g_assert_cmpuint (history->events->len, >=, 1);
}

static void
test_terms_and_committee (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbBranchHistory) history = history_of (fixture, NEW, "2020-09-03");
  const ScbHistoryTerm *term = history->terms->pdata[0];
  const ScbHistoryOfficer *first = term->officers->pdata[0];

  g_assert_cmpuint (history->terms->len, ==, 1);
  g_assert_cmpstr (term->term->name, ==, "2020-2022");
  g_assert_cmpuint (term->officers->len, ==, 3);
  g_assert_cmpint (first->kind, ==, SCB_POST_KIND_SECRETARY);
  g_assert_cmpstr (first->name, ==, "Nông Văn Được");
  g_assert_cmpint (term->official, >=, 9);
  g_assert_cmpstr (history->secretary, ==, "Nông Văn Được");
}

/* ---- a new term ---- */

static ScbTerm *
new_term (Fixture *fixture, const char *since)
{
  return g_object_new (SCB_TYPE_TERM, "branch",
                       scb_book_find_id (fixture->book, SCB_TYPE_BRANCH, NEW), "name", "2022-2025",
                       "since", since, "congress-on", since, NULL);
}

static void
test_new_term_ends_the_old_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTerm) term = new_term (fixture, "2022-08-10");
  gint64 branch = term->branch;
  g_autoptr (GPtrArray) roll = scb_book_list_roll (fixture->book, branch, "2022-08-10", NULL);
  const ScbElected elected[] = {
    { SCB_ATTENDANCE (roll->pdata[0])->member, SCB_POST_KIND_SECRETARY, "Bí thư Chi bộ" },
    { SCB_ATTENDANCE (roll->pdata[1])->member, SCB_POST_KIND_DEPUTY_SECRETARY, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBranchHistory) history = NULL;

  g_assert_cmpint (
      scb_book_next_number (fixture->book, branch, SCB_DOCUMENT_TYPE_MINUTES, "2022-08-09", NULL),
      >, 1);
  g_assert_true (scb_book_open_term (fixture->book, term, elected, 2, &error));
  g_assert_no_error (error);
  /* Documents are numbered anew. */
  g_assert_cmpint (
      scb_book_next_number (fixture->book, branch, SCB_DOCUMENT_TYPE_MINUTES, "2022-08-10", NULL),
      ==, 1);
  history = history_of (fixture, NEW, "2022-09-01");
  g_assert_cmpuint (history->terms->len, ==, 2);
  g_assert_cmpstr (((ScbHistoryTerm *)history->terms->pdata[0])->term->until, ==, "2022-08-10");
  g_assert_cmpuint (((ScbHistoryTerm *)history->terms->pdata[1])->officers->len, ==, 2);
  assert_witness (fixture->path,
                  "SELECT count (*) FROM post WHERE kind <> 'other' AND until = '2022-08-10'", "3");
  g_assert_true (scb_book_undo (fixture->book, &error));
  assert_witness (fixture->path, "SELECT count (*) FROM post WHERE until = '2022-08-10'", "0");
}

static void
test_term_in_the_way_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTerm) same = new_term (fixture, "2020-02-14");
  g_autoptr (ScbTerm) early = new_term (fixture, "2019-01-01");
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_open_term (fixture->book, same, NULL, 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "2020-2022");
  g_assert_false (scb_book_open_term (fixture->book, early, NULL, 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "before the branch");
  g_assert_false (scb_book_in_transaction (fixture->book));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up_sample, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/branch-history/merger-in-the-tree", test_merger_in_the_tree);
  add ("/branch-history/division-in-the-tree", test_division_in_the_tree);
  add ("/branch-history/both-bases", test_both_bases);
  add ("/branch-history/later-things-are-not-told", test_later_things_are_not_told);
  add ("/branch-history/terms-and-committee", test_terms_and_committee);
  add ("/branch-history/new-term-ends-the-old-one", test_new_term_ends_the_old_one);
  add ("/branch-history/term-in-the-way-is-refused", test_term_in_the_way_is_refused);

  return g_test_run ();
}
