/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes into the handbook after a session. */

#include "scb-config.h"

#include "scb-handbook-private.h"

#include "scb-attendance-count.h"
#include "scb-date-text.h"

static char *
rate_text (gint64 part, gint64 whole)
{
  if (part == SCB_UNKNOWN || whole == SCB_UNKNOWN || whole == 0)
    return NULL;
  return scb_number_text (100.0 * (double)part / (double)whole, 1);
}

/* ---- attendance ---- */

/* A line with a count; @least is the least worth a line. */
static void
add_count (ScbHandbook *self, const char *key, gint64 count, gint64 least)
{
  g_autofree char *digits = scb_handbook_count (count);

  if (count >= least)
    scb_handbook_add_line (self, scb_handbook_phrase (self, key, "count", digits, NULL));
}

/* Those with @state who were expected, by name; (nullable). */
static char *
list_absent (ScbHandbook *self, ScbAttendanceState state)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < self->dossier->attendance->len; i++)
    {
      ScbAttendance *row = self->dossier->attendance->pdata[i];
      const char *name = scb_handbook_name (self, row->member);

      if (row->state != state || row->duty != SCB_DUTY_EXPECTED
          || row->standing == SCB_STANDING_TEMPORARY)
        continue;
      g_ptr_array_add (names, row->reason != NULL
                                  ? scb_handbook_phrase (self, "comrade-reason", "name", name,
                                                         "reason", row->reason, NULL)
                                  : scb_handbook_phrase (self, "comrade", "name", name, NULL));
    }
  return scb_handbook_join (names, "; ");
}

static void
add_absent (ScbHandbook *self,
            const char *key,
            const char *key_with_names,
            gint64 count,
            ScbAttendanceState state)
{
  g_autofree char *names = list_absent (self, state);
  g_autofree char *digits = scb_handbook_count (count);

  if (names != NULL)
    scb_handbook_add_line (
        self, scb_handbook_phrase (self, key_with_names, "count", digits, "names", names, NULL));
  else
    add_count (self, key, count, 0);
}

static void
add_present (ScbHandbook *self, const ScbAttendanceCount *count)
{
  g_autofree char *present = scb_handbook_count (count->present);
  g_autofree char *rate = rate_text (count->present, count->expected);

  if (rate != NULL)
    scb_handbook_add_line (self, scb_handbook_phrase (self, "attendance.present-rate", "count",
                                                      present, "rate", rate, NULL));
  else
    add_count (self, "attendance.present", count->present, 0);
}

static char *
guests_present (ScbHandbook *self)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < self->dossier->guests->len; i++)
    {
      ScbGuest *guest = self->dossier->guests->pdata[i];

      if (guest->present != SCB_ANSWER_YES)
        continue;
      g_ptr_array_add (names, guest->post != NULL
                                  ? scb_handbook_phrase (self, "guest-post", "name", guest->name,
                                                         "post", guest->post, NULL)
                                  : scb_handbook_phrase (self, "guest", "name", guest->name, NULL));
    }
  return scb_handbook_join (names, "; ");
}

static void
write_attendance (ScbHandbook *self)
{
  ScbAttendanceCount count;
  g_autofree char *guests = guests_present (self);
  g_autofree char *speakers = NULL, *present = NULL;

  scb_attendance_count (self->dossier, &count);
  if (count.present == SCB_UNKNOWN)
    return;
  speakers = scb_handbook_count (count.speakers);
  present = scb_handbook_count (count.present);
  add_count (self, "attendance.total", count.total, 0);
  add_count (self, "attendance.exempt", count.exempt, 1);
  add_count (self, "attendance.away", count.away, 1);
  add_count (self, "attendance.special-duty", count.special_duty, 1);
  add_count (self, "attendance.suspended", count.suspended, 1);
  add_count (self, "attendance.expected", count.expected, 0);
  add_present (self, &count);
  add_absent (self, "attendance.excused", "attendance.excused-names", count.excused,
              SCB_ATTENDANCE_STATE_EXCUSED);
  add_absent (self, "attendance.unexcused", "attendance.unexcused-names", count.unexcused,
              SCB_ATTENDANCE_STATE_UNEXCUSED);
  add_count (self, "attendance.temporary", count.present_temporary, 1);
  scb_handbook_add_line (self,
                         scb_handbook_phrase (self, "attendance.guests", "names", guests, NULL));
  scb_handbook_add_line (self, scb_handbook_phrase (self, "attendance.speakers", "count", speakers,
                                                    "present", present, NULL));
  scb_handbook_end_block (self, "attendance", scb_handbook_phrase (self, "attendance.title", NULL));
}

/* ---- course ---- */

