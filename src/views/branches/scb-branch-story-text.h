/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-branch-history.h"

G_BEGIN_DECLS

/* The story of a branch in the user's language. */

/** scb_branch_story_event: (transfer full): "Merged into Chi bộ thôn Xóm Mới". */
char *scb_branch_story_event (const ScbHistoryEvent *told);
/** scb_branch_story_decision: (transfer full) (nullable): its number, day and issuer. */
char *scb_branch_story_decision (const ScbDecision *decision);
/** scb_branch_story_relative: (transfer full): how and when it became a part. @is_heir: it came of
 * the branch */
char *scb_branch_story_relative (const ScbHistoryRelative *relative, gboolean is_heir);
/** scb_branch_story_term: (transfer full): days, congress, who was elected. */
char *scb_branch_story_term (const ScbHistoryTerm *told);
/** scb_branch_story_sums: (transfer full): how often it met, and how many came. */
char *scb_branch_story_sums (const ScbHistorySums *sums);

G_END_DECLS
