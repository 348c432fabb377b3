/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"
#include "scb-record-kind.h"

G_BEGIN_DECLS

/*
 * One record of a list: closed it says what it is, open it shows its form, which is made when it is
 * first opened.
 *
 * Properties: "editable".
 * Signals: "move" (int step): one place up (-1) or down (1); "remove": take it away.
 * Actions: record.move-up (Alt+Up), record.move-down (Alt+Down), record.remove (Alt+Delete).
 */
#define SCB_TYPE_RECORD_ROW (scb_record_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbRecordRow, scb_record_row, SCB, RECORD_ROW, AdwExpanderRow)

GtkWidget *scb_record_row_new (ScbEditorContext *context, const ScbRecordKind *kind);

/** scb_record_row_set_record: @position and @n_records tell which moves there are. */
void
scb_record_row_set_record (ScbRecordRow *self, gpointer record, guint position, guint n_records);

/** scb_record_row_get_record: (transfer none): as shown, kept or not yet. */
gpointer scb_record_row_get_record (ScbRecordRow *self);
guint scb_record_row_get_position (ScbRecordRow *self);

/** scb_record_row_flush: keeps what is typed now. */
void scb_record_row_flush (ScbRecordRow *self);

/** scb_record_row_edit: opens it and puts the focus into @field (nullable: the first one). */
void scb_record_row_edit (ScbRecordRow *self, const char *field);

G_END_DECLS
