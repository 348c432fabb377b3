/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-organization-reform.h"
#include "scb-reform-form.h"

G_BEGIN_DECLS

/* What is asked before an organization is founded, renamed, moved or ended. */
#define SCB_TYPE_ORGANIZATION_REFORM_FORM (scb_organization_reform_form_get_type ())
G_DECLARE_FINAL_TYPE (ScbOrganizationReformForm,
                      scb_organization_reform_form,
                      SCB,
                      ORGANIZATION_REFORM_FORM,
                      GtkWidget)

/** scb_organization_reform_form_new: @organization: whose change it is; of a foundation the one
 * above */
GtkWidget *scb_organization_reform_form_new (ScbBook *book,
                                             ScbOrganizationReformKind kind,
                                             gint64 organization);

G_END_DECLS
