/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What asks for work, on the sample's days. */

#include "sample-fixture.h"
#include "scb-book-due.h"

static GPtrArray *
list (Fixture *fixture, const char *today)
{
  const ScbDueLimits limits
      = { .today = today, .notice_days = 1, .absences = 3, .least_members = 3 };
  g_autoptr (GError) error = NULL;
  GPtrArray *dues = scb_book_list_due (fixture->book, 0, &limits, &error);

  g_assert_no_error (error);
  return dues;
}

static ScbDue *
find (GPtrArray *dues, ScbDueKind kind, const char *branch)
{
  for (guint i = 0; i < dues->len; i++)
    {
      ScbDue *due = dues->pdata[i];

      if (due->kind == kind && strstr (due->branch_name, branch) != NULL)
        return due;
    }
  return NULL;
}

static void
test_sessions_and_documents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) dues = list (fixture, "2020-10-01");
  ScbDue *due;

  /* Prepared for the 5th; its documents were to go out the day before. */
  due = find (dues, SCB_DUE_SESSION, "Đồng Giảng A");
  g_assert_cmpstr (due->day, ==, "2020-10-05");
  g_assert_cmpint (due->session, !=, 0);
  /* Nobody has prepared it. */
  due = find (dues, SCB_DUE_SESSION, "Trạm Y tế");
  g_assert_cmpstr (due->day, ==, "2020-10-03");
  g_assert_cmpint (due->session, ==, 0);
  for (guint i = 1; i < dues->len; i++)
    {
      ScbDue *before = dues->pdata[i - 1], *after = dues->pdata[i];

      g_assert_true (after->day == NULL
                     || (before->day != NULL && g_strcmp0 (before->day, after->day) <= 0));
    }
}

static void
test_held_is_not_due (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) dues = list (fixture, "2020-09-20");

  g_assert_null (find (dues, SCB_DUE_SESSION, "Xóm Mới"));
  /* Adopted, and not decided. */
  g_assert_nonnull (find (dues, SCB_DUE_DECISION, "Xóm Mới"));
}

static void
test_absences_in_a_row (Fixture *fixture, gconstpointer data)
{
  gint64 branch, member = 0;
  g_autoptr (GPtrArray) before = list (fixture, "2020-09-20");
  g_autoptr (GPtrArray) after = NULL;
  guint n_marks = 0;

  g_assert_null (find (before, SCB_DUE_ABSENCES, "Khe Giấy"));
  {
    g_autoptr (GPtrArray) may = list (fixture, "2021-05-01");

    branch = find (may, SCB_DUE_SESSION, "Khe Giấy")->branch;
  }
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *day = g_strdup_printf ("2021-0%u-03", i + 1);
      g_autofree char *period = g_strndup (day, 7);
      g_autoptr (ScbSession) session
          = g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind", SCB_SESSION_KIND_REGULAR,
                          "state", SCB_SESSION_STATE_DRAFT, "detail", SCB_SESSION_DETAIL_FULL,
                          "period", period, "held-on", day, NULL);
      g_autoptr (GPtrArray) memberships
          = scb_book_list (fixture->book, SCB_TYPE_MEMBERSHIP, "branch", branch, NULL);
      g_autoptr (ScbAttendance) attendance = NULL;

      g_assert_true (scb_book_save (fixture->book, session, "Add", NULL));
      member = SCB_MEMBERSHIP (memberships->pdata[0])->member;
      attendance
          = g_object_new (SCB_TYPE_ATTENDANCE, "session", scb_record_get_id (SCB_RECORD (session)),
                          "member", member, "standing", SCB_STANDING_OFFICIAL, "duty",
                          SCB_DUTY_EXPECTED, "state", SCB_ATTENDANCE_STATE_EXCUSED, NULL);
      g_assert_true (scb_book_save (fixture->book, attendance, "Mark", NULL));
      n_marks++;
      g_clear_pointer (&after, g_ptr_array_unref);
      after = list (fixture, "2021-04-01");
      g_assert_cmpint (find (after, SCB_DUE_ABSENCES, "Khe Giấy") != NULL, ==, n_marks >= 3);
    }
  g_assert_cmpint (find (after, SCB_DUE_ABSENCES, "Khe Giấy")->member, ==, member);
  g_assert_cmpint (find (after, SCB_DUE_ABSENCES, "Khe Giấy")->count, ==, 3);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/due/" name, Fixture, NULL, set_up_sample, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sessions", test_sessions_and_documents);
  ADD ("held", test_held_is_not_due);
  ADD ("absences", test_absences_in_a_row);
  return g_test_run ();
}
