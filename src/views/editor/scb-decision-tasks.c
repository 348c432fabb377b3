/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks that a session gives, and what it finds of earlier ones. */

#include "scb-config.h"

#include "scb-decision-kinds.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-decision-labels.h"
#include "scb-decision-text.h"
#include "scb-task-helpers.h"

/* ---- tasks ---- */

static GPtrArray *
list_tasks (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->tasks);
}

static void
begin_task (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->tasks);
  g_object_set (record, "state", SCB_TASK_STATE_OPEN, NULL);
}

static char *
get_task_title (ScbRecord *record, ScbDossier *dossier)
{
  return scb_decision_first_line (SCB_TASK (record)->title);
}

/* A task of which nobody knows who or until when is the complaint of most branches: it is said. */
static char *
describe_task (ScbTask *task, ScbDossier *dossier)
{
  g_autofree char *lead = scb_decision_person (dossier, task->lead, task->lead_name);
  g_autofree char *due = scb_decision_date (task->due_on, task->due_text);

  return scb_decision_join (g_strdup (*lead != '\0' ? lead : _("nobody leads it yet")),
                            g_strdup (*due != '\0' ? due : _("no time limit yet")),
                            scb_decision_amount (task->target, task->unit), NULL);
}

static char *
get_task_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  g_autofree char *helpers = scb_task_helpers_text (scb_record_get_id (record), dossier);

  if (scb_record_get_id (record) == 0)
    return NULL;
  return scb_decision_join (
      describe_task (SCB_TASK (record), dossier),
      *helpers != '\0' ? g_strdup_printf (_("with %s"), helpers) : g_strdup (""), NULL);
}

static GtkWidget *
make_helpers (gpointer context)
{
  return scb_task_helpers_new (context);
}

static void
show_helpers (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier)
{
  scb_task_helpers_show (SCB_TASK_HELPERS (extra), SCB_TASK (record), dossier);
}

static void
list_weak_points (ScbDossier *dossier, ScbAddChoice add, gpointer choices)
{
  for (guint i = 0; i < dossier->weak_points->len; i++)
    {
      ScbWeakPoint *point = dossier->weak_points->pdata[i];

      add (choices, scb_record_get_id (SCB_RECORD (point)), point->title);
    }
}

const ScbRecordKind *
scb_decision_tasks (void)
{
  static const ScbFormField fields[] = {
    { .name = "title", .label = N_("What is to be done") },
    { .name = "lead", .label = N_("Who leads: a member or a body"), .partner = "lead_name" },
    { .name = "due_on", .label = N_("Until when: a date or words"), .partner = "due_text" },
    { .name = "target", .label = N_("How much") },
    { .name = "unit", .label = N_("Unit") },
    { .name = "agenda_item",
      .label = N_("Item of the agenda"),
      .none = N_("None"),
      .list_choices = scb_decision_list_items },
    { .name = "weak_point",
      .label = N_("Against which weak point"),
      .none = N_("None"),
      .list_choices = list_weak_points },
    { .name = "measure", .label = N_("By what its success is seen") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_task_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add task"),
    .change_label = N_("Change task"),
    .delete_label = N_("Delete task"),
    .move_label = N_("Move task"),
    .heading = N_("Tasks"),
    .add = N_("Add a task (Ctrl+Shift+N)"),
    .empty = N_("No task has been given yet: who does what until when?"),
    .unnamed = N_("New task"),
    .needed = N_("A task needs its words. Delete it if it is not wanted."),
    .list = list_tasks,
    .begin = begin_task,
    .get_title = get_task_title,
    .get_subtitle = get_task_subtitle,
    .make_extra = make_helpers,
    .show_extra = show_helpers,
  };

  return &kind;
}

/* ---- results of earlier tasks ---- */

static ScbTask *
find_task (ScbDossier *dossier, gint64 id)
{
  for (guint i = 0; i < dossier->earlier_tasks->len; i++)
    if (scb_record_get_id (dossier->earlier_tasks->pdata[i]) == id)
      return dossier->earlier_tasks->pdata[i];
  return NULL;
}

static gint64
get_report_key (ScbRecord *record)
{
  return SCB_TASK_REPORT (record)->task;
}

/* How the task stood when the session began, as it was said last: "350/500 m", or in words.
 * (transfer full) (nullable) */
static char *
opening_of (ScbTaskStory *story)
{
  const ScbTaskStep *last = scb_task_story_get_last (story);
  double amount = scb_task_story_get_amount (story);
  g_autofree char *reached = NULL;
  g_autofree char *target = NULL;

  if (last == NULL)
    return NULL;
  if (isnan (amount) || isnan (story->task->target))
    return g_strdup (last->result);
  reached = scb_decision_amount (amount, NULL);
  target = scb_decision_amount (story->task->target, story->task->unit);
  return g_strdup_printf ("%s/%s", reached, target);
}

/* What is known of the task already; of one that was finished between the sessions also its end. */
static ScbTaskReport *
begin_report (ScbDossier *dossier, ScbTask *task, gint64 position)
{
  gint64 id = scb_record_get_id (SCB_RECORD (task));
  ScbTaskStory *story = scb_dossier_get_story (dossier, id);
  const ScbTaskStep *last = story != NULL ? scb_task_story_get_last (story) : NULL;
  g_autofree char *opening = story != NULL ? opening_of (story) : NULL;
  ScbTaskReport *report = g_object_new (SCB_TYPE_TASK_REPORT, "session",
                                        scb_record_get_id (SCB_RECORD (dossier->session)), "task",
                                        id, "position", position, "opening-state", opening, NULL);

  if (last != NULL && last->session == 0 && last->outcome != SCB_TASK_OUTCOME_UNKNOWN)
    g_object_set (report, "outcome", last->outcome, "result", last->result, "reason", last->reason,
                  "percent", last->percent, "amount", last->amount, NULL);
  return report;
}

/* A report for each task, those that nobody wrote yet among them: they are kept when something is
 * typed. */
static GPtrArray *
list_results (ScbDossier *dossier)
{
  GPtrArray *reports = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dossier->earlier_tasks->len; i++)
    {
      ScbTask *task = dossier->earlier_tasks->pdata[i];
      ScbTaskReport *report
          = scb_dossier_get_report (dossier, scb_record_get_id (SCB_RECORD (task)));

      if (report != NULL)
        g_object_ref (report);
      else
        report = begin_report (dossier, task, (gint64)i + 1);
      g_ptr_array_add (reports, report);
    }
  return reports;
}

