/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-member-event.h"

G_BEGIN_DECLS

/*
 * Asks for what an event of a member cannot be without, and says what it will end and begin before
 * it is kept, in one step of the history.
 *
 * Signals: "kept" (gint64 member), then it closes; "failed" (const GError *): the book does not
 * take it, the window stays.
 */
#define SCB_TYPE_MEMBER_EVENT_DIALOG (scb_member_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    ScbMemberEventDialog, scb_member_event_dialog, SCB, MEMBER_EVENT_DIALOG, AdwWindow)

/**
 * scb_member_event_dialog_new:
 * @parent: (nullable)
 * @member: 0 for a person who is not in the book yet
 * @name: (nullable): of that person
 * @proposed: what the event is, and what is known of it
 */
GtkWidget *scb_member_event_dialog_new (GtkWindow *parent,
                                        ScbBook *book,
                                        gint64 member,
                                        const char *name,
                                        const ScbMemberEvent *proposed);

G_END_DECLS
