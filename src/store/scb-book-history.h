/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* What the journal tells, and undo and redo that come from it. */

/** scb_book_get_undo_label, scb_book_get_redo_label: (transfer full) (nullable): translated name of
 * what would be undone or done again. */
char *scb_book_get_undo_label (ScbBook *self);
char *scb_book_get_redo_label (ScbBook *self);
/** scb_book_undo, scb_book_redo: one step; SCB_BOOK_ERROR_LOCKED for a signing (it is reopened with
 * a reason instead). */
gboolean scb_book_undo (ScbBook *self, GError **error);
gboolean scb_book_redo (ScbBook *self, GError **error);

/** scb_book_get_birth: (transfer full) (nullable): the UTC stamp of the moment the book was made;
 * the same in all its copies, so that a copy is known again. */
char *scb_book_get_birth (ScbBook *self);

typedef struct
{
  gint64 id;
  char *made_at; /* UTC stamp */
  char *author;
  char *label;     /* translated */
  char *kind;      /* "do", "undo", "redo" */
  gboolean undone; /* what it did was undone, and not done again */
  guint n_changes;
} ScbHistoryEntry;

void scb_history_entry_free (ScbHistoryEntry *entry);

/** scb_book_list_history: (transfer full) (element-type ScbHistoryEntry): newest first, at most
 * @limit from @before (0: the newest). */
GPtrArray *scb_book_list_history (ScbBook *self, gint64 before, guint limit, GError **error);

/** scb_book_describe_entry: (transfer full) (array zero-terminated=1): one line for each changed
 * record, in the user's language: "Opinion: “…” → “…”". */
char **scb_book_describe_entry (ScbBook *self, gint64 entry, GError **error);

G_END_DECLS
