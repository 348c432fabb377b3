/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"

G_BEGIN_DECLS

/*
 * What a branch decided in a year, and what became of it: the basis of its yearly classification.
 * Filled by the book (scb_book_load_branch_year()) and only read by others.
 */

/* What a session found of a task. */
typedef struct
{
  ScbTaskReport *report;
  char *day; /* of the session; the first of its month where the day is unknown */
} ScbYearReport;

typedef struct
{
  ScbTask *task;
  char *lead_name;        /* (nullable): who leads now */
  char *decided_on;       /* the day of its session */
  ScbResolutionKind kind; /* of the resolution of its session; unknown for none */
  gint64 number;          /* of that; SCB_UNKNOWN */
  GPtrArray *reports;     /* ScbYearReport, by day */
  GPtrArray *amendments;  /* ScbAmendment that change it, by day */
} ScbYearTask;

#define SCB_TYPE_BRANCH_YEAR (scb_branch_year_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchYear, scb_branch_year, SCB, BRANCH_YEAR, GObject)

struct _ScbBranchYear
{
  GObject parent_instance;

  gint64 branch;
  char *year;        /* "2020" */
  GPtrArray *tasks;  /* ScbYearTask, in the order in which they were decided */
  GArray *sessions;  /* gint64: ids of its sessions whose minutes are adopted or signed, by day */
  guint n_sessions;  /* that were held; a committee's meeting is none */
  guint n_unadopted; /* sessions that were held, whose minutes are not adopted yet */
  guint n_resolutions, n_conclusions; /* that were not voted down */
  guint n_voted_down;
};

/** scb_branch_year_new: (transfer full): an empty one. */
ScbBranchYear *scb_branch_year_new (gint64 branch, const char *year);
/** scb_branch_year_add_task: (transfer none): takes a reference of @task. */
ScbYearTask *scb_branch_year_add_task (ScbBranchYear *self, ScbTask *task);
/** scb_year_task_add_report: takes a reference of @report. */
void scb_year_task_add_report (ScbYearTask *self, ScbTaskReport *report, const char *day);

G_END_DECLS
