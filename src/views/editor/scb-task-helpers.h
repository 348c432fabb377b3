/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/* Who helps with a task: their names, each with a button that takes it away, and an entry for one
 * more. */
#define SCB_TYPE_TASK_HELPERS (scb_task_helpers_get_type ())
G_DECLARE_FINAL_TYPE (ScbTaskHelpers, scb_task_helpers, SCB, TASK_HELPERS, GtkWidget)

GtkWidget *scb_task_helpers_new (ScbEditorContext *context);

/** scb_task_helpers_show: a task that is not kept yet cannot have helpers; the entry waits for it.
 */
void scb_task_helpers_show (ScbTaskHelpers *self, ScbTask *task, ScbDossier *dossier);

/** scb_task_helpers_text: (transfer full): the names, with commas between; "" for none. */
char *scb_task_helpers_text (gint64 task, ScbDossier *dossier);

G_END_DECLS
