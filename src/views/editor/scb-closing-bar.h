/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"

G_BEGIN_DECLS

/* What the minutes still lack, each a link to its place, and the steps that finish them: adopted,
 * signed and numbered; and the way back. */
#define SCB_TYPE_CLOSING_BAR (scb_closing_bar_get_type ())
G_DECLARE_FINAL_TYPE (ScbClosingBar, scb_closing_bar, SCB, CLOSING_BAR, AdwBin)

GtkWidget *scb_closing_bar_new (ScbEditorContext *context);

G_END_DECLS
