/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a session lack: roll-call, course, decisions. */

#include "scb-config.h"

#include "scb-completeness-private.h"

#include <glib/gi18n-lib.h>

#include "scb-attendance-count.h"
#include "scb-resolution-outcome.h"
#include "scb-text.h"
#include "scb-vote-check.h"

/* So much of a text is enough to know it again. */
#define QUOTED_LENGTH 40

static char *
quote (const char *text)
{
  if (text == NULL)
    return g_strdup ("…");
  if (scb_text_length (text) <= QUOTED_LENGTH)
    return g_strdup (text);
  {
    g_autofree char *start = g_utf8_substring (text, 0, QUOTED_LENGTH);

    return g_strconcat (start, "…", NULL);
  }
}

/* ---- roll-call ---- */

static ScbAttendance *
find_attendance (ScbDossier *dossier, gint64 member)
{
  for (guint i = 0; i < dossier->attendance->len; i++)
    if (SCB_ATTENDANCE (dossier->attendance->pdata[i])->member == member)
      return dossier->attendance->pdata[i];
  return NULL;
}

static void
survey_attendance (ScbSurvey *self, ScbAttendance *row)
{
  const char *name = scb_survey_name (self, row->member);

  if (row->state == SCB_ATTENDANCE_STATE_UNKNOWN && row->duty == SCB_DUTY_EXPECTED)
    scb_survey_add (self, SCB_SEVERITY_BLOCKS, "roll-call", "uncalled", row, "state",
                    g_strdup_printf (_("%s: present or absent?"), name));
  if (row->state == SCB_ATTENDANCE_STATE_EXCUSED && row->reason == NULL)
    scb_survey_add (self, SCB_SEVERITY_SHOULD, "roll-call", "excused-without-reason", row, "reason",
                    g_strdup_printf (_("%s is excused, but the reason is missing."), name));
}

static void
survey_absent (ScbSurvey *self, gint64 member, const char *field, const char *format)
{
  ScbAttendance *row = member != 0 ? find_attendance (self->dossier, member) : NULL;
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  if (row != NULL
      && (row->state == SCB_ATTENDANCE_STATE_EXCUSED
          || row->state == SCB_ATTENDANCE_STATE_UNEXCUSED))
    scb_survey_add (self, SCB_SEVERITY_SHOULD, "roll-call", "absent-in-charge", row, field,
                    g_strjoinv (scb_survey_name (self, member), parts));
}

void
scb_survey_roll_call (ScbSurvey *self)
{
  ScbDossier *dossier = self->dossier;
  /* Of a committee's meeting only the committee is called. */
  gboolean whole_roll
      = dossier->attendance->len > 0 && self->session->kind != SCB_SESSION_KIND_COMMITTEE;
  ScbAttendanceCount count;

  scb_attendance_count (dossier, &count);
  if (count.present == SCB_UNKNOWN)
    {
      scb_survey_add (self, SCB_SEVERITY_BLOCKS, "roll-call", "no-roll-call", self->session, NULL,
                      g_strdup (_("The roll has not been called.")));
      return;
    }
  for (guint i = 0; i < dossier->attendance->len; i++)
    survey_attendance (self, dossier->attendance->pdata[i]);
  for (guint i = 0; whole_roll && i < dossier->roll->len; i++)
    {
      gint64 member = SCB_ATTENDANCE (dossier->roll->pdata[i])->member;
      ScbMember *record = scb_dossier_get_member (dossier, member);

      if (find_attendance (dossier, member) == NULL)
        scb_survey_add (
            self, SCB_SEVERITY_SHOULD, "roll-call", "not-on-list",
            record != NULL ? (gpointer)record : (gpointer)self->session, NULL,
            g_strdup_printf (_("%s is on the branch's roll, but not in the roll-call."),
                             scb_survey_name (self, member)));
    }
  survey_absent (self, self->session->chair, "chair",
                 _("%s chairs the session, but is marked as absent."));
  survey_absent (self, self->session->secretary, "secretary",
                 _("%s keeps the minutes, but is marked as absent."));
}

/* ---- course ---- */

static gboolean
has_opinions (ScbDossier *dossier, gint64 item)
{
  for (guint i = 0; i < dossier->opinions->len; i++)
    if (SCB_OPINION (dossier->opinions->pdata[i])->agenda_item == item)
      return TRUE;
  return FALSE;
}

