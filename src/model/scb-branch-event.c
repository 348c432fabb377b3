/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-branch-event.h"

#include "scb-branch.h"
#include "scb-decision.h"

static const ScbField fields[] = {
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbBranchEvent, branch), scb_branch_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbBranchEvent, kind), scb_branch_event_kind_get_type, NULL },
  { "happened_on", SCB_FIELD_DATE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbBranchEvent, happened_on), NULL, NULL },
  { "other_branch", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranchEvent, other_branch), scb_branch_get_type, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranchEvent, decision), scb_decision_get_type, NULL },
  { "note", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranchEvent, note), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbBranchEvent, scb_branch_event, "branch_event", "events", "branch")
