/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scorer's sheet: points, total, level, gate. */

#include "scb-config.h"

#include "scb-score-sheet.h"

#include <math.h>
#include <string.h>

ScbScoreLine *
scb_score_sheet_get_line (const ScbScoreSheet *self, guint i)
{
  return &g_array_index (self->lines, ScbScoreLine, i);
}

gboolean
scb_score_line_is_open (const ScbScoreLine *line)
{
  return !line->criterion->is_group && !line->left_out;
}

gboolean
scb_score_line_contradicts (const ScbScoreLine *line)
{
  return scb_score_line_is_open (line) && line->points > line->suggested
         && (line->item == NULL || line->item->reason == NULL);
}

static ScbScore *
find_score (ScbDossier *dossier, ScbScorer scorer)
{
  for (guint i = 0; i < dossier->scores->len; i++)
    if (SCB_SCORE (dossier->scores->pdata[i])->scorer == scorer)
      return dossier->scores->pdata[i];
  return NULL;
}

static ScbScoreItem *
find_item (ScbDossier *dossier, ScbScore *score, const char *code)
{
  gint64 id = score != NULL ? scb_record_get_id (SCB_RECORD (score)) : 0;

  for (guint i = 0; score != NULL && i < dossier->score_items->len; i++)
    {
      ScbScoreItem *item = dossier->score_items->pdata[i];

      if (item->score == id && strcmp (item->criterion, code) == 0)
        return item;
    }
  return NULL;
}

static void
fill_line (ScbScoreSheet *self, ScbScoreLine *line, gboolean has_topic)
{
  const ScbCriterion *criterion = line->criterion;

  line->points = NAN;
  scb_evidence_collect (criterion->evidence, self->dossier, self->rules, &line->evidence);
  line->suggested = scb_criterion_suggest (criterion, &line->evidence);
  if (criterion->topic && !has_topic)
    {
      line->left_out = self->rules->sheet->no_topic != SCB_NO_TOPIC_GIVEN;
      line->suggested = line->left_out ? NAN : criterion->points;
    }
  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    {
      ScbScoreItem *item
          = find_item (self->dossier, find_score (self->dossier, scorer), criterion->code);

      line->by[scorer] = item != NULL ? item->points : NAN;
      if (scorer == self->scorer)
        line->item = item;
    }
  line->points = line->by[self->scorer];
}

/* A group has the sum of its children; they stand behind it. */
static void
sum_groups (ScbScoreSheet *self)
{
  for (guint i = self->lines->len; i-- > 0;)
    {
      ScbScoreLine *group = scb_score_sheet_get_line (self, i);

      if (!group->criterion->is_group)
        continue;
      for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
        {
          group->by[scorer] = 0;
          for (guint j = i + 1; j < self->lines->len; j++)
            {
              ScbScoreLine *line = scb_score_sheet_get_line (self, j);

              if (line->criterion->parent == (int)i && !line->left_out)
                group->by[scorer] += line->by[scorer];
            }
        }
      group->points = group->by[self->scorer];
    }
}

static void
add_up (ScbScoreSheet *self)
{
  double sum = 0, left_out = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      ScbScoreLine *line = scb_score_sheet_get_line (self, i);

      if (line->left_out)
        left_out += line->criterion->points;
      if (!scb_score_line_is_open (line))
        continue;
      self->n_empty += isnan (line->points);
      sum += line->points;
    }
  if (left_out > 0 && self->rules->sheet->no_topic == SCB_NO_TOPIC_RESCALED)
    sum = sum * 100 / (100 - left_out);
  self->total = sum;
  /* Of a paper that came in with its total alone nothing else is known. */
  if (isnan (sum) && self->score != NULL && self->score->points >= 0)
    self->total = self->score->points;
}

gboolean
scb_score_sheet_gate_fails (const ScbScoreSheet *self, const ScbGate *gate, guint i)
{
  guint index = g_array_index (gate->full, guint, i);
  const ScbScoreLine *line = scb_score_sheet_get_line (self, index);

  return !line->left_out && line->points < line->criterion->points;
}

gboolean
scb_score_sheet_need_fails (const ScbScoreSheet *self, const ScbNeed *need)
{
  g_auto (ScbEvidence) evidence = { 0 };

  scb_evidence_collect (need->evidence, self->dossier, self->rules, &evidence);
  if (evidence.answer == SCB_ANSWER_UNKNOWN)
    return FALSE;
  return (need->none_unexcused && evidence.unexcused > 0)
         || !scb_band_holds (&need->band, &evidence);
}

static gboolean
binds (ScbScoreSheet *self, const ScbGate *gate)
{
  if (self->level == SCB_LEVEL_UNKNOWN || self->level > gate->level)
    return FALSE;
  for (guint i = 0; i < gate->full->len; i++)
    if (scb_score_sheet_gate_fails (self, gate, i))
      return TRUE;
  for (guint i = 0; i < gate->needs->len; i++)
    if (scb_score_sheet_need_fails (self, &g_array_index (gate->needs, ScbNeed, i)))
      return TRUE;
  return FALSE;
}

static void
clear_line (gpointer data)
{
  scb_evidence_clear (&((ScbScoreLine *)data)->evidence);
}

ScbScoreSheet *
scb_score_sheet_new (ScbDossier *dossier, const ScbRules *rules, ScbScorer scorer)
{
  ScbScoreSheet *self = g_new0 (ScbScoreSheet, 1);
  GPtrArray *criteria = rules->sheet->criteria;
  gboolean has_topic = scb_session_has_topic (dossier);

  self->dossier = g_object_ref (dossier);
  self->rules = rules;
  self->scorer = scorer;
  self->score = find_score (dossier, scorer);
  self->lines = g_array_sized_new (FALSE, TRUE, sizeof (ScbScoreLine), criteria->len);
  g_array_set_clear_func (self->lines, clear_line);
  g_array_set_size (self->lines, criteria->len);
  for (guint i = 0; i < criteria->len; i++)
    {
      ScbScoreLine *line = scb_score_sheet_get_line (self, i);

      line->criterion = criteria->pdata[i];
      fill_line (self, line, has_topic);
    }
  sum_groups (self);
  add_up (self);
  self->points_level = self->level = scb_rules_level (rules, self->total);
  for (guint i = 0; i < rules->sheet->gates->len; i++)
    if (binds (self, rules->sheet->gates->pdata[i]))
      {
        self->gate = rules->sheet->gates->pdata[i];
        self->level = self->gate->otherwise;
      }
  return self;
}

void
scb_score_sheet_free (ScbScoreSheet *self)
{
  g_array_unref (self->lines);
  g_object_unref (self->dossier);
  g_free (self);
}
