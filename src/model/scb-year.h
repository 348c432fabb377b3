/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-month.h"

G_BEGIN_DECLS

/*
 * Twelve months of an organization, branch by branch: what the radar and the year's report look at.
 */

#define SCB_YEAR_MONTHS 12

typedef struct
{
  gint64 branch;
  char *branch_name; /* as in the last of its months */
  GPtrArray
      *months[SCB_YEAR_MONTHS]; /* (nullable): ScbMonthEntry; NULL: the branch was not there */
} ScbYearLine;

#define SCB_TYPE_YEAR (scb_year_get_type ())
G_DECLARE_FINAL_TYPE (ScbYear, scb_year, SCB, YEAR, GObject)

struct _ScbYear
{
  GObject parent_instance;

  gint64 organization;
  char *year;       /* "2020" */
  GPtrArray *lines; /* ScbYearLine, in the order in which the branches came */
  ScbMonth *last;   /* (nullable): names, settings and place, as in December */
};

/** scb_year_new: (transfer full): an empty one. */
ScbYear *scb_year_new (gint64 organization, const char *year);

/** scb_year_add_month: the entries (ScbMonthEntry) of a month, from 0 for January. */
void scb_year_add_month (ScbYear *self, guint month, GPtrArray *entries);

/** scb_year_period: (transfer full): "2020-09" of month 8. */
char *scb_year_period (ScbYear *self, guint month);

/* Sums of a branch's year; sessions that the committee has not decided count as held only. */
typedef struct
{
  guint months;         /* in which the branch was there */
  guint held;           /* sessions of all kinds */
  guint regular_months; /* months with a regular session, alone or combined */
  guint topics;         /* thematic sessions, alone or combined */
  guint levels[SCB_LEVEL_POOR + 1];
  guint below_fair;      /* regular sessions decided below Khá */
  gint64 present, total; /* where both are known */
} ScbYearSums;

void scb_year_line_add_up (const ScbYearLine *line, ScbYearSums *sums);

/** scb_year_month_totals: the totals of a month over all branches. */
void scb_year_month_totals (ScbYear *self, guint month, ScbMonthTotals *totals);

G_END_DECLS
