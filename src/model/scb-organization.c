/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-organization.h"

static const ScbField fields[] = {
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOrganization, kind), scb_organization_kind_get_type, NULL },
  { "code", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganization, code), NULL, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganization, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganization, until), NULL, NULL },
  { "note", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganization, note), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbOrganization, scb_organization, "organization", "organizations", NULL)
