/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-reform.h"

G_BEGIN_DECLS

/* What a reform would do: warnings, numbers of each branch, and every line under its heading. */
#define SCB_TYPE_REFORM_SUMMARY (scb_reform_summary_get_type ())
G_DECLARE_FINAL_TYPE (ScbReformSummary, scb_reform_summary, SCB, REFORM_SUMMARY, GtkBox)

GtkWidget *scb_reform_summary_new (void);

/** scb_reform_summary_set_preview: @preview: not kept */
void scb_reform_summary_set_preview (ScbReformSummary *self, const ScbReformPreview *preview);

G_END_DECLS
