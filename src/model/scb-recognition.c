/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-recognition.h"

#include "scb-agenda-item.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbRecognition, session), scb_session_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbRecognition, position), NULL, NULL },
  { "agenda_item", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRecognition, agenda_item), scb_agenda_item_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbRecognition, kind), scb_recognition_kind_get_type, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRecognition, member), scb_member_get_type, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRecognition, name), NULL, NULL },
  { "reason", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbRecognition, reason), NULL, NULL },
  { "agreed", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRecognition, agreed), NULL, NULL },
  { "confidential", SCB_FIELD_BOOL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRecognition, confidential), NULL, NULL },
  { "outcome", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRecognition, outcome), NULL, NULL },
  { "done_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRecognition, done_on), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbRecognition, scb_recognition, "recognition", "recognitions", "session")
