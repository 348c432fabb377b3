/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"
#include "scb-roll-mark.h"

G_BEGIN_DECLS

/*
 * Members and guests of a session, called one after the other. The chosen row is the one that has
 * the focus while it is in the list.
 *
 * Signal "find": the user begins to type a name in the list; the handler puts the focus into the
 * search entry.
 */
#define SCB_TYPE_ROLL_LIST (scb_roll_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbRollList, scb_roll_list, SCB, ROLL_LIST, GtkWidget)

GtkWidget *scb_roll_list_new (ScbEditorContext *context);

/** scb_roll_list_mark: marks the chosen one; as a key does, goes on to the next one or into the
 * entry that is to be filled in. */
void scb_roll_list_mark (ScbRollList *self, ScbRollMark mark);

/** scb_roll_list_find: chooses the first one from the chosen one on (@step 0), or after (1) or
 * before it (-1), whose name has words that begin with those of @text, accents not needed, and
 * brings it into sight; FALSE where there is none. The focus stays. */
gboolean scb_roll_list_find (ScbRollList *self, const char *text, int step);

/** scb_roll_list_go_to_uncalled: puts the focus on the next one after the chosen one who was not
 * called yet; FALSE where there is none. */
gboolean scb_roll_list_go_to_uncalled (ScbRollList *self);

/** scb_roll_list_show_record: puts the focus on an attendance or a guest, into the entry of @field
 * (nullable) where it has one; FALSE where it is not in the list. */
gboolean scb_roll_list_show_record (ScbRollList *self, GType type, gint64 id, const char *field);

G_END_DECLS
