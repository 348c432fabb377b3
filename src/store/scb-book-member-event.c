/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps what an event of a member comes to. */

#include "scb-config.h"

#include "scb-book-member-event.h"

#include "scb-connection-private.h"

static void
set_reference (ScbRecord *record, const char *name, gint64 id)
{
  const ScbField *field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), name);

  if (field != NULL && id != 0)
    scb_record_set_int (record, field, id);
}

static gint64
find_decision (ScbBook *self, ScbDecision *decision, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT coalesce ((SELECT id FROM decision WHERE number = ?1 AND issued_on IS ?2 AND issuer "
      "IS ?3 ORDER BY id LIMIT 1), 0)",
      error);

  if (statement == NULL)
    return -1;
  scb_statement_bind_text (statement, 1, decision->number);
  scb_statement_bind_text (statement, 2, decision->issued_on);
  scb_statement_bind_text (statement, 3, decision->issuer);
  return scb_statement_step (statement, error) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : -1;
}

/* The id of the decision, 0 without one, -1 on error. */
static gint64
keep_decision (ScbBook *self, ScbDecision *decision, GError **error)
{
  gint64 id = decision != NULL ? find_decision (self, decision, error) : 0;

  if (decision == NULL || id != 0)
    return id;
  return scb_book_insert (self, decision, error) ? scb_record_get_id (SCB_RECORD (decision)) : -1;
}

static gboolean
keep_record (ScbBook *self, ScbRecord *record, gint64 member, gint64 decision, GError **error)
{
  if (scb_record_get_id (record) != 0)
    {
      set_reference (record, "end_decision", decision);
      return scb_book_update (self, record, error);
    }
  set_reference (record, "member", member);
  set_reference (record, "decision", decision);
  return scb_book_insert (self, record, error);
}

static gboolean
keep_all (ScbBook *self, const ScbMemberEventRecords *event, GError **error)
{
  gint64 decision = keep_decision (self, event->decision, error);
  gint64 member = 0;

  if (decision < 0 || (event->member != NULL && !scb_book_save (self, event->member, NULL, error)))
    return FALSE;
  if (event->member != NULL)
    member = scb_record_get_id (SCB_RECORD (event->member));
  for (guint i = 0; i < event->records->len; i++)
    if (!keep_record (self, event->records->pdata[i], member, decision, error))
      return FALSE;
  return TRUE;
}

gboolean
scb_book_keep_member_event (ScbBook *self,
                            const char *label,
                            const ScbMemberEventRecords *event,
                            GError **error)
{
  if (!scb_book_begin (self, label, error))
    return FALSE;
  if (keep_all (self, event, error))
    return scb_book_commit (self, error);
  scb_book_rollback (self);
  return FALSE;
}
