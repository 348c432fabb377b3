/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open, for spreadsheet programs. */

#include "scb-config.h"

#include "scb-press-private.h"

#include <math.h>

#include "scb-date.h"
#include "scb-follow-up-paper.h"
#include "scb-workbook.h"

static const struct
{
  const char *phrase;
  ScbCellKind kind;
} columns[] = {
  { "follow-up.number", SCB_CELL_NUMBER },
  { "follow-up.kind", SCB_CELL_TEXT },
  { "month-list.branch", SCB_CELL_TEXT },
  { "follow-up.content", SCB_CELL_TEXT },
  { "follow-up.person-or-body", SCB_CELL_TEXT },
  { "follow-up.since", SCB_CELL_DATE },
  { "follow-up.due", SCB_CELL_DATE },
  { "follow-up.days-late", SCB_CELL_NUMBER },
  { "follow-up.amount", SCB_CELL_NUMBER },
  { "follow-up.target", SCB_CELL_NUMBER },
  { "follow-up.unit", SCB_CELL_TEXT },
  { "follow-up.result", SCB_CELL_TEXT },
};

#define COLUMNS G_N_ELEMENTS (columns)

static const char *const kinds[SCB_N_FOLLOW_UPS] = {
  [SCB_FOLLOW_UP_TASK] = "follow-up.kind.task",
  [SCB_FOLLOW_UP_WEAK_POINT] = "follow-up.kind.weak-point",
  [SCB_FOLLOW_UP_PROPOSAL] = "follow-up.kind.proposal",
  [SCB_FOLLOW_UP_PLEDGE] = "follow-up.kind.pledge",
  [SCB_FOLLOW_UP_HELP] = "follow-up.kind.help",
};

ScbFollowUpQuery
scb_press_follow_up_query (const ScbPressJob *job, gboolean of_persons)
{
  return (ScbFollowUpQuery){
    .day = job->day,
    .organization = job->organization,
    .branch = job->branch,
    .member = job->member,
    .kind = of_persons ? SCB_FOLLOW_UP_TASK : SCB_FOLLOW_UP_UNKNOWN,
    .order = of_persons                             ? SCB_FOLLOW_UP_BY_PERSON
             : job->branch == 0 && job->member == 0 ? SCB_FOLLOW_UP_BY_BRANCH
                                                    : SCB_FOLLOW_UP_BY_DUE,
  };
}

/* Empty cells are NULL, so that the row does not end with the first of them. */
static void
row_free (gpointer data)
{
  char **cells = data;

  for (guint i = 0; i < COLUMNS; i++)
    g_free (cells[i]);
  g_free (cells);
}

static char *
number_cell (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return isnan (value) ? NULL : g_strdup (g_ascii_formatd (digits, sizeof digits, "%.10g", value));
}

static void
fill_amounts (ScbFollowUp *row, char **cells)
{
  if (row->story != NULL)
    {
      cells[8] = number_cell (scb_task_story_get_amount (row->story));
      cells[9] = number_cell (row->story->task->target);
      cells[10] = g_strdup (row->story->task->unit);
    }
  else if (row->kind == SCB_FOLLOW_UP_PLEDGE)
    {
      ScbPledge *pledge = SCB_PLEDGE (row->record);

      cells[8] = number_cell (pledge->given);
      cells[9] = number_cell (pledge->amount);
      cells[10] = g_strdup (pledge->unit);
    }
}

static char **
row_of (ScbPhrases *phrases, ScbFollowUpSheet *sheet, ScbFollowUp *row, guint number)
{
  char **cells = g_new0 (char *, COLUMNS);

  cells[0] = g_strdup_printf ("%u", number);
  cells[1] = g_strdup (scb_phrases_get (phrases, kinds[row->kind]));
  cells[2] = g_strdup (row->branch_name);
  cells[3] = g_strdup (row->title);
  cells[4] = g_strdup (row->person);
  cells[5] = g_strdup (row->since);
  cells[6] = g_strdup (row->due != NULL ? row->due : row->due_text);
  if (row->is_overdue)
    cells[7] = g_strdup_printf ("%d", scb_date_days_between (row->due, sheet->day));
  fill_amounts (row, cells);
  if (row->story != NULL)
    cells[11] = scb_follow_up_reached_text (phrases, row);
  return cells;
}

GBytes *
scb_press_make_follow_up_workbook (ScbBook *book, const ScbPressJob *job, GError **error)
{
  const ScbFollowUpQuery query
      = scb_press_follow_up_query (job, g_str_equal (job->paper, "task-slips"));
  g_autoptr (ScbFollowUpSheet) sheet = scb_book_load_follow_up_sheet (book, &query, error);
  g_autoptr (ScbPhrases) phrases = sheet != NULL ? scb_phrases_new (sheet->settings, error) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  ScbSheetColumn heads[COLUMNS];

  if (phrases == NULL)
    return NULL;
  for (guint i = 0; i < COLUMNS; i++)
    heads[i] = (ScbSheetColumn){ scb_phrases_get (phrases, columns[i].phrase), columns[i].kind };
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      ScbFollowUp *row = sheet->rows->pdata[i];

      if (row->kind != SCB_FOLLOW_UP_HELP || !SCB_RECOGNITION (row->record)->confidential)
        g_ptr_array_add (rows, row_of (phrases, sheet, row, rows->len + 1));
    }
  return scb_workbook_make (sheet->day, heads, COLUMNS, rows, error);
}
