/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"

G_BEGIN_DECLS

/* Changesets of SQLite's session extension, as bytes. */

GBytes *scb_changeset_invert (GBytes *changeset);
/** scb_changeset_signs: whether it signs minutes that were not, or opens signed ones. */
gboolean scb_changeset_signs (GBytes *changeset);
/** scb_changeset_has_whole_signed: whether it inserts or deletes whole signed minutes or a closed
 * month. */
gboolean scb_changeset_has_whole_signed (GBytes *changeset);
/** scb_changeset_apply: all of it or, on any conflict, nothing. In a transaction of the caller. */
gboolean scb_changeset_apply (ScbConnection *connection, GBytes *changeset, GError **error);

G_END_DECLS
