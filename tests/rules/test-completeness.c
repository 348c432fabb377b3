/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each thing that minutes lack is found, and leads to its place. */

#include <string.h>

#include "scb-completeness.h"

#include "rules-fixture.h"

static GPtrArray *
survey (ScbDossier *dossier, ScbStage stage)
{
  g_autoptr (ScbRules) rules = new_rules ();

  return scb_completeness (dossier, rules, stage, "2020-09-04");
}

/* Exactly this one finding. */
static void
assert_finding (ScbDossier *dossier,
                ScbStage stage,
                const char *code,
                ScbSeverity severity,
                const char *page,
                GType type,
                gint64 id)
{
  g_autoptr (GPtrArray) findings = survey (dossier, stage);
  const ScbFinding *finding;

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", ((ScbFinding *)findings->pdata[i])->code,
                    ((ScbFinding *)findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_cmpstr (finding->code, ==, code);
  g_assert_cmpint (finding->severity, ==, severity);
  g_assert_cmpstr (finding->page, ==, page);
  g_assert_cmpstr (g_type_name (finding->type), ==, g_type_name (type));
  g_assert_cmpint (finding->id, ==, id);
  g_assert_cmpint (scb_completeness_blocks (findings), ==, severity == SCB_SEVERITY_BLOCKS);
}

static void
test_complete_minutes_lack_nothing (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (GPtrArray) adopt = survey (dossier, SCB_STAGE_ADOPT);
  g_autoptr (GPtrArray) sign = survey (dossier, SCB_STAGE_SIGN);

  g_assert_cmpuint (adopt->len, ==, 0);
  g_assert_cmpuint (sign->len, ==, 0);
}

/* One field of one record is taken away, or set to a number. */
typedef struct
{
  const char *code;
  const char *array; /* of the dossier; NULL is the session */
  const char *property;
  gint64 value; /* for numbers; G_MININT64 for a text that is taken away */
  ScbSeverity severity;
  const char *page;
} Case;

#define TEXT_GONE G_MININT64

static const Case CASES[] = {
  { "no-day", NULL, "held-on", TEXT_GONE, SCB_SEVERITY_BLOCKS, "prepare" },
  { "no-chair", NULL, "chair", 0, SCB_SEVERITY_BLOCKS, "prepare" },
  { "no-secretary", NULL, "secretary", 0, SCB_SEVERITY_BLOCKS, "prepare" },
  { "no-place", NULL, "place", TEXT_GONE, SCB_SEVERITY_SHOULD, "prepare" },
  { "no-observer", NULL, "observer", 0, SCB_SEVERITY_SHOULD, "prepare" },
  { "no-start", NULL, "starts-at", TEXT_GONE, SCB_SEVERITY_SHOULD, "prepare" },
  { "no-end", NULL, "ends-at", TEXT_GONE, SCB_SEVERITY_SHOULD, "close" },
  { "agenda-not-agreed", NULL, "agenda-agreed", SCB_ANSWER_UNKNOWN, SCB_SEVERITY_NOTE, "course" },
  { "no-conclusion", NULL, "conclusion", TEXT_GONE, SCB_SEVERITY_SHOULD, "decisions" },
  { "no-dues", NULL, "dues-paid", SCB_UNKNOWN, SCB_SEVERITY_NOTE, "roll-call" },
  { "no-adoption-count", NULL, "adopted-of", SCB_UNKNOWN, SCB_SEVERITY_SHOULD, "close" },
  { "adoption-impossible", NULL, "adopted-of", 6, SCB_SEVERITY_BLOCKS, "close" },
  { "not-adopted", NULL, "adopted-on", TEXT_GONE, SCB_SEVERITY_BLOCKS, "close" },
  { "uncalled", "attendance", "state", SCB_ATTENDANCE_STATE_UNKNOWN, SCB_SEVERITY_BLOCKS,
    "roll-call" },
  { "item-without-conclusion", "agenda", "conclusion", TEXT_GONE, SCB_SEVERITY_SHOULD, "course" },
  { "opinion-without-speaker", "opinions", "speaker", 0, SCB_SEVERITY_SHOULD, "course" },
  { "opinion-without-text", "opinions", "text", TEXT_GONE, SCB_SEVERITY_SHOULD, "course" },
  { "vote-without-count", "votes", "in-favour", SCB_UNKNOWN, SCB_SEVERITY_BLOCKS, "decisions" },
  { "vote-doubtful", "votes", "base", 8, SCB_SEVERITY_SHOULD, "decisions" },
  { "vote-not-passed", "votes", "in-favour", 3, SCB_SEVERITY_NOTE, "decisions" },
  { "ballot-without-tellers", "votes", "method", SCB_VOTE_METHOD_BALLOT, SCB_SEVERITY_SHOULD,
    "decisions" },
  { "task-without-lead", "tasks", "lead", 0, SCB_SEVERITY_SHOULD, "decisions" },
  { "task-without-due", "tasks", "due-on", TEXT_GONE, SCB_SEVERITY_SHOULD, "decisions" },
};

static ScbRecord *
record_of (ScbDossier *dossier, const char *array)
{
  if (array == NULL)
    return SCB_RECORD (dossier->session);
  if (strcmp (array, "attendance") == 0)
    return dossier->attendance->pdata[4];
  if (strcmp (array, "agenda") == 0)
    return dossier->agenda->pdata[0];
  if (strcmp (array, "opinions") == 0)
    return dossier->opinions->pdata[0];
  return strcmp (array, "votes") == 0 ? dossier->votes->pdata[0] : dossier->tasks->pdata[0];
}

static void
test_one_thing_missing (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (ScbDossier) dossier = new_session ();
  ScbRecord *record = record_of (dossier, one->array);
  g_autofree char *field = g_strdelimit (g_strdup (one->property), "-", '_');

  if (one->value == TEXT_GONE)
    g_object_set (record, one->property, NULL, NULL);
  else
    scb_record_set_int (record, scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), field),
                        one->value);
  if (strcmp (one->code, "uncalled") == 0) /* the vote's base would change with it */
    g_ptr_array_set_size (dossier->votes, 0);
  assert_finding (dossier, SCB_STAGE_SIGN, one->code, one->severity, one->page,
                  G_OBJECT_TYPE (record), scb_record_get_id (record));
}

