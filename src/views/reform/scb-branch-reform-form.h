/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-reform-form.h"

G_BEGIN_DECLS

/* What is asked before a branch is founded, renamed, merged, split, moved or dissolved. */
#define SCB_TYPE_BRANCH_REFORM_FORM (scb_branch_reform_form_get_type ())
G_DECLARE_FINAL_TYPE (
    ScbBranchReformForm, scb_branch_reform_form, SCB, BRANCH_REFORM_FORM, GtkWidget)

/** scb_branch_reform_form_new: @branch: whose change it is at first; 0 for none */
GtkWidget *scb_branch_reform_form_new (ScbBook *book, ScbReformKind kind, gint64 branch);

/** scb_branch_reform_form_read: (transfer full): what is asked for. */
ScbReform *scb_branch_reform_form_read (ScbBranchReformForm *self, GError **error);

G_END_DECLS
