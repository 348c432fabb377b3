/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"
#include "scb-record-kind.h"

G_BEGIN_DECLS

/*
 * The fields of one record, each change kept at once through the editor's context. A record that is
 * not in the book yet waits until what it cannot be without is there; a change that cannot be is
 * refused with a sentence at its field, and nothing is kept.
 *
 * Properties: "editable".
 */
#define SCB_TYPE_RECORD_FORM (scb_record_form_get_type ())
G_DECLARE_FINAL_TYPE (ScbRecordForm, scb_record_form, SCB, RECORD_FORM, GtkWidget)

/** scb_record_form_new: @kind is static. */
GtkWidget *scb_record_form_new (ScbEditorContext *context, const ScbRecordKind *kind);

/** scb_record_form_set_record: shows @record (a copy is kept); a field the user is typing in is
 * left alone. */
void scb_record_form_set_record (ScbRecordForm *self, gpointer record);

/** scb_record_form_get_record: (transfer none): as it is shown, kept or not yet. */
gpointer scb_record_form_get_record (ScbRecordForm *self);

/** scb_record_form_flush: keeps what is typed now. */
void scb_record_form_flush (ScbRecordForm *self);

/** scb_record_form_get_field: (transfer none) (nullable): the widget of a field, by name; NULL: the
 * first one. */
GtkWidget *scb_record_form_get_field (ScbRecordForm *self, const char *name);

/** scb_record_form_focus: puts the focus into a field (nullable: the first one); FALSE where the
 * form does not have it. */
gboolean scb_record_form_focus (ScbRecordForm *self, const char *name);

G_END_DECLS
