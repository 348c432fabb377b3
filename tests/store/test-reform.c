/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Branches that are merged, divided, renamed, moved, dissolved: what goes along, what stays. */

#include "store-fixture.h"

#include "scb-book-adoption.h"
#include "scb-book-history.h"
#include "scb-book-month.h"
#include "scb-book-reform.h"
#include "scb-book-sessions.h"
#include "scb-branch-list.h"
#include "scb-month.h"

#define DAY "2020-02-05"

/* Two branches of one commune: Đồng Chức, which ends, and Xóm Mới. */
typedef struct
{
  Fixture base;
  gint64 commune, other_commune;
  gint64 ended, kept;
  gint64 secretary, guest; /* of Đồng Chức; the guest is already at Xóm Mới as reinforcement */
  gint64 task, official;
} Office;

static gint64
add_organization (ScbBook *book, const char *name)
{
  gint64 id = keep (
      book, g_object_new (SCB_TYPE_ORGANIZATION, "kind", SCB_ORGANIZATION_KIND_COMMUNE, NULL));

  keep (book, g_object_new (SCB_TYPE_ORGANIZATION_SPELL, "organization", id, "name", name, NULL));
  return id;
}

static gint64
add_named_branch (ScbBook *book, const char *name, gint64 organization)
{
  gint64 id = keep (book, g_object_new (SCB_TYPE_BRANCH, "kind", SCB_BRANCH_KIND_VILLAGE,
                                        "formed-on", "1994-03-03", "session-day", (gint64)3, NULL));

  keep (book, g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", id, "name", name, "organization",
                            organization, "since", "1994-03-03", NULL));
  return id;
}

static gint64
enrol (ScbBook *book, gint64 member, gint64 branch, ScbMembershipKind kind, const char *since)
{
  return keep (book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", member, "branch", branch, "kind",
                                   kind, "since", since, NULL));
}

static gint64
add_official_member (ScbBook *book, const char *name, gint64 branch)
{
  gint64 member = add_member (book, name);

  enrol (book, member, branch, SCB_MEMBERSHIP_KIND_OFFICIAL, "2010-01-01");
  return member;
}

static void
add_people (Office *office)
{
  ScbBook *book = office->base.book;

  office->secretary = add_official_member (book, "Đặng Văn Lâm", office->ended);
  add_official_member (book, "Nông Thị Sáu", office->ended);
  office->guest = add_official_member (book, "Vi Văn Hùng", office->ended);
  enrol (book, office->guest, office->kept, SCB_MEMBERSHIP_KIND_REINFORCEMENT, "2019-05-01");
  enrol (book, add_member (book, "La Thị Hương"), office->ended, SCB_MEMBERSHIP_KIND_PROBATIONARY,
         "2019-06-01");
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Hoàng Văn %c", 'A' + (char)i);

      add_official_member (book, name, office->kept);
    }
  keep (book, g_object_new (SCB_TYPE_POST, "member", office->secretary, "branch", office->ended,
                            "kind", SCB_POST_KIND_SECRETARY, "title", "Bí thư Chi bộ", "since",
                            "2017-06-10", NULL));
  keep (book, g_object_new (SCB_TYPE_EXEMPTION, "member", office->secretary, "branch",
                            office->ended, "kind", SCB_EXEMPTION_KIND_EXEMPT, "since", "2019-01-01",
                            "reason", "tuổi cao", NULL));
}

