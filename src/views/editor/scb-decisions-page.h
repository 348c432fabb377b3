/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * What a session decides: votes, conclusion and resolution, tasks, results of earlier ones, pledges, recognitions and help, proposals.
 *
 * Property (construct only): "context".
 * Action: decisions.add-task (Ctrl+Shift+N).
 */
#define SCB_TYPE_DECISIONS_PAGE (scb_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbDecisionsPage, scb_decisions_page, SCB, DECISIONS_PAGE, GtkWidget)

GtkWidget *scb_decisions_page_new (ScbEditorContext *context);

/** scb_decisions_page_show_record: opens the record, scrolls to it and puts the focus there; an id may belong to any of the page's lists, the first
 *  that has it is taken; 0: the top of the page. */
void scb_decisions_page_show_record (ScbDecisionsPage *self, gint64 record);

G_END_DECLS
