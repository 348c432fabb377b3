/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-agenda-template.h"

static const ScbField fields[] = {
  SCB_FIELD (ScbAgendaTemplate, name, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (
      ScbAgendaTemplate, session_kind, ENUM, SCB_FIELD_REQUIRED, scb_session_kind_get_type),
};

SCB_DEFINE_RECORD (
    ScbAgendaTemplate, scb_agenda_template, "agenda_template", "agenda_templates", NULL)
