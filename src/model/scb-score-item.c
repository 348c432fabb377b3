/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-score-item.h"

#include "scb-score.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbScoreItem, score, REF, SCB_FIELD_REQUIRED, scb_score_get_type),
  SCB_FIELD (ScbScoreItem, criterion, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbScoreItem, points, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbScoreItem, suggested, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbScoreItem, reason, TEXT, SCB_FIELD_SEARCHED),
};

SCB_DEFINE_RECORD (ScbScoreItem, scb_score_item, "score_item", "items", "score")
