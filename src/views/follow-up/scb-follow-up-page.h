/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-follow-up.h"

G_BEGIN_DECLS

/*
 * Everything that was decided and is not finished, over all branches: what is overdue first, or by
 * person, or by branch; found by words, kind and branch. Beside the list the record that is chosen,
 * with its story, to be brought up to date in place.
 *
 * Signals: "open-session" (gint64); "print" (const char *paper, gint64 branch, gint64 member): a
 * paper of what is shown; "deleted" (const char *label): for a toast with Undo; "failed" (const
 * GError *): the book cannot be read, or does not take a change.
 */
#define SCB_TYPE_FOLLOW_UP_PAGE (scb_follow_up_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbFollowUpPage, scb_follow_up_page, SCB, FOLLOW_UP_PAGE, AdwBin)

GtkWidget *scb_follow_up_page_new (void);

/** scb_follow_up_page_set_book: (nullable) */
void scb_follow_up_page_set_book (ScbFollowUpPage *self, ScbBook *book);

/** scb_follow_up_page_show_overdue: only what is overdue. */
void scb_follow_up_page_show_overdue (ScbFollowUpPage *self);

G_END_DECLS
