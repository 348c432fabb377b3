/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A branch that a directive is addressed to; none: to all. */
#define SCB_TYPE_DIRECTIVE_BRANCH (scb_directive_branch_get_type ())
G_DECLARE_FINAL_TYPE (ScbDirectiveBranch, scb_directive_branch, SCB, DIRECTIVE_BRANCH, ScbRecord)

struct _ScbDirectiveBranch
{
  ScbRecord parent_instance;

  gint64 directive; /* id of a ScbDirective */
  gint64 branch;    /* id of a ScbBranch */
};

G_END_DECLS