static void
add_work (Office *office)
{
  ScbBook *book = office->base.book;
  gint64 weak = keep (book, g_object_new (SCB_TYPE_WEAK_POINT, "branch", office->ended, "title",
                                          "Đường lầy", "opened-on", "2019-10-03", NULL));

  keep (book, g_object_new (SCB_TYPE_TERM, "branch", office->ended, "name", "2017-2020", "since",
                            "2017-06-10", NULL));
  keep (book, g_object_new (SCB_TYPE_TERM, "branch", office->kept, "name", "2017-2020", "since",
                            "2017-06-12", NULL));
  office->base.session = add_session (book, office->ended, "2020-02-03");
  office->task = keep (book, g_object_new (SCB_TYPE_TASK, "branch", office->ended, "session",
                                           office->base.session, "title", "Sửa đường", "lead",
                                           office->secretary, "state", SCB_TASK_STATE_OPEN,
                                           "weak-point", weak, "due-on", "2020-04-30", NULL));
  keep (book, g_object_new (SCB_TYPE_TASK_HELPER, "task", office->task, "name", "Chi đoàn", NULL));
  keep (book, g_object_new (SCB_TYPE_TASK, "branch", office->ended, "title", "Đã xong", "state",
                            SCB_TASK_STATE_DONE, "closed-on", "2020-01-03", NULL));
  office->official = keep (book, g_object_new (SCB_TYPE_OFFICIAL, "name", "Khúc Văn Toàn", NULL));
  keep (book,
        g_object_new (SCB_TYPE_ASSIGNMENT, "official", office->official, "branch", office->ended,
                      "duty", SCB_ASSIGNMENT_DUTY_GUIDE, "since", "2019-01-01", NULL));
}

static void
set_up_office (Office *office, gconstpointer data)
{
  g_setenv ("SCB_TODAY", "2020-09-03", TRUE);
  set_up_book (&office->base, data);
  office->commune = add_organization (office->base.book, "Đảng bộ xã Lương Mông");
  office->other_commune = add_organization (office->base.book, "Đảng bộ xã Đồn Đạc");
  office->ended = add_named_branch (office->base.book, "Chi bộ thôn Đồng Chức", office->commune);
  office->kept = add_named_branch (office->base.book, "Chi bộ thôn Xóm Mới", office->commune);
  add_people (office);
  add_work (office);
}

static void
tear_down_office (Office *office, gconstpointer data)
{
  tear_down (&office->base, data);
}

static ScbReform *
new_reform (ScbReformKind kind, const char *day, gint64 branch)
{
  ScbReform *reform = scb_reform_new (kind);

  reform->day = g_strdup (day);
  reform->branch = branch;
  reform->decision.number = g_strdup ("25-QĐ/ĐU");
  reform->decision.issued_on = g_strdup ("2020-02-04");
  reform->decision.issuer = g_strdup ("Đảng ủy xã Lương Mông");
  return reform;
}

static ScbReform *
new_merger (Office *office, const char *day)
{
  ScbReform *reform = new_reform (SCB_REFORM_MERGE, day, office->kept);

  g_array_append_val (reform->others, office->ended);
  return reform;
}

static ScbReformPreview *
preview (Office *office, const ScbReform *reform)
{
  g_autoptr (GError) error = NULL;
  ScbReformPreview *made = scb_book_preview_reform (office->base.book, reform, &error);

  g_assert_no_error (error);
  return made;
}

static gint64
apply (Office *office, const ScbReform *reform)
{
  g_autoptr (GError) error = NULL;
  gint64 result = scb_book_apply_reform (office->base.book, reform, &error);

  g_assert_no_error (error);
  g_assert_cmpint (result, !=, 0);
  return result;
}

static void
assert_reform_refused (Office *office,
                       const ScbReform *reform,
                       ScbBookError code,
                       const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_book_preview_reform (office->base.book, reform, &error));
  assert_refused (error, code, words);
  g_assert_cmpint (scb_book_apply_reform (office->base.book, reform, &error), ==, 0);
  assert_refused (error, code, words);
  g_assert_false (scb_book_in_transaction (office->base.book));
}

static guint
count_roll (Office *office, gint64 branch, const char *day)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (office->base.book, branch, day, NULL);

  return roll->len;
}

static void
assert_lines (const ScbReformPreview *made, ScbReformLineKind kind, guint n)
{
  g_assert_cmpuint (scb_reform_preview_count (made, kind), ==, n);
}

/* ---- the merger ---- */

