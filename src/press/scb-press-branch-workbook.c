/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a branch decided in a year, for spreadsheet programs. */

#include "scb-config.h"

#include "scb-press-branch.h"

#include "scb-branch-year-paper.h"
#include "scb-press-branch-private.h"
#include "scb-workbook.h"

static void
row_free (gpointer data)
{
  scb_year_tasks_cells_free (data);
}

GBytes *
scb_press_make_year_tasks_workbook (ScbBook *book,
                                    gint64 branch,
                                    const char *period,
                                    GError **error)
{
  const ScbPressJob job = { .paper = "year-tasks", .branch = branch, .period = period };
  g_autoptr (ScbDossier) head = scb_press_load_branch_head (book, &job, error);
  g_autoptr (ScbBranchYear) year
      = head != NULL ? scb_press_load_branch_year (book, &job, error) : NULL;
  g_autoptr (ScbPhrases) phrases = year != NULL ? scb_phrases_new (head->settings, error) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  ScbSheetColumn heads[SCB_YEAR_TASKS_COLUMNS];
  g_autofree char *day = NULL;

  if (phrases == NULL)
    return NULL;
  day = scb_press_year_tasks_day (year);
  for (guint i = 0; i < SCB_YEAR_TASKS_COLUMNS; i++)
    heads[i] = (ScbSheetColumn){ scb_phrases_get (phrases, scb_year_tasks_column (i)),
                                 i == 0 ? SCB_CELL_NUMBER : SCB_CELL_TEXT };
  for (guint i = 0; i < year->tasks->len; i++)
    g_ptr_array_add (rows, scb_year_tasks_cells (phrases, year->tasks->pdata[i], i + 1, day));
  return scb_workbook_make (year->year, heads, SCB_YEAR_TASKS_COLUMNS, rows, error);
}
