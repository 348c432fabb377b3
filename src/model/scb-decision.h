/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A document of an authority that something in the book rests on. */
#define SCB_TYPE_DECISION (scb_decision_get_type ())
G_DECLARE_FINAL_TYPE (ScbDecision, scb_decision, SCB, DECISION, ScbRecord)

struct _ScbDecision
{
  ScbRecord parent_instance;

  char *number; /* as printed: "12-QĐ/ĐU" */
  char *issued_on;
  char *issuer;
  char *subject;
};

G_END_DECLS
