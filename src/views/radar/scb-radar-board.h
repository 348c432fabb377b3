/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-radar-strip.h"

G_BEGIN_DECLS

/*
 * Branches × months of a year. The arrows go from branch to branch and from month to month, Enter
 * or a click presses a month.
 *
 * Signals: "open-session" (gint64 session); "prepare-session" (gint64 branch, const char *period):
 * of a month without one.
 * Actions: board.left, board.right: to the month beside.
 */
#define SCB_TYPE_RADAR_BOARD (scb_radar_board_get_type ())
G_DECLARE_FINAL_TYPE (ScbRadarBoard, scb_radar_board, SCB, RADAR_BOARD, AdwBin)

/** scb_radar_board_show: a row for each branch of @year. */
void
scb_radar_board_show (ScbRadarBoard *self, ScbYear *year, const ScbRules *rules, const char *today);
/** scb_radar_board_set_words: (nullable): a folded query: only the branches whose names it matches
 * are shown (scb_text_fold_matches()). */
void scb_radar_board_set_words (ScbRadarBoard *self, const char *words);
/** scb_radar_board_get_n_rows: of those shown. */
guint scb_radar_board_get_n_rows (ScbRadarBoard *self);
/** scb_radar_board_get_row: (nullable) (transfer full): one of those shown. */
ScbRadarRow *scb_radar_board_get_row (ScbRadarBoard *self, guint row);
/** scb_radar_board_press: as if the month (0 to 11) of the row were clicked. */
void scb_radar_board_press (ScbRadarBoard *self, guint row, guint month);

G_END_DECLS
