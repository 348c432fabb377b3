/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-agenda.h"

G_BEGIN_DECLS

typedef gboolean (*ScbBookStep) (ScbBook *self, gpointer data, GError **error);

/** scb_book_run_step: @step in a transaction of its own with @label, or within the running one,
 * which is the caller's to roll back. */
gboolean scb_book_run_step (
    ScbBook *self, const char *label, ScbBookStep step, gpointer data, GError **error);

/** scb_book_insert_plan: the points of @plan as agenda of @session, from @position on; the adoption
 * of the previous minutes only where there are any. */
gboolean scb_book_insert_plan (
    ScbBook *self, gint64 session, ScbAgendaPlan *plan, gint64 position, GError **error);

G_END_DECLS
