/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* One step in the life of a branch. */
#define SCB_TYPE_BRANCH_EVENT (scb_branch_event_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchEvent, scb_branch_event, SCB, BRANCH_EVENT, ScbRecord)

struct _ScbBranchEvent
{
  ScbRecord parent_instance;

  gint64 branch; /* id of a ScbBranch */
  ScbBranchEventKind kind;
  char *happened_on;
  gint64 other_branch; /* id of a ScbBranch, merged into, or split from */
  gint64 decision;     /* id of a ScbDecision */
  char *note;
};

G_END_DECLS
