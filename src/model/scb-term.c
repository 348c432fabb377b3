/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-term.h"

#include "scb-branch.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbTerm, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD (ScbTerm, name, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbTerm, since, DATE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbTerm, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTerm, congress_on, DATE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbTerm, scb_term, "term", "terms", "branch")
