/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* The books that the application knows by itself; they lie in the user's data folder and are made
 * when they are first wanted. */

/** scb_known_books_ensure_default: (transfer full) (nullable): the path of the user's own book. */
char *scb_known_books_ensure_default (GError **error);

/** scb_known_books_ensure_sample: (transfer full) (nullable): the path of the user's copy of the
 * sample book. */
char *scb_known_books_ensure_sample (GError **error);

/** scb_known_books_name_free: (transfer full): a path in the user's data folder, made like @name
 * ("Xóm Mới.scb"), at which there is no file yet. */
char *scb_known_books_name_free (const char *name);

/** scb_known_books_find_copy: (transfer full) (nullable): the path of the book in the user's data
 * folder of which @book is a copy, or the other way round. */
char *scb_known_books_find_copy (ScbBook *book);

/** scb_known_books_take_over: (transfer full) (nullable): the path of a checked copy of @book in
 * the user's data folder. */
char *scb_known_books_take_over (ScbBook *book, GError **error);

G_END_DECLS
