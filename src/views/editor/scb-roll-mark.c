/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of the roll-call. */

#include "scb-roll-mark.h"

#include <gdk/gdk.h>

gboolean
scb_roll_mark_from_key (guint keyval, ScbRollMark *mark)
{
  static const struct
  {
    gunichar key;
    ScbRollMark mark;
  } keys[] = {
    { ' ', SCB_ROLL_MARK_PRESENT }, { '1', SCB_ROLL_MARK_PRESENT }, { '2', SCB_ROLL_MARK_EXCUSED },
    { '3', SCB_ROLL_MARK_ABSENT },  { '4', SCB_ROLL_MARK_EXEMPT },  { '5', SCB_ROLL_MARK_PAID },
    { '6', SCB_ROLL_MARK_UNPAID },  { '0', SCB_ROLL_MARK_NONE },    { 'l', SCB_ROLL_MARK_LATE },
    { 'e', SCB_ROLL_MARK_EARLY },
  };
  /* The keys of the number pad, too. */
  gunichar key = g_unichar_tolower (gdk_keyval_to_unicode (keyval));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key)
      {
        *mark = keys[i].mark;
        return TRUE;
      }
  return FALSE;
}

const char *
scb_roll_mark_field (ScbRollMark mark)
{
  switch (mark)
    {
    case SCB_ROLL_MARK_EXCUSED:
      return "reason";
    case SCB_ROLL_MARK_LATE:
      return "arrived_at";
    case SCB_ROLL_MARK_EARLY:
      return "left_at";
    default:
      return NULL;
    }
}

gboolean
scb_roll_mark_fits (ScbRollMark mark, GType type)
{
  return type == SCB_TYPE_ATTENDANCE || mark == SCB_ROLL_MARK_NONE || mark == SCB_ROLL_MARK_PRESENT
         || mark == SCB_ROLL_MARK_ABSENT;
}

/* ---- guests ---- */

static const ScbAnswer answers[] = {
  [SCB_ROLL_MARK_NONE] = SCB_ANSWER_UNKNOWN,
  [SCB_ROLL_MARK_PRESENT] = SCB_ANSWER_YES,
  [SCB_ROLL_MARK_ABSENT] = SCB_ANSWER_NO,
};

/* ---- members ---- */

static gboolean
is_set_for_member (ScbRollMark mark, ScbAttendance *row)
{
  switch (mark)
    {
    case SCB_ROLL_MARK_NONE:
      return row->state == SCB_ATTENDANCE_STATE_UNKNOWN;
    case SCB_ROLL_MARK_PRESENT:
      return row->state == SCB_ATTENDANCE_STATE_PRESENT;
    case SCB_ROLL_MARK_EXCUSED:
      return row->state == SCB_ATTENDANCE_STATE_EXCUSED;
    case SCB_ROLL_MARK_ABSENT:
      return row->state == SCB_ATTENDANCE_STATE_UNEXCUSED;
    case SCB_ROLL_MARK_EXEMPT:
      return row->duty != SCB_DUTY_EXPECTED;
    case SCB_ROLL_MARK_LATE:
      return row->arrived_at != NULL;
    case SCB_ROLL_MARK_EARLY:
      return row->left_at != NULL;
    case SCB_ROLL_MARK_UNPAID:
      return row->dues == SCB_DUES_UNPAID;
    default:
      return row->dues == SCB_DUES_PAID;
    }
}

static void
set_state (ScbAttendance *row, ScbAttendanceState state, const char *reason)
{
  /* The reason may be the row's own text. */
  g_autofree char *kept = g_strdup (reason);

  g_object_set (row, "state", state, "reason", kept, "arrived-at", NULL, "left-at", NULL, NULL);
}

static void
stamp (ScbAttendance *row, const char *property, const char *known, const char *now)
{
  g_object_set (row, "state", SCB_ATTENDANCE_STATE_PRESENT, NULL);
  if (known == NULL && now != NULL)
    g_object_set (row, property, now, NULL);
}

/* Back to what the roll says of a member who is not expected; an exemption for one who is. */
static void
switch_duty (ScbAttendance *row, ScbDuty usual)
{
  ScbDuty other = usual != SCB_DUTY_EXPECTED && usual != SCB_DUTY_UNKNOWN ? usual : SCB_DUTY_EXEMPT;

  set_state (row, SCB_ATTENDANCE_STATE_UNKNOWN, NULL);
  g_object_set (row, "duty", row->duty == SCB_DUTY_EXPECTED ? other : SCB_DUTY_EXPECTED, NULL);
}

static void
set_dues (ScbAttendance *row, ScbRollMark mark)
{
  static const ScbDues next[] = {
    [SCB_DUES_UNKNOWN] = SCB_DUES_PAID,
    [SCB_DUES_PAID] = SCB_DUES_UNPAID,
    [SCB_DUES_UNPAID] = SCB_DUES_UNKNOWN,
  };
  ScbDues wanted = mark == SCB_ROLL_MARK_PAID ? SCB_DUES_PAID : SCB_DUES_UNPAID;

  if (mark == SCB_ROLL_MARK_DUES)
    wanted = next[row->dues];
  else if (row->dues == wanted)
    wanted = SCB_DUES_UNKNOWN;
  g_object_set (row, "dues", wanted, NULL);
}

static void
mark_member (ScbRollMark mark, ScbAttendance *row, ScbDuty usual, const char *now)
{
  switch (mark)
    {
    case SCB_ROLL_MARK_NONE:
      set_state (row, SCB_ATTENDANCE_STATE_UNKNOWN, NULL);
      break;
    case SCB_ROLL_MARK_PRESENT:
      set_state (row, SCB_ATTENDANCE_STATE_PRESENT, NULL);
      break;
    case SCB_ROLL_MARK_EXCUSED:
      set_state (row, SCB_ATTENDANCE_STATE_EXCUSED, row->reason);
      break;
    case SCB_ROLL_MARK_ABSENT:
      set_state (row, SCB_ATTENDANCE_STATE_UNEXCUSED, NULL);
      break;
    case SCB_ROLL_MARK_EXEMPT:
      switch_duty (row, usual);
      break;
    case SCB_ROLL_MARK_LATE:
      stamp (row, "arrived-at", row->arrived_at, now);
      break;
    case SCB_ROLL_MARK_EARLY:
      stamp (row, "left-at", row->left_at, now);
      break;
    default:
      set_dues (row, mark);
    }
}

gboolean
scb_roll_mark_is_set (ScbRollMark mark, ScbRecord *record)
{
  if (SCB_IS_ATTENDANCE (record))
    return is_set_for_member (mark, SCB_ATTENDANCE (record));
  return scb_roll_mark_fits (mark, SCB_TYPE_GUEST) && SCB_GUEST (record)->present == answers[mark];
}

void
scb_roll_mark_apply (ScbRollMark mark, ScbRecord *record, ScbDuty usual, const char *now)
{
  if (SCB_IS_ATTENDANCE (record))
    mark_member (mark, SCB_ATTENDANCE (record), usual, now);
  else if (scb_roll_mark_fits (mark, SCB_TYPE_GUEST))
    g_object_set (record, "present", answers[mark], NULL);
}
