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

G_END_DECLS
