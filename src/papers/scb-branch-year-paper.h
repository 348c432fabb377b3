/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-branch-year.h"
#include "scb-document.h"
#include "scb-phrases.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/**
 * scb_year_tasks_paper_new:
 * @head: names and settings of the branch, as at the end of the year
 * @day: on which it is made: what is not done by then is overdue
 *
 * Danh mục nhiệm vụ Chi bộ quyết nghị trong năm (the yearly list): each with what became of it, the
 * sums, signed by the branch's secretary.
 *
 * Returns: (transfer full): the document; NULL with SCB_PAPER_ERROR
 */
ScbDocument *scb_year_tasks_paper_new (
    ScbBranchYear *year, ScbDossier *head, const ScbRules *rules, const char *day, GError **error);

/** scb_year_tasks_cells: (transfer full): the cells of a row of it, each nullable, as its columns
 * name them; free with scb_year_tasks_cells_free(). */
#define SCB_YEAR_TASKS_COLUMNS 7
char **
scb_year_tasks_cells (ScbPhrases *phrases, const ScbYearTask *task, guint number, const char *day);
void scb_year_tasks_cells_free (char **cells);
/** scb_year_tasks_column: the phrase of the head of a column. */
const char *scb_year_tasks_column (guint column);

/**
 * scb_year_cover_new:
 * @sheet_of: whose sheet it has
 * @titles, @pages: @n_parts parts of the book and the pages on which they begin, from 1
 *
 * Cover and table of contents of the branch's book of a year; what is bound in comes after.
 */
ScbDocument *scb_year_cover_new (ScbBranchYear *year,
                                 ScbDossier *head,
                                 const ScbRules *rules,
                                 guint n_parts,
                                 const char *const *titles,
                                 const guint *pages,
                                 GError **error);

G_END_DECLS
