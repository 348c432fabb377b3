/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the session itself lacks, and the list of all findings. */

#include "scb-config.h"

#include "scb-completeness-private.h"

#include <glib/gi18n-lib.h>

#include "scb-attendance-count.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-namesake.h"

/* Longer than any meeting: then a time was mistyped. */
#define LONGEST_MINUTES (12 * 60)

static void
finding_free (gpointer data)
{
  ScbFinding *finding = data;

  g_free (finding->sentence);
  g_free (finding);
}

void
scb_survey_add (ScbSurvey *self,
                ScbSeverity severity,
                const char *page,
                const char *code,
                gpointer record,
                const char *field,
                char *sentence)
{
  ScbFinding *finding = g_new0 (ScbFinding, 1);

  finding->code = code;
  finding->severity = severity;
  finding->page = page;
  finding->type = G_OBJECT_TYPE (record);
  finding->id = scb_record_get_id (record);
  finding->field = field;
  finding->sentence = sentence;
  g_ptr_array_add (self->findings, finding);
}

const char *
scb_survey_name (ScbSurvey *self, gint64 member)
{
  const char *kept = g_hash_table_lookup (self->names, &member);
  const char *name = scb_dossier_get_name (self->dossier, member);
  g_autofree char *year = NULL;
  char *text;

  if (kept != NULL)
    return kept;
  if (name == NULL)
    return _("A member");
  year = scb_namesake_year (self->dossier, member);
  text = year != NULL ? g_strdup_printf ("%s (%s)", name, year) : g_strdup (name);
  g_hash_table_insert (self->names, g_memdup2 (&member, sizeof member), text);
  return text;
}

static void
lacks (ScbSurvey *self,
       ScbSeverity severity,
       const char *page,
       const char *code,
       const char *field,
       const char *sentence)
{
  scb_survey_add (self, severity, page, code, self->session, field, g_strdup (sentence));
}

/* ---- prepare ---- */

static void
survey_times (ScbSurvey *self)
{
  ScbSession *session = self->session;
  int minutes = scb_time_minutes_between (session->starts_at, session->ends_at);

  if (session->starts_at == NULL)
    lacks (self, SCB_SEVERITY_SHOULD, "prepare", "no-start", "starts_at",
           _("The time at which the session began is missing."));
  if (session->ends_at == NULL)
    lacks (self, SCB_SEVERITY_SHOULD, "close", "no-end", "ends_at",
           _("The time at which the session ended is missing."));
  if (minutes > LONGEST_MINUTES)
    scb_survey_add (self, SCB_SEVERITY_SHOULD, "close", "strange-length", session, "ends_at",
                    g_strdup_printf (_("From %s to %s the session lasted more than twelve hours; "
                                        "one of the times must be wrong."),
                                     session->starts_at, session->ends_at));
}

static void
survey_preparation (ScbSurvey *self)
{
  ScbSession *session = self->session;

  if (session->held_on == NULL)
    lacks (self, SCB_SEVERITY_BLOCKS, "prepare", "no-day", "held_on",
           _("The day of the session is missing."));
  else if (strcmp (session->held_on, self->today) > 0)
    lacks (self, SCB_SEVERITY_BLOCKS, "prepare", "future-day", "held_on",
           _("The day of the session is still to come."));
  if (session->chair == 0)
    lacks (self, SCB_SEVERITY_BLOCKS, "prepare", "no-chair", "chair",
           _("Nobody is named as chair."));
  if (session->secretary == 0)
    lacks (self, SCB_SEVERITY_BLOCKS, "prepare", "no-secretary", "secretary",
           _("Nobody is named as secretary of the session."));
  if (session->place == NULL)
    lacks (self, SCB_SEVERITY_SHOULD, "prepare", "no-place", "place", _("The place is missing."));
  if (self->dossier->agenda->len == 0)
    lacks (self, SCB_SEVERITY_BLOCKS, "prepare", "no-agenda", NULL, _("The agenda has no point."));
  if (session->observer == 0 && session->kind != SCB_SESSION_KIND_COMMITTEE)
    lacks (self, SCB_SEVERITY_SHOULD, "prepare", "no-observer", "observer",
           _("Nobody was assigned to follow and score the session."));
  survey_times (self);
}

/* ---- close ---- */

static gboolean
has_self_score (ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->scores->len; i++)
    {
      ScbScore *score = dossier->scores->pdata[i];

      if (score->scorer == SCB_SCORER_BRANCH && !isnan (score->points))
        return TRUE;
    }
  return FALSE;
}

