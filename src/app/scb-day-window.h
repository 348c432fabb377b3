/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-day-source.h"

G_BEGIN_DECLS

/*
 * A window with the papers of a day: looked at, printed, saved as PDF or as a workbook.
 *
 * Signals: "save" (GBytes *, const char *file_name, gboolean is_sheet); "failed" (const char
 * *heading, const GError *).
 */
#define SCB_TYPE_DAY_WINDOW (scb_day_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbDayWindow, scb_day_window, SCB, DAY_WINDOW, AdwWindow)

/** scb_day_window_new: @paper: which one is shown first. */
ScbDayWindow *scb_day_window_new (GtkWindow *parent, ScbDaySource *source, const char *paper);

G_END_DECLS
