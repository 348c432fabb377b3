/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-rules.h"
#include "scb-year.h"

G_BEGIN_DECLS

/* What stands in a branch's month on the board of a year. */
typedef enum
{
  SCB_RADAR_ABSENT,    /* the branch was not there */
  SCB_RADAR_AHEAD,     /* a month that has not come */
  SCB_RADAR_DUE,       /* this month; nothing is held yet */
  SCB_RADAR_MISSING,   /* a month that is over, of which nothing is known */
  SCB_RADAR_NOT_HELD,  /* reported as not held */
  SCB_RADAR_UNDECIDED, /* held, no level yet */
  SCB_RADAR_DECIDED,   /* held, with its level */
} ScbRadarMark;

typedef struct
{
  ScbRadarMark mark;
  ScbLevel level; /* of the regular session; where there is none, of the first that was held */
  ScbMonthEntry *entry;    /* (nullable) (transfer none): that session */
  gboolean is_late;        /* after the branch's fixed day, or after the month */
  gboolean has_topic;      /* a thematic session, alone or combined, was held */
  gboolean lacks_minutes;  /* held, and its minutes are not signed */
  gboolean report_is_late; /* not sent to the level above within the days of the rules */
} ScbRadarCell;

/**
 * scb_radar_cell:
 * @period: the month
 * @today: ISO day
 *
 * A branch's month at a glance (domain.md 3: once a month, on the fixed day where there is one;
 * reported within ScbRules.report_days).
 */
ScbRadarCell scb_radar_cell (const ScbYearLine *line,
                             guint month,
                             const char *period,
                             const ScbRules *rules,
                             const char *today);

/** scb_radar_quarter_has_topic: whether a thematic session was held in the quarter of @month (0 to
 * 11): once a quarter at least. */
gboolean scb_radar_quarter_has_topic (const ScbYearLine *line, guint month);

/** scb_radar_short: (transfer full): what the cell says in a word: "Tốt", "–"; "" for nothing. */
char *scb_radar_short (const ScbRadarCell *cell);
/** scb_radar_sentence: (transfer full): all of it, in the user's language. */
char *scb_radar_sentence (const ScbRadarCell *cell, const char *branch, const char *period);

G_END_DECLS
