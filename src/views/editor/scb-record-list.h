/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"
#include "scb-record-kind.h"

G_BEGIN_DECLS

/*
 * The records of one kind of a session, each a row that opens in place, and an "Add" row at the
 * end. It follows the context's dossier: rows are brought up to date by record, none is made anew
 * while somebody types in it.
 *
 * Property (read only): "n-records".
 */
#define SCB_TYPE_RECORD_LIST (scb_record_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbRecordList, scb_record_list, SCB, RECORD_LIST, GtkWidget)

/** scb_record_list_new: @kind is static. */
GtkWidget *scb_record_list_new (ScbEditorContext *context, const ScbRecordKind *kind);

/** scb_record_list_add: opens a new row, with the focus in it; it is kept as soon as it has its
 * words. */
void scb_record_list_add (ScbRecordList *self);

/** scb_record_list_show_record: (transfer none) (nullable): opens the row of a record and puts the
 * focus into @field (nullable: the first one); NULL where it is not in this list. */
GtkWidget *scb_record_list_show_record (ScbRecordList *self, gint64 id, const char *field);

guint scb_record_list_get_n_records (ScbRecordList *self);
const ScbRecordKind *scb_record_list_get_kind (ScbRecordList *self);

G_END_DECLS
