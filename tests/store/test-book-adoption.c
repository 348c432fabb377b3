/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adopted, signed and numbered, reopened, corrected; and the locks of signed minutes. */

#include "scb-book-adoption.h"

#include "store-fixture.h"

static void
adopt (Fixture *fixture, gint64 session)
{
  g_autoptr (GError) error = NULL;

  scb_book_adopt (fixture->book, session, "2020-09-03", 20, 21, &error);
  g_assert_no_error (error);
}

static void
sign (Fixture *fixture, gint64 session, gint64 number)
{
  g_autoptr (GError) error = NULL;

  adopt (fixture, session);
  scb_book_sign (fixture->book, session, "2020-09-05", number, &error);
  g_assert_no_error (error);
}

#define assert_state(fixture, expected)                                                            \
  assert_witness ((fixture)->path, "SELECT state FROM session WHERE id = 1", expected)

static void
test_each_step_in_its_turn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_sign (fixture->book, fixture->session, "2020-09-05", 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "Adopt them first");
  g_assert_false (scb_book_unadopt (fixture->book, fixture->session, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "not adopted");
  g_assert_false (scb_book_reopen (fixture->book, fixture->session, "Sai", NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "Only signed minutes");
  assert_state (fixture, "draft");

  adopt (fixture, fixture->session);
  assert_witness (
      fixture->path,
      "SELECT state || adopted_on || adopted_in_favour || '/' || adopted_of FROM session",
      "adopted2020-09-0320/21");
  g_assert_false (scb_book_adopt (fixture->book, fixture->session, "2020-09-03", 20, 21, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "being recorded");

  g_assert_true (scb_book_sign (fixture->book, fixture->session, "2020-09-05", 0, &error));
  assert_witness (fixture->path, "SELECT state || signed_on || signings FROM session",
                  "signed2020-09-051");
  g_assert_false (scb_book_unadopt (fixture->book, fixture->session, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "already signed");
  g_assert_false (scb_book_sign (fixture->book, 999, "2020-09-05", 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "session 999");
}

static void
test_adopted_wording_may_still_be_finished (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) item = NULL;
  g_autoptr (GError) error = NULL;

  adopt (fixture, fixture->session);
  item = load (fixture->book, SCB_TYPE_AGENDA_ITEM, fixture->item);
  g_object_set (item, "conclusion", "Làm 500 m đường hoa", NULL);
  g_assert_true (scb_book_save (fixture->book, item, "Finish wording", &error));
  g_assert_no_error (error);
  g_assert_true (scb_book_unadopt (fixture->book, fixture->session, &error));
  assert_witness (
      fixture->path,
      "SELECT state || '/' || (adopted_on IS NULL) || (adopted_of IS NULL) FROM session",
      "draft/11");
}

static void
test_counts_that_nobody_took_stay_unknown (Fixture *fixture, gconstpointer data)
{
  g_assert_true (scb_book_adopt (fixture->book, fixture->session, "2020-09-03", SCB_UNKNOWN,
                                 SCB_UNKNOWN, NULL));
  assert_witness (fixture->path,
                  "SELECT (adopted_in_favour IS NULL) || (adopted_of IS NULL) FROM session", "11");
}

/* ---- numbers ---- */

static gint64
add_term (Fixture *fixture, const char *since, const char *until)
{
  return keep (fixture->book, g_object_new (SCB_TYPE_TERM, "branch", fixture->branch, "name", since,
                                            "since", since, "until", until, NULL));
}

static gint64
next_number (Fixture *fixture, const char *day)
{
  return scb_book_next_number (fixture->book, fixture->branch, SCB_DOCUMENT_TYPE_MINUTES, day,
                               NULL);
}

static void
test_numbers_run_within_a_term (Fixture *fixture, gconstpointer data)
{
  gint64 second = add_session (fixture->book, fixture->branch, "2020-10-03");
  gint64 later;

  add_term (fixture, "2020-02-01", "2022-06-01");
  add_term (fixture, "2022-06-01", NULL);
  g_assert_cmpint (next_number (fixture, "2020-09-05"), ==, 1);
  sign (fixture, fixture->session, 0);
  g_assert_cmpint (next_number (fixture, "2022-05-31"), ==, 2);
  g_assert_cmpint (next_number (fixture, "2022-06-01"), ==, 1);
  sign (fixture, second, 0);
  later = add_session (fixture->book, fixture->branch, "2022-06-03");
  sign (fixture, later, 0);
  assert_witness (fixture->path,
                  "SELECT group_concat (number || ':' || term, ' ') FROM document_number",
                  "1:1 2:1 1:2");
}

static void
test_each_type_has_its_own_numbers (Fixture *fixture, gconstpointer data)
{
  sign (fixture, fixture->session, 0);
  g_assert_cmpint (scb_book_next_number (fixture->book, fixture->branch,
                                         SCB_DOCUMENT_TYPE_RESOLUTION, "2020-09-05", NULL),
                   ==, 1);
  g_assert_cmpint (next_number (fixture, "2020-09-05"), ==, 2);
  g_assert_cmpint (scb_book_next_number (fixture->book, add_branch (fixture->book),
                                         SCB_DOCUMENT_TYPE_MINUTES, "2020-09-05", NULL),
                   ==, 1);
}

static void
test_a_typed_number_is_kept_and_not_given_twice (Fixture *fixture, gconstpointer data)
{
  gint64 second = add_session (fixture->book, fixture->branch, "2020-10-03");
  g_autoptr (GError) error = NULL;

  sign (fixture, fixture->session, 12);
  g_assert_cmpint (next_number (fixture, "2020-10-03"), ==, 13);
  adopt (fixture, second);
  g_assert_false (scb_book_sign (fixture->book, second, "2020-10-05", 12, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "Number 12 was already given");
  assert_witness (fixture->path, "SELECT state FROM session WHERE id = 2", "adopted");
  g_assert_true (scb_book_sign (fixture->book, second, "2020-10-05", 11, &error));
}

/* A record of the register that was typed by hand, past the check of signing. */
static void
test_the_register_takes_a_number_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) twin
      = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "branch", fixture->branch, "document-type",
                      SCB_DOCUMENT_TYPE_MINUTES, "number", (gint64)12, NULL);
  g_autoptr (GError) error = NULL;

  sign (fixture, fixture->session, 12);
  g_assert_false (scb_book_save (fixture->book, twin, "Add number", &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "already given in the register");
}

static void
test_numbers_go_on_from_the_opening_balance (Fixture *fixture, gconstpointer data)
{
  gint64 balance
      = keep (fixture->book, g_object_new (SCB_TYPE_OPENING_BALANCE, "branch", fixture->branch,
                                           "as-of", "2020-09-01", NULL));

  keep (fixture->book,
        g_object_new (SCB_TYPE_OPENING_NUMBER, "opening-balance", balance, "document-type",
                      SCB_DOCUMENT_TYPE_MINUTES, "next-number", (gint64)12, NULL));
  g_assert_cmpint (next_number (fixture, "2020-09-05"), ==, 12);
  add_term (fixture, "2020-02-01", "2022-06-01");
  add_term (fixture, "2022-06-01", NULL);
  g_assert_cmpint (next_number (fixture, "2020-09-05"), ==, 12);
  g_assert_cmpint (next_number (fixture, "2022-06-05"), ==, 1);
  sign (fixture, fixture->session, 0);
  assert_witness (fixture->path, "SELECT number FROM document_number", "12");
}

/* ---- locks ---- */

static gboolean
change (Fixture *fixture,
        GType type,
        gint64 id,
        const char *property,
        const char *value,
        GError **error)
{
  g_autoptr (ScbRecord) record = load (fixture->book, type, id);

  g_object_set (record, property, value, NULL);
  return scb_book_save (fixture->book, record, "Change", error);
}

static void
test_signed_minutes_are_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) opinion = NULL;
  g_autoptr (ScbRecord) session = NULL;
  g_autoptr (GError) error = NULL;
  gint64 said = keep (fixture->book, new_opinion (fixture->item, "Góp công"));

  sign (fixture, fixture->session, 0);
  g_assert_false (change (fixture, SCB_TYPE_SESSION, fixture->session, "place", "Sân kho", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "signed and numbered");
  g_assert_false (change (fixture, SCB_TYPE_OPINION, said, "text", "Góp tiền", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "signed and numbered");
  opinion = SCB_RECORD (new_opinion (fixture->item, "Thêm sau"));
  g_assert_false (scb_book_save (fixture->book, opinion, "Add", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "signed and numbered");

  session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_assert_true (scb_book_begin (fixture->book, "Delete", NULL));
  g_assert_false (scb_book_delete (fixture->book, session, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "signed and numbered");
  scb_book_rollback (fixture->book);
  assert_witness (fixture->path, "SELECT group_concat (text) FROM opinion", "Góp công");
}

static void
test_what_lives_on_stays_free (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 task = keep (fixture->book, g_object_new (SCB_TYPE_TASK, "session", fixture->session,
                                                   "branch", fixture->branch, "title", "Trồng hoa",
                                                   "state", SCB_TASK_STATE_OPEN, NULL));
  g_autoptr (ScbRecord) record = NULL;

  sign (fixture, fixture->session, 0);
  record = load (fixture->book, SCB_TYPE_TASK, task);
  g_object_set (record, "state", SCB_TASK_STATE_DONE, "closed-on", "2020-10-03", NULL);
  g_assert_true (scb_book_save (fixture->book, record, "Close task", &error));
  g_assert_no_error (error);
  g_assert_false (change (fixture, SCB_TYPE_TASK, task, "title", "Khác", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "signed and numbered");
  g_assert_true (
      change (fixture, SCB_TYPE_SESSION, fixture->session, "note", "Đã gửi Đảng ủy", &error));
}

/* ---- ways back ---- */

static void
test_reopening_needs_a_reason_each_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sign (fixture, fixture->session, 0);
  g_assert_false (scb_book_reopen (fixture->book, fixture->session, "  ", "Nông Văn Được", &error));
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "Say why");
  g_assert_false (scb_book_reopen (fixture->book, fixture->session, NULL, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "Say why");
  assert_state (fixture, "signed");

  g_assert_true (
      scb_book_reopen (fixture->book, fixture->session, "Sai số phiếu", "Nông Văn Được", &error));
  assert_state (fixture, "adopted");
  assert_witness (fixture->path, "SELECT reason || '/' || author_name FROM reopening",
                  "Sai số phiếu/Nông Văn Được");
  g_assert_true (change (fixture, SCB_TYPE_SESSION, fixture->session, "place", "Sân kho", &error));

  /* Signed again it keeps its number, and the old reason does not open it again. */
  g_assert_true (scb_book_sign (fixture->book, fixture->session, "2020-09-06", 0, &error));
  assert_witness (fixture->path, "SELECT count (*) || ':' || number FROM document_number", "1:1");
  g_assert_false (
      change (fixture, SCB_TYPE_SESSION, fixture->session, "place", "Trường học", &error));
  g_clear_error (&error);
  {
    g_autoptr (ScbRecord) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);

    g_object_set (session, "state", SCB_SESSION_STATE_ADOPTED, NULL);
    g_assert_false (scb_book_save (fixture->book, session, "Open quietly", &error));
    assert_refused (error, SCB_BOOK_ERROR_LOCKED, "only with a reason");
  }
  g_assert_true (scb_book_reopen (fixture->book, fixture->session, "Sai tên", NULL, &error));
}

static void
test_reopened_minutes_keep_their_number (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sign (fixture, fixture->session, 5);
  g_assert_true (scb_book_reopen (fixture->book, fixture->session, "Sai số phiếu", NULL, NULL));
  g_assert_false (scb_book_sign (fixture->book, fixture->session, "2020-09-06", 6, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "already have number 5");
  g_assert_true (scb_book_sign (fixture->book, fixture->session, "2020-09-06", 5, &error));
}

static void
test_a_closed_month_keeps_its_minutes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 organization = keep (fixture->book, g_object_new (SCB_TYPE_ORGANIZATION, "kind",
                                                           SCB_ORGANIZATION_KIND_COMMUNE, NULL));
  gint64 report;

  keep (fixture->book, g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", fixture->branch, "name",
                                     "Chi bộ thôn Xóm Mới", "organization", organization, NULL));
  sign (fixture, fixture->session, 0);
  report = keep (fixture->book,
                 g_object_new (SCB_TYPE_MONTH_REPORT, "organization", organization, "period",
                               "2020-09", "state", SCB_MONTH_STATE_CLOSED, NULL));
  g_assert_false (scb_book_reopen (fixture->book, fixture->session, "Sai", NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "report of this month is closed");
  assert_witness (fixture->path, "SELECT count (*) FROM reopening", "0");
  g_assert_false (change (fixture, SCB_TYPE_MONTH_REPORT, report, "texts", "{}", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "closed, so it cannot be changed");
}

static void
test_a_later_report_keeps_the_minutes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 task = keep (fixture->book, g_object_new (SCB_TYPE_TASK, "session", fixture->session,
                                                   "branch", fixture->branch, "title", "Trồng hoa",
                                                   "state", SCB_TASK_STATE_OPEN, NULL));
  gint64 later = add_session (fixture->book, fixture->branch, "2020-10-03");

  sign (fixture, fixture->session, 0);
  keep (fixture->book, g_object_new (SCB_TYPE_TASK_REPORT, "session", later, "task", task, "result",
                                     "Xong", NULL));
  g_assert_false (scb_book_reopen (fixture->book, fixture->session, "Sai", NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "later session reports");
}

static void
test_a_correction_is_added_and_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbAmendment) amendment
      = g_object_new (SCB_TYPE_AMENDMENT, "session", fixture->session, "made-on", "2020-09-20",
                      "place", "Mục II", "new-text", "200 cây", "reason", "Ghi thiếu", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_amend (fixture->book, amendment, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "Only signed minutes take a correction");
  sign (fixture, fixture->session, 0);
  g_assert_true (scb_book_amend (fixture->book, amendment, &error));
  g_assert_false (change (fixture, SCB_TYPE_AMENDMENT, scb_record_get_id (SCB_RECORD (amendment)),
                          "new-text", "300 cây", &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "stays as it was made");
  assert_witness (fixture->path, "SELECT new_text FROM amendment", "200 cây");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/book-adoption/" name, Fixture, NULL, set_up_session, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("steps", test_each_step_in_its_turn);
  ADD ("wording", test_adopted_wording_may_still_be_finished);
  ADD ("unknown-counts", test_counts_that_nobody_took_stay_unknown);
  ADD ("numbers/term", test_numbers_run_within_a_term);
  ADD ("numbers/type", test_each_type_has_its_own_numbers);
  ADD ("numbers/typed", test_a_typed_number_is_kept_and_not_given_twice);
  ADD ("numbers/register", test_the_register_takes_a_number_once);
  ADD ("numbers/opening", test_numbers_go_on_from_the_opening_balance);
  ADD ("lock/signed", test_signed_minutes_are_locked);
  ADD ("lock/free", test_what_lives_on_stays_free);
  ADD ("back/reason", test_reopening_needs_a_reason_each_time);
  ADD ("back/number", test_reopened_minutes_keep_their_number);
  ADD ("back/closed-month", test_a_closed_month_keeps_its_minutes);
  ADD ("back/later-report", test_a_later_report_keeps_the_minutes);
  ADD ("back/correction", test_a_correction_is_added_and_stays);

  return g_test_run ();
}
