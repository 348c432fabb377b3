/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-course.h"

static const ScbField fields[] = {
  { "topic", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbCourse, topic), NULL, NULL },
  { "held_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbCourse, held_on), NULL, NULL },
  { "hours", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbCourse, hours), NULL, NULL },
  { "place", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbCourse, place), NULL, NULL },
  { "teacher", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbCourse, teacher), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbCourse, scb_course, "course", "courses", NULL)
