/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-reform.h"

G_BEGIN_DECLS

/*
 * Changes of branches by decision (domain.md 1): found, rename, merge, split, move, dissolve, from
 * a day on.  What was before that day stays as it was: names, headings, rolls, minutes.
 */

/** scb_book_preview_reform: (transfer full): what it would do; the book is not touched.
 * SCB_BOOK_ERROR_INVALID or SCB_BOOK_ERROR_IN_THE_WAY with a sentence where it cannot be. */
ScbReformPreview *scb_book_preview_reform (ScbBook *self, const ScbReform *reform, GError **error);

/** scb_book_apply_reform: the same, written as one step that can be undone. Returns: the id of the
 * branch that comes of it, or goes on; 0 with @error. */
gint64 scb_book_apply_reform (ScbBook *self, const ScbReform *reform, GError **error);

/** scb_reform_label: msgid that names the step in the history. */
const char *scb_reform_label (ScbReformKind kind);

G_END_DECLS
