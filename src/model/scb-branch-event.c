/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-branch-event.h"

#include "scb-branch.h"
#include "scb-decision.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbBranchEvent, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbBranchEvent, kind, ENUM, SCB_FIELD_REQUIRED, scb_branch_event_kind_get_type),
  SCB_FIELD (ScbBranchEvent, happened_on, DATE, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbBranchEvent, other_branch, REF, SCB_FIELD_OPTIONAL, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbBranchEvent, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
  SCB_FIELD (ScbBranchEvent, note, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbBranchEvent, scb_branch_event, "branch_event", "events", "branch")
