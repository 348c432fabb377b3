/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-organization-reform.h"
#include "scb-reform-form.h"

G_BEGIN_DECLS

/* What is asked before a whole tree is reformed: districts that end, communes that are merged, the
 * bodies of the new ones. */
#define SCB_TYPE_TREE_REFORM_FORM (scb_tree_reform_form_get_type ())
G_DECLARE_FINAL_TYPE (ScbTreeReformForm, scb_tree_reform_form, SCB, TREE_REFORM_FORM, GtkWidget)

GtkWidget *scb_tree_reform_form_new (ScbBook *book);

/** scb_tree_reform_form_read: (transfer full): what is asked for. */
ScbTreeReform *scb_tree_reform_form_read (ScbTreeReformForm *self, GError **error);

G_END_DECLS
