/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * The story of a branch: what happened to it and by which decision, the branches it came of and
 * those that came of it, its terms and committees, its sessions since the formation or with those
 * of its predecessors. What comes next is begun here: a change by decision, a new term.
 *
 * Signals: "open-branch" (gint64): one of the family; "print" (gint64): the branch's record on
 * paper; "changed" (const char *label): a step that can be undone was made; "failed" (const
 * GError *). Actions: story.reform (s), story.open-term, story.print.
 */
#define SCB_TYPE_BRANCH_STORY (scb_branch_story_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchStory, scb_branch_story, SCB, BRANCH_STORY, GtkWidget)

GtkWidget *scb_branch_story_new (void);

/** scb_branch_story_set_branch: (nullable): reads it anew. @branch: 0 for none */
void scb_branch_story_set_branch (ScbBranchStory *self, ScbBook *book, gint64 branch);

G_END_DECLS
