/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts are explained as anybody can check them, and what is unknown is said to be so. */

#include "scb-attendance-text.h"

#include "rules-fixture.h"

static void
forget (ScbAttendanceCount *count)
{
  count->total = count->official = count->probationary = count->exempt = count->away
      = count->special_duty = count->suspended = SCB_UNKNOWN;
  count->temporary = count->expected = count->present = count->present_official
      = count->present_probationary = SCB_UNKNOWN;
  count->present_exempt = count->present_temporary = count->excused = count->unexcused
      = count->speakers = count->minutes = SCB_UNKNOWN;
  count->rate = count->speaker_share = NAN;
}

static void
assert_text (const ScbAttendanceCount *count, const char *expected)
{
  g_autofree char *text = scb_attendance_text (count);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_counts_are_explained (void)
{
  ScbAttendanceCount count;

  forget (&count);
  assert_text (&count, "number on the roll unknown; attendance unknown");
  count.expected = 21;
  assert_text (&count, "21 expected; attendance unknown");
  count.present = 19;
  count.rate = 19.0 / 21.0;
  assert_text (&count, "21 expected; 19 present; 90.5 %");
  count.total = 24;
  count.exempt = 3;
  assert_text (&count, "24 on the roll − 3 exempt = 21; 19 present; 90.5 %");
  count.exempt = 1;
  count.away = 1;
  count.special_duty = 1;
  assert_text (&count, "24 on the roll − 1 exempt − 1 on special duty − 1 temporarily elsewhere = "
                       "21; 19 present; 90.5 %");
  count.present_exempt = 1;
  count.present_temporary = 2;
  count.excused = 1;
  count.unexcused = 0;
  assert_text (&count, "24 on the roll − 1 exempt − 1 on special duty − 1 temporarily elsewhere = "
                       "21; 19 present, besides 1 not expected, "
                       "besides 2 here temporarily; 90.5 %; 1 not called yet");
}

static void
test_counts_that_do_not_agree_claim_nothing (void)
{
  ScbAttendanceCount count;

  forget (&count);
  count.total = 24;
  count.exempt = 3;
  count.expected = 22;
  assert_text (&count, "24 on the roll − 3 exempt; 22 expected; attendance unknown");
  count.exempt = 0;
  count.expected = 24;
  assert_text (&count, "24 on the roll; attendance unknown");
  count.expected = SCB_UNKNOWN;
  count.present = 20;
  assert_text (&count, "24 on the roll; 20 present");
}

static void
test_votes_needed (void)
{
  g_assert_cmpint (scb_vote_needed (16, SCB_VOTE_THRESHOLD_MAJORITY), ==, 9);
  g_assert_cmpint (scb_vote_needed (17, SCB_VOTE_THRESHOLD_MAJORITY), ==, 9);
  g_assert_cmpint (scb_vote_needed (16, SCB_VOTE_THRESHOLD_TWO_THIRDS), ==, 11);
  g_assert_cmpint (scb_vote_needed (18, SCB_VOTE_THRESHOLD_TWO_THIRDS), ==, 12);
  g_assert_cmpint (scb_vote_needed (0, SCB_VOTE_THRESHOLD_MAJORITY), ==, SCB_UNKNOWN);
  g_assert_cmpint (scb_vote_needed (SCB_UNKNOWN, SCB_VOTE_THRESHOLD_MAJORITY), ==, SCB_UNKNOWN);
  for (gint64 base = 1; base < 200; base++)
    for (int threshold = SCB_VOTE_THRESHOLD_MAJORITY; threshold <= SCB_VOTE_THRESHOLD_TWO_THIRDS;
         threshold++)
      {
        gint64 needed = scb_vote_needed (base, threshold);

        g_assert_cmpint (scb_vote_passes (needed, base, threshold), ==, SCB_ANSWER_YES);
        g_assert_cmpint (scb_vote_passes (needed - 1, base, threshold), ==, SCB_ANSWER_NO);
      }
}

static void
assert_base_text (ScbDossier *dossier, ScbVoteThreshold threshold, const char *expected)
{
  g_autofree char *text = scb_vote_base_text (dossier, threshold);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_base_of_a_vote_is_explained (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  assert_base_text (dossier, SCB_VOTE_THRESHOLD_MAJORITY,
                    "9 official − 1 exempt and absent − 1 excused = 7: more than half is 4");
  assert_base_text (dossier, SCB_VOTE_THRESHOLD_TWO_THIRDS,
                    "9 official − 1 exempt and absent − 1 excused = 7: at least two thirds is 5");
  add_row (dossier, 11, SCB_STANDING_OFFICIAL, SCB_DUTY_AWAY, SCB_ATTENDANCE_STATE_UNKNOWN);
  add_row (dossier, 12, SCB_STANDING_OFFICIAL, SCB_DUTY_SUSPENDED, SCB_ATTENDANCE_STATE_UNKNOWN);
  add_row (dossier, 13, SCB_STANDING_OFFICIAL, SCB_DUTY_SPECIAL_DUTY, SCB_ATTENDANCE_STATE_UNKNOWN);
  add_row (dossier, 14, SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED,
           SCB_ATTENDANCE_STATE_UNEXCUSED); /* stays in */
  assert_base_text (dossier, SCB_VOTE_THRESHOLD_MAJORITY,
                    "13 official − 1 temporarily elsewhere − 1 suspended − 1 exempt and absent − 1 "
                    "absent on special duty − 1 excused = 8: "
                    "more than half is 5");
  g_ptr_array_set_size (dossier->attendance, 0);
  assert_base_text (dossier, SCB_VOTE_THRESHOLD_MAJORITY,
                    "The base of the count is unknown until the roll is called.");
  add_row (dossier, 8, SCB_STANDING_PROBATIONARY, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_PRESENT);
  assert_base_text (dossier, SCB_VOTE_THRESHOLD_MAJORITY, "0 official: nobody can vote");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attendance-text/counts-are-explained", test_counts_are_explained);
  g_test_add_func ("/attendance-text/counts-that-do-not-agree-claim-nothing",
                   test_counts_that_do_not_agree_claim_nothing);
  g_test_add_func ("/attendance-text/votes-needed", test_votes_needed);
  g_test_add_func ("/attendance-text/base-of-a-vote-is-explained",
                   test_base_of_a_vote_is_explained);

  return g_test_run ();
}
