/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-overview.h"

G_BEGIN_DECLS

/* What the overview of a month says. No widgets. */

/* Where a branch stands in a month, in the order of what asks for work first. */
typedef enum
{
  SCB_OVERVIEW_ALL,      /* no group: all of them */
  SCB_OVERVIEW_NOT_YET,  /* nothing yet, or in preparation */
  SCB_OVERVIEW_DRAFT,    /* minutes wait to be adopted */
  SCB_OVERVIEW_UNSIGNED, /* adopted, wait to be signed */
  SCB_OVERVIEW_SIGNED,   /* nothing is left to do */
  SCB_OVERVIEW_NOT_HELD, /* the month has none, with its reason */
  SCB_OVERVIEW_N_GROUPS,
} ScbOverviewGroup;

/** scb_overview_group_of: never SCB_OVERVIEW_ALL. */
ScbOverviewGroup scb_overview_group_of (ScbOverviewRow *row);

/** scb_overview_count: how many branches are in @group. */
guint scb_overview_count (const ScbOverviewCounts *counts, ScbOverviewGroup group);

/** scb_overview_group_text: (transfer full): "Not met yet (3)". */
char *scb_overview_group_text (ScbOverviewGroup group, guint count);

/** scb_overview_sentence: (transfer full): the month in a sentence or two: how many branches there
 * are, how many of them met, which papers wait. */
char *scb_overview_sentence (const ScbOverviewCounts *counts);

/** scb_overview_details: (transfer full): a branch's month beside its state: day, level, remark. */
char *scb_overview_details (ScbOverviewRow *row);

G_END_DECLS
