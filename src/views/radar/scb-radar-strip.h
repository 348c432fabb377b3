/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-radar.h"

G_BEGIN_DECLS

/* A row of the board: what its cells stand for. */
#define SCB_TYPE_RADAR_ROW (scb_radar_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbRadarRow, scb_radar_row, SCB, RADAR_ROW, GObject)

struct _ScbRadarRow
{
  GObject parent_instance;

  ScbYear *year; /* keeps what the cells point to */
  const ScbYearLine *line;
  ScbRadarCell cells[SCB_YEAR_MONTHS];
};

/** scb_radar_row_new: (transfer full): of a line of @year. */
ScbRadarRow *
scb_radar_row_new (ScbYear *year, guint line, const ScbRules *rules, const char *today);
/** scb_radar_row_get_name: (transfer full): the branch; of one that ended in the year, with its last
 * month: the branch that it was merged into may have its name. */
char *scb_radar_row_get_name (ScbRadarRow *self);
/** scb_radar_row_say: (transfer full): the whole sentence of a month. */
char *scb_radar_row_say (ScbRadarRow *self, guint month);

/*
 * The twelve months of a branch as one widget: a board of 500 branches would be 6,000 buttons
 * otherwise, and GTK keeps 200 rows of a list alive.
 *
 * Which month the keyboard stands at is the value of an adjustment that all strips share. The
 * widget's accessible name is the sentence of that month. Signal: "pressed" (guint month): with the
 * mouse.
 */
#define SCB_TYPE_RADAR_STRIP (scb_radar_strip_get_type ())
G_DECLARE_FINAL_TYPE (ScbRadarStrip, scb_radar_strip, SCB, RADAR_STRIP, GtkWidget)

/** scb_radar_strip_new: without a row it shows the numbers of the months. */
GtkWidget *scb_radar_strip_new (GtkAdjustment *cursor);
/** scb_radar_strip_set_row: (nullable) */
void scb_radar_strip_set_row (ScbRadarStrip *self, ScbRadarRow *row);

G_END_DECLS
