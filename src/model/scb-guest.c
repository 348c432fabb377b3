/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-guest.h"

#include "scb-official.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbGuest, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbGuest, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbGuest, official, REF, SCB_FIELD_OPTIONAL, scb_official_get_type),
  SCB_FIELD (ScbGuest, name, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbGuest, post, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbGuest, agency, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbGuest, assigned, BOOL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbGuest, invited_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbGuest, present, ENUM, SCB_FIELD_OPTIONAL, scb_answer_get_type),
  SCB_FIELD (ScbGuest, remark, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbGuest, reply, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbGuest, scb_guest, "guest", "guests", "session")
