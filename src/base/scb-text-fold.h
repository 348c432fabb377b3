/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * scb_text_fold:
 * @text: (nullable): UTF-8, NFC or NFD
 *
 * For search without accents or case: "Lương Mông" becomes "luong mong", "Đảng" becomes "dang".
 * One character of the NFC text gives exactly one character of the result, so that a place found in the
 * folded text is the same place, counted in characters, in the original. So a mark for which NFC has no
 * composed letter ("q" with a tilde) stays in the result as itself, and invalid bytes are U+FFFD each.
 *
 * Returns: (transfer full): the folded text; "" for NULL
 */
char *scb_text_fold (const char *text);

/**
 * scb_text_fold_matches:
 * @folded: text that went through scb_text_fold()
 * @words: a folded query: words separated by spaces
 *
 * A word of @folded begins after anything that is no letter and no digit: "cb" is found in "05-bb/cb".
 *
 * Returns: whether every word of @words begins some word of @folded ("lu mo" matches "luong mong");
 *   TRUE if @words is NULL or has none
 */
gboolean scb_text_fold_matches (const char *folded, const char *words);

G_END_DECLS
