/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-task.h"

#include "scb-agenda-item.h"
#include "scb-branch.h"
#include "scb-member.h"
#include "scb-session.h"
#include "scb-weak-point.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbTask, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD_TYPED (ScbTask, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD (ScbTask, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbTask, agenda_item, REF, SCB_FIELD_OPTIONAL, scb_agenda_item_get_type),
  SCB_FIELD (ScbTask, title, TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD_TYPED (ScbTask, lead, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbTask, lead_name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTask, measure, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTask, unit, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTask, target, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTask, due_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbTask, due_text, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbTask, weak_point, REF, SCB_FIELD_OPTIONAL, scb_weak_point_get_type),
  SCB_FIELD_TYPED (ScbTask, state, ENUM, SCB_FIELD_REQUIRED, scb_task_state_get_type),
  SCB_FIELD (ScbTask, closed_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbTask, predecessor, REF, SCB_FIELD_OPTIONAL, scb_task_get_type),
};

SCB_DEFINE_RECORD (ScbTask, scb_task, "task", "tasks", "session")
