/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets as they ship, attendance and votes at their edges. */

#include "scb-attendance-count.h"
#include "scb-resource.h"
#include "scb-rules.h"

/* Every day has exactly one shipped set. */
static void
test_every_day_has_its_set (void)
{
  static const struct
  {
    const char *day, *code;
  } days[] = {
    { "1990-01-01", "hd12" },    { "2020-09-03", "hd12" },    { "2025-10-27", "hd12" },
    { "2025-10-28", "hd42" },    { "2026-05-26", "hd42" },    { "2026-05-27", "hd42-05" },
    { "2099-12-31", "hd42-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ScbRules) rules = scb_rules_new_for_day (days[i].day, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rules->code, ==, days[i].code);
      g_assert_cmpint (rules->minimum_minutes, ==, 90);
      g_assert_cmpint (rules->minimum_minutes_combined, ==, 120);
      g_assert_cmpint (rules->layout.office_bold, ==, !g_str_equal (days[i].code, "hd42-05"));
    }
}

static void
test_levels (void)
{
  g_autoptr (ScbRules) rules = scb_rules_new_for_day ("2020-09-03", NULL);

  g_assert_cmpint (scb_rules_level (rules, 100), ==, SCB_LEVEL_GOOD);
  g_assert_cmpint (scb_rules_level (rules, 90), ==, SCB_LEVEL_GOOD);
  g_assert_cmpint (scb_rules_level (rules, 89.99), ==, SCB_LEVEL_FAIR);
  g_assert_cmpint (scb_rules_level (rules, 70), ==, SCB_LEVEL_FAIR);
  g_assert_cmpint (scb_rules_level (rules, 50), ==, SCB_LEVEL_AVERAGE);
  g_assert_cmpint (scb_rules_level (rules, 49.99), ==, SCB_LEVEL_POOR);
  g_assert_cmpint (scb_rules_level (rules, NAN), ==, SCB_LEVEL_UNKNOWN);
}

/* A fault names its place. */
static void
test_faults (void)
{
  static const struct
  {
    const char *from, *to, *place;
  } faults[] = {
    { "\"line_pitch\": 18", "\"line_pitch\": \"18\"", "layout.body.line_pitch: " },
    { "\"line_pitch\": 18", "\"line_pitch\": 500", "layout.body.line_pitch: " },
    { "\"good\": 90", "\"good\": 60", "levels: " },
    { "\"left\": 30", "\"left\": 170", "layout.margins: " },
    { "\"until\": \"2025-10-28\"", "\"until\": \"2025-02-30\"", "until: " },
    { "\"minimum\": 90", "\"minimum\": 90.5", "minutes.minimum: " },
    { "\"code\": \"hd12\",", "", "code: " },
  };
  g_autoptr (GBytes) bytes = scb_resource_load ("rules/hd12.json", NULL);
  g_autofree char *good = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (GStrv) parts = g_strsplit (good, faults[i].from, 2);
      g_autofree char *bad = g_strjoinv (faults[i].to, parts);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_assert_null (scb_rules_new_from_json (bad, &error));
      g_assert_error (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, faults[i].place));
    }
}

