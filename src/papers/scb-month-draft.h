/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-month.h"
#include "scb-phrases.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/*
 * The sentences of a month's report (papers.md E).  Each part is drafted from the record; what an
 * office wrote in its place is kept in the report's texts and stands instead.  A part of which the
 * record knows nothing has no draft, and is not on paper.
 */
typedef enum
{
  SCB_MONTH_PART_ADDRESSEE,
  SCB_MONTH_PART_HELD,
  SCB_MONTH_PART_ATTENDANCE,
  SCB_MONTH_PART_LEVELS,
  SCB_MONTH_PART_CRITERIA,
  SCB_MONTH_PART_OFFICIALS,
  SCB_MONTH_PART_ARISING,
  SCB_MONTH_PART_STRENGTHS,
  SCB_MONTH_PART_LIMITS,
  SCB_MONTH_PART_TASKS,
  SCB_MONTH_PART_PROPOSALS,
  SCB_MONTH_PART_RECIPIENTS,
  SCB_MONTH_N_PARTS,
} ScbMonthPart;

/** scb_month_part_key: "held": under which a text is kept. */
const char *scb_month_part_key (ScbMonthPart part);
/** scb_month_part_label: in the user's language. */
const char *scb_month_part_label (ScbMonthPart part);

/** scb_month_draft: (transfer full) (nullable): from the record alone; lines of a list stand one
 * below the other. @rules: of the month. */
char *
scb_month_draft (ScbMonth *month, const ScbRules *rules, ScbPhrases *phrases, ScbMonthPart part);
/** scb_month_text: (transfer full) (nullable): what somebody wrote, else the draft. An empty text
 * that somebody kept leaves the part out. */
char *
scb_month_text (ScbMonth *month, const ScbRules *rules, ScbPhrases *phrases, ScbMonthPart part);

G_END_DECLS
