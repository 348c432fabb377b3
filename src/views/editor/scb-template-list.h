/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-agenda-plan.h"
#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * The agendas to choose from for a session: the book's own, which can be deleted, and the shipped
 * ones.
 *
 * Signals: "changed": another one, or none, is chosen; "activated": the chosen one is wanted
 * (Enter, a double click).
 */
#define SCB_TYPE_TEMPLATE_LIST (scb_template_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbTemplateList, scb_template_list, SCB, TEMPLATE_LIST, GtkWidget)

GtkWidget *scb_template_list_new (ScbEditorContext *context);

/** scb_template_list_get_chosen: (transfer none) (nullable) */
ScbAgendaPlan *scb_template_list_get_chosen (ScbTemplateList *self);

G_END_DECLS
