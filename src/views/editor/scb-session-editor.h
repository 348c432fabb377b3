/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * One session, from preparation to signed minutes: pages that follow each other as the work does.
 *
 * Signals: "closed": the user goes back; "failed" (const GError *): something could not be kept.
 */
#define SCB_TYPE_SESSION_EDITOR (scb_session_editor_get_type ())
G_DECLARE_FINAL_TYPE (ScbSessionEditor, scb_session_editor, SCB, SESSION_EDITOR, AdwBin)

GtkWidget *scb_session_editor_new (ScbEditorContext *context);

/** scb_session_editor_show: goes to a page and, where @place names one, to a record on it. */
void scb_session_editor_show (ScbSessionEditor *self, const ScbPlace *place);

/** scb_session_editor_get_step: (transfer none): the page that is shown: "prepare". */
const char *scb_session_editor_get_step (ScbSessionEditor *self);

/** scb_session_editor_find: puts the focus into the entry that finds something on the page that is
 * shown; FALSE where it has none. */
gboolean scb_session_editor_find (ScbSessionEditor *self);

G_END_DECLS
