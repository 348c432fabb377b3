/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session of a branch with everything in order, for tests to take something away. */
#pragma once

#include "scb-dossier.h"
#include "scb-rules.h"

static inline void
put (GPtrArray *records, gint64 id, gpointer record)
{
  scb_record_set_id (record, id);
  g_ptr_array_add (records, record);
}

static inline void
add_person (ScbDossier *dossier, gint64 id, const char *name)
{
  g_autoptr (ScbMember) member = g_object_new (SCB_TYPE_MEMBER, "full-name", name, NULL);

  scb_record_set_id (SCB_RECORD (member), id);
  scb_dossier_add_member (dossier, member, NULL);
}

static inline ScbAttendance *
add_row (ScbDossier *dossier,
         gint64 member,
         ScbStanding standing,
         ScbDuty duty,
         ScbAttendanceState state)
{
  ScbAttendance *row = g_object_new (SCB_TYPE_ATTENDANCE, "member", member, "standing", standing,
                                     "duty", duty, "state", state, NULL);

  put (dossier->attendance, 100 + member, row);
  return row;
}

/* Ten members: seven official ones present, one probationary present, one exempt and absent, one
 * excused with a reason. */
static inline void
add_roll_call (ScbDossier *dossier)
{
  ScbAttendance *excused;

  for (gint64 id = 1; id <= 10; id++)
    {
      g_autofree char *name = g_strdup_printf ("Đảng viên %c", (char)('A' + id - 1));

      add_person (dossier, id, name);
      g_ptr_array_add (dossier->roll, g_object_new (SCB_TYPE_ATTENDANCE, "member", id, NULL));
      if (id <= 7)
        add_row (dossier, id, SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED,
                 SCB_ATTENDANCE_STATE_PRESENT);
    }
  add_row (dossier, 8, SCB_STANDING_PROBATIONARY, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_PRESENT);
  add_row (dossier, 9, SCB_STANDING_OFFICIAL, SCB_DUTY_EXEMPT, SCB_ATTENDANCE_STATE_UNKNOWN);
  excused = add_row (dossier, 10, SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED,
                     SCB_ATTENDANCE_STATE_EXCUSED);
  g_object_set (excused, "reason", "ốm", NULL);
}

static inline void
add_parts (ScbDossier *dossier)
{
  put (dossier->agenda, 201,
       g_object_new (SCB_TYPE_AGENDA_ITEM, "kind", SCB_AGENDA_KIND_DISCUSSION, "title", "Đường hoa",
                     "presenter", (gint64)1, "conclusion", "Làm ngay", NULL));
  put (dossier->opinions, 301,
       g_object_new (SCB_TYPE_OPINION, "agenda-item", (gint64)201, "speaker", (gint64)3, "text",
                     "Nhất trí", NULL));
  put (dossier->votes, 401,
       g_object_new (SCB_TYPE_VOTE, "kind", SCB_VOTE_KIND_RESOLUTION, "method",
                     SCB_VOTE_METHOD_HANDS, "threshold", SCB_VOTE_THRESHOLD_MAJORITY, "subject",
                     "Nghị quyết", "base", (gint64)7, "in-favour", (gint64)7, "against", (gint64)0,
                     "other", (gint64)0, NULL));
  put (dossier->tasks, 501,
       g_object_new (SCB_TYPE_TASK, "title", "Trồng hoa", "lead", (gint64)2, "due-on", "2020-09-30",
                     NULL));
  put (dossier->scores, 601,
       g_object_new (SCB_TYPE_SCORE, "scorer", SCB_SCORER_BRANCH, "points", 92.0, NULL));
}

static inline ScbDossier *
new_session (void)
{
  g_autoptr (ScbSession) session = g_object_new (
      SCB_TYPE_SESSION, "kind", SCB_SESSION_KIND_REGULAR, "state", SCB_SESSION_STATE_ADOPTED,
      "detail", SCB_SESSION_DETAIL_FULL, "period", "2020-09", "held-on", "2020-09-03", "starts-at",
      "19:30", "ends-at", "21:30", "place", "Nhà văn hóa", "chair", (gint64)1, "secretary",
      (gint64)2, "observer", (gint64)3, "agenda-agreed", SCB_ANSWER_YES, "conclusion", "Nhất trí",
      "dues-paid", (gint64)9, "dues-due", (gint64)10, "adopted-on", "2020-09-03",
      "adopted-in-favour", (gint64)7, "adopted-of", (gint64)7, NULL);
  ScbDossier *dossier;

  scb_record_set_id (SCB_RECORD (session), 1);
  dossier = scb_dossier_new (session);
  add_roll_call (dossier);
  add_parts (dossier);
  return dossier;
}

static inline ScbRules *
new_rules (void)
{
  g_autoptr (GError) error = NULL;
  ScbRules *rules = scb_rules_new_for_day ("2020-09-03", &error);

  g_assert_no_error (error);
  return rules;
}
