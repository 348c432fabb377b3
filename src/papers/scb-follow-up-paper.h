/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-document.h"
#include "scb-follow-up.h"
#include "scb-phrases.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/** scb_follow_up_to_dossier: (transfer full): heading, day and settings, for rules and styles. */
ScbDossier *scb_follow_up_to_dossier (ScbFollowUpSheet *sheet);

/** scb_follow_up_paper_new: Theo dõi thực hiện nghị quyết: what is open on the sheet's day, a table
 * for each kind. What is confidential is left off. */
ScbDocument *
scb_follow_up_paper_new (ScbFollowUpSheet *sheet, const ScbRules *rules, GError **error);

/** scb_task_slips_paper_new: for each person whom a task of the sheet is given to a slip on a page
 * of its own, with room for the pen. The rows of one person stand together. */
ScbDocument *
scb_task_slips_paper_new (ScbFollowUpSheet *sheet, const ScbRules *rules, GError **error);

/* What stands in the tables, for workbooks too. (transfer full) (nullable) */
char *scb_follow_up_task_text (ScbPhrases *phrases, ScbFollowUpSheet *sheet, ScbFollowUp *row);
char *scb_follow_up_lead_text (ScbPhrases *phrases, ScbFollowUp *row);
char *scb_follow_up_due_text (ScbPhrases *phrases, ScbFollowUpSheet *sheet, ScbFollowUp *row);
char *scb_follow_up_reached_text (ScbPhrases *phrases, ScbFollowUp *row);

G_END_DECLS
