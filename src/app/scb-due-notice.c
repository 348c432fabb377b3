/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due, in a few words. */

#include "scb-config.h"

#include "scb-due-notice.h"

#include <glib/gi18n-lib.h>

char *
scb_due_notice_text (const ScbReminders *reminders)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (reminders->n_sessions > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session to prepare",
                                                   "%u sessions to prepare", reminders->n_sessions),
                                      reminders->n_sessions));
  if (reminders->n_tasks > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task overdue",
                                                          "%u tasks overdue", reminders->n_tasks),
                                             reminders->n_tasks));
  if (reminders->n_minutes > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                          "%u session’s minutes not signed in time",
                                                          "%u sessions’ minutes not signed in time",
                                                          reminders->n_minutes),
                                             reminders->n_minutes));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}
