/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * Who is at the session: members and guests called one by one, or only the counts. The roll calls
 * itself when a draft without one is opened; the counts and those who were not called yet stay in
 * sight.
 *
 * Property (construct only): "context".
 * Actions: roll-call.mark (i): marks the chosen one (ScbRollMark); roll-call.next-uncalled (F8);
 * roll-call.find (Ctrl+F): the entry that finds a member.
 */
#define SCB_TYPE_ROLL_CALL_PAGE (scb_roll_call_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbRollCallPage, scb_roll_call_page, SCB, ROLL_CALL_PAGE, GtkWidget)

GtkWidget *scb_roll_call_page_new (ScbEditorContext *context);

G_END_DECLS
