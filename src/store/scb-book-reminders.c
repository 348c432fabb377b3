/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much is due. */

#include "scb-config.h"

#include "scb-book-reminders.h"

#include "scb-book-due.h"
#include "scb-book-private.h"
#include "scb-connection-private.h"
#include "scb-date.h"

/* What came on paper or in a package is signed elsewhere. */
#define COUNTS                                                                                     \
  "SELECT (SELECT count (*) FROM task WHERE state = 'open' AND due_on < ?1),"                      \
  " (SELECT count (*) FROM session WHERE state IN ('draft', 'adopted') AND detail = 'full'"        \
  "  AND coalesce (source, 'live') IN ('live', 'notebook') AND held_on < ?2)"

static gboolean
count_sessions (
    ScbBook *self, const char *today, guint prepare_days, guint *n_sessions, GError **error)
{
  const ScbDueLimits limits = { .today = today, .notice_days = 1, .absences = 1 };
  g_autofree char *near = scb_date_add_days (today, (int)prepare_days);
  g_autoptr (GPtrArray) dues = scb_book_list_due (self, 0, &limits, error);

  for (guint i = 0; dues != NULL && i < dues->len; i++)
    {
      const ScbDue *due = dues->pdata[i];

      *n_sessions += due->kind == SCB_DUE_SESSION && g_strcmp0 (due->day, near) <= 0;
    }
  return dues != NULL;
}

gboolean
scb_book_count_reminders (ScbBook *self,
                          const char *today,
                          guint prepare_days,
                          guint finishing_days,
                          ScbReminders *reminders,
                          GError **error)
{
  g_autofree char *signed_until = scb_date_add_days (today, -(int)finishing_days);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), COUNTS, error);

  *reminders = (ScbReminders){ 0 };
  if (statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 1, today);
  scb_statement_bind_text (statement, 2, signed_until);
  if (scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  reminders->n_tasks = (guint)scb_statement_get_int (statement, 0);
  reminders->n_minutes = (guint)scb_statement_get_int (statement, 1);
  return count_sessions (self, today, prepare_days, &reminders->n_sessions, error);
}
