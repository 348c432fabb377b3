/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-agenda-template-item.h"

#include "scb-agenda-template.h"

static const ScbField fields[] = {
  { "template", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaTemplateItem, template), scb_agenda_template_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaTemplateItem, position), NULL, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaTemplateItem, kind), scb_agenda_kind_get_type, NULL },
  { "title", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAgendaTemplateItem, title), NULL, NULL },
  { "planned_minutes", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAgendaTemplateItem, planned_minutes), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbAgendaTemplateItem, scb_agenda_template_item, "agenda_template_item", "items", "template")
