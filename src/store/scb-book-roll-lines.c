/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roll of a branch with what a list says of each. */

#include "scb-config.h"

#include "scb-book-roll-lines.h"

#include "scb-book-sessions.h"
#include "scb-connection-private.h"

#define ON_THE_DAY "coalesce (since, '') <= ?3 AND (until IS NULL OR ?3 < until)"

/* Posts in the branch first; since when the member is on its roll without a break of standing. */
static gboolean
read_details (ScbBook *self, ScbRollLine *line, gint64 branch, const char *day, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT (SELECT group_concat (title, ', ') FROM (SELECT title FROM post WHERE member = ?1"
      "  AND title IS NOT NULL AND " ON_THE_DAY
      "  ORDER BY branch IS NOT ?2, kind = 'secretary' DESC, kind = 'deputy_secretary' DESC,"
      "  kind = 'committee_member' DESC, id)),"
      " (SELECT min (coalesce (since, '')) FROM membership WHERE member = ?1 AND branch = ?2"
      "  AND coalesce (since, '') <= ?3)",
      error);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, scb_record_get_id (SCB_RECORD (line->member)));
  scb_statement_bind_int (statement, 2, branch);
  scb_statement_bind_text (statement, 3, day);
  if (scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  line->posts = g_strdup (scb_statement_get_text (statement, 0));
  line->since = g_strdup (scb_statement_get_text (statement, 1));
  if (g_strcmp0 (line->since, "") == 0)
    g_clear_pointer (&line->since, g_free);
  return TRUE;
}

GPtrArray *
scb_book_list_roll_lines (ScbBook *self, gint64 branch, const char *day, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_roll_line_free);
  gboolean reading = scb_book_start_reading (self);
  g_autoptr (GPtrArray) roll = scb_book_list_roll (self, branch, day, error);
  gboolean read = roll != NULL;

  for (guint i = 0; read && i < roll->len; i++)
    {
      ScbAttendance *row = roll->pdata[i];
      ScbMember *member = scb_book_get (self, SCB_TYPE_MEMBER, row->member, error);
      ScbRollLine *line;

      read = member != NULL;
      if (!read)
        break;
      line = g_new0 (ScbRollLine, 1);
      line->member = member;
      line->standing = row->standing;
      line->duty = row->duty;
      g_ptr_array_add (lines, line);
      read = read_details (self, line, branch, day, error);
    }
  scb_book_end_reading (self, reading);
  return read ? g_steal_pointer (&lines) : NULL;
}
