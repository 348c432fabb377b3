/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * The officials who are assigned to a branch now, with what they are there for. A row asks for the
 * official by the action "win.open-official".
 *
 * Signal: "failed" (const GError *): the book cannot be read.
 */
#define SCB_TYPE_BRANCH_OFFICIALS (scb_branch_officials_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchOfficials, scb_branch_officials, SCB, BRANCH_OFFICIALS, AdwBin)

GtkWidget *scb_branch_officials_new (void);

/** scb_branch_officials_set_branch: (nullable): @branch: 0 for none. */
void scb_branch_officials_set_branch (ScbBranchOfficials *self, ScbBook *book, gint64 branch);

G_END_DECLS
