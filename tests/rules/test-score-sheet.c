/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the record proves, at every edge; and what a scorer's sheet makes of it. */

#include <math.h>
#include <string.h>

#include "rules-fixture.h"
#include "scb-score-sheet.h"

static ScbRules *
rules_of (const char *day)
{
  g_autoptr (GError) error = NULL;
  ScbRules *rules = scb_rules_new_for_day (day, &error);

  g_assert_no_error (error);
  return rules;
}

static ScbRules *
sheet_a (void)
{
  return rules_of ("2025-11-03");
}

static const ScbCriterion *
criterion (const ScbRules *rules, const char *code)
{
  int i = scb_criteria_find (rules->sheet, code);

  g_assert_cmpint (i, >=, 0);
  return rules->sheet->criteria->pdata[i];
}

/* What the record supports for a criterion. */
static double
suggested (ScbDossier *dossier, const ScbRules *rules, const char *code)
{
  const ScbCriterion *self = criterion (rules, code);
  g_auto (ScbEvidence) evidence = { 0 };

  scb_evidence_collect (self->evidence, dossier, rules, &evidence);
  g_assert_nonnull (evidence.sentence);
  return scb_criterion_suggest (self, &evidence);
}

static void
forget_rows (ScbDossier *dossier)
{
  g_ptr_array_set_size (dossier->attendance, 0);
  g_ptr_array_set_size (dossier->opinions, 0);
}

/* A session known by counts: @present of @expected, nobody without reason, @speakers spoke. */
static ScbDossier *
counted (gint64 present, gint64 expected, gint64 unexcused, gint64 speakers)
{
  ScbDossier *dossier = new_session ();

  forget_rows (dossier);
  g_object_set (dossier->session, "roll-total", expected, "expected", expected, "present", present,
                "unexcused", unexcused, "speakers", speakers, NULL);
  return dossier;
}

static void
test_shipped_sheets (void)
{
  const struct
  {
    const char *day, *code;
    guint n_criteria;
  } expected[] = { { "2020-09-03", "mau-d", 4 },
                   { "2025-10-27", "mau-d", 4 },
                   { "2025-10-28", "mau-a", 0 },
                   { "2026-05-27", "mau-a", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ScbRules) rules = rules_of (expected[i].day);

      g_assert_cmpstr (rules->sheet->code, ==, expected[i].code);
      g_assert_nonnull (rules->sheet->source);
      if (expected[i].n_criteria > 0)
        g_assert_cmpuint (rules->sheet->criteria->len, ==, expected[i].n_criteria);
    }
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbCriteria) b = scb_criteria_new_shipped ("mau-b", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (b->criteria->len, ==, 10);
}

static void
test_time (void)
{
  const struct
  {
    const char *ends_at;
    ScbSessionKind kind;
    double points;
  } expected[] = {
    { "21:00", SCB_SESSION_KIND_REGULAR, 5 },  /* exactly 90 minutes */
    { "20:59", SCB_SESSION_KIND_REGULAR, 4 },  /* one short */
    { "20:45", SCB_SESSION_KIND_REGULAR, 4 },  /* 15 short */
    { "20:44", SCB_SESSION_KIND_REGULAR, 3 },  /* 16 short */
    { "20:30", SCB_SESSION_KIND_REGULAR, 3 },  /* 30 short */
    { "20:29", SCB_SESSION_KIND_REGULAR, 2 },  /* the hole of the source: to half the length */
    { "20:15", SCB_SESSION_KIND_REGULAR, 2 },  /* half of it */
    { "20:14", SCB_SESSION_KIND_REGULAR, 1 },  /* less than half */
    { "21:29", SCB_SESSION_KIND_COMBINED, 4 }, /* combined: 120 are asked for */
    { "21:30", SCB_SESSION_KIND_COMBINED, 5 },
    { "01:00", SCB_SESSION_KIND_REGULAR, 5 }, /* past midnight */
  };
  g_autoptr (ScbRules) rules = sheet_a ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ScbDossier) dossier = new_session ();

      g_object_set (dossier->session, "ends-at", expected[i].ends_at, "kind", expected[i].kind,
                    NULL);
      g_assert_cmpfloat (suggested (dossier, rules, "1"), ==, expected[i].points);
    }
}

