/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-exemption.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "member", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbExemption, member), scb_member_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbExemption, branch), scb_branch_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbExemption, kind), scb_exemption_kind_get_type, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExemption, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExemption, until), NULL, NULL },
  { "reason", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExemption, reason), NULL, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExemption, decision), scb_decision_get_type, NULL },
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExemption, session), scb_session_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbExemption, scb_exemption, "exemption", "exemptions", "member")
