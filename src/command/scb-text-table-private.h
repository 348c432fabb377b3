/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for a terminal: columns as wide as their widest cell, counted in the places a character
 * takes, not in bytes. */

/**
 * scb_text_table_format:
 * @rows: (element-type char **): cells; NULL for an unknown one
 * @numeric: (array length=n_columns): which columns stand at the right
 *
 * A cell longer than 60 places is cut and ends in "…"; line breaks become spaces.
 *
 * Returns: (transfer full): lines
 */
char *scb_text_table_format (const char *const *heads,
                             guint n_columns,
                             GPtrArray *rows,
                             const gboolean *numeric);

G_END_DECLS
