/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-agenda-template-item.h"

#include "scb-agenda-template.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (
      ScbAgendaTemplateItem, template, REF, SCB_FIELD_REQUIRED, scb_agenda_template_get_type),
  SCB_FIELD (ScbAgendaTemplateItem, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbAgendaTemplateItem, kind, ENUM, SCB_FIELD_REQUIRED, scb_agenda_kind_get_type),
  SCB_FIELD (ScbAgendaTemplateItem, title, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbAgendaTemplateItem, planned_minutes, COUNT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (
    ScbAgendaTemplateItem, scb_agenda_template_item, "agenda_template_item", "items", "template")