static void
test_preview_says_all_and_writes_nothing (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  g_autofree char *before = witness_ask (office->base.path, "SELECT max (id) FROM journal");
  g_autoptr (ScbReformPreview) made = preview (office, reform);
  const ScbReformBranch *kept = scb_reform_preview_find_branch (made, office->kept);
  const ScbReformBranch *ended = scb_reform_preview_find_branch (made, office->ended);

  assert_lines (made, SCB_REFORM_LINE_BRANCH_ENDED, 1);
  assert_lines (made, SCB_REFORM_LINE_MEMBER_MOVED, 4);
  assert_lines (made, SCB_REFORM_LINE_TASK_MOVED, 1);
  assert_lines (made, SCB_REFORM_LINE_WEAK_POINT_MOVED, 1);
  assert_lines (made, SCB_REFORM_LINE_POST_ENDED, 1);
  assert_lines (made, SCB_REFORM_LINE_TERM_ENDED, 1);
  assert_lines (made, SCB_REFORM_LINE_ASSIGNMENT_ENDED, 1);
  assert_lines (made, SCB_REFORM_LINE_SESSION_HELD, 1);
  g_assert_true (ended->ends);
  g_assert_cmpint (ended->official_after, ==, 0);
  /* Eight of its own, one sent there who comes for good now, two who come. */
  g_assert_cmpint (kept->official_before, ==, 9);
  g_assert_cmpint (kept->official_after, ==, 11);
  g_assert_cmpint (kept->next_minutes, ==, 1);
  assert_witness (office->base.path, "SELECT max (id) FROM journal", before);
  assert_witness (office->base.path, "SELECT count (*) FROM decision", "0");
}

static void
test_merger_moves_the_members (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, DAY);

  g_assert_cmpint (apply (office, reform), ==, office->kept);
  g_assert_cmpuint (count_roll (office, office->ended, "2020-02-04"), ==, 4);
  g_assert_cmpuint (count_roll (office, office->ended, DAY), ==, 0);
  g_assert_cmpuint (count_roll (office, office->kept, "2020-02-04"), ==, 9);
  g_assert_cmpuint (count_roll (office, office->kept, DAY), ==, 12);
  assert_witness (office->base.path,
                  "SELECT count (*) FROM membership WHERE end_reason = 'merged' AND destination = "
                  "'Chi bộ thôn Xóm Mới' AND until = '" DAY "'",
                  "4");
  assert_witness (office->base.path,
                  "SELECT count (*) FROM membership m JOIN decision d ON d.id = m.decision WHERE "
                  "m.origin = 'Chi bộ thôn Đồng Chức' AND d.number = '25-QĐ/ĐU'",
                  "4");
  /* The probationer stays one; the exempt one stays exempt. */
  assert_witness (office->base.path,
                  "SELECT count (*) FROM membership WHERE kind = 'probationary' AND until IS NULL",
                  "1");
  assert_witness (office->base.path,
                  "SELECT reason FROM exemption WHERE since = '" DAY "' AND until IS NULL",
                  "tuổi cao");
}

/* Who was sent to the other branch before is there for good now, once. */
static void
test_reinforcement_becomes_a_member (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM membership WHERE member = %d AND "
                                          "until IS NULL AND kind = 'official'",
                                          (int)office->guest);
  g_autofree char *any = g_strdup_printf (
      "SELECT count (*) FROM membership WHERE member = %d AND until IS NULL", (int)office->guest);

  apply (office, reform);
  assert_witness (office->base.path, sql, "1");
  assert_witness (office->base.path, any, "1");
}

static void
test_tasks_are_handed_over (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  g_autoptr (ScbTask) old = NULL;

  apply (office, reform);
  old = load (office->base.book, SCB_TYPE_TASK, office->task);
  g_assert_cmpint (old->state, ==, SCB_TASK_STATE_HANDED_OVER);
  g_assert_cmpstr (old->closed_on, ==, DAY);
  g_assert_cmpint (old->branch, ==, office->ended);
  assert_witness (
      office->base.path,
      "SELECT t.title || ' ' || t.due_on || ' ' || h.name || ' ' || w.title FROM task t "
      "JOIN task_helper h ON h.task = t.id JOIN weak_point w ON w.id = t.weak_point "
      "AND w.branch = t.branch AND w.closed_on IS NULL WHERE t.predecessor IS NOT NULL "
      "AND t.state = 'open' AND t.session IS NULL",
      "Sửa đường 2020-04-30 Chi đoàn Đường lầy");
}

