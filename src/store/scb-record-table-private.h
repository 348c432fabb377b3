/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"

G_BEGIN_DECLS

/* The description of a record type; static types never go away. */
ScbRecordClass *scb_record_table_class (GType type);

/** scb_record_table_find: (transfer full) (nullable): by id (where not 0) or UUID; NULL with or
 * without @error. */
gpointer scb_record_table_find (
    ScbConnection *connection, GType type, gint64 id, const char *uuid, GError **error);
gboolean scb_record_table_insert (ScbConnection *connection, ScbRecord *record, GError **error);
/** scb_record_table_update: the columns in which @record differs from @kept. */
gboolean scb_record_table_update (ScbConnection *connection,
                                  ScbRecord *record,
                                  ScbRecord *kept,
                                  GError **error);
/** scb_record_table_delete: the record and all it owns, or nothing: refused where something else
 * refers to one of them. */
gboolean scb_record_table_delete (ScbConnection *connection, ScbRecord *record, GError **error);
GPtrArray *scb_record_table_list (
    ScbConnection *connection, GType type, const char *field, gint64 id, GError **error);

G_END_DECLS
