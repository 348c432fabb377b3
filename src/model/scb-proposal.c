/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-proposal.h"

#include "scb-agenda-item.h"
#include "scb-branch.h"
#include "scb-session.h"
#include "scb-visit.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbProposal, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD_TYPED (ScbProposal, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbProposal, visit, REF, SCB_FIELD_OPTIONAL, scb_visit_get_type),
  SCB_FIELD (ScbProposal, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbProposal, agenda_item, REF, SCB_FIELD_OPTIONAL, scb_agenda_item_get_type),
  SCB_FIELD (ScbProposal, text, TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbProposal, addressee, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbProposal, passed_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbProposal, due_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbProposal, answer, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbProposal, answered_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbProposal, told_on, DATE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbProposal, scb_proposal, "proposal", "proposals", "session")
