/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* Who helps with a task. */
#define SCB_TYPE_TASK_HELPER (scb_task_helper_get_type ())
G_DECLARE_FINAL_TYPE (ScbTaskHelper, scb_task_helper, SCB, TASK_HELPER, ScbRecord)

struct _ScbTaskHelper
{
  ScbRecord parent_instance;

  gint64 task; /* id of a ScbTask */
  gint64 position;
  gint64 member; /* id of a ScbMember */
  char *name;    /* where a body: "Chi hội Phụ nữ" */
};

G_END_DECLS
