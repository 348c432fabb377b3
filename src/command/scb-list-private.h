/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-command-private.h"
#include "scb-list-kind-private.h"
#include "scb-list-value-private.h"

G_BEGIN_DECLS

/* A list of records of a book, chosen by branch and month. */

typedef enum
{
  SCB_LIST_TABLE, /* for a terminal */
  SCB_LIST_CSV,   /* the same columns */
  SCB_LIST_XLSX,  /* the same, as a workbook */
  SCB_LIST_JSON,  /* every field of every record, by name, references as UUIDs */
} ScbListForm;

typedef struct
{
  const ScbListKind *kind;
  const char *branch; /* (nullable): as people name it */
  gint64 branch_id;   /* where @branch is NULL; 0 for all */
  const char *month;  /* (nullable) */
  ScbListForm form;
  gboolean in_file; /* with all columns that a file has room for */
} ScbListRequest;

/** scb_list_request_check: whether such a list can be chosen by branch and by month;
 * SCB_COMMAND_ERROR_USAGE otherwise. */
gboolean
scb_list_request_check (const ScbListRequest *self, const ScbCommandLine *line, GError **error);

/** scb_list_make: (transfer full): the list, as the bytes of a file. */
GBytes *scb_list_make (ScbBook *book, const ScbListRequest *request, GError **error);

/** scb_list_find_records: (transfer full) (element-type ScbRecord): the records of the request, in
 * order. */
GPtrArray *scb_list_find_records (ScbBook *book,
                                  ScbListValues *values,
                                  const ScbListRequest *request,
                                  GError **error);

G_END_DECLS
