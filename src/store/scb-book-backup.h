/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/** scb_book_back_up: a checked copy of the whole book at @path: written beside it under a temporary
 * name, opened, checked, then renamed. The copy can be read from read-only media. A damaged book is
 * not backed up. Also from a reader in a worker. */
gboolean
scb_book_back_up (ScbBook *self, const char *path, GCancellable *cancellable, GError **error);

/** scb_book_restore: puts @backup in the place of @path; the state before is first kept beside it
 * as "NAME.before-restore-STAMP.scb", whose name is given in
 *  @kept (out) (optional). Refused while another instance has @path open, and for a damaged backup.
 */
gboolean scb_book_restore (const char *backup, const char *path, char **kept, GError **error);

/** scb_book_was_cut_short: whether the process that had it open for writing before ended without
 * closing it: the power failed, or it was killed. */
gboolean scb_book_was_cut_short (ScbBook *self);

/** scb_book_check: (transfer full) (array zero-terminated=1): what is wrong, a sentence each; empty
 * where all is well. Integrity of the file, references, the search index, contents against their
 * SHA-256, the journal's chain; with @replay also whether the journal gives the same tables again
 * from its base; and rules: spans that overlap, votes over their base, counts against rows. NULL
 * with @error where it cannot be checked. */
char **scb_book_check (ScbBook *self, gboolean replay, GCancellable *cancellable, GError **error);

/** scb_book_check_async: without replay, in a worker with a connection of its own. */
void scb_book_check_async (ScbBook *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
char **scb_book_check_finish (GAsyncResult *result, GError **error);

G_END_DECLS
