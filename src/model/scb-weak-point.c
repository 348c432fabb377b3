/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-weak-point.h"

#include "scb-branch.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbWeakPoint, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD (ScbWeakPoint, title, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbWeakPoint, opened_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbWeakPoint, origin, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbWeakPoint, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD (ScbWeakPoint, closed_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbWeakPoint, evidence, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbWeakPoint, scb_weak_point, "weak_point", "weak_points", "branch")
