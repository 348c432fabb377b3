/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

#define SCB_TYPE_SCORE_ITEM (scb_score_item_get_type ())
G_DECLARE_FINAL_TYPE (ScbScoreItem, scb_score_item, SCB, SCORE_ITEM, ScbRecord)

struct _ScbScoreItem
{
  ScbRecord parent_instance;

  gint64 score;    /* id of a ScbScore */
  char *criterion; /* code in the rule set's sheet */
  double points;
  double suggested; /* what the record supports */
  char *reason;
};

G_END_DECLS
