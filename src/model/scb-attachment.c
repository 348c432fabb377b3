/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-attachment.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-session.h"
#include "scb-visit.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbAttachment, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD_TYPED (ScbAttachment, branch, REF, SCB_FIELD_OPTIONAL, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbAttachment, decision, REF, SCB_FIELD_OPTIONAL, scb_decision_get_type),
  SCB_FIELD_TYPED (ScbAttachment, visit, REF, SCB_FIELD_OPTIONAL, scb_visit_get_type),
  SCB_FIELD (ScbAttachment, name, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbAttachment, media_type, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAttachment, size, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbAttachment, sha256, LINE, SCB_FIELD_REQUIRED),
};

SCB_DEFINE_RECORD (ScbAttachment, scb_attachment, "attachment", "attachments", NULL)
