/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-agenda-item.h"

#include "scb-directive.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbAgendaItem, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbAgendaItem, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbAgendaItem, kind, ENUM, SCB_FIELD_REQUIRED, scb_agenda_kind_get_type),
  SCB_FIELD (ScbAgendaItem, title, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD_TYPED (ScbAgendaItem, presenter, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbAgendaItem, presenter_name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAgendaItem, planned_minutes, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAgendaItem, started_at, TIME, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAgendaItem, ended_at, TIME, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAgendaItem, presented, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbAgendaItem, conclusion, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD_TYPED (ScbAgendaItem, directive, REF, SCB_FIELD_OPTIONAL, scb_directive_get_type),
};

SCB_DEFINE_RECORD (ScbAgendaItem, scb_agenda_item, "agenda_item", "agenda", "session")
