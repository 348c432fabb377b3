/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* Who does what until when. Lives on beyond its session; without one it was open when the book
 * began, or was handed over by the branch of its predecessor. */
#define SCB_TYPE_TASK (scb_task_get_type ())
G_DECLARE_FINAL_TYPE (ScbTask, scb_task, SCB, TASK, ScbRecord)

struct _ScbTask
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 branch;  /* id of a ScbBranch */
  gint64 position;
  gint64 agenda_item; /* id of a ScbAgendaItem */
  char *title;
  gint64 lead;     /* id of a ScbMember */
  char *lead_name; /* where a body leads */
  char *measure;
  char *unit;
  double target;
  char *due_on;
  char *due_text;    /* as said: "thường xuyên" */
  gint64 weak_point; /* id of a ScbWeakPoint */
  ScbTaskState state;
  char *closed_on;
  gint64 predecessor; /* id of a ScbTask of another branch, which handed it over */
};

G_END_DECLS
