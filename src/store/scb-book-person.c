/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sessions tell of one person. */

#include "scb-config.h"

#include "scb-book-person.h"

#include "scb-book-sessions.h"
#include "scb-connection-private.h"

/* Each part gives: session, day, branch, text, details, value, confidential; the last one first.
 * ?1 is the member. */
#define OF_SESSION "s.id, s.held_on, s.branch"

static const char *const parts[SCB_N_PERSON_PARTS] = {
  [SCB_PERSON_OPINIONS]
  = "SELECT " OF_SESSION ", o.text, a.title, 0, 0 FROM opinion o"
    " JOIN agenda_item a ON a.id = o.agenda_item JOIN session s ON s.id = a.session"
    " WHERE o.speaker = ?1 ORDER BY s.held_on DESC, s.id, a.position, o.position",
  [SCB_PERSON_TASKS] = "SELECT coalesce (t.session, 0), t.due_on, t.branch, t.title, t.measure, "
                       "CASE t.state WHEN 'open' THEN 1 WHEN 'done' "
                       "THEN 2 ELSE 3 END, 0"
                       " FROM task t WHERE t.lead = ?1"
                       " OR t.id IN (SELECT task FROM task_helper WHERE member = ?1)"
                       " ORDER BY t.state = 'open' DESC, t.due_on DESC, t.id DESC",
  [SCB_PERSON_RECOGNITIONS]
  = "SELECT " OF_SESSION ", coalesce (r.reason, r.agreed, ''), r.outcome,"
    " CASE r.kind WHEN 'commended' THEN 1 WHEN 'reminded' THEN 2 ELSE 3 END, r.confidential"
    " FROM recognition r JOIN session s ON s.id = r.session WHERE r.member = ?1"
    " ORDER BY s.held_on DESC, s.id, r.position",
  [SCB_PERSON_PLEDGES] = "SELECT " OF_SESSION ", p.text, p.campaign, 0, 0 FROM pledge p"
                         " JOIN session s ON s.id = p.session WHERE p.member = ?1"
                         " ORDER BY s.held_on DESC, s.id, p.position",
};

static ScbPersonLine *
read_line (ScbBook *self, ScbStatement *statement)
{
  ScbPersonLine *line = g_new0 (ScbPersonLine, 1);

  line->session = scb_statement_get_int (statement, 0);
  line->day = g_strdup (scb_statement_get_text (statement, 1));
  line->branch_name
      = scb_book_get_branch_name (self, scb_statement_get_int (statement, 2), line->day);
  line->text = g_strdup (scb_statement_get_text (statement, 3));
  line->details = g_strdup (scb_statement_get_text (statement, 4));
  line->value = scb_statement_get_int (statement, 5);
  line->confidential = scb_statement_get_int (statement, 6) != 0;
  return line;
}

static gboolean
read_part (ScbBook *self,
           gint64 member,
           guint limit,
           ScbPersonPart part,
           ScbPersonStory *story,
           GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), parts[part], error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, member);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    if (story->n_lines[part]++ < limit)
      g_ptr_array_add (story->lines[part], read_line (self, statement));
  return step == SCB_STEP_DONE;
}

static gboolean
read_years (ScbBook *self, gint64 member, ScbPersonStory *story, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT substr (s.period, 1, 4), sum (a.state = 'present'), sum (a.state = 'excused'),"
      " sum (a.state = 'unexcused') FROM attendance a JOIN session s ON s.id = a.session"
      " WHERE a.member = ?1 AND a.state IS NOT NULL AND s.kind <> 'committee'"
      " AND (a.duty = 'expected' OR a.state = 'present') GROUP BY 1 ORDER BY 1",
      error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, member);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbPersonYear year = { .present = scb_statement_get_int (statement, 1),
                             .excused = scb_statement_get_int (statement, 2),
                             .unexcused = scb_statement_get_int (statement, 3) };

      g_strlcpy (year.year, scb_statement_get_text (statement, 0), sizeof year.year);
      g_array_append_val (story->years, year);
    }
  return step == SCB_STEP_DONE;
}

ScbPersonStory *
scb_book_load_person (ScbBook *self, gint64 member, guint limit, GError **error)
{
  g_autoptr (ScbPersonStory) story = scb_person_story_new ();
  gboolean reading = scb_book_start_reading (self);
  gboolean read = read_years (self, member, story, error);

  for (guint i = 0; read && i < SCB_N_PERSON_PARTS; i++)
    read = read_part (self, member, limit, i, story, error);
  scb_book_end_reading (self, reading);
  return read ? g_steal_pointer (&story) : NULL;
}
