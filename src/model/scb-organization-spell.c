/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-organization-spell.h"

#include "scb-decision.h"
#include "scb-organization.h"

static const ScbField fields[] = {
  { "organization", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOrganizationSpell, organization), scb_organization_get_type, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganizationSpell, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganizationSpell, until), NULL, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOrganizationSpell, name), NULL, NULL },
  { "committee_name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganizationSpell, committee_name), NULL, NULL },
  { "place", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganizationSpell, place), NULL, NULL },
  { "parent", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganizationSpell, parent), scb_organization_get_type, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOrganizationSpell, decision), scb_decision_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbOrganizationSpell, scb_organization_spell, "organization_spell", "spells", "organization")
