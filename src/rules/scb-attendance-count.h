/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/* Attendance in numbers (domain.md 3): rate = present ÷ (on the roll − exempt − special duty −
 * temporarily elsewhere); temporary arrivals are apart.  Each is SCB_UNKNOWN where neither rows nor
 * counts tell it. */
typedef struct
{
  gint64 total, official, probationary; /* on the roll, without temporary arrivals */
  gint64 exempt, away, special_duty, suspended, temporary;
  gint64 expected;
  gint64 present, present_official, present_probationary; /* of those expected */
  gint64 present_exempt, present_temporary;
  gint64 excused, unexcused;
  gint64 speakers;      /* different members present who spoke; guests do not count */
  gint64 minutes;       /* length of the session */
  double rate;          /* 0 to 1; NaN where unknown or nobody is expected */
  double speaker_share; /* speakers ÷ present */
} ScbAttendanceCount;

/** scb_attendance_count: from the rows where there are any, else from the session's counts. */
void scb_attendance_count (ScbDossier *dossier, ScbAttendanceCount *count);

/** scb_dues_count: who has paid the month's dues, of how many: the session's own counts, else those
 * of the rows where everybody who was expected was asked; a few names alone do not say how many
 * have paid. Returns whether anything is known of dues. */
gboolean scb_dues_count (ScbDossier *dossier, gint64 *paid, gint64 *due);

/** scb_vote_base: official members on the roll − temporarily elsewhere − exempt and absent −
 * suspended − absent throughout with an accepted reason; those absent without reason stay in
 * (domain.md 3). SCB_UNKNOWN without rows. */
gint64 scb_vote_base (ScbDossier *dossier);

/** scb_vote_passes: more than half of the base, or at least two thirds; UNKNOWN where base or count
 * is. */
ScbAnswer scb_vote_passes (gint64 in_favour, gint64 base, ScbVoteThreshold threshold);

G_END_DECLS
