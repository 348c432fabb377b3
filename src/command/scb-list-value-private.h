/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-workbook.h"

G_BEGIN_DECLS

/* Values of records along paths of fields (see scb-list-kind.h), with the records on the way read
 * once. */

typedef struct _ScbListValues ScbListValues;

ScbListValues *scb_list_values_new (ScbBook *book);
void scb_list_values_free (ScbListValues *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbListValues, scb_list_values_free)

/** scb_list_values_get_text: (transfer full) (nullable): the value as people read it; NULL where it
 * is unknown. */
char *scb_list_values_get_text (ScbListValues *self, ScbRecord *record, const char *path);

/** scb_list_values_get_id: the id of the record at the end of the path; 0 where there is none. */
gint64 scb_list_values_get_id (ScbListValues *self, ScbRecord *record, const char *path);

/** scb_list_values_get_record: (transfer none) (nullable): a record that another one refers to; it
 * lives as long as @self. */
ScbRecord *scb_list_values_get_record (ScbListValues *self, GType type, gint64 id);

/** scb_list_values_finish: whether everything asked for could be read; else the first error. */
gboolean scb_list_values_finish (ScbListValues *self, GError **error);

/** scb_list_values_write_plainly: from here on numbers as a machine reads them, "92.5". */
void scb_list_values_write_plainly (ScbListValues *self);

/** scb_list_values_get_kind: what a column with this path holds. */
ScbCellKind scb_list_values_get_kind (GType type, const char *path);

G_END_DECLS
