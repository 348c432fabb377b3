/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between a branch and its office: who owns what, who changed what. */

#include "exchange-fixture.h"

#include "scb-book-adoption.h"
#include "scb-book-agenda.h"
#include "scb-book-month.h"
#include "scb-book-sessions.h"
#include "scb-package-notice.h"

#define MONTH "2021-05"

typedef struct
{
  Fixture fixture;
  ScbBook *office; /* of the fixture */
  ScbBook *home;   /* the branch's own */
  gint64 branch;   /* in the office's book */
  gint64 at_home;  /* in its own */
} Exchange;

static gint64
find_branch (ScbBook *book)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (book, "Chi bộ thôn Xóm Mới", NULL);

  g_assert_cmpuint (branches->len, ==, 1);
  return scb_record_get_id (branches->pdata[0]);
}

static GBytes *
make_starter (Exchange *self)
{
  g_autoptr (GError) error = NULL;
  GBytes *starter = scb_package_export_starter (self->office, self->branch, &error);

  g_assert_no_error (error);
  return starter;
}

static void
set_up_exchange (Exchange *self, gconstpointer data)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report = NULL;
  g_autoptr (ScbPackageReport) begun = NULL;
  g_autoptr (GBytes) starter = NULL;

  set_up (&self->fixture, NULL);
  self->office = self->fixture.book;
  report = import_bytes (self->office, sample);
  self->branch = find_branch (self->office);
  self->home = make_book (&self->fixture, "home.scb");
  starter = make_starter (self);
  begun = import_bytes (self->home, starter);
  self->at_home = find_branch (self->home);
}

static void
tear_down_exchange (Exchange *self, gconstpointer data)
{
  g_clear_object (&self->home);
  tear_down (&self->fixture, NULL);
}

/* ---- what the branch does ---- */

static gint64
hold_session (ScbBook *book, gint64 branch, const char *month, const char *day)
{
  g_autoptr (GError) error = NULL;
  gint64 id = scb_book_prepare_session (book, branch, SCB_SESSION_KIND_REGULAR, month, &error);
  g_autoptr (ScbSession) session = scb_book_get (book, SCB_TYPE_SESSION, id, &error);
  g_autoptr (ScbScore) score = NULL;

  g_assert_no_error (error);
  g_object_set (session, "state", SCB_SESSION_STATE_DRAFT, "held-on", day, "conclusion",
                "Làm đường hoa.", NULL);
  g_assert_true (scb_book_save (book, session, "Test", &error));
  score = g_object_new (SCB_TYPE_SCORE, "session", id, "scorer", SCB_SCORER_BRANCH, "points", 91.0,
                        "level", SCB_LEVEL_GOOD, NULL);
  g_assert_true (scb_book_save (book, score, "Test", &error));
  g_assert_no_error (error);
  return id;
}

static void
conclude (ScbBook *book, const char *uuid, const char *conclusion)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbSession) session = scb_book_find (book, SCB_TYPE_SESSION, uuid, &error);

  g_assert_nonnull (session);
  g_object_set (session, "conclusion", conclusion, NULL);
  g_assert_true (scb_book_save (book, session, "Test", &error));
}

static void
assert_conclusion (ScbBook *book, const char *uuid, const char *conclusion)
{
  g_autoptr (ScbSession) session = scb_book_find (book, SCB_TYPE_SESSION, uuid, NULL);

  g_assert_nonnull (session);
  g_assert_cmpstr (session->conclusion, ==, conclusion);
}

static char *
keep_file (Exchange *self, const char *name, GBytes *bytes)
{
  char *path = g_build_filename (self->fixture.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes), NULL));
  return path;
}

/* The month of the branch as a file that arrives at the office. */
static ScbPackageNotice *
send_month (Exchange *self, const char *month)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_export_month (self->home, self->at_home, month, &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = keep_file (self, "month.json", bytes);
  return scb_package_notice_new (self->office, path);
}

static void
take (Exchange *self, ScbPackageNotice *notice, ScbPackageFlags flags)
{
  g_autoptr (GError) error = NULL;

  scb_package_notice_take (notice, self->office, flags, &error);
  g_assert_no_error (error);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_TAKEN);
}

static char *
send_first (Exchange *self)
{
  gint64 id = hold_session (self->home, self->at_home, MONTH, "2021-05-03");
  g_autoptr (ScbPackageNotice) notice = send_month (self, MONTH);

  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_NEW);
  g_assert_nonnull (strstr (notice->title, "Chi bộ thôn Xóm Mới"));
  g_assert_nonnull (strstr (notice->text, "03/5/2021: new"));
  g_assert_null (strstr (notice->text, "Opening"));
  take (self, notice, SCB_PACKAGE_NO_FLAGS);
  return scb_book_get_uuid (self->home, SCB_TYPE_SESSION, id);
}

/* ---- the starter ---- */

