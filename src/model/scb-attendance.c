/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-attendance.h"

#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAttendance, session), scb_session_get_type, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAttendance, member), scb_member_get_type, NULL },
  { "standing", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAttendance, standing), scb_standing_get_type, NULL },
  { "duty", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbAttendance, duty), scb_duty_get_type, NULL },
  { "state", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttendance, state), scb_attendance_state_get_type, NULL },
  { "reason", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttendance, reason), NULL, NULL },
  { "arrived_at", SCB_FIELD_TIME, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttendance, arrived_at), NULL, NULL },
  { "left_at", SCB_FIELD_TIME, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttendance, left_at), NULL, NULL },
  { "dues", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttendance, dues), scb_dues_get_type, NULL },
  { "note", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbAttendance, note), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbAttendance, scb_attendance, "attendance", "attendance", "session")
