/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions that come back until they are done, on the sample's days. */

#include "sample-fixture.h"
#include "scb-book-follow-up.h"
#include "scb-book-history.h"
#include "scb-book-sessions.h"

static GPtrArray *
list (Fixture *fixture, ScbFollowUpQuery query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = scb_book_list_follow_up (fixture->book, &query, &error);

  g_assert_no_error (error);
  return rows;
}

static ScbFollowUp *
find (GPtrArray *rows, ScbFollowUpKind kind, const char *title)
{
  for (guint i = 0; i < rows->len; i++)
    {
      ScbFollowUp *row = rows->pdata[i];

      if (row->kind == kind && strstr (row->title, title) != NULL)
        return row;
    }
  return NULL;
}

static gint64
find_task (Fixture *fixture, const char *beginning)
{
  g_autoptr (GPtrArray) tasks = scb_book_list (fixture->book, SCB_TYPE_TASK, NULL, 0, NULL);

  for (guint i = 0; i < tasks->len; i++)
    if (g_str_has_prefix (SCB_TASK (tasks->pdata[i])->title, beginning))
      return scb_record_get_id (tasks->pdata[i]);
  g_assert_not_reached ();
}

static gint64
find_branch (Fixture *fixture, const char *words)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (fixture->book, words, NULL);

  g_assert_cmpuint (branches->len, ==, 1);
  return scb_record_get_id (branches->pdata[0]);
}

static gint64
find_member (Fixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) members = scb_book_list (fixture->book, SCB_TYPE_MEMBER, NULL, 0, NULL);

  for (guint i = 0; i < members->len; i++)
    if (g_str_equal (SCB_MEMBER (members->pdata[i])->full_name, name))
      return scb_record_get_id (members->pdata[i]);
  g_assert_not_reached ();
}

static void
test_the_flower_road (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbTaskStory) story = scb_book_load_task_story (
      fixture->book, find_task (fixture, "Trồng xong đường hoa"), &error);
  g_autoptr (ScbTaskStory) october = NULL;
  const char *name;

  g_assert_no_error (error);
  g_assert_cmpstr (story->given_on, ==, "2020-09-03");
  g_assert_cmpuint (story->steps->len, ==, 3);
  g_assert_cmpuint (scb_task_story_count_postponed (story), ==, 2);
  g_assert_cmpstr (scb_task_story_get_due (story), ==, "2020-11-25");
  g_assert_cmpfloat (scb_task_story_get_amount (story), ==, 520);
  g_assert_cmpfloat (scb_task_story_get_percent (story), ==, 104);
  g_assert_cmpint (scb_task_story_count_days (story, "2021-06-01"), ==, 91);
  scb_task_story_get_lead (story, &name);
  g_assert_cmpstr (name, ==, "Nông Văn Được");

  october = scb_task_story_until (story, "2020-10-31", 0);
  g_assert_cmpuint (october->steps->len, ==, 1);
  g_assert_cmpstr (scb_task_story_get_due (october), ==, "2020-10-25");
  g_assert_cmpfloat (scb_task_story_get_percent (october), ==, 70);
  g_assert_cmpint (scb_task_story_count_days (october, "2020-10-03"), ==, 30);
}

static void
test_handed_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTaskStory) story = scb_book_load_task_story (
      fixture->book, find_task (fixture, "Vận động 40 hộ ven đường ký"), NULL);
  g_autoptr (GPtrArray) rows = NULL;
  ScbFollowUp *row;
  const char *name;

  g_assert_cmpuint (scb_task_story_count_handed_over (story), ==, 1);
  g_assert_cmpint (scb_task_story_get_lead (story, &name), !=, story->task->lead);
  g_assert_cmpstr (name, ==, "Trần Thị Thu");
  g_assert_cmpstr (story->lead_name, ==, "Lý Thị Hoa");
  rows = list (fixture, (ScbFollowUpQuery){ .day = "2020-10-20" });
  row = find (rows, SCB_FOLLOW_UP_TASK, "Vận động 40 hộ ven đường ký");
  g_assert_cmpstr (row->person, ==, "Trần Thị Thu");
  g_assert_cmpstr (row->due, ==, "2020-10-31");
}

