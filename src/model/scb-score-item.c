/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-score-item.h"

#include "scb-score.h"

static const ScbField fields[] = {
  { "score", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbScoreItem, score), scb_score_get_type, NULL },
  { "criterion", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbScoreItem, criterion), NULL, NULL },
  { "points", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScoreItem, points), NULL, NULL },
  { "suggested", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScoreItem, suggested), NULL, NULL },
  { "reason", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbScoreItem, reason), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbScoreItem, scb_score_item, "score_item", "items", "score")
