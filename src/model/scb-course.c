/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-course.h"

static const ScbField fields[] = {
  SCB_FIELD (ScbCourse, topic, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbCourse, held_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbCourse, hours, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbCourse, place, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbCourse, teacher, LINE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbCourse, scb_course, "course", "courses", NULL)
