/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-guest.h"

#include "scb-official.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbGuest, session), scb_session_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbGuest, position), NULL, NULL },
  { "official", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbGuest, official), scb_official_get_type, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbGuest, name), NULL, NULL },
  { "post", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbGuest, post), NULL, NULL },
  { "agency", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbGuest, agency), NULL, NULL },
  { "assigned", SCB_FIELD_BOOL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbGuest, assigned), NULL, NULL },
  { "invited_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbGuest, invited_on), NULL, NULL },
  { "present", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbGuest, present), scb_answer_get_type, NULL },
  { "remark", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbGuest, remark), NULL, NULL },
  { "reply", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbGuest, reply), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbGuest, scb_guest, "guest", "guests", "session")
