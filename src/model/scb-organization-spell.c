/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-organization-spell.h"

#include "scb-decision.h"
#include "scb-organization.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (
      ScbOrganizationSpell, organization, REF, SCB_FIELD_REQUIRED, scb_organization_get_type),
  SCB_FIELD (ScbOrganizationSpell, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOrganizationSpell, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOrganizationSpell, name, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbOrganizationSpell, committee_name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOrganizationSpell, place, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (
      ScbOrganizationSpell, parent, REF, SCB_FIELD_OPTIONAL, scb_organization_get_type),
  SCB_FIELD_TYPED (ScbOrganizationSpell, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
};

SCB_DEFINE_RECORD (
    ScbOrganizationSpell, scb_organization_spell, "organization_spell", "spells", "organization")
