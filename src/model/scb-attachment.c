/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-attachment.h"

#include "scb-branch.h"
#include "scb-decision.h"
#include "scb-session.h"
#include "scb-visit.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttachment, session), scb_session_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttachment, branch), scb_branch_get_type, NULL },
  { "decision", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttachment, decision), scb_decision_get_type, NULL },
  { "visit", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttachment, visit), scb_visit_get_type, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAttachment, name), NULL, NULL },
  { "media_type", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttachment, media_type), NULL, NULL },
  { "size", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAttachment, size), NULL, NULL },
  { "sha256", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAttachment, sha256), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbAttachment, scb_attachment, "attachment", "attachments", NULL)
