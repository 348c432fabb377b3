/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a branch decided in a year, and whose papers they are. */

#include "scb-config.h"

#include "scb-press-branch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-branch-year.h"
#include "scb-book-sessions.h"
#include "scb-branch-year-paper.h"
#include "scb-date.h"

/* ---- the head ---- */

/* Who signs: whoever held the post on the day. */
static gboolean
add_secretary (ScbBook *book, ScbDossier *head, gint64 branch, const char *day, GError **error)
{
  g_autoptr (GPtrArray) posts = scb_book_list (book, SCB_TYPE_POST, "branch", branch, error);

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      ScbPost *post = posts->pdata[i];
      g_autoptr (ScbMember) member = NULL;

      if (post->kind != SCB_POST_KIND_SECRETARY
          || !scb_date_in_span (day, post->since, post->until))
        continue;
      member = scb_book_get (book, SCB_TYPE_MEMBER, post->member, error);
      if (member == NULL)
        return FALSE;
      scb_dossier_add_member (head, member, post->title);
    }
  return posts != NULL;
}

ScbDossier *
scb_press_load_branch_head (ScbBook *book, const ScbPressJob *job, GError **error)
{
  g_autofree char *year = job->period != NULL ? g_strndup (job->period, 4) : NULL;
  g_autofree char *december = year != NULL ? g_strconcat (year, "-12", NULL) : NULL;
  g_autofree char *last_day = year != NULL ? g_strconcat (year, "-12-31", NULL) : NULL;
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (ScbDossier) head = NULL;

  if (job->branch == 0 || year == NULL)
    {
      g_set_error_literal (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT,
                           _("Say of which branch and which year it is to be printed."));
      return NULL;
    }
  session = g_object_new (SCB_TYPE_SESSION, "branch", job->branch, "kind", SCB_SESSION_KIND_REGULAR,
                          "state", SCB_SESSION_STATE_PLANNED, "detail", SCB_SESSION_DETAIL_FULL,
                          "period", december, "held-on", last_day, NULL);
  head = scb_dossier_new (session);
  g_clear_pointer (&head->settings, g_hash_table_unref);
  head->settings = scb_book_get_settings (book, error);
  if (head->settings == NULL)
    return NULL;
  scb_press_take_heading (book, head, job->branch, last_day);
  return head->branch != NULL && add_secretary (book, head, job->branch, last_day, error)
             ? g_steal_pointer (&head)
             : NULL;
}

/* ---- what became of the tasks ---- */

ScbBranchYear *
scb_press_load_branch_year (ScbBook *book, const ScbPressJob *job, GError **error)
{
  g_autofree char *year = g_strndup (job->period, 4);

  return scb_book_load_branch_year (book, job->branch, year, error);
}

static const char *
later (const char *a, const char *b)
{
  return b != NULL && strcmp (b, a) > 0 ? b : a;
}

char *
scb_press_year_tasks_day (ScbBranchYear *year)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *last_day = g_strconcat (year->year, "-12-31", NULL);
  const char *last = last_day;

  for (guint i = 0; i < year->tasks->len; i++)
    {
      const ScbYearTask *task = year->tasks->pdata[i];

      last = later (last, task->task->closed_on);
      for (guint j = 0; j < task->reports->len; j++)
        last = later (last, ((const ScbYearReport *)task->reports->pdata[j])->day);
    }
  return g_strdup (strcmp (last, today) < 0 ? last : today);
}

ScbDocument *
scb_press_make_year_tasks (
    ScbBook *book, ScbDossier *head, const ScbRules *rules, const ScbPressJob *job, GError **error)
{
  g_autoptr (ScbBranchYear) year = scb_press_load_branch_year (book, job, error);
  g_autofree char *day = year != NULL ? scb_press_year_tasks_day (year) : NULL;

  return year != NULL ? scb_year_tasks_paper_new (year, head, rules, day, error) : NULL;
}
