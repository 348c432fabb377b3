/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-radar.h"

G_BEGIN_DECLS

/* The columns of the board of a year. */

/* Told when a cell is pressed: a session to open, or a branch and month to prepare one for. */
typedef void (*ScbRadarPress) (gint64 session,
                               gint64 branch,
                               const char *period,
                               gpointer user_data);

/** scb_radar_board_set_up: gives @view its thirteen columns. @user_data has to outlive it. */
void scb_radar_board_set_up (GtkColumnView *view, ScbRadarPress press, gpointer user_data);

/** scb_radar_board_make_rows: (transfer full): a row for each branch of @year. */
GListModel *scb_radar_board_make_rows (ScbYear *year, const ScbRules *rules, const char *today);

G_END_DECLS
