/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-csv.h"

G_BEGIN_DECLS

/* What the columns of a table of members hold. */

typedef enum
{
  SCB_CSV_COLUMN_NAME,
  SCB_CSV_COLUMN_BORN,
  SCB_CSV_COLUMN_GENDER,
  SCB_CSV_COLUMN_ETHNICITY,
  SCB_CSV_COLUMN_CARD,
  SCB_CSV_COLUMN_ADMITTED,
  SCB_CSV_COLUMN_OFFICIAL,
  SCB_CSV_COLUMN_OCCUPATION,
  SCB_CSV_COLUMN_ADDRESS,
  SCB_CSV_COLUMN_PHONE,
  SCB_CSV_COLUMN_NOTE,
  SCB_CSV_COLUMN_BRANCH,
  SCB_CSV_COLUMN_KIND,
  SCB_CSV_N_COLUMNS,
} ScbCsvColumn;

typedef struct
{
  guint head;                    /* index of the row that names the columns */
  int places[SCB_CSV_N_COLUMNS]; /* index of the cell; -1 for none */
} ScbCsvColumns;

/**
 * scb_csv_columns_find:
 * @rows: (element-type ScbCsvRow): titles may stand above the row that names the columns
 * @mappings: (nullable) (array zero-terminated=1): "field=column name or number"
 */
gboolean scb_csv_columns_find (ScbCsvColumns *columns,
                               GPtrArray *rows,
                               const char *const *mappings,
                               GError **error);

/** scb_csv_column_field: the field of a member that is in @column, or "branch", "kind". */
const char *scb_csv_column_field (ScbCsvColumn column);

G_END_DECLS
