/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-task-note.h"

#include "scb-member.h"
#include "scb-task.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbTaskNote, task, REF, SCB_FIELD_REQUIRED, scb_task_get_type),
  SCB_FIELD (ScbTaskNote, noted_on, DATE, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbTaskNote, outcome, ENUM, SCB_FIELD_OPTIONAL, scb_task_outcome_get_type),
  SCB_FIELD (ScbTaskNote, percent, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskNote, amount, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskNote, result, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskNote, reason, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskNote, new_due_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbTaskNote, new_lead, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
};

SCB_DEFINE_RECORD (ScbTaskNote, scb_task_note, "task_note", "notes", "task")
