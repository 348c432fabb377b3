/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-csv.h"
#include "scb-package.h"

G_BEGIN_DECLS

/* The first sheet of a workbook (.xlsx) as any spreadsheet program saves it: its cells by row and
 * column, both counted from 0. */

typedef struct _ScbSheet ScbSheet;

/**
 * scb_sheet_read:
 * @bytes: the file
 *
 * Errors: SCB_PACKAGE_ERROR_INVALID with a sentence for the user: another kind of file, one behind
 * a password, a damaged one, one too large.
 *
 * Returns: (transfer full)
 */
ScbSheet *scb_sheet_read (GBytes *bytes, GError **error);
void scb_sheet_free (ScbSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbSheet, scb_sheet_free)

/** scb_sheet_get_n_rows: up to the last that holds something. */
guint scb_sheet_get_n_rows (ScbSheet *self);

/** scb_sheet_get_text: (transfer none): what the cell holds, clean and in NFC, a number with a
 * point and without needless digits; "" for nothing. */
const char *scb_sheet_get_text (ScbSheet *self, guint row, guint column);

/** scb_sheet_get_day: (transfer full) (nullable): the ISO day of a cell that holds a number: days
 * counted as spreadsheets do, times of day left out; NULL for texts and what is no day. */
char *scb_sheet_get_day (ScbSheet *self, guint row, guint column);

/** scb_sheet_list_rows: (transfer full) (element-type ScbCsvRow): as scb_csv_read() reads them;
 * what is shown as a date is an ISO day. */
GPtrArray *scb_sheet_list_rows (ScbSheet *self, GError **error);

/** scb_sheet_cell_name: (transfer full): "C7". */
char *scb_sheet_cell_name (guint row, guint column);

G_END_DECLS
