/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-pledge.h"

#include "scb-agenda-item.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbPledge, session), scb_session_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbPledge, position), NULL, NULL },
  { "agenda_item", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, agenda_item), scb_agenda_item_get_type, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, member), scb_member_get_type, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, name), NULL, NULL },
  { "campaign", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, campaign), NULL, NULL },
  { "text", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbPledge, text), NULL, NULL },
  { "amount", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, amount), NULL, NULL },
  { "unit", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, unit), NULL, NULL },
  { "given", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, given), NULL, NULL },
  { "given_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, given_on), NULL, NULL },
  { "thanked_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbPledge, thanked_on), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbPledge, scb_pledge, "pledge", "pledges", "session")
