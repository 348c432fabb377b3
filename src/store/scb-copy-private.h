/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"

G_BEGIN_DECLS

/** scb_copy_checked: a whole, checked copy of the connection's book at @path, mode 0600, with a
 * rollback journal, so that it can be read from read-only media: written beside it under a
 * temporary name, opened, checked, made durable, then renamed over @path. On failure nothing is
 * left and @path is as before. */
gboolean scb_copy_checked (ScbConnection *connection,
                           const char *path,
                           GCancellable *cancellable,
                           GError **error);

/** scb_copy_verify: whether the file is a whole book: integrity, references, application. */
gboolean scb_copy_verify (const char *path, GCancellable *cancellable, GError **error);

/* What two copies of one state have in common. */
typedef struct
{
  gint64 n_branches, n_members, n_sessions;
  char *head; /* the last step of the history; "" for a book without one */
} ScbCopyContents;

void scb_copy_contents_clear (ScbCopyContents *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ScbCopyContents, scb_copy_contents_clear)

/** scb_copy_read_contents: also of a book of an older version. */
gboolean
scb_copy_read_contents (ScbConnection *connection, ScbCopyContents *contents, GError **error);

G_END_DECLS
