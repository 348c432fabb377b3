/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-reform.h"

G_BEGIN_DECLS

/*
 * The new branches that a split forms, those that are described already: their names, how many go
 * there, and a button that takes one back.  Nothing is seen while there is none.
 *
 * Signal: "changed": one came, or was taken back.
 */
#define SCB_TYPE_REFORM_PARTS (scb_reform_parts_get_type ())
G_DECLARE_FINAL_TYPE (ScbReformParts, scb_reform_parts, SCB, REFORM_PARTS, GtkWidget)

GtkWidget *scb_reform_parts_new (void);

/** scb_reform_parts_add: one more; @members: gint64, copied. */
void scb_reform_parts_add (ScbReformParts *self,
                           const char *name,
                           ScbBranchKind kind,
                           const char *term_name,
                           const GArray *members);
void scb_reform_parts_clear (ScbReformParts *self);

/** scb_reform_parts_holds: whether @member goes to one of them. */
gboolean scb_reform_parts_holds (ScbReformParts *self, gint64 member);

/** scb_reform_parts_fill: sets the parts of @reform; where @reform names no branch itself, the last
 * of them becomes its own. */
void scb_reform_parts_fill (ScbReformParts *self, ScbReform *reform);

G_END_DECLS
