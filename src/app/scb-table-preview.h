/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-import-table.h"

G_BEGIN_DECLS

/*
 * What a table would bring into the book, row by row: first the rows with faults, each with its row
 * and column; and what each column holds, which the user can say otherwise.
 *
 * Signal: "keep": the user agrees; the window is gone then.
 */
#define SCB_TYPE_TABLE_PREVIEW (scb_table_preview_get_type ())
G_DECLARE_FINAL_TYPE (ScbTablePreview, scb_table_preview, SCB, TABLE_PREVIEW, AdwWindow)

/** scb_table_preview_new: @table is taken. @branch: whose roll members join where no column says
 * it, 0 for none. */
ScbTablePreview *
scb_table_preview_new (GtkWindow *parent, ScbBook *book, ScbImportTable *table, gint64 branch);

/** scb_table_preview_steal: (transfer full): what the user agreed to, in a handler of "keep".
 * @lines (out) (transfer full) and @leave_out (out) are those of scb_import_table_import(). */
ScbImportTable *
scb_table_preview_steal (ScbTablePreview *self, GPtrArray **lines, gboolean *leave_out);

G_END_DECLS
