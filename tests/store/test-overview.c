/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month at a glance: each branch once, and the counts. */

#include "store-fixture.h"

#include "scb-labels.h"
#include "scb-overview.h"

static void
name_branch (ScbBook *book, gint64 branch, const char *name, const char *since, const char *until)
{
  gint64 organization = keep (
      book, g_object_new (SCB_TYPE_ORGANIZATION, "kind", SCB_ORGANIZATION_KIND_COMMUNE, NULL));

  keep (book, g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", branch, "since", since, "until", until,
                            "name", name, "organization", organization, NULL));
}

static gint64
add_named_branch (ScbBook *book, const char *name, const char *formed_on, const char *dissolved_on)
{
  gint64 branch
      = keep (book, g_object_new (SCB_TYPE_BRANCH, "kind", SCB_BRANCH_KIND_VILLAGE, "formed-on",
                                  formed_on, "dissolved-on", dissolved_on, NULL));

  name_branch (book, branch, name, formed_on, NULL);
  return branch;
}

static gint64
add (ScbBook *book,
     gint64 branch,
     ScbSessionKind kind,
     ScbSessionState state,
     const char *held_on,
     const char *reason)
{
  return keep (book, g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind", kind, "state", state,
                                   "detail", SCB_SESSION_DETAIL_FULL, "period", "2020-09",
                                   "held-on", held_on, "not-held-reason", reason, NULL));
}

/* "name|state|remark", row by row. */
static char *
read_rows (ScbBook *book, const char *period, ScbOverviewCounts *counts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = scb_book_read_overview (book, period, counts, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = NULL, *state = NULL, *remark = NULL;

      g_object_get (rows->pdata[i], "branch-name", &name, "state-label", &state, "remark", &remark,
                    NULL);
      g_string_append_printf (text, "%s%s|%s|%s", i > 0 ? "\n" : "", name, state,
                              remark != NULL ? remark : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_each_branch_has_its_row (Fixture *fixture, gconstpointer data)
{
  gint64 a = add_named_branch (fixture->book, "A", "2020-01-01", NULL);
  gint64 b = add_named_branch (fixture->book, "B", "2020-01-01", NULL);
  gint64 c = add_named_branch (fixture->book, "C", "2020-01-01", NULL);
  gint64 d = add_named_branch (fixture->book, "D", "2020-01-01", NULL);
  ScbOverviewCounts counts;
  g_autofree char *rows = NULL;

  add_named_branch (fixture->book, "E", "2020-01-01", NULL);
  add_named_branch (fixture->book, "Tan", "2020-01-01", "2020-09-01"); /* gone before the month */
  add_named_branch (fixture->book, "Mới", "2020-10-01", NULL);         /* not there yet */
  add (fixture->book, a, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_DRAFT, "2020-09-03", NULL);
  add (fixture->book, a, SCB_SESSION_KIND_THEMATIC, SCB_SESSION_STATE_ADOPTED, "2020-09-20", NULL);
  add (fixture->book, b, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_NOT_HELD, NULL, "mưa lũ");
  add (fixture->book, c, SCB_SESSION_KIND_COMMITTEE, SCB_SESSION_STATE_ADOPTED, "2020-09-02", NULL);
  add (fixture->book, c, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_PLANNED, "2020-09-25", NULL);
  add (fixture->book, d, SCB_SESSION_KIND_REGULAR, SCB_SESSION_STATE_ADOPTED, "2020-09-03", NULL);
  rows = read_rows (fixture->book, "2020-09", &counts);
  g_assert_cmpstr (rows, ==,
                   "A|Being recorded|and 1 more session\nB|Not held|mưa lũ\nC|In "
                   "preparation|\nD|Adopted|\nE|Not met yet|");
  g_assert_cmpuint (counts.branches, ==, 5);
  g_assert_cmpuint (counts.met, ==, 2);
  g_assert_cmpuint (counts.drafts, ==, 1);
  g_assert_cmpuint (counts.unsigned_minutes, ==, 1);
  g_assert_cmpuint (counts.not_held, ==, 1);
  g_assert_cmpuint (counts.not_yet, ==, 2);
}

static void
test_levels_and_ids (Fixture *fixture, gconstpointer data)
{
  gint64 branch = add_named_branch (fixture->book, "A", "2020-01-01", NULL);
  gint64 session = add (fixture->book, branch, SCB_SESSION_KIND_COMBINED, SCB_SESSION_STATE_DRAFT,
                        "2020-09-03", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL, empty = NULL;
  g_autofree char *day = NULL, *label = NULL;

  keep (fixture->book, g_object_new (SCB_TYPE_SCORE, "session", session, "scorer",
                                     SCB_SCORER_BRANCH, "level", SCB_LEVEL_GOOD, NULL));
  keep (fixture->book, g_object_new (SCB_TYPE_SCORE, "session", session, "scorer",
                                     SCB_SCORER_COMMITTEE, "level", SCB_LEVEL_FAIR, NULL));
  rows = scb_book_read_overview (fixture->book, "2020-09", NULL, &error);
  g_assert_cmpint (scb_overview_row_get_branch (rows->pdata[0]), ==, branch);
  g_assert_cmpint (scb_overview_row_get_session (rows->pdata[0]), ==, session);
  g_object_get (rows->pdata[0], "held-on-text", &day, "level-label", &label, NULL);
  g_assert_cmpstr (day, ==, "03/9/2020");
  g_assert_cmpstr (label, ==, scb_level_label (SCB_LEVEL_FAIR)); /* the committee's decides */
  empty = scb_book_read_overview (fixture->book, "2020-08", NULL, &error);
  g_assert_cmpint (scb_overview_row_get_session (empty->pdata[0]), ==, 0);
}

static void
test_names_are_those_of_the_month (Fixture *fixture, gconstpointer data)
{
  gint64 branch
      = keep (fixture->book, g_object_new (SCB_TYPE_BRANCH, "kind", SCB_BRANCH_KIND_VILLAGE, NULL));
  g_autofree char *before = NULL, *after = NULL;

  name_branch (fixture->book, branch, "Đồng Chức", NULL, "2020-09-15");
  name_branch (fixture->book, branch, "Xóm Mới", "2020-09-15", NULL);
  before = read_rows (fixture->book, "2020-08", NULL);
  after = read_rows (fixture->book, "2020-09", NULL);
  g_assert_cmpstr (before, ==, "Đồng Chức|Not met yet|");
  g_assert_cmpstr (after, ==, "Xóm Mới|Not met yet|"); /* its name at the month's end */
}

#define ADD(path, test) g_test_add ("/overview/" path, Fixture, NULL, set_up_book, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-branch-has-its-row", test_each_branch_has_its_row);
  ADD ("levels-and-ids", test_levels_and_ids);
  ADD ("names-are-those-of-the-month", test_names_are_those_of_the_month);

  return g_test_run ();
}