static void
survey_closing (ScbSurvey *self)
{
  ScbSession *session = self->session;
  gint64 paid, due;

  if (session->conclusion == NULL)
    lacks (self, SCB_SEVERITY_SHOULD, "decisions", "no-conclusion", "conclusion",
           _("The chair's conclusion over the whole session is missing."));
  if (session->kind == SCB_SESSION_KIND_COMMITTEE)
    return;
  if (session->agenda_agreed == SCB_ANSWER_UNKNOWN)
    lacks (self, SCB_SEVERITY_NOTE, "course", "agenda-not-agreed", "agenda_agreed",
           _("Whether the branch agreed to the agenda is not recorded."));
  if (session->previous_agreed == SCB_ANSWER_UNKNOWN && self->dossier->previous != NULL)
    lacks (self, SCB_SEVERITY_NOTE, "course", "previous-not-agreed", "previous_agreed",
           _("Whether the branch agreed to the previous minutes is not recorded."));
  if (!scb_dues_count (self->dossier, &paid, &due) || paid == SCB_UNKNOWN || due == SCB_UNKNOWN)
    lacks (self, SCB_SEVERITY_NOTE, "roll-call", "no-dues", "dues_paid",
           _("Who has paid the month's dues is not recorded."));
  if (!has_self_score (self->dossier))
    lacks (self, SCB_SEVERITY_SHOULD, "score", "no-self-score", NULL,
           _("The branch has not scored the session."));
}

/* The days of the wording, once the minutes are adopted. */
static void
survey_finishing (ScbSurvey *self)
{
  ScbSession *session = self->session;
  g_autofree char *last_day = scb_date_add_days (session->adopted_on, self->rules->finishing_days);
  g_autofree char *last_day_text = scb_date_text_short (last_day);

  if (session->adopted_in_favour == SCB_UNKNOWN || session->adopted_of == SCB_UNKNOWN)
    lacks (self, SCB_SEVERITY_SHOULD, "close", "no-adoption-count", "adopted_in_favour",
           _("How many agreed to the minutes is not recorded."));
  if (session->state != SCB_SESSION_STATE_SIGNED && last_day != NULL
      && strcmp (self->today, last_day) > 0)
    scb_survey_add (
        self, SCB_SEVERITY_SHOULD, "close", "finishing-over", session, "adopted_on",
        g_strdup_printf (_("The days to finish the wording were over on %s."), last_day_text));
}

/* Adoption is asked for only before signing. */
static void
survey_adoption (ScbSurvey *self)
{
  ScbSession *session = self->session;

  if (self->stage != SCB_STAGE_SIGN)
    return;
  if (session->adopted_on == NULL)
    {
      lacks (self, SCB_SEVERITY_BLOCKS, "close", "not-adopted", "adopted_on",
             _("The minutes are not adopted yet."));
      return;
    }
  if (session->adopted_in_favour != SCB_UNKNOWN && session->adopted_of != SCB_UNKNOWN
      && session->adopted_in_favour > session->adopted_of)
    lacks (self, SCB_SEVERITY_BLOCKS, "close", "adoption-impossible", "adopted_in_favour",
           _("More agreed to the minutes than could."));
  if (session->held_on != NULL && strcmp (session->adopted_on, session->held_on) < 0)
    lacks (self, SCB_SEVERITY_BLOCKS, "close", "adopted-before", "adopted_on",
           _("The minutes cannot be adopted before the session."));
  if (session->detail == SCB_SESSION_DETAIL_FULL)
    survey_finishing (self);
}

/* ---- the whole ---- */

/* A session known by counts: only they are asked for. */
static void
survey_counts (ScbSurvey *self)
{
  ScbSession *session = self->session;

  if (session->held_on == NULL)
    lacks (self, SCB_SEVERITY_SHOULD, "prepare", "no-day", "held_on",
           _("The day of the session is missing."));
  if (session->detail == SCB_SESSION_DETAIL_COUNTS && session->present == SCB_UNKNOWN)
    lacks (self, SCB_SEVERITY_SHOULD, "roll-call", "no-present", "present",
           _("How many members were present is missing."));
  if (!has_self_score (self->dossier))
    lacks (self, SCB_SEVERITY_SHOULD, "score", "no-self-score", NULL,
           _("The branch has not scored the session."));
}

static GPtrArray *
sort_findings (GPtrArray *findings)
{
  GPtrArray *sorted = g_ptr_array_new_full (findings->len, finding_free);

  for (int severity = SCB_SEVERITY_BLOCKS; severity <= SCB_SEVERITY_NOTE; severity++)
    for (guint i = 0; i < findings->len; i++)
      if (((ScbFinding *)findings->pdata[i])->severity == (ScbSeverity)severity)
        g_ptr_array_add (sorted, findings->pdata[i]);
  return sorted;
}

GPtrArray *
scb_completeness (ScbDossier *dossier, const ScbRules *rules, ScbStage stage, const char *today)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  ScbSurvey survey = { findings, dossier, dossier->session, rules, stage, today, names };
  ScbSessionDetail detail = dossier->session->detail;

  if (dossier->session->state == SCB_SESSION_STATE_NOT_HELD)
    return sort_findings (findings);
  if (detail == SCB_SESSION_DETAIL_COUNTS || detail == SCB_SESSION_DETAIL_SCORE)
    survey_counts (&survey);
  else
    {
      survey_preparation (&survey);
      scb_survey_roll_call (&survey);
      scb_survey_course (&survey);
      scb_survey_decisions (&survey);
      survey_closing (&survey);
    }
  survey_adoption (&survey);
  return sort_findings (findings);
}

gboolean
scb_completeness_blocks (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((ScbFinding *)findings->pdata[i])->severity == SCB_SEVERITY_BLOCKS)
      return TRUE;
  return FALSE;
}
