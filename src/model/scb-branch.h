/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A chi bộ. Its names and organizations are dated spells. */
#define SCB_TYPE_BRANCH (scb_branch_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranch, scb_branch, SCB, BRANCH, ScbRecord)

struct _ScbBranch
{
  ScbRecord parent_instance;

  ScbBranchKind kind;
  char *code;
  char *formed_on;
  char *dissolved_on;
  gint64 session_day;     /* fixed day of the month, 1 to 31 */
  gint64 minimum_minutes; /* set by the competent committee; unknown: the rule set's */
  char *note;
};

G_END_DECLS
