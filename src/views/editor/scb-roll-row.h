/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"
#include "scb-roll-item.h"
#include "scb-roll-mark.h"

G_BEGIN_DECLS

/*
 * A member or a guest in the roll-call: name, state, a button for each mark with its key, and where
 * they matter the entries of reason and times. With the focus on the row each key is a mark; Right
 * and Left go through its buttons and entries, Return opens the entries, Escape leaves them.
 *
 * The row keeps what is typed by itself; marks are the list's matter.
 *
 * Properties: "editable".
 * Signals: "mark" (int ScbRollMark, gboolean by_key); "next": done with this one, the next one
 * please; "find": the user begins to type a name; "focused": the focus came in.
 */
#define SCB_TYPE_ROLL_ROW (scb_roll_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbRollRow, scb_roll_row, SCB, ROLL_ROW, GtkWidget)

GtkWidget *scb_roll_row_new (ScbEditorContext *context);

/** scb_roll_row_set_item: (nullable): what is still typed for the one before is kept first. */
void scb_roll_row_set_item (ScbRollRow *self, ScbRollItem *item);
ScbRollItem *scb_roll_row_get_item (ScbRollRow *self);

/** scb_roll_row_edit: puts the focus into the entry of a field: "reason", "arrived_at", "left_at";
 * FALSE where the row has none of it. */
gboolean scb_roll_row_edit (ScbRollRow *self, const char *field);

G_END_DECLS
