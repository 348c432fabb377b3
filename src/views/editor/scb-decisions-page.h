/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * What a session decides: votes, conclusion and resolution, tasks, results of earlier ones,
 * pledges, recognitions and help, proposals.
 *
 * Property (construct only): "context".
 * Action: decisions.add-task (Ctrl+Shift+N).
 */
#define SCB_TYPE_DECISIONS_PAGE (scb_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbDecisionsPage, scb_decisions_page, SCB, DECISIONS_PAGE, GtkWidget)

GtkWidget *scb_decisions_page_new (ScbEditorContext *context);

G_END_DECLS
