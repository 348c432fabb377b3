/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * A month at a glance: which branches have met, which not yet, which papers wait.
 *
 * Properties: "book" (nullable); "state", whose month is shown and changed here.
 * Signals: "open-session" (gint64 session); "prepare-session" (gint64 branch, const char *period):
 * of a branch that has none in the month; "open-branch" (gint64 branch); "add-branch": the book has
 * none; "open-overdue": what is overdue is wanted; "failed" (const GError *): the book cannot be read.
 * Actions: overview.open (Enter), overview.open-branch (Alt+Enter); its empty page activates
 * "app.open-sample" and "win.import".
 */
#define SCB_TYPE_OVERVIEW_PAGE (scb_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbOverviewPage, scb_overview_page, SCB, OVERVIEW_PAGE, AdwBin)

GtkWidget *scb_overview_page_new (void);

/** scb_overview_page_set_book: (nullable) */
void scb_overview_page_set_book (ScbOverviewPage *self, ScbBook *book);

/** scb_overview_page_get_state: (transfer none): its own until it is given one. */
ScbViewState *scb_overview_page_get_state (ScbOverviewPage *self);
void scb_overview_page_set_state (ScbOverviewPage *self, ScbViewState *state);

G_END_DECLS
