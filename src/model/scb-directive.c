/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-directive.h"

#include "scb-organization.h"

static const ScbField fields[] = {
  { "organization", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDirective, organization), scb_organization_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbDirective, kind), scb_directive_kind_get_type, NULL },
  { "number", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDirective, number), NULL, NULL },
  { "issued_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDirective, issued_on), NULL, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDirective, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDirective, until), NULL, NULL },
  { "title", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbDirective, title), NULL, NULL },
  { "text", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDirective, text), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbDirective, scb_directive, "directive", "directives", NULL)