static void
test_roll_call (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  ScbAttendance *excused = dossier->attendance->pdata[9];

  g_object_set (excused, "reason", NULL, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "excused-without-reason", SCB_SEVERITY_SHOULD,
                  "roll-call", SCB_TYPE_ATTENDANCE, 110);
  g_object_set (excused, "reason", "ốm", NULL);
  add_person (dossier, 11, "Đảng viên L");
  g_ptr_array_add (dossier->roll, g_object_new (SCB_TYPE_ATTENDANCE, "member", (gint64)11, NULL));
  assert_finding (dossier, SCB_STAGE_ADOPT, "not-on-list", SCB_SEVERITY_SHOULD, "roll-call",
                  SCB_TYPE_MEMBER, 11);
}

static void
test_dues_marked_in_the_roll_are_recorded (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (GPtrArray) findings = NULL;

  g_object_set (dossier->session, "dues-paid", SCB_UNKNOWN, "dues-due", SCB_UNKNOWN, NULL);
  for (guint i = 0; i < dossier->attendance->len; i++)
    g_object_set (dossier->attendance->pdata[i], "dues", SCB_DUES_PAID, NULL);
  findings = survey (dossier, SCB_STAGE_ADOPT);
  g_assert_cmpuint (findings->len, ==, 0);

  /* One name without a mark, and nobody knows how many have paid. */
  g_object_set (dossier->attendance->pdata[0], "dues", SCB_DUES_UNKNOWN, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "no-dues", SCB_SEVERITY_NOTE, "roll-call",
                  SCB_TYPE_SESSION, scb_record_get_id (SCB_RECORD (dossier->session)));
}

