/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A task from session to session. */

#include "scb-config.h"

#include "scb-task-story.h"

#include <math.h>

#include "scb-date.h"

/* Per cent are written with one digit. */
#define SAME_PERCENT 0.6

G_DEFINE_FINAL_TYPE (ScbTaskStory, scb_task_story, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  ScbTaskStep *step = data;

  g_free (step->day);
  g_free (step->opening_state);
  g_free (step->result);
  g_free (step->reason);
  g_free (step->new_due_on);
  g_free (step->new_lead_name);
  g_free (step);
}

static void
scb_task_story_finalize (GObject *object)
{
  ScbTaskStory *self = SCB_TASK_STORY (object);

  g_clear_object (&self->task);
  g_free (self->given_on);
  g_free (self->lead_name);
  g_free (self->helpers);
  g_free (self->weak_point_title);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (scb_task_story_parent_class)->finalize (object);
}

static void
scb_task_story_class_init (ScbTaskStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_task_story_finalize;
}

static void
scb_task_story_init (ScbTaskStory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

ScbTaskStory *
scb_task_story_new (ScbTask *task)
{
  ScbTaskStory *self = g_object_new (SCB_TYPE_TASK_STORY, NULL);

  self->task = g_object_ref (task);
  return self;
}

/* Of one day the note comes first: the session had heard of it. */
static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const ScbTaskStep *one = *(ScbTaskStep *const *)a;
  const ScbTaskStep *other = *(ScbTaskStep *const *)b;
  int order = g_strcmp0 (one->day, other->day);

  if (order != 0)
    return order;
  if ((one->session == 0) != (other->session == 0))
    return one->session == 0 ? -1 : 1;
  if (one->session != other->session)
    return one->session < other->session ? -1 : 1;
  return (one->note > other->note) - (one->note < other->note);
}

/* Takes @step, whose texts are not owned yet. */
static void
add_step (ScbTaskStory *self, const ScbTaskStep *step)
{
  ScbTaskStep *copy = g_memdup2 (step, sizeof *step);

  copy->day = g_strdup (step->day);
  copy->opening_state = g_strdup (step->opening_state);
  copy->result = g_strdup (step->result);
  copy->reason = g_strdup (step->reason);
  copy->new_due_on = g_strdup (step->new_due_on);
  copy->new_lead_name = g_strdup (step->new_lead_name);
  g_ptr_array_add (self->steps, copy);
  g_ptr_array_sort (self->steps, compare_steps);
}

void
scb_task_story_add_report (ScbTaskStory *self,
                           ScbTaskReport *report,
                           const char *day,
                           const char *lead_name)
{
  const ScbTaskStep step = { (char *)day,        report->session,       0,
                             report->outcome,    report->opening_state, report->result,
                             report->reason,     report->percent,       report->amount,
                             report->new_due_on, report->new_lead,      (char *)lead_name };

  add_step (self, &step);
}

void
scb_task_story_add_note (ScbTaskStory *self, ScbTaskNote *note, const char *lead_name)
{
  const ScbTaskStep step = { note->noted_on,
                             0,
                             scb_record_get_id (SCB_RECORD (note)),
                             note->outcome,
                             NULL,
                             note->result,
                             note->reason,
                             note->percent,
                             note->amount,
                             note->new_due_on,
                             note->new_lead,
                             (char *)lead_name };

  add_step (self, &step);
}

ScbTaskStory *
scb_task_story_until (ScbTaskStory *self, const char *day, gint64 session)
{
  ScbTaskStory *until = scb_task_story_new (self->task);

  until->given_on = g_strdup (self->given_on);
  until->lead_name = g_strdup (self->lead_name);
  until->helpers = g_strdup (self->helpers);
  until->weak_point_title = g_strdup (self->weak_point_title);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const ScbTaskStep *step = self->steps->pdata[i];

      if (g_strcmp0 (step->day, day) <= 0 && (session == 0 || step->session != session))
        add_step (until, step);
    }
  return until;
}

/* ---- what follows from it ---- */

const char *
scb_task_story_get_due (ScbTaskStory *self)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      const ScbTaskStep *step = self->steps->pdata[i - 1];

      if (step->new_due_on != NULL)
        return step->new_due_on;
    }
  return self->task->due_on;
}

gint64
scb_task_story_get_lead (ScbTaskStory *self, const char **name)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      const ScbTaskStep *step = self->steps->pdata[i - 1];

      if (step->new_lead != 0)
        {
          *name = step->new_lead_name;
          return step->new_lead;
        }
    }
  *name = self->lead_name;
  return self->task->lead;
}

double
scb_task_story_get_amount (ScbTaskStory *self)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      const ScbTaskStep *step = self->steps->pdata[i - 1];

      if (!isnan (step->amount))
        return step->amount;
    }
  return NAN;
}

static double
measured_percent (ScbTaskStory *self, double amount)
{
  return self->task->target > 0 ? amount / self->task->target * 100 : NAN;
}

double
scb_task_story_get_percent (ScbTaskStory *self)
{
  double measured = measured_percent (self, scb_task_story_get_amount (self));

  for (guint i = self->steps->len; i > 0 && isnan (measured); i--)
    measured = ((const ScbTaskStep *)self->steps->pdata[i - 1])->percent;
  return measured;
}

const ScbTaskStep *
scb_task_story_get_last (ScbTaskStory *self)
{
  return self->steps->len > 0 ? self->steps->pdata[self->steps->len - 1] : NULL;
}

guint
scb_task_story_count_postponed (ScbTaskStory *self)
{
  const char *due = self->task->due_on;
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const ScbTaskStep *step = self->steps->pdata[i];

      if (step->new_due_on == NULL)
        continue;
      n += due == NULL || g_strcmp0 (due, step->new_due_on) < 0;
      due = step->new_due_on;
    }
  return n;
}

guint
scb_task_story_count_handed_over (ScbTaskStory *self)
{
  gint64 lead = self->task->lead;
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const ScbTaskStep *step = self->steps->pdata[i];

      if (step->new_lead == 0)
        continue;
      n += step->new_lead != lead;
      lead = step->new_lead;
    }
  return n;
}

int
scb_task_story_count_days (ScbTaskStory *self, const char *day)
{
  const char *last = self->task->closed_on != NULL && g_strcmp0 (self->task->closed_on, day) < 0
                         ? self->task->closed_on
                         : day;

  if (self->given_on == NULL || g_strcmp0 (last, self->given_on) < 0)
    return -1;
  return scb_date_days_between (self->given_on, last);
}

gboolean
scb_task_story_is_reckoned_otherwise (ScbTaskStory *self, const ScbTaskStep *step)
{
  double measured = measured_percent (self, step->amount);

  return !isnan (measured) && !isnan (step->percent)
         && fabs (measured - step->percent) > SAME_PERCENT;
}
