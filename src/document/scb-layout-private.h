/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-flow-private.h"

G_BEGIN_DECLS

/** scb_document_check: whether every length of @document can be laid out;
 * SCB_DOCUMENT_ERROR_INVALID. */
gboolean scb_document_check (const ScbDocument *document, GError **error);

/* ---- heads and lines of the tables of one page ---- */

typedef struct _ScbTableRules ScbTableRules;

/** scb_table_rules_new: adds to @items, whose x starts at @left. */
ScbTableRules *scb_table_rules_new (GArray *items, double left);

/** scb_table_rules_next: @strip comes at @y, below @above (NULL at the top of the page): closes a
 * table that ends here, sets the head of one that starts or goes on, and draws the line above a
 * row. */
void
scb_table_rules_next (ScbTableRules *self, const ScbStrip *above, const ScbStrip *strip, double y);

/** scb_table_rules_finish: the page is full, @above its last strip; frees @self. */
void scb_table_rules_finish (ScbTableRules *self, const ScbStrip *above);

G_END_DECLS
