/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-history.h"

G_BEGIN_DECLS

/*
 * An entry of the history as its list shows it.
 *
 * Properties (read only): "label", what was done; "details", when and by whom; "undone".
 */
#define SCB_TYPE_HISTORY_ITEM (scb_history_item_get_type ())
G_DECLARE_FINAL_TYPE (ScbHistoryItem, scb_history_item, SCB, HISTORY_ITEM, GObject)

ScbHistoryItem *scb_history_item_new (const ScbHistoryEntry *entry);

gint64 scb_history_item_get_id (ScbHistoryItem *self);
const char *scb_history_item_get_label (ScbHistoryItem *self);
const char *scb_history_item_get_details (ScbHistoryItem *self);
gboolean scb_history_item_get_undone (ScbHistoryItem *self);
void scb_history_item_set_undone (ScbHistoryItem *self, gboolean undone);

G_END_DECLS
