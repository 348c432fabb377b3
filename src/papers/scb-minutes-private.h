/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-paper-private.h"

G_BEGIN_DECLS

/* The parts of the minutes, in their order (papers.md A). */

void scb_minutes_add_attendees (ScbPaper *self);
void scb_minutes_add_opening (ScbPaper *self);
void scb_minutes_add_content (ScbPaper *self, const char *heading);
void scb_minutes_add_course (ScbPaper *self, const char *heading);
/** scb_minutes_add_item: one agenda item with its opinions and conclusion; @number is printed
 * before it. */
void scb_minutes_add_item (ScbPaper *self, guint number, ScbAgendaItem *item);
/** scb_minutes_add_reports: the table of the earlier tasks with their results; nothing where none
 * was reported on. */
void scb_minutes_add_reports (ScbPaper *self);
/** scb_minutes_add_all_recognitions: a line each, but what was said in confidence. */
void scb_minutes_add_all_recognitions (ScbPaper *self);
void scb_minutes_add_conclusion (ScbPaper *self);
/** scb_minutes_add_tasks: the table of who does what until when; empty rows for the pen. */
void scb_minutes_add_tasks (ScbPaper *self);
/** scb_minutes_add_committee_conclusion: what a committee's meeting concluded, and the tasks, votes
 * and proposals that were recorded of it. */
void scb_minutes_add_committee_conclusion (ScbPaper *self);
void scb_minutes_add_votes (ScbPaper *self);
/** scb_minutes_add_vote: one vote as a paragraph. */
void scb_minutes_add_vote (ScbPaper *self, ScbVote *vote);
void scb_minutes_add_assessment (ScbPaper *self);
/** scb_minutes_add_own_score: the branch's points and level; dots where it has not scored. */
void scb_minutes_add_own_score (ScbPaper *self);
void scb_minutes_add_closing (ScbPaper *self);
void scb_minutes_add_amendments (ScbPaper *self);

/** scb_minutes_subject: (transfer full): "sinh hoạt chi bộ thường kỳ tháng 9 năm 2020"; @paper is
 * "minutes", "invitation" or "notice". */
char *scb_minutes_subject (ScbPaper *self, const char *paper);

/** scb_minutes_join_names: (transfer full) (nullable): "đồng chí A (lý do: …); đồng chí B" of the
 * rows that @choose picks; NULL for none. */
typedef char *(*ScbNameOfRow) (ScbPaper *self, ScbAttendance *row);
char *scb_minutes_join_names (ScbPaper *self, ScbNameOfRow name_of);

G_END_DECLS
