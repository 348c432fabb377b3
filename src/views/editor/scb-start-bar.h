/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"

G_BEGIN_DECLS

/* The next step of a session in preparation: its meeting begins, and with it the roll-call. Hidden
 * for all other sessions. */
#define SCB_TYPE_START_BAR (scb_start_bar_get_type ())
G_DECLARE_FINAL_TYPE (ScbStartBar, scb_start_bar, SCB, START_BAR, AdwBin)

GtkWidget *scb_start_bar_new (ScbEditorContext *context);

G_END_DECLS
