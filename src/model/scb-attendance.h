/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A member at a session. */
#define SCB_TYPE_ATTENDANCE (scb_attendance_get_type ())
G_DECLARE_FINAL_TYPE (ScbAttendance, scb_attendance, SCB, ATTENDANCE, ScbRecord)

struct _ScbAttendance
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 member;  /* id of a ScbMember */
  ScbStanding standing;
  ScbDuty duty;
  ScbAttendanceState state;
  char *reason;
  char *arrived_at; /* where late */
  char *left_at;    /* where early */
  ScbDues dues;
  char *note;
};

G_END_DECLS
