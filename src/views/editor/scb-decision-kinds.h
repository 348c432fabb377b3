/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-record-kind.h"

G_BEGIN_DECLS

/* How each kind of decision is shown and edited. All are static. */

const ScbRecordKind *scb_decision_votes (void);
/** scb_decision_conclusion: of the session itself, over all its items. */
const ScbRecordKind *scb_decision_conclusion (void);
const ScbRecordKind *scb_decision_resolutions (void);
const ScbRecordKind *scb_decision_tasks (void);
/** scb_decision_results: a report for each task of an earlier session that this one has to speak
 * about. */
const ScbRecordKind *scb_decision_results (void);
const ScbRecordKind *scb_decision_pledges (void);
const ScbRecordKind *scb_decision_recognitions (void);
const ScbRecordKind *scb_decision_proposals (void);
/** scb_decision_help_results: what came of help and reminders of earlier sessions; no part of the
 * minutes. */
const ScbRecordKind *scb_decision_help_results (void);
/** scb_decision_weak_points: of the branch, which tasks are given against; no part of the minutes.
 */
const ScbRecordKind *scb_decision_weak_points (void);

G_END_DECLS