static void
test_time_unknown (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();

  g_object_set (dossier->session, "ends-at", NULL, NULL);
  g_assert_true (isnan (suggested (dossier, rules, "1")));
  g_object_set (dossier->session, "minutes", (gint64)60, NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "1"), ==, 3);
}

static void
test_attendance (void)
{
  const struct
  {
    gint64 present, expected, unexcused;
    double points;
  } expected[] = {
    { 9, 10, 0, 4 },
    { 899, 1000, 0, 3 },
    { 3, 4, 0, 3 },
    { 749, 1000, 0, 2 },
    { 13, 20, 0, 2 },
    { 649, 1000, 0, 1 },
    { 20, 21, 1, 1 },
    { 2, 2, 0, 4 },
    { 1, 2, 0, 1 },
    { 2, 2, SCB_UNKNOWN, 4 },
    { 9, 10, SCB_UNKNOWN, NAN },
    { 0, 0, 0, NAN },
  };
  g_autoptr (ScbRules) rules = sheet_a ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ScbDossier) dossier
          = counted (expected[i].present, expected[i].expected, expected[i].unexcused, 1);
      double points = suggested (dossier, rules, "2a");

      if (isnan (expected[i].points))
        g_assert_true (isnan (points));
      else
        g_assert_cmpfloat (points, ==, expected[i].points);
    }
}

/* A branch where everybody is exempt has no rate; with nobody exempt all of the roll count. */
static void
test_attendance_by_name (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();

  g_assert_cmpfloat (suggested (dossier, rules, "2a"), ==, 3); /* 8 of 9 */
  for (guint i = 0; i < dossier->attendance->len; i++)
    g_object_set (dossier->attendance->pdata[i], "duty", SCB_DUTY_EXPECTED, "state",
                  SCB_ATTENDANCE_STATE_PRESENT, NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "2a"), ==, 4);
  for (guint i = 0; i < dossier->attendance->len; i++)
    g_object_set (dossier->attendance->pdata[i], "duty", SCB_DUTY_EXEMPT, NULL);
  g_assert_true (isnan (suggested (dossier, rules, "2a")));
}

static void
test_speakers (void)
{
  const struct
  {
    gint64 speakers, present;
    double points;
  } expected[] = { { 10, 20, 5 }, { 999, 2000, 4 }, { 2, 5, 4 },  { 399, 1000, 3 },
                   { 3, 10, 3 },  { 299, 1000, 2 }, { 0, 10, 2 }, { 2, 2, 5 } };
  g_autoptr (ScbRules) rules = sheet_a ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ScbDossier) dossier
          = counted (expected[i].present, expected[i].present, 0, expected[i].speakers);

      g_assert_cmpfloat (suggested (dossier, rules, "4e"), ==, expected[i].points);
    }
}

static void
test_excused_in_row (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();

  g_assert_true (isnan (suggested (dossier, rules, "2b")));
  dossier->excused_in_row = 3;
  g_assert_cmpfloat (suggested (dossier, rules, "2b"), ==, 1);
  dossier->excused_in_row = 4;
  g_assert_cmpfloat (suggested (dossier, rules, "2b"), ==, 0);
}

static void
add_earlier_task (ScbDossier *dossier, gint64 id, const char *due_on, ScbTaskOutcome outcome)
{
  put (dossier->earlier_tasks, id,
       g_object_new (SCB_TYPE_TASK, "title", "Việc", "due-on", due_on, NULL));
  if (outcome != SCB_TASK_OUTCOME_UNKNOWN)
    put (dossier->task_reports, 1000 + id,
         g_object_new (SCB_TYPE_TASK_REPORT, "task", id, "outcome", outcome, NULL));
}

