/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-decision.h"

static const ScbField fields[] = {
  { "number", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDecision, number), NULL, NULL },
  { "issued_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDecision, issued_on), NULL, NULL },
  { "issuer", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDecision, issuer), NULL, NULL },
  { "subject", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDecision, subject), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbDecision, scb_decision, "decision", "decisions", NULL)
