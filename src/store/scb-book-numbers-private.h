/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/** scb_book_register_number: enters a document of @session in its branch's register: its type,
 * number (0: the next of its term) and day stand in @record, which is inserted. */
gboolean scb_book_register_number (ScbBook *self,
                                   ScbSession *session,
                                   ScbDocumentNumber *record,
                                   GError **error);

/** scb_book_adopt_resolutions: those of the session that were not voted down and have no day yet
 * are adopted on @day. */
gboolean
scb_book_adopt_resolutions (ScbBook *self, gint64 session, const char *day, GError **error);
/** scb_book_unadopt_resolutions: those that were adopted on @day (nullable) with their minutes lose
 * it again, but for what has its number. */
gboolean
scb_book_unadopt_resolutions (ScbBook *self, gint64 session, const char *day, GError **error);

G_END_DECLS
