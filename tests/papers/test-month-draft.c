/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences of a month's report: what the record says, and nothing it does not. */

#include "papers-fixture.h"
#include "scb-month-draft.h"

typedef struct
{
  ScbMonth *month;
  ScbRules *rules;
  ScbPhrases *phrases;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->month = scb_month_new (1, "2026-01");
  fixture->rules = scb_rules_new_for_day ("2026-01-15", &error);
  g_assert_no_error (error);
  fixture->phrases = scb_phrases_new (NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->month);
  scb_rules_free (fixture->rules);
  scb_phrases_free (fixture->phrases);
}

static ScbMonthEntry *
add (GPtrArray *entries, gint64 branch, const char *name, ScbSessionState state)
{
  ScbMonthEntry *entry = scb_month_entry_new (branch, name);

  entry->session = g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind",
                                 SCB_SESSION_KIND_REGULAR, "state", state, NULL);
  g_ptr_array_add (entries, entry);
  return entry;
}

static void
decide (ScbMonthEntry *entry, double points, ScbLevel level)
{
  entry->scores[SCB_SCORER_COMMITTEE] = g_object_new (
      SCB_TYPE_SCORE, "scorer", SCB_SCORER_COMMITTEE, "points", points, "level", level, NULL);
}

static void
check (Fixture *fixture, ScbMonthPart part, const char *expected)
{
  g_autofree char *text = scb_month_text (fixture->month, fixture->rules, fixture->phrases, part);

  /* Spaces that hold words together are of no interest here. */
  if (text != NULL)
    {
      g_auto (GStrv) words = g_strsplit (text, "\u00a0", -1);
      g_autofree char *plain = g_strjoinv (" ", words);

      g_assert_cmpstr (plain, ==, expected);
    }
  else
    g_assert_null (expected);
}

static void
test_nothing_is_invented (Fixture *fixture, gconstpointer data)
{
  for (guint part = 0; part < SCB_MONTH_PART_RECIPIENTS; part++)
    check (fixture, part, NULL);
}

static void
test_held_and_not (Fixture *fixture, gconstpointer data)
{
  GPtrArray *entries = fixture->month->entries;
  ScbMonthEntry *entry;

  add (entries, 1, "Chi bộ A", SCB_SESSION_STATE_SIGNED);
  /* Its thematic session was put off, its regular one was held. */
  add (entries, 2, "Chi bộ B", SCB_SESSION_STATE_NOT_HELD);
  add (entries, 2, "Chi bộ B", SCB_SESSION_STATE_ADOPTED);
  entry = add (entries, 3, "Chi bộ C", SCB_SESSION_STATE_NOT_HELD);
  entry->session->not_held_reason = g_strdup ("mưa lũ.");
  g_ptr_array_add (entries, scb_month_entry_new (4, "Chi bộ D"));
  check (fixture, SCB_MONTH_PART_HELD,
         "2/4 chi bộ sinh hoạt; thường kỳ: 2 buổi. Chưa sinh hoạt: Chi bộ C (mưa lũ). "
         "Chưa báo cáo: Chi bộ D.");
}

static void
test_attendance (Fixture *fixture, gconstpointer data)
{
  ScbMonthEntry *entry = add (fixture->month->entries, 1, "Chi bộ A", SCB_SESSION_STATE_SIGNED);

  check (fixture, SCB_MONTH_PART_ATTENDANCE, NULL);
  entry->present = 19;
  entry->total = 21;
  entry->unexcused = 1;
  check (fixture, SCB_MONTH_PART_ATTENDANCE, "Tỷ lệ dự: 19/21 (90,5 %); vắng không có lý do: 1.");
}

static void
test_levels_against_last_month (Fixture *fixture, gconstpointer data)
{
  GPtrArray *entries = fixture->month->entries;

  decide (add (entries, 1, "Chi bộ A", SCB_SESSION_STATE_SIGNED), 95, SCB_LEVEL_GOOD);
  decide (add (entries, 2, "Chi bộ B", SCB_SESSION_STATE_SIGNED), 94, SCB_LEVEL_GOOD);
  add (entries, 3, "Chi bộ C", SCB_SESSION_STATE_SIGNED);
  /* Nothing was decided before: no comparison. */
  check (fixture, SCB_MONTH_PART_LEVELS,
         "Xếp loại: Tốt 2, Khá 0, Trung bình 0, Kém 0. Chưa duyệt: 1 buổi.");
  decide (add (fixture->month->previous, 1, "Chi bộ A", SCB_SESSION_STATE_SIGNED), 80,
          SCB_LEVEL_FAIR);
  check (fixture, SCB_MONTH_PART_LEVELS,
         "Xếp loại: Tốt 2, Khá 0, Trung bình 0, Kém 0. Chưa duyệt: 1 buổi. "
         "So với tháng trước: Tốt tăng 2, Khá giảm 1.");
}