static void
test_as_on_a_day (Fixture *fixture, gconstpointer data)
{
  gint64 branch = find_branch (fixture, "xom moi");
  g_autoptr (GPtrArray) september
      = list (fixture, (ScbFollowUpQuery){ .day = "2020-09-28", .branch = branch });
  g_autoptr (GPtrArray) december
      = list (fixture, (ScbFollowUpQuery){ .day = "2020-12-10", .branch = branch });
  ScbFollowUp *row = find (september, SCB_FOLLOW_UP_TASK, "Trồng xong đường hoa");

  g_assert_true (row->is_overdue);
  g_assert_cmpstr (row->due, ==, "2020-09-27");
  g_assert_null (find (december, SCB_FOLLOW_UP_TASK, "Trồng xong đường hoa"));
  g_assert_nonnull (find (december, SCB_FOLLOW_UP_TASK, "Che chắn chuồng trại"));
  /* The weak point was closed in November; the other one goes on. */
  g_assert_nonnull (find (september, SCB_FOLLOW_UP_WEAK_POINT, "Chuồng trại"));
  g_assert_null (find (december, SCB_FOLLOW_UP_WEAK_POINT, "Chuồng trại"));
  g_assert_nonnull (find (december, SCB_FOLLOW_UP_WEAK_POINT, "ít đảng viên phát biểu"));
  /* A proposal is open until the branch was told. */
  row = find (september, SCB_FOLLOW_UP_PROPOSAL, "xi măng");
  g_assert_cmpint (row->stage, ==, SCB_FOLLOW_UP_TO_TELL);
  g_assert_false (row->is_overdue);
  g_assert_null (find (december, SCB_FOLLOW_UP_PROPOSAL, "xi măng"));
  g_assert_true (find (december, SCB_FOLLOW_UP_PROPOSAL, "lớp nghề")->is_overdue);
  /* Trees that were given wait for thanks. */
  g_assert_cmpint (find (september, SCB_FOLLOW_UP_PLEDGE, "200 cây")->stage, ==,
                   SCB_FOLLOW_UP_TO_THANK);
  g_assert_null (find (december, SCB_FOLLOW_UP_PLEDGE, "200 cây"));
  g_assert_cmpint (find (december, SCB_FOLLOW_UP_PLEDGE, "5 cây mai")->stage, ==,
                   SCB_FOLLOW_UP_OPEN);
  g_assert_nonnull (find (december, SCB_FOLLOW_UP_HELP, "xếp lịch chạy xe"));
  g_assert_null (find (september, SCB_FOLLOW_UP_HELP, "xếp lịch chạy xe"));
}

static void
test_orders_and_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = list (fixture, (ScbFollowUpQuery){ .day = "2020-12-10" });
  g_autoptr (GPtrArray) late
      = list (fixture, (ScbFollowUpQuery){ .day = "2020-12-10", .overdue = TRUE });
  g_autoptr (GPtrArray) words
      = list (fixture, (ScbFollowUpQuery){ .day = "2020-12-10", .words = "vi van tien" });
  g_autoptr (GPtrArray) points
      = list (fixture, (ScbFollowUpQuery){ .day = "2020-12-10", .kind = SCB_FOLLOW_UP_WEAK_POINT });
  g_autoptr (GPtrArray) persons
      = list (fixture, (ScbFollowUpQuery){ .day = "2020-12-10", .order = SCB_FOLLOW_UP_BY_PERSON });
  gboolean is_late = TRUE;
  guint n_late = 0;

  for (guint i = 0; i < all->len; i++)
    {
      ScbFollowUp *row = all->pdata[i];

      g_assert_true (is_late || !row->is_overdue);
      is_late = row->is_overdue;
      n_late += row->is_overdue;
      g_assert_nonnull (row->branch_name);
    }
  g_assert_cmpuint (n_late, >, 2);
  g_assert_cmpuint (late->len, ==, n_late);
  g_assert_cmpuint (words->len, ==, 1);
  g_assert_cmpstr (SCB_FOLLOW_UP (words->pdata[0])->person, ==, "Vi Văn Tiến");
  for (guint i = 0; i < points->len; i++)
    g_assert_cmpint (SCB_FOLLOW_UP (points->pdata[i])->kind, ==, SCB_FOLLOW_UP_WEAK_POINT);
  g_assert_cmpuint (persons->len, ==, all->len);
  for (guint i = 1; i < persons->len; i++)
    g_assert_true (SCB_FOLLOW_UP (persons->pdata[i - 1])->member != 0
                   || SCB_FOLLOW_UP (persons->pdata[i])->member == 0);
}

