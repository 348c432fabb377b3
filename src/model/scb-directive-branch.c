/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-directive-branch.h"

#include "scb-branch.h"
#include "scb-directive.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbDirectiveBranch, directive, REF, SCB_FIELD_REQUIRED, scb_directive_get_type),
  SCB_FIELD_TYPED (ScbDirectiveBranch, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
};

SCB_DEFINE_RECORD (
    ScbDirectiveBranch, scb_directive_branch, "directive_branch", "addressees", "directive")
