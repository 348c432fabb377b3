/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-task.h"

#include "scb-agenda-item.h"
#include "scb-branch.h"
#include "scb-member.h"
#include "scb-session.h"
#include "scb-weak-point.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, session), scb_session_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTask, branch), scb_branch_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTask, position), NULL, NULL },
  { "agenda_item", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, agenda_item), scb_agenda_item_get_type, NULL },
  { "title", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbTask, title), NULL, NULL },
  { "lead", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, lead), scb_member_get_type, NULL },
  { "lead_name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, lead_name), NULL, NULL },
  { "measure", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, measure), NULL, NULL },
  { "unit", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, unit), NULL, NULL },
  { "target", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, target), NULL, NULL },
  { "due_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, due_on), NULL, NULL },
  { "due_text", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, due_text), NULL, NULL },
  { "weak_point", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, weak_point), scb_weak_point_get_type, NULL },
  { "state", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTask, state), scb_task_state_get_type, NULL },
  { "closed_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTask, closed_on), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbTask, scb_task, "task", "tasks", "session")
