/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/* One scorer's sheet of one session: the criteria, the points given, and what the record supports.
 * Nothing is filled in that nobody gave: points that were not given are NaN. */

typedef struct
{
  const ScbCriterion *criterion;
  gboolean left_out; /* the thematic criterion, in a month without, where the rules leave it out */
  double points;     /* given; of a group, the sum where all its children have points */
  double suggested;  /* what the record supports; NaN: it does not decide */
  double by[SCB_SCORER_COMMITTEE + 1]; /* what each scorer gave */
  ScbEvidence evidence;
  ScbScoreItem *item; /* (nullable) (transfer none) of the dossier */
} ScbScoreLine;

typedef struct
{
  ScbDossier *dossier; /* a reference */
  const ScbRules *rules;
  ScbScorer scorer;
  ScbScore *score;       /* (nullable) (transfer none) of the dossier */
  GArray *lines;         /* (element-type ScbScoreLine): one for each criterion, in order */
  guint n_empty;         /* criteria without points */
  double total;          /* NaN while a criterion is empty, unless the whole alone was told */
  ScbLevel points_level; /* by points alone */
  ScbLevel level;        /* with the gates */
  const ScbGate *gate;   /* (nullable): that binds */
} ScbScoreSheet;

/** scb_score_sheet_new: (transfer full): @rules must outlive it. */
ScbScoreSheet *scb_score_sheet_new (ScbDossier *dossier, const ScbRules *rules, ScbScorer scorer);
void scb_score_sheet_free (ScbScoreSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbScoreSheet, scb_score_sheet_free)

/** scb_score_sheet_get_line: (transfer none) */
ScbScoreLine *scb_score_sheet_get_line (const ScbScoreSheet *self, guint i);

/** scb_score_line_is_open: whether a scorer gives points here: no group, and not left out. */
gboolean scb_score_line_is_open (const ScbScoreLine *line);

/** scb_score_line_contradicts: more points than the record supports, without a reason. */
gboolean scb_score_line_contradicts (const ScbScoreLine *line);

/** scb_score_sheet_gate_fails: whether criterion @i has lost points that @gate asks for. */
gboolean scb_score_sheet_gate_fails (const ScbScoreSheet *self, const ScbGate *gate, guint i);

/** scb_score_sheet_need_fails: whether the record is known not to meet @need. */
gboolean scb_score_sheet_need_fails (const ScbScoreSheet *self, const ScbNeed *need);

/* ---- in words, in the user's language ---- */

/** scb_score_sheet_verdict: (transfer full): "91 points, but Khá: Tốt also needs all points of …";
 * while the sheet is not full, how much is left to do. */
char *scb_score_sheet_verdict (const ScbScoreSheet *self);

/** scb_score_sheet_lift: (transfer full) (nullable): what would lift the level; NULL at the top, or
 * while the level is not known. */
char *scb_score_sheet_lift (const ScbScoreSheet *self);

/** scb_score_sheet_contradictions: (transfer full) (element-type utf8): where points and record
 * disagree and no reason is given. */
GPtrArray *scb_score_sheet_contradictions (const ScbScoreSheet *self);

/** scb_score_sheet_differences: (transfer full) (element-type utf8): between the scorers, the total
 * first. */
GPtrArray *scb_score_sheet_differences (const ScbScoreSheet *self);

G_END_DECLS
