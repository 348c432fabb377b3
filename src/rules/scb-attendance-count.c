/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attendance and votes in numbers. */

#include "scb-attendance-count.h"

#include "scb-date.h"

static gboolean
is_present (ScbAttendance *row)
{
  return row->state == SCB_ATTENDANCE_STATE_PRESENT;
}

static gboolean
was_called (ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->attendance->len; i++)
    if (SCB_ATTENDANCE (dossier->attendance->pdata[i])->state != SCB_ATTENDANCE_STATE_UNKNOWN)
      return TRUE;
  return FALSE;
}

static void
count_present (ScbAttendanceCount *count, ScbAttendance *row)
{
  if (row->standing == SCB_STANDING_TEMPORARY)
    count->present_temporary++;
  else if (row->duty != SCB_DUTY_EXPECTED)
    count->present_exempt++;
  else
    {
      count->present++;
      if (row->standing == SCB_STANDING_PROBATIONARY)
        count->present_probationary++;
      else
        count->present_official++;
    }
}

/* Who is on the roll, and as what. */
static void
count_roll_row (ScbAttendanceCount *count, ScbAttendance *row)
{
  if (row->standing == SCB_STANDING_TEMPORARY)
    {
      count->temporary++;
      return;
    }
  count->total++;
  if (row->standing == SCB_STANDING_PROBATIONARY)
    count->probationary++;
  else
    count->official++;
  switch (row->duty)
    {
    case SCB_DUTY_EXEMPT:
      count->exempt++;
      break;
    case SCB_DUTY_AWAY:
      count->away++;
      break;
    case SCB_DUTY_SPECIAL_DUTY:
      count->special_duty++;
      break;
    case SCB_DUTY_SUSPENDED:
      count->suspended++;
      break;
    default:
      count->expected++;
    }
}

static void
count_absent (ScbAttendanceCount *count, ScbAttendance *row)
{
  if (row->standing == SCB_STANDING_TEMPORARY || row->duty != SCB_DUTY_EXPECTED)
    return;
  if (row->state == SCB_ATTENDANCE_STATE_EXCUSED)
    count->excused++;
  else if (row->state == SCB_ATTENDANCE_STATE_UNEXCUSED)
    count->unexcused++;
}

static void
count_rows (ScbDossier *dossier, ScbAttendanceCount *count, gboolean called)
{
  GPtrArray *rows = dossier->attendance->len > 0 ? dossier->attendance : dossier->roll;

  for (guint i = 0; i < rows->len; i++)
    {
      ScbAttendance *row = rows->pdata[i];

      count_roll_row (count, row);
      if (!called)
        continue;
      if (is_present (row))
        count_present (count, row);
      else
        count_absent (count, row);
    }
}

static gboolean
is_on_roll (ScbDossier *dossier, gint64 member)
{
  for (guint i = 0; i < dossier->attendance->len; i++)
    if (SCB_ATTENDANCE (dossier->attendance->pdata[i])->member == member)
      return is_present (dossier->attendance->pdata[i])
             && SCB_ATTENDANCE (dossier->attendance->pdata[i])->standing != SCB_STANDING_TEMPORARY;
  return FALSE;
}

/* Different members present who spoke. */
static gint64
count_speakers (ScbDossier *dossier)
{
  g_autoptr (GHashTable) speakers = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < dossier->opinions->len; i++)
    {
      ScbOpinion *opinion = dossier->opinions->pdata[i];

      if (opinion->speaker != 0 && is_on_roll (dossier, opinion->speaker))
        g_hash_table_add (speakers, &opinion->speaker);
    }
  return g_hash_table_size (speakers);
}

static void
set_unknown_presence (ScbAttendanceCount *count)
{
  count->present = count->present_official = count->present_probationary = SCB_UNKNOWN;
  count->present_exempt = count->present_temporary = SCB_UNKNOWN;
  count->excused = count->unexcused = SCB_UNKNOWN;
}

static gint64
first_known (gint64 counted, gint64 other)
{
  return counted != SCB_UNKNOWN ? counted : other;
}

