/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* What became known of a task, or was agreed about it, between two sessions. The reports of
 * sessions (scb-task-report.h) are locked with their minutes; notes are not. */
#define SCB_TYPE_TASK_NOTE (scb_task_note_get_type ())
G_DECLARE_FINAL_TYPE (ScbTaskNote, scb_task_note, SCB, TASK_NOTE, ScbRecord)

struct _ScbTaskNote
{
  ScbRecord parent_instance;

  gint64 task; /* id of a ScbTask */
  char *noted_on;
  ScbTaskOutcome outcome;
  double percent;
  double amount;
  char *result;
  char *reason;
  char *new_due_on;
  gint64 new_lead; /* id of a ScbMember */
};

G_END_DECLS
