/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Resolutions: adopted and numbered with or after the minutes, locked, voted down; remarks and
 * corrections of tasks; what a branch decided in a year. */

#include "scb-book-resolutions.h"

#include "scb-book-adoption.h"
#include "scb-book-agenda.h"
#include "scb-book-branch-year.h"
#include "scb-book-sessions.h"
#include "store-fixture.h"

static gint64
add_vote (Fixture *fixture, gint64 favour, gint64 base)
{
  return keep (fixture->book,
               g_object_new (SCB_TYPE_VOTE, "session", fixture->session, "kind",
                             SCB_VOTE_KIND_RESOLUTION, "method", SCB_VOTE_METHOD_HANDS, "threshold",
                             SCB_VOTE_THRESHOLD_MAJORITY, "base", base, "in-favour", favour, NULL));
}

static gint64
add_resolution (Fixture *fixture, ScbResolutionKind kind, gint64 vote)
{
  return keep (fixture->book, g_object_new (SCB_TYPE_RESOLUTION, "session", fixture->session,
                                            "kind", kind, "vote", vote, NULL));
}

static void
adopt (Fixture *fixture)
{
  g_assert_true (scb_book_adopt (fixture->book, fixture->session, "2020-09-03", 20, 21, NULL));
}

static void
sign (Fixture *fixture)
{
  g_assert_true (scb_book_sign (fixture->book, fixture->session, "2020-09-05", 0, NULL));
}

static gboolean
write_limits (Fixture *fixture, gint64 resolution, const char *text, GError **error)
{
  g_autoptr (ScbRecord) record = load (fixture->book, SCB_TYPE_RESOLUTION, resolution);

  g_object_set (record, "limits", text, NULL);
  return scb_book_save (fixture->book, record, "Change", error);
}

static void
test_adopted_with_the_minutes (Fixture *fixture, gconstpointer data)
{
  add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, add_vote (fixture, 18, 20));
  add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, add_vote (fixture, 10, 20));
  adopt (fixture);
  /* Half is not more than half. */
  assert_witness (fixture->path,
                  "SELECT group_concat (coalesce (adopted_on, '-'), ' ') FROM resolution",
                  "2020-09-03 -");
  g_assert_true (scb_book_unadopt (fixture->book, fixture->session, NULL));
  assert_witness (fixture->path,
                  "SELECT group_concat (coalesce (adopted_on, '-'), ' ') FROM resolution", "- -");
}

static void
test_numbered_by_kind (Fixture *fixture, gconstpointer data)
{
  gint64 resolution = add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, 0);
  gint64 conclusion = add_resolution (fixture, SCB_RESOLUTION_KIND_CONCLUSION, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_number_resolution (fixture->book, resolution, "2020-09-05", 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "Adopt them first");
  adopt (fixture);
  g_assert_true (scb_book_number_resolution (fixture->book, resolution, "2020-09-05", 0, &error));
  g_assert_true (scb_book_number_resolution (fixture->book, conclusion, "2020-09-05", 4, &error));
  g_assert_no_error (error);
  assert_witness (fixture->path,
                  "SELECT group_concat (document_type || number || issued_on, ' ') FROM "
                  "document_number ORDER BY id",
                  "resolution12020-09-05 conclusion42020-09-05");
  g_assert_false (scb_book_number_resolution (fixture->book, resolution, "2020-09-06", 2, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "already has number 1");
}

static void
test_a_number_is_given_once (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, 0);
  gint64 second = add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, 0);
  g_autoptr (GError) error = NULL;

  adopt (fixture);
  g_assert_true (scb_book_number_resolution (fixture->book, first, "2020-09-05", 6, NULL));
  g_assert_false (scb_book_number_resolution (fixture->book, second, "2020-09-05", 6, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "Number 6 was already given");
  g_assert_cmpint (scb_book_next_number (fixture->book, fixture->branch,
                                         SCB_DOCUMENT_TYPE_RESOLUTION, "2020-09-05", NULL),
                   ==, 7);
}

