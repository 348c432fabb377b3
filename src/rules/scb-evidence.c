/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record proves: lengths, rates and shares. */

#include "scb-config.h"

#include "scb-evidence-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "scb-date-text.h"
#include "scb-glib.h"

void
scb_inquiry_answer (ScbInquiry *self, ScbAnswer answer, char *sentence)
{
  self->found->answer = answer;
  g_free (self->found->sentence);
  self->found->sentence = sentence;
}

gboolean
scb_inquiry_is_settled (ScbInquiry *self)
{
  return self->session->detail == SCB_SESSION_DETAIL_FULL
         && (self->session->state == SCB_SESSION_STATE_ADOPTED
             || self->session->state == SCB_SESSION_STATE_SIGNED);
}

static char *
percent (gint64 part, gint64 whole)
{
  return scb_number_text ((double)part * 100 / (double)whole, 1);
}

static void
inquire_time (ScbInquiry *self)
{
  int wanted = self->session->kind == SCB_SESSION_KIND_COMBINED
                   ? self->rules->minimum_minutes_combined
                   : self->rules->minimum_minutes;
  gint64 minutes = self->count.minutes;

  if (minutes == SCB_UNKNOWN)
    {
      scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                          g_strdup (_("When it began and ended is not recorded.")));
      return;
    }
  self->found->part = minutes;
  self->found->whole = wanted;
  self->found->short_by = MAX (0, wanted - minutes);
  if (self->session->starts_at != NULL && self->session->ends_at != NULL)
    scb_inquiry_answer (self, minutes >= wanted ? SCB_ANSWER_YES : SCB_ANSWER_NO,
                        g_strdup_printf (_("%" PRId64 " minutes, %s–%s; asked for: %d."), minutes,
                                         self->session->starts_at, self->session->ends_at, wanted));
  else
    scb_inquiry_answer (
        self, minutes >= wanted ? SCB_ANSWER_YES : SCB_ANSWER_NO,
        g_strdup_printf (_("%" PRId64 " minutes; asked for: %d."), minutes, wanted));
}

static void
inquire_attendance (ScbInquiry *self)
{
  const ScbAttendanceCount *count = &self->count;
  g_autofree char *rate = NULL;
  g_autofree char *absent = NULL;

  if (count->present == SCB_UNKNOWN || count->expected == SCB_UNKNOWN || count->expected == 0)
    {
      scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                          g_strdup (count->expected == 0
                                        ? _("Nobody was expected to attend: there is no rate.")
                                        : _("Who attended is not recorded.")));
      return;
    }
  self->found->part = count->present;
  self->found->whole = count->expected;
  self->found->unexcused
      = count->unexcused == SCB_UNKNOWN && count->present >= count->expected ? 0 : count->unexcused;
  rate = percent (count->present, count->expected);
  if (self->found->unexcused == SCB_UNKNOWN)
    absent = g_strdup (_("whether anybody was absent without reason is not recorded"));
  else if (self->found->unexcused == 0)
    absent = g_strdup (_("no unexcused absence"));
  else
    absent = g_strdup_printf (_("absent without reason: %" PRId64), self->found->unexcused);
  scb_inquiry_answer (self, SCB_ANSWER_YES,
                      g_strdup_printf (_("%" PRId64 " of %" PRId64 " = %s %%, %s."),
                                       count->present, count->expected, rate, absent));
}

static void
inquire_excused_in_row (ScbInquiry *self)
{
  gint64 longest = self->dossier->excused_in_row;

  if (longest == SCB_UNKNOWN)
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                        g_strdup (_("Who was absent is not recorded by name.")));
  else if (longest < self->rules->excused_warn)
    scb_inquiry_answer (self, SCB_ANSWER_YES,
                        g_strdup_printf (_("Nobody was excused %d times in a row this year."),
                                         self->rules->excused_warn));
  else
    scb_inquiry_answer (
        self, longest < self->rules->excused_limit ? SCB_ANSWER_YES : SCB_ANSWER_NO,
        g_strdup_printf (_("A member was excused %" PRId64 " times in a row this year."),
                         longest));
}

