/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-record-kind.h"

G_BEGIN_DECLS

/* How the parts of a session are shown and edited before, in and after the meeting; what it decides
 * is in scb-decision-kinds.h. All are static. */

/* before */
const ScbRecordKind *scb_editor_session (void);
const ScbRecordKind *scb_editor_agenda (void);
const ScbRecordKind *scb_editor_guests (void);
const ScbRecordKind *scb_editor_documents (void);
/** scb_editor_comments: of the official who guides the branch, on the draft. */
const ScbRecordKind *scb_editor_comments (void);
/** scb_editor_remarks: of officials in earlier sessions, and what became of them; not a part of the
 * minutes. */
const ScbRecordKind *scb_editor_remarks (void);
/* in the meeting */
/** scb_editor_course: what was presented and concluded, a row for each point of the agenda. */
const ScbRecordKind *scb_editor_course (void);
const ScbRecordKind *scb_editor_opinions (void);
/** scb_editor_opening: what the branch agreed to at the beginning. */
const ScbRecordKind *scb_editor_opening (void);
/* after */
const ScbRecordKind *scb_editor_closing (void);
/** scb_editor_experiences: what was shared; not a part of the minutes. */
const ScbRecordKind *scb_editor_experiences (void);
const ScbRecordKind *scb_editor_own_score (void);
/** scb_editor_official_score, scb_editor_committee_score: of the attending official and of the
 * committee; they come after the minutes are signed. */
const ScbRecordKind *scb_editor_official_score (void);
const ScbRecordKind *scb_editor_committee_score (void);

G_END_DECLS
