/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-data-kind.h"

G_BEGIN_DECLS

/*
 * One record of a list: closed it says what it is, open it shows its form, which is made when it is
 * first opened.
 *
 * Signals: "remove": take it away; "failed" (const GError *): the book does not take a change.
 * Action: data.remove (Alt+Delete).
 */
#define SCB_TYPE_DATA_ROW (scb_data_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbDataRow, scb_data_row, SCB, DATA_ROW, AdwExpanderRow)

GtkWidget *scb_data_row_new (const ScbDataKind *kind);

void scb_data_row_set_record (ScbDataRow *self, ScbBook *book, gpointer record);
/** scb_data_row_get_record: (transfer none): as shown, kept or not yet. */
gpointer scb_data_row_get_record (ScbDataRow *self);

/** scb_data_row_flush: keeps what is typed now. */
void scb_data_row_flush (ScbDataRow *self);

/** scb_data_row_edit: opens it and puts the focus into its first field. */
void scb_data_row_edit (ScbDataRow *self);

G_END_DECLS
