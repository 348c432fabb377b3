/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which committee members have not been to a course. */

#include "scb-config.h"

#include "scb-book-guidance.h"

#include "scb-connection-private.h"

void
scb_untrained_free (ScbUntrained *self)
{
  g_free (self->name);
  g_free (self->branch_name);
  g_free (self->title);
  g_free (self->since);
  g_free (self);
}

/* ?1 the day. A post that names its term began in it, whatever its own first day says. */
#define UNTRAINED                                                                                  \
  "SELECT p.member, m.full_name, s.name, p.title, p.kind, p.since FROM post p"                     \
  " JOIN member m ON m.id = p.member"                                                              \
  " JOIN branch_spell s ON s.id = (SELECT id FROM branch_spell WHERE branch = p.branch"            \
  "  ORDER BY coalesce (since, '') <= ?1 AND (until IS NULL OR ?1 < until) DESC, since DESC"       \
  "  LIMIT 1)"                                                                                     \
  " JOIN term t ON t.id = (SELECT id FROM term WHERE branch = p.branch AND since <= ?1"            \
  "  AND (until IS NULL OR ?1 < until) ORDER BY since DESC LIMIT 1)"                               \
  " WHERE p.kind IN ('secretary', 'deputy_secretary', 'committee_member')"                         \
  " AND coalesce (p.since, '') <= ?1 AND (p.until IS NULL OR ?1 < p.until)"                        \
  " AND (p.term = t.id OR t.since <= p.since)"                                                     \
  " AND NOT EXISTS (SELECT 1 FROM course_attendance a JOIN course c ON c.id = a.course"            \
  "  WHERE a.member = p.member AND (c.held_on IS NULL OR t.since <= c.held_on))"                   \
  " GROUP BY p.member ORDER BY s.sort_key, s.branch, p.kind = 'secretary' DESC,"                   \
  " p.kind = 'deputy_secretary' DESC, m.sort_key, m.id"

GPtrArray *
scb_book_list_untrained (ScbBook *self, const char *day, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_untrained_free);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), UNTRAINED, error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, day);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbUntrained *row = g_new0 (ScbUntrained, 1);
      int kind;

      row->member = scb_statement_get_int (statement, 0);
      row->name = g_strdup (scb_statement_get_text (statement, 1));
      row->branch_name = g_strdup (scb_statement_get_text (statement, 2));
      row->title = g_strdup (scb_statement_get_text (statement, 3));
      if (scb_enum_from_nick (SCB_TYPE_POST_KIND, scb_statement_get_text (statement, 4), &kind))
        row->kind = kind;
      row->since = g_strdup (scb_statement_get_text (statement, 5));
      g_ptr_array_add (rows, row);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}
