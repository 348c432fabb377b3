/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * A month: which official was to go where, and who went; by official or by branch, all or only
 * those who have not gone.
 *
 * Signals: "open-official" (gint64 official): a row was chosen; "print" (gint64 organization, const
 * char *period): the summary is wanted on paper; "failed" (const GError *).
 */
#define SCB_TYPE_VISITS_VIEW (scb_visits_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbVisitsView, scb_visits_view, SCB, VISITS_VIEW, AdwBin)

GtkWidget *scb_visits_view_new (void);

/** scb_visits_view_set_state: whose month it shows. */
void scb_visits_view_set_state (ScbVisitsView *self, ScbViewState *state);
/** scb_visits_view_set_book: (nullable) */
void scb_visits_view_set_book (ScbVisitsView *self, ScbBook *book);

G_END_DECLS