static void
test_tasks (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();

  g_assert_true (isnan (suggested (dossier, rules, "7"))); /* no previous resolution */
  add_earlier_task (dossier, 1, "2020-12-31", SCB_TASK_OUTCOME_UNKNOWN);
  g_assert_true (isnan (suggested (dossier, rules, "7"))); /* not due yet */
  for (gint64 id = 2; id <= 5; id++)
    add_earlier_task (dossier, id, "2020-08-31", SCB_TASK_OUTCOME_DONE);
  add_earlier_task (dossier, 6, "2020-08-31", SCB_TASK_OUTCOME_UNKNOWN);
  g_assert_true (isnan (suggested (dossier, rules, "7"))); /* one without a result */
  put (dossier->task_reports, 1006,
       g_object_new (SCB_TYPE_TASK_REPORT, "task", (gint64)6, "outcome", SCB_TASK_OUTCOME_NOT_DONE,
                     NULL));
  g_assert_cmpfloat (suggested (dossier, rules, "7"), ==, 27); /* 4 of 5 */
  add_earlier_task (dossier, 7, "2020-08-31", SCB_TASK_OUTCOME_DROPPED);
  g_assert_cmpfloat (suggested (dossier, rules, "7"), ==, 27);
  /* What goes on within its time says nothing; past it, it was not done. */
  add_earlier_task (dossier, 8, "2020-12-31", SCB_TASK_OUTCOME_CONTINUED);
  g_assert_cmpfloat (suggested (dossier, rules, "7"), ==, 27);
  add_earlier_task (dossier, 9, "2020-08-31", SCB_TASK_OUTCOME_CONTINUED);
  g_assert_cmpfloat (suggested (dossier, rules, "7"), ==, 20); /* 4 of 6 */
}

static void
test_task_targets (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();
  ScbTask *task;
  ScbTaskReport *report;

  /* 520 m of 500 m are done, whatever goes on; 499 m are not. */
  add_earlier_task (dossier, 1, "2020-08-31", SCB_TASK_OUTCOME_CONTINUED);
  task = dossier->earlier_tasks->pdata[0];
  report = dossier->task_reports->pdata[0];
  g_object_set (task, "target", 500.0, NULL);
  g_object_set (report, "amount", 520.0, NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "7"), ==, 30);
  g_object_set (report, "amount", 499.0, "percent", 100.0, NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "7"), ==, 10);
  /* Put off to a day that has not come: no more than going on. */
  {
    g_autoptr (ScbTaskStory) story = scb_task_story_new (task);
    g_autoptr (ScbTaskReport) before
        = g_object_new (SCB_TYPE_TASK_REPORT, "new-due-on", "2020-12-31", NULL);

    scb_task_story_add_report (story, before, "2020-08-03", NULL);
    g_ptr_array_add (dossier->stories, g_object_ref (story));
    g_assert_true (isnan (suggested (dossier, rules, "7")));
  }
  /* Done between the sessions, and nobody wrote a report here. */
  add_earlier_task (dossier, 2, "2020-08-31", SCB_TASK_OUTCOME_UNKNOWN);
  g_object_set (dossier->earlier_tasks->pdata[1], "state", SCB_TASK_STATE_DONE, "closed-on",
                "2020-08-20", NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "7"), ==, 30);
}

