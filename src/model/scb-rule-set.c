/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-rule-set.h"

static const ScbField fields[] = {
  SCB_FIELD (ScbRuleSet, code, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbRuleSet, name, LINE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbRuleSet, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbRuleSet, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbRuleSet, body, JSON, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbRuleSet, predecessor, REF, SCB_FIELD_OPTIONAL, scb_rule_set_get_type),
  SCB_FIELD (ScbRuleSet, source, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbRuleSet, scb_rule_set, "rule_set", "rule_sets", NULL)