static gint64
hold_session (Fixture *fixture, gint64 branch, const char *day)
{
  g_autofree char *period = g_strndup (day, 7);
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind", SCB_SESSION_KIND_REGULAR, "state",
                      SCB_SESSION_STATE_DRAFT, "detail", SCB_SESSION_DETAIL_FULL, "period", period,
                      "held-on", day, NULL);

  g_assert_true (scb_book_save (fixture->book, session, "Add", NULL));
  return scb_record_get_id (SCB_RECORD (session));
}

static gboolean
comes_back (Fixture *fixture, gint64 session, gint64 task)
{
  g_autoptr (ScbDossier) dossier = scb_book_load_dossier (fixture->book, session, NULL);

  for (guint i = 0; i < dossier->earlier_tasks->len; i++)
    if (scb_record_get_id (dossier->earlier_tasks->pdata[i]) == task)
      return TRUE;
  return FALSE;
}

static void
keep_note (Fixture *fixture, gint64 task, const char *day, ScbTaskOutcome outcome)
{
  g_autoptr (ScbTaskNote) note
      = g_object_new (SCB_TYPE_TASK_NOTE, "task", task, "noted-on", day, "outcome", outcome, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_keep_task_note (fixture->book, note, &error));
  g_assert_no_error (error);
}

static ScbTaskState
state_of (Fixture *fixture, gint64 task)
{
  g_autoptr (ScbTask) record = scb_book_get (fixture->book, SCB_TYPE_TASK, task, NULL);

  g_assert_true ((record->closed_on != NULL) == (record->state != SCB_TASK_STATE_OPEN));
  return record->state;
}

static void
delete_note (Fixture *fixture, gint64 task, const char *day)
{
  g_autoptr (GPtrArray) notes
      = scb_book_list (fixture->book, SCB_TYPE_TASK_NOTE, "task", task, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (SCB_TASK_NOTE (notes->pdata[i])->noted_on, day))
      {
        g_assert_true (scb_book_delete_task_note (fixture->book, notes->pdata[i], &error));
        g_assert_no_error (error);
        return;
      }
  g_assert_not_reached ();
}

/* A word that is taken back leaves the task as the word before it said. */
static void
test_note_taken_back (Fixture *fixture, gconstpointer data)
{
  gint64 task = find_task (fixture, "Che chắn chuồng trại");

  keep_note (fixture, task, "2021-04-10", SCB_TASK_OUTCOME_DROPPED);
  keep_note (fixture, task, "2021-04-11", SCB_TASK_OUTCOME_DONE);
  keep_note (fixture, task, "2021-04-12", SCB_TASK_OUTCOME_UNKNOWN);
  g_assert_cmpint (state_of (fixture, task), ==, SCB_TASK_STATE_DONE);
  delete_note (fixture, task, "2021-04-12");
  g_assert_cmpint (state_of (fixture, task), ==, SCB_TASK_STATE_DONE);
  delete_note (fixture, task, "2021-04-11");
  g_assert_cmpint (state_of (fixture, task), ==, SCB_TASK_STATE_DROPPED);
  delete_note (fixture, task, "2021-04-10");
  g_assert_cmpint (state_of (fixture, task), ==, SCB_TASK_STATE_OPEN);
  /* One step of the history each: the note and the task come back together. */
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpint (state_of (fixture, task), ==, SCB_TASK_STATE_DROPPED);
}

