/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-course-attendance.h"

#include "scb-course.h"
#include "scb-member.h"

static const ScbField fields[] = {
  { "course", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbCourseAttendance, course), scb_course_get_type, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbCourseAttendance, member), scb_member_get_type, NULL },
  { "result", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbCourseAttendance, result), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbCourseAttendance, scb_course_attendance, "course_attendance", "attendance", "course")
