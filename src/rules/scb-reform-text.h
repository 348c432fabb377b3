/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-branch-history.h"
#include "scb-reform.h"

G_BEGIN_DECLS

/* What a reform would do, in words, and what is to be thought of before it is carried out. */

/* At least so many official members make a branch; from so many on it elects a chi ủy, of at most
 * so many (domain.md 3). */
#define SCB_BRANCH_LEAST_OFFICIAL     3
#define SCB_BRANCH_COMMITTEE_OFFICIAL 9
#define SCB_BRANCH_COMMITTEE_MOST     7

/** scb_reform_line_text: (transfer full): a sentence in the user's language. */
char *scb_reform_line_text (const ScbReformLine *line);

/** scb_reform_group_heading: (transfer full): what stands above the lines of one kind: "Members who
 * move (12)". */
char *scb_reform_group_heading (ScbReformLineKind kind, guint n_lines);

/** scb_reform_list_warnings: (transfer full) (element-type utf8): sentences; none forbids anything.
 */
GPtrArray *scb_reform_list_warnings (const ScbReformPreview *preview);

/** scb_reform_list_facts: (transfer full) (element-type utf8): members and numbers of each branch
 * afterwards. */
GPtrArray *scb_reform_list_facts (const ScbReformPreview *preview);

/* Who was elected, by office. */
typedef struct
{
  gint64 official; /* official members of the branch on the day; SCB_UNKNOWN */
  guint secretaries, deputies, others;
} ScbCommitteeCount;

/**
 * scb_committee_list_warnings: (transfer full) (element-type utf8)
 *
 * What the office should know of a committee: a branch of fewer than 9 official members elects a
 * bí thư and, where needed, a phó bí thư, no chi ủy; from 9 on it elects a chi ủy of at most 7.
 * Warned, never forbidden.
 */
GPtrArray *scb_committee_list_warnings (const ScbCommitteeCount *count);

/** scb_branch_list_warnings: (transfer full) (element-type utf8): what the office should know of a
 * branch that is there on the day of @history: the committee of its last term, too few members. */
GPtrArray *scb_branch_list_warnings (const ScbBranchHistory *history);

G_END_DECLS
