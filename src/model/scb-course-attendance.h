/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

#define SCB_TYPE_COURSE_ATTENDANCE (scb_course_attendance_get_type ())
G_DECLARE_FINAL_TYPE (ScbCourseAttendance, scb_course_attendance, SCB, COURSE_ATTENDANCE, ScbRecord)

struct _ScbCourseAttendance
{
  ScbRecord parent_instance;

  gint64 course; /* id of a ScbCourse */
  gint64 member; /* id of a ScbMember */
  char *result;
};

G_END_DECLS
