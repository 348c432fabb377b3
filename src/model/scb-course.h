/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A class for committee members. */
#define SCB_TYPE_COURSE (scb_course_get_type ())
G_DECLARE_FINAL_TYPE (ScbCourse, scb_course, SCB, COURSE, ScbRecord)

struct _ScbCourse
{
  ScbRecord parent_instance;

  char *topic;
  char *held_on;
  double hours;
  char *place;
  char *teacher;
};

G_END_DECLS