/* The minutes of before do not know of a task that came with the merger; those after it do. */
static void
test_task_waits_only_in_later_sessions (Office *office, gconstpointer data)
{
  gint64 before = add_session (office->base.book, office->kept, "2020-02-04");
  gint64 after = add_session (office->base.book, office->kept, "2020-02-20");
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  g_autoptr (ScbDossier) early = NULL;
  g_autoptr (ScbDossier) late = NULL;
  g_autoptr (GError) error = NULL;

  apply (office, reform);
  early = scb_book_load_dossier (office->base.book, before, &error);
  g_assert_no_error (error);
  late = scb_book_load_dossier (office->base.book, after, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (early->earlier_tasks->len, ==, 0);
  g_assert_cmpuint (late->earlier_tasks->len, ==, 1);
}

static void
test_signed_minutes_stay_locked_and_whole (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbDossier) dossier = NULL;

  scb_book_adopt (office->base.book, office->base.session, "2020-02-03", SCB_UNKNOWN, SCB_UNKNOWN,
                  &error);
  g_assert_no_error (error);
  scb_book_sign (office->base.book, office->base.session, "2020-02-04", 0, &error);
  g_assert_no_error (error);
  apply (office, reform);
  dossier = scb_book_load_dossier (office->base.book, office->base.session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier->branch_name, ==, "Chi bộ thôn Đồng Chức");
  g_assert_cmpstr (dossier->organization_name, ==, "Đảng bộ xã Lương Mông");
  g_assert_cmpuint (dossier->roll->len, ==, 4);
  g_assert_cmpuint (dossier->tasks->len, ==, 1);
}

