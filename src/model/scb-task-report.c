/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-task-report.h"

#include "scb-member.h"
#include "scb-session.h"
#include "scb-task.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbTaskReport, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD_TYPED (ScbTaskReport, task, REF, SCB_FIELD_REQUIRED, scb_task_get_type),
  SCB_FIELD (ScbTaskReport, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbTaskReport, opening_state, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskReport, result, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD_TYPED (ScbTaskReport, outcome, ENUM, SCB_FIELD_OPTIONAL, scb_task_outcome_get_type),
  SCB_FIELD (ScbTaskReport, percent, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskReport, amount, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskReport, reason, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTaskReport, new_due_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbTaskReport, new_lead, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
};

SCB_DEFINE_RECORD (ScbTaskReport, scb_task_report, "task_report", "task_reports", "session")
