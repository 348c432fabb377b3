/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-branch-spell.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-organization.h"

static const ScbField fields[] = {
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbBranchSpell, branch), scb_branch_get_type, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranchSpell, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranchSpell, until), NULL, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbBranchSpell, name), NULL, NULL },
  { "sort_key", SCB_FIELD_KEY, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranchSpell, sort_key), NULL, "name" },
  { "organization", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbBranchSpell, organization), scb_organization_get_type, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranchSpell, decision), scb_decision_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbBranchSpell, scb_branch_spell, "branch_spell", "spells", "branch")