static void
test_starter (Exchange *self, gconstpointer data)
{
  g_autofree char *mode = scb_book_get_setting (self->home, "mode");
  g_autoptr (GPtrArray) roll = scb_book_list_roll (self->home, self->at_home, "2021-05-03", NULL);
  g_autoptr (GPtrArray) theirs
      = scb_book_list_roll (self->office, self->branch, "2021-05-03", NULL);

  g_assert_cmpstr (mode, ==, "branch");
  g_assert_cmpuint (roll->len, ==, theirs->len);
  g_assert_cmpint (scb_book_count (self->home, SCB_TYPE_SESSION, NULL), ==, 0);
  g_assert_cmpint (scb_book_count (self->home, SCB_TYPE_AGENDA_TEMPLATE, NULL), >, 0);
  g_assert_cmpint (scb_book_count (self->home, SCB_TYPE_BRANCH, NULL), ==, 1);
  g_assert_cmpint (scb_book_count (self->home, SCB_TYPE_TERM, NULL), >, 0);
  /* Sessions and numbers go on where the office's book stands. */
  for (int type = SCB_DOCUMENT_TYPE_MINUTES; type <= SCB_DOCUMENT_TYPE_RESOLUTION; type++)
    {
      gint64 next = scb_book_next_number (self->office, self->branch, type, "2021-05-03", NULL);

      g_assert_cmpint (next, >, 1);
      g_assert_cmpint (scb_book_next_number (self->home, self->at_home, type, "2021-05-03", NULL),
                       ==, next);
    }
}

static void
add_directive (Exchange *self, const char *title, gint64 branch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbDirective) directive = g_object_new (SCB_TYPE_DIRECTIVE, "title", title, "kind",
                                                     SCB_DIRECTIVE_KIND_DOCUMENT, NULL);
  g_autoptr (ScbDirectiveBranch) addressee = NULL;

  g_assert_true (scb_book_save (self->office, directive, "Test", &error));
  if (branch == 0)
    return;
  addressee = g_object_new (SCB_TYPE_DIRECTIVE_BRANCH, "directive",
                            scb_record_get_id (SCB_RECORD (directive)), "branch", branch, NULL);
  g_assert_true (scb_book_save (self->office, addressee, "Test", &error));
}

/* Those to all and to the branch; a rule set of the office; and a second time nothing new. */
static void
test_starter_again (Exchange *self, gconstpointer data)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (self->office, "Làng Cổng", NULL);
  g_autoptr (ScbRuleSet) rules
      = g_object_new (SCB_TYPE_RULE_SET, "code", "x", "name", "Mẫu của xã", "body", "{}", NULL);
  g_autoptr (GBytes) starter = NULL;
  g_autoptr (ScbPackageReport) first = NULL;
  g_autoptr (ScbPackageReport) second = NULL;
  g_autoptr (GPtrArray) directives = NULL;

  add_directive (self, "Cho tất cả", 0);
  add_directive (self, "Cho chi bộ này", self->branch);
  add_directive (self, "Cho chi bộ khác", scb_record_get_id (branches->pdata[0]));
  g_assert_true (scb_book_save (self->office, rules, "Test", NULL));
  starter = make_starter (self);
  first = import_bytes (self->home, starter);
  second = import_bytes (self->home, starter);
  g_assert_cmpuint (second->added + second->changed + second->removed, ==, 0);
  directives = scb_book_list (self->home, SCB_TYPE_DIRECTIVE, NULL, 0, NULL);
  g_assert_cmpuint (directives->len, ==, 2);
  g_assert_cmpint (scb_book_count (self->home, SCB_TYPE_RULE_SET, NULL), ==, 1);
  g_assert_cmpint (scb_book_count (self->home, SCB_TYPE_BRANCH, NULL), ==, 1);
}

/* A starter leaves the branch's sessions alone, and does not open in the office's book. */
static void
test_starter_at_home (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GBytes) starter = make_starter (self);
  g_autoptr (ScbPackageReport) report = NULL;
  g_autofree char *path = keep_file (self, "starter.json", starter);
  g_autoptr (ScbPackageNotice) notice = scb_package_notice_new (self->office, path);

  hold_session (self->home, self->at_home, MONTH, "2021-05-03");
  report = import_bytes (self->home, starter);
  g_assert_cmpint (scb_book_count (self->home, SCB_TYPE_SESSION, NULL), ==, 1);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_REFUSED);
}

/* ---- a month ---- */

static void
test_a_month_arrives (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = send_first (self);
  g_autoptr (ScbPackageNotice) again = send_month (self, MONTH);
  guint n_entries = count_history (self->office);

  assert_conclusion (self->office, uuid, "Làm đường hoa.");
  g_assert_cmpint (again->state, ==, SCB_PACKAGE_NOTICE_NOTHING);
  g_assert_cmpuint (count_history (self->office), ==, n_entries);
}

static void
test_nothing_to_send (Exchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_export_month (self->home, self->at_home, MONTH, &error);

  g_assert_null (bytes);
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND);
}

