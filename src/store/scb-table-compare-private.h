/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"

G_BEGIN_DECLS

/** scb_table_compare: appends a sentence to @findings where the rows of @table, told apart by @key,
 * are not the same in both books. */
gboolean scb_table_compare (ScbConnection *book,
                            ScbConnection *other,
                            const char *table,
                            const char *key,
                            GPtrArray *findings,
                            GError **error);

G_END_DECLS