static void
test_steps (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();

  g_assert_true (isnan (suggested (dossier, rules, "3c")));
  g_assert_true (isnan (suggested (dossier, rules, "3e")));
  g_object_set (dossier->session, "committee-met-on", "2020-09-01", "notified-on", "2020-09-01",
                "superior-notified-on", "2020-09-04", "documents-sent-on", "2020-09-02", NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "3c"), ==, 2);
  g_assert_cmpfloat (suggested (dossier, rules, "3d"), ==, 0); /* told after the session */
  g_assert_cmpfloat (suggested (dossier, rules, "3e"), ==, 2); /* exactly one day */
  g_object_set (dossier->session, "documents-sent-on", "2020-09-03", NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "3e"), ==, 0);
  g_assert_cmpfloat (suggested (dossier, rules, "4a"), ==, 5);
  g_assert_cmpfloat (suggested (dossier, rules, "8a"), ==, 2);
  g_assert_cmpfloat (suggested (dossier, rules, "8b"), ==, 2);
  g_object_set (dossier->session, "conclusion", NULL, NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "4a"), ==, 0);
  g_object_set (dossier->session, "state", SCB_SESSION_STATE_DRAFT, NULL);
  g_assert_true (isnan (suggested (dossier, rules, "4a"))); /* it may still be written */
  g_object_set (dossier->session, "ideology-minutes", (gint64)14, NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "4g"), ==, 0);
  g_object_set (dossier->session, "ideology-minutes", (gint64)15, NULL);
  g_assert_cmpfloat (suggested (dossier, rules, "4g"), ==, 1);
  g_object_set (dossier->session, "ideology-minutes", (gint64)31, NULL);
  g_assert_true (isnan (suggested (dossier, rules, "4g")));
}

/* ---- sheets ---- */

/* A scorer gives all points, but @points for @code. */
static void
give_all (ScbDossier *dossier, const ScbRules *rules, const char *code, double points)
{
  g_ptr_array_set_size (dossier->score_items, 0);
  for (guint i = 0; i < rules->sheet->criteria->len; i++)
    {
      const ScbCriterion *self = rules->sheet->criteria->pdata[i];

      if (!self->is_group)
        put (dossier->score_items, 700 + i,
             g_object_new (SCB_TYPE_SCORE_ITEM, "score", (gint64)601, "criterion", self->code,
                           "points", g_strcmp0 (self->code, code) == 0 ? points : self->points,
                           NULL));
    }
}

static void
test_empty_sheet (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbScoreSheet) sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_OFFICIAL);
  g_autofree char *verdict = scb_score_sheet_verdict (sheet);

  g_assert_true (isnan (sheet->total));
  g_assert_cmpint (sheet->level, ==, SCB_LEVEL_UNKNOWN);
  g_assert_true (g_str_has_prefix (verdict, "0 of "));
  g_assert_null (scb_score_sheet_lift (sheet));
  for (guint i = 0; i < sheet->lines->len; i++)
    g_assert_true (isnan (scb_score_sheet_get_line (sheet, i)->points));
}

/* A paper that came in told the total alone. */
static void
test_total_alone (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbScoreSheet) sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);

  g_assert_cmpfloat (sheet->total, ==, 92);
  g_assert_cmpint (sheet->level, ==, SCB_LEVEL_GOOD);
}

static void
test_levels (void)
{
  const struct
  {
    double lost;
    ScbLevel level;
    const char *lift;
  } expected[] = { { 10, SCB_LEVEL_GOOD, NULL },
                   { 10.5, SCB_LEVEL_FAIR, "0,5 more points give Good." },
                   { 30, SCB_LEVEL_FAIR, "20 more points give Good." } };
  g_autoptr (ScbRules) rules = sheet_a ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ScbDossier) dossier = new_session ();
      g_autoptr (ScbScoreSheet) sheet = NULL;
      g_autofree char *lift = NULL;

      give_all (dossier, rules, "7", 30 - expected[i].lost);
      sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);
      g_assert_cmpfloat (sheet->total, ==, 100 - expected[i].lost);
      g_assert_cmpint (sheet->level, ==, expected[i].level);
      lift = scb_score_sheet_lift (sheet);
      g_assert_cmpstr (lift, ==, expected[i].lift);
    }
  g_assert_cmpint (scb_rules_level (rules, 70), ==, SCB_LEVEL_FAIR);
  g_assert_cmpint (scb_rules_level (rules, 69.99), ==, SCB_LEVEL_AVERAGE);
  g_assert_cmpint (scb_rules_level (rules, 50), ==, SCB_LEVEL_AVERAGE);
  g_assert_cmpint (scb_rules_level (rules, 49.5), ==, SCB_LEVEL_POOR);
}

