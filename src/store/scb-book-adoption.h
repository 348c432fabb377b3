/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* The two steps of finished minutes, and the ways back.  Each is one transaction with its label in
 * the history. */

/** scb_book_adopt: thông qua: draft → adopted, on @adopted_on with the count of hands (SCB_UNKNOWN
 * where not recorded). */
gboolean scb_book_adopt (ScbBook *self,
                         gint64 session,
                         const char *adopted_on,
                         gint64 in_favour,
                         gint64 of,
                         GError **error);
/** scb_book_unadopt: adopted → draft again, as long as it is not signed. */
gboolean scb_book_unadopt (ScbBook *self, gint64 session, GError **error);

/** scb_book_next_number: the next free number of a type for a branch in the term of @day: one more
 * than the highest of register and opening balance; 1 in a new term. -1 on error. */
gint64 scb_book_next_number (
    ScbBook *self, gint64 branch, ScbDocumentType type, const char *day, GError **error);

/** scb_book_sign: ký, vào sổ: adopted → signed on @signed_on; the number is @number (0: the next),
 * kept in the register; locked from now on. A session that was reopened keeps its number. */
gboolean
scb_book_sign (ScbBook *self, gint64 session, const char *signed_on, gint64 number, GError **error);

/** scb_book_reopen: signed → adopted, with a reason; refused with SCB_BOOK_ERROR_LOCKED once
 * something rests on it (a closed month, a later report on its tasks): then only an amendment is
 * left. */
gboolean scb_book_reopen (
    ScbBook *self, gint64 session, const char *reason, const char *author, GError **error);

/** scb_book_amend: adds a đính chính to a signed session. @amendment is inserted. */
gboolean scb_book_amend (ScbBook *self, ScbAmendment *amendment, GError **error);

G_END_DECLS