static void
test_undo_takes_all_of_it_back (Office *office, gconstpointer data)
{
  const char *const tables[]
      = { "branch",     "branch_spell", "branch_event", "term",        "membership",
          "exemption",  "post",         "task",         "task_helper", "weak_point",
          "assignment", "decision",     "attachment",   "session" };
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  reform->decision.file = g_bytes_new_static ("%PDF", 4);
  reform->decision.file_name = g_strdup ("25-QD-DU.pdf");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", tables[i]);

      g_ptr_array_add (before, witness_ask (office->base.path, sql));
    }
  apply (office, reform);
  assert_witness (office->base.path,
                  "SELECT a.name || ' ' || d.number FROM attachment a JOIN decision d ON d.id = "
                  "a.decision",
                  "25-QD-DU.pdf 25-QĐ/ĐU");
  g_assert_true (scb_book_undo (office->base.book, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", tables[i]);

      assert_witness (office->base.path, sql, before->pdata[i]);
    }
  assert_witness (office->base.path, "SELECT count (*) FROM branch WHERE dissolved_on IS NOT NULL",
                  "0");
  g_assert_cmpuint (count_roll (office, office->ended, "2020-09-03"), ==, 4);
  g_assert_true (scb_book_redo (office->base.book, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_roll (office, office->kept, "2020-09-03"), ==, 12);
}

static void
test_officials_may_go_along (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  g_autoptr (ScbReformPreview) made = NULL;

  reform->move_assignments = TRUE;
  made = preview (office, reform);
  assert_lines (made, SCB_REFORM_LINE_ASSIGNMENT_MOVED, 1);
  assert_lines (made, SCB_REFORM_LINE_ASSIGNMENT_ENDED, 0);
  apply (office, reform);
  assert_witness (
      office->base.path,
      "SELECT group_concat (duty || ' ' || since || ' ' || coalesce (until, '–'), ', ') "
      "FROM assignment",
      "guide 2019-01-01 " DAY ", guide " DAY " –");
}

/* As in the sample: the branch of the article was formed by the merger, and counts from it. */
static void
test_branch_formed_by_merger_counts_anew (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_reform (SCB_REFORM_MERGE, DAY, 0);
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (GError) error = NULL;
  gint64 formed, first;

  g_array_append_val (reform->others, office->kept);
  g_array_append_val (reform->others, office->ended);
  reform->name = g_strdup ("Chi bộ thôn Xóm Mới");
  reform->term_name = g_strdup ("2020-2022");
  reform->branch_kind = SCB_BRANCH_KIND_VILLAGE;
  formed = apply (office, reform);
  g_assert_cmpint (formed, !=, office->kept);
  first = add_session (office->base.book, formed, "2020-02-20");
  session = load (office->base.book, SCB_TYPE_SESSION, first);
  g_assert_cmpint (scb_book_count_ordinal (office->base.book, session, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (scb_book_next_number (office->base.book, formed, SCB_DOCUMENT_TYPE_MINUTES,
                                         "2020-02-20", NULL),
                   ==, 1);
  g_assert_cmpuint (count_roll (office, formed, DAY), ==, 12);
  assert_witness (office->base.path, "SELECT count (*) FROM branch_event WHERE kind = 'merged'",
                  "2");
  assert_witness (office->base.path, "SELECT count (*) FROM branch_event WHERE kind = 'formed'",
                  "1");
  assert_witness (office->base.path, "SELECT session_day FROM branch WHERE formed_on = '" DAY "'",
                  "3");
}

/* Both met in the month: each session stays with its branch and the roll of its day, nobody is
 * counted twice at the end. */
static void
test_month_with_sessions_on_both_sides (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, "2020-02-10");
  g_autoptr (ScbReformPreview) made = NULL;
  g_autoptr (ScbMonth) month = NULL;
  g_autoptr (GError) error = NULL;

  add_session (office->base.book, office->kept, "2020-02-04");
  add_session (office->base.book, office->kept, "2020-02-20");
  made = preview (office, reform);
  assert_lines (made, SCB_REFORM_LINE_SESSION_HELD, 3);
  assert_lines (made, SCB_REFORM_LINE_SESSION_AFTER, 0);
  apply (office, reform);
  month = scb_book_load_month (office->base.book, office->commune, "2020-02", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (month->entries->len, ==, 3);
  g_assert_cmpstr (SCB_MONTH_ENTRY (month->entries->pdata[0])->branch_name, ==,
                   "Chi bộ thôn Đồng Chức");
  g_assert_cmpint (month->members, ==, 12);
  g_clear_object (&month);
  month = scb_book_load_month (office->base.book, office->commune, "2020-03", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (month->entries->len, ==, 1);
}

static void
test_sessions_after_the_end (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, "2020-02-01");
  g_autoptr (ScbReformPreview) made = NULL;

  keep (office->base.book,
        g_object_new (SCB_TYPE_SESSION, "branch", office->ended, "kind", SCB_SESSION_KIND_REGULAR,
                      "state", SCB_SESSION_STATE_PLANNED, "detail", SCB_SESSION_DETAIL_FULL,
                      "period", "2020-03", NULL));
  made = preview (office, reform);
  assert_lines (made, SCB_REFORM_LINE_SESSION_AFTER, 1);
  assert_lines (made, SCB_REFORM_LINE_SESSION_DROPPED, 1);
  apply (office, reform);
  assert_witness (office->base.path,
                  "SELECT not_held_reason <> '' FROM session WHERE state = 'not_held'", "1");
}

/* ---- what lies ahead ---- */

static void
test_merger_in_the_future_waits (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, "2020-12-01");
  g_autoptr (ScbReformPreview) made = preview (office, reform);
  g_autoptr (GArray) ids = NULL;
  g_autofree char *name = NULL;

  g_assert_true (made->is_ahead);
  apply (office, reform);
  name = scb_book_get_branch_name (office->base.book, office->ended, "2020-09-03");
  g_assert_cmpstr (name, ==, "Chi bộ thôn Đồng Chức");
  g_assert_cmpuint (count_roll (office, office->ended, "2020-11-30"), ==, 4);
  g_assert_cmpuint (count_roll (office, office->ended, "2020-12-01"), ==, 0);
  ids = scb_book_query_branches (office->base.book, &(ScbBranchQuery){ .day = "2020-09-03" }, NULL);
  g_assert_cmpuint (ids->len, ==, 2);
}

/* Who comes later comes to the branch that is there then. */
static void
test_transfer_dated_after_the_merger_follows_it (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, DAY);
  gint64 late = add_member (office->base.book, "Người đến sau");

  enrol (office->base.book, late, office->ended, SCB_MEMBERSHIP_KIND_OFFICIAL, "2020-06-01");
  apply (office, reform);
  g_assert_cmpuint (count_roll (office, office->ended, "2020-06-01"), ==, 0);
  g_assert_cmpuint (count_roll (office, office->kept, "2020-05-31"), ==, 12);
  g_assert_cmpuint (count_roll (office, office->kept, "2020-06-01"), ==, 13);
}

static void
test_change_before_another_is_refused (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) rename = new_reform (SCB_REFORM_RENAME, "2020-12-01", office->kept);
  g_autoptr (ScbReform) earlier = new_reform (SCB_REFORM_RENAME, "2020-11-01", office->kept);
  g_autoptr (ScbReform) merger = new_merger (office, "2020-12-15");
  g_autoptr (ScbReform) again = new_reform (SCB_REFORM_RENAME, "2020-12-20", office->ended);

  rename->name = g_strdup ("Chi bộ thôn Xóm Mới 1");
  earlier->name = g_strdup ("Chi bộ thôn Xóm Mới 2");
  again->name = g_strdup ("Chi bộ thôn Đồng Chức 2");
  apply (office, rename);
  assert_reform_refused (office, earlier, SCB_BOOK_ERROR_IN_THE_WAY, "01/12/2020");
  apply (office, merger);
  assert_reform_refused (office, again, SCB_BOOK_ERROR_INVALID, "15/12/2020");
}