static void
test_gate (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbScoreSheet) sheet = NULL;
  g_autofree char *verdict = NULL;

  give_all (dossier, rules, "4e", 4);
  sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);
  g_assert_cmpfloat (sheet->total, ==, 99);
  g_assert_cmpint (sheet->points_level, ==, SCB_LEVEL_GOOD);
  g_assert_cmpint (sheet->level, ==, SCB_LEVEL_FAIR);
  verdict = scb_score_sheet_verdict (sheet);
  g_assert_cmpstr (verdict, ==,
                   "99 points, but Fair: Good also needs all points of “Tỷ lệ đảng viên dự họp "
                   "phát biểu”.");
}

/* HD 12: a good session has more than 85 % present, nobody absent without reason, full length. */
static void
test_gate_of_the_record (void)
{
  g_autoptr (ScbRules) rules = rules_of ("2020-09-03");
  const struct
  {
    gint64 present, unexcused;
    const char *ends_at;
    ScbLevel level;
  } expected[] = { { 86, 0, "21:00", SCB_LEVEL_GOOD },
                   { 85, 0, "21:00", SCB_LEVEL_FAIR },
                   { 99, 1, "21:00", SCB_LEVEL_FAIR },
                   { 99, 0, "20:59", SCB_LEVEL_FAIR },
                   { 99, 0, NULL, SCB_LEVEL_GOOD } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ScbDossier) dossier
          = counted (expected[i].present, 100, expected[i].unexcused, 50);
      g_autoptr (ScbScoreSheet) sheet = NULL;

      g_object_set (dossier->session, "ends-at", expected[i].ends_at, NULL);
      give_all (dossier, rules, "1", 10);
      sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);
      g_assert_cmpint (sheet->level, ==, expected[i].level);
    }
}

static void
test_month_without_topic (void)
{
  const struct
  {
    ScbNoTopic treatment;
    double total;
  } expected[] = { { SCB_NO_TOPIC_GIVEN, 90.5 },
                   { SCB_NO_TOPIC_DROPPED, 85.5 },
                   { SCB_NO_TOPIC_RESCALED, 90 } };
  g_autoptr (ScbRules) rules = sheet_a ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ScbDossier) dossier = new_session ();
      g_autoptr (ScbScoreSheet) sheet = NULL;

      rules->sheet->no_topic = expected[i].treatment;
      give_all (dossier, rules, "7", 20.5);
      sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);
      g_assert_cmpfloat (sheet->total, ==, expected[i].total);
      g_object_set (dossier->session, "kind", SCB_SESSION_KIND_COMBINED, NULL);
      g_clear_pointer (&sheet, scb_score_sheet_free);
      sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);
      g_assert_cmpfloat (sheet->total, ==, 90.5);
    }
}

static void
test_contradiction_and_reason (void)
{
  g_autoptr (ScbRules) rules = sheet_a ();
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbScoreSheet) sheet = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  ScbScoreLine *line;
  guint before;

  give_all (dossier, rules, NULL, 0);
  sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);
  line = scb_score_sheet_get_line (sheet, (guint)scb_criteria_find (rules->sheet, "2a"));
  g_assert_true (scb_score_line_contradicts (line)); /* 8 of 9 is 3, given were 4 */
  sentences = scb_score_sheet_contradictions (sheet);
  before = sentences->len;
  g_object_set (line->item, "reason", "Đ/c vắng đi công tác", NULL);
  g_assert_false (scb_score_line_contradicts (line));
  g_ptr_array_unref (sentences);
  sentences = scb_score_sheet_contradictions (sheet);
  g_assert_cmpuint (sentences->len, ==, before - 1);
}

