/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Which branch, out of a thousand: a button that tells it, and a search among them, accents not
 * needed. Enter in the search takes the first one found.
 *
 * Properties: "branch", an id, 0 for none. Signals: "chosen": the user took another one; "failed"
 * (const GError *): the book cannot be read.
 */
#define SCB_TYPE_BRANCH_CHOICE (scb_branch_choice_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchChoice, scb_branch_choice, SCB, BRANCH_CHOICE, AdwBin)

GtkWidget *scb_branch_choice_new (void);
/** scb_branch_choice_new_of_members: the same for a member, whose id then stands for the branch's. */
GtkWidget *scb_branch_choice_new_of_members (void);

/** scb_branch_choice_set_book: (nullable) */
void scb_branch_choice_set_book (ScbBranchChoice *self, ScbBook *book);

/** scb_branch_choice_set_texts: @label: what a screen reader calls it, translated; @none: what
 * stands for no branch, translated; @can_be_none: whether the user may choose that. */
void scb_branch_choice_set_texts (ScbBranchChoice *self,
                                  const char *label,
                                  const char *none,
                                  gboolean can_be_none);

gint64 scb_branch_choice_get_branch (ScbBranchChoice *self);
void scb_branch_choice_set_branch (ScbBranchChoice *self, gint64 branch);

/** scb_branch_choice_open: shows the search, with the cursor in it. */
void scb_branch_choice_open (ScbBranchChoice *self);

G_END_DECLS
