/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/** scb_book_number_resolution: enters a resolution or conclusion, by its kind, in the register of
 * its branch's term: @number (0: the next), issued on @day. With its number it is final once the
 * minutes are signed. Refused before the minutes are adopted, for one that was voted down, and for
 * one that has its number. Within the running transaction or one of its own. */
gboolean scb_book_number_resolution (
    ScbBook *self, gint64 resolution, const char *day, gint64 number, GError **error);

G_END_DECLS
