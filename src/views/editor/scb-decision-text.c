/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the closed rows of decisions say. */

#include "scb-decision-text.h"

#include <string.h>

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-session-people.h"

char *
scb_decision_first_line (const char *text)
{
  return text != NULL ? g_strndup (text, strcspn (text, "\n")) : NULL;
}

char *
scb_decision_join (char *first, ...)
{
  GString *joined = g_string_new (NULL);
  va_list rest;

  va_start (rest, first);
  for (char *part = first; part != NULL; part = va_arg (rest, char *))
    {
      if (*part != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", part);
      g_free (part);
    }
  va_end (rest);
  return g_string_free (joined, joined->len == 0);
}

char *
scb_decision_person (ScbDossier *dossier, gint64 member, const char *name)
{
  const char *known = member != 0 ? scb_session_people_name (dossier, member) : name;

  return g_strdup (known != NULL ? known : "");
}

char *
scb_decision_amount (double amount, const char *unit)
{
  g_autofree char *number = scb_number_text (amount, 3);

  if (number == NULL)
    return g_strdup ("");
  return unit != NULL ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

char *
scb_decision_date (const char *date, const char *words)
{
  char *text = scb_date_text_short (date);

  return text != NULL ? text : g_strdup (words != NULL ? words : "");
}

void
scb_decision_list_items (ScbDossier *dossier, ScbAddChoice add, gpointer choices)
{
  for (guint i = 0; i < dossier->agenda->len; i++)
    {
      ScbAgendaItem *item = dossier->agenda->pdata[i];
      g_autofree char *label = g_strdup_printf ("%u. %s", i + 1, item->title);

      add (choices, scb_record_get_id (SCB_RECORD (item)), label);
    }
}

void
scb_decision_begin (ScbRecord *record, ScbDossier *dossier, GPtrArray *others)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  const ScbField *position = scb_record_class_find_field (klass, "position");
  const ScbField *branch = scb_record_class_find_field (klass, "branch");
  gint64 last = 0;

  scb_record_set_int (record, scb_record_class_find_field (klass, "session"),
                      scb_record_get_id (SCB_RECORD (dossier->session)));
  if (branch != NULL)
    scb_record_set_int (record, branch, dossier->session->branch);
  if (position == NULL)
    return;
  for (guint i = 0; i < others->len; i++)
    last = MAX (last, scb_record_get_int (others->pdata[i], position));
  scb_record_set_int (record, position, last + 1);
}
