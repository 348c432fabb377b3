/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-agenda-plan.h"
#include "scb-book.h"

G_BEGIN_DECLS

/* A session in preparation: its agenda and its roll. Each function is one transaction with its own
 * label, or a part of the running one. */

/** scb_book_list_agenda_plans: (transfer full) (element-type ScbAgendaPlan): for sessions of @kind
 * (0: all kinds): the book's own, the newest first, then the shipped ones. */
GPtrArray *scb_book_list_agenda_plans (ScbBook *self, ScbSessionKind kind, GError **error);

/** scb_book_apply_template: points of the session's agenda under which nothing stands yet make room
 * for those of @plan; the others stay, before them. */
gboolean
scb_book_apply_template (ScbBook *self, gint64 session, ScbAgendaPlan *plan, GError **error);

/** scb_book_keep_template: the session's agenda as a template called @name; one of the same name
 * and kind becomes the new one. Returns its id, 0 on error. */
gint64 scb_book_keep_template (ScbBook *self, gint64 session, const char *name, GError **error);

/** scb_book_delete_template: takes one of the book's own with its points away. */
gboolean scb_book_delete_template (ScbBook *self, gint64 agenda_template, GError **error);

/**
 * scb_book_prepare_session:
 * @period: the month, "2020-10"
 *
 * A new session in preparation with all that is known and nothing else: the branch's fixed day (for
 * regular and combined sessions), place and time as last time, the secretary of the branch as
 * chair, the last secretary, the agenda from the newest template, the assigned officials as guests;
 * a regular or combined one also has the directives on its agenda that the branch has not met on
 * yet.
 * Refused with SCB_BOOK_ERROR_EXISTS where one of the kind is already in preparation for the month.
 *
 * Returns: the id of the session; 0 on error
 */
gint64 scb_book_prepare_session (
    ScbBook *self, gint64 branch, ScbSessionKind kind, const char *period, GError **error);

/** scb_book_call_roll: a row with an open state for each member of the branch's roll on the day who
 * has none; of a committee's meeting only for those who hold an office of the committee. */
gboolean scb_book_call_roll (ScbBook *self, gint64 session, GError **error);

/** scb_book_set_all_present: calls the roll, and marks all who are expected and not yet marked as
 * present. What was marked by hand stays. A session in preparation has begun with that. */
gboolean scb_book_set_all_present (ScbBook *self, gint64 session, GError **error);

G_END_DECLS
