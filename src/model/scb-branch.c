/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-branch.h"

static const ScbField fields[] = {
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbBranch, kind), scb_branch_kind_get_type, NULL },
  { "code", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranch, code), NULL, NULL },
  { "formed_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranch, formed_on), NULL, NULL },
  { "dissolved_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranch, dissolved_on), NULL, NULL },
  { "session_day", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranch, session_day), NULL, NULL },
  { "minimum_minutes", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranch, minimum_minutes), NULL, NULL },
  { "note", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbBranch, note), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbBranch, scb_branch, "branch", "branches", NULL)
