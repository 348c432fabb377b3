/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-pledge.h"

#include "scb-agenda-item.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbPledge, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbPledge, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbPledge, agenda_item, REF, SCB_FIELD_OPTIONAL, scb_agenda_item_get_type),
  SCB_FIELD_TYPED (ScbPledge, member, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbPledge, name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPledge, campaign, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPledge, text, TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbPledge, amount, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPledge, unit, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPledge, given, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPledge, given_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbPledge, thanked_on, DATE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbPledge, scb_pledge, "pledge", "pledges", "session")
