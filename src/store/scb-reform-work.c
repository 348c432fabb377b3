/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a branch has in hand when it ends or is divided: tasks, weak points, officials, sessions. */

#include "scb-config.h"

#include "scb-reform-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date.h"
#include "scb-period.h"

/* ---- tasks ---- */

static gboolean
copy_helpers (ScbReformPlan *self, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) helpers
      = scb_reform_plan_list (self, SCB_TYPE_TASK_HELPER, "task", from, error);

  for (guint i = 0; helpers != NULL && i < helpers->len; i++)
    {
      ScbTaskHelper *old = helpers->pdata[i];
      ScbTaskHelper *helper = scb_reform_plan_add (self, SCB_TYPE_TASK_HELPER);

      g_object_set (helper, "task", to, "position", old->position, "member", old->member, "name",
                    old->name, NULL);
    }
  return helpers != NULL;
}

/* The minutes that gave the task stay as they are, signed perhaps: the other branch gets one of its
 * own that knows where it comes from. */
static gboolean
hand_over (ScbReformPlan *self, ScbTask *task, const ScbReformWay *way, GError **error)
{
  ScbTask *next = scb_reform_plan_add (self, SCB_TYPE_TASK);
  const gint64 *weak_point = g_hash_table_lookup (self->weak_points, &task->weak_point);

  g_object_set (next, "branch", way->to, "position", task->position, "title", task->title, "lead",
                task->lead, "lead-name", task->lead_name, "measure", task->measure, "unit",
                task->unit, "target", task->target, "due-on", task->due_on, "due-text",
                task->due_text, "weak-point", weak_point != NULL ? *weak_point : (gint64)0, "state",
                SCB_TASK_STATE_OPEN, "predecessor", scb_record_get_id (SCB_RECORD (task)), NULL);
  scb_reform_preview_add (self->preview, SCB_REFORM_LINE_TASK_MOVED, task->title, way->from_name,
                          way->to_name, NULL);
  return copy_helpers (self, scb_record_get_id (SCB_RECORD (task)),
                       scb_record_get_id (SCB_RECORD (next)), error);
}

static gboolean
is_led_by_taken (const ScbReformWay *way, ScbTask *task)
{
  if (way->members == NULL)
    return TRUE;
  for (guint i = 0; i < way->members->len; i++)
    if (g_array_index (way->members, gint64, i) == task->lead)
      return TRUE;
  return FALSE;
}

gboolean
scb_reform_move_tasks (ScbReformPlan *self, const ScbReformWay *way, GError **error)
{
  g_autoptr (GPtrArray) tasks
      = scb_reform_plan_list (self, SCB_TYPE_TASK, "branch", way->from, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      ScbTask *task = tasks->pdata[i];

      if (task->state != SCB_TASK_STATE_OPEN || !is_led_by_taken (way, task))
        continue;
      g_object_set (scb_reform_plan_edit (self, task), "state",
                    way->to != 0 ? SCB_TASK_STATE_HANDED_OVER : SCB_TASK_STATE_DROPPED, "closed-on",
                    self->day, NULL);
      if (way->to == 0)
        scb_reform_preview_add (self->preview, SCB_REFORM_LINE_TASK_DROPPED, task->title,
                                way->from_name, NULL, NULL);
      else if (!hand_over (self, task, way, error))
        return FALSE;
    }
  return tasks != NULL;
}

