/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-recognition.h"

#include "scb-agenda-item.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbRecognition, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbRecognition, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbRecognition, agenda_item, REF, SCB_FIELD_OPTIONAL, scb_agenda_item_get_type),
  SCB_FIELD_TYPED (ScbRecognition, kind, ENUM, SCB_FIELD_REQUIRED, scb_recognition_kind_get_type),
  SCB_FIELD_TYPED (ScbRecognition, member, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbRecognition, name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbRecognition, reason, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbRecognition, agreed, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbRecognition, confidential, BOOL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbRecognition, outcome, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbRecognition, done_on, DATE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbRecognition, scb_recognition, "recognition", "recognitions", "session")