static void
test_resent_after_a_correction (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = send_first (self);
  g_autoptr (ScbPackageNotice) notice = NULL;

  conclude (self->home, uuid, "Làm 500 m đường hoa.");
  notice = send_month (self, MONTH);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_CHANGED);
  g_assert_nonnull (strstr (notice->text, "03/5/2021: changed"));
  take (self, notice, SCB_PACKAGE_NO_FLAGS);
  assert_conclusion (self->office, uuid, "Làm 500 m đường hoa.");
}

static void
test_both_sides_changed (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = send_first (self);
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autoptr (ScbPackageNotice) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  gboolean theirs = GPOINTER_TO_INT (data);

  conclude (self->home, uuid, "Của chi bộ.");
  conclude (self->office, uuid, "Của đảng ủy.");
  notice = send_month (self, MONTH);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_CONFLICT);
  g_assert_nonnull (strstr (notice->text, "in this book and by its sender"));
  /* Nobody is asked: nothing is taken. */
  bytes = scb_package_load (notice->path, NULL);
  report = scb_package_import (self->office, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);
  g_assert_null (report);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID);
  assert_conclusion (self->office, uuid, "Của đảng ủy.");
  take (self, notice, theirs ? SCB_PACKAGE_TAKE_THEIRS : SCB_PACKAGE_KEEP_OURS);
  assert_conclusion (self->office, uuid, theirs ? "Của chi bộ." : "Của đảng ủy.");
  again = send_month (self, MONTH);
  g_assert_cmpint (again->state, ==,
                   theirs ? SCB_PACKAGE_NOTICE_NOTHING : SCB_PACKAGE_NOTICE_CONFLICT);
}

/* The office corrected it; the same package again must not take that back by itself. */
static void
test_sent_twice_after_a_correction_here (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = send_first (self);
  g_autoptr (ScbPackageNotice) notice = NULL;

  conclude (self->office, uuid, "Của đảng ủy.");
  notice = send_month (self, MONTH);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_CONFLICT);
  g_assert_nonnull (strstr (notice->text, "the package has the earlier record"));
}

/* It was typed in from paper, then the package came: one session, the visit goes over to it. */
static void
test_typed_in_before (Exchange *self, gconstpointer data)
{
  gint64 typed = hold_session (self->office, self->branch, MONTH, "2021-05-03");
  gint64 sent = hold_session (self->home, self->at_home, MONTH, "2021-05-03");
  g_autofree char *uuid = scb_book_get_uuid (self->home, SCB_TYPE_SESSION, sent);
  g_autoptr (GPtrArray) officials = scb_book_list (self->office, SCB_TYPE_OFFICIAL, NULL, 0, NULL);
  g_autoptr (ScbVisit) visit
      = g_object_new (SCB_TYPE_VISIT, "official", scb_record_get_id (officials->pdata[0]), "branch",
                      self->branch, "session", typed, "visited-on", "2021-05-03", NULL);
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autoptr (ScbVisit) after = NULL;
  gint64 n_sessions = scb_book_count (self->office, SCB_TYPE_SESSION, NULL);

  g_assert_true (scb_book_save (self->office, visit, "Test", NULL));
  notice = send_month (self, MONTH);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_CONFLICT);
  take (self, notice, SCB_PACKAGE_TAKE_THEIRS);
  g_assert_cmpint (scb_book_count (self->office, SCB_TYPE_SESSION, NULL), ==, n_sessions);
  after = scb_book_get (self->office, SCB_TYPE_VISIT, scb_record_get_id (SCB_RECORD (visit)), NULL);
  g_assert_cmpint (after->session, ==, scb_book_find_id (self->office, SCB_TYPE_SESSION, uuid));
}

static void
test_typed_in_stays (Exchange *self, gconstpointer data)
{
  gint64 typed = hold_session (self->office, self->branch, MONTH, "2021-05-03");
  gint64 n_sessions = scb_book_count (self->office, SCB_TYPE_SESSION, NULL);
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autoptr (ScbSession) session = NULL;

  hold_session (self->home, self->at_home, MONTH, "2021-05-03");
  notice = send_month (self, MONTH);
  take (self, notice, SCB_PACKAGE_KEEP_OURS);
  g_assert_cmpint (scb_book_count (self->office, SCB_TYPE_SESSION, NULL), ==, n_sessions);
  session = scb_book_get (self->office, SCB_TYPE_SESSION, typed, NULL);
  g_assert_nonnull (session);
}

/* A later month changes nothing of the one before it. */
static void
test_another_month (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = send_first (self);
  g_autoptr (ScbPackageNotice) notice = NULL;

  conclude (self->office, uuid, "Của đảng ủy.");
  hold_session (self->home, self->at_home, "2021-06", "2021-06-03");
  notice = send_month (self, "2021-06");
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_NEW);
  g_assert_nonnull (strstr (notice->title, "tháng 6 năm 2021"));
  take (self, notice, SCB_PACKAGE_NO_FLAGS);
  assert_conclusion (self->office, uuid, "Của đảng ủy.");
}

/* ---- signed ---- */