static const char *
guest_name (ScbHandbook *self, gint64 guest)
{
  for (guint i = 0; guest != 0 && i < self->dossier->guests->len; i++)
    if (scb_record_get_id (self->dossier->guests->pdata[i]) == guest)
      return SCB_GUEST (self->dossier->guests->pdata[i])->name;
  return NULL;
}

static char *
opinion_line (ScbHandbook *self, ScbOpinion *opinion)
{
  const char *name = opinion->speaker != 0 ? scb_handbook_name (self, opinion->speaker)
                                           : guest_name (self, opinion->guest);

  if (name != NULL)
    return scb_handbook_phrase (self, "course.opinion", "name", name, "text", opinion->text, NULL);
  if (opinion->speaker_name != NULL)
    return scb_handbook_phrase (self, "course.opinion-name", "name", opinion->speaker_name, "text",
                                opinion->text, NULL);
  return scb_handbook_phrase (self, "course.opinion-nobody", "text", opinion->text, NULL);
}

static char *
presented_line (ScbHandbook *self, ScbAgendaItem *item)
{
  const char *presenter = scb_handbook_name (self, item->presenter);

  if (presenter != NULL)
    return scb_handbook_phrase (self, "course.presented-by", "name", presenter, "text",
                                item->presented, NULL);
  if (item->presenter_name != NULL)
    return scb_handbook_phrase (self, "course.presented-by-body", "name", item->presenter_name,
                                "text", item->presented, NULL);
  return scb_handbook_phrase (self, "course.presented", "text", item->presented, NULL);
}

static void
write_item (ScbHandbook *self, guint number, ScbAgendaItem *item)
{
  g_autofree char *digits = scb_handbook_count (number);
  gint64 id = scb_record_get_id (SCB_RECORD (item));

  scb_handbook_add_line (self, presented_line (self, item));
  for (guint i = 0; i < self->dossier->opinions->len; i++)
    if (SCB_OPINION (self->dossier->opinions->pdata[i])->agenda_item == id)
      scb_handbook_add_line (self, opinion_line (self, self->dossier->opinions->pdata[i]));
  scb_handbook_add_line (
      self, scb_handbook_phrase (self, "course.conclusion", "text", item->conclusion, NULL));
  scb_handbook_end_block (
      self, "course",
      scb_handbook_phrase (self, "course.title", "number", digits, "title", item->title, NULL));
}

static void
write_guests (ScbHandbook *self)
{
  for (guint i = 0; i < self->dossier->guests->len; i++)
    {
      ScbGuest *guest = self->dossier->guests->pdata[i];

      scb_handbook_add_line (self, scb_handbook_phrase (self, "guests.remark", "name", guest->name,
                                                        "text", guest->remark, NULL));
      scb_handbook_add_line (
          self, scb_handbook_phrase (self, "guests.reply", "text", guest->reply, NULL));
    }
  scb_handbook_end_block (self, "guests", scb_handbook_phrase (self, "guests.title", NULL));
}

/* ---- votes ---- */

static char *
vote_result (ScbHandbook *self, ScbVote *vote)
{
  GPtrArray *parts = g_ptr_array_new ();
  g_autofree char *favour = scb_handbook_count (vote->in_favour);
  g_autofree char *against = scb_handbook_count (vote->against);
  g_autofree char *other = scb_handbook_count (vote->other);
  gint64 base = vote->base != SCB_UNKNOWN ? vote->base : scb_vote_base (self->dossier);
  g_autofree char *base_text = scb_handbook_count (base);
  g_autofree char *rate = rate_text (vote->in_favour, base);
  char *result;

  g_ptr_array_add (parts, rate != NULL
                              ? scb_handbook_phrase (self, "votes.favour-base", "count", favour,
                                                     "base", base_text, "rate", rate, NULL)
                              : scb_handbook_phrase (self, "votes.favour", "count", favour, NULL));
  g_ptr_array_add (parts, scb_handbook_phrase (self, "votes.against", "count", against, NULL));
  g_ptr_array_add (parts, scb_handbook_phrase (self, "votes.other", "count", other, NULL));
  result = scb_handbook_join (parts, "; ");
  return result != NULL ? result : scb_handbook_phrase (self, "votes.unknown", NULL);
}

static void
write_votes (ScbHandbook *self)
{
  for (guint i = 0; i < self->dossier->votes->len; i++)
    {
      ScbVote *vote = self->dossier->votes->pdata[i];
      g_autofree char *digits = scb_handbook_count (i + 1);
      g_autofree char *result = vote_result (self, vote);
      g_autofree char *key
          = g_strconcat ("votes.kind.", scb_enum_nick (SCB_TYPE_VOTE_KIND, vote->kind), NULL);
      g_autofree char *kind
          = vote->kind != SCB_VOTE_KIND_UNKNOWN ? scb_handbook_phrase (self, key, NULL) : NULL;

      scb_handbook_add_line (
          self, scb_handbook_phrase (self, "votes.subject", "number", digits, "subject",
                                     vote->subject != NULL ? vote->subject : kind, "result", result,
                                     NULL));
    }
  scb_handbook_end_block (self, "votes", scb_handbook_phrase (self, "votes.title", NULL));
}

