/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A dated spell in which a member of the roll is not expected at sessions. */
#define SCB_TYPE_EXEMPTION (scb_exemption_get_type ())
G_DECLARE_FINAL_TYPE (ScbExemption, scb_exemption, SCB, EXEMPTION, ScbRecord)

struct _ScbExemption
{
  ScbRecord parent_instance;

  gint64 member; /* id of a ScbMember */
  gint64 branch; /* id of a ScbBranch */
  ScbExemptionKind kind;
  char *since;
  char *until;
  char *reason;
  gint64 decision; /* id of a ScbDecision */
  gint64 session;  /* id of a ScbSession, that decided it */
};

G_END_DECLS