static void
sign (ScbBook *book, const char *uuid)
{
  g_autoptr (GError) error = NULL;
  gint64 id = scb_book_find_id (book, SCB_TYPE_SESSION, uuid);

  g_assert_true (scb_book_adopt (book, id, "2021-05-03", SCB_UNKNOWN, SCB_UNKNOWN, &error));
  g_assert_true (scb_book_sign (book, id, "2021-05-04", 0, &error));
  g_assert_no_error (error);
}

static void
test_signed_minutes (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = send_first (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageNotice) signed_ = NULL;
  g_autoptr (ScbPackageNotice) corrected = NULL;
  gint64 id = scb_book_find_id (self->home, SCB_TYPE_SESSION, uuid);

  sign (self->home, uuid);
  signed_ = send_month (self, MONTH);
  take (self, signed_, SCB_PACKAGE_NO_FLAGS);
  g_assert_true (scb_book_reopen (self->home, id, "Sai tên thôn", "Bí thư", &error));
  conclude (self->home, uuid, "Làm đường hoa thôn Xóm Mới.");
  g_assert_true (scb_book_sign (self->home, id, "2021-05-05", 0, &error));
  g_assert_no_error (error);
  corrected = send_month (self, MONTH);
  g_assert_cmpint (corrected->state, ==, SCB_PACKAGE_NOTICE_CHANGED);
  take (self, corrected, SCB_PACKAGE_NO_FLAGS);
  assert_conclusion (self->office, uuid, "Làm đường hoa thôn Xóm Mới.");
  g_assert_true (scb_book_count (self->office, SCB_TYPE_REOPENING, NULL) > 0);
}

/* ---- who owns what ---- */

static void
test_scores_of_the_office_stay (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = send_first (self);
  gint64 id = scb_book_find_id (self->office, SCB_TYPE_SESSION, uuid);
  g_autoptr (ScbScore) decided
      = g_object_new (SCB_TYPE_SCORE, "session", id, "scorer", SCB_SCORER_COMMITTEE, "points", 88.0,
                      "level", SCB_LEVEL_FAIR, NULL);
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autoptr (GPtrArray) scores = NULL;

  g_assert_true (scb_book_save (self->office, decided, "Test", NULL));
  conclude (self->home, uuid, "Khác.");
  notice = send_month (self, MONTH);
  /* That the office scored it is no change of the session. */
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_CHANGED);
  take (self, notice, SCB_PACKAGE_NO_FLAGS);
  scores = scb_book_list (self->office, SCB_TYPE_SCORE, "session", id, NULL);
  g_assert_cmpuint (scores->len, ==, 2);
}

/* Visits, decisions, rule sets, scores of the committee: a branch says nothing of them. */
static void
test_a_branch_keeps_to_its_own (Exchange *self, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  gint64 id = hold_session (self->home, self->at_home, MONTH, "2021-05-03");
  g_autoptr (GPtrArray) officials = scb_book_list (self->home, SCB_TYPE_OFFICIAL, NULL, 0, NULL);
  g_autoptr (GPtrArray) decisions = scb_book_list (self->home, SCB_TYPE_DECISION, NULL, 0, NULL);
  g_autoptr (ScbScore) decided
      = g_object_new (SCB_TYPE_SCORE, "session", id, "scorer", SCB_SCORER_COMMITTEE, "points",
                      100.0, "level", SCB_LEVEL_GOOD, NULL);
  g_autoptr (ScbVisit) visit
      = g_object_new (SCB_TYPE_VISIT, "official", scb_record_get_id (officials->pdata[0]), "branch",
                      self->at_home, "session", id, "visited-on", "2021-05-03", NULL);
  gint64 n_visits = scb_book_count (self->office, SCB_TYPE_VISIT, NULL);
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autoptr (ScbOfficial) official = NULL;
  g_autoptr (GPtrArray) scores = NULL;

  g_assert_true (scb_book_save (self->home, decided, "Test", NULL));
  g_assert_true (scb_book_save (self->home, visit, "Test", NULL));
  g_object_set (officials->pdata[0], "name", "Tên Khác", NULL);
  g_assert_true (scb_book_save (self->home, officials->pdata[0], "Test", NULL));
  g_assert_cmpuint (decisions->len, >, 0);
  notice = send_month (self, MONTH);
  g_assert_nonnull (strstr (notice->text, "not the sender’s to change"));
  g_assert_nonnull (strstr (notice->text, "not taken: not the sender’s to say"));
  take (self, notice, SCB_PACKAGE_NO_FLAGS);
  g_assert_cmpint (scb_book_count (self->office, SCB_TYPE_VISIT, NULL), ==, n_visits);
  official = scb_book_find (self->office, SCB_TYPE_OFFICIAL,
                            scb_record_get_uuid (officials->pdata[0]), NULL);
  g_assert_cmpstr (official->name, !=, "Tên Khác");
  uuid = scb_book_get_uuid (self->home, SCB_TYPE_SESSION, id);
  scores = scb_book_list (self->office, SCB_TYPE_SCORE, "session",
                          scb_book_find_id (self->office, SCB_TYPE_SESSION, uuid), NULL);
  g_assert_cmpuint (scores->len, ==, 1);
}