/* ---- the others ---- */

static void
test_rename_keeps_the_old_name_on_old_papers (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_reform (SCB_REFORM_RENAME, DAY, office->kept);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  reform->name = g_strdup ("Chi bộ thôn Xóm Mới Thượng");
  apply (office, reform);
  before = scb_book_get_branch_name (office->base.book, office->kept, "2020-02-04");
  after = scb_book_get_branch_name (office->base.book, office->kept, DAY);
  g_assert_cmpstr (before, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (after, ==, "Chi bộ thôn Xóm Mới Thượng");
  assert_witness (office->base.path,
                  "SELECT e.kind || ' ' || d.number FROM branch_event e JOIN decision d ON d.id = "
                  "e.decision",
                  "renamed 25-QĐ/ĐU");
}

static void
test_move_keeps_the_old_heading (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_reform (SCB_REFORM_MOVE, DAY, office->ended);
  g_autoptr (ScbDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  reform->organization = office->other_commune;
  apply (office, reform);
  g_assert_cmpint (scb_book_get_organization_of (office->base.book, office->ended, DAY), ==,
                   office->other_commune);
  dossier = scb_book_load_dossier (office->base.book, office->base.session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier->organization_name, ==, "Đảng bộ xã Lương Mông");
  g_assert_cmpuint (count_roll (office, office->ended, DAY), ==, 4);
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "already");
}

static void
test_split_takes_members_with_their_tasks (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_reform (SCB_REFORM_SPLIT, DAY, office->ended);
  g_autoptr (ScbReformPreview) made = NULL;
  gint64 formed;

  reform->name = g_strdup ("Chi bộ thôn Nà Bắp");
  reform->branch_kind = SCB_BRANCH_KIND_VILLAGE;
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "members");
  g_array_append_val (reform->members, office->secretary);
  made = preview (office, reform);
  assert_lines (made, SCB_REFORM_LINE_MEMBER_MOVED, 1);
  assert_lines (made, SCB_REFORM_LINE_TASK_MOVED, 1);
  /* The two official members who remain are not enough, and that is seen before. */
  g_assert_cmpint (scb_reform_preview_find_branch (made, office->ended)->official_after, ==, 2);
  formed = apply (office, reform);
  g_assert_cmpuint (count_roll (office, formed, DAY), ==, 1);
  g_assert_cmpuint (count_roll (office, office->ended, DAY), ==, 3);
  g_assert_cmpint (scb_book_get_organization_of (office->base.book, formed, DAY), ==,
                   office->commune);
  assert_witness (office->base.path,
                  "SELECT group_concat (kind) FROM (SELECT kind FROM branch_event ORDER BY kind)",
                  "formed,split");
  assert_witness (office->base.path, "SELECT dissolved_on FROM branch WHERE id = 1", "");
}

