/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* The quality of one session in the eyes of one scorer. */
#define SCB_TYPE_SCORE (scb_score_get_type ())
G_DECLARE_FINAL_TYPE (ScbScore, scb_score, SCB, SCORE, ScbRecord)

struct _ScbScore
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  ScbScorer scorer;
  gint64 rule_set; /* id of a ScbRuleSet */
  gint64 official; /* id of a ScbOfficial */
  char *author;
  char *scored_on;
  double points;
  ScbLevel level;
  gint64 in_favour;
  gint64 vote_base;
  char *reason;
  char *document_number;
  char *document_date;
};

G_END_DECLS
