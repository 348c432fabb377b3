/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is on the roll of a branch on a day. */

#include "scb-config.h"

#include "scb-book-sessions.h"
#include "scb-connection-private.h"

static ScbStanding
standing_of (const char *membership)
{
  int kind = SCB_MEMBERSHIP_KIND_UNKNOWN;

  scb_enum_from_nick (SCB_TYPE_MEMBERSHIP_KIND, membership, &kind);
  switch (kind)
    {
    case SCB_MEMBERSHIP_KIND_PROBATIONARY:
      return SCB_STANDING_PROBATIONARY;
    case SCB_MEMBERSHIP_KIND_TEMPORARY:
      return SCB_STANDING_TEMPORARY;
    default: /* official, or sent as a reinforcement */
      return SCB_STANDING_OFFICIAL;
    }
}

static ScbDuty
duty_of (const char *exemption)
{
  int duty = SCB_DUTY_EXPECTED;

  if (exemption != NULL)
    scb_enum_from_nick (SCB_TYPE_DUTY, exemption, &duty); /* the nicks of both lists agree */
  return duty;
}

/* A member whose spells overlap is one person: the weightier spell comes first and counts. */
GPtrArray *
scb_book_list_roll (ScbBook *self, gint64 branch, const char *day, GError **error)
{
  g_autoptr (GPtrArray) roll = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT p.id, m.kind, (SELECT e.kind FROM exemption e WHERE e.member = p.id AND e.branch = ?1"
      " AND coalesce (e.since, '') <= ?2 AND (e.until IS NULL OR ?2 < e.until)"
      " ORDER BY e.kind = 'suspended' DESC, e.kind = 'away' DESC, e.id LIMIT 1)"
      " FROM membership m JOIN member p ON p.id = m.member"
      " WHERE m.branch = ?1 AND coalesce (m.since, '') <= ?2 AND (m.until IS NULL OR ?2 < m.until)"
      " ORDER BY p.sort_key, p.born_on, p.id,"
      " CASE m.kind WHEN 'official' THEN 0 WHEN 'reinforcement' THEN 1 WHEN 'probationary' THEN 2 "
      "ELSE 3 END",
      error);
  gint64 last = 0;
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, day);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      gint64 member = scb_statement_get_int (statement, 0);

      if (member != last)
        g_ptr_array_add (roll,
                         g_object_new (SCB_TYPE_ATTENDANCE, "member", member, "standing",
                                       standing_of (scb_statement_get_text (statement, 1)), "duty",
                                       duty_of (scb_statement_get_text (statement, 2)), NULL));
      last = member;
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&roll) : NULL;
}
