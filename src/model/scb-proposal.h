/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* What arises from the base and goes to the level above. */
#define SCB_TYPE_PROPOSAL (scb_proposal_get_type ())
G_DECLARE_FINAL_TYPE (ScbProposal, scb_proposal, SCB, PROPOSAL, ScbRecord)

struct _ScbProposal
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 branch;  /* id of a ScbBranch */
  gint64 visit;   /* id of a ScbVisit */
  gint64 position;
  gint64 agenda_item; /* id of a ScbAgendaItem */
  char *text;
  char *addressee;
  char *passed_on;
  char *due_on;
  char *answer;
  char *answered_on;
  char *told_on; /* to the branch */
};

G_END_DECLS
