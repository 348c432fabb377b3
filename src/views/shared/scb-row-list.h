/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A short list of rows (scb-list-row.h) that is made anew when what it tells of changes; a row
 * leads to a record. One stop of the Tab key; not in sight while it has no row.
 *
 * Signal: "activated" (gint64 id): a row was chosen that has an id.
 */
#define SCB_TYPE_ROW_LIST (scb_row_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbRowList, scb_row_list, SCB, ROW_LIST, AdwBin)

/** scb_row_list_new: @label: what a screen reader calls it, translated */
GtkWidget *scb_row_list_new (const char *label);

/** scb_row_list_clear: takes all rows away. */
void scb_row_list_clear (ScbRowList *self);

/** scb_row_list_add: @details and @note (nullable); @id: 0 for a row that leads nowhere. */
void scb_row_list_add (
    ScbRowList *self, const char *title, const char *details, const char *note, gint64 id);

guint scb_row_list_get_n_rows (ScbRowList *self);

G_END_DECLS
