/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * What stands below a session's agenda: how many points and minutes are planned, an agenda from a
 * template, and this one kept as a template.
 */
#define SCB_TYPE_AGENDA_TOOLS (scb_agenda_tools_get_type ())
G_DECLARE_FINAL_TYPE (ScbAgendaTools, scb_agenda_tools, SCB, AGENDA_TOOLS, AdwBin)

GtkWidget *scb_agenda_tools_new (ScbEditorContext *context);

/** scb_agenda_total_text: (transfer full): "6 points · 95 minutes planned"; @minutes may be
 * SCB_UNKNOWN. */
char *scb_agenda_total_text (guint n_points, gint64 minutes);

G_END_DECLS
