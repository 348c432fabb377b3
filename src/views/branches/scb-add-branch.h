/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Asks for what a new branch cannot be without: name, kind, the organization it belongs to, which
 * may be a new one too; all of it is one step of the history.
 *
 * Signals: "added" (gint64 branch), then it closes; "failed" (const GError *): the book does not
 * take it, the window stays.
 */
#define SCB_TYPE_ADD_BRANCH (scb_add_branch_get_type ())
G_DECLARE_FINAL_TYPE (ScbAddBranch, scb_add_branch, SCB, ADD_BRANCH, AdwWindow)

/** scb_add_branch_new: @parent: (nullable) */
GtkWidget *scb_add_branch_new (GtkWindow *parent, ScbBook *book);

G_END_DECLS
