/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a book: what goes along, and what does not. */

#include "exchange-fixture.h"

#include "scb-book-sessions.h"

typedef struct
{
  Fixture fixture;
  gint64 branch; /* thôn Xóm Mới, whose sessions follow each other */
  ScbBook *other;
} ScopeFixture;

static void
set_up_scope (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report = NULL;
  g_autoptr (GPtrArray) branches = NULL;

  set_up (&self->fixture, NULL);
  report = import_bytes (self->fixture.book, sample);
  branches = scb_book_find_branches (self->fixture.book, "xom moi", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (branches->len, ==, 1);
  self->branch = scb_record_get_id (branches->pdata[0]);
  self->other = make_book (&self->fixture, "other.scb");
}

static void
tear_down_scope (ScopeFixture *self, gconstpointer user_data)
{
  g_clear_object (&self->other);
  tear_down (&self->fixture, NULL);
}

static GBytes *
export_part (ScopeFixture *self, gboolean of_branch, const char *period)
{
  g_autoptr (GError) error = NULL;
  ScbPackageScope scope = { of_branch ? &self->branch : NULL, of_branch ? 1 : 0, period };
  GBytes *part = scb_package_export (self->fixture.book, &scope, &error);

  g_assert_no_error (error);
  return part;
}

static guint
count_sessions (ScbBook *book, gint64 branch, const char *period)
{
  g_autoptr (GError) error = NULL;
  ScbSessionQuery query = { .branch = branch, .period = period };
  g_autoptr (GArray) ids = scb_book_query_sessions (book, &query, &error);

  g_assert_no_error (error);
  return ids->len;
}

/* A part stands alone in an empty book, and says there the same again. */
static void
assert_stands_alone (ScopeFixture *self, GBytes *part)
{
  g_autoptr (ScbPackageReport) report = import_bytes (self->other, part);
  g_autoptr (GBytes) again = export_all (self->other);
  g_autoptr (ScbBook) third = make_book (&self->fixture, "third.scb");
  g_autoptr (ScbPackageReport) second = import_bytes (third, again);

  g_assert_cmpuint (report->added, >, 0);
  g_assert_cmpuint (second->added, ==, report->added);
}

/* The book that a part came from has it all, whole lists included. */
static void
assert_changes_nothing_at_home (ScopeFixture *self, GBytes *part)
{
  guint n_entries = count_history (self->fixture.book);
  g_autoptr (ScbPackageReport) report = import_bytes (self->fixture.book, part);

  g_assert_cmpuint (report->added + report->changed + report->removed, ==, 0);
  g_assert_cmpuint (count_history (self->fixture.book), ==, n_entries);
}

/* The branch in the book that the part went into. */
static gint64
find_branch (ScopeFixture *self)
{
  g_autofree char *uuid = scb_book_get_uuid (self->fixture.book, SCB_TYPE_BRANCH, self->branch);

  return scb_book_find_id (self->other, SCB_TYPE_BRANCH, uuid);
}

static void
test_branch (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GBytes) part = export_part (self, TRUE, NULL);

  assert_changes_nothing_at_home (self, part);
  assert_stands_alone (self, part);
  /* All of its own sessions, and nobody else's. */
  g_assert_cmpuint (count_sessions (self->other, 0, NULL), ==, 13);
  g_assert_cmpuint (count_sessions (self->other, find_branch (self), NULL), ==, 13);
}

static void
test_month_of_a_branch (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GBytes) part = export_part (self, TRUE, "2020-09");
  gint64 branch;

  assert_changes_nothing_at_home (self, part);
  assert_stands_alone (self, part);
  branch = find_branch (self);
  g_assert_cmpuint (count_sessions (self->other, branch, "2020-09"), ==,
                    count_sessions (self->fixture.book, self->branch, "2020-09"));
  /* Earlier resolutions and tasks are named; later ones are not, nor is anybody else's session. */
  g_assert_cmpuint (count_sessions (self->other, branch, "2020-10"), ==, 0);
  g_assert_cmpuint (count_sessions (self->other, branch, NULL), ==,
                    count_sessions (self->other, 0, NULL));
}

static void
test_month (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GBytes) part = export_part (self, FALSE, "2020-09");

  assert_changes_nothing_at_home (self, part);
  assert_stands_alone (self, part);
  g_assert_cmpuint (count_sessions (self->other, 0, "2020-09"), ==,
                    count_sessions (self->fixture.book, 0, "2020-09"));
  g_assert_cmpuint (count_sessions (self->other, 0, "2020-10"), ==, 0);
}

/* Officials come with the visits to this branch only; their other visits stay at home, and are not
 * taken for gone when the part comes back. */
static void
test_visits (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GBytes) part = export_part (self, TRUE, NULL);
  g_autoptr (ScbPackageReport) report = import_bytes (self->other, part);
  g_autoptr (GPtrArray) all = scb_book_list (self->other, SCB_TYPE_VISIT, NULL, 0, NULL);
  g_autoptr (GPtrArray) kept
      = scb_book_list (self->fixture.book, SCB_TYPE_VISIT, "branch", self->branch, NULL);

  g_assert_cmpuint (kept->len, >, 0);
  g_assert_cmpuint (all->len, ==, kept->len);
}

static void
test_roll (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GBytes) part = export_part (self, TRUE, "2020-09");
  g_autoptr (ScbPackageReport) report = import_bytes (self->other, part);
  g_autoptr (GPtrArray) here
      = scb_book_list_roll (self->other, find_branch (self), "2020-09-03", NULL);
  g_autoptr (GPtrArray) at_home
      = scb_book_list_roll (self->fixture.book, self->branch, "2020-09-03", NULL);

  g_assert_cmpuint (at_home->len, >, 10);
  g_assert_cmpuint (here->len, ==, at_home->len);
}

static void
test_same_bytes (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GBytes) first = export_part (self, TRUE, NULL);
  g_autoptr (GBytes) second = export_part (self, TRUE, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

/* A worker reads while the window writes. */
static void
test_from_a_reader (ScopeFixture *self, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_reader (self->fixture.book, &error);
  g_autoptr (GBytes) here = export_all (self->fixture.book);
  g_autoptr (GBytes) there = NULL;

  g_assert_no_error (error);
  there = export_all (reader);
  g_assert_true (g_bytes_equal (here, there));
  g_assert_true (scb_book_set_setting (self->fixture.book, "place", "Lương Mông", &error));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (ScopeFixture *, gconstpointer);
  } tests[] = {
    { "/scope/branch", test_branch },
    { "/scope/month-of-a-branch", test_month_of_a_branch },
    { "/scope/month", test_month },
    { "/scope/visits", test_visits },
    { "/scope/roll", test_roll },
    { "/scope/same-bytes", test_same_bytes },
    { "/scope/from-a-reader", test_from_a_reader },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, ScopeFixture, NULL, set_up_scope, tests[i].test, tear_down_scope);
  return g_test_run ();
}
