/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"

G_BEGIN_DECLS

/** scb_statement_read_ids: (transfer full): the first column of all rows, gint64. */
GArray *scb_statement_read_ids (ScbStatement *self, GError **error);

G_END_DECLS
