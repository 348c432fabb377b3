/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-attendance.h"

#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbAttendance, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD_TYPED (ScbAttendance, member, REF, SCB_FIELD_REQUIRED, scb_member_get_type),
  SCB_FIELD_TYPED (ScbAttendance, standing, ENUM, SCB_FIELD_REQUIRED, scb_standing_get_type),
  SCB_FIELD_TYPED (ScbAttendance, duty, ENUM, SCB_FIELD_REQUIRED, scb_duty_get_type),
  SCB_FIELD_TYPED (ScbAttendance, state, ENUM, SCB_FIELD_OPTIONAL, scb_attendance_state_get_type),
  SCB_FIELD (ScbAttendance, reason, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAttendance, arrived_at, TIME, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbAttendance, left_at, TIME, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbAttendance, dues, ENUM, SCB_FIELD_OPTIONAL, scb_dues_get_type),
  SCB_FIELD (ScbAttendance, note, LINE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbAttendance, scb_attendance, "attendance", "attendance", "session")
