/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-journal-private.h"

G_BEGIN_DECLS

/* What the files of the book share. */

ScbJournal *scb_book_get_journal (ScbBook *self);

/** scb_book_get_author: (transfer full): who is at work: the setting "author", else the user's
 * name. */
char *scb_book_get_author (ScbBook *self);

/** scb_book_start_writing: BEGIN IMMEDIATE; refuses a book that is only read. */
gboolean scb_book_start_writing (ScbBook *self, GError **error);
/** scb_book_finish_writing: COMMIT, then "changed" with @changes (owned by the call). On failure
 * everything is rolled back. */
gboolean scb_book_finish_writing (ScbBook *self, GArray *changes, GError **error);

G_END_DECLS
