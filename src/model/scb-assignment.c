/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-assignment.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-official.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbAssignment, official, REF, SCB_FIELD_REQUIRED, scb_official_get_type),
  SCB_FIELD_TYPED (ScbAssignment, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbAssignment, duty, ENUM, SCB_FIELD_REQUIRED, scb_assignment_duty_get_type),
  SCB_FIELD_TYPED (ScbAssignment, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
  SCB_FIELD (ScbAssignment, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAssignment, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbAssignment, replaced_by, REF, SCB_FIELD_OPTIONAL, scb_official_get_type),
};

SCB_DEFINE_RECORD (ScbAssignment, scb_assignment, "assignment", "assignments", "official")