gboolean
scb_reform_move_weak_points (ScbReformPlan *self, const ScbReformWay *way, GError **error)
{
  g_autoptr (GPtrArray) points
      = scb_reform_plan_list (self, SCB_TYPE_WEAK_POINT, "branch", way->from, error);
  g_autofree char *handed_over = g_strdup_printf (_("Handed over to %s"), way->to_name);
  g_autofree char *evidence = scb_reform_reason (self, handed_over);

  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      ScbWeakPoint *point = points->pdata[i];
      ScbWeakPoint *next;
      gint64 ids[2];

      if (point->closed_on != NULL)
        continue;
      next = scb_reform_plan_add (self, SCB_TYPE_WEAK_POINT);
      g_object_set (next, "branch", way->to, "title", point->title, "opened-on", point->opened_on,
                    "origin", way->from_name, NULL);
      ids[0] = scb_record_get_id (SCB_RECORD (point));
      ids[1] = scb_record_get_id (SCB_RECORD (next));
      g_hash_table_insert (self->weak_points, g_memdup2 (&ids[0], sizeof ids[0]),
                           g_memdup2 (&ids[1], sizeof ids[1]));
      g_object_set (scb_reform_plan_edit (self, point), "closed-on", self->day, "evidence",
                    evidence, NULL);
      scb_reform_preview_add (self->preview, SCB_REFORM_LINE_WEAK_POINT_MOVED, point->title,
                              way->from_name, way->to_name, NULL);
    }
  return points != NULL;
}

/* ---- officials ---- */

/* Whether the official already has, or gets by this plan, a duty at the branch. */
static gboolean
is_assigned (ScbReformPlan *self, gint64 official, gint64 branch)
{
  g_autoptr (GPtrArray) assignments
      = scb_reform_plan_list (self, SCB_TYPE_ASSIGNMENT, "official", official, NULL);

  for (guint i = 0; assignments != NULL && i < assignments->len; i++)
    {
      ScbAssignment *assignment = assignments->pdata[i];

      if (assignment->branch == branch
          && (assignment->until == NULL || strcmp (self->day, assignment->until) < 0))
        return TRUE;
    }
  for (guint i = 0; i < self->records->len; i++)
    if (SCB_IS_ASSIGNMENT (self->records->pdata[i])
        && SCB_ASSIGNMENT (self->records->pdata[i])->official == official
        && SCB_ASSIGNMENT (self->records->pdata[i])->branch == branch)
      return TRUE;
  return FALSE;
}

static void
end_assignment (ScbReformPlan *self,
                ScbAssignment *assignment,
                const ScbReformWay *way,
                gboolean also_move)
{
  g_autoptr (ScbOfficial) official
      = scb_book_get (self->book, SCB_TYPE_OFFICIAL, assignment->official, NULL);
  const char *name = official != NULL ? official->name : NULL;
  gboolean moves = also_move && !is_assigned (self, assignment->official, way->to);

  g_object_set (scb_reform_plan_edit (self, assignment), "until", self->day, NULL);
  scb_reform_preview_add (
      self->preview, moves ? SCB_REFORM_LINE_ASSIGNMENT_MOVED : SCB_REFORM_LINE_ASSIGNMENT_ENDED,
      name, way->from_name, moves ? way->to_name : NULL, NULL);
  if (moves)
    {
      ScbAssignment *next = scb_reform_plan_add (self, SCB_TYPE_ASSIGNMENT);

      g_object_set (next, "official", assignment->official, "branch", way->to, "duty",
                    assignment->duty, "decision", self->decision_id, "since", self->day, NULL);
    }
}

gboolean
scb_reform_end_assignments (ScbReformPlan *self,
                            const ScbReformWay *way,
                            gboolean also_move,
                            GError **error)
{
  g_autoptr (GPtrArray) assignments
      = scb_reform_plan_list (self, SCB_TYPE_ASSIGNMENT, "branch", way->from, error);

  for (guint i = 0; assignments != NULL && i < assignments->len; i++)
    {
      ScbAssignment *assignment = assignments->pdata[i];

      if (scb_reform_holds (assignment->since, assignment->until, self->day))
        end_assignment (self, assignment, way, also_move && way->to != 0);
    }
  return assignments != NULL;
}

/* ---- directives ---- */