/* What was agreed to help somebody is asked for until it is done, and never of its own session. */
static void
test_help_comes_back (Fixture *fixture, gconstpointer data)
{
  gint64 branch = find_branch (fixture, "xom moi");
  gint64 first = hold_session (fixture, branch, "2021-04-03");
  gint64 second = hold_session (fixture, branch, "2021-04-20");
  gint64 third = hold_session (fixture, branch, "2021-05-03");
  g_autoptr (ScbRecognition) help = g_object_new (
      SCB_TYPE_RECOGNITION, "session", first, "position", (gint64)1, "kind",
      SCB_RECOGNITION_KIND_HELPED, "name", "Bà Lý Thị Sáu", "agreed", "Sửa mái nhà", NULL);
  const gint64 sessions[] = { first, second, third };
  guint counts[3];

  g_assert_true (scb_book_save (fixture->book, help, "Add", NULL));
  for (int done = 0; done < 2; done++)
    {
      if (done)
        {
          g_object_set (help, "done-on", "2021-04-20", "outcome", "Đã lợp lại", NULL);
          g_assert_true (scb_book_save (fixture->book, help, "Done", NULL));
        }
      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (ScbDossier) dossier = scb_book_load_dossier (fixture->book, sessions[i], NULL);

          counts[i] = 0;
          for (guint j = 0; j < dossier->earlier_help->len; j++)
            if (scb_record_get_id (dossier->earlier_help->pdata[j])
                == scb_record_get_id (SCB_RECORD (help)))
              {
                counts[i]++;
                g_assert_cmpstr (
                    scb_dossier_get_help_day (dossier, dossier->earlier_help->pdata[j]), ==,
                    "2021-04-03");
              }
        }
      /* Done on the day of the second: it is told there, and over in the third. */
      g_assert_cmpuint (counts[0], ==, 0);
      g_assert_cmpuint (counts[1], ==, 1);
      g_assert_cmpuint (counts[2], ==, done ? 0 : 1);
    }
}

static gboolean
has_weak_point (Fixture *fixture, gint64 session, gint64 point)
{
  g_autoptr (ScbDossier) dossier = scb_book_load_dossier (fixture->book, session, NULL);

  for (guint i = 0; i < dossier->weak_points->len; i++)
    if (scb_record_get_id (dossier->weak_points->pdata[i]) == point)
      return TRUE;
  return FALSE;
}

static void
test_weak_points_of_a_session (Fixture *fixture, gconstpointer data)
{
  gint64 branch = find_branch (fixture, "xom moi"), other = find_branch (fixture, "khe giay");
  gint64 before = hold_session (fixture, branch, "2021-04-03");
  gint64 first = hold_session (fixture, branch, "2021-04-20");
  gint64 second = hold_session (fixture, branch, "2021-05-03");
  gint64 third = hold_session (fixture, branch, "2021-06-03");
  gint64 elsewhere = hold_session (fixture, other, "2021-05-03");
  g_autoptr (ScbWeakPoint) record = g_object_new (
      SCB_TYPE_WEAK_POINT, "branch", branch, "title", "Ít phát biểu", "opened-on", "2021-04-20",
      "closed-on", "2021-05-03", "evidence", "12/15 đảng viên phát biểu", NULL);
  g_autoptr (ScbTask) task = NULL;
  gint64 point;

  g_assert_true (scb_book_save (fixture->book, record, "Add", NULL));
  point = scb_record_get_id (SCB_RECORD (record));
  g_assert_false (has_weak_point (fixture, before, point));
  g_assert_true (has_weak_point (fixture, first, point));
  g_assert_true (has_weak_point (fixture, second, point));
  g_assert_false (has_weak_point (fixture, third, point));
  g_assert_false (has_weak_point (fixture, elsewhere, point));
  /* A task that is given against it keeps it there. */
  task = g_object_new (SCB_TYPE_TASK, "session", third, "branch", branch, "position", (gint64)1,
                       "title", "Gợi ý trước nội dung", "state", SCB_TASK_STATE_OPEN, "weak-point",
                       point, NULL);
  g_assert_true (scb_book_save (fixture->book, task, "Add", NULL));
  g_assert_true (has_weak_point (fixture, third, point));
}

