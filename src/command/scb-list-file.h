/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* The lists of "so-chi-bo list" as files, for the window. */

typedef struct
{
  const char *name;             /* "members" */
  const char *title;            /* in the user's language */
  gboolean by_branch, by_month; /* what it can be narrowed by */
} ScbListFile;

guint scb_list_file_n_kinds (void);
/** scb_list_file_get_kind: the @i-th one. */
ScbListFile scb_list_file_get_kind (guint i);

/**
 * scb_list_file_make:
 * @i: which list
 * @branch: 0 for all, @month (nullable): "2020-09"; each is heeded where the list can be narrowed
 * by it
 * @as_csv: else as a workbook (.xlsx)
 *
 * Returns: (transfer full): the file
 */
GBytes *scb_list_file_make (
    ScbBook *book, guint i, gint64 branch, const char *month, gboolean as_csv, GError **error);

G_END_DECLS