/* A package that passes for the branch's and holds a session of another one. */
static void
test_no_session_of_another_branch (Exchange *self, gconstpointer data)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (self->office, "Làng Cổng", NULL);
  ScbSessionQuery query = { .branch = scb_record_get_id (branches->pdata[0]) };
  g_autoptr (GArray) ids = scb_book_query_sessions (self->office, &query, NULL);
  g_autofree char *foreign = NULL;
  g_autofree char *own = scb_book_get_uuid (self->office, SCB_TYPE_BRANCH, self->branch);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  g_autoptr (ScbSession) after = NULL;

  g_assert_cmpuint (ids->len, >, 0);
  foreign = scb_book_get_uuid (self->office, SCB_TYPE_SESSION, g_array_index (ids, gint64, 0));
  text = g_strdup_printf (
      "{\"format\": \"so-chi-bo\", \"version\": 1, \"header\": {\"purpose\": \"branch-month\", "
      "\"sender\": \"%s\"}, \"sessions\": [{\"uuid\": \"%s\", \"branch\": \"%s\", \"kind\": "
      "\"regular\", \"state\": \"draft\", \"detail\": \"full\", \"period\": \"2020-09\", "
      "\"conclusion\": \"Giả\"}]}",
      own, foreign, own);
  bytes = g_bytes_new (text, strlen (text));
  report = import_bytes (self->office, bytes);
  g_assert_cmpuint (report->changed + report->removed, ==, 0);
  g_assert_cmpuint (report->left->len, ==, 1);
  after = scb_book_find (self->office, SCB_TYPE_SESSION, foreign, NULL);
  g_assert_cmpstr (after->conclusion, !=, "Giả");
}

/* The roll is completed from both sides; what the book knows stays. */
static void
test_the_roll_is_completed (Exchange *self, gconstpointer data)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (self->home, self->at_home, "2021-05-03", NULL);
  g_autoptr (ScbMember) member
      = scb_book_get (self->home, SCB_TYPE_MEMBER, SCB_ATTENDANCE (roll->pdata[0])->member, NULL);
  g_autofree char *name = g_strdup (member->full_name);
  g_autoptr (ScbMember) newcomer
      = g_object_new (SCB_TYPE_MEMBER, "full-name", "Lò Thị Nhuần", NULL);
  g_autoptr (ScbMembership) membership = NULL;
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autoptr (ScbMember) after = NULL;

  g_object_set (member, "phone", "0912 345 678", "full-name", "Tên Khác", NULL);
  g_assert_true (scb_book_save (self->home, member, "Test", NULL));
  g_assert_true (scb_book_save (self->home, newcomer, "Test", NULL));
  membership = g_object_new (SCB_TYPE_MEMBERSHIP, "member",
                             scb_record_get_id (SCB_RECORD (newcomer)), "branch", self->at_home,
                             "kind", SCB_MEMBERSHIP_KIND_PROBATIONARY, "since", "2021-05-01", NULL);
  g_assert_true (scb_book_save (self->home, membership, "Test", NULL));
  hold_session (self->home, self->at_home, MONTH, "2021-05-03");
  notice = send_month (self, MONTH);
  g_assert_nonnull (strstr (notice->text, "this book’s stays"));
  take (self, notice, SCB_PACKAGE_NO_FLAGS);
  after = scb_book_find (self->office, SCB_TYPE_MEMBER, scb_record_get_uuid (SCB_RECORD (member)),
                         NULL);
  g_assert_cmpstr (after->full_name, ==, name);
  g_assert_cmpstr (after->phone, ==, "0912 345 678");
  g_assert_cmpint (
      scb_book_find_id (self->office, SCB_TYPE_MEMBER, scb_record_get_uuid (SCB_RECORD (newcomer))),
      !=, 0);
}

/* ---- many files ---- */

/* A branch of the same name that began by itself is another branch. */
static void
test_an_unknown_branch_of_the_same_name (Exchange *self, gconstpointer data)
{
  g_autoptr (ScbBook) other = make_book (&self->fixture, "other.scb");
  g_autoptr (ScbOrganization) organization
      = g_object_new (SCB_TYPE_ORGANIZATION, "kind", SCB_ORGANIZATION_KIND_COMMUNE, NULL);
  g_autoptr (ScbBranch) branch
      = g_object_new (SCB_TYPE_BRANCH, "kind", SCB_BRANCH_KIND_VILLAGE, NULL);
  g_autoptr (ScbBranchSpell) spell = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ScbPackageNotice) notice = NULL;
  gint64 n_branches = scb_book_count (self->office, SCB_TYPE_BRANCH, NULL);

  g_assert_true (scb_book_save (other, organization, "Test", NULL));
  g_assert_true (scb_book_save (other, branch, "Test", NULL));
  spell = g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", scb_record_get_id (SCB_RECORD (branch)),
                        "organization", scb_record_get_id (SCB_RECORD (organization)), "name",
                        "Chi bộ thôn Xóm Mới", NULL);
  g_assert_true (scb_book_save (other, spell, "Test", NULL));
  hold_session (other, scb_record_get_id (SCB_RECORD (branch)), MONTH, "2021-05-03");
  bytes = scb_package_export_month (other, scb_record_get_id (SCB_RECORD (branch)), MONTH, NULL);
  path = keep_file (self, "other.json", bytes);
  notice = scb_package_notice_new (self->office, path);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_REFUSED);
  g_assert_nonnull (strstr (notice->text, "starter package"));
  g_assert_cmpint (scb_book_count (self->office, SCB_TYPE_BRANCH, NULL), ==, n_branches);
}

