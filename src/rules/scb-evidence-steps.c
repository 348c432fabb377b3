/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record proves: steps that were taken or not. */

#include "scb-config.h"

#include "scb-evidence-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "scb-checklist.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"

/* From so many minutes to so many are to go to ideology and criticism (domain.md 4, sheet A, 4g).
 */
#define IDEOLOGY_MINUTES      15
#define IDEOLOGY_MINUTES_MOST 30

static gboolean
is_in_time (const char *day, const char *last_day)
{
  return last_day == NULL || strcmp (day, last_day) <= 0;
}

void
scb_inquire_committee (ScbInquiry *self)
{
  const char *met_on = self->session->committee_met_on;
  g_autofree char *day = scb_date_text_short (met_on);

  if (met_on == NULL)
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                        g_strdup (_("That the committee met before is not recorded; a branch with "
                                     "only a secretary gets the points.")));
  else
    scb_inquiry_answer (
        self, is_in_time (met_on, self->session->held_on) ? SCB_ANSWER_YES : SCB_ANSWER_NO,
        g_strdup_printf (_("The committee met, or secretary and deputy agreed, on %s."), day));
}

void
scb_inquire_notice (ScbInquiry *self)
{
  const char *members = self->session->notified_on;
  const char *superior = self->session->superior_notified_on;
  const char *held_on = self->session->held_on;
  g_autofree char *members_day = scb_date_text_short (members);
  g_autofree char *superior_day = scb_date_text_short (superior);

  if (members == NULL || superior == NULL)
    scb_inquiry_answer (
        self, SCB_ANSWER_UNKNOWN,
        g_strdup (members == NULL
                      ? _("When the members were told is not recorded.")
                      : _("When the committee member from above was told is not recorded.")));
  else
    scb_inquiry_answer (self,
                        is_in_time (members, held_on) && is_in_time (superior, held_on)
                            ? SCB_ANSWER_YES
                            : SCB_ANSWER_NO,
                        g_strdup_printf (_("Members told on %s, the level above on %s."),
                                         members_day, superior_day));
}

void
scb_inquire_documents (ScbInquiry *self)
{
  const char *sent_on = scb_check_documents_out_on (self->dossier);
  int days;

  if (sent_on == NULL || self->session->held_on == NULL)
    {
      scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                          g_strdup (_("When the documents were sent is not recorded.")));
      return;
    }
  days = scb_date_days_between (sent_on, self->session->held_on);
  scb_inquiry_answer (
      self, days >= self->rules->notice_days ? SCB_ANSWER_YES : SCB_ANSWER_NO,
      days < 0 ? g_strdup (_("The documents were sent after the session."))
               : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Documents sent %d day before.",
                                               "Documents sent %d days before.", (gulong)days),
                                  days));
}

void
scb_inquire_procedure (ScbInquiry *self)
{
  ScbSession *session = self->session;
  gint64 paid, due;
  const struct
  {
    gboolean done;
    const char *name;
  } steps[] = {
    { session->chair != 0, _("chair") },
    { session->secretary != 0, _("secretary of the session") },
    { self->count.present != SCB_UNKNOWN, _("roll-call") },
    { scb_dues_count (self->dossier, &paid, &due), _("dues") },
    { session->agenda_agreed == SCB_ANSWER_YES, _("agreement to the agenda") },
    { session->conclusion != NULL, _("the chair's conclusion") },
    { session->adopted_on != NULL, _("adoption of the minutes") },
  };
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!steps[i].done)
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", steps[i].name);
  if (missing->len == 0)
    scb_inquiry_answer (self, SCB_ANSWER_YES, g_strdup (_("All steps are recorded.")));
  else
    scb_inquiry_answer (self, scb_inquiry_is_settled (self) ? SCB_ANSWER_NO : SCB_ANSWER_UNKNOWN,
                        g_strdup_printf (_("Not recorded: %s."), missing->str));
}

/* That nobody was commended proves nothing: there may have been no reason to. */
void
scb_inquire_recognition (ScbInquiry *self)
{
  guint n = self->dossier->recognitions->len;

  if (n == 0)
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                        g_strdup (_("Nobody is recorded as commended or reminded.")));
  else
    scb_inquiry_answer (
        self, SCB_ANSWER_YES,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was commended, reminded or helped.",
                                      "%u were commended, reminded or helped.", n),
                         n));
}

static gboolean
is_recorded (ScbDossier *dossier, ScbAgendaItem *item)
{
  gint64 id = scb_record_get_id (SCB_RECORD (item));

  if (item->presented != NULL || item->conclusion != NULL)
    return TRUE;
  if (item->kind == SCB_AGENDA_KIND_PREVIOUS_RESOLUTION && dossier->task_reports->len > 0)
    return TRUE;
  if (item->kind == SCB_AGENDA_KIND_RECOGNITION && dossier->recognitions->len > 0)
    return TRUE;
  if (item->kind == SCB_AGENDA_KIND_PREVIOUS_MINUTES
      && dossier->session->previous_agreed != SCB_ANSWER_UNKNOWN)
    return TRUE;
  for (guint i = 0; i < dossier->opinions->len; i++)
    if (SCB_OPINION (dossier->opinions->pdata[i])->agenda_item == id)
      return TRUE;
  return FALSE;
}