static gboolean
is_addressed (GPtrArray *addressed, gint64 branch)
{
  for (guint i = 0; i < addressed->len; i++)
    if (SCB_DIRECTIVE_BRANCH (addressed->pdata[i])->branch == branch)
      return TRUE;
  return FALSE;
}

gboolean
scb_reform_move_directives (ScbReformPlan *self, const ScbReformWay *way, GError **error)
{
  g_autoptr (GPtrArray) addressed
      = scb_reform_plan_list (self, SCB_TYPE_DIRECTIVE_BRANCH, "branch", way->from, error);

  for (guint i = 0; addressed != NULL && i < addressed->len; i++)
    {
      ScbDirectiveBranch *old = addressed->pdata[i];
      g_autoptr (ScbDirective) directive
          = scb_book_get (self->book, SCB_TYPE_DIRECTIVE, old->directive, error);
      g_autoptr (GPtrArray) all = NULL;

      if (directive == NULL)
        return FALSE;
      all = scb_reform_plan_list (self, SCB_TYPE_DIRECTIVE_BRANCH, "directive", old->directive,
                                  error);
      if (all == NULL)
        return FALSE;
      if ((directive->until == NULL || strcmp (self->day, directive->until) < 0)
          && !is_addressed (all, way->to))
        g_object_set (scb_reform_plan_add (self, SCB_TYPE_DIRECTIVE_BRANCH), "directive",
                      old->directive, "branch", way->to, NULL);
    }
  return addressed != NULL;
}

/* ---- sessions ---- */

static gboolean
was_held (ScbSession *session)
{
  return session->held_on != NULL
         && (session->state == SCB_SESSION_STATE_DRAFT
             || session->state == SCB_SESSION_STATE_ADOPTED
             || session->state == SCB_SESSION_STATE_SIGNED);
}

/* A plan without a day belongs to its month. */
static gboolean
comes_after (ScbSession *session, const char *day)
{
  g_autofree char *period = scb_period_of (day);

  return session->held_on != NULL ? strcmp (session->held_on, day) >= 0
                                  : g_strcmp0 (session->period, period) >= 0;
}

gboolean
scb_reform_end_sessions (ScbReformPlan *self, const ScbReformWay *way, GError **error)
{
  g_autoptr (GPtrArray) sessions
      = scb_reform_plan_list (self, SCB_TYPE_SESSION, "branch", way->from, error);
  g_autofree char *ended = g_strdup_printf (_("%s has ended."), way->from_name);
  g_autofree char *reason = scb_reform_reason (self, ended);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      ScbSession *session = sessions->pdata[i];

      if (!comes_after (session, self->day))
        continue;
      if (session->state == SCB_SESSION_STATE_PLANNED)
        {
          g_object_set (scb_reform_plan_edit (self, session), "state", SCB_SESSION_STATE_NOT_HELD,
                        "not-held-reason", reason, NULL);
          scb_reform_preview_add (self->preview, SCB_REFORM_LINE_SESSION_DROPPED, way->from_name,
                                  NULL, NULL, session->held_on);
        }
      else if (was_held (session))
        scb_reform_preview_add (self->preview, SCB_REFORM_LINE_SESSION_AFTER, way->from_name, NULL,
                                NULL, session->held_on);
    }
  return sessions != NULL;
}

gboolean
scb_reform_note_sessions (ScbReformPlan *self, gint64 branch, const char *name, GError **error)
{
  g_autoptr (GPtrArray) sessions
      = scb_reform_plan_list (self, SCB_TYPE_SESSION, "branch", branch, error);
  g_autofree char *period = scb_period_of (self->day);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      ScbSession *session = sessions->pdata[i];

      if (was_held (session) && session->kind != SCB_SESSION_KIND_COMMITTEE
          && g_str_equal (session->period, period))
        scb_reform_preview_add (self->preview, SCB_REFORM_LINE_SESSION_HELD, name, NULL, NULL,
                                session->held_on);
    }
  return sessions != NULL;
}
