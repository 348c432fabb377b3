/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * scb_json_scan:
 *
 * Whether @bytes are strict JSON of harmless depth, before a parser that recurses and forgives is
 * let at them: valid UTF-8, at most 64 levels, no control characters, no escaped NUL or lone
 * surrogate, no key twice in an object, one value and nothing behind it.
 */
gboolean scb_json_scan (GBytes *bytes, GError **error);

G_END_DECLS
