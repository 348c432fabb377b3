/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* What the level above gives the branches: directives for their agendas, courses for their
 * committees. */

/** scb_book_list_directives: (transfer full) (element-type ScbDirective): those in force in the
 * month that concern the branch: of an organization it belongs to, addressed to it or to all. With
 * @only_open those that no session of the branch has on its agenda. */
GPtrArray *scb_book_list_directives (
    ScbBook *self, gint64 branch, const char *period, gboolean only_open, GError **error);

/** scb_book_add_directives: puts what no session of the branch has on its agenda yet onto that of
 * @session, after its last point of that kind; as one user action of that name or a part of the
 * running one. @n_added (nullable) (out). A session that is not in preparation is left alone. */
gboolean scb_book_add_directives (ScbBook *self, gint64 session, guint *n_added, GError **error);

/** scb_book_spread_directive: the same for all regular sessions in preparation that @directive
 * concerns. */
gboolean
scb_book_spread_directive (ScbBook *self, gint64 directive, guint *n_added, GError **error);

/* A branch that a directive concerns, and a session that has it on its agenda. */
typedef struct
{
  gint64 branch;
  char *branch_name;
  gint64 session; /* 0: none */
  char *held_on;  /* (nullable) */
  ScbSessionState state;
} ScbCoverage;

void scb_coverage_free (ScbCoverage *self);

/** scb_book_list_coverage: (transfer full) (element-type ScbCoverage): all branches that a
 * directive concerns, by name; one that covered it in several sessions has a row each. */
GPtrArray *scb_book_list_coverage (ScbBook *self, gint64 directive, GError **error);

/* A committee member who has not been to a course. */
typedef struct
{
  gint64 member;
  char *name;
  char *branch_name;
  char *title; /* (nullable): "Chi ủy viên" */
  ScbPostKind kind;
  char *since; /* (nullable) */
} ScbUntrained;

void scb_untrained_free (ScbUntrained *self);

/** scb_book_list_untrained: (transfer full) (element-type ScbUntrained): those in office on @day in
 * a branch's committee whose post began in the branch's term of that day, and who have been to no
 * course since the term began; by branch. */
GPtrArray *scb_book_list_untrained (ScbBook *self, const char *day, GError **error);

G_END_DECLS
