/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-membership.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbMembership, member, REF, SCB_FIELD_REQUIRED, scb_member_get_type),
  SCB_FIELD_TYPED (ScbMembership, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbMembership, kind, ENUM, SCB_FIELD_REQUIRED, scb_membership_kind_get_type),
  SCB_FIELD (ScbMembership, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMembership, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMembership, origin, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbMembership, end_reason, ENUM, SCB_FIELD_OPTIONAL, scb_end_reason_get_type),
  SCB_FIELD (ScbMembership, destination, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbMembership, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
  SCB_FIELD_TYPED (ScbMembership, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD_TYPED (ScbMembership, end_decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
  SCB_FIELD_TYPED (ScbMembership, end_session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD (ScbMembership, reason, LINE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbMembership, scb_membership, "membership", "memberships", "member")
