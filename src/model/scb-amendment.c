/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-amendment.h"

#include "scb-member.h"
#include "scb-opinion.h"
#include "scb-session.h"
#include "scb-task.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbAmendment, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbAmendment, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbAmendment, made_on, DATE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbAmendment, place, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbAmendment, old_text, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAmendment, new_text, TEXT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbAmendment, reason, TEXT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbAmendment, author, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbAmendment, author_name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbAmendment, task, REF, SCB_FIELD_OPTIONAL, scb_task_get_type),
  SCB_FIELD_TYPED (ScbAmendment, opinion, REF, SCB_FIELD_OPTIONAL, scb_opinion_get_type),
};

SCB_DEFINE_RECORD (ScbAmendment, scb_amendment, "amendment", "amendments", "session")
