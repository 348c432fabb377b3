/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A workbook (.xlsx) that somebody else fills in: choices and checks in its cells, all others
 * locked. scb_sheet_read() reads what comes back. */

typedef enum
{
  SCB_FORM_CELL_HIDDEN, /* for the program */
  SCB_FORM_CELL_TEXT,
  SCB_FORM_CELL_DATE,   /* ISO, within the form's days */
  SCB_FORM_CELL_CHOICE, /* one of @choices */
  SCB_FORM_CELL_NAME,   /* one of the names of this column, in the lines above */
  SCB_FORM_CELL_COUNT,  /* whole, 0 to @most */
  SCB_FORM_CELL_POINTS, /* 0 to @most */
} ScbFormCellKind;

typedef struct
{
  const char *code;  /* in a hidden row: what the column is to the reader */
  const char *title; /* (nullable) */
  int width;         /* in characters */
  ScbFormCellKind kind;
  double most;
  const char *const *choices; /* (nullable) */
  const char *wrong;          /* (nullable): said where something else is written */
} ScbFormSheetColumn;

typedef struct
{
  GPtrArray *cells; /* char *: one for each column; NULL for an empty one */
  guint64 writable; /* bit i: the cell of column i is filled in */
} ScbFormSheetRow;

typedef struct
{
  const char *name; /* of the sheet */
  const char *mark; /* hidden in the first row: which form it is, */
  const char *key;  /* and for what */
  const char *title;
  const char *help;
  const char *wrong; /* the head of what is said where something is wrong */
  const char *first_day, *last_day;
  const ScbFormSheetColumn *columns;
  guint n_columns;
  GPtrArray *rows; /* ScbFormSheetRow */
} ScbFormSheet;

/** scb_form_sheet_row_new: (transfer full): with empty cells. */
ScbFormSheetRow *scb_form_sheet_row_new (guint n_columns);
void scb_form_sheet_row_free (ScbFormSheetRow *row);
/** scb_form_sheet_row_take: (transfer full) (nullable): @text stands in @column. */
void scb_form_sheet_row_take (ScbFormSheetRow *row, guint column, char *text);

/** scb_form_sheet_make: (transfer full): the file; NULL with G_FILE_ERROR. */
GBytes *scb_form_sheet_make (const ScbFormSheet *form, GError **error);

G_END_DECLS