/* Months without a session, two in one month, and two on one day. */
static void
test_comes_back_until_done (Fixture *fixture, gconstpointer data)
{
  gint64 branch = find_branch (fixture, "xom moi");
  gint64 task = find_task (fixture, "Che chắn chuồng trại");
  gint64 april = hold_session (fixture, branch, "2021-04-03");
  gint64 second = hold_session (fixture, branch, "2021-04-20");
  gint64 same_day, third;

  g_assert_true (comes_back (fixture, april, task));
  g_assert_true (comes_back (fixture, second, task));
  keep_note (fixture, task, "2021-04-10", SCB_TASK_OUTCOME_DONE);
  /* It was open in the first, done between them, and is over in the third. */
  third = hold_session (fixture, branch, "2021-05-03");
  g_assert_true (comes_back (fixture, april, task));
  g_assert_true (comes_back (fixture, second, task));
  g_assert_false (comes_back (fixture, third, task));

  {
    g_autoptr (ScbTask) given = g_object_new (
        SCB_TYPE_TASK, "session", third, "branch", branch, "position", (gint64)1, "title",
        "Việc xong ngay", "state", SCB_TASK_STATE_DONE, "closed-on", "2021-05-03", NULL);
    gint64 id;

    g_assert_true (scb_book_save (fixture->book, given, "Add", NULL));
    id = scb_record_get_id (SCB_RECORD (given));
    same_day = hold_session (fixture, branch, "2021-05-03");
    /* Done before the session that gave it had ended: nothing is left to speak of. */
    g_assert_false (comes_back (fixture, third, id));
    g_assert_false (comes_back (fixture, same_day, id));
    g_object_set (given, "state", SCB_TASK_STATE_OPEN, "closed-on", NULL, NULL);
    g_assert_true (scb_book_save (fixture->book, given, "Open", NULL));
    g_assert_true (comes_back (fixture, same_day, id));
    g_assert_false (comes_back (fixture, third, id));
  }
}

static void
test_notes_say_how_it_stands (Fixture *fixture, gconstpointer data)
{
  gint64 id = find_task (fixture, "Che chắn chuồng trại");
  g_autoptr (ScbTask) task = NULL;

  keep_note (fixture, id, "2020-12-12", SCB_TASK_OUTCOME_DONE);
  task = scb_book_get (fixture->book, SCB_TYPE_TASK, id, NULL);
  g_assert_cmpint (task->state, ==, SCB_TASK_STATE_DONE);
  g_assert_cmpstr (task->closed_on, ==, "2020-12-12");
  /* An earlier word changes nothing; one step of the history takes the other back. */
  keep_note (fixture, id, "2020-12-05", SCB_TASK_OUTCOME_CONTINUED);
  g_clear_object (&task);
  task = scb_book_get (fixture->book, SCB_TYPE_TASK, id, NULL);
  g_assert_cmpint (task->state, ==, SCB_TASK_STATE_DONE);
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_clear_object (&task);
  task = scb_book_get (fixture->book, SCB_TYPE_TASK, id, NULL);
  g_assert_cmpint (task->state, ==, SCB_TASK_STATE_OPEN);
  g_assert_null (task->closed_on);
}

/* Who led it went to another branch: it is marked, and can be handed over. */
static void
test_the_leader_left (Fixture *fixture, gconstpointer data)
{
  gint64 member = find_member (fixture, "Vi Văn Tiến");
  g_autoptr (GPtrArray) memberships
      = scb_book_list (fixture->book, SCB_TYPE_MEMBERSHIP, "member", member, NULL);
  const ScbFollowUpQuery query = { .day = "2020-12-10", .kind = SCB_FOLLOW_UP_TASK };
  g_autoptr (GPtrArray) before = list (fixture, query);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) handed = NULL;
  g_autoptr (ScbTaskNote) note = NULL;

  g_assert_false (find (before, SCB_FOLLOW_UP_TASK, "Che chắn chuồng trại")->has_left);
  for (guint i = 0; i < memberships->len; i++)
    if (SCB_MEMBERSHIP (memberships->pdata[i])->until == NULL)
      {
        g_object_set (memberships->pdata[i], "until", "2020-12-05", NULL);
        g_assert_true (scb_book_save (fixture->book, memberships->pdata[i], "Move", NULL));
      }
  after = list (fixture, query);
  g_assert_true (find (after, SCB_FOLLOW_UP_TASK, "Che chắn chuồng trại")->has_left);
  note = g_object_new (SCB_TYPE_TASK_NOTE, "task", find_task (fixture, "Che chắn chuồng trại"),
                       "noted-on", "2020-12-08", "outcome", SCB_TASK_OUTCOME_HANDED_OVER,
                       "new-lead", find_member (fixture, "Nguyễn Văn Hải"), NULL);
  g_assert_true (scb_book_keep_task_note (fixture->book, note, NULL));
  handed = list (fixture, query);
  g_assert_false (find (handed, SCB_FOLLOW_UP_TASK, "Che chắn chuồng trại")->has_left);
  g_assert_cmpstr (find (handed, SCB_FOLLOW_UP_TASK, "Che chắn chuồng trại")->person, ==,
                   "Nguyễn Văn Hải");
}

