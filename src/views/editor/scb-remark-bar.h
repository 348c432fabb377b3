/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"

G_BEGIN_DECLS

/* Below an opinion on the previous minutes: a button that makes it their correction, or that it has
 * become one. Nothing below other opinions. */
#define SCB_TYPE_REMARK_BAR (scb_remark_bar_get_type ())
G_DECLARE_FINAL_TYPE (ScbRemarkBar, scb_remark_bar, SCB, REMARK_BAR, AdwBin)

GtkWidget *scb_remark_bar_new (ScbEditorContext *context);

void scb_remark_bar_show (ScbRemarkBar *self, ScbOpinion *opinion, ScbDossier *dossier);

G_END_DECLS
