/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * What has to be done before or after a session, and by when (scb-checklist.h): a line for each
 * step with a sign and words for its state; a click goes to the field where it is put right. It
 * follows the context's dossier and hides itself where there is nothing to do.
 */
#define SCB_TYPE_CHECKLIST_VIEW (scb_checklist_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbChecklistView, scb_checklist_view, SCB, CHECKLIST_VIEW, GtkWidget)

/** scb_checklist_view_new: the steps whose place is on @page of the editor: "prepare", "close". */
GtkWidget *scb_checklist_view_new (ScbEditorContext *context, const char *page);

G_END_DECLS
