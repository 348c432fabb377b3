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

G_END_DECLS
