/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* What a session found of an earlier task. */
#define SCB_TYPE_TASK_REPORT (scb_task_report_get_type ())
G_DECLARE_FINAL_TYPE (ScbTaskReport, scb_task_report, SCB, TASK_REPORT, ScbRecord)

struct _ScbTaskReport
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 task;    /* id of a ScbTask */
  gint64 position;
  char *opening_state;
  char *result;
  ScbTaskOutcome outcome;
  double percent;
  double amount;
  char *reason;
  char *new_due_on;
  gint64 new_lead; /* id of a ScbMember */
};

G_END_DECLS
