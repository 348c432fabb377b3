/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More combining marks than this on one letter are dropped: putting them in order takes a time that
 * grows with the square of their number, and a hostile file could stop the program with a million
 * of them. */
#define SCB_TEXT_MAX_MARKS 16

/** scb_text_is_composed_char: whether @c never changes under NFC and never combines with its
 * neighbours. A quick answer: FALSE may also mean "ask GLib". */
static inline gboolean
scb_text_is_composed_char (gunichar c)
{
  return c < 0x0300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027)
         || (c >= 0x2030 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20BF) || c == 0xFFFD;
}

/** scb_text_composed: @text as valid UTF-8 in NFC. Returns: @text itself if it already is, else the
 * copy that is put into @owned for the caller to free. */
const char *scb_text_composed (const char *text, char **owned);

G_END_DECLS
