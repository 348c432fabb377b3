/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book.h"
#include "scb-record-kind.h"

G_BEGIN_DECLS

/*
 * A field of a form that names a branch or an organization: its label, and a choice by name.
 *
 * Signals: "chosen": the user took another one; "failed" (const GError *): the book cannot be read.
 */
#define SCB_TYPE_PLACE_FIELD (scb_place_field_get_type ())
G_DECLARE_FINAL_TYPE (ScbPlaceField, scb_place_field, SCB, PLACE_FIELD, GtkWidget)

/** scb_place_field_new: @description is static and names a reference to a branch or an organization
 * in @klass; its "none" stands where there is none yet. */
GtkWidget *scb_place_field_new (const ScbFormField *description, ScbRecordClass *klass);

void scb_place_field_show (ScbPlaceField *self, ScbBook *book, ScbRecord *record);
/** scb_place_field_read: sets the field of @record to what is chosen. */
void scb_place_field_read (ScbPlaceField *self, ScbRecord *record);

G_END_DECLS