static void
test_thresholds (void)
{
  static const struct
  {
    gint64 in_favour, base;
    ScbVoteThreshold threshold;
    ScbAnswer passes;
  } votes[] = {
    { 9, 18, SCB_VOTE_THRESHOLD_MAJORITY, SCB_ANSWER_NO },
    { 10, 18, SCB_VOTE_THRESHOLD_MAJORITY, SCB_ANSWER_YES },
    { 1, 1, SCB_VOTE_THRESHOLD_MAJORITY, SCB_ANSWER_YES },
    { 12, 18, SCB_VOTE_THRESHOLD_TWO_THIRDS, SCB_ANSWER_YES },
    { 11, 18, SCB_VOTE_THRESHOLD_TWO_THIRDS, SCB_ANSWER_NO },
    { 13, 19, SCB_VOTE_THRESHOLD_TWO_THIRDS, SCB_ANSWER_YES },
    { 12, 19, SCB_VOTE_THRESHOLD_TWO_THIRDS, SCB_ANSWER_NO },
    { 0, 0, SCB_VOTE_THRESHOLD_MAJORITY, SCB_ANSWER_UNKNOWN },
    { SCB_UNKNOWN, 5, SCB_VOTE_THRESHOLD_MAJORITY, SCB_ANSWER_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    g_assert_cmpint (scb_vote_passes (votes[i].in_favour, votes[i].base, votes[i].threshold), ==,
                     votes[i].passes);
}

/* ---- attendance ---- */

static ScbDossier *
make_dossier (void)
{
  g_autoptr (ScbSession) session = g_object_new (
      SCB_TYPE_SESSION, "branch", (gint64)1, "kind", SCB_SESSION_KIND_REGULAR, "state",
      SCB_SESSION_STATE_DRAFT, "detail", SCB_SESSION_DETAIL_FULL, "period", "2020-09", NULL);

  return scb_dossier_new (session);
}

static void
add_row (ScbDossier *dossier, ScbStanding standing, ScbDuty duty, ScbAttendanceState state)
{
  g_ptr_array_add (dossier->attendance,
                   g_object_new (SCB_TYPE_ATTENDANCE, "member", (gint64)dossier->attendance->len + 1,
                                 "standing", standing, "duty", duty, "state", state, NULL));
}

static void
test_attendance (void)
{
  g_autoptr (ScbDossier) dossier = make_dossier ();
  ScbAttendanceCount count;

  add_row (dossier, SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_PRESENT);
  add_row (dossier, SCB_STANDING_PROBATIONARY, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_PRESENT);
  add_row (dossier, SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_EXCUSED);
  add_row (dossier, SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_UNEXCUSED);
  add_row (dossier, SCB_STANDING_OFFICIAL, SCB_DUTY_EXEMPT, SCB_ATTENDANCE_STATE_PRESENT);
  add_row (dossier, SCB_STANDING_OFFICIAL, SCB_DUTY_AWAY, SCB_ATTENDANCE_STATE_UNKNOWN);
  add_row (dossier, SCB_STANDING_TEMPORARY, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_PRESENT);
  scb_attendance_count (dossier, &count);
  g_assert_cmpint (count.total, ==, 6);
  g_assert_cmpint (count.expected, ==, 4);
  g_assert_cmpint (count.present, ==, 2);
  g_assert_cmpint (count.present_exempt, ==, 1);
  g_assert_cmpint (count.present_temporary, ==, 1);
  g_assert_cmpint (count.temporary, ==, 1);
  g_assert_cmpint (count.excused, ==, 1);
  g_assert_cmpint (count.unexcused, ==, 1);
  g_assert_cmpfloat (count.rate, ==, 0.5);
  /* The official one present, the one absent without reason, the exempt one who came. */
  g_assert_cmpint (scb_vote_base (dossier), ==, 3);
}

static void
test_everybody_exempt (void)
{
  g_autoptr (ScbDossier) dossier = make_dossier ();
  ScbAttendanceCount count;

  add_row (dossier, SCB_STANDING_OFFICIAL, SCB_DUTY_EXEMPT, SCB_ATTENDANCE_STATE_PRESENT);
  scb_attendance_count (dossier, &count);
  g_assert_cmpint (count.expected, ==, 0);
  g_assert_true (isnan (count.rate));
}

/* What nobody recorded is unknown, not nought. */
static void
test_unknown_stays_unknown (void)
{
  g_autoptr (ScbDossier) dossier = make_dossier ();
  ScbAttendanceCount count;

  scb_attendance_count (dossier, &count);
  g_assert_cmpint (count.present, ==, SCB_UNKNOWN);
  g_assert_cmpint (count.expected, ==, SCB_UNKNOWN);
  g_assert_cmpint (count.excused, ==, SCB_UNKNOWN);
  g_assert_true (isnan (count.rate));
  g_assert_cmpint (scb_vote_base (dossier), ==, SCB_UNKNOWN);

  g_object_set (dossier->session, "detail", SCB_SESSION_DETAIL_COUNTS, "expected", (gint64)20, "present",
                (gint64)18, NULL);
  scb_attendance_count (dossier, &count);
  g_assert_cmpfloat (count.rate, ==, 0.9);
  g_assert_cmpint (count.excused, ==, SCB_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/every-day-has-its-set", test_every_day_has_its_set);
  g_test_add_func ("/rules/levels", test_levels);
  g_test_add_func ("/rules/faults", test_faults);
  g_test_add_func ("/rules/thresholds", test_thresholds);
  g_test_add_func ("/rules/attendance", test_attendance);
  g_test_add_func ("/rules/everybody-exempt", test_everybody_exempt);
  g_test_add_func ("/rules/unknown-stays-unknown", test_unknown_stays_unknown);
  return g_test_run ();
}
