/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-score.h"

#include "scb-official.h"
#include "scb-rule-set.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbScore, session), scb_session_get_type, NULL },
  { "scorer", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbScore, scorer), scb_scorer_get_type, NULL },
  { "rule_set", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, rule_set), scb_rule_set_get_type, NULL },
  { "official", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, official), scb_official_get_type, NULL },
  { "author", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, author), NULL, NULL },
  { "scored_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, scored_on), NULL, NULL },
  { "points", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, points), NULL, NULL },
  { "level", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, level), scb_level_get_type, NULL },
  { "in_favour", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, in_favour), NULL, NULL },
  { "vote_base", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, vote_base), NULL, NULL },
  { "reason", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, reason), NULL, NULL },
  { "document_number", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, document_number), NULL, NULL },
  { "document_date", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScore, document_date), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbScore, scb_score, "score", "scores", "session")
