/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Pairs of members who seem to be one person, side by side, one pair after the other; one of each
 * is kept, or both are left.
 *
 * Signals: "merged" (const char *label): by the user's action of that name, for a toast with Undo;
 * "failed" (const GError *): the book cannot be read.
 */
#define SCB_TYPE_MERGE_MEMBERS (scb_merge_members_get_type ())
G_DECLARE_FINAL_TYPE (ScbMergeMembers, scb_merge_members, SCB, MERGE_MEMBERS, AdwWindow)

/** scb_merge_members_new: @parent: (nullable) */
GtkWidget *scb_merge_members_new (GtkWindow *parent, ScbBook *book);

G_END_DECLS
