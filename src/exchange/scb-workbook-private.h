/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-workbook.h"

G_BEGIN_DECLS

#define SCB_WORKBOOK_A4 9 /* as the library counts papers */
/* 1/1/2020: a file says when it was made, and the same table is to give the same bytes. */
#define SCB_WORKBOOK_MADE_AT 1577836800

/* Writes a workbook to @path. Returns: an lxw_error. */
typedef int (*ScbWorkbookWriter) (const char *path, gconstpointer data);

/** scb_workbook_write: (transfer full): what @write writes; NULL with G_FILE_ERROR. */
GBytes *scb_workbook_write (ScbWorkbookWriter write, gconstpointer data, GError **error);

G_END_DECLS
