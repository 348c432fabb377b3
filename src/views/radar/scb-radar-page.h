/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * A year at a glance: branches and months as a board, and what needs doing.
 *
 * Signals: "open-session" (gint64 session); "prepare-session" (gint64 branch, const char *period):
 * of a month without one; "open-branch" (gint64 branch); "open-member" (gint64 member); "failed"
 * (const GError *): the book cannot be read.
 * Actions: radar.previous (Alt+Page Up), radar.next (Alt+Page Down): another year.
 */
#define SCB_TYPE_RADAR_PAGE (scb_radar_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbRadarPage, scb_radar_page, SCB, RADAR_PAGE, AdwBin)

/** scb_radar_page_new: @state: whose month's year is shown and changed here. */
GtkWidget *scb_radar_page_new (ScbViewState *state);

/** scb_radar_page_set_book: (nullable) */
void scb_radar_page_set_book (ScbRadarPage *self, ScbBook *book);

G_END_DECLS