static char *
get_result_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbTask *task = find_task (dossier, SCB_TASK_REPORT (record)->task);

  return task != NULL ? scb_decision_first_line (task->title) : NULL;
}

/* Who leads it now, until when after all that it was put off. */
static char *
describe_earlier (ScbTask *task, ScbDossier *dossier)
{
  ScbTaskStory *story = scb_dossier_get_story (dossier, scb_record_get_id (SCB_RECORD (task)));
  guint n = story != NULL ? scb_task_story_count_postponed (story) : 0;
  g_autofree char *due = NULL;
  const char *lead = NULL;

  if (story == NULL)
    return describe_task (task, dossier);
  scb_task_story_get_lead (story, &lead);
  due = scb_decision_date (scb_task_story_get_due (story), task->due_text);
  return scb_decision_join (
      g_strdup (lead != NULL ? lead : _("nobody leads it yet")),
      g_strdup (*due != '\0' ? due : _("no time limit yet")),
      n > 0 ? g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "put off %u time", "put off %u times", n), n)
            : g_strdup (""),
      scb_decision_amount (task->target, task->unit), NULL);
}

static char *
get_result_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbTaskReport *report = SCB_TASK_REPORT (record);
  ScbTask *task = find_task (dossier, report->task);
  const char *outcome = scb_task_outcome_label (report->outcome);

  return scb_decision_join (g_strdup (outcome != NULL ? outcome : _("no result yet")),
                            scb_decision_amount (report->percent, "%"),
                            task != NULL ? describe_earlier (task, dossier) : g_strdup (""), NULL);
}

static gboolean
is_result_shown (ScbRecord *record, const char *field)
{
  if (g_str_equal (field, "new_lead"))
    return SCB_TASK_REPORT (record)->outcome == SCB_TASK_OUTCOME_HANDED_OVER;
  return TRUE;
}

/* Whether a later session of the branch has already spoken about the task: then that one says how
 * it stands. */
static gboolean
is_spoken_of_later (ScbBook *book, ScbTaskReport *report, ScbDossier *dossier)
{
  g_autoptr (GPtrArray) reports
      = scb_book_list (book, SCB_TYPE_TASK_REPORT, "task", report->task, NULL);

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      ScbTaskReport *other = reports->pdata[i];
      g_autoptr (ScbSession) session = NULL;

      if (other->session == report->session)
        continue;
      session = scb_book_get (book, SCB_TYPE_SESSION, other->session, NULL);
      if (session != NULL && g_strcmp0 (session->held_on, dossier->session->held_on) > 0)
        return TRUE;
    }
  return FALSE;
}

/* A task that is done or dropped does not come back in the next session. */
static gboolean
close_task (ScbBook *book, ScbRecord *changed, ScbDossier *dossier, GError **error)
{
  ScbTaskReport *report = SCB_TASK_REPORT (changed);
  gboolean is_closed
      = report->outcome == SCB_TASK_OUTCOME_DONE || report->outcome == SCB_TASK_OUTCOME_DROPPED;
  ScbTask *task = find_task (dossier, report->task);
  g_autoptr (ScbTask) copy = NULL;

  if (task == NULL || is_spoken_of_later (book, report, dossier))
    return TRUE;
  copy = scb_record_copy (SCB_RECORD (task));
  g_object_set (copy, "state",
                !is_closed                                 ? SCB_TASK_STATE_OPEN
                : report->outcome == SCB_TASK_OUTCOME_DONE ? SCB_TASK_STATE_DONE
                                                           : SCB_TASK_STATE_DROPPED,
                "closed-on", is_closed ? dossier->session->held_on : NULL, NULL);
  return scb_record_equal (SCB_RECORD (copy), SCB_RECORD (task))
         || scb_book_update (book, copy, error);
}

const ScbRecordKind *
scb_decision_results (void)
{
  static const ScbFormField fields[] = {
    { .name = "outcome",
      .label = N_("How it stands"),
      .none = N_("Not said yet"),
      .value_label = scb_task_outcome_label },
    { .name = "percent", .label = N_("Per cent") },
    { .name = "amount", .label = N_("Amount reached") },
    { .name = "new_due_on", .label = N_("New time limit") },
    { .name = "new_lead", .label = N_("Handed over to") },
    { .name = "opening_state", .label = N_("State at the beginning") },
    { .name = "result", .label = N_("Result") },
    { .name = "reason", .label = N_("Why not, or not wholly") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_task_report_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Report on a task"),
    .change_label = N_("Change report on a task"),
    .heading = N_("Results of earlier tasks"),
    .empty = N_("No earlier task is open."),
    .unnamed = N_("Earlier task"),
    .needed = N_("The report needs its task."),
    .list = list_results,
    .get_key = get_report_key,
    .get_title = get_result_title,
    .get_subtitle = get_result_subtitle,
    .keep_also = close_task,
    .is_shown = is_result_shown,
  };

  return &kind;
}
