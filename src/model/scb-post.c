/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-post.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-member.h"
#include "scb-organization.h"
#include "scb-term.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbPost, member, REF, SCB_FIELD_REQUIRED, scb_member_get_type),
  SCB_FIELD_TYPED (ScbPost, branch, REF, SCB_FIELD_OPTIONAL, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbPost, organization, REF, SCB_FIELD_OPTIONAL, scb_organization_get_type),
  SCB_FIELD_TYPED (ScbPost, kind, ENUM, SCB_FIELD_REQUIRED, scb_post_kind_get_type),
  SCB_FIELD (ScbPost, title, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPost, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPost, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbPost, term, REF, SCB_FIELD_OPTIONAL, scb_term_get_type),
  SCB_FIELD_TYPED (ScbPost, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
  SCB_FIELD_TYPED (ScbPost, end_decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
};

SCB_DEFINE_RECORD (ScbPost, scb_post, "post", "posts", "member")
