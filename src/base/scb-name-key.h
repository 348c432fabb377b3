/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * scb_name_key:
 * @name: (nullable): a person's full name, NFC or NFD
 *
 * A key whose byte order is the order of Vietnamese lists of persons: given name (the last word) first, then
 * family name, then the middle names; letters in the order of the Vietnamese alphabet (a ă â b c d đ e ê …),
 * then tones: none, huyền, hỏi, ngã, sắc, nặng; case and punctuation do not count, other scripts come last.
 * "Thuỷ" and "Thủy" stand side by side. Plain ASCII without NUL, for an
 * indexed TEXT column compared with memcmp: no locale takes part.
 *
 * Returns: (transfer full): the key; "" for NULL
 */
char *scb_name_key (const char *name);

/** scb_text_key: the same order for a text that is no person: word by word from the left; runs of digits
 *  compare as numbers ("Khu 2" before "Khu 10"). */
char *scb_text_key (const char *text);

G_END_DECLS
