/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One instance for each book: an operating-system lock on a file beside the book. It dies with its
 * process; a file that was left behind is no obstacle. */

typedef struct _ScbBookLock ScbBookLock;

/** scb_book_lock_take: SCB_BOOK_ERROR_IN_USE names who holds it. */
ScbBookLock *scb_book_lock_take (const char *book, GError **error);
/** scb_book_lock_was_left: whether its holder before ended without giving it back. */
gboolean scb_book_lock_was_left (ScbBookLock *self);
void scb_book_lock_release (ScbBookLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbBookLock, scb_book_lock_release)

G_END_DECLS
