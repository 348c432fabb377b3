/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* Rules as dated data: lengths, deadlines, levels, sheet, layout. Never changed once a session was
 * judged by it: it gets a successor. */
#define SCB_TYPE_RULE_SET (scb_rule_set_get_type ())
G_DECLARE_FINAL_TYPE (ScbRuleSet, scb_rule_set, SCB, RULE_SET, ScbRecord)

struct _ScbRuleSet
{
  ScbRecord parent_instance;

  char *code;
  char *name;
  char *since;
  char *until;
  char *body;         /* see resources/rules */
  gint64 predecessor; /* id of a ScbRuleSet */
  char *source;
};

G_END_DECLS