/* One that is not numbered can still be finished after the minutes are signed, and then not. */
static void
test_locked_with_its_number (Fixture *fixture, gconstpointer data)
{
  gint64 resolution = add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, 0);
  g_autoptr (ScbRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  adopt (fixture);
  sign (fixture);
  g_assert_true (write_limits (fixture, resolution, "Còn chậm.", &error));
  g_assert_true (scb_book_number_resolution (fixture->book, resolution, "2020-09-05", 0, &error));
  g_assert_no_error (error);
  g_assert_false (write_limits (fixture, resolution, "Khác.", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "is final");
  record = load (fixture->book, SCB_TYPE_RESOLUTION, resolution);
  g_assert_true (scb_book_begin (fixture->book, "Delete", NULL));
  g_assert_false (scb_book_delete (fixture->book, record, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "is final");
  scb_book_rollback (fixture->book);

  /* Reopened with a reason, as the minutes it belongs to; the number stays. */
  g_assert_true (scb_book_reopen (fixture->book, fixture->session, "Sai", NULL, NULL));
  g_assert_true (write_limits (fixture, resolution, "Đúng.", &error));
  sign (fixture);
  assert_witness (fixture->path,
                  "SELECT limits || number FROM resolution r JOIN document_number d ON "
                  "d.resolution = r.id",
                  "Đúng.1");
}

static void
test_voted_down_stays_without_a_number (Fixture *fixture, gconstpointer data)
{
  gint64 resolution
      = add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, add_vote (fixture, 9, 20));
  g_autoptr (ScbRecord) number
      = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "branch", fixture->branch, "document-type",
                      SCB_DOCUMENT_TYPE_RESOLUTION, "number", (gint64)1, "session",
                      fixture->session, "resolution", resolution, NULL);
  g_autoptr (GError) error = NULL;

  adopt (fixture);
  g_assert_false (scb_book_number_resolution (fixture->book, resolution, "2020-09-05", 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "voted down");
  /* Nor past the program. */
  g_assert_false (scb_book_save (fixture->book, number, "Number", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "voted down");
  sign (fixture);
  g_assert_false (write_limits (fixture, resolution, "Khác.", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "voted down");
  assert_witness (fixture->path,
                  "SELECT count (*) || (SELECT count (*) FROM document_number WHERE resolution IS "
                  "NOT NULL) FROM resolution",
                  "10");
}

static void
test_two_thirds (Fixture *fixture, gconstpointer data)
{
  gint64 vote = add_vote (fixture, 13, 20);
  gint64 resolution = add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, vote);
  g_autoptr (ScbRecord) record = load (fixture->book, SCB_TYPE_VOTE, vote);

  g_object_set (record, "threshold", SCB_VOTE_THRESHOLD_TWO_THIRDS, NULL);
  g_assert_true (scb_book_save (fixture->book, record, "Change", NULL));
  adopt (fixture);
  g_assert_false (scb_book_number_resolution (fixture->book, resolution, "2020-09-05", 0, NULL));
}

/* ---- the previous minutes ---- */

static ScbAgendaKind
first_point (Fixture *fixture, gint64 session)
{
  g_autoptr (GPtrArray) agenda
      = scb_book_list (fixture->book, SCB_TYPE_AGENDA_ITEM, "session", session, NULL);

  g_assert_cmpuint (agenda->len, >, 0);
  return SCB_AGENDA_ITEM (agenda->pdata[0])->kind;
}

static void
test_previous_minutes_come_first (Fixture *fixture, gconstpointer data)
{
  gint64 fresh = add_branch (fixture->book);
  gint64 next = scb_book_prepare_session (fixture->book, fixture->branch, SCB_SESSION_KIND_REGULAR,
                                          "2020-10", NULL);
  gint64 very_first
      = scb_book_prepare_session (fixture->book, fresh, SCB_SESSION_KIND_REGULAR, "2020-10", NULL);

  g_assert_cmpint (first_point (fixture, next), ==, SCB_AGENDA_KIND_PREVIOUS_MINUTES);
  g_assert_cmpint (first_point (fixture, very_first), !=, SCB_AGENDA_KIND_PREVIOUS_MINUTES);
}

/* A correction that follows a remark of the next session, and changes a task it reported on. */
static void
test_a_correction_changes_a_reported_task (Fixture *fixture, gconstpointer data)
{
  gint64 task
      = keep (fixture->book, g_object_new (SCB_TYPE_TASK, "session", fixture->session, "branch",
                                           fixture->branch, "title", "Trồng 200 cây", "due-on",
                                           "2020-09-30", "state", SCB_TASK_STATE_OPEN, NULL));
  gint64 later = add_session (fixture->book, fixture->branch, "2020-10-03");
  gint64 remark
      = keep (fixture->book, new_opinion (add_item (fixture->book, later, "Biên bản"), "220 cây"));
  g_autoptr (ScbAmendment) amendment = NULL;
  g_autoptr (ScbDossier) dossier = NULL;
  g_autoptr (ScbBranchYear) year = NULL;
  const ScbYearTask *told;

  adopt (fixture);
  sign (fixture);
  keep (fixture->book, g_object_new (SCB_TYPE_TASK_REPORT, "session", later, "task", task, "result",
                                     "Đã trồng 200 cây", "outcome", SCB_TASK_OUTCOME_DONE, NULL));
  amendment = g_object_new (SCB_TYPE_AMENDMENT, "session", fixture->session, "made-on",
                            "2020-10-03", "place", "mục IV", "old-text", "200 cây", "new-text",
                            "220 cây", "reason", "Ghi nhầm", "task", task, "opinion", remark, NULL);
  g_assert_true (scb_book_amend (fixture->book, amendment, NULL));

  dossier = scb_book_load_dossier (fixture->book, later, NULL);
  g_assert_cmpuint (dossier->task_amendments->len, ==, 1);
  g_assert_cmpstr (SCB_AMENDMENT (dossier->task_amendments->pdata[0])->new_text, ==, "220 cây");
  year = scb_book_load_branch_year (fixture->book, fixture->branch, "2020", NULL);
  g_assert_cmpuint (year->tasks->len, ==, 1);
  told = year->tasks->pdata[0];
  g_assert_cmpuint (told->amendments->len, ==, 1);
  g_assert_cmpuint (told->reports->len, ==, 1);
  g_assert_cmpstr (((const ScbYearReport *)told->reports->pdata[0])->day, ==, "2020-10-03");
}

/* ---- the year ---- */

static void
test_year_of_a_branch (Fixture *fixture, gconstpointer data)
{
  gint64 passed = add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, 0);
  gint64 other = add_session (fixture->book, add_branch (fixture->book), "2020-09-04");
  gint64 next_year = add_session (fixture->book, fixture->branch, "2021-01-03");
  g_autoptr (ScbBranchYear) year = NULL;
  const ScbYearTask *task;

  add_resolution (fixture, SCB_RESOLUTION_KIND_RESOLUTION, add_vote (fixture, 1, 20));
  add_resolution (fixture, SCB_RESOLUTION_KIND_CONCLUSION, 0);
  for (guint i = 0; i < 3; i++)
    {
      const gint64 sessions[] = { fixture->session, other, next_year };

      keep (fixture->book, g_object_new (SCB_TYPE_TASK, "session", sessions[i], "branch",
                                         fixture->branch, "title", "Trồng hoa", "lead-name",
                                         "Chi hội Phụ nữ", "state", SCB_TASK_STATE_OPEN, NULL));
    }
  add_session (fixture->book, fixture->branch, "2020-10-03");
  adopt (fixture);
  g_assert_true (scb_book_number_resolution (fixture->book, passed, "2020-09-05", 6, NULL));
  year = scb_book_load_branch_year (fixture->book, fixture->branch, "2020", NULL);
  g_assert_cmpuint (year->sessions->len, ==, 1);
  g_assert_cmpuint (year->n_sessions, ==, 2);
  g_assert_cmpuint (year->n_unadopted, ==, 1);
  g_assert_cmpuint (year->n_resolutions, ==, 1);
  g_assert_cmpuint (year->n_conclusions, ==, 1);
  g_assert_cmpuint (year->n_voted_down, ==, 1);
  g_assert_cmpuint (year->tasks->len, ==, 1);
  task = year->tasks->pdata[0];
  g_assert_cmpint (task->number, ==, 6);
  g_assert_cmpint (task->kind, ==, SCB_RESOLUTION_KIND_RESOLUTION);
  g_assert_cmpstr (task->lead_name, ==, "Chi hội Phụ nữ");
  g_assert_cmpstr (task->decided_on, ==, "2020-09-03");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/resolutions/" name, Fixture, NULL, set_up_session, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("adopted", test_adopted_with_the_minutes);
  ADD ("numbered", test_numbered_by_kind);
  ADD ("number-once", test_a_number_is_given_once);
  ADD ("locked", test_locked_with_its_number);
  ADD ("voted-down", test_voted_down_stays_without_a_number);
  ADD ("two-thirds", test_two_thirds);
  ADD ("previous-minutes", test_previous_minutes_come_first);
  ADD ("corrected-task", test_a_correction_changes_a_reported_task);
  ADD ("year", test_year_of_a_branch);

  return g_test_run ();
}