/* The open tasks of a branch that became part of another are that one's. */
static void
test_of_a_merged_branch (Fixture *fixture, gconstpointer data)
{
  gint64 gone = find_branch (fixture, "khe giay"), heir = find_branch (fixture, "xom moi");
  g_autoptr (ScbTask) task
      = g_object_new (SCB_TYPE_TASK, "branch", gone, "position", (gint64)1, "title", "Sửa cầu treo",
                      "state", SCB_TASK_STATE_OPEN, NULL);
  g_autoptr (ScbBranchEvent) event
      = g_object_new (SCB_TYPE_BRANCH_EVENT, "branch", gone, "kind", SCB_BRANCH_EVENT_KIND_MERGED,
                      "happened-on", "2021-02-01", "other-branch", heir, NULL);
  gint64 before, after;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_true (scb_book_save (fixture->book, task, "Add", NULL));
  g_assert_true (scb_book_save (fixture->book, event, "Merge", NULL));
  before = hold_session (fixture, heir, "2021-01-20");
  after = hold_session (fixture, heir, "2021-02-03");
  g_assert_false (comes_back (fixture, before, scb_record_get_id (SCB_RECORD (task))));
  g_assert_true (comes_back (fixture, after, scb_record_get_id (SCB_RECORD (task))));
  rows = list (fixture, (ScbFollowUpQuery){ .day = "2021-02-03", .branch = heir });
  g_assert_nonnull (find (rows, SCB_FOLLOW_UP_TASK, "Sửa cầu treo"));
}

static void
test_campaigns_add_up (Fixture *fixture, gconstpointer data)
{
  const ScbFollowUpQuery query = { .day = "2020-12-10" };
  g_autoptr (GPtrArray) campaigns = scb_book_list_campaigns (fixture->book, &query, NULL);
  guint n_trees = 0;

  for (guint i = 0; i < campaigns->len; i++)
    {
      ScbCampaign *campaign = campaigns->pdata[i];

      if (g_strcmp0 (campaign->campaign, "Đường hoa thôn Xóm Mới") != 0
          || g_strcmp0 (campaign->unit, "cây") != 0)
        continue;
      n_trees++;
      g_assert_cmpfloat (campaign->promised, ==, 205);
      g_assert_cmpfloat (campaign->given, ==, 200);
      g_assert_cmpuint (campaign->n_pledges, ==, 2);
      g_assert_cmpuint (campaign->n_to_thank, ==, 0);
    }
  g_assert_cmpuint (n_trees, ==, 1);
}

static void
test_list_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbFollowUpList) rows = scb_follow_up_list_new (fixture->book);
  guint n;

  scb_follow_up_list_set_query (rows, &(ScbFollowUpQuery){ .day = "2020-12-20" });
  n = g_list_model_get_n_items (G_LIST_MODEL (rows));
  g_assert_cmpuint (n, >, 5);
  keep_note (fixture, find_task (fixture, "Che chắn chuồng trại"), "2020-12-12",
             SCB_TASK_OUTCOME_DROPPED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, n - 1);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/follow-up/" name, Fixture, NULL, set_up_sample, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("flower-road", test_the_flower_road);
  ADD ("handed-over", test_handed_over);
  ADD ("day", test_as_on_a_day);
  ADD ("orders-and-filters", test_orders_and_filters);
  ADD ("comes-back", test_comes_back_until_done);
  ADD ("notes", test_notes_say_how_it_stands);
  ADD ("note-taken-back", test_note_taken_back);
  ADD ("help-comes-back", test_help_comes_back);
  ADD ("weak-points", test_weak_points_of_a_session);
  ADD ("leader-left", test_the_leader_left);
  ADD ("merged", test_of_a_merged_branch);
  ADD ("campaigns", test_campaigns_add_up);
  ADD ("list", test_list_follows);
  return g_test_run ();
}
