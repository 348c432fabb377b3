/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due, told once a day. */

#include "store-fixture.h"

#include "scb-book-reminders.h"

static ScbReminders
count (Fixture *fixture, const char *today)
{
  ScbReminders reminders;
  g_autoptr (GError) error = NULL;

  scb_book_count_reminders (fixture->book, today, 5, 2, &reminders, &error);
  g_assert_no_error (error);
  return reminders;
}

/* The session of the fixture was held on 3 September and is a draft. */
static void
test_minutes (Fixture *fixture, gconstpointer data)
{
  ScbSession *session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);

  g_assert_cmpuint (count (fixture, "2020-09-03").n_minutes, ==, 0);
  g_assert_cmpuint (count (fixture, "2020-09-05").n_minutes, ==, 0);
  g_assert_cmpuint (count (fixture, "2020-09-06").n_minutes, ==, 1);
  /* What came on paper is signed on paper. */
  g_object_set (session, "source", SCB_SESSION_SOURCE_PAPER, NULL);
  keep (fixture->book, session);
  g_assert_cmpuint (count (fixture, "2020-09-06").n_minutes, ==, 0);
}

static void
test_tasks (Fixture *fixture, gconstpointer data)
{
  keep (fixture->book,
        g_object_new (SCB_TYPE_TASK, "branch", fixture->branch, "position", (gint64)1, "state",
                      SCB_TASK_STATE_OPEN, "title", "Đường hoa", "due-on", "2020-09-30", NULL));
  g_assert_cmpuint (count (fixture, "2020-09-30").n_tasks, ==, 0);
  g_assert_cmpuint (count (fixture, "2020-10-01").n_tasks, ==, 1);
}

/* Its fixed day is the third; nothing is held in October. */
static void
test_sessions (Fixture *fixture, gconstpointer data)
{
  ScbBranch *branch = load (fixture->book, SCB_TYPE_BRANCH, fixture->branch);
  gint64 organization = keep (fixture->book, g_object_new (SCB_TYPE_ORGANIZATION, "kind",
                                                           SCB_ORGANIZATION_KIND_COMMUNE, NULL));

  keep (fixture->book, g_object_new (SCB_TYPE_ORGANIZATION_SPELL, "organization", organization,
                                     "name", "Đảng bộ xã", NULL));
  keep (fixture->book, g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", fixture->branch,
                                     "organization", organization, "name", "Chi bộ thôn", NULL));
  g_object_set (branch, "session-day", (gint64)20, NULL);
  keep (fixture->book, branch);
  g_assert_cmpuint (count (fixture, "2020-10-14").n_sessions, ==, 0);
  g_assert_cmpuint (count (fixture, "2020-10-15").n_sessions, ==, 1);
  g_assert_cmpuint (count (fixture, "2020-10-25").n_sessions, ==, 1);
  add_session (fixture->book, fixture->branch, "2020-10-20");
  g_assert_cmpuint (count (fixture, "2020-10-25").n_sessions, ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/reminders/" name, Fixture, NULL, set_up_session, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("minutes", test_minutes);
  ADD ("tasks", test_tasks);
  ADD ("sessions", test_sessions);

  return g_test_run ();
}
