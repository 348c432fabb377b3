/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-month.h"

G_BEGIN_DECLS

/* Officials: whom they are assigned to, where they went, and what comes of a visit. Each change is
 * one transaction with its own label, or a part of the running one; it changes all or nothing. */

/** scb_book_list_month_visits: (transfer full) (element-type ScbMonthVisit): who is assigned to the
 * branches of @organization (0: all of the book) in the month, and who went there; by official,
 * then branch and day. */
GPtrArray *
scb_book_list_month_visits (ScbBook *self, gint64 organization, const char *period, GError **error);

/* By which document, from when on, and for what. */
typedef struct
{
  ScbDecision *decision; /* (nullable): a new one, or one that the book has by number and day */
  const char *since;     /* (nullable) */
  const char *until;     /* (nullable): the first day no longer */
  ScbAssignmentDuty duty;
} ScbAssigning;

/** scb_book_assign_official: to all of @branches at once. Refused where the official already has
 * that duty in one of them in that time. */
gboolean scb_book_assign_official (ScbBook *self,
                                   gint64 official,
                                   const ScbAssigning *assigning,
                                   const gint64 *branches,
                                   guint n_branches,
                                   GError **error);

/** scb_book_list_assignments: (transfer full) (element-type ScbAssignment): of @official that are
 * in force on @day, or begin later. */
GPtrArray *
scb_book_list_assignments (ScbBook *self, gint64 official, const char *day, GError **error);

/** scb_book_replace_official: all assignments of @official that reach beyond @day end there, and
 * @successor has them from that day on. Refused where there is none, and where one of them begins
 * on that day or later. */
gboolean scb_book_replace_official (ScbBook *self,
                                    gint64 official,
                                    gint64 successor,
                                    const char *day,
                                    ScbDecision *decision,
                                    GError **error);

/** scb_book_find_visited_session: the session that @visit names, or else of its branch on its day;
 * 0 where there is none in the book. */
gint64 scb_book_find_visited_session (ScbBook *self, ScbVisit *visit);

/** scb_book_find_visit_assignment: the assignment of the official to the branch that holds on the
 * visit's day; 0. */
gint64 scb_book_find_visit_assignment (ScbBook *self, ScbVisit *visit);

/** scb_book_find_visit_decision: (transfer full) (nullable): of the assignment that the visit names,
 * or that held on its day. */
ScbDecision *scb_book_find_visit_decision (ScbBook *self, ScbVisit *visit);

/** scb_book_score_by_visit: the visit's own score becomes the official's of the session. Refused
 * where that one is written down by criteria, or by somebody else. */
gboolean scb_book_score_by_visit (ScbBook *self, gint64 visit, GError **error);

/** scb_book_find_visit_proposal: (transfer full) (nullable): what the visit's issues became. */
ScbProposal *scb_book_find_visit_proposal (ScbBook *self, gint64 visit);

/** scb_book_raise_proposal: what arose in the visit, and whom it was passed on to, becomes a
 * proposal of the branch; of its session too, where the minutes are not signed yet. */
gboolean scb_book_raise_proposal (ScbBook *self, gint64 visit, GError **error);

G_END_DECLS
