/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minutes: when, where, who. */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include "scb-date-text.h"
#include "scb-period.h"

char *
scb_minutes_join_names (ScbPaper *self, ScbNameOfRow name_of)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->dossier->attendance->len && !scb_paper_is_blank (self); i++)
    {
      char *name = name_of (self, self->dossier->attendance->pdata[i]);

      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **)names->pdata);
}

static gboolean
is_expected (ScbAttendance *row)
{
  return row->duty == SCB_DUTY_EXPECTED && row->standing != SCB_STANDING_TEMPORARY;
}

static char *
person (ScbPaper *self, ScbAttendance *row)
{
  g_autofree char *name = scb_paper_person (self, row->member, NULL);

  return scb_phrases_format (self->phrases, "person.title", "name", name, NULL);
}

/* "đồng chí Được (sinh năm 1960; lý do: ốm)": one bracket for all that is said of a person. */
static char *
excused_name (ScbPaper *self, ScbAttendance *row)
{
  g_autofree char *name = scb_paper_person_noted (self, row->member, NULL);

  if (!is_expected (row) || row->state != SCB_ATTENDANCE_STATE_EXCUSED)
    return NULL;
  if (row->reason == NULL)
    return person (self, row);
  return scb_phrases_format (self->phrases, "person.with-reason", "name", name, "reason",
                             row->reason, NULL);
}

static char *
unexcused_name (ScbPaper *self, ScbAttendance *row)
{
  return is_expected (row) && row->state == SCB_ATTENDANCE_STATE_UNEXCUSED ? person (self, row)
                                                                           : NULL;
}

/* A committee's absent stand in one line, so each of them says why. */
static char *
absent_name (ScbPaper *self, ScbAttendance *row)
{
  g_autofree char *name = scb_paper_person_noted (self, row->member, NULL);

  if (!is_expected (row) || row->state != SCB_ATTENDANCE_STATE_UNEXCUSED)
    return excused_name (self, row);
  return scb_phrases_format (self->phrases, "person.unexcused", "name", name, NULL);
}

static char *
exempt_name (ScbPaper *self, ScbAttendance *row)
{
  return row->duty != SCB_DUTY_EXPECTED && row->state == SCB_ATTENDANCE_STATE_PRESENT
             ? person (self, row)
             : NULL;
}

static char *
temporary_name (ScbPaper *self, ScbAttendance *row)
{
  return row->duty == SCB_DUTY_EXPECTED && row->standing == SCB_STANDING_TEMPORARY
                 && row->state == SCB_ATTENDANCE_STATE_PRESENT
             ? person (self, row)
             : NULL;
}

static char *
late_name (ScbPaper *self, ScbAttendance *row)
{
  g_autofree char *name = scb_paper_person_noted (self, row->member, NULL);
  g_autofree char *arrived = scb_date_text_time (row->arrived_at);
  g_autofree char *left = scb_date_text_time (row->left_at);
  const char *key = arrived == NULL ? "person.left"
                    : left == NULL  ? "person.late"
                                    : "person.late-and-left";

  if (arrived == NULL && left == NULL)
    return NULL;
  return scb_phrases_format (self->phrases, key, "name", name, "time", arrived, "left", left, NULL);
}

/* A line about absent members: how many, and who where names are known. */
static void
add_absent (ScbPaper *self, const char *key, gint64 count, ScbNameOfRow name_of)
{
  g_autofree char *number = scb_paper_count (count);
  g_autofree char *names = scb_minutes_join_names (self, name_of);
  g_autofree char *names_key = g_strconcat (key, "-names", NULL);
  g_autofree char *text = NULL;

  if (names == NULL && !scb_paper_is_blank (self))
    text = scb_phrases_format (self->phrases, key, "count", number, NULL);
  else
    text = scb_phrases_format (self->phrases, names_key, "count", number, "names", names, NULL);
  scb_paper_add (self, text);
}

static void
add_names_line (ScbPaper *self, const char *key, ScbNameOfRow name_of)
{
  g_autofree char *names = scb_minutes_join_names (self, name_of);
  g_autofree char *text = NULL;

  if (names == NULL && !scb_paper_is_blank (self))
    return;
  text = scb_phrases_format (self->phrases, key, "names", names, NULL);
  scb_paper_add (self, text);
}

static void
add_count_line (ScbPaper *self, const char *key, gint64 count)
{
  g_autofree char *number = scb_paper_count (count);
  g_autofree char *text = NULL;

  if (count < 1)
    return;
  text = scb_phrases_format (self->phrases, key, "count", number, NULL);
  scb_paper_add (self, text);
}

static void
add_roll (ScbPaper *self)
{
  const ScbAttendanceCount *count = &self->count;
  g_autofree char *total = scb_paper_count (count->total);
  g_autofree char *official = scb_paper_count (count->official);
  g_autofree char *probationary = scb_paper_count (count->probationary);
  g_autofree char *exempt = scb_paper_count (count->exempt);
  g_autofree char *away = scb_paper_count (count->away);
  g_autofree char *temporary = scb_paper_count (count->temporary);
  g_autofree char *text = scb_phrases_format (
      self->phrases, "minutes.roll", "total", total, "official", official, "probationary",
      probationary, "exempt", exempt, "away", away, "temporary", temporary, NULL);

  scb_paper_add (self, text);
  add_count_line (self, "minutes.special-duty", count->special_duty);
  add_count_line (self, "minutes.suspended", count->suspended);
}