/* ---- tasks ---- */

static char *
helpers_of (ScbHandbook *self, gint64 task)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < self->dossier->helpers->len; i++)
    {
      ScbTaskHelper *helper = self->dossier->helpers->pdata[i];

      if (helper->task == task)
        g_ptr_array_add (
            names, helper->member != 0 ? scb_handbook_phrase (
                       self, "comrade", "name", scb_handbook_name (self, helper->member), NULL)
                                       : g_strdup (helper->name));
    }
  return scb_handbook_join (names, ", ");
}

static char *
task_line (ScbHandbook *self, guint number, ScbTask *task)
{
  GPtrArray *parts = g_ptr_array_new ();
  g_autofree char *digits = scb_handbook_count (number);
  g_autofree char *lead = task->lead != 0 ? scb_handbook_phrase (
                              self, "comrade", "name", scb_handbook_name (self, task->lead), NULL)
                                          : g_strdup (task->lead_name);
  g_autofree char *helpers = helpers_of (self, scb_record_get_id (SCB_RECORD (task)));
  g_autofree char *due
      = task->due_on != NULL ? scb_date_text_long (task->due_on) : g_strdup (task->due_text);

  g_ptr_array_add (parts, scb_handbook_phrase (self, "tasks.item", "number", digits, "title",
                                               task->title, NULL));
  g_ptr_array_add (parts, scb_handbook_phrase (self, "tasks.lead", "name", lead, NULL));
  g_ptr_array_add (parts, scb_handbook_phrase (self, "tasks.helpers", "names", helpers, NULL));
  g_ptr_array_add (parts, scb_handbook_phrase (self, "tasks.due", "due", due, NULL));
  g_ptr_array_add (parts,
                   scb_handbook_phrase (self, "tasks.measure", "measure", task->measure, NULL));
  return scb_handbook_join (parts, "; ");
}

static void
write_tasks (ScbHandbook *self)
{
  for (guint i = 0; i < self->dossier->tasks->len; i++)
    scb_handbook_add_line (self, task_line (self, i + 1, self->dossier->tasks->pdata[i]));
  scb_handbook_end_block (self, "tasks", scb_handbook_phrase (self, "tasks.title", NULL));
}

/* ---- score ---- */

static char *
score_line (ScbHandbook *self, ScbScore *score)
{
  g_autofree char *points = scb_number_text (score->points, 2);
  g_autofree char *key = g_strconcat ("level.", scb_enum_nick (SCB_TYPE_LEVEL, score->level), NULL);
  g_autofree char *level
      = score->level != SCB_LEVEL_UNKNOWN ? scb_handbook_phrase (self, key, NULL) : NULL;

  if (points != NULL && level != NULL)
    return scb_handbook_phrase (self, "score.points-level", "points", points, "level", level, NULL);
  if (points != NULL)
    return scb_handbook_phrase (self, "score.points", "points", points, NULL);
  return scb_handbook_phrase (self, "score.level", "level", level, NULL);
}

static void
write_score (ScbHandbook *self)
{
  for (guint i = 0; i < self->dossier->scores->len; i++)
    {
      ScbScore *score = self->dossier->scores->pdata[i];
      g_autofree char *favour = scb_handbook_count (score->in_favour);
      g_autofree char *base = scb_handbook_count (score->vote_base);

      if (score->scorer != SCB_SCORER_BRANCH)
        continue;
      scb_handbook_add_line (self, score_line (self, score));
      scb_handbook_add_line (
          self, scb_handbook_phrase (self, "score.vote", "count", favour, "base", base, NULL));
    }
  scb_handbook_end_block (self, "score", scb_handbook_phrase (self, "score.title", NULL));
}

void
scb_handbook_write_after (ScbHandbook *self)
{
  write_attendance (self);
  for (guint i = 0; i < self->dossier->agenda->len; i++)
    write_item (self, i + 1, self->dossier->agenda->pdata[i]);
  write_guests (self);
  scb_handbook_add_line (self, g_strdup (self->dossier->session->conclusion));
  scb_handbook_end_block (self, "conclusion", scb_handbook_phrase (self, "conclusion.title", NULL));
  write_votes (self);
  write_tasks (self);
  write_score (self);
}
