/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-score.h"

#include "scb-official.h"
#include "scb-rule-set.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbScore, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD_TYPED (ScbScore, scorer, ENUM, SCB_FIELD_REQUIRED, scb_scorer_get_type),
  SCB_FIELD_TYPED (ScbScore, rule_set, REF, SCB_FIELD_OPTIONAL, scb_rule_set_get_type),
  SCB_FIELD_TYPED (ScbScore, official, REF, SCB_FIELD_OPTIONAL, scb_official_get_type),
  SCB_FIELD (ScbScore, author, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbScore, scored_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbScore, points, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbScore, level, ENUM, SCB_FIELD_OPTIONAL, scb_level_get_type),
  SCB_FIELD (ScbScore, in_favour, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbScore, vote_base, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbScore, reason, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbScore, document_number, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbScore, document_date, DATE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbScore, scb_score, "score", "scores", "session")
