/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-post.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-member.h"
#include "scb-organization.h"
#include "scb-term.h"

static const ScbField fields[] = {
  { "member", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbPost, member), scb_member_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPost, branch), scb_branch_get_type, NULL },
  { "organization", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPost, organization), scb_organization_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbPost, kind), scb_post_kind_get_type, NULL },
  { "title", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPost, title), NULL, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPost, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPost, until), NULL, NULL },
  { "term", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPost, term), scb_term_get_type, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPost, decision), scb_decision_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbPost, scb_post, "post", "posts", "member")
