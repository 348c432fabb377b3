/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A task from session to session, notes between them, and pledges added up. */

#include "scb-config.h"

#include "scb-book-follow-up.h"

#include <glib/gi18n-lib.h>

#include "scb-book-agenda-private.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-period.h"

static char *
name_of (ScbBook *self, gint64 member)
{
  g_autoptr (ScbMember) record
      = member != 0 ? scb_book_get (self, SCB_TYPE_MEMBER, member, NULL) : NULL;

  return record != NULL ? g_strdup (record->full_name) : NULL;
}

static char *
day_of_session (ScbBook *self, gint64 id)
{
  g_autoptr (ScbSession) session = id != 0 ? scb_book_get (self, SCB_TYPE_SESSION, id, NULL) : NULL;

  if (session == NULL)
    return NULL;
  return session->held_on != NULL ? g_strdup (session->held_on)
                                  : scb_period_first_day (session->period);
}

static char *
helpers_of (ScbBook *self, gint64 task)
{
  g_autoptr (GPtrArray) helpers = scb_book_list (self, SCB_TYPE_TASK_HELPER, "task", task, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; helpers != NULL && i < helpers->len; i++)
    {
      ScbTaskHelper *helper = helpers->pdata[i];
      g_autofree char *name = name_of (self, helper->member);

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              name != NULL           ? name
                              : helper->name != NULL ? helper->name
                                                     : "");
    }
  if (names->len > 0)
    return scb_string_free (names);
  g_string_free (names, TRUE);
  return NULL;
}

ScbTaskStory *
scb_book_load_task_story (ScbBook *self, gint64 task, GError **error)
{
  g_autoptr (ScbTask) record = scb_book_get (self, SCB_TYPE_TASK, task, error);
  g_autoptr (ScbTaskStory) story = record != NULL ? scb_task_story_new (record) : NULL;
  g_autoptr (GPtrArray) reports
      = story != NULL ? scb_book_list (self, SCB_TYPE_TASK_REPORT, "task", task, error) : NULL;
  g_autoptr (GPtrArray) notes
      = reports != NULL ? scb_book_list (self, SCB_TYPE_TASK_NOTE, "task", task, error) : NULL;
  g_autoptr (ScbWeakPoint) weak_point = NULL;

  if (notes == NULL)
    return NULL;
  story->given_on = day_of_session (self, record->session);
  story->lead_name = name_of (self, record->lead);
  if (story->lead_name == NULL)
    story->lead_name = g_strdup (record->lead_name);
  story->helpers = helpers_of (self, task);
  if (record->weak_point != 0)
    weak_point = scb_book_get (self, SCB_TYPE_WEAK_POINT, record->weak_point, NULL);
  story->weak_point_title = weak_point != NULL ? g_strdup (weak_point->title) : NULL;
  for (guint i = 0; i < reports->len; i++)
    {
      ScbTaskReport *report = reports->pdata[i];
      g_autofree char *day = day_of_session (self, report->session);
      g_autofree char *name = name_of (self, report->new_lead);

      scb_task_story_add_report (story, report, day, name);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      ScbTaskNote *note = notes->pdata[i];
      g_autofree char *name = name_of (self, note->new_lead);

      scb_task_story_add_note (story, note, name);
    }
  return g_steal_pointer (&story);
}

/* ---- notes ---- */

