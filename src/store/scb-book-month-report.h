/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* The report of a month: what was written into it, and its closing.  Each is one transaction with
 * its name in the history. */

/**
 * scb_book_set_month_text:
 * @part: "strengths": the part of the report
 * @text: (nullable): what stands there; NULL: the draft again
 *
 * The report is there from its first text on. SCB_BOOK_ERROR_LOCKED once it is closed.
 */
gboolean scb_book_set_month_text (ScbBook *self,
                                  gint64 organization,
                                  const char *period,
                                  const char *part,
                                  const char *text,
                                  GError **error);

/**
 * scb_book_close_month:
 * @rows: JSON: lines and texts as they are now (scb_month_freeze())
 * @closed_on: a day
 *
 * From now on the report stays as it is. It takes the next number of the organization's reports
 * from the register, or keeps the one it had when it was opened again.
 */
gboolean scb_book_close_month (ScbBook *self,
                               gint64 organization,
                               const char *period,
                               const char *rows,
                               const char *closed_on,
                               GError **error);

/** scb_book_reopen_month: the report can be changed again; it keeps its number. */
gboolean
scb_book_reopen_month (ScbBook *self, gint64 organization, const char *period, GError **error);

G_END_DECLS
