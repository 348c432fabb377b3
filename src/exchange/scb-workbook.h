/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table as spreadsheet programs keep it (.xlsx). */

typedef enum
{
  SCB_CELL_TEXT,
  SCB_CELL_NUMBER, /* "92.5", with a point whatever the language */
  SCB_CELL_DATE,   /* "2020-09-03"; one known to the month or the year only stays a text */
  SCB_CELL_MONTH,  /* "2020-09" */
} ScbCellKind;

typedef struct
{
  const char *title;
  ScbCellKind kind;
} ScbSheetColumn;

/* One sheet of a workbook; what its fields mean: see below. */
typedef struct
{
  const char *name;
  const ScbSheetColumn *columns;
  guint n_columns;
  GPtrArray *rows;
} ScbWorkbookSheet;

/**
 * scb_workbook_make:
 * @name: of the sheet; what a sheet's name cannot hold is left out
 * @rows: (element-type char **): @n_columns cells each, NULL for an empty one, in their plain form
 *
 * Dates and numbers are such to the spreadsheet program; a text is never taken for a formula or an
 * address. The head stays in sight, is repeated on each printed page and can be filtered by. The
 * same table gives the same bytes.
 *
 * Returns: (transfer full): the file; NULL with SCB_PACKAGE_ERROR_INVALID for more rows than a
 * sheet holds, or G_FILE_ERROR
 */
GBytes *scb_workbook_make (const char *name,
                           const ScbSheetColumn *columns,
                           guint n_columns,
                           GPtrArray *rows,
                           GError **error);

/** scb_workbook_make_sheets: the same with several sheets; @title: of the whole. */
GBytes *scb_workbook_make_sheets (const char *title,
                                  const ScbWorkbookSheet *sheets,
                                  guint n_sheets,
                                  GError **error);

G_END_DECLS
