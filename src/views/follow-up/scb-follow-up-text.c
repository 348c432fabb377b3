/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of a follow-up say, and the story of a task. */

#include "scb-config.h"

#include "scb-follow-up-kinds.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-decision-labels.h"
#include "scb-list-row.h"

static const char *
one_of (ScbFollowUpKind kind)
{
  static const char *const labels[SCB_N_FOLLOW_UPS] = {
    [SCB_FOLLOW_UP_TASK] = N_("Task"),         [SCB_FOLLOW_UP_WEAK_POINT] = N_("Weak point"),
    [SCB_FOLLOW_UP_PROPOSAL] = N_("Proposal"), [SCB_FOLLOW_UP_PLEDGE] = N_("Pledge"),
    [SCB_FOLLOW_UP_HELP] = N_("Help"),
  };

  return labels[kind] != NULL ? _ (labels[kind]) : NULL;
}

char *
scb_follow_up_details (ScbFollowUp *row)
{
  const char *person = row->person;

  if (row->kind == SCB_FOLLOW_UP_TASK && person == NULL)
    person = _("nobody leads it yet");
  return scb_list_row_join (
      (const char *const[]){ one_of (row->kind), person,
                             row->has_left ? _("has left the branch: hand it over") : NULL,
                             row->branch_name },
      4);
}

char *
scb_follow_up_note (ScbFollowUp *row, const char *day)
{
  g_autofree char *due = row->due != NULL ? scb_date_text_short (row->due) : NULL;

  if (row->is_overdue)
    {
      int days = scb_date_days_between (row->due, day);

      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%s, %d day late", "%s, %d days late", (gulong)days), due,
          days);
    }
  switch (row->stage)
    {
    case SCB_FOLLOW_UP_TO_PASS_ON:
      return g_strdup (_("To be passed on"));
    case SCB_FOLLOW_UP_TO_TELL:
      return g_strdup (_("To be told to the branch"));
    case SCB_FOLLOW_UP_TO_THANK:
      return g_strdup (_("To be thanked for"));
    case SCB_FOLLOW_UP_OPEN:
      break;
    }
  return due != NULL ? g_steal_pointer (&due) : g_strdup (row->due_text);
}

/* ---- the story of a task ---- */

static char *
reached_text (ScbTaskStory *story)
{
  double amount = scb_task_story_get_amount (story);
  double percent = scb_task_story_get_percent (story);
  const char *unit = story->task->unit != NULL ? story->task->unit : "";
  g_autofree char *share = isnan (percent) ? NULL : scb_number_text (percent, 1);
  g_autofree char *reached = isnan (amount) ? NULL : scb_number_text (amount, 1);
  g_autofree char *target
      = isnan (story->task->target) ? NULL : scb_number_text (story->task->target, 1);

  if (reached != NULL && target != NULL)
    return g_strdup_printf (_("%s of %s %s reached (%s %%)"), reached, target, unit, share);
  if (share != NULL)
    return g_strdup_printf (_("%s %% reached"), share);
  if (target != NULL)
    return g_strdup_printf (_("%s %s to be reached"), target, unit);
  return NULL;
}

char *
scb_follow_up_facts (ScbTaskStory *story, const char *day)
{
  guint n_postponed = scb_task_story_count_postponed (story);
  guint n_handed = scb_task_story_count_handed_over (story);
  int days = scb_task_story_count_days (story, day);
  g_autofree char *given = NULL, *postponed = NULL, *handed = NULL, *helpers = NULL;
  g_autofree char *against = NULL;
  g_autofree char *reached = reached_text (story);

  if (days >= 0)
    {
      g_autofree char *given_on = scb_date_text_short (story->given_on);

      given = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "given on %s, %d day ago",
                                            "given on %s, %d days ago", (gulong)days),
                               given_on, days);
    }
  else
    given = g_strdup (_("open since before the book"));
  if (n_postponed > 0)
    postponed = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "put off %u time", "put off %u times", n_postponed),
        n_postponed);
  if (n_handed > 0)
    handed = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "handed over %u time", "handed over %u times", n_handed),
        n_handed);
  if (story->helpers != NULL)
    helpers = g_strdup_printf (_("with %s"), story->helpers);
  if (story->weak_point_title != NULL)
    against = g_strdup_printf (_("against the weak point “%s”"), story->weak_point_title);
  return scb_list_row_join (
      (const char *const[]){ given, postponed, handed, reached, helpers, against }, 6);
}

char *
scb_follow_up_step_text (ScbTaskStory *story, const ScbTaskStep *step)
{
  g_autofree char *day = scb_date_text_short (step->day);
  g_autofree char *amount = NULL, *percent = NULL, *due = NULL, *lead = NULL, *otherwise = NULL;

  if (!isnan (step->amount))
    {
      g_autofree char *number = scb_number_text (step->amount, 1);

      amount = story->task->unit != NULL ? g_strdup_printf ("%s %s", number, story->task->unit)
                                         : g_steal_pointer (&number);
    }
  if (!isnan (step->percent))
    {
      g_autofree char *number = scb_number_text (step->percent, 1);

      percent = g_strdup_printf ("%s %%", number);
    }
  if (step->new_due_on != NULL)
    {
      g_autofree char *text = scb_date_text_short (step->new_due_on);

      due = g_strdup_printf (_("new time limit %s"), text);
    }
  if (step->new_lead_name != NULL)
    lead = g_strdup_printf (_("handed over to %s"), step->new_lead_name);
  if (scb_task_story_is_reckoned_otherwise (story, step))
    otherwise = g_strdup (_("the target was another one then"));
  return scb_list_row_join ((const char *const[]){ day, scb_task_outcome_label (step->outcome),
                                                   amount, percent, step->result, step->reason, due,
                                                   lead, otherwise },
                            9);
}
