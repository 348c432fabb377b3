/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-proposal.h"

#include "scb-agenda-item.h"
#include "scb-branch.h"
#include "scb-session.h"
#include "scb-visit.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, session), scb_session_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbProposal, branch), scb_branch_get_type, NULL },
  { "visit", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, visit), scb_visit_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbProposal, position), NULL, NULL },
  { "agenda_item", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, agenda_item), scb_agenda_item_get_type, NULL },
  { "text", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbProposal, text), NULL, NULL },
  { "addressee", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, addressee), NULL, NULL },
  { "passed_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, passed_on), NULL, NULL },
  { "due_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, due_on), NULL, NULL },
  { "answer", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbProposal, answer), NULL, NULL },
  { "answered_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, answered_on), NULL, NULL },
  { "told_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbProposal, told_on), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbProposal, scb_proposal, "proposal", "proposals", "session")