static void
test_of_a_committees_meeting_only_the_committee_is_called (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (GPtrArray) findings = NULL;

  g_object_set (dossier->session, "kind", SCB_SESSION_KIND_COMMITTEE, NULL);
  add_person (dossier, 11, "Đảng viên L");
  g_ptr_array_add (dossier->roll, g_object_new (SCB_TYPE_ATTENDANCE, "member", (gint64)11, NULL));
  findings = survey (dossier, SCB_STAGE_ADOPT);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_namesakes_are_told_apart (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (GPtrArray) findings = NULL;

  g_object_set (scb_dossier_get_member (dossier, 5), "full-name", "Đảng viên F", "born-on", "1989",
                NULL);
  g_object_set (dossier->attendance->pdata[4], "state", SCB_ATTENDANCE_STATE_UNKNOWN, NULL);
  findings = survey (dossier, SCB_STAGE_ADOPT);
  g_assert_cmpstr (((ScbFinding *)findings->pdata[0])->sentence, ==,
                   "Đảng viên F (1989): present or absent?");
}

static void
test_a_roll_that_was_never_called_is_one_finding (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_ptr_array_set_size (dossier->attendance, 0);
  assert_finding (dossier, SCB_STAGE_ADOPT, "no-roll-call", SCB_SEVERITY_BLOCKS, "roll-call",
                  SCB_TYPE_SESSION, 1);
}

static void
test_the_absent_do_not_speak_or_chair (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_ptr_array_set_size (dossier->votes, 0);
  g_object_set (dossier->opinions->pdata[0], "speaker", (gint64)10, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "absent-speaker", SCB_SEVERITY_SHOULD, "roll-call",
                  SCB_TYPE_ATTENDANCE, 110);
  g_object_set (dossier->opinions->pdata[0], "speaker", (gint64)3, NULL);
  g_object_set (dossier->session, "chair", (gint64)10, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "absent-in-charge", SCB_SEVERITY_SHOULD, "roll-call",
                  SCB_TYPE_ATTENDANCE, 110);
}

static void
test_undecided_points_block (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  put (dossier->agenda, 202,
       g_object_new (SCB_TYPE_AGENDA_ITEM, "kind", SCB_AGENDA_KIND_DISCUSSION, "title",
                     "Nhà văn hóa", NULL));
  assert_finding (dossier, SCB_STAGE_ADOPT, "undecided", SCB_SEVERITY_BLOCKS, "course",
                  SCB_TYPE_AGENDA_ITEM, 202);
  /* A task under it: something was decided, only the words are missing. */
  g_object_set (dossier->tasks->pdata[0], "agenda-item", (gint64)202, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "item-without-conclusion", SCB_SEVERITY_NOTE, "course",
                  SCB_TYPE_AGENDA_ITEM, 202);
  /* News is only told. */
  g_object_set (dossier->tasks->pdata[0], "agenda-item", (gint64)0, NULL);
  g_object_set (dossier->agenda->pdata[1], "kind", SCB_AGENDA_KIND_NEWS, "presented",
                "Nghe phổ biến", NULL);
  {
    g_autoptr (GPtrArray) findings = survey (dossier, SCB_STAGE_ADOPT);

    g_assert_cmpuint (findings->len, ==, 0);
  }
}

static void
test_an_empty_agenda_blocks (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_ptr_array_set_size (dossier->opinions, 0);
  g_ptr_array_set_size (dossier->agenda, 0);
  assert_finding (dossier, SCB_STAGE_ADOPT, "no-agenda", SCB_SEVERITY_BLOCKS, "prepare",
                  SCB_TYPE_SESSION, 1);
}

static void
test_last_months_tasks_are_reported_on (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (GPtrArray) findings = NULL;

  put (dossier->earlier_tasks, 44,
       g_object_new (SCB_TYPE_TASK, "title", "Nhà vệ sinh", "state", SCB_TASK_STATE_OPEN, NULL));
  assert_finding (dossier, SCB_STAGE_ADOPT, "task-not-reported", SCB_SEVERITY_SHOULD, "course",
                  SCB_TYPE_TASK, 44);
  put (dossier->task_reports, 45, g_object_new (SCB_TYPE_TASK_REPORT, "task", (gint64)44, NULL));
  findings = survey (dossier, SCB_STAGE_ADOPT);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The minutes that decided the task were corrected: what is reported on it here is pointed out. */
static void
test_a_corrected_task_is_pointed_out (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  put (dossier->earlier_tasks, 44,
       g_object_new (SCB_TYPE_TASK, "title", "Nhà vệ sinh", "state", SCB_TASK_STATE_OPEN, NULL));
  put (dossier->task_reports, 45, g_object_new (SCB_TYPE_TASK_REPORT, "task", (gint64)44, NULL));
  put (dossier->task_amendments, 46,
       g_object_new (SCB_TYPE_AMENDMENT, "task", (gint64)44, "made-on", "2020-09-03", "new-text",
                     "9 hộ", NULL));
  assert_finding (dossier, SCB_STAGE_ADOPT, "task-corrected", SCB_SEVERITY_SHOULD, "decisions",
                  SCB_TYPE_TASK_REPORT, 45);
}

static void
test_impossible_votes_block (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (GPtrArray) findings = NULL;

  g_object_set (dossier->votes->pdata[0], "against", (gint64)3, NULL);
  findings = survey (dossier, SCB_STAGE_ADOPT);
  g_assert_true (scb_completeness_blocks (findings));
  g_assert_cmpstr (((ScbFinding *)findings->pdata[0])->code, ==, "vote-impossible");
  g_assert_cmpstr (((ScbFinding *)findings->pdata[0])->field, ==, "in_favour");
}

static void
test_days (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_object_set (dossier->session, "adopted-on", "2020-09-01", NULL);
  {
    g_autoptr (GPtrArray) findings = survey (dossier, SCB_STAGE_SIGN);

    g_assert_cmpuint (findings->len, ==, 2);
    g_assert_cmpstr (((ScbFinding *)findings->pdata[0])->code, ==, "adopted-before");
    g_assert_cmpstr (((ScbFinding *)findings->pdata[1])->code, ==, "finishing-over");
    g_assert_nonnull (strstr (((ScbFinding *)findings->pdata[1])->sentence, "03/9/2020"));
  }
  g_object_set (dossier->session, "held-on", "2020-09-01", "state", SCB_SESSION_STATE_SIGNED, NULL);
  {
    g_autoptr (GPtrArray) findings = survey (dossier, SCB_STAGE_SIGN);

    g_assert_cmpuint (findings->len, ==, 0); /* it is finished */
  }
  g_object_set (dossier->session, "state", SCB_SESSION_STATE_ADOPTED, NULL);
  g_object_set (dossier->session, "adopted-on", "2020-09-02", "held-on", "2020-09-02",
                NULL); /* today is the last day */
  {
    g_autoptr (GPtrArray) findings = survey (dossier, SCB_STAGE_SIGN);

    g_assert_cmpuint (findings->len, ==, 0);
  }
  g_object_set (dossier->session, "held-on", "2020-09-05", "adopted-on", NULL, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "future-day", SCB_SEVERITY_BLOCKS, "prepare",
                  SCB_TYPE_SESSION, 1);
  g_object_set (dossier->session, "held-on", "2020-09-03", "ends-at", "09:30", NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "strange-length", SCB_SEVERITY_SHOULD, "close",
                  SCB_TYPE_SESSION, 1);
}

static void
test_scores_and_the_previous_minutes (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_object_set (dossier->scores->pdata[0], "scorer", SCB_SCORER_OFFICIAL, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "no-self-score", SCB_SEVERITY_SHOULD, "score",
                  SCB_TYPE_SESSION, 1);
  g_object_set (dossier->scores->pdata[0], "scorer", SCB_SCORER_BRANCH, NULL);
  dossier->previous = g_object_new (SCB_TYPE_SESSION, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "previous-not-agreed", SCB_SEVERITY_NOTE, "course",
                  SCB_TYPE_SESSION, 1);
}

static void
test_a_session_known_by_counts_is_asked_for_counts (void)
{
  g_autoptr (ScbSession) session = g_object_new (
      SCB_TYPE_SESSION, "kind", SCB_SESSION_KIND_REGULAR, "state", SCB_SESSION_STATE_DRAFT,
      "detail", SCB_SESSION_DETAIL_COUNTS, "held-on", "2020-09-03", NULL);
  g_autoptr (ScbDossier) dossier = scb_dossier_new (session);

  put (dossier->scores, 1,
       g_object_new (SCB_TYPE_SCORE, "scorer", SCB_SCORER_BRANCH, "points", 80.0, NULL));
  assert_finding (dossier, SCB_STAGE_ADOPT, "no-present", SCB_SEVERITY_SHOULD, "roll-call",
                  SCB_TYPE_SESSION, 0);
  g_object_set (session, "detail", SCB_SESSION_DETAIL_SCORE, "held-on", NULL, NULL);
  assert_finding (dossier, SCB_STAGE_ADOPT, "no-day", SCB_SEVERITY_SHOULD, "prepare",
                  SCB_TYPE_SESSION, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/completeness/complete-minutes-lack-nothing",
                   test_complete_minutes_lack_nothing);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/completeness/one-thing-missing/", CASES[i].code, NULL);

      g_test_add_data_func (path, &CASES[i], test_one_thing_missing);
    }
  g_test_add_func ("/completeness/roll-call", test_roll_call);
  g_test_add_func ("/completeness/dues-marked-in-the-roll",
                   test_dues_marked_in_the_roll_are_recorded);
  g_test_add_func ("/completeness/of-a-committees-meeting-only-the-committee-is-called",
                   test_of_a_committees_meeting_only_the_committee_is_called);
  g_test_add_func ("/completeness/namesakes-are-told-apart", test_namesakes_are_told_apart);
  g_test_add_func ("/completeness/a-roll-that-was-never-called-is-one-finding",
                   test_a_roll_that_was_never_called_is_one_finding);
  g_test_add_func ("/completeness/the-absent-do-not-speak-or-chair",
                   test_the_absent_do_not_speak_or_chair);
  g_test_add_func ("/completeness/undecided-points-block", test_undecided_points_block);
  g_test_add_func ("/completeness/an-empty-agenda-blocks", test_an_empty_agenda_blocks);
  g_test_add_func ("/completeness/last-months-tasks-are-reported-on",
                   test_last_months_tasks_are_reported_on);
  g_test_add_func ("/completeness/corrected-tasks", test_a_corrected_task_is_pointed_out);
  g_test_add_func ("/completeness/impossible-votes-block", test_impossible_votes_block);
  g_test_add_func ("/completeness/days", test_days);
  g_test_add_func ("/completeness/scores-and-the-previous-minutes",
                   test_scores_and_the_previous_minutes);
  g_test_add_func ("/completeness/a-session-known-by-counts-is-asked-for-counts",
                   test_a_session_known_by_counts_is_asked_for_counts);

  return g_test_run ();
}
