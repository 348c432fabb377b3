/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-directive.h"

#include "scb-organization.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbDirective, organization, REF, SCB_FIELD_OPTIONAL, scb_organization_get_type),
  SCB_FIELD_TYPED (ScbDirective, kind, ENUM, SCB_FIELD_REQUIRED, scb_directive_kind_get_type),
  SCB_FIELD (ScbDirective, number, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDirective, issued_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDirective, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDirective, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDirective, title, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbDirective, text, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbDirective, scb_directive, "directive", "directives", NULL)
