/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * The members of a book, or of one branch, and beside the table the selected one.
 *
 * Properties: "book" (nullable); "member", the id of the selected one, 0 for none; "state", whose
 * branch the table is narrowed to and changed here.
 * Signals: "open-branch" (gint64 branch); "open-session" (gint64 session); "list-members" (const
 * ScbMemberListRequest *): a list was asked for; "add-branch": the book has none; "import-members":
 * from a table of another program (CSV); "deleted" (const char *label): a record was taken away by
 * the user's action of that name, for a toast with Undo; "failed" (const GError *): the book cannot
 * be read, or does not take a change. Actions: members.add, members.import, members.list,
 * members.merge (duplicates), members.reinforce.
 */
#define SCB_TYPE_MEMBERS_PAGE (scb_members_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbMembersPage, scb_members_page, SCB, MEMBERS_PAGE, AdwBin)

GtkWidget *scb_members_page_new (void);

/** scb_members_page_set_book: (nullable): in the order of names, nothing searched for. */
void scb_members_page_set_book (ScbMembersPage *self, ScbBook *book);

gint64 scb_members_page_get_member (ScbMembersPage *self);
/** scb_members_page_set_member: selects a member; where the table does not show the person, search
 * and branch are given up. */
void scb_members_page_set_member (ScbMembersPage *self, gint64 member);

/** scb_members_page_get_state: (transfer none): its own until it is given one. */
ScbViewState *scb_members_page_get_state (ScbMembersPage *self);
void scb_members_page_set_state (ScbMembersPage *self, ScbViewState *state);

/** scb_members_page_start_search: puts the cursor into the search entry. */
void scb_members_page_start_search (ScbMembersPage *self);

/** scb_members_page_add_member: (transfer none) (nullable): asks for a new member; the window that
 * asks. @branch: the branch that is proposed, 0 for that of the table. */
GtkWindow *scb_members_page_add_member (ScbMembersPage *self, gint64 branch);

G_END_DECLS
