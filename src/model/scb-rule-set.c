/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-rule-set.h"

static const ScbField fields[] = {
  { "code", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbRuleSet, code), NULL, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbRuleSet, name), NULL, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRuleSet, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRuleSet, until), NULL, NULL },
  { "body", SCB_FIELD_JSON, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbRuleSet, body), NULL, NULL },
  { "predecessor", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRuleSet, predecessor), scb_rule_set_get_type, NULL },
  { "source", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbRuleSet, source), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbRuleSet, scb_rule_set, "rule_set", "rule_sets", NULL)
