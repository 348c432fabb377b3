/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-branch-spell.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-organization.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbBranchSpell, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD (ScbBranchSpell, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbBranchSpell, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbBranchSpell, name, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD_MADE_OF (ScbBranchSpell, sort_key, KEY, name),
  SCB_FIELD_TYPED (
      ScbBranchSpell, organization, REF, SCB_FIELD_REQUIRED, scb_organization_get_type),
  SCB_FIELD_TYPED (ScbBranchSpell, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
};

SCB_DEFINE_RECORD (ScbBranchSpell, scb_branch_spell, "branch_spell", "spells", "branch")
