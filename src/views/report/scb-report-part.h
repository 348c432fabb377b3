/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * One part of a report: what the record says, or what somebody wrote in its place.
 *
 * Signal: "changed" (const char *key, const char *text) → gboolean: what is to be kept; a NULL text
 * is the draft again. Returns whether it was kept.
 */
#define SCB_TYPE_REPORT_PART (scb_report_part_get_type ())
G_DECLARE_FINAL_TYPE (ScbReportPart, scb_report_part, SCB, REPORT_PART, GtkWidget)

/** scb_report_part_new: @key: of the part, that "changed" gives back; @label: translated */
GtkWidget *scb_report_part_new (const char *key, const char *label);

/** scb_report_part_show: @draft, @text: (nullable): what the record says, what stands on paper.
 * @editable: whether it can be changed. */
void
scb_report_part_show (ScbReportPart *self, const char *draft, const char *text, gboolean editable);

G_END_DECLS
