/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where officials went in a month, for spreadsheet programs: by official and by branch. */

#include "scb-config.h"

#include "scb-press-month.h"

#include <math.h>

#include "scb-month-paper.h"
#include "scb-workbook.h"

#define OFFICIAL_COLUMNS 7
#define BRANCH_COLUMNS   4
#define MOST_COLUMNS     OFFICIAL_COLUMNS

typedef struct
{
  const char *phrase;
  ScbCellKind kind;
} Column;

static const Column by_official[OFFICIAL_COLUMNS] = {
  { "month-visits.number", SCB_CELL_NUMBER }, { "month-visits.official", SCB_CELL_TEXT },
  { "month-visits.branch", SCB_CELL_TEXT },   { "month-visits.day", SCB_CELL_DATE },
  { "month-visits.score", SCB_CELL_NUMBER },  { "month-visits.level", SCB_CELL_TEXT },
  { "month-visits.seen", SCB_CELL_TEXT },
};

static const Column by_branch[BRANCH_COLUMNS] = {
  { "month-visits.number", SCB_CELL_NUMBER },
  { "month-visits.branch", SCB_CELL_TEXT },
  { "month-visits.assigned", SCB_CELL_TEXT },
  { "month-visits.came", SCB_CELL_TEXT },
};

/* Empty cells are NULL, so that the row does not end with the first of them. */
static void
row_free (gpointer data)
{
  char **cells = data;

  for (guint i = 0; i < MOST_COLUMNS; i++)
    g_free (cells[i]);
  g_free (cells);
}

static char **
official_row (ScbPhrases *phrases, ScbMonth *month, const ScbMonthVisit *visit, guint number)
{
  char **cells = g_new0 (char *, MOST_COLUMNS);
  g_autofree char *level
      = visit->level != SCB_LEVEL_UNKNOWN
            ? g_strconcat ("level.", scb_enum_nick (SCB_TYPE_LEVEL, visit->level), NULL)
            : NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  cells[0] = g_strdup_printf ("%u", number);
  cells[1] = scb_month_visit_name (phrases, visit);
  cells[2] = g_strdup (scb_month_find_branch_name (month, visit->branch));
  cells[3] = g_strdup (visit->visited_on != NULL
                           ? visit->visited_on
                           : scb_phrases_get (phrases, "month-visits.not-gone"));
  if (!isnan (visit->points))
    cells[4] = g_strdup (g_ascii_formatd (digits, sizeof digits, "%.2f", visit->points));
  cells[5] = level != NULL ? g_strdup (scb_phrases_get (phrases, level)) : NULL;
  cells[6] = scb_month_visit_seen (visit);
  return cells;
}

static char **
branch_row (ScbMonth *month, ScbMonthEntry *entry, guint number)
{
  char **cells = g_new0 (char *, MOST_COLUMNS);

  cells[0] = g_strdup_printf ("%u", number);
  cells[1] = g_strdup (entry->branch_name);
  scb_month_branch_visits (month, entry->branch, &cells[2], &cells[3]);
  return cells;
}

/* A branch with two sessions in the month has two entries, one after the other. */
static GPtrArray *
list_branches (ScbMonth *month)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  gint64 last = 0;

  for (guint i = 0; i < month->entries->len; i++)
    {
      ScbMonthEntry *entry = month->entries->pdata[i];

      if (entry->branch != last)
        g_ptr_array_add (rows, branch_row (month, entry, rows->len + 1));
      last = entry->branch;
    }
  return rows;
}

static void
fill_heads (ScbPhrases *phrases, const Column *columns, ScbSheetColumn *heads, guint n)
{
  for (guint i = 0; i < n; i++)
    heads[i] = (ScbSheetColumn){ scb_phrases_get (phrases, columns[i].phrase), columns[i].kind };
}

GBytes *
scb_press_make_visits_workbook (ScbMonth *month, GError **error)
{
  g_autoptr (ScbPhrases) phrases = scb_phrases_new (month->settings, error);
  g_autoptr (GPtrArray) officials = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GPtrArray) branches = NULL;
  ScbSheetColumn official_heads[OFFICIAL_COLUMNS], branch_heads[BRANCH_COLUMNS];

  if (phrases == NULL)
    return NULL;
  fill_heads (phrases, by_official, official_heads, OFFICIAL_COLUMNS);
  fill_heads (phrases, by_branch, branch_heads, BRANCH_COLUMNS);
  for (guint i = 0; i < month->visits->len; i++)
    g_ptr_array_add (officials, official_row (phrases, month, month->visits->pdata[i], i + 1));
  branches = list_branches (month);
  {
    const ScbWorkbookSheet sheets[] = {
      { scb_phrases_get (phrases, "month-visits.sheet-official"), official_heads, OFFICIAL_COLUMNS,
        officials },
      { scb_phrases_get (phrases, "month-visits.sheet-branch"), branch_heads, BRANCH_COLUMNS,
        branches },
    };

    return scb_workbook_make_sheets (month->period, sheets, G_N_ELEMENTS (sheets), error);
  }
}
