/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-course-attendance.h"

#include "scb-course.h"
#include "scb-member.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbCourseAttendance, course, REF, SCB_FIELD_REQUIRED, scb_course_get_type),
  SCB_FIELD_TYPED (ScbCourseAttendance, member, REF, SCB_FIELD_REQUIRED, scb_member_get_type),
  SCB_FIELD (ScbCourseAttendance, result, LINE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (
    ScbCourseAttendance, scb_course_attendance, "course_attendance", "attendance", "course")
