/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-lazy-list.h"

G_BEGIN_DECLS

/*
 * A row of a list of branches, as of a day.
 *
 * Properties (read only): id, name, code, organization-name, members (without temporary ones),
 * members-text, last-session (the last day it met), last-session-text, dissolved-on.
 */
#define SCB_TYPE_BRANCH_ROW (scb_branch_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchRow, scb_branch_row, SCB, BRANCH_ROW, GObject)
gint64 scb_branch_row_get_id (ScbBranchRow *self);

typedef struct
{
  const char *words;   /* (nullable) search in the names of all times, accents not needed */
  gint64 organization; /* branches below it on the day, at any depth; 0: all */
  const char *day;     /* (nullable): today */
  gboolean dissolved;  /* also branches that were dissolved by then */
  gboolean descending;
} ScbBranchQuery;

/** scb_book_query_branches: (transfer full): ids in the order of their names. */
GArray *scb_book_query_branches (ScbBook *self, const ScbBranchQuery *query, GError **error);

/* A lazy list of ScbBranchRow over a query; empty until it is given one. */
#define SCB_TYPE_BRANCH_LIST (scb_branch_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchList, scb_branch_list, SCB, BRANCH_LIST, ScbLazyList)
ScbBranchList *scb_branch_list_new (ScbBook *book);
void scb_branch_list_set_query (ScbBranchList *self, const ScbBranchQuery *query);

G_END_DECLS
