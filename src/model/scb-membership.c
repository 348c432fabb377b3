/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-membership.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "member", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbMembership, member), scb_member_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbMembership, branch), scb_branch_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbMembership, kind), scb_membership_kind_get_type, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMembership, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMembership, until), NULL, NULL },
  { "origin", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMembership, origin), NULL, NULL },
  { "end_reason", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMembership, end_reason), scb_end_reason_get_type, NULL },
  { "destination", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMembership, destination), NULL, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMembership, decision), scb_decision_get_type, NULL },
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMembership, session), scb_session_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbMembership, scb_membership, "membership", "memberships", "member")
