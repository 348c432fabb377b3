/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

#define SCB_TYPE_AGENDA_TEMPLATE_ITEM (scb_agenda_template_item_get_type ())
G_DECLARE_FINAL_TYPE (
    ScbAgendaTemplateItem, scb_agenda_template_item, SCB, AGENDA_TEMPLATE_ITEM, ScbRecord)

struct _ScbAgendaTemplateItem
{
  ScbRecord parent_instance;

  gint64 template; /* id of a ScbAgendaTemplate */
  gint64 position;
  ScbAgendaKind kind;
  char *title;
  gint64 planned_minutes;
};

G_END_DECLS
