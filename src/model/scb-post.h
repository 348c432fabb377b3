/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A dated office of a member. */
#define SCB_TYPE_POST (scb_post_get_type ())
G_DECLARE_FINAL_TYPE (ScbPost, scb_post, SCB, POST, ScbRecord)

struct _ScbPost
{
  ScbRecord parent_instance;

  gint64 member;       /* id of a ScbMember */
  gint64 branch;       /* id of a ScbBranch */
  gint64 organization; /* id of a ScbOrganization */
  ScbPostKind kind;
  char *title; /* as printed: "Bí thư Chi bộ", "Trưởng thôn" */
  char *since;
  char *until;
  gint64 term;     /* id of a ScbTerm */
  gint64 decision;     /* id of a ScbDecision */
  gint64 end_decision; /* id of a ScbDecision, that ended it */
};

G_END_DECLS