static void
test_differences (void)
{
  g_autoptr (ScbRules) rules = rules_of ("2020-09-03");
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (ScbScoreSheet) sheet = NULL;
  g_autoptr (GPtrArray) sentences = NULL;

  put (dossier->scores, 602,
       g_object_new (SCB_TYPE_SCORE, "scorer", SCB_SCORER_COMMITTEE, "points", 85.0, NULL));
  sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_COMMITTEE);
  sentences = scb_score_sheet_differences (sheet);
  g_assert_cmpuint (sentences->len, ==, 1);
  g_assert_cmpstr (sentences->pdata[0], ==,
                   "Total: The branch itself 92; The committee's decision 85.");
}

/* ---- sheets that cannot be ---- */

static void
assert_refused (const char *from, const char *to, const char *place)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/io/github/sochibo/SoChiBo/rules/hd42.json",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) sheet = g_resources_lookup_data (
      "/io/github/sochibo/SoChiBo/sheets/mau-a.json", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) json
      = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  g_autofree char *inner = g_strndup (g_bytes_get_data (sheet, NULL), g_bytes_get_size (sheet));
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = NULL;

  g_assert_cmpuint (g_string_replace (json, "\"mau-a\"", inner, 1), ==, 1);
  if (from != NULL)
    g_assert_cmpuint (g_string_replace (json, from, to, 1), ==, 1);
  rules = scb_rules_new_from_json (json->str, &error);
  if (place == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID);
  g_assert_null (rules);
  if (strstr (error->message, place) == NULL)
    g_error ("“%s” is not about “%s”", error->message, place);
}

static void
test_impossible_sheets (void)
{
  assert_refused (NULL, NULL, NULL);
  assert_refused ("\"points\": 30", "\"points\": 29", "4: ");
  assert_refused ("\"points\": 10,", "\"points\": 11,", "3: ");
  assert_refused ("\"evidence\": \"time\"", "\"evidence\": \"weather\"", "1: “weather”");
  assert_refused ("\"code\": \"2b\"", "\"code\": \"2a\"", "2a: ");
  assert_refused ("\"no_topic\": \"given\"", "\"no_topic\": \"lost\"", "no_topic: ");
  assert_refused ("\"4f\"\n", "\"9z\"\n", "“9z”");
  assert_refused ("\"otherwise\": \"fair\"", "\"otherwise\": \"good\"", "gates: ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-sheet/shipped", test_shipped_sheets);
  g_test_add_func ("/score-sheet/time", test_time);
  g_test_add_func ("/score-sheet/time-unknown", test_time_unknown);
  g_test_add_func ("/score-sheet/attendance", test_attendance);
  g_test_add_func ("/score-sheet/attendance-by-name", test_attendance_by_name);
  g_test_add_func ("/score-sheet/speakers", test_speakers);
  g_test_add_func ("/score-sheet/excused-in-row", test_excused_in_row);
  g_test_add_func ("/score-sheet/tasks", test_tasks);
  g_test_add_func ("/score-sheet/task-targets", test_task_targets);
  g_test_add_func ("/score-sheet/steps", test_steps);
  g_test_add_func ("/score-sheet/empty", test_empty_sheet);
  g_test_add_func ("/score-sheet/total-alone", test_total_alone);
  g_test_add_func ("/score-sheet/levels", test_levels);
  g_test_add_func ("/score-sheet/gate", test_gate);
  g_test_add_func ("/score-sheet/gate-of-the-record", test_gate_of_the_record);
  g_test_add_func ("/score-sheet/month-without-topic", test_month_without_topic);
  g_test_add_func ("/score-sheet/contradiction", test_contradiction_and_reason);
  g_test_add_func ("/score-sheet/differences", test_differences);
  g_test_add_func ("/score-sheet/impossible", test_impossible_sheets);

  return g_test_run ();
}
