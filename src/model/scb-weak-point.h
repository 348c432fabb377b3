/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A khâu yếu of a branch, attacked by tasks, closed with evidence. */
#define SCB_TYPE_WEAK_POINT (scb_weak_point_get_type ())
G_DECLARE_FINAL_TYPE (ScbWeakPoint, scb_weak_point, SCB, WEAK_POINT, ScbRecord)

struct _ScbWeakPoint
{
  ScbRecord parent_instance;

  gint64 branch; /* id of a ScbBranch */
  char *title;
  char *opened_on;
  char *origin;
  gint64 session; /* id of a ScbSession */
  char *closed_on;
  char *evidence;
};

G_END_DECLS
