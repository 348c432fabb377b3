/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tables as text, as spreadsheets write and read them. */

typedef struct
{
  guint line;   /* of the file, from 1, where the row begins */
  char **cells; /* NULL-terminated; cleaned, "" for an empty cell */
  guint n_cells;
} ScbCsvRow;

/**
 * scb_csv_read:
 * @bytes: UTF-8 with or without a byte order mark; cells parted by ";", "," or TAB, whichever the
 * first row outside quotes has most of; quoted cells may hold line breaks and doubled quotes
 *
 * Rows without anything in them are left out.
 *
 * Returns: (transfer full) (element-type ScbCsvRow): NULL with SCB_PACKAGE_ERROR_UNREADABLE, the
 * message naming the line
 */
GPtrArray *scb_csv_read (GBytes *bytes, GError **error);

/** scb_csv_read_pasted: (transfer full) (element-type ScbCsvRow): the same of what a spreadsheet
 * program copies: cells parted by TAB only. */
GPtrArray *scb_csv_read_pasted (GBytes *bytes, GError **error);

/** scb_csv_rows_new: (transfer full): without rows. */
GPtrArray *scb_csv_rows_new (void);
/** scb_csv_rows_add: @cells (transfer full): of the row that begins in @line. */
void scb_csv_rows_add (GPtrArray *rows, guint line, char **cells);

/** scb_csv_append_row: appends @cells (NULL-terminated) to @text as one row, parted by commas. A
 * cell that a spreadsheet would take for a formula (=, +, -, @ first, and no number below zero)
 * gets an apostrophe before it; read again, the apostrophe is gone. */
void scb_csv_append_row (GString *text, const char *const *cells);

G_END_DECLS
