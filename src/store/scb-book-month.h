/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-month.h"
#include "scb-year.h"

G_BEGIN_DECLS

/**
 * scb_book_list_month_entries:
 * @period: a month
 * @organization: whose branches, with all that lie below; 0 for all of the book
 *
 * Meetings of committees do not count.
 *
 * Returns: (transfer full) (element-type ScbMonthEntry): each branch that existed in the month, by
 * name; of a branch with several sessions one line each, by day
 */
GPtrArray *scb_book_list_month_entries (ScbBook *self,
                                        const char *period,
                                        gint64 organization,
                                        GError **error);

/**
 * scb_book_load_month:
 * @organization: whose month; all branches below it belong to it
 *
 * Read whole in one snapshot, with the same few queries for 5 branches or 500.
 *
 * Returns: (transfer full)
 */
ScbMonth *
scb_book_load_month (ScbBook *self, gint64 organization, const char *period, GError **error);

/** scb_book_load_year: (transfer full): all twelve months of @year ("2020"), in one snapshot. */
ScbYear *scb_book_load_year (ScbBook *self, gint64 organization, const char *year, GError **error);

/** scb_book_get_own_organization: whose office keeps the book: the setting "organization", else the
 * one organization that has branches of its own; 0 where that does not tell one. */
gint64 scb_book_get_own_organization (ScbBook *self);

G_END_DECLS
