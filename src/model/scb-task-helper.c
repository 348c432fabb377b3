/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-task-helper.h"

#include "scb-member.h"
#include "scb-task.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbTaskHelper, task, REF, SCB_FIELD_REQUIRED, scb_task_get_type),
  SCB_FIELD (ScbTaskHelper, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbTaskHelper, member, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbTaskHelper, name, LINE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbTaskHelper, scb_task_helper, "task_helper", "helpers", "task")
