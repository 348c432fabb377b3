/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-weak-point.h"

#include "scb-branch.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbWeakPoint, branch), scb_branch_get_type, NULL },
  { "title", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbWeakPoint, title), NULL, NULL },
  { "opened_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbWeakPoint, opened_on), NULL, NULL },
  { "origin", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbWeakPoint, origin), NULL, NULL },
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbWeakPoint, session), scb_session_get_type, NULL },
  { "closed_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbWeakPoint, closed_on), NULL, NULL },
  { "evidence", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbWeakPoint, evidence), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbWeakPoint, scb_weak_point, "weak_point", "weak_points", "branch")
