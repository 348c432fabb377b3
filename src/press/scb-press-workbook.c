/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of a month for spreadsheet programs. */

#include "scb-config.h"

#include "scb-press-month.h"

#include <math.h>

#include "scb-month-paper.h"
#include "scb-workbook.h"

#define COLUMNS      10
#define FIRST_LEVEL  5
#define NUMBER_WIDTH G_ASCII_DTOSTR_BUF_SIZE

static const struct
{
  const char *phrase;
  ScbCellKind kind;
} columns[COLUMNS] = {
  { "month-list.number", SCB_CELL_NUMBER }, { "month-list.branch", SCB_CELL_TEXT },
  { "month-list.members", SCB_CELL_TEXT },  { "month-list.day", SCB_CELL_DATE },
  { "month-list.points", SCB_CELL_NUMBER }, { "level.good", SCB_CELL_TEXT },
  { "level.fair", SCB_CELL_TEXT },          { "level.average", SCB_CELL_TEXT },
  { "level.poor", SCB_CELL_TEXT },          { "month-list.note", SCB_CELL_TEXT },
};

/* Empty cells are NULL, so that the row does not end with the first of them. */
static void
row_free (gpointer data)
{
  char **cells = data;

  for (guint i = 0; i < COLUMNS; i++)
    g_free (cells[i]);
  g_free (cells);
}

static char **
row_of (ScbPhrases *phrases, ScbMonthEntry *entry, guint number)
{
  char **cells = g_new0 (char *, COLUMNS);
  ScbMonthLineState state = scb_month_line_state (entry);
  ScbLevel level = scb_month_decided_level (entry);
  gboolean held = state == SCB_MONTH_LINE_DECIDED || state == SCB_MONTH_LINE_UNDECIDED;
  char digits[NUMBER_WIDTH];

  cells[0] = g_strdup_printf ("%u", number);
  cells[1] = g_strdup (entry->branch_name);
  cells[2] = held ? scb_month_share (entry->present, entry->total) : NULL;
  cells[3] = held ? g_strdup (entry->session->held_on) : NULL;
  if (state == SCB_MONTH_LINE_DECIDED && !isnan (entry->scores[SCB_SCORER_COMMITTEE]->points))
    cells[4] = g_strdup (g_ascii_formatd (digits, sizeof digits, "%.2f",
                                          entry->scores[SCB_SCORER_COMMITTEE]->points));
  if (level >= SCB_LEVEL_GOOD && level <= SCB_LEVEL_POOR)
    cells[FIRST_LEVEL + level - SCB_LEVEL_GOOD] = g_strdup ("x");
  cells[COLUMNS - 1] = scb_month_list_note (phrases, entry);
  return cells;
}

static char **
total_of (ScbPhrases *phrases, ScbMonth *month)
{
  char **cells = g_new0 (char *, COLUMNS);
  g_autofree char *branches = NULL;
  ScbMonthTotals totals;

  scb_month_add_up (month->entries, &totals);
  branches = g_strdup_printf ("%u", totals.branches);
  cells[1] = scb_phrases_format (phrases, "month-list.total", "count", branches, NULL);
  cells[2] = totals.total > 0 ? scb_month_share (totals.present, totals.total) : NULL;
  for (guint level = SCB_LEVEL_GOOD; level <= SCB_LEVEL_POOR; level++)
    cells[FIRST_LEVEL + level - SCB_LEVEL_GOOD] = g_strdup_printf ("%u", totals.levels[level]);
  return cells;
}

GBytes *
scb_press_make_month_workbook (ScbMonth *month, GError **error)
{
  g_autoptr (ScbPhrases) phrases = scb_phrases_new (month->settings, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  ScbSheetColumn heads[COLUMNS];

  if (phrases == NULL)
    return NULL;
  for (guint i = 0; i < COLUMNS; i++)
    heads[i] = (ScbSheetColumn){ scb_phrases_get (phrases, columns[i].phrase), columns[i].kind };
  for (guint i = 0; i < month->entries->len; i++)
    g_ptr_array_add (rows, row_of (phrases, month->entries->pdata[i], i + 1));
  g_ptr_array_add (rows, total_of (phrases, month));
  return scb_workbook_make (month->period, heads, COLUMNS, rows, error);
}
