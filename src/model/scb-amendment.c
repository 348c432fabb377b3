/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-amendment.h"

#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAmendment, session), scb_session_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAmendment, position), NULL, NULL },
  { "made_on", SCB_FIELD_DATE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAmendment, made_on), NULL, NULL },
  { "place", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAmendment, place), NULL, NULL },
  { "old_text", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAmendment, old_text), NULL, NULL },
  { "new_text", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAmendment, new_text), NULL, NULL },
  { "reason", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAmendment, reason), NULL, NULL },
  { "author", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAmendment, author), scb_member_get_type, NULL },
  { "author_name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAmendment, author_name), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbAmendment, scb_amendment, "amendment", "amendments", "session")