static void
test_a_folder (Exchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) month = NULL;
  g_autoptr (GBytes) broken = g_bytes_new_static ("{\"format\": ", 11);
  g_autoptr (GBytes) newer = g_bytes_new_static ("{\"format\": \"so-chi-bo\", \"version\": 2}", 37);
  g_autofree char *a = NULL, *b = NULL, *c = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  static const ScbPackageNoticeState states[]
      = { SCB_PACKAGE_NOTICE_UNREADABLE, SCB_PACKAGE_NOTICE_UNREADABLE, SCB_PACKAGE_NOTICE_NEW };

  hold_session (self->home, self->at_home, MONTH, "2021-05-03");
  month = scb_package_export_month (self->home, self->at_home, MONTH, &error);
  g_assert_no_error (error);
  a = keep_file (self, "a.json", broken);
  b = keep_file (self, "b.JSON", newer);
  c = keep_file (self, "c.json", month);
  paths = scb_package_list_files (self->fixture.folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (paths->len, ==, 3);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (ScbPackageNotice) notice = scb_package_notice_new (self->office, paths->pdata[i]);

      g_assert_cmpint (notice->state, ==, states[i]);
      if (i == 1)
        g_assert_nonnull (strstr (notice->text, "newer"));
      if (scb_package_notice_can_be_taken (notice))
        take (self, notice, SCB_PACKAGE_NO_FLAGS);
    }
}

/* ---- from the level above, and back ---- */

typedef struct
{
  Exchange *exchange;
  ScbBook *district; /* knows all, and is the district's */
  ScbBook *commune;  /* began with the district's starter */
} Levels;

static gint64
find_organization (ScbBook *book, const char *name)
{
  g_autoptr (GPtrArray) spells = scb_book_list (book, SCB_TYPE_ORGANIZATION_SPELL, NULL, 0, NULL);

  for (guint i = 0; i < spells->len; i++)
    if (strcmp (SCB_ORGANIZATION_SPELL (spells->pdata[i])->name, name) == 0)
      return SCB_ORGANIZATION_SPELL (spells->pdata[i])->organization;
  g_assert_not_reached ();
}

static GBytes *
make_office_starter (Levels *self)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = scb_package_export_office_starter (
      self->district, find_organization (self->district, "Đảng bộ xã Lương Mông"), &error);

  g_assert_no_error (error);
  return bytes;
}

static void
levels_init (Levels *self, Exchange *exchange)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) filled = NULL;
  g_autoptr (ScbPackageReport) begun = NULL;
  g_autoptr (GBytes) starter = NULL;
  g_autofree char *uuid = NULL;

  self->exchange = exchange;
  self->district = make_book (&exchange->fixture, "district.scb");
  filled = import_bytes (self->district, sample);
  uuid = scb_book_get_uuid (self->district, SCB_TYPE_ORGANIZATION,
                            find_organization (self->district, "Đảng bộ huyện Ba Chẽ"));
  g_assert_true (scb_book_set_setting (self->district, "organization", uuid, NULL));
  self->commune = make_book (&exchange->fixture, "commune.scb");
  starter = make_office_starter (self);
  begun = import_bytes (self->commune, starter);
}

static void
levels_clear (Levels *self)
{
  g_clear_object (&self->district);
  g_clear_object (&self->commune);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Levels, levels_clear)

static void
test_office_starter (Exchange *self, gconstpointer data)
{
  g_auto (Levels) levels = { 0 };
  g_autofree char *mode = NULL, *place = NULL, *name = NULL;
  g_autoptr (GPtrArray) theirs = NULL;
  g_autoptr (GPtrArray) roll = NULL;

  levels_init (&levels, self);
  mode = scb_book_get_setting (levels.commune, "mode");
  place = scb_book_get_setting (levels.commune, "place");
  name = scb_book_get_organization_name (levels.commune,
                                         scb_book_get_own_organization (levels.commune), NULL);
  theirs = scb_book_list_roll (levels.district, find_branch (levels.district), "2021-05-03", NULL);
  roll = scb_book_list_roll (levels.commune, find_branch (levels.commune), "2021-05-03", NULL);
  g_assert_cmpstr (mode, ==, "office");
  g_assert_cmpstr (place, !=, "Ba Chẽ");
  g_assert_cmpstr (name, ==, "Đảng bộ xã Lương Mông");
  g_assert_cmpuint (theirs->len, >, 0);
  g_assert_cmpuint (roll->len, ==, theirs->len);
  /* Those of the commune, the one that ended in the merger among them, and of no other. */
  g_assert_cmpint (scb_book_count (levels.commune, SCB_TYPE_BRANCH, NULL), ==, 10);
  g_assert_cmpint (scb_book_count (levels.commune, SCB_TYPE_SESSION, NULL), ==, 0);
  g_assert_cmpint (scb_book_count (levels.commune, SCB_TYPE_OPENING_BALANCE, NULL), >, 0);
}

