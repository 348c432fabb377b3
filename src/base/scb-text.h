/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * scb_text_clean:
 * @text: (nullable): any bytes up to the NUL
 *
 * What every text goes through on its way into a record: valid UTF-8 (bad bytes become U+FFFD), NFC,
 * CR LF, CR and the other line breaks (VT, FF, NEL, U+2028, U+2029) become LF, TAB and all of Unicode's
 * spaces (no-break space too) become a space, other control characters, zero-width and bidi marks, soft
 * hyphens and noncharacters are dropped, runs of spaces collapse, spaces at both ends of each line and
 * blank lines at both ends of the text go. More than 16 combining marks on one letter are cut off.
 *
 * Returns: (transfer full) (nullable): the text, or NULL where nothing is left (unknown, not empty)
 */
char *scb_text_clean (const char *text);

/** scb_text_clean_line: as scb_text_clean(), and line breaks become spaces: for names, titles, numbers. */
char *scb_text_clean_line (const char *text);

/** scb_text_is_clean: whether scb_text_clean() would return an equal text. NULL is clean, "" is not. */
gboolean scb_text_is_clean (const char *text);

/** scb_text_length: number of characters (not bytes); 0 for NULL. */
gsize scb_text_length (const char *text);

G_END_DECLS
