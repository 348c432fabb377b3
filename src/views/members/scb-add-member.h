/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Asks for what a new member of a branch cannot be without: name, branch, as what, since when if it
 * is known; person and membership are one step of the history.
 *
 * Signals: "added" (gint64 member), then it closes; "failed" (const GError *): the book does not
 * take it, the window stays.
 */
#define SCB_TYPE_ADD_MEMBER (scb_add_member_get_type ())
G_DECLARE_FINAL_TYPE (ScbAddMember, scb_add_member, SCB, ADD_MEMBER, AdwWindow)

/** scb_add_member_new: @parent: (nullable); @branch: the branch that is proposed, 0 for none */
GtkWidget *scb_add_member_new (GtkWindow *parent, ScbBook *book, gint64 branch);

G_END_DECLS
