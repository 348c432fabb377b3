/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-data-kind.h"
#include "scb-follow-up.h"

G_BEGIN_DECLS

/** scb_follow_up_data_kind: (transfer none) (nullable): how what became of a record is written
 * down, without what is locked with its minutes; NULL for a task: notes do that. */
const ScbDataKind *scb_follow_up_data_kind (ScbFollowUpKind kind);

/** scb_task_note_data_kind: (transfer none) */
const ScbDataKind *scb_task_note_data_kind (void);

/** scb_follow_up_kind_label: (transfer none): "Task" */
const char *scb_follow_up_kind_label (ScbFollowUpKind kind);

/** scb_follow_up_details: (transfer full): below the title of a row: kind, person, branch. */
char *scb_follow_up_details (ScbFollowUp *row);
/** scb_follow_up_note: (transfer full) (nullable): at its end: until when, or what is to be done.
 */
char *scb_follow_up_note (ScbFollowUp *row, const char *day);

/** scb_follow_up_facts: (transfer full): what is known of a task: since when, how often it was put
 * off and handed over, how much is reached. */
char *scb_follow_up_facts (ScbTaskStory *story, const char *day);
/** scb_follow_up_step_text: (transfer full): a step of it in one line. */
char *scb_follow_up_step_text (ScbTaskStory *story, const ScbTaskStep *step);

G_END_DECLS
