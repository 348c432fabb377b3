/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-agenda-template-item.h"
#include "scb-enums.h"

G_BEGIN_DECLS

/*
 * An agenda to choose for a session: shipped with the application, or the book's own.
 *
 * Properties (read only): "template" (id of the book's own; 0 for a shipped one), "name",
 * "session-kind", "minutes" (planned, of all points; -1 where none is planned).
 */
#define SCB_TYPE_AGENDA_PLAN (scb_agenda_plan_get_type ())
G_DECLARE_FINAL_TYPE (ScbAgendaPlan, scb_agenda_plan, SCB, AGENDA_PLAN, GObject)

ScbAgendaPlan *scb_agenda_plan_new (gint64 agenda_template, const char *name, ScbSessionKind kind);

gint64 scb_agenda_plan_get_template (ScbAgendaPlan *self);
const char *scb_agenda_plan_get_name (ScbAgendaPlan *self);
ScbSessionKind scb_agenda_plan_get_session_kind (ScbAgendaPlan *self);
/** scb_agenda_plan_get_minutes: SCB_UNKNOWN where no point has any. */
gint64 scb_agenda_plan_get_minutes (ScbAgendaPlan *self);

/** scb_agenda_plan_get_items: (transfer none) (element-type ScbAgendaTemplateItem): in their order.
 */
GPtrArray *scb_agenda_plan_get_items (ScbAgendaPlan *self);
/** scb_agenda_plan_add: takes a reference of @item. */
void scb_agenda_plan_add (ScbAgendaPlan *self, ScbAgendaTemplateItem *item);

G_END_DECLS
