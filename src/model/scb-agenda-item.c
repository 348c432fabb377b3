/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-agenda-item.h"

#include "scb-directive.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaItem, session), scb_session_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaItem, position), NULL, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaItem, kind), scb_agenda_kind_get_type, NULL },
  { "title", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbAgendaItem, title), NULL, NULL },
  { "presenter", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAgendaItem, presenter), scb_member_get_type, NULL },
  { "presenter_name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAgendaItem, presenter_name), NULL, NULL },
  { "planned_minutes", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAgendaItem, planned_minutes), NULL, NULL },
  { "started_at", SCB_FIELD_TIME, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAgendaItem, started_at), NULL, NULL },
  { "ended_at", SCB_FIELD_TIME, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAgendaItem, ended_at), NULL, NULL },
  { "presented", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbAgendaItem, presented), NULL, NULL },
  { "conclusion", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbAgendaItem, conclusion), NULL, NULL },
  { "directive", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAgendaItem, directive), scb_directive_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbAgendaItem, scb_agenda_item, "agenda_item", "agenda", "session")