static void
add_present (ScbPaper *self)
{
  const ScbAttendanceCount *count = &self->count;
  g_autofree char *expected = scb_paper_count (count->expected);
  g_autofree char *present = scb_paper_count (count->present);
  g_autofree char *official = scb_paper_count (count->present_official);
  g_autofree char *probationary = scb_paper_count (count->present_probationary);
  g_autofree char *rate = scb_paper_percent (count->rate);
  g_autofree char *text = scb_phrases_format (self->phrases, "minutes.present", "expected",
                                              expected, "present", present, "official", official,
                                              "probationary", probationary, "rate", rate, NULL);

  scb_paper_add (self, text);
}

static void
add_guest (ScbPaper *self, ScbGuest *guest)
{
  g_autofree char *post = guest->post != NULL && guest->agency != NULL
                              ? g_strdup_printf ("%s, %s", guest->post, guest->agency)
                              : g_strdup (guest->post != NULL ? guest->post : guest->agency);
  g_autofree char *key = g_strconcat (guest->assigned ? "minutes.guest-assigned" : "minutes.guest",
                                      post != NULL ? "-post" : NULL, NULL);
  g_autofree char *text
      = scb_phrases_format (self->phrases, key, "name", guest->name, "post", post, NULL);

  scb_paper_add (self, text);
}

/* An invitation alone does not say that the guest came; words spoken do. */
static gboolean
came (ScbGuest *guest)
{
  return guest->present == SCB_ANSWER_YES
         || (guest->present == SCB_ANSWER_UNKNOWN && guest->remark != NULL);
}

static void
add_guests (ScbPaper *self)
{
  if (scb_paper_is_blank (self))
    {
      g_autofree char *text
          = scb_phrases_format (self->phrases, "minutes.guest", "name", NULL, NULL);

      scb_paper_add (self, text);
      return;
    }
  for (guint i = 0; i < self->dossier->guests->len; i++)
    if (came (self->dossier->guests->pdata[i]))
      add_guest (self, self->dossier->guests->pdata[i]);
}

static void
add_time_and_place (ScbPaper *self)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *time = blank ? NULL : scb_date_text_time (session->starts_at);
  g_autofree char *date = blank ? NULL : scb_date_text_long (session->held_on);
  g_autofree char *when = scb_phrases_format (
      self->phrases, "minutes.time", "time", time != NULL ? time : "…… giờ …… phút", "date",
      date != NULL ? date : "ngày …… tháng …… năm 20…", NULL);
  g_autofree char *where = scb_phrases_format (self->phrases, "minutes.place", "place",
                                               blank ? NULL : session->place, NULL);

  scb_paper_add (self, when);
  scb_paper_add (self, where);
}

static void
add_ordinal (ScbPaper *self)
{
  g_autofree char *ordinal = NULL;
  g_autofree char *month = NULL;
  g_autofree char *formed = NULL;
  g_autofree char *text = NULL;

  if (scb_paper_is_blank (self) || self->dossier->ordinal == SCB_UNKNOWN
      || self->dossier->branch == NULL || self->dossier->branch->formed_on == NULL)
    return;
  ordinal = g_strdup_printf ("%" G_GINT64_FORMAT, self->dossier->ordinal);
  month = scb_period_of (self->dossier->branch->formed_on);
  formed = scb_date_text_period_short (month);
  text = scb_phrases_format (self->phrases, "minutes.ordinal", "ordinal", ordinal, "formed", formed,
                             NULL);
  scb_paper_add (self, text);
}

static void
add_committee_attendees (ScbPaper *self)
{
  g_autofree char *present = scb_paper_count (self->count.present);
  g_autofree char *total = scb_paper_count (self->count.expected);
  g_autofree char *text = scb_phrases_format (self->phrases, "minutes.committee-present", "present",
                                              present, "total", total, NULL);

  scb_paper_add (self, text);
  add_names_line (self, "minutes.committee-absent", absent_name);
}

static void
add_chair_and_secretary (ScbPaper *self)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *name = blank ? NULL : scb_paper_person (self, session->chair, NULL);
  g_autofree char *secretary_name
      = blank ? NULL : scb_paper_person (self, session->secretary, NULL);
  const char *title = session->chair_title != NULL
                          ? session->chair_title
                          : scb_dossier_get_title (self->dossier, session->chair);
  g_autofree char *chair
      = name != NULL && title != NULL
            ? scb_phrases_format (self->phrases, "minutes.chair-title", "name", name, "title",
                                  title, NULL)
            : scb_phrases_format (self->phrases, "minutes.chair", "name", name, NULL);
  g_autofree char *secretary
      = scb_phrases_format (self->phrases, "minutes.secretary", "name", secretary_name, NULL);

  scb_paper_add (self, chair);
  scb_paper_add (self, secretary);
}

void
scb_minutes_add_attendees (ScbPaper *self)
{
  gboolean committee = self->dossier->session->kind == SCB_SESSION_KIND_COMMITTEE;

  add_time_and_place (self);
  if (!committee)
    {
      add_ordinal (self);
      scb_paper_add (self, scb_phrases_get (self->phrases, "minutes.attendees"));
      add_roll (self);
      add_present (self);
      add_names_line (self, "minutes.exempt-present", exempt_name);
      add_names_line (self, "minutes.temporary-present", temporary_name);
      add_absent (self, "minutes.excused", self->count.excused, excused_name);
      add_absent (self, "minutes.unexcused", self->count.unexcused, unexcused_name);
      add_names_line (self, "minutes.late", late_name);
    }
  else
    add_committee_attendees (self);
  add_guests (self);
  add_chair_and_secretary (self);
}
