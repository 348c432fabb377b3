/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * A month at a glance: each branch that existed in it, and its session.
 *
 * Properties of a row (read only): branch-id, branch-name, session-id (0: none yet), kind, state,
 * state-label ("Not met yet" without a session), held-on, held-on-text, level, level-label, remark
 * (why no session was held, or that there are more).
 */
#define SCB_TYPE_OVERVIEW_ROW (scb_overview_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbOverviewRow, scb_overview_row, SCB, OVERVIEW_ROW, GObject)
gint64 scb_overview_row_get_branch (ScbOverviewRow *self);
gint64 scb_overview_row_get_session (ScbOverviewRow *self);

/* Branches, counted. */
typedef struct
{
  guint branches;
  guint met;              /* held a session: recorded, adopted or signed */
  guint not_yet;          /* no session yet, or one in preparation */
  guint drafts;           /* of those that met: minutes that are not adopted */
  guint unsigned_minutes; /* of those that met: adopted, but not signed */
  guint not_held;         /* the month has none, with its reason */
} ScbOverviewCounts;

/**
 * scb_book_read_overview:
 * @period: a month
 * @counts: (out) (optional)
 *
 * Of several sessions in the month that count the regular one stands for the branch, the one that
 * went furthest among equals. Committee meetings do not count.
 *
 * Returns: (transfer full) (element-type ScbOverviewRow): in the order of the branches' names
 */
GPtrArray *scb_book_read_overview (ScbBook *self,
                                   const char *period,
                                   ScbOverviewCounts *counts,
                                   GError **error);

G_END_DECLS
