/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-exemption.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbExemption, member, REF, SCB_FIELD_REQUIRED, scb_member_get_type),
  SCB_FIELD_TYPED (ScbExemption, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbExemption, kind, ENUM, SCB_FIELD_REQUIRED, scb_exemption_kind_get_type),
  SCB_FIELD (ScbExemption, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbExemption, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbExemption, reason, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbExemption, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
  SCB_FIELD_TYPED (ScbExemption, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
};

SCB_DEFINE_RECORD (ScbExemption, scb_exemption, "exemption", "exemptions", "member")
