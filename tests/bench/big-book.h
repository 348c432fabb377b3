/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

/* The book of a whole province that big-book.sql makes. */
#define BIG_BOOK_N_BRANCHES 1000
#define BIG_BOOK_N_SESSIONS 100000

/** big_book_make: (transfer full): makes it at @path with the statements of the file @sql; NULL
 * with @error. */
ScbBook *big_book_make (const char *path, const char *sql, GError **error);