/* A second one brings what is new, and leaves what the office changed of its branches. */
static void
test_office_starter_again (Exchange *self, gconstpointer data)
{
  g_auto (Levels) levels = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) spells = NULL;
  g_autoptr (ScbBranchSpell) kept = NULL;
  g_autoptr (ScbRuleSet) rules
      = g_object_new (SCB_TYPE_RULE_SET, "code", "x", "name", "Mẫu của huyện", "body", "{}", NULL);
  g_autoptr (GBytes) starter = NULL;
  g_autoptr (ScbPackageReport) first = NULL;
  g_autoptr (ScbPackageReport) second = NULL;

  levels_init (&levels, self);
  spells = scb_book_list (levels.commune, SCB_TYPE_BRANCH_SPELL, "branch",
                          find_branch (levels.commune), NULL);
  g_object_set (spells->pdata[0], "name", "Chi bộ thôn Xóm Mới 1", NULL);
  g_assert_true (scb_book_save (levels.commune, spells->pdata[0], "Test", &error));
  g_assert_true (scb_book_save (levels.district, rules, "Test", &error));
  starter = make_office_starter (&levels);
  first = import_bytes (levels.commune, starter);
  second = import_bytes (levels.commune, starter);
  g_assert_cmpuint (first->added, ==, 1);
  g_assert_cmpuint (second->added + second->changed + second->removed, ==, 0);
  kept = scb_book_get (levels.commune, SCB_TYPE_BRANCH_SPELL, scb_record_get_id (spells->pdata[0]),
                       NULL);
  g_assert_cmpstr (kept->name, ==, "Chi bộ thôn Xóm Mới 1");
}

/* Neither in the book of a branch, nor in that of another office or of the giver. */
static void
test_office_starter_elsewhere (Exchange *self, gconstpointer data)
{
  g_auto (Levels) levels = { 0 };
  g_autoptr (GBytes) starter = NULL;
  g_autofree char *path = NULL;
  ScbBook *books[3];
  static const char *const words[] = { "book of a branch", "another office", "another office" };

  levels_init (&levels, self);
  starter = make_office_starter (&levels);
  path = keep_file (self, "starter.json", starter);
  books[0] = self->home;
  books[1] = levels.district;
  books[2] = self->office;
  g_assert_true (scb_book_set_setting (self->office, "organization",
                                       "bd76f83d-3406-59ae-a1a8-c1c9dd8205d1", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autoptr (ScbPackageNotice) notice = scb_package_notice_new (books[i], path);

      g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_REFUSED);
      g_assert_nonnull (strstr (notice->text, words[i]));
    }
}

/* Down two levels and up two: each takes in what the one below it sends. */
static void
test_from_branch_to_district (Exchange *self, gconstpointer data)
{
  g_auto (Levels) levels = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) down = NULL;
  g_autoptr (GBytes) up = NULL;
  g_autoptr (GBytes) further = NULL;
  g_autoptr (GBytes) once_more = NULL;
  g_autoptr (ScbBook) branch = NULL;
  g_autoptr (ScbPackageReport) begun = NULL;
  g_autoptr (ScbPackageReport) received = NULL;
  g_autoptr (ScbPackageReport) continued = NULL;
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autofree char *uuid = NULL, *path = NULL;
  gint64 id, n_openings;

  levels_init (&levels, self);
  n_openings = scb_book_count (levels.district, SCB_TYPE_OPENING_BALANCE, NULL);
  branch = make_book (&self->fixture, "branch.scb");
  down = scb_package_export_starter (levels.commune, find_branch (levels.commune), &error);
  g_assert_no_error (error);
  begun = import_bytes (branch, down);
  /* The numbers go on although the commune has no session itself. */
  g_assert_cmpint (scb_book_next_number (branch, find_branch (branch), SCB_DOCUMENT_TYPE_MINUTES,
                                         "2021-05-03", NULL),
                   ==,
                   scb_book_next_number (levels.district, find_branch (levels.district),
                                         SCB_DOCUMENT_TYPE_MINUTES, "2021-05-03", NULL));
  id = hold_session (branch, find_branch (branch), MONTH, "2021-05-03");
  uuid = scb_book_get_uuid (branch, SCB_TYPE_SESSION, id);
  up = scb_package_export_month (branch, find_branch (branch), MONTH, &error);
  g_assert_no_error (error);
  received = import_bytes (levels.commune, up);
  further = scb_package_export_office (
      levels.commune, scb_book_get_own_organization (levels.commune), MONTH, &error);
  g_assert_no_error (error);
  path = keep_file (self, "office.json", further);
  notice = scb_package_notice_new (levels.district, path);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_NEW);
  g_assert_null (strstr (notice->text, "Opening"));
  g_assert_true (scb_package_notice_take (notice, levels.district, SCB_PACKAGE_NO_FLAGS, &error));
  assert_conclusion (levels.district, uuid, "Làm đường hoa.");
  /* Now the commune counts sessions itself; what the branch began with stays as it is. */
  once_more = scb_package_export_starter (levels.commune, find_branch (levels.commune), &error);
  g_assert_no_error (error);
  continued = import_bytes (branch, once_more);
  g_assert_cmpint (scb_book_count (branch, SCB_TYPE_OPENING_BALANCE, NULL), ==, 1);
  g_assert_cmpint (scb_book_count (levels.district, SCB_TYPE_OPENING_BALANCE, NULL), ==,
                   n_openings);
}

