/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Attendance through the years: a column for each, present below, above it absent with and without
 * a reason, each with its own pattern; the numbers stand above and the years below.  A screen
 * reader is told the same in words. */
#define SCB_TYPE_ATTENDANCE_CHART (scb_attendance_chart_get_type ())
G_DECLARE_FINAL_TYPE (ScbAttendanceChart, scb_attendance_chart, SCB, ATTENDANCE_CHART, GtkWidget)

GtkWidget *scb_attendance_chart_new (void);

/** scb_attendance_chart_set_years: (element-type ScbPersonYear) (nullable): a copy is kept; where
 * there are more than fit, the last ones are shown. */
void scb_attendance_chart_set_years (ScbAttendanceChart *self, GArray *years);

/** scb_attendance_chart_text: (transfer full): "2020: 7 of 9 present (77,8 %), 1 excused, 1 without
 * a reason", a line for each year. */
char *scb_attendance_chart_text (GArray *years);

G_END_DECLS
