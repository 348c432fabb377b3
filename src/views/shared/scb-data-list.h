/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-data-kind.h"

G_BEGIN_DECLS

/*
 * The records of one kind that belong to one other, the memberships of a member, each a row that
 * opens in place, and a button that adds one. It follows the book: rows are brought up to date by
 * record, none is made anew while somebody types in it.
 *
 * Signals: "deleted" (const char *label): a record was taken away by the user's action of that
 * name, for a toast with Undo; "failed" (const GError *): the book cannot be read, or does not take
 * a change.
 */
#define SCB_TYPE_DATA_LIST (scb_data_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbDataList, scb_data_list, SCB, DATA_LIST, GtkWidget)

/** scb_data_list_new: @kind is static. */
GtkWidget *scb_data_list_new (const ScbDataKind *kind);

/** scb_data_list_set_owner: (nullable): whose records are shown; @owner: an id, 0 for none. What is
 * typed for another owner is kept first. */
void scb_data_list_set_owner (ScbDataList *self, ScbBook *book, gint64 owner);

/** scb_data_list_add: opens a new row, with the focus in it; it is kept as soon as it has what it
 * cannot be without. */
void scb_data_list_add (ScbDataList *self);

/** scb_data_list_get_row: (transfer none) (nullable): by position. */
GtkWidget *scb_data_list_get_row (ScbDataList *self, guint position);
guint scb_data_list_get_n_rows (ScbDataList *self);

G_END_DECLS