/* One decision divides a branch in three: all of it at once, and undone at once. */
static void
test_split_forms_several (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_reform (SCB_REFORM_SPLIT, DAY, office->kept);
  g_autoptr (GPtrArray) roll = scb_book_list_roll (office->base.book, office->kept, DAY, NULL);
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ScbReformPreview) made = NULL;
  gint64 formed;

  g_array_append_val (first, SCB_ATTENDANCE (roll->pdata[0])->member);
  g_array_append_val (first, SCB_ATTENDANCE (roll->pdata[1])->member);
  reform->name = g_strdup ("Chi bộ thôn Nà Bắp");
  reform->branch_kind = SCB_BRANCH_KIND_VILLAGE;
  g_array_append_val (reform->members, SCB_ATTENDANCE (roll->pdata[1])->member);
  scb_reform_add_part (reform, "Chi bộ thôn Khe Ốn", SCB_BRANCH_KIND_VILLAGE, NULL, first);
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "two new branches");
  g_array_index (reform->members, gint64, 0) = SCB_ATTENDANCE (roll->pdata[2])->member;
  g_free (reform->name);
  reform->name = g_strdup ("Chi bộ thôn Khe Ốn");
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "same name");
  g_free (reform->name);
  reform->name = g_strdup ("Chi bộ thôn Nà Bắp");

  made = preview (office, reform);
  assert_lines (made, SCB_REFORM_LINE_BRANCH_FORMED, 2);
  assert_lines (made, SCB_REFORM_LINE_MEMBER_MOVED, 3);
  g_assert_cmpint (scb_reform_preview_find_branch (made, office->kept)->official_after, ==,
                   scb_reform_preview_find_branch (made, office->kept)->official_before - 3);
  formed = apply (office, reform);
  g_assert_cmpuint (count_roll (office, formed, DAY), ==, 2);
  g_assert_cmpuint (count_roll (office, formed + 1, DAY), ==, 1);
  g_assert_cmpuint (count_roll (office, office->kept, DAY), ==, roll->len - 3);
  assert_witness (office->base.path, "SELECT count (*) FROM branch_event WHERE kind = 'split'",
                  "2");
  g_assert_true (scb_book_undo (office->base.book, NULL));
  g_assert_cmpuint (count_roll (office, office->kept, DAY), ==, roll->len);
  assert_witness (office->base.path, "SELECT count (*) FROM branch", "2");
}

static void
test_dissolved_branch_may_have_an_heir_or_none (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_reform (SCB_REFORM_DISSOLVE, DAY, office->ended);
  g_autoptr (ScbReformPreview) alone = preview (office, reform);
  g_autoptr (ScbReformPreview) made = NULL;

  assert_lines (alone, SCB_REFORM_LINE_MEMBER_LEFT, 4);
  assert_lines (alone, SCB_REFORM_LINE_TASK_DROPPED, 1);
  reform->heir = office->kept;
  made = preview (office, reform);
  assert_lines (made, SCB_REFORM_LINE_MEMBER_MOVED, 4);
  assert_lines (made, SCB_REFORM_LINE_TASK_MOVED, 1);
  apply (office, reform);
  g_assert_cmpuint (count_roll (office, office->kept, DAY), ==, 12);
  assert_witness (office->base.path,
                  "SELECT count (*) FROM membership WHERE end_reason = 'transferred'", "4");
}