static void
inquire_speakers (ScbInquiry *self)
{
  const ScbAttendanceCount *count = &self->count;
  g_autofree char *share = NULL;

  if (count->speakers == SCB_UNKNOWN || count->present == SCB_UNKNOWN || count->present == 0)
    {
      scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN, g_strdup (_("Who spoke is not recorded.")));
      return;
    }
  self->found->part = count->speakers;
  self->found->whole = count->present;
  share = percent (count->speakers, count->present);
  scb_inquiry_answer (self, SCB_ANSWER_YES,
                      g_strdup_printf (_("%" PRId64 " of %" PRId64 " spoke = %s %%."),
                                       count->speakers, count->present, share));
}

/* ---- tasks of the previous session ---- */

typedef struct
{
  gint64 whole, done, silent;
} TaskCount;

static gboolean
is_before (const char *day, const char *other)
{
  return day != NULL && other != NULL && strcmp (day, other) < 0;
}

/* Until when it was to be done, as this session found it. */
static const char *
due_of (ScbDossier *dossier, ScbTask *task)
{
  ScbTaskStory *story = scb_dossier_get_story (dossier, scb_record_get_id (SCB_RECORD (task)));

  return story != NULL ? scb_task_story_get_due (story) : task->due_on;
}

/* One of which nobody reported: done or dropped between the sessions, or silence. */
static void
count_silent (ScbInquiry *self, ScbTask *task, TaskCount *count)
{
  const char *day = self->session->held_on;
  gboolean is_closed = task->closed_on != NULL && !is_before (day, task->closed_on);

  if (is_closed && task->state == SCB_TASK_STATE_DONE)
    {
      count->whole++;
      count->done++;
    }
  else if (!is_closed && !is_before (day, due_of (self->dossier, task)))
    {
      count->whole++;
      count->silent++;
    }
}

/* What goes on within its time says nothing yet, what was dropped nothing any more; what has
 * reached its target is done, whatever goes on. */
static void
count_reported (ScbInquiry *self, ScbTask *task, ScbTaskReport *report, TaskCount *count)
{
  double percent = !isnan (report->amount) && task->target > 0 ? report->amount / task->target * 100
                                                               : report->percent;
  gboolean is_done = report->outcome == SCB_TASK_OUTCOME_DONE
                     || (report->outcome != SCB_TASK_OUTCOME_UNKNOWN && percent >= 100);

  if (report->outcome == SCB_TASK_OUTCOME_DROPPED
      || (!is_done && report->outcome == SCB_TASK_OUTCOME_CONTINUED
          && is_before (self->session->held_on, due_of (self->dossier, task))))
    return;
  count->whole++;
  count->done += is_done;
  count->silent += report->outcome == SCB_TASK_OUTCOME_UNKNOWN;
}

static void
inquire_tasks (ScbInquiry *self)
{
  TaskCount count = { 0, 0, 0 };
  g_autofree char *share = NULL;

  for (guint i = 0; i < self->dossier->earlier_tasks->len; i++)
    {
      ScbTask *task = self->dossier->earlier_tasks->pdata[i];
      ScbTaskReport *report
          = scb_dossier_get_report (self->dossier, scb_record_get_id (SCB_RECORD (task)));

      if (report != NULL)
        count_reported (self, task, report, &count);
      else
        count_silent (self, task, &count);
    }
  if (count.whole == 0)
    {
      scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                          g_strdup (_("No task of an earlier session was due.")));
      return;
    }
  if (count.silent > 0)
    {
      scb_inquiry_answer (
          self, SCB_ANSWER_UNKNOWN,
          g_strdup_printf (_("Of %" PRId64 " of %" PRId64 " earlier tasks no result is recorded."),
                           count.silent, count.whole));
      return;
    }
  self->found->part = count.done;
  self->found->whole = count.whole;
  share = percent (count.done, count.whole);
  scb_inquiry_answer (self, SCB_ANSWER_YES,
                      g_strdup_printf (_("%" PRId64 " of %" PRId64 " earlier tasks done = %s %%."),
                                       count.done, count.whole, share));
}

/* ---- the whole ---- */