static gboolean
has_records (GPtrArray *records, gint64 item)
{
  for (guint i = 0; i < records->len; i++)
    {
      ScbRecordClass *klass = SCB_RECORD_GET_CLASS (records->pdata[i]);

      if (scb_record_get_int (records->pdata[i], scb_record_class_find_field (klass, "agenda_item"))
          == item)
        return TRUE;
    }
  return FALSE;
}

/* Whether anything was decided or handed on under the item. */
static gboolean
has_outcome (ScbDossier *dossier, gint64 item)
{
  return has_records (dossier->votes, item) || has_records (dossier->tasks, item)
         || has_records (dossier->pledges, item) || has_records (dossier->recognitions, item)
         || has_records (dossier->proposals, item);
}

/* Points whose records stand elsewhere: the reports on last month's tasks, the recognitions, the
 * answer on the previous minutes. */
static gboolean
is_recorded_elsewhere (ScbSurvey *self, ScbAgendaItem *item)
{
  switch (item->kind)
    {
    case SCB_AGENDA_KIND_PREVIOUS_RESOLUTION:
      return self->dossier->task_reports->len > 0;
    case SCB_AGENDA_KIND_RECOGNITION:
      return self->dossier->recognitions->len > 0;
    case SCB_AGENDA_KIND_PREVIOUS_MINUTES:
      return self->session->previous_agreed != SCB_ANSWER_UNKNOWN;
    default:
      return FALSE;
    }
}

/* Points that are only told need no conclusion. */
static gboolean
needs_conclusion (ScbAgendaItem *item)
{
  return item->kind != SCB_AGENDA_KIND_NEWS && item->kind != SCB_AGENDA_KIND_DIRECTIVE
         && item->kind != SCB_AGENDA_KIND_PREVIOUS_MINUTES
         && item->kind != SCB_AGENDA_KIND_RECOGNITION;
}

static void
survey_item (ScbSurvey *self, ScbAgendaItem *item)
{
  gint64 id = scb_record_get_id (SCB_RECORD (item));
  g_autofree char *title = quote (item->title);
  gboolean outcome = has_outcome (self->dossier, id);

  if (item->conclusion != NULL || is_recorded_elsewhere (self, item))
    return;
  if (item->presented == NULL && !has_opinions (self->dossier, id) && !outcome)
    scb_survey_add (
        self, SCB_SEVERITY_BLOCKS, "course", "undecided", item, "conclusion",
        g_strdup_printf (
            _("“%s” is undecided: nothing is recorded under it. Write its conclusion, or "
               "delete it from the agenda."),
            title));
  else if (needs_conclusion (item))
    scb_survey_add (self, outcome ? SCB_SEVERITY_NOTE : SCB_SEVERITY_SHOULD, "course",
                    "item-without-conclusion", item, "conclusion",
                    g_strdup_printf (_("“%s” has no conclusion."), title));
}

static void
survey_opinion (ScbSurvey *self, ScbOpinion *opinion)
{
  ScbAttendance *row
      = opinion->speaker != 0 ? find_attendance (self->dossier, opinion->speaker) : NULL;
  g_autofree char *text = quote (opinion->text);

  if (opinion->speaker == 0 && opinion->guest == 0 && opinion->speaker_name == NULL)
    scb_survey_add (self, SCB_SEVERITY_SHOULD, "course", "opinion-without-speaker", opinion,
                    "speaker", g_strdup_printf (_("Who said “%s” is missing."), text));
  else if (opinion->text == NULL)
    scb_survey_add (self, SCB_SEVERITY_SHOULD, "course", "opinion-without-text", opinion, "text",
                    g_strdup (_("An opinion has a speaker, but no words.")));
  if (row != NULL
      && (row->state == SCB_ATTENDANCE_STATE_EXCUSED
          || row->state == SCB_ATTENDANCE_STATE_UNEXCUSED))
    scb_survey_add (self, SCB_SEVERITY_SHOULD, "roll-call", "absent-speaker", row, "state",
                    g_strdup_printf (_("%s spoke, but is marked as absent."),
                                     scb_survey_name (self, opinion->speaker)));
}

