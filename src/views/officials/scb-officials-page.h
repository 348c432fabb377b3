/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * The officials who are assigned to branches: each with the branches, and the visits there; and a
 * month with who went where.
 *
 * Signals: "open-session" (gint64 session); "print-visit" (gint64 visit): its sheet is wanted on
 * paper; "print-month" (gint64 organization, const char *period): so is the month's summary;
 * "deleted" (const char *label): a record was taken away, for a toast with Undo; "failed" (const
 * GError *).
 * Actions: officials.assign, officials.replace; officials.open-session, officials.print-visit,
 * officials.score-visit, officials.raise-proposal, each with an id.
 */
#define SCB_TYPE_OFFICIALS_PAGE (scb_officials_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbOfficialsPage, scb_officials_page, SCB, OFFICIALS_PAGE, AdwBin)

GtkWidget *scb_officials_page_new (void);

/** scb_officials_page_set_state: whose month it shows. */
void scb_officials_page_set_state (ScbOfficialsPage *self, ScbViewState *state);
/** scb_officials_page_set_book: (nullable) */
void scb_officials_page_set_book (ScbOfficialsPage *self, ScbBook *book);

/** scb_officials_page_set_official: shows one; 0: the first. */
void scb_officials_page_set_official (ScbOfficialsPage *self, gint64 official);

/** scb_officials_page_add: a new one of that name, shown and kept. FALSE where the book does not
 * take it. */
gboolean scb_officials_page_add (ScbOfficialsPage *self, const char *name);

G_END_DECLS
