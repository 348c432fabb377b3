/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-directive-branch.h"

#include "scb-branch.h"
#include "scb-directive.h"

static const ScbField fields[] = {
  { "directive", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbDirectiveBranch, directive), scb_directive_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbDirectiveBranch, branch), scb_branch_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbDirectiveBranch, scb_directive_branch, "directive_branch", "addressees", "directive")
