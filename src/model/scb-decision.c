/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-decision.h"

static const ScbField fields[] = {
  SCB_FIELD (ScbDecision, number, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDecision, issued_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDecision, issuer, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDecision, subject, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbDecision, scb_decision, "decision", "decisions", NULL)
