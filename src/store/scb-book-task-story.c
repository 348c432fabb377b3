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

/* Reforms that follow each other; a ring ends too. */
#define MOST_PREDECESSORS 20

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

/* What sessions and notes say of the task with @id, which is that of @story or one before it. */
static gboolean
add_steps (ScbBook *self, ScbTaskStory *story, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) reports = scb_book_list (self, SCB_TYPE_TASK_REPORT, "task", id, error);
  g_autoptr (GPtrArray) notes
      = reports != NULL ? scb_book_list (self, SCB_TYPE_TASK_NOTE, "task", id, error) : NULL;

  if (notes == NULL)
    return FALSE;
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
  return TRUE;
}

/* A branch that ended handed its tasks over: their age and story go on. */
static gboolean
add_predecessors (ScbBook *self, ScbTaskStory *story, GError **error)
{
  gint64 id = story->task->predecessor;

  for (guint i = 0; id != 0 && i < MOST_PREDECESSORS; i++)
    {
      g_autoptr (ScbTask) before = scb_book_get (self, SCB_TYPE_TASK, id, error);

      if (before == NULL || !add_steps (self, story, id, error))
        return FALSE;
      g_free (story->given_on);
      story->given_on = day_of_session (self, before->session);
      id = before->predecessor;
    }
  return TRUE;
}

ScbTaskStory *
scb_book_load_task_story (ScbBook *self, gint64 task, GError **error)
{
  g_autoptr (ScbTask) record = scb_book_get (self, SCB_TYPE_TASK, task, error);
  g_autoptr (ScbTaskStory) story = record != NULL ? scb_task_story_new (record) : NULL;
  g_autoptr (ScbWeakPoint) weak_point = NULL;

  if (story == NULL || !add_steps (self, story, task, error))
    return NULL;
  story->given_on = day_of_session (self, record->session);
  if (!add_predecessors (self, story, error))
    return NULL;
  story->lead_name = name_of (self, record->lead);
  if (story->lead_name == NULL)
    story->lead_name = g_strdup (record->lead_name);
  story->helpers = helpers_of (self, task);
  if (record->weak_point != 0)
    weak_point = scb_book_get (self, SCB_TYPE_WEAK_POINT, record->weak_point, NULL);
  story->weak_point_title = weak_point != NULL ? g_strdup (weak_point->title) : NULL;
  return g_steal_pointer (&story);
}

/* ---- notes ---- */

/* How @task stands by @step, NULL: nothing was said of it. */
static gboolean
settle_task (ScbBook *self, ScbTask *task, const ScbTaskStep *step, GError **error)
{
  ScbTaskOutcome outcome = step != NULL ? step->outcome : SCB_TASK_OUTCOME_UNKNOWN;
  gboolean is_closed = outcome == SCB_TASK_OUTCOME_DONE || outcome == SCB_TASK_OUTCOME_DROPPED;
  g_autoptr (ScbTask) changed = scb_record_copy (SCB_RECORD (task));

  g_object_set (changed, "state",
                !is_closed                         ? SCB_TASK_STATE_OPEN
                : outcome == SCB_TASK_OUTCOME_DONE ? SCB_TASK_STATE_DONE
                                                   : SCB_TASK_STATE_DROPPED,
                "closed-on", is_closed ? step->day : NULL, NULL);
  return scb_record_equal (SCB_RECORD (changed), SCB_RECORD (task))
         || scb_book_update (self, changed, error);
}

static gboolean
keep_note_step (ScbBook *self, gpointer data, GError **error)
{
  ScbTaskNote *note = data;
  gboolean kept = scb_record_get_id (SCB_RECORD (note)) != 0 ? scb_book_update (self, note, error)
                                                             : scb_book_insert (self, note, error);
  g_autoptr (ScbTaskStory) story = kept ? scb_book_load_task_story (self, note->task, error) : NULL;
  const ScbTaskStep *last = story != NULL ? scb_task_story_get_last (story) : NULL;

  if (story == NULL)
    return FALSE;
  /* What was said last says how it stands; silence leaves it as it is. */
  if (last->note != scb_record_get_id (SCB_RECORD (note))
      || last->outcome == SCB_TASK_OUTCOME_UNKNOWN)
    return TRUE;
  return settle_task (self, story->task, last, error);
}

/* The last word of how it stands; NULL. */
static const ScbTaskStep *
last_word (ScbTaskStory *story)
{
  for (guint i = story->steps->len; i > 0; i--)
    {
      const ScbTaskStep *step = story->steps->pdata[i - 1];

      if (step->outcome != SCB_TASK_OUTCOME_UNKNOWN)
        return step;
    }
  return NULL;
}

static gboolean
delete_note_step (ScbBook *self, gpointer data, GError **error)
{
  ScbTaskNote *note = data;
  g_autoptr (ScbTaskStory) before = scb_book_load_task_story (self, note->task, error);
  g_autoptr (ScbTaskStory) after = NULL;
  const ScbTaskStep *decided = before != NULL ? last_word (before) : NULL;

  if (before == NULL || !scb_book_delete (self, note, error))
    return FALSE;
  if (decided == NULL || decided->note != scb_record_get_id (SCB_RECORD (note)))
    return TRUE;
  after = scb_book_load_task_story (self, note->task, error);
  return after != NULL && settle_task (self, after->task, last_word (after), error);
}

gboolean
scb_book_keep_task_note (ScbBook *self, ScbTaskNote *note, GError **error)
{
  return scb_book_run_step (self, N_("Note on a task"), keep_note_step, note, error);
}

gboolean
scb_book_delete_task_note (ScbBook *self, ScbTaskNote *note, GError **error)
{
  return scb_book_run_step (self, N_("Delete note on a task"), delete_note_step, note, error);
}