void
scb_survey_course (ScbSurvey *self)
{
  ScbDossier *dossier = self->dossier;

  for (guint i = 0; i < dossier->agenda->len; i++)
    survey_item (self, dossier->agenda->pdata[i]);
  for (guint i = 0; i < dossier->opinions->len; i++)
    survey_opinion (self, dossier->opinions->pdata[i]);
  for (guint i = 0; i < dossier->earlier_tasks->len; i++)
    {
      ScbTask *task = dossier->earlier_tasks->pdata[i];
      g_autofree char *title = quote (task->title);

      if (self->session->kind != SCB_SESSION_KIND_COMMITTEE
          && scb_dossier_get_report (dossier, scb_record_get_id (SCB_RECORD (task))) == NULL)
        scb_survey_add (
            self, SCB_SEVERITY_SHOULD, "course", "task-not-reported", task, NULL,
            g_strdup_printf (
                task->closed_on != NULL
                        && g_strcmp0 (task->closed_on, self->session->held_on) <= 0
                    ? _("The earlier task “%s” was closed since the session before; nothing is "
                        "recorded about it.")
                    : _("The earlier task “%s” is still open; nothing is recorded about it."),
                title));
    }
}

/* A report that was made of a task as it stood before its correction. */
static void
survey_corrected_tasks (ScbSurvey *self)
{
  ScbDossier *dossier = self->dossier;

  for (guint i = 0; i < dossier->task_amendments->len; i++)
    {
      ScbAmendment *amendment = dossier->task_amendments->pdata[i];

      for (guint j = 0; j < dossier->task_reports->len; j++)
        if (SCB_TASK_REPORT (dossier->task_reports->pdata[j])->task == amendment->task)
          scb_survey_add (self, SCB_SEVERITY_SHOULD, "decisions", "task-corrected",
                          dossier->task_reports->pdata[j], "result",
                          scb_corrected_task_text (dossier, amendment));
    }
}

/* ---- decisions ---- */

static void
survey_vote (ScbSurvey *self, ScbVote *vote)
{
  g_autoptr (GPtrArray) problems = scb_vote_check (vote, self->dossier);
  gint64 base = vote->base != SCB_UNKNOWN ? vote->base : scb_vote_base (self->dossier);
  g_autofree char *subject = quote (vote->subject);

  if (vote->in_favour == SCB_UNKNOWN)
    scb_survey_add (
        self, SCB_SEVERITY_BLOCKS, "decisions", "vote-without-count", vote, "in_favour",
        g_strdup_printf (_("Vote on “%s”: how many were in favour is missing."), subject));
  else if (base == SCB_UNKNOWN)
    scb_survey_add (
        self, SCB_SEVERITY_SHOULD, "decisions", "vote-without-base", vote, "base",
        g_strdup_printf (_("Vote on “%s”: the number of members it is counted of is missing."),
                         subject));
  else if (scb_vote_passes (vote->in_favour, base, vote->threshold) == SCB_ANSWER_NO)
    scb_survey_add (self, SCB_SEVERITY_NOTE, "decisions", "vote-not-passed", vote, "in_favour",
                    g_strdup_printf (_("“%s” did not pass."), subject));
  if (vote->method == SCB_VOTE_METHOD_BALLOT && vote->tellers == NULL)
    scb_survey_add (
        self, SCB_SEVERITY_SHOULD, "decisions", "ballot-without-tellers", vote, "tellers",
        g_strdup_printf (_("Vote on “%s”: who counted the ballots is missing."), subject));
  for (guint i = 0; i < problems->len; i++)
    {
      const ScbVoteProblem *problem = problems->pdata[i];

      scb_survey_add (self, problem->impossible ? SCB_SEVERITY_BLOCKS : SCB_SEVERITY_SHOULD,
                      "decisions", problem->impossible ? "vote-impossible" : "vote-doubtful", vote,
                      problem->field,
                      g_strdup_printf (_("Vote on “%s”: %s"), subject, problem->sentence));
    }
}

static void
survey_task (ScbSurvey *self, ScbTask *task)
{
  g_autofree char *title = quote (task->title);

  if (task->lead == 0 && task->lead_name == NULL)
    scb_survey_add (self, SCB_SEVERITY_SHOULD, "decisions", "task-without-lead", task, "lead",
                    g_strdup_printf (_("Who leads the task “%s” is missing."), title));
  if (task->due_on == NULL && task->due_text == NULL)
    scb_survey_add (
        self, SCB_SEVERITY_SHOULD, "decisions", "task-without-due", task, "due_on",
        g_strdup_printf (_("Until when the task “%s” is to be done is missing."), title));
}

void
scb_survey_decisions (ScbSurvey *self)
{
  ScbDossier *dossier = self->dossier;

  survey_corrected_tasks (self);
  for (guint i = 0; i < dossier->votes->len; i++)
    survey_vote (self, dossier->votes->pdata[i]);
  for (guint i = 0; i < dossier->tasks->len; i++)
    survey_task (self, dossier->tasks->pdata[i]);
}
