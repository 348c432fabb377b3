/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * The branches of a book, and beside the list the selected one: its data, its roll, its sessions.
 *
 * Properties: "book" (nullable); "branch", the id of the selected one, 0 for none;
 * "state", in whose month a session is prepared.
 * Signals: "open-session" (gint64 session); "prepare-session" (gint64 branch, const char *period);
 * "open-member" (gint64 member); "add-member" (gint64 branch); "print" (gint64 branch): its
 * record on paper; "changed" (const char *label): a step that can be undone; "failed" (const GError
 * *): the book cannot be read, or does not take a change.
 * Action: branches.add. Its empty page activates "app.open-sample" and "win.import".
 */
#define SCB_TYPE_BRANCHES_PAGE (scb_branches_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchesPage, scb_branches_page, SCB, BRANCHES_PAGE, AdwBin)

GtkWidget *scb_branches_page_new (void);

/** scb_branches_page_set_book: (nullable): all branches that exist today. */
void scb_branches_page_set_book (ScbBranchesPage *self, ScbBook *book);

gint64 scb_branches_page_get_branch (ScbBranchesPage *self);
/** scb_branches_page_set_branch: selects a branch; where the list does not show it, the search is
 * ended, and dissolved branches are shown. */
void scb_branches_page_set_branch (ScbBranchesPage *self, gint64 branch);

/** scb_branches_page_get_state: (transfer none): its own until it is given one. */
ScbViewState *scb_branches_page_get_state (ScbBranchesPage *self);
void scb_branches_page_set_state (ScbBranchesPage *self, ScbViewState *state);

/** scb_branches_page_start_search: puts the cursor into the search entry. */
void scb_branches_page_start_search (ScbBranchesPage *self);

/** scb_branches_page_add_branch: (transfer none) (nullable): asks for a new branch; the window that
 * asks. */
GtkWindow *scb_branches_page_add_branch (ScbBranchesPage *self);

G_END_DECLS