static gboolean
keep_note_step (ScbBook *self, gpointer data, GError **error)
{
  ScbTaskNote *note = data;
  gboolean kept = scb_record_get_id (SCB_RECORD (note)) != 0 ? scb_book_update (self, note, error)
                                                             : scb_book_insert (self, note, error);
  g_autoptr (ScbTaskStory) story = kept ? scb_book_load_task_story (self, note->task, error) : NULL;
  const ScbTaskStep *last = story != NULL ? scb_task_story_get_last (story) : NULL;
  g_autoptr (ScbTask) task = NULL;
  gboolean is_closed;

  if (story == NULL)
    return FALSE;
  /* What was said last says how it stands; silence leaves it as it is. */
  if (last->note != scb_record_get_id (SCB_RECORD (note))
      || last->outcome == SCB_TASK_OUTCOME_UNKNOWN)
    return TRUE;
  is_closed = last->outcome == SCB_TASK_OUTCOME_DONE || last->outcome == SCB_TASK_OUTCOME_DROPPED;
  task = scb_record_copy (SCB_RECORD (story->task));
  g_object_set (task, "state",
                !is_closed                               ? SCB_TASK_STATE_OPEN
                : last->outcome == SCB_TASK_OUTCOME_DONE ? SCB_TASK_STATE_DONE
                                                         : SCB_TASK_STATE_DROPPED,
                "closed-on", is_closed ? note->noted_on : NULL, NULL);
  return scb_record_equal (SCB_RECORD (task), SCB_RECORD (story->task))
         || scb_book_update (self, task, error);
}

gboolean
scb_book_keep_task_note (ScbBook *self, ScbTaskNote *note, GError **error)
{
  return scb_book_run_step (self, N_ ("Note on a task"), keep_note_step, note, error);
}

/* ---- pledges ---- */

void
scb_campaign_free (gpointer campaign)
{
  ScbCampaign *self = campaign;

  g_free (self->campaign);
  g_free (self->unit);
  g_free (self);
}

#define CAMPAIGNS                                                                                  \
  "WITH RECURSIVE tree (id) AS (SELECT ?3 UNION SELECT s.organization FROM organization_spell s"   \
  " JOIN tree ON s.parent = tree.id WHERE coalesce (s.since, '') <= ?1"                            \
  " AND (s.until IS NULL OR ?1 < s.until))"                                                        \
  " SELECT p.campaign, p.unit, sum (coalesce (p.amount, 0)),"                                      \
  " sum (iif (p.given_on <= ?1, coalesce (p.given, 0), 0)), count (*),"                            \
  " sum (coalesce (p.given_on <= ?1, 0) AND NOT coalesce (p.thanked_on <= ?1, 0))"                 \
  " FROM pledge p JOIN session g ON g.id = p.session"                                              \
  " WHERE coalesce (g.held_on, g.period || '-01') <= ?1 AND (?2 = 0 OR g.branch = ?2)"             \
  " AND (?3 = 0 OR (SELECT b.organization FROM branch_spell b WHERE b.branch = g.branch"           \
  "  ORDER BY coalesce (b.since, '') <= ?1 AND (b.until IS NULL OR ?1 < b.until) DESC,"            \
  "  b.since DESC LIMIT 1) IN tree)"                                                               \
  " GROUP BY p.campaign, p.unit ORDER BY p.campaign IS NULL, p.campaign, p.unit"

GPtrArray *
scb_book_list_campaigns (ScbBook *self, const ScbFollowUpQuery *query, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), CAMPAIGNS, error);
  g_autoptr (GPtrArray) campaigns = g_ptr_array_new_with_free_func (scb_campaign_free);
  g_autofree char *today = scb_date_today ();
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, query->day != NULL ? query->day : today);
  scb_statement_bind_int (statement, 2, query->branch);
  scb_statement_bind_int (statement, 3, query->organization);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbCampaign *campaign = g_new0 (ScbCampaign, 1);

      campaign->campaign = g_strdup (scb_statement_get_text (statement, 0));
      campaign->unit = g_strdup (scb_statement_get_text (statement, 1));
      campaign->promised = scb_statement_get_real (statement, 2);
      campaign->given = scb_statement_get_real (statement, 3);
      campaign->n_pledges = scb_statement_get_int (statement, 4);
      campaign->n_to_thank = scb_statement_get_int (statement, 5);
      g_ptr_array_add (campaigns, campaign);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&campaigns) : NULL;
}
