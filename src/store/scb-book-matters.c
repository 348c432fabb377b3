/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sessions decided about persons. */

#include "scb-config.h"

#include "scb-book-matters.h"

#include "scb-connection-private.h"
#include "scb-matters-private.h"

#define PENDING                                                                                    \
  "SELECT t.id FROM vote t JOIN session s ON s.id = t.session WHERE " SCB_SQL_MATTER_PENDING

static GPtrArray *
read_votes (ScbBook *self, ScbStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) votes = g_ptr_array_new_with_free_func (g_object_unref);
  ScbStep step;

  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbVote *vote
          = scb_book_get (self, SCB_TYPE_VOTE, scb_statement_get_int (statement, 0), error);

      if (vote == NULL)
        return NULL;
      g_ptr_array_add (votes, vote);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&votes) : NULL;
}

GPtrArray *
scb_book_list_pending_matters (ScbBook *self, gint64 member, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self),
                                member != 0 ? PENDING " AND t.member = ?1 ORDER BY s.held_on, t.id"
                                            : PENDING " ORDER BY s.held_on, t.id",
                                error);

  if (statement == NULL)
    return NULL;
  if (member != 0)
    scb_statement_bind_int (statement, 1, member);
  return read_votes (self, statement, error);
}

gboolean
scb_book_is_matter_pending (ScbBook *self, gint64 vote)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), PENDING " AND t.id = ?1", NULL);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, vote);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW;
}
