/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet in words. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-score-sheet.h"

static char *
points_text (double points)
{
  return scb_number_text (points, 2);
}

/* "“Tỷ lệ đảng viên dự”, over 85 % …": what the gate that binds asks for and does not get. */
static char *
describe_gate (const ScbScoreSheet *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->gate->full->len; i++)
    if (scb_score_sheet_gate_fails (self, self->gate, i))
      {
        guint index = g_array_index (self->gate->full, guint, i);

        g_string_append_printf (text, _("%sall points of “%s”"), text->len > 0 ? ", " : "",
                                scb_score_sheet_get_line (self, index)->criterion->name);
      }
  for (guint i = 0; i < self->gate->needs->len; i++)
    {
      const ScbNeed *need = &g_array_index (self->gate->needs, ScbNeed, i);
      g_auto (ScbEvidence) evidence = { 0 };

      if (!scb_score_sheet_need_fails (self, need))
        continue;
      scb_evidence_collect (need->evidence, self->dossier, self->rules, &evidence);
      g_string_append (text, text->len > 0 ? ", " : "");
      if (need->evidence == SCB_EVIDENCE_TIME)
        g_string_append_printf (text, _("the full length (%s)"), evidence.sentence);
      else
        {
          double asked = need->band.more_than >= 0 ? need->band.more_than : need->band.at_least;
          g_autofree char *percent = scb_number_text (MAX (asked, 0), 1);

          g_string_append_printf (
              text,
              need->none_unexcused
                  ? _("more than %s %% present and nobody absent without reason (%s)")
                  : _("more than %s %% (%s)"),
              percent, evidence.sentence);
        }
    }
  return g_strdup (text->str);
}

char *
scb_score_sheet_verdict (const ScbScoreSheet *self)
{
  g_autofree char *points = NULL;
  g_autofree char *gate = NULL;
  guint n_open = 0;

  if (isnan (self->total))
    {
      for (guint i = 0; i < self->lines->len; i++)
        n_open += scb_score_line_is_open (scb_score_sheet_get_line (self, i));
      return g_strdup_printf (_("%u of %u criteria have points."), n_open - self->n_empty, n_open);
    }
  points = points_text (self->total);
  if (self->gate == NULL)
    return g_strdup_printf (_("%s points: %s."), points, scb_level_label (self->level));
  gate = describe_gate (self);
  return g_strdup_printf (_("%s points, but %s: %s also needs %s."), points,
                          scb_level_label (self->level), scb_level_label (self->gate->level), gate);
}

char *
scb_score_sheet_lift (const ScbScoreSheet *self)
{
  const double bounds[]
      = { self->rules->level_good, self->rules->level_fair, self->rules->level_average };
  g_autofree char *missing = NULL;
  ScbLevel better;

  if (self->gate != NULL || self->points_level <= SCB_LEVEL_GOOD)
    return NULL;
  better = self->points_level - 1;
  missing = points_text (bounds[better - SCB_LEVEL_GOOD] - self->total);
  return g_strdup_printf (_("%s more points give %s."), missing, scb_level_label (better));
}

GPtrArray *
scb_score_sheet_contradictions (const ScbScoreSheet *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const ScbScoreLine *line = scb_score_sheet_get_line (self, i);
      g_autofree char *given = points_text (line->points);
      g_autofree char *supported = points_text (line->suggested);

      if (scb_score_line_contradicts (line))
        g_ptr_array_add (sentences,
                         g_strdup_printf (_("%s. %s: %s points, but the record supports %s (%s) "
                                             "and no reason is given."),
                                          line->criterion->code, line->criterion->name, given,
                                          supported, line->evidence.sentence));
    }
  return sentences;
}

static double
total_of (const ScbScoreSheet *self, ScbScorer scorer)
{
  g_autoptr (ScbScoreSheet) other = scb_score_sheet_new (self->dossier, self->rules, scorer);

  return other->total;
}

static void
add_difference (GPtrArray *sentences, const char *what, const double *by)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double first = NAN;
  gboolean differ = FALSE;

  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    {
      g_autofree char *points = points_text (by[scorer]);

      if (isnan (by[scorer]))
        continue;
      differ |= by[scorer] != first && !isnan (first);
      first = isnan (first) ? by[scorer] : first;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", scb_scorer_label (scorer),
                              points);
    }
  if (differ)
    g_ptr_array_add (sentences, g_strdup_printf ("%s: %s.", what, text->str));
}

GPtrArray *
scb_score_sheet_differences (const ScbScoreSheet *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  double totals[SCB_SCORER_COMMITTEE + 1] = { NAN };

  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    totals[scorer] = scorer == self->scorer ? self->total : total_of (self, scorer);
  add_difference (sentences, _("Total"), totals);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const ScbScoreLine *line = scb_score_sheet_get_line (self, i);
      g_autofree char *what
          = g_strdup_printf ("%s. %s", line->criterion->code, line->criterion->name);

      if (scb_score_line_is_open (line))
        add_difference (sentences, what, line->by);
    }
  return sentences;
}
