/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-roll-line.h"

G_BEGIN_DECLS

/** scb_book_list_roll_lines: (transfer full) (element-type ScbRollLine): who is on the roll of
 * @branch on @day, in the order of names. */
GPtrArray *scb_book_list_roll_lines (ScbBook *self, gint64 branch, const char *day, GError **error);

G_END_DECLS
