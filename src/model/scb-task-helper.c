/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-task-helper.h"

#include "scb-member.h"
#include "scb-task.h"

static const ScbField fields[] = {
  { "task", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTaskHelper, task), scb_task_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTaskHelper, position), NULL, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskHelper, member), scb_member_get_type, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTaskHelper, name), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbTaskHelper, scb_task_helper, "task_helper", "helpers", "task")
