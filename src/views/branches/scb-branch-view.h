/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * One branch: its data, its roll today, its sessions, its story.
 *
 * Signals: "open-session" (gint64 session); "prepare-session": of this branch; "open-member"
 * (gint64 member); "add-member": to this branch; "open-branch" (gint64): another one; "print"
 * (gint64): its record on paper; "changed" (const char *label): a step that can be undone; "failed"
 * (const GError *): the book cannot be read, or does not take a change.
 */
#define SCB_TYPE_BRANCH_VIEW (scb_branch_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchView, scb_branch_view, SCB, BRANCH_VIEW, AdwBin)

GtkWidget *scb_branch_view_new (void);

/** scb_branch_view_set_branch: @book: (nullable); @branch: 0 for none. What is typed for another
 * branch is kept first. */
void scb_branch_view_set_branch (ScbBranchView *self, ScbBook *book, gint64 branch);

gint64 scb_branch_view_get_branch (ScbBranchView *self);

G_END_DECLS
