/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-attendance-count.h"

G_BEGIN_DECLS

/* Counts explained in a sentence for the screen, in the user's language. */

/** scb_attendance_text: (transfer full): "24 on the roll − 3 exempt = 21; 19 present; 90.5 %". What
 * nobody knows is said to be unknown. */
char *scb_attendance_text (const ScbAttendanceCount *count);

/** scb_vote_needed: the fewest votes in favour that pass; SCB_UNKNOWN where the base is unknown or
 * nobody counts. */
gint64 scb_vote_needed (gint64 base, ScbVoteThreshold threshold);

/** scb_vote_base_text: (transfer full): "18 official − 1 away − 1 excused = 16: more than half is
 * 9". */
char *scb_vote_base_text (ScbDossier *dossier, ScbVoteThreshold threshold);

G_END_DECLS
