/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-branch-history.h"

G_BEGIN_DECLS

/** scb_book_load_branch_history: (transfer full): the life of a branch up to @day (nullable:
 * today), in one snapshot. What is dated later is left out. */
ScbBranchHistory *
scb_book_load_branch_history (ScbBook *self, gint64 branch, const char *day, GError **error);

/* A new nhiệm kỳ with those who were elected. */
typedef struct
{
  gint64 member;
  ScbPostKind kind;
  const char *title; /* (nullable): as printed */
} ScbElected;

/**
 * scb_book_open_term:
 * @term: a new record with branch, name, since, and what else is known; it is inserted
 * @elected: (array length=n_elected)
 *
 * Ends the term before it, and the offices in the branch's committee, on the new one's first day;
 * documents are numbered anew from then on. One step that can be undone. Refused where another term
 * begins later, or the day lies before the branch.
 */
gboolean scb_book_open_term (
    ScbBook *self, ScbTerm *term, const ScbElected *elected, guint n_elected, GError **error);

G_END_DECLS
