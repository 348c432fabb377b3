/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A dated spell of a member in a branch. */
#define SCB_TYPE_MEMBERSHIP (scb_membership_get_type ())
G_DECLARE_FINAL_TYPE (ScbMembership, scb_membership, SCB, MEMBERSHIP, ScbRecord)

struct _ScbMembership
{
  ScbRecord parent_instance;

  gint64 member; /* id of a ScbMember */
  gint64 branch; /* id of a ScbBranch */
  ScbMembershipKind kind;
  char *since;
  char *until;
  char *origin; /* from where */
  ScbEndReason end_reason;
  char *destination;   /* to where */
  gint64 decision;     /* id of a ScbDecision, that it rests on */
  gint64 session;      /* id of a ScbSession, that decided it */
  gint64 end_decision; /* id of a ScbDecision, that ended it */
  gint64 end_session;  /* id of a ScbSession, that decided its end */
  char *reason;        /* why it began or ended, in words */
};

G_END_DECLS
