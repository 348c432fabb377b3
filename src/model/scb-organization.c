/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-organization.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbOrganization, kind, ENUM, SCB_FIELD_REQUIRED, scb_organization_kind_get_type),
  SCB_FIELD (ScbOrganization, code, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOrganization, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOrganization, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbOrganization, successor, REF, SCB_FIELD_OPTIONAL, scb_organization_get_type),
  SCB_FIELD (ScbOrganization, note, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbOrganization, scb_organization, "organization", "organizations", NULL)
