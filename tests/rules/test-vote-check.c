/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Impossible votes are seen, each by its own sentence; possible ones are left in peace. */

#include <string.h>

#include "scb-vote-check.h"

#include "rules-fixture.h"

/* The session of the fixture has 9 official members, a base of 7, and 7 present who may vote. */
static char *
problems_of (const char *first_property,
             gint64 value,
             const char *second_property,
             gint64 second,
             ScbVoteMethod method)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  ScbVote *vote = dossier->votes->pdata[0];
  g_autoptr (GPtrArray) problems = NULL;
  GString *fields = g_string_new (NULL);

  g_object_set (vote, "method", method, first_property, value, NULL);
  if (second_property != NULL)
    g_object_set (vote, second_property, second, NULL);
  problems = scb_vote_check (vote, dossier);
  for (guint i = 0; i < problems->len; i++)
    {
      const ScbVoteProblem *problem = problems->pdata[i];

      g_assert_true (g_str_has_suffix (problem->sentence, "."));
      g_string_append_printf (fields, "%s%s%s", i > 0 ? " " : "", problem->field,
                              problem->impossible ? "!" : "?");
    }
  return g_string_free (fields, FALSE);
}

#define assert_problems(first, value, second, other, method, expected)                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = problems_of (first, value, second, other, method);                    \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_sums (void)
{
  assert_problems ("in-favour", 7, NULL, 0, SCB_VOTE_METHOD_HANDS, "");
  assert_problems ("in-favour", 0, NULL, 0, SCB_VOTE_METHOD_HANDS, "");
  assert_problems ("in-favour", 6, "against", 1, SCB_VOTE_METHOD_HANDS, "");
  assert_problems ("in-favour", 7, "other", 1, SCB_VOTE_METHOD_HANDS, "in_favour! in_favour!");
  assert_problems ("in-favour", 8, "against", SCB_UNKNOWN, SCB_VOTE_METHOD_HANDS,
                   "in_favour! in_favour!");
  assert_problems ("in-favour", SCB_UNKNOWN, NULL, 0, SCB_VOTE_METHOD_HANDS, "");
  /* Without a base of its own the roll-call's counts. */
  assert_problems ("base", SCB_UNKNOWN, "in-favour", 8, SCB_VOTE_METHOD_HANDS,
                   "in_favour! in_favour!");
}

static void
test_base (void)
{
  assert_problems ("base", 8, NULL, 0, SCB_VOTE_METHOD_HANDS, "base?");
  assert_problems ("base", 10, NULL, 0, SCB_VOTE_METHOD_HANDS, "base! base?");
  assert_problems ("base", 6, NULL, 0, SCB_VOTE_METHOD_HANDS, "in_favour! base?");
  assert_problems ("base", 8, "in-favour", 8, SCB_VOTE_METHOD_HANDS,
                   "in_favour! base?"); /* more than were present */
}

static void
test_ballots (void)
{
  assert_problems ("ballots-issued", 7, "ballots-collected", 7, SCB_VOTE_METHOD_BALLOT, "");
  assert_problems ("ballots-issued", 8, NULL, 0, SCB_VOTE_METHOD_BALLOT, "ballots_issued!");
  assert_problems ("ballots-issued", 8, NULL, 0, SCB_VOTE_METHOD_HANDS, "");
  assert_problems ("ballots-issued", 6, "ballots-collected", 7, SCB_VOTE_METHOD_BALLOT,
                   "ballots_collected!");
  assert_problems ("ballots-collected", 7, "ballots-invalid", 1, SCB_VOTE_METHOD_BALLOT,
                   "in_favour!");
  assert_problems ("ballots-collected", 6, "ballots-invalid", 7, SCB_VOTE_METHOD_BALLOT,
                   "ballots_invalid! in_favour!");
  assert_problems ("ballots-collected", 8, "ballots-invalid", 0, SCB_VOTE_METHOD_BALLOT,
                   "in_favour?");
}

static void
test_nothing_known_is_nothing_wrong (void)
{
  g_autoptr (ScbSession) session = g_object_new (SCB_TYPE_SESSION, NULL);
  g_autoptr (ScbDossier) dossier = scb_dossier_new (session);
  g_autoptr (ScbVote) vote = g_object_new (SCB_TYPE_VOTE, "method", SCB_VOTE_METHOD_BALLOT,
                                           "in-favour", (gint64)12, NULL);
  g_autoptr (GPtrArray) problems = scb_vote_check (vote, dossier);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (scb_vote_entitled (dossier), ==, SCB_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vote-check/sums", test_sums);
  g_test_add_func ("/vote-check/base", test_base);
  g_test_add_func ("/vote-check/ballots", test_ballots);
  g_test_add_func ("/vote-check/nothing-known-is-nothing-wrong",
                   test_nothing_known_is_nothing_wrong);

  return g_test_run ();
}