static void
test_foundation_takes_members_from_several (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_reform (SCB_REFORM_FOUND, DAY, 0);
  gint64 formed;

  reform->name = g_strdup ("Chi bộ Hợp tác xã Ba Kích");
  reform->branch_kind = SCB_BRANCH_KIND_ENTERPRISE;
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "organization");
  reform->organization = office->commune;
  g_array_append_val (reform->members, office->secretary);
  {
    g_autoptr (GPtrArray) roll = scb_book_list_roll (office->base.book, office->kept, DAY, NULL);
    gint64 other = SCB_ATTENDANCE (roll->pdata[0])->member;

    g_array_append_val (reform->members, other);
  }
  formed = apply (office, reform);
  g_assert_cmpuint (count_roll (office, formed, DAY), ==, 2);
  g_assert_cmpuint (count_roll (office, office->ended, DAY), ==, 3);
}

static void
test_what_cannot_be_is_refused (Office *office, gconstpointer data)
{
  g_autoptr (ScbReform) reform = new_merger (office, "31/02/2020");

  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "which day");
  g_free (reform->day);
  reform->day = g_strdup ("1990-01-01");
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "03/3/1994");
  g_free (reform->day);
  reform->day = g_strdup (DAY);
  g_array_index (reform->others, gint64, 0) = office->kept;
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "itself");
  g_array_set_size (reform->others, 0);
  assert_reform_refused (office, reform, SCB_BOOK_ERROR_INVALID, "two branches");
}

#define add(path, function)                                                                        \
  g_test_add (path, Office, NULL, set_up_office, function, tear_down_office)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/reform/preview-says-all-and-writes-nothing", test_preview_says_all_and_writes_nothing);
  add ("/reform/merger-moves-the-members", test_merger_moves_the_members);
  add ("/reform/reinforcement-becomes-a-member", test_reinforcement_becomes_a_member);
  add ("/reform/tasks-are-handed-over", test_tasks_are_handed_over);
  add ("/reform/task-waits-only-in-later-sessions", test_task_waits_only_in_later_sessions);
  add ("/reform/signed-minutes-stay-locked-and-whole", test_signed_minutes_stay_locked_and_whole);
  add ("/reform/undo-takes-all-of-it-back", test_undo_takes_all_of_it_back);
  add ("/reform/officials-may-go-along", test_officials_may_go_along);
  add ("/reform/branch-formed-by-merger-counts-anew", test_branch_formed_by_merger_counts_anew);
  add ("/reform/month-with-sessions-on-both-sides", test_month_with_sessions_on_both_sides);
  add ("/reform/sessions-after-the-end", test_sessions_after_the_end);
  add ("/reform/merger-in-the-future-waits", test_merger_in_the_future_waits);
  add ("/reform/transfer-dated-after-the-merger-follows-it",
       test_transfer_dated_after_the_merger_follows_it);
  add ("/reform/change-before-another-is-refused", test_change_before_another_is_refused);
  add ("/reform/rename-keeps-the-old-name-on-old-papers",
       test_rename_keeps_the_old_name_on_old_papers);
  add ("/reform/move-keeps-the-old-heading", test_move_keeps_the_old_heading);
  add ("/reform/split-takes-members-with-their-tasks", test_split_takes_members_with_their_tasks);
  add ("/reform/split-forms-several", test_split_forms_several);
  add ("/reform/dissolved-branch-may-have-an-heir-or-none",
       test_dissolved_branch_may_have_an_heir_or_none);
  add ("/reform/foundation-takes-members-from-several", test_foundation_takes_members_from_several);
  add ("/reform/what-cannot-be-is-refused", test_what_cannot_be_is_refused);

  return g_test_run ();
}