/* What was given as a number stands where nobody was called by name. */
static void
take_counts (ScbSession *session, ScbAttendanceCount *count)
{
  count->total = first_known (session->roll_total, count->total);
  count->official = first_known (session->roll_official, count->official);
  count->probationary = first_known (session->roll_probationary, count->probationary);
  count->exempt = first_known (session->roll_exempt, count->exempt);
  count->away = first_known (session->roll_away, count->away);
  count->special_duty = first_known (session->roll_special_duty, count->special_duty);
  count->temporary = first_known (session->roll_temporary, count->temporary);
  count->expected = first_known (session->expected, count->expected);
  count->present = session->present;
  count->present_official = session->present_official;
  count->present_probationary = session->present_probationary;
  count->excused = session->excused;
  count->unexcused = session->unexcused;
}

/* A session known by counts is not explained by today's knowledge of the roll. */
static void
forget_roll (ScbAttendanceCount *count)
{
  count->total = count->official = count->probationary = SCB_UNKNOWN;
  count->exempt = count->away = count->special_duty = count->suspended = count->temporary
      = SCB_UNKNOWN;
  count->expected = SCB_UNKNOWN;
}

static double
share (gint64 part, gint64 whole)
{
  return part == SCB_UNKNOWN || whole == SCB_UNKNOWN || whole == 0 ? NAN
                                                                   : (double)part / (double)whole;
}

void
scb_attendance_count (ScbDossier *dossier, ScbAttendanceCount *count)
{
  ScbSession *session = dossier->session;
  gboolean called = was_called (dossier);
  int minutes = scb_time_minutes_between (session->starts_at, session->ends_at);

  *count = (ScbAttendanceCount){ 0 };
  count_rows (dossier, count, called);
  if (!called)
    {
      set_unknown_presence (count);
      if (session->detail != SCB_SESSION_DETAIL_FULL || dossier->roll->len == 0)
        forget_roll (count);
      take_counts (session, count);
    }
  count->minutes = minutes >= 0 ? minutes : session->minutes;
  count->speakers
      = called && dossier->opinions->len > 0 ? count_speakers (dossier) : session->speakers;
  count->rate = share (count->present, count->expected);
  count->speaker_share = share (count->speakers, count->present);
}

gboolean
scb_dues_count (ScbDossier *dossier, gint64 *paid, gint64 *due)
{
  gint64 rows_paid = 0, rows = 0;
  gboolean is_whole = TRUE;

  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      ScbAttendance *row = dossier->attendance->pdata[i];

      rows += row->dues != SCB_DUES_UNKNOWN;
      rows_paid += row->dues == SCB_DUES_PAID;
      if (row->dues == SCB_DUES_UNKNOWN && row->duty == SCB_DUTY_EXPECTED
          && row->standing != SCB_STANDING_TEMPORARY)
        is_whole = FALSE;
    }
  *paid = dossier->session->dues_paid;
  *due = dossier->session->dues_due;
  if (*paid == SCB_UNKNOWN && *due == SCB_UNKNOWN && rows > 0 && is_whole)
    {
      *paid = rows_paid;
      *due = rows;
    }
  return rows > 0 || *paid != SCB_UNKNOWN;
}

gint64
scb_vote_base (ScbDossier *dossier)
{
  gint64 base = 0;

  if (!was_called (dossier))
    return SCB_UNKNOWN;
  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      ScbAttendance *row = dossier->attendance->pdata[i];

      if (row->standing != SCB_STANDING_OFFICIAL || row->duty == SCB_DUTY_AWAY
          || row->duty == SCB_DUTY_SUSPENDED)
        continue;
      if ((row->duty == SCB_DUTY_EXEMPT || row->duty == SCB_DUTY_SPECIAL_DUTY) && !is_present (row))
        continue;
      if (row->duty == SCB_DUTY_EXPECTED && row->state == SCB_ATTENDANCE_STATE_EXCUSED)
        continue;
      base++;
    }
  return base;
}

ScbAnswer
scb_vote_passes (gint64 in_favour, gint64 base, ScbVoteThreshold threshold)
{
  gboolean passes;

  if (in_favour == SCB_UNKNOWN || base == SCB_UNKNOWN || base == 0)
    return SCB_ANSWER_UNKNOWN;
  passes = threshold == SCB_VOTE_THRESHOLD_TWO_THIRDS ? in_favour * 3 >= base * 2
                                                      : in_favour * 2 > base;
  return passes ? SCB_ANSWER_YES : SCB_ANSWER_NO;
}
