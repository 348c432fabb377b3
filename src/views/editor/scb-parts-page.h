/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"
#include "scb-record-kind.h"

G_BEGIN_DECLS

/*
 * A page of the session editor that is made of parts, one below the other: forms of the session
 * itself and lists of its records.
 */

typedef struct
{
  const ScbRecordKind *(*get_kind) (void);
  gboolean is_form; /* of the session; else a list */
} ScbPart;

#define SCB_TYPE_PARTS_PAGE (scb_parts_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbPartsPage, scb_parts_page, SCB, PARTS_PAGE, GtkWidget)

/** scb_parts_page_new: @parts are static. */
GtkWidget *scb_parts_page_new (ScbEditorContext *context, const ScbPart *parts, guint n_parts);

/** scb_parts_page_add: puts a widget of the caller's above the parts. */
void scb_parts_page_add (ScbPartsPage *self, GtkWidget *widget);

/** scb_parts_page_add_below: puts a widget of the caller's below the list of the records of @type.
 */
void scb_parts_page_add_below (ScbPartsPage *self, GType type, GtkWidget *widget);

G_END_DECLS
