/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * A month keyed in from paper in one sitting: the sheet, its totals, and what can be done with the
 * line in which the user was last.
 *
 * Properties: "book" (nullable); "state", whose month is keyed in.
 * Signals: "open-session" (gint64 session); "add-branch": the book has none; "failed" (const GError
 * *).
 * Actions: entry.add-line (Ctrl+Shift+N), entry.open (Ctrl+Enter), entry.attach, entry.show-scans.
 */
#define SCB_TYPE_ENTRY_PAGE (scb_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbEntryPage, scb_entry_page, SCB, ENTRY_PAGE, AdwBin)

GtkWidget *scb_entry_page_new (void);

/** scb_entry_page_set_book: (nullable) */
void scb_entry_page_set_book (ScbEntryPage *self, ScbBook *book);

/** scb_entry_page_get_state: (transfer none): its own until it is given one. */
ScbViewState *scb_entry_page_get_state (ScbEntryPage *self);
void scb_entry_page_set_state (ScbEntryPage *self, ScbViewState *state);

/** scb_entry_page_attach: keeps a file with the session of the line in which the user was last. */
void scb_entry_page_attach (ScbEntryPage *self, GFile *file);

G_END_DECLS