static void
test_where_points_were_lost (Fixture *fixture, gconstpointer data)
{
  const ScbCriterion *criterion = NULL;
  ScbMonthCriterion given = { .n_scores = 4 };
  g_autofree char *expected = NULL;

  for (guint i = 0; criterion == NULL; i++)
    if (!((ScbCriterion *)fixture->rules->sheet->criteria->pdata[i])->is_group)
      criterion = fixture->rules->sheet->criteria->pdata[i];
  given.code = g_strdup (criterion->code);
  given.points = 4 * criterion->points;
  g_array_append_val (fixture->month->criteria, given);
  check (fixture, SCB_MONTH_PART_CRITERIA, NULL);
  g_array_index (fixture->month->criteria, ScbMonthCriterion, 0).points -= 1.5;
  expected = g_strdup_printf ("Tiêu chí bị trừ điểm nhiều: %s %s (trừ 1,5 điểm ở 4 buổi).",
                              criterion->code, criterion->name);
  check (fixture, SCB_MONTH_PART_CRITERIA, expected);
}

static void
test_what_somebody_wrote_stands (Fixture *fixture, gconstpointer data)
{
  add (fixture->month->entries, 1, "Chi bộ A", SCB_SESSION_STATE_SIGNED);
  g_hash_table_insert (fixture->month->texts, g_strdup ("held"), g_strdup ("Đủ cả."));
  check (fixture, SCB_MONTH_PART_HELD, "Đủ cả.");
  /* Taken out on purpose. */
  g_hash_table_insert (fixture->month->texts, g_strdup ("held"), g_strdup (""));
  check (fixture, SCB_MONTH_PART_HELD, NULL);
}

static void
test_what_arises (Fixture *fixture, gconstpointer data)
{
  add (fixture->month->entries, 1, "Chi bộ A", SCB_SESSION_STATE_SIGNED);
  g_ptr_array_add (fixture->month->proposals,
                   g_object_new (SCB_TYPE_PROPOSAL, "branch", (gint64)1, "text", "Sửa cầu.",
                                 "addressee", "Ủy ban nhân dân xã", "answer", "đã ghi vốn.", NULL));
  g_ptr_array_add (fixture->month->proposals,
                   g_object_new (SCB_TYPE_PROPOSAL, "branch", (gint64)1, "text", "Kéo điện", NULL));
  check (fixture, SCB_MONTH_PART_ARISING,
         "- Chi bộ A: Sửa cầu; chuyển Ủy ban nhân dân xã; trả lời: đã ghi vốn.\n"
         "- Chi bộ A: Kéo điện.");
}

/* What was shared is no limit; limits are what officials saw. */
static void
test_experience_and_limits (Fixture *fixture, gconstpointer data)
{
  ScbMonthVisit *visit = scb_month_visit_new (1);

  add (fixture->month->entries, 1, "Chi bộ A", SCB_SESSION_STATE_SIGNED);
  g_ptr_array_add (fixture->month->experiences,
                   g_object_new (SCB_TYPE_EXPERIENCE, "branch", (gint64)1, "text",
                                 "Trao đổi cách ghi biên bản", NULL));
  g_ptr_array_add (fixture->month->experiences,
                   g_object_new (SCB_TYPE_EXPERIENCE, "branch", (gint64)1, "text", "Hỏi dân trước",
                                 "good-practice", TRUE, NULL));
  visit->limits = g_strdup ("Ít ý kiến");
  g_ptr_array_add (fixture->month->visits, visit);
  check (fixture, SCB_MONTH_PART_STRENGTHS,
         "- Chi bộ A: Hỏi dân trước.\n- Chi bộ A: Trao đổi cách ghi biên bản.");
  check (fixture, SCB_MONTH_PART_LIMITS, "- Chi bộ A: Ít ý kiến.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/month-draft/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("nothing", test_nothing_is_invented);
  ADD ("held", test_held_and_not);
  ADD ("attendance", test_attendance);
  ADD ("levels", test_levels_against_last_month);
  ADD ("criteria", test_where_points_were_lost);
  ADD ("written", test_what_somebody_wrote_stands);
  ADD ("arises", test_what_arises);
  ADD ("experience", test_experience_and_limits);
  return g_test_run ();
}
