/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book.h"
#include "scb-follow-up.h"

G_BEGIN_DECLS

/*
 * One open matter: what it is, its story, and what became of it, written down in place.
 *
 * Signals: "open-session" (gint64); "print-slip" (gint64 branch, gint64 member); "only-person"
 * (gint64 member): everything of that person is wanted; "deleted" (const char *label); "failed"
 * (const GError *).
 */
#define SCB_TYPE_FOLLOW_UP_VIEW (scb_follow_up_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbFollowUpView, scb_follow_up_view, SCB, FOLLOW_UP_VIEW, GtkWidget)

/** scb_follow_up_view_show: @row (nullable): nothing is shown then. What is typed for another is
 * kept first. */
void scb_follow_up_view_show (ScbFollowUpView *self, ScbBook *book, ScbFollowUp *row);

/** scb_follow_up_view_refresh: the book has changed. */
void scb_follow_up_view_refresh (ScbFollowUpView *self);

/** scb_follow_up_view_begin_weak_point: an empty weak point, kept as soon as it has what it cannot
 * be without. @branch: 0 for none yet. */
void scb_follow_up_view_begin_weak_point (ScbFollowUpView *self, ScbBook *book, gint64 branch);

G_END_DECLS
