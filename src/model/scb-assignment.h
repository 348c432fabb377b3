/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* By which decision an official is assigned to a branch. */
#define SCB_TYPE_ASSIGNMENT (scb_assignment_get_type ())
G_DECLARE_FINAL_TYPE (ScbAssignment, scb_assignment, SCB, ASSIGNMENT, ScbRecord)

struct _ScbAssignment
{
  ScbRecord parent_instance;

  gint64 official; /* id of a ScbOfficial */
  gint64 branch;   /* id of a ScbBranch */
  ScbAssignmentDuty duty;
  gint64 decision; /* id of a ScbDecision */
  char *since;
  char *until;
  gint64 replaced_by; /* id of a ScbOfficial */
};

G_END_DECLS
