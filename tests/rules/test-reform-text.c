/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said before a reform, and of a committee. */

#include <string.h>

#include "scb-reform-text.h"

static gboolean
says (GPtrArray *sentences, const char *words)
{
  for (guint i = 0; i < sentences->len; i++)
    if (strstr (sentences->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_branch (ScbReformPreview *preview, gboolean ends, gint64 before, gint64 after)
{
  ScbReformBranch *branch = g_new0 (ScbReformBranch, 1);

  branch->name = g_strdup ("Chi bộ thôn Nà Bắp");
  branch->ends = ends;
  branch->official_before = before;
  branch->official_after = after;
  branch->next_minutes = ends ? SCB_UNKNOWN : 8;
  g_ptr_array_add (preview->branches, branch);
}

static ScbReformPreview *
new_preview (gint64 before, gint64 after)
{
  ScbReformPreview *preview = scb_reform_preview_new ("2020-02-05");

  preview->has_number = TRUE;
  add_branch (preview, FALSE, before, after);
  return preview;
}

static void
test_two_who_remain (void)
{
  g_autoptr (ScbReformPreview) two = new_preview (5, 2);
  g_autoptr (ScbReformPreview) three = new_preview (5, 3);
  g_autoptr (GPtrArray) warnings = scb_reform_list_warnings (two);
  g_autoptr (GPtrArray) none = scb_reform_list_warnings (three);

  g_assert_true (says (warnings, "2 official members then; a branch needs at least 3"));
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_committee_from_nine (void)
{
  g_autoptr (ScbReformPreview) nine = new_preview (8, 9);
  g_autoptr (ScbReformPreview) before = new_preview (9, 12);
  g_autoptr (GPtrArray) warnings = scb_reform_list_warnings (nine);
  g_autoptr (GPtrArray) none = scb_reform_list_warnings (before);

  g_assert_true (says (warnings, "from 9 on it elects a committee of at most 7"));
  g_assert_cmpuint (none->len, ==, 0);
}

/* A branch that ends needs nobody any more. */
static void
test_ended_branch_is_not_warned_of (void)
{
  g_autoptr (ScbReformPreview) preview = new_preview (9, 12);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GPtrArray) facts = NULL;

  add_branch (preview, TRUE, 4, 0);
  warnings = scb_reform_list_warnings (preview);
  facts = scb_reform_list_facts (preview);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_cmpuint (facts->len, ==, 1);
  g_assert_true (says (facts, "No. 08"));
}

static void
test_what_is_to_be_thought_of (void)
{
  g_autoptr (ScbReformPreview) preview = new_preview (9, 9);
  g_autoptr (GPtrArray) warnings = NULL;

  preview->has_number = FALSE;
  preview->is_ahead = TRUE;
  preview->closed_period = g_strdup ("2020-02");
  scb_reform_preview_add (preview, SCB_REFORM_LINE_SESSION_AFTER, "Chi bộ", NULL, NULL,
                          "2020-02-10");
  scb_reform_preview_add (preview, SCB_REFORM_LINE_MEMBER_LEFT, "Nông Văn Được", "Chi bộ", NULL,
                          NULL);
  warnings = scb_reform_list_warnings (preview);
  g_assert_true (says (warnings, "takes effect on 05/02/2020"));
  g_assert_true (says (warnings, "sessions after its end"));
  g_assert_true (says (warnings, "belong to no branch"));
  g_assert_true (says (warnings, "02/2020 is closed"));
  g_assert_true (says (warnings, "no number"));
}

static void
assert_line (const ScbReformLine *line, const char *expected)
{
  g_autofree char *text = scb_reform_line_text (line);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_lines (void)
{
  assert_line (&(ScbReformLine){ SCB_REFORM_LINE_MEMBER_MOVED, "Nông Thị Sáu", "Đồng Chức",
                                 "Xóm Mới", NULL },
               "Nông Thị Sáu: Đồng Chức → Xóm Mới");
  assert_line (&(ScbReformLine){ SCB_REFORM_LINE_BRANCH_ENDED, "Đồng Chức", NULL, NULL, NULL },
               "Đồng Chức");
  assert_line (
      &(ScbReformLine){ SCB_REFORM_LINE_SESSION_HELD, "Đồng Chức", NULL, NULL, "2020-02-03" },
      "Đồng Chức: 03/02/2020");
  assert_line (
      &(ScbReformLine){ SCB_REFORM_LINE_POST_ENDED, "Đặng Văn Lâm", "Đồng Chức", NULL, "Bí thư" },
      "Đặng Văn Lâm: Bí thư, Đồng Chức");
  for (int kind = 0; kind < SCB_REFORM_N_LINES; kind++)
    {
      const ScbReformLine line = { (ScbReformLineKind)kind, "a", "b", "c", "d" };
      g_autofree char *text = scb_reform_line_text (&line);
      g_autofree char *heading = scb_reform_group_heading (line.kind, 12);

      g_assert_null (strchr (text, '{'));
      g_assert_nonnull (strstr (heading, "(12)"));
    }
}

static void
assert_committee (
    gint64 official, guint secretaries, guint deputies, guint others, const char *words)
{
  const ScbCommitteeCount count = { official, secretaries, deputies, others };
  g_autoptr (GPtrArray) warnings = scb_committee_list_warnings (&count);

  if (words == NULL)
    g_assert_cmpuint (warnings->len, ==, 0);
  else
    g_assert_true (says (warnings, words));
}

static void
test_committees (void)
{
  assert_committee (8, 1, 1, 0, NULL);
  assert_committee (9, 1, 1, 1, NULL);
  assert_committee (30, 1, 1, 5, NULL);
  assert_committee (30, 1, 1, 6, "at most 7");
  assert_committee (8, 1, 1, 1, "elected from 9 on");
  assert_committee (9, 1, 1, 0, "from 9 on it elects a committee");
  assert_committee (2, 1, 0, 0, "at least 3");
  assert_committee (12, 0, 1, 2, "No secretary");
  assert_committee (12, 2, 0, 1, "one secretary");
  assert_committee (SCB_UNKNOWN, 1, 0, 0, NULL);
}

/* Of a branch that is there, not of one that has ended. */
static void
test_branches (void)
{
  g_autoptr (ScbBranch) branch = g_object_new (SCB_TYPE_BRANCH, NULL);
  g_autoptr (ScbBranchHistory) history = scb_branch_history_new (branch, "2020-09-03");
  g_autoptr (GPtrArray) few = NULL;
  g_autoptr (GPtrArray) enough = NULL;
  g_autoptr (GPtrArray) ended = NULL;

  history->official = 2;
  few = scb_branch_list_warnings (history);
  g_assert_true (says (few, "2 official members; a branch needs at least 3"));
  history->official = 3;
  enough = scb_branch_list_warnings (history);
  g_assert_cmpuint (enough->len, ==, 0);
  history->official = 0;
  g_object_set (branch, "dissolved-on", "2020-09-03", NULL);
  ended = scb_branch_list_warnings (history);
  g_assert_cmpuint (ended->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reform-text/two-who-remain", test_two_who_remain);
  g_test_add_func ("/reform-text/committee-from-nine", test_committee_from_nine);
  g_test_add_func ("/reform-text/ended-branch-is-not-warned-of",
                   test_ended_branch_is_not_warned_of);
  g_test_add_func ("/reform-text/what-is-to-be-thought-of", test_what_is_to_be_thought_of);
  g_test_add_func ("/reform-text/lines", test_lines);
  g_test_add_func ("/reform-text/committees", test_committees);
  g_test_add_func ("/reform-text/branches", test_branches);

  return g_test_run ();
}
