/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-month.h"

G_BEGIN_DECLS

/* The cells of a month that is keyed in from paper: what stands in them, and what becomes of what
 * is typed. No widgets. */

typedef enum
{
  SCB_ENTRY_DATE,    /* "3", "3/10", "03/10/2020" */
  SCB_ENTRY_KIND,    /* the beginning of its name, accents not needed: "t", "ch" */
  SCB_ENTRY_PRESENT, /* "19/21": present and total; "19" alone */
  SCB_ENTRY_EXCUSED,
  SCB_ENTRY_UNEXCUSED,
  SCB_ENTRY_MINUTES,
  SCB_ENTRY_SELF,     /* points of the branch, 0 to 100 */
  SCB_ENTRY_OFFICIAL, /* of the official who attended */
  SCB_ENTRY_DECISION, /* of the committee */
  SCB_ENTRY_REASON,   /* of deductions; alone in its line: why no session was held */
  SCB_ENTRY_N_COLUMNS,
} ScbEntryColumn;

/** scb_entry_column_title: (transfer none): for the head of the column, in short lines. */
const char *scb_entry_column_title (ScbEntryColumn column);

/** scb_entry_column_name: (transfer full): the same in one line. */
char *scb_entry_column_name (ScbEntryColumn column);

/** scb_entry_cell_show: (transfer full): "" for unknown. */
char *scb_entry_cell_show (ScbMonthEntry *entry, ScbEntryColumn column);

/** scb_entry_cell_is_editable: what was recorded here or came with a package is not typed again;
 * the scores of the office's side always are. */
gboolean scb_entry_cell_is_editable (ScbMonthEntry *entry, ScbEntryColumn column);

/**
 * scb_entry_cell_read:
 * @entry: changed: its records are replaced by copies with the new value; a session or a score that
 * is not there yet is made, one that has nothing left is dropped
 * @period: the month
 * @error: SCB_MODEL_ERROR_INVALID: a sentence that says what is wrong and how to write it; nothing
 * has changed then
 */
gboolean scb_entry_cell_read (ScbMonthEntry *entry,
                              ScbEntryColumn column,
                              const char *period,
                              const char *text,
                              GError **error);

/** scb_entry_copy: (transfer full): a line to be changed. */
ScbMonthEntry *scb_entry_copy (ScbMonthEntry *entry);

/** scb_entry_save: writes what differs between @kept and @changed as one action. Ids of what is new
 * are filled in. It is part of the running transaction, or one of its own. */
gboolean
scb_entry_save (ScbBook *book, ScbMonthEntry *kept, ScbMonthEntry *changed, GError **error);

/** scb_entry_equal: whether session and scores hold the same. */
gboolean scb_entry_equal (ScbMonthEntry *a, ScbMonthEntry *b);

/** scb_entry_remark: (transfer full) (nullable): the first thing about the line that asks for a
 * second look. @period: the month. */
char *scb_entry_remark (ScbMonthEntry *entry, const char *period);

/** scb_entry_totals: (transfer full): of all lines (element-type ScbMonthEntry): "7 of 12 branches;
 * …". */
char *scb_entry_totals (GPtrArray *entries);

G_END_DECLS
