/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of a follow-up say. */

#include "scb-config.h"

#include "scb-follow-up-paper.h"

#include <math.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-paper-private.h"

/* "350 m"; NULL where nothing was measured. */
static char *
amount_text (double amount, const char *unit)
{
  g_autofree char *number = scb_paper_points (amount);

  if (number == NULL)
    return NULL;
  return unit != NULL ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

char *
scb_follow_up_task_text (ScbPhrases *phrases, ScbFollowUpSheet *sheet, ScbFollowUp *row)
{
  GString *text = g_string_new (row->title);
  ScbTask *task = row->story != NULL ? row->story->task : NULL;

  if (task != NULL && task->measure != NULL)
    {
      g_autofree char *measure
          = scb_phrases_format (phrases, "follow-up.measure", "measure", task->measure, NULL);

      g_string_append_printf (text, "\n%s", measure);
    }
  if (!sheet->is_of_branch && row->branch_name != NULL)
    g_string_append_printf (text, "\n%s", row->branch_name);
  return scb_string_free (text);
}

char *
scb_follow_up_lead_text (ScbPhrases *phrases, ScbFollowUp *row)
{
  GString *text = g_string_new (row->person);

  if (row->has_left)
    g_string_append_printf (text, "\n%s", scb_phrases_get (phrases, "follow-up.has-left"));
  if (row->story != NULL && row->story->helpers != NULL)
    {
      g_autofree char *helpers
          = scb_phrases_format (phrases, "follow-up.helpers", "helpers", row->story->helpers, NULL);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", helpers);
    }
  return scb_string_free (text);
}

static void
append_line (GString *text, char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

char *
scb_follow_up_due_text (ScbPhrases *phrases, ScbFollowUpSheet *sheet, ScbFollowUp *row)
{
  GString *text = g_string_new (NULL);
  guint n_postponed = row->story != NULL ? scb_task_story_count_postponed (row->story) : 0;

  if (row->due != NULL)
    append_line (text, scb_date_text_short (row->due));
  else if (row->due_text != NULL)
    append_line (text, g_strdup (row->due_text));
  if (n_postponed > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", n_postponed);

      append_line (text, scb_phrases_format (phrases, "follow-up.postponed", "count", count, NULL));
    }
  if (row->is_overdue)
    {
      g_autofree char *days = g_strdup_printf ("%d", scb_date_days_between (row->due, sheet->day));

      append_line (text, scb_phrases_format (phrases, "follow-up.overdue", "days", days, NULL));
    }
  return scb_string_free (text);
}

/* "350/500 m (70 %)", and the last words about it with their day. */
char *
scb_follow_up_reached_text (ScbPhrases *phrases, ScbFollowUp *row)
{
  GString *text = g_string_new (NULL);
  ScbTask *task = row->story->task;
  const ScbTaskStep *last = scb_task_story_get_last (row->story);
  double amount = scb_task_story_get_amount (row->story);
  double percent = scb_task_story_get_percent (row->story);
  g_autofree char *share = isnan (percent) ? NULL : scb_paper_percent (percent / 100);

  if (!isnan (amount) && !isnan (task->target))
    {
      g_autofree char *reached = scb_paper_points (amount);
      g_autofree char *target = amount_text (task->target, task->unit);

      append_line (text, scb_phrases_format (phrases, "follow-up.reached", "amount", reached,
                                             "target", target, "share", share, NULL));
    }
  else if (share != NULL)
    append_line (text, scb_phrases_format (phrases, "follow-up.share", "share", share, NULL));
  if (last != NULL && (last->result != NULL || last->reason != NULL))
    {
      g_autofree char *day = scb_date_text_short (last->day);
      g_autofree char *result = scb_paper_clause (last->result);
      g_autofree char *reason = scb_paper_clause (last->reason);

      append_line (text, last->result == NULL ? scb_phrases_format (
                             phrases, "follow-up.last-reason", "day", day, "reason", reason, NULL)
                         : last->reason == NULL
                             ? scb_phrases_format (phrases, "follow-up.last", "day", day, "result",
                                                   result, NULL)
                             : scb_phrases_format (phrases, "follow-up.last-both", "day", day,
                                                   "result", result, "reason", reason, NULL));
    }
  return scb_string_free (text);
}
