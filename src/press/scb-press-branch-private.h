/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-branch-year.h"
#include "scb-press-private.h"

G_BEGIN_DECLS

/* Papers of a branch's year. */

/** scb_press_load_branch_head: (transfer full): names, place, settings and secretary of the job's
 * branch at the end of its year. */
ScbDossier *scb_press_load_branch_head (ScbBook *book, const ScbPressJob *job, GError **error);

/** scb_press_load_branch_year: (transfer full): of the job's branch and year. */
ScbBranchYear *scb_press_load_branch_year (ScbBook *book, const ScbPressJob *job, GError **error);

/** scb_press_year_tasks_day: (transfer full): the day on which a list of @year stands: the last on
 * which anything became of its tasks, the end of the year at least, but not after today. */
char *scb_press_year_tasks_day (ScbBranchYear *year);

ScbDocument *scb_press_make_year_tasks (
    ScbBook *book, ScbDossier *head, const ScbRules *rules, const ScbPressJob *job, GError **error);
ScbDocument *scb_press_make_year_book (
    ScbBook *book, ScbDossier *head, const ScbRules *rules, const ScbPressJob *job, GError **error);

G_END_DECLS
