/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Votes whose numbers cannot be. */

#include "scb-config.h"

#include "scb-vote-check.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-attendance-count.h"

static void
problem_free (gpointer data)
{
  ScbVoteProblem *problem = data;

  g_free (problem->sentence);
  g_free (problem);
}

static gboolean
is_more (gint64 part, gint64 whole)
{
  return part != SCB_UNKNOWN && whole != SCB_UNKNOWN && part > whole;
}

static void G_GNUC_PRINTF (5, 6) add_if (GPtrArray *problems,
                                         gboolean wrong,
                                         const char *field,
                                         gboolean impossible,
                                         const char *format,
                                         ...)
{
  ScbVoteProblem *problem;
  va_list arguments;

  if (!wrong)
    return;
  problem = g_new0 (ScbVoteProblem, 1);
  problem->field = field;
  problem->impossible = impossible;
  va_start (arguments, format);
  problem->sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (problems, problem);
}

/* What is known of them; SCB_UNKNOWN if nothing is. */
static gint64
sum_known (const gint64 *counts, guint n_counts)
{
  gint64 sum = SCB_UNKNOWN;

  for (guint i = 0; i < n_counts; i++)
    if (counts[i] != SCB_UNKNOWN)
      sum = MAX (sum, 0) + counts[i];
  return sum;
}

static gboolean
may_vote (ScbAttendance *row)
{
  return row->standing == SCB_STANDING_OFFICIAL && row->duty != SCB_DUTY_AWAY
         && row->duty != SCB_DUTY_SUSPENDED;
}

gint64
scb_vote_entitled (ScbDossier *dossier)
{
  gint64 entitled = 0;

  if (scb_vote_base (dossier) == SCB_UNKNOWN)
    return SCB_UNKNOWN;
  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      ScbAttendance *row = dossier->attendance->pdata[i];

      entitled += may_vote (row) && row->state == SCB_ATTENDANCE_STATE_PRESENT;
    }
  return entitled;
}

static gint64
count_official (ScbDossier *dossier)
{
  ScbAttendanceCount count;

  scb_attendance_count (dossier, &count);
  return count.official;
}

static void
check_ballots (GPtrArray *problems, ScbVote *vote, gint64 entitled, gint64 sum)
{
  const gint64 found[] = { sum, vote->ballots_invalid };
  gint64 accounted = sum_known (found, G_N_ELEMENTS (found));
  gint64 issued = vote->ballots_issued, collected = vote->ballots_collected;
  gboolean all_known = vote->in_favour != SCB_UNKNOWN && vote->against != SCB_UNKNOWN
                       && vote->other != SCB_UNKNOWN && vote->ballots_invalid != SCB_UNKNOWN;

  if (vote->method != SCB_VOTE_METHOD_BALLOT)
    return;
  add_if (problems, is_more (issued, entitled), "ballots_issued", TRUE,
          _("%" PRId64 " ballots were handed out, but only %" PRId64 " members present may vote."),
          issued, entitled);
  add_if (problems, is_more (collected, issued), "ballots_collected", TRUE,
          _("%" PRId64 " ballots were collected, but only %" PRId64 " handed out."), collected,
          issued);
  add_if (problems, is_more (vote->ballots_invalid, collected), "ballots_invalid", TRUE,
          _("%" PRId64 " ballots are invalid, but only %" PRId64 " were collected."),
          vote->ballots_invalid, collected);
  add_if (problems, is_more (accounted, collected), "in_favour", TRUE,
          _("Votes and invalid ballots are %" PRId64 " together, but only %" PRId64
             " ballots were collected."),
          accounted, collected);
  add_if (problems, all_known && is_more (collected, accounted), "in_favour", FALSE,
          _("%" PRId64 " ballots were collected, but only %" PRId64
             " are counted as votes or invalid."),
          collected, accounted);
}

GPtrArray *
scb_vote_check (ScbVote *vote, ScbDossier *dossier)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (problem_free);
  const gint64 votes[] = { vote->in_favour, vote->against, vote->other };
  gint64 sum = sum_known (votes, G_N_ELEMENTS (votes));
  gint64 counted = scb_vote_base (dossier);
  gint64 base = vote->base != SCB_UNKNOWN ? vote->base : counted;
  gint64 entitled = scb_vote_entitled (dossier);
  gint64 official = count_official (dossier);

  add_if (problems, is_more (sum, base), "in_favour", TRUE,
          _("The votes are %" PRId64 " together, more than the %" PRId64
             " official members the count is taken of."),
          sum, base);
  add_if (problems, is_more (sum, entitled), "in_favour", TRUE,
          _("The votes are %" PRId64 " together, but only %" PRId64 " members present may vote."),
          sum, entitled);
  add_if (problems, is_more (vote->base, official), "base", TRUE,
          _("The base of the count is %" PRId64 ", but the branch has only %" PRId64
             " official members."),
          vote->base, official);
  add_if (problems, vote->base != SCB_UNKNOWN && counted != SCB_UNKNOWN && vote->base != counted,
          "base", FALSE,
          _("The base of the count is %" PRId64 "; by the roll-call it is %" PRId64 "."),
          vote->base, counted);
  check_ballots (problems, vote, entitled, sum);
  return problems;
}
