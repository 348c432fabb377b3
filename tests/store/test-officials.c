/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Officials through time, what comes of a visit, and what the level above puts on agendas. */

#include "sample-fixture.h"

#include "scb-book-agenda.h"
#include "scb-book-guidance.h"
#include "scb-book-history.h"
#include "scb-book-month.h"
#include "scb-book-officials.h"
#include "scb-book-sessions.h"

static gint64
branch_of (ScbBook *book, const char *words)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (book, words, NULL);

  g_assert_cmpuint (branches->len, ==, 1);
  return scb_record_get_id (branches->pdata[0]);
}

static gint64
add_official (ScbBook *book, const char *name)
{
  return keep (book, g_object_new (SCB_TYPE_OFFICIAL, "name", name, NULL));
}

static ScbDecision *
new_decision (const char *number)
{
  return g_object_new (SCB_TYPE_DECISION, "number", number, "issued-on", "2020-08-25", "issuer",
                       "Huyện ủy Ba Chẽ", NULL);
}

static GPtrArray *
assignments_of (ScbBook *book, gint64 official)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *all = scb_book_list (book, SCB_TYPE_ASSIGNMENT, "official", official, &error);

  g_assert_no_error (error);
  return all;
}

static guint
count (ScbBook *book, GType type)
{
  return (guint)scb_book_count (book, type, NULL);
}

static void
undo (ScbBook *book)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_undo (book, &error));
  g_assert_no_error (error);
}

/* ---- assigning ---- */

static void
test_assigned_at_once (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 official = add_official (book, "Vi Văn Ất");
  const gint64 branches[] = { branch_of (book, "Xóm Mới"), branch_of (book, "Khe Giấy") };
  g_autoptr (ScbDecision) decision = new_decision ("500-QĐ/HU");
  g_autoptr (ScbDecision) again = new_decision ("500-QĐ/HU");
  const ScbAssigning assigning = { decision, "2020-09-01", NULL, SCB_ASSIGNMENT_DUTY_INSPECT };
  const ScbAssigning twice = { again, "2021-01-01", NULL, SCB_ASSIGNMENT_DUTY_INSPECT };
  const ScbAssigning other = { again, "2021-01-01", NULL, SCB_ASSIGNMENT_DUTY_GUIDE };
  guint n_decisions = count (book, SCB_TYPE_DECISION);
  g_autoptr (GPtrArray) assigned = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;

  g_assert_true (scb_book_assign_official (book, official, &assigning, branches, 2, &error));
  g_assert_no_error (error);
  assigned = assignments_of (book, official);
  g_assert_cmpuint (assigned->len, ==, 2);
  g_assert_cmpint (SCB_ASSIGNMENT (assigned->pdata[0])->decision, ==,
                   SCB_ASSIGNMENT (assigned->pdata[1])->decision);

  /* The same duty twice is refused, and nothing of it is kept. */
  g_assert_false (scb_book_assign_official (book, official, &twice, branches, 2, &refused));
  g_assert_error (refused, SCB_BOOK_ERROR, SCB_BOOK_ERROR_EXISTS);
  g_assert_nonnull (strstr (refused->message, "Xóm Mới"));
  g_assert_cmpuint (count (book, SCB_TYPE_DECISION), ==, n_decisions + 1);

  /* Another duty is another assignment, by the decision that is there. */
  g_assert_true (scb_book_assign_official (book, official, &other, branches, 1, &error));
  g_assert_cmpuint (count (book, SCB_TYPE_DECISION), ==, n_decisions + 1);
  undo (book);
  undo (book);
  g_clear_pointer (&assigned, g_ptr_array_unref);
  assigned = assignments_of (book, official);
  g_assert_cmpuint (assigned->len, ==, 0);
  g_assert_cmpuint (count (book, SCB_TYPE_DECISION), ==, n_decisions);
}