static void
join (char **sentences, const char *sentence)
{
  char *joined
      = *sentences != NULL ? g_strjoin (" ", *sentences, sentence, NULL) : g_strdup (sentence);

  g_free (*sentences);
  *sentences = joined;
}

static void
inquire_preparation (ScbInquiry *self)
{
  void (*const parts[]) (ScbInquiry *)
      = { scb_inquire_committee, scb_inquire_notice, scb_inquire_documents };
  ScbAnswer answer = SCB_ANSWER_YES;
  char *sentences = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      parts[i](self);
      join (&sentences, self->found->sentence);
      if (self->found->answer == SCB_ANSWER_NO
          || (self->found->answer == SCB_ANSWER_UNKNOWN && answer == SCB_ANSWER_YES))
        answer = self->found->answer;
    }
  scb_inquiry_answer (self, answer, sentences);
}

static void
judge (ScbInquiry *self)
{
  scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN, g_strdup (_("For your judgement.")));
}

static const struct
{
  const char *name;
  void (*inquire) (ScbInquiry *self);
} evidences[SCB_N_EVIDENCES] = {
  [SCB_EVIDENCE_JUDGEMENT] = { "", judge },
  [SCB_EVIDENCE_TIME] = { "time", inquire_time },
  [SCB_EVIDENCE_ATTENDANCE] = { "attendance", inquire_attendance },
  [SCB_EVIDENCE_EXCUSED_IN_ROW] = { "excused-in-row", inquire_excused_in_row },
  [SCB_EVIDENCE_COMMITTEE] = { "committee", scb_inquire_committee },
  [SCB_EVIDENCE_NOTICE] = { "notice", scb_inquire_notice },
  [SCB_EVIDENCE_DOCUMENTS] = { "documents", scb_inquire_documents },
  [SCB_EVIDENCE_PREPARATION] = { "preparation", inquire_preparation },
  [SCB_EVIDENCE_PROCEDURE] = { "procedure", scb_inquire_procedure },
  [SCB_EVIDENCE_RECOGNITION] = { "recognition", scb_inquire_recognition },
  [SCB_EVIDENCE_SPEAKERS] = { "speakers", inquire_speakers },
  [SCB_EVIDENCE_MINUTES] = { "minutes", scb_inquire_minutes },
  [SCB_EVIDENCE_IDEOLOGY] = { "ideology", scb_inquire_ideology },
  [SCB_EVIDENCE_TASKS] = { "tasks", inquire_tasks },
  [SCB_EVIDENCE_CONCLUSION] = { "conclusion", scb_inquire_conclusion },
  [SCB_EVIDENCE_ASSIGNMENT] = { "assignment", scb_inquire_assignment },
  [SCB_EVIDENCE_FINISH] = { "finish", scb_inquire_finish },
};

void
scb_evidence_collect (ScbEvidenceKind kind,
                      ScbDossier *dossier,
                      const ScbRules *rules,
                      ScbEvidence *evidence)
{
  ScbInquiry self = { dossier, dossier->session, rules, .found = evidence };

  g_return_if_fail (kind < SCB_N_EVIDENCES);
  *evidence = (ScbEvidence){ .answer = SCB_ANSWER_UNKNOWN, .short_by = -1, .unexcused = -1 };
  scb_attendance_count (dossier, &self.count);
  evidences[kind].inquire (&self);
}

void
scb_evidence_clear (ScbEvidence *evidence)
{
  g_clear_pointer (&evidence->sentence, g_free);
}

ScbEvidenceKind
scb_evidence_kind_from_name (const char *name)
{
  guint kind = SCB_EVIDENCE_TIME;

  while (kind < SCB_N_EVIDENCES && strcmp (evidences[kind].name, name) != 0)
    kind++;
  return kind;
}

gboolean
scb_session_has_topic (ScbDossier *dossier)
{
  if (dossier->session->kind == SCB_SESSION_KIND_THEMATIC
      || dossier->session->kind == SCB_SESSION_KIND_COMBINED)
    return TRUE;
  for (guint i = 0; i < dossier->agenda->len; i++)
    if (SCB_AGENDA_ITEM (dossier->agenda->pdata[i])->kind == SCB_AGENDA_KIND_THEMATIC)
      return TRUE;
  return FALSE;
}