void
scb_inquire_minutes (ScbInquiry *self)
{
  guint n = self->dossier->agenda->len;
  guint n_recorded = 0;

  for (guint i = 0; i < n; i++)
    n_recorded += is_recorded (self->dossier, self->dossier->agenda->pdata[i]);
  if (n == 0)
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN, g_strdup (_("No agenda is recorded.")));
  else
    scb_inquiry_answer (
        self,
        n_recorded == n                 ? SCB_ANSWER_YES
        : scb_inquiry_is_settled (self) ? SCB_ANSWER_NO
                                        : SCB_ANSWER_UNKNOWN,
        g_strdup_printf (_("Of %u of %u points of the agenda the course is recorded."), n_recorded,
                         n));
}

/* Typed, else from the clock of the points that are about it. */
static gint64
ideology_minutes (ScbInquiry *self)
{
  gint64 minutes = 0;
  gboolean known = FALSE;

  if (self->session->ideology_minutes != SCB_UNKNOWN)
    return self->session->ideology_minutes;
  for (guint i = 0; i < self->dossier->agenda->len; i++)
    {
      ScbAgendaItem *item = self->dossier->agenda->pdata[i];

      if (item->kind != SCB_AGENDA_KIND_CRITICISM || item->started_at == NULL
          || item->ended_at == NULL)
        continue;
      known = TRUE;
      minutes += scb_time_minutes_between (item->started_at, item->ended_at);
    }
  return known ? minutes : SCB_UNKNOWN;
}

void
scb_inquire_ideology (ScbInquiry *self)
{
  gint64 minutes = ideology_minutes (self);

  if (minutes == SCB_UNKNOWN)
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                        g_strdup (_("How long it took is not recorded.")));
  else
    scb_inquiry_answer (self,
                        minutes < IDEOLOGY_MINUTES         ? SCB_ANSWER_NO
                        : minutes <= IDEOLOGY_MINUTES_MOST ? SCB_ANSWER_YES
                                                           : SCB_ANSWER_UNKNOWN,
                        g_strdup_printf (_("%" PRId64 " minutes."), minutes));
}

static gboolean
resolution_passed (ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->votes->len; i++)
    {
      ScbVote *vote = dossier->votes->pdata[i];

      if (vote->kind == SCB_VOTE_KIND_RESOLUTION
          && scb_vote_passes (vote->in_favour, vote->base, vote->threshold) == SCB_ANSWER_YES)
        return TRUE;
    }
  return FALSE;
}

void
scb_inquire_conclusion (ScbInquiry *self)
{
  ScbAnswer otherwise = scb_inquiry_is_settled (self) ? SCB_ANSWER_NO : SCB_ANSWER_UNKNOWN;

  if (self->session->conclusion == NULL)
    scb_inquiry_answer (self, otherwise, g_strdup (_("No conclusion of the chair is recorded.")));
  else if (!resolution_passed (self->dossier))
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN,
                        g_strdup (_("The chair concluded; no vote on it is recorded.")));
  else
    scb_inquiry_answer (self, SCB_ANSWER_YES, g_strdup (_("The chair concluded; it was voted.")));
}

void
scb_inquire_assignment (ScbInquiry *self)
{
  guint n = self->dossier->tasks->len;
  guint n_clear = 0;

  for (guint i = 0; i < n; i++)
    {
      ScbTask *task = self->dossier->tasks->pdata[i];

      n_clear += (task->lead != 0 || task->lead_name != NULL)
                 && (task->due_on != NULL || task->due_text != NULL);
    }
  if (n == 0)
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN, g_strdup (_("No task was assigned.")));
  else
    scb_inquiry_answer (
        self,
        n_clear < n                         ? SCB_ANSWER_NO
        : self->session->adopted_on != NULL ? SCB_ANSWER_YES
                                            : SCB_ANSWER_UNKNOWN,
        g_strdup_printf (self->session->adopted_on != NULL
                             ? _("Minutes adopted; %u of %u tasks say who and until when.")
                             : _("Minutes not adopted; %u of %u tasks say who and until when."),
                         n_clear, n));
}

void
scb_inquire_finish (ScbInquiry *self)
{
  const char *signed_on
      = self->session->state == SCB_SESSION_STATE_SIGNED ? self->session->signed_on : NULL;
  g_autofree char *last = scb_date_add_days (self->session->held_on, self->rules->finishing_days);
  g_autofree char *day = scb_date_text_short (signed_on);

  if (signed_on == NULL)
    scb_inquiry_answer (self, SCB_ANSWER_UNKNOWN, g_strdup (_("The minutes are not signed yet.")));
  else
    scb_inquiry_answer (self, is_in_time (signed_on, last) ? SCB_ANSWER_YES : SCB_ANSWER_NO,
                        g_strdup_printf (_("The minutes were signed on %s."), day));
}