static void
test_bad_assigning (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 official = add_official (book, "Vi Văn Ất");
  gint64 branch = branch_of (book, "Xóm Mới");
  const ScbAssigning backwards = { NULL, "2020-09-01", "2020-09-01", SCB_ASSIGNMENT_DUTY_ATTEND };
  const ScbAssigning fine = { NULL, NULL, NULL, SCB_ASSIGNMENT_DUTY_ATTEND };
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_assign_official (book, official, &backwards, &branch, 1, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (scb_book_assign_official (book, official, &fine, NULL, 0, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
}

/* ---- replacing ---- */

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 before = add_official (book, "Vi Văn Ất");
  gint64 after = add_official (book, "Tằng A Bính");
  const gint64 branches[] = { branch_of (book, "Xóm Mới"), branch_of (book, "Khe Giấy") };
  const ScbAssigning assigning = { NULL, "2020-03-01", NULL, SCB_ASSIGNMENT_DUTY_ATTEND };
  g_autoptr (ScbDecision) decision = new_decision ("501-QĐ/HU");
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_assign_official (book, before, &assigning, branches, 2, &error));
  g_assert_true (scb_book_replace_official (book, before, after, "2020-09-15", decision, &error));
  g_assert_no_error (error);
  old = assignments_of (book, before);
  new = assignments_of (book, after);
  g_assert_cmpuint (new->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (SCB_ASSIGNMENT (old->pdata[i])->until, ==, "2020-09-15");
      g_assert_cmpint (SCB_ASSIGNMENT (old->pdata[i])->replaced_by, ==, after);
      g_assert_cmpstr (SCB_ASSIGNMENT (new->pdata[i])->since, ==, "2020-09-15");
      g_assert_cmpint (SCB_ASSIGNMENT (new->pdata[i])->duty, ==, SCB_ASSIGNMENT_DUTY_ATTEND);
      g_assert_cmpint (SCB_ASSIGNMENT (new->pdata[i])->decision, ==,
                       scb_record_get_id (SCB_RECORD (decision)));
    }
  undo (book);
  g_clear_pointer (&new, g_ptr_array_unref);
  new = assignments_of (book, after);
  g_assert_cmpuint (new->len, ==, 0);
}

/* A part that cannot be handed over leaves the others as they are. */
static void
test_replaced_too_early (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 before = add_official (book, "Vi Văn Ất");
  gint64 after = add_official (book, "Tằng A Bính");
  const gint64 branches[] = { branch_of (book, "Xóm Mới"), branch_of (book, "Khe Giấy") };
  const ScbAssigning early = { NULL, "2020-03-01", NULL, SCB_ASSIGNMENT_DUTY_ATTEND };
  const ScbAssigning late = { NULL, "2020-10-01", NULL, SCB_ASSIGNMENT_DUTY_ATTEND };
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_assign_official (book, before, &early, branches, 1, NULL));
  g_assert_true (scb_book_assign_official (book, before, &late, branches + 1, 1, NULL));
  g_assert_false (scb_book_replace_official (book, before, after, "2020-09-15", NULL, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
  old = assignments_of (book, before);
  g_assert_null (SCB_ASSIGNMENT (old->pdata[0])->until);

  g_clear_error (&error);
  g_assert_false (scb_book_replace_official (book, before, before, "2020-11-15", NULL, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (scb_book_replace_official (book, after, before, "2020-11-15", NULL, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
}

/* ---- what comes of a visit ---- */

static ScbVisit *
new_visit (ScbBook *book, gint64 branch, const char *day)
{
  return g_object_new (SCB_TYPE_VISIT, "official", add_official (book, "Vi Văn Ất"), "branch",
                       branch, "visited-on", day, "points", 81.5, "level", SCB_LEVEL_FAIR, "limits",
                       "Ít ý kiến.", NULL);
}

static void
test_score (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = branch_of (book, "Đồng Giảng A");
  g_autoptr (ScbVisit) visit = new_visit (book, branch, "2020-09-05");
  g_autoptr (ScbVisit) other = new_visit (book, branch, "2020-09-05");
  g_autoptr (ScbVisit) nowhere = new_visit (book, branch, "2020-09-25");
  gint64 id = keep (book, g_object_ref (visit));
  gint64 session = scb_book_find_visited_session (book, visit);
  g_autoptr (GPtrArray) scores = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_cmpint (session, !=, 0);
  scb_book_score_by_visit (book, id, &error);
  g_assert_no_error (error);
  scores = scb_book_list (book, SCB_TYPE_SCORE, "session", session, NULL);
  for (guint i = 0; i < scores->len; i++)
    if (SCB_SCORE (scores->pdata[i])->scorer == SCB_SCORER_OFFICIAL)
      {
        g_assert_cmpfloat (SCB_SCORE (scores->pdata[i])->points, ==, 81.5);
        g_assert_cmpint (SCB_SCORE (scores->pdata[i])->official, ==, visit->official);
        g_assert_cmpstr (SCB_SCORE (scores->pdata[i])->author, ==, "Vi Văn Ất");
        n++;
      }
  g_assert_cmpuint (n, ==, 1);

  /* Again: the same score. By somebody else, or on a day without a session: refused. */
  g_assert_true (scb_book_score_by_visit (book, id, &error));
  g_assert_false (scb_book_score_by_visit (book, keep (book, g_object_ref (other)), &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (scb_book_score_by_visit (book, keep (book, g_object_ref (nowhere)), &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
}

static void
test_proposal (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = branch_of (book, "Đồng Giảng A");
  g_autoptr (ScbVisit) visit = new_visit (book, branch, "2020-09-05");
  gint64 id = keep (book, g_object_ref (visit));
  g_autoptr (ScbProposal) raised = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_raise_proposal (book, id, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
  g_clear_error (&error);
  g_object_set (visit, "issues", "Cầu tràn hỏng.", "addressee", "Đảng ủy xã", NULL);
  g_assert_true (scb_book_save (book, visit, "Change", NULL));
  g_assert_true (scb_book_raise_proposal (book, id, &error));
  raised = scb_book_find_visit_proposal (book, id);
  g_assert_cmpstr (raised->text, ==, "Cầu tràn hỏng.");
  g_assert_cmpstr (raised->addressee, ==, "Đảng ủy xã");
  g_assert_cmpint (raised->branch, ==, branch);
  g_assert_cmpint (raised->session, ==, scb_book_find_visited_session (book, visit));
  g_assert_false (scb_book_raise_proposal (book, id, &error));
}

/* Signed minutes stay as they are: the proposal is the branch's, and still in the month's report.
 */
static void
test_proposal_after_signing (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = branch_of (book, "Xóm Mới");
  g_autoptr (ScbVisit) visit = new_visit (book, branch, "2020-09-03");
  g_autoptr (ScbProposal) raised = NULL;
  g_autoptr (ScbMonth) month = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;
  gint64 id;

  g_object_set (visit, "issues", "Cầu tràn hỏng.", NULL);
  id = keep (book, g_object_ref (visit));
  g_assert_true (scb_book_raise_proposal (book, id, &error));
  g_assert_no_error (error);
  raised = scb_book_find_visit_proposal (book, id);
  g_assert_cmpint (raised->session, ==, 0);
  month = scb_book_load_month (book, scb_book_get_own_organization (book), "2020-09", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < month->proposals->len; i++)
    found = found || SCB_PROPOSAL (month->proposals->pdata[i])->visit == id;
  g_assert_true (found);
}

/* ---- remarks ---- */

static guint
count_remarks (ScbBook *book, gint64 session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbDossier) dossier = scb_book_load_dossier (book, session, &error);

  g_assert_no_error (error);
  return dossier->earlier_visits->len;
}

static void
test_remarks_come_back (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = add_branch (book);
  gint64 first = add_session (book, branch, "2020-03-03");
  gint64 second = add_session (book, branch, "2020-04-03");
  gint64 third = add_session (book, branch, "2020-05-03");
  g_autoptr (ScbVisit) visit = new_visit (book, branch, "2020-03-03");

  keep (book, g_object_ref (visit));
  g_assert_cmpuint (count_remarks (book, first), ==, 0);
  g_assert_cmpuint (count_remarks (book, second), ==, 1);
  /* Nothing has come of it: it stays. */
  g_assert_cmpuint (count_remarks (book, third), ==, 1);
  g_object_set (visit, "follow-up", "Đã khắc phục.", NULL);
  g_assert_true (scb_book_save (book, visit, "Change", NULL));
  g_assert_cmpuint (count_remarks (book, second), ==, 1);
  g_assert_cmpuint (count_remarks (book, third), ==, 0);
}

static void
test_no_remarks (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = add_branch (book);
  g_autoptr (ScbVisit) visit = new_visit (book, branch, "2020-03-03");

  g_object_set (visit, "limits", NULL, "strengths", "Sôi nổi.", NULL);
  keep (book, g_object_ref (visit));
  g_assert_cmpuint (count_remarks (book, add_session (book, branch, "2020-04-03")), ==, 0);
}

/* ---- directives ---- */

static gint64
add_directive (ScbBook *book, gint64 organization, const char *title, gint64 branch)
{
  gint64 id = keep (book, g_object_new (SCB_TYPE_DIRECTIVE, "organization", organization, "kind",
                                        SCB_DIRECTIVE_KIND_MONTH_ORIENTATION, "title", title,
                                        "since", "2020-11-01", "until", "2020-12-01", NULL));

  if (branch != 0)
    keep (book, g_object_new (SCB_TYPE_DIRECTIVE_BRANCH, "directive", id, "branch", branch, NULL));
  return id;
}

static guint
count_points (ScbBook *book, gint64 session, gint64 directive)
{
  g_autoptr (GPtrArray) agenda
      = scb_book_list (book, SCB_TYPE_AGENDA_ITEM, "session", session, NULL);
  guint n = 0;

  for (guint i = 0; i < agenda->len; i++)
    {
      ScbAgendaItem *item = agenda->pdata[i];

      n += item->directive == directive;
      /* No two share a place. */
      if (i > 0)
        g_assert_cmpint (item->position, >, SCB_AGENDA_ITEM (agenda->pdata[i - 1])->position);
    }
  return n;
}

static gint64
prepare (ScbBook *book, gint64 branch, const char *period)
{
  g_autoptr (GError) error = NULL;
  gint64 session
      = scb_book_prepare_session (book, branch, SCB_SESSION_KIND_REGULAR, period, &error);

  g_assert_no_error (error);
  return session;
}

static void
test_enters_the_agenda (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 office = scb_book_get_own_organization (book);
  gint64 branch = branch_of (book, "Xóm Mới");
  gint64 all = add_directive (book, office, "Định hướng tháng 11", 0);
  gint64 ours = add_directive (book, office, "Riêng cho Xóm Mới", branch);
  gint64 others = add_directive (book, office, "Cho Khe Giấy", branch_of (book, "Khe Giấy"));
  gint64 elsewhere = add_directive (
      book, scb_book_get_organization_of (book, branch_of (book, "Làng Cổng"), "2020-11-01"),
      "Của xã khác", 0);
  gint64 session = prepare (book, branch, "2020-11");
  guint n_added;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_points (book, session, all), ==, 1);
  g_assert_cmpuint (count_points (book, session, ours), ==, 1);
  g_assert_cmpuint (count_points (book, session, others), ==, 0);
  g_assert_cmpuint (count_points (book, session, elsewhere), ==, 0);
  /* Nothing twice. */
  g_assert_true (scb_book_add_directives (book, session, &n_added, &error));
  g_assert_cmpuint (n_added, ==, 0);
  /* Of another month. */
  session = prepare (book, branch, "2020-12");
  g_assert_cmpuint (count_points (book, session, all), ==, 0);
}

/* What comes after the preparation is put on the agendas of all at once. */
static void
test_spread (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 office = scb_book_get_own_organization (book);
  gint64 one = prepare (book, branch_of (book, "Xóm Mới"), "2020-11");
  gint64 other = prepare (book, branch_of (book, "Khe Giấy"), "2020-11");
  gint64 directive = add_directive (book, office, "Định hướng tháng 11", 0);
  guint n_added;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_points (book, one, directive), ==, 0);
  g_assert_true (scb_book_spread_directive (book, directive, &n_added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 2);
  g_assert_cmpuint (count_points (book, one, directive), ==, 1);
  g_assert_cmpuint (count_points (book, other, directive), ==, 1);
  undo (book);
  g_assert_cmpuint (count_points (book, one, directive), ==, 0);
}

static void
test_coverage (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 office = scb_book_get_own_organization (book);
  gint64 branch = branch_of (book, "Xóm Mới");
  gint64 all = add_directive (book, office, "Định hướng tháng 11", 0);
  gint64 one = add_directive (book, office, "Riêng", branch_of (book, "Khe Giấy"));
  gint64 session = prepare (book, branch, "2020-11");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = scb_book_list_coverage (book, all, &error);
  g_autoptr (GPtrArray) named = scb_book_list_coverage (book, one, &error);
  guint n_sessions = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 8);
  for (guint i = 0; i < rows->len; i++)
    {
      ScbCoverage *row = rows->pdata[i];

      if (row->session == 0)
        continue;
      n_sessions++;
      g_assert_cmpint (row->branch, ==, branch);
      g_assert_cmpint (row->session, ==, session);
      g_assert_cmpint (row->state, ==, SCB_SESSION_STATE_PLANNED);
    }
  g_assert_cmpuint (n_sessions, ==, 1);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_cmpstr (((ScbCoverage *)named->pdata[0])->branch_name, ==, "Chi bộ thôn Khe Giấy");
}

/* ---- training ---- */

static gboolean
is_untrained (ScbBook *book, gint64 member, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = scb_book_list_untrained (book, day, &error);
  gboolean found = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    found = found || ((ScbUntrained *)rows->pdata[i])->member == member;
  return found;
}

static void
test_untrained (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = branch_of (book, "Xóm Mới");
  gint64 member = add_member (book, "Vi Văn Ất");
  gint64 old = keep (
      book, g_object_new (SCB_TYPE_COURSE, "topic", "Khóa cũ", "held-on", "2018-05-05", NULL));
  gint64 course = keep (
      book, g_object_new (SCB_TYPE_COURSE, "topic", "Khóa mới", "held-on", "2020-10-05", NULL));

  keep (book, g_object_new (SCB_TYPE_POST, "member", member, "branch", branch, "kind",
                            SCB_POST_KIND_COMMITTEE_MEMBER, "since", "2020-03-01", NULL));
  g_assert_true (is_untrained (book, member, "2020-09-01"));
  /* Not in office yet. */
  g_assert_false (is_untrained (book, member, "2020-02-20"));
  keep (book, g_object_new (SCB_TYPE_COURSE_ATTENDANCE, "course", old, "member", member, NULL));
  g_assert_true (is_untrained (book, member, "2020-09-01"));
  keep (book, g_object_new (SCB_TYPE_COURSE_ATTENDANCE, "course", course, "member", member, NULL));
  g_assert_false (is_untrained (book, member, "2020-11-01"));
}

/* An office that goes on from the term before is no new one. */
static void
test_of_the_term_before (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 member = add_member (book, "Vi Văn Ất");

  keep (book,
        g_object_new (SCB_TYPE_POST, "member", member, "branch", branch_of (book, "Đồng Giảng A"),
                      "kind", SCB_POST_KIND_COMMITTEE_MEMBER, "since", "2018-03-01", NULL));
  g_assert_false (is_untrained (book, member, "2020-09-01"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test)                                                                            \
  g_test_add ("/officials/" path, Fixture, NULL, set_up_sample, test, tear_down)
  ADD ("assigned-at-once", test_assigned_at_once);
  ADD ("bad-assigning", test_bad_assigning);
  ADD ("replaced", test_replaced);
  ADD ("replaced-too-early", test_replaced_too_early);
  ADD ("score", test_score);
  ADD ("proposal", test_proposal);
  ADD ("proposal-after-signing", test_proposal_after_signing);
  ADD ("remarks-come-back", test_remarks_come_back);
  ADD ("no-remarks", test_no_remarks);
  ADD ("enters-the-agenda", test_enters_the_agenda);
  ADD ("spread", test_spread);
  ADD ("coverage", test_coverage);
  ADD ("untrained", test_untrained);
  ADD ("of-the-term-before", test_of_the_term_before);
  return g_test_run ();
}
