/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-record-kind.h"

G_BEGIN_DECLS

/*
 * One field of a form: its label, the editor its kind asks for, and below it what is wrong with
 * what was typed.
 *
 * Signal "edited" → gboolean: the user changed it; the handler reads it with
 * scb_record_field_read() and returns whether that is kept. Texts are offered as ScbAutosave does;
 * a date, a number or a time that cannot be read yet waits until the field is left.
 */
#define SCB_TYPE_RECORD_FIELD (scb_record_field_get_type ())
G_DECLARE_FINAL_TYPE (ScbRecordField, scb_record_field, SCB, RECORD_FIELD, GtkWidget)

/** scb_record_field_new: @klass (kept by the caller's type) has the field that @description names.
 */
GtkWidget *scb_record_field_new (const ScbFormField *description, ScbRecordClass *klass);

const char *scb_record_field_get_name (ScbRecordField *self);

/** scb_record_field_is_wide: whether it asks for the whole width of the form. */
gboolean scb_record_field_is_wide (ScbRecordField *self);

/** scb_record_field_show: shows what @record holds. What the user is typing, and what was refused,
 * is left alone. */
void scb_record_field_show (ScbRecordField *self, ScbRecord *record, ScbDossier *dossier);

/** scb_record_field_read: sets the field, and its partner, of @record to what is shown; on error a
 * sentence that says how to write it. */
gboolean scb_record_field_read (ScbRecordField *self, ScbRecord *record, GError **error);

/** scb_record_field_set_problem: (nullable): says below the editor what is wrong. A sentence about
 * a value that is still being typed waits until the field is left. */
void scb_record_field_set_problem (ScbRecordField *self, const char *sentence);
gboolean scb_record_field_has_problem (ScbRecordField *self);

/** scb_record_field_flush: offers what is typed now. */
void scb_record_field_flush (ScbRecordField *self);

void scb_record_field_set_editable (ScbRecordField *self, gboolean editable);

G_END_DECLS
