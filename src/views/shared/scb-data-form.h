/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-data-kind.h"

G_BEGIN_DECLS

/*
 * The fields of one record of the book; each change is kept as a field is left or typing rests. A
 * record that is not in the book yet waits until what it cannot be without is there; a change that
 * cannot be is refused with a sentence at its field.
 *
 * Properties: "editable". Signals: "kept": the record has another content, or is in the book now;
 * "failed" (const GError *): the book does not take the change.
 */
#define SCB_TYPE_DATA_FORM (scb_data_form_get_type ())
G_DECLARE_FINAL_TYPE (ScbDataForm, scb_data_form, SCB, DATA_FORM, GtkWidget)

/** scb_data_form_new: @kind is static. */
GtkWidget *scb_data_form_new (const ScbDataKind *kind);

/** scb_data_form_set_record: shows @record (nullable; a copy is kept) of @book. What is typed for
 * another record is offered to it first and never carried over; for the same record a field that
 * the user is typing in is left alone. */
void scb_data_form_set_record (ScbDataForm *self, ScbBook *book, gpointer record);

/** scb_data_form_get_record: (transfer none) (nullable): as it is shown, kept or not yet. */
gpointer scb_data_form_get_record (ScbDataForm *self);

/** scb_data_form_flush: keeps what is typed now. */
void scb_data_form_flush (ScbDataForm *self);

/** scb_data_form_get_field: (transfer none) (nullable): the widget of a field, by name; NULL: the
 * first one. */
GtkWidget *scb_data_form_get_field (ScbDataForm *self, const char *name);

G_END_DECLS
