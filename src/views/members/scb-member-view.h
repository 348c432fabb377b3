/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * One member: the person's data, below them memberships, posts and exemptions, and what sessions
 * tell of the person.
 *
 * Signals: "open-branch" (gint64 branch): the one the member belongs to; "open-session" (gint64
 * session); "deleted" (const char
 * *label): a record was taken away by the user's action of that name, for a toast with Undo;
 * "failed" (const GError *): the book cannot be read, or does not take a change.
 * Action: member.event (guint32 ScbMemberEventKind): asks for an event of the member.
 */
#define SCB_TYPE_MEMBER_VIEW (scb_member_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbMemberView, scb_member_view, SCB, MEMBER_VIEW, AdwBin)

GtkWidget *scb_member_view_new (void);

/** scb_member_view_set_member: @book: (nullable); @member: 0 for none. What is typed for another
 * member is kept first. */
void scb_member_view_set_member (ScbMemberView *self, ScbBook *book, gint64 member);

gint64 scb_member_view_get_member (ScbMemberView *self);

G_END_DECLS
