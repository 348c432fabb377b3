/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-agenda-template.h"

static const ScbField fields[] = {
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaTemplate, name), NULL, NULL },
  { "session_kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaTemplate, session_kind), scb_session_kind_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbAgendaTemplate, scb_agenda_template, "agenda_template", "agenda_templates", NULL)
