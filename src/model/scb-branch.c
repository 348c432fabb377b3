/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-branch.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbBranch, kind, ENUM, SCB_FIELD_REQUIRED, scb_branch_kind_get_type),
  SCB_FIELD (ScbBranch, code, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbBranch, formed_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbBranch, dissolved_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbBranch, session_day, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbBranch, minimum_minutes, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbBranch, note, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbBranch, scb_branch, "branch", "branches", NULL)
