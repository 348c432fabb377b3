/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-assignment.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-official.h"

static const ScbField fields[] = {
  { "official", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAssignment, official), scb_official_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAssignment, branch), scb_branch_get_type, NULL },
  { "duty", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAssignment, duty), scb_assignment_duty_get_type, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAssignment, decision), scb_decision_get_type, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAssignment, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAssignment, until), NULL, NULL },
  { "replaced_by", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAssignment, replaced_by), scb_official_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbAssignment, scb_assignment, "assignment", "assignments", "official")
