/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a resolution: passed, voted down, numbered. */

#include "scb-config.h"

#include "scb-resolution-outcome.h"

#include <glib/gi18n-lib.h>

#include "scb-attendance-count.h"
#include "scb-date-text.h"

/* The only vote on a resolution; NULL where there are several. */
static ScbVote *
only_vote (ScbDossier *dossier)
{
  ScbVote *found = NULL;

  for (guint i = 0; i < dossier->votes->len; i++)
    {
      ScbVote *vote = dossier->votes->pdata[i];

      if (vote->kind == SCB_VOTE_KIND_RESOLUTION && found != NULL)
        return NULL;
      if (vote->kind == SCB_VOTE_KIND_RESOLUTION)
        found = vote;
    }
  return found;
}

ScbVote *
scb_resolution_find_vote (ScbDossier *dossier, ScbResolution *resolution)
{
  if (resolution->vote == 0)
    return dossier->resolutions->len <= 1 ? only_vote (dossier) : NULL;
  for (guint i = 0; i < dossier->votes->len; i++)
    if (scb_record_get_id (dossier->votes->pdata[i]) == resolution->vote)
      return dossier->votes->pdata[i];
  return NULL;
}

gint64
scb_resolution_vote_base (ScbDossier *dossier, ScbVote *vote)
{
  if (vote == NULL)
    return SCB_UNKNOWN;
  return vote->base != SCB_UNKNOWN ? vote->base : scb_vote_base (dossier);
}

ScbAnswer
scb_resolution_passed (ScbDossier *dossier, ScbResolution *resolution)
{
  ScbVote *vote = scb_resolution_find_vote (dossier, resolution);

  return vote == NULL ? SCB_ANSWER_UNKNOWN
                      : scb_vote_passes (vote->in_favour, scb_resolution_vote_base (dossier, vote),
                                         vote->threshold);
}

static gboolean
has_number (ScbDossier *dossier, ScbResolution *resolution)
{
  return scb_dossier_get_resolution_number (dossier, scb_record_get_id (SCB_RECORD (resolution)))
         != NULL;
}

gboolean
scb_resolution_is_final (ScbDossier *dossier, ScbResolution *resolution)
{
  return dossier->session->state == SCB_SESSION_STATE_SIGNED
         && (has_number (dossier, resolution)
             || (resolution->vote != 0
                 && scb_resolution_passed (dossier, resolution) == SCB_ANSWER_NO));
}

gboolean
scb_resolution_may_be_numbered (ScbDossier *dossier, ScbResolution *resolution)
{
  return (dossier->session->state == SCB_SESSION_STATE_ADOPTED
          || dossier->session->state == SCB_SESSION_STATE_SIGNED)
         && !has_number (dossier, resolution)
         && scb_resolution_passed (dossier, resolution) != SCB_ANSWER_NO;
}

char *
scb_corrected_task_text (ScbDossier *dossier, ScbAmendment *amendment)
{
  g_autofree char *day = scb_date_text_short (amendment->made_on);
  const char *title = "…";

  for (guint i = 0; i < dossier->earlier_tasks->len; i++)
    if (scb_record_get_id (dossier->earlier_tasks->pdata[i]) == amendment->task)
      title = SCB_TASK (dossier->earlier_tasks->pdata[i])->title;
  return g_strdup_printf (
      _("The task “%s”, which is reported on here, was corrected on %s (“%s”): "
         "see whether the report still holds."),
      title, day, amendment->new_text);
}