/* A district sends what its communes' branches did. */
static void
test_a_district_sends_upwards (Exchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = send_first (self);
  g_autoptr (GBytes) bytes = scb_package_export_office (
      self->office, find_organization (self->office, "Đảng bộ huyện Ba Chẽ"), MONTH, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (g_bytes_get_data (bytes, NULL), uuid));
}

/* ---- to the level above ---- */

static void
test_an_office_sends_upwards (Exchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbBook) district = make_book (&self->fixture, "district.scb");
  g_autoptr (ScbPackageReport) begun = import_bytes (district, sample);
  g_autofree char *uuid = send_first (self);
  g_autoptr (GPtrArray) names
      = scb_book_list (self->office, SCB_TYPE_BRANCH_SPELL, "branch", self->branch, NULL);
  gint64 organization = SCB_BRANCH_SPELL (names->pdata[0])->organization;
  gint64 id = scb_book_find_id (self->office, SCB_TYPE_SESSION, uuid);
  g_autoptr (ScbScore) decided
      = g_object_new (SCB_TYPE_SCORE, "session", id, "scorer", SCB_SCORER_COMMITTEE, "points", 88.0,
                      "level", SCB_LEVEL_FAIR, NULL);
  g_autoptr (GPtrArray) decisions = scb_book_list (self->office, SCB_TYPE_DECISION, NULL, 0, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ScbPackageNotice) notice = NULL;
  g_autoptr (GPtrArray) scores = NULL;

  g_assert_true (scb_book_save (self->office, decided, "Test", NULL));
  bytes = scb_package_export_office (self->office, organization, MONTH, &error);
  g_assert_no_error (error);
  path = keep_file (self, "office.json", bytes);
  notice = scb_package_notice_new (district, path);
  g_assert_cmpint (notice->state, ==, SCB_PACKAGE_NOTICE_NEW);
  g_assert_nonnull (strstr (notice->title, "Lương Mông"));
  g_assert_true (scb_package_notice_take (notice, district, SCB_PACKAGE_NO_FLAGS, &error));
  g_assert_no_error (error);
  scores = scb_book_list (district, SCB_TYPE_SCORE, "session",
                          scb_book_find_id (district, SCB_TYPE_SESSION, uuid), NULL);
  g_assert_cmpuint (scores->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD_WITH(path, data, test)                                                                 \
  g_test_add ("/inbox/" path, Exchange, data, set_up_exchange, test, tear_down_exchange)
#define ADD(path, test) ADD_WITH (path, NULL, test)
  ADD ("starter", test_starter);
  ADD ("starter-again", test_starter_again);
  ADD ("starter-at-home", test_starter_at_home);
  ADD ("a-month-arrives", test_a_month_arrives);
  ADD ("nothing-to-send", test_nothing_to_send);
  ADD ("resent-after-a-correction", test_resent_after_a_correction);
  ADD_WITH ("both-sides-changed/ours", GINT_TO_POINTER (FALSE), test_both_sides_changed);
  ADD_WITH ("both-sides-changed/theirs", GINT_TO_POINTER (TRUE), test_both_sides_changed);
  ADD ("sent-twice-after-a-correction-here", test_sent_twice_after_a_correction_here);
  ADD ("typed-in-before", test_typed_in_before);
  ADD ("typed-in-stays", test_typed_in_stays);
  ADD ("another-month", test_another_month);
  ADD ("signed-minutes", test_signed_minutes);
  ADD ("scores-of-the-office-stay", test_scores_of_the_office_stay);
  ADD ("a-branch-keeps-to-its-own", test_a_branch_keeps_to_its_own);
  ADD ("no-session-of-another-branch", test_no_session_of_another_branch);
  ADD ("the-roll-is-completed", test_the_roll_is_completed);
  ADD ("an-unknown-branch-of-the-same-name", test_an_unknown_branch_of_the_same_name);
  ADD ("a-folder", test_a_folder);
  ADD ("an-office-sends-upwards", test_an_office_sends_upwards);
  ADD ("office-starter", test_office_starter);
  ADD ("office-starter-again", test_office_starter_again);
  ADD ("office-starter-elsewhere", test_office_starter_elsewhere);
  ADD ("from-branch-to-district", test_from_branch_to_district);
  ADD ("a-district-sends-upwards", test_a_district_sends_upwards);
  return g_test_run ();
}
