/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-task-report.h"

#include "scb-member.h"
#include "scb-session.h"
#include "scb-task.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTaskReport, session), scb_session_get_type, NULL },
  { "task", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTaskReport, task), scb_task_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTaskReport, position), NULL, NULL },
  { "opening_state", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskReport, opening_state), NULL, NULL },
  { "result", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbTaskReport, result), NULL, NULL },
  { "outcome", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskReport, outcome), scb_task_outcome_get_type, NULL },
  { "percent", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskReport, percent), NULL, NULL },
  { "amount", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskReport, amount), NULL, NULL },
  { "reason", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskReport, reason), NULL, NULL },
  { "new_due_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskReport, new_due_on), NULL, NULL },
  { "new_lead", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskReport, new_lead), scb_member_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbTaskReport, scb_task_report, "task_report", "task_reports", "session")
