/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minutes: the opening, and what is on the agenda. */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include "scb-date-text.h"
#include "scb-glib.h"

static void
add_secretary (ScbPaper *self, guint *number)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *name = blank ? NULL : scb_paper_person (self, session->secretary, NULL);
  g_autofree char *observer = blank ? NULL : scb_paper_person (self, session->observer, NULL);
  g_autofree char *text
      = observer != NULL || blank
            ? scb_phrases_format (self->phrases, "minutes.opening.secretary-observer", "name", name,
                                  "observer", observer, NULL)
            : scb_phrases_format (self->phrases, "minutes.opening.secretary", "name", name, NULL);

  scb_paper_add_numbered (self, number, text);
}

static char *
unpaid_name (ScbPaper *self, ScbAttendance *row)
{
  g_autofree char *name = scb_paper_person (self, row->member, NULL);

  return row->dues == SCB_DUES_UNPAID
             ? scb_phrases_format (self->phrases, "person.title", "name", name, NULL)
             : NULL;
}

static void
add_dues (ScbPaper *self, guint *number)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  gint64 paid = SCB_UNKNOWN, due = SCB_UNKNOWN;
  g_autofree char *month = NULL;
  g_autofree char *paid_text = NULL;
  g_autofree char *due_text = NULL;
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  if (!blank && !scb_dues_count (self->dossier, &paid, &due))
    return;
  month = blank ? g_strdup ("tháng ……")
                : scb_date_text_period (session->dues_period != NULL ? session->dues_period
                                                                     : session->period);
  paid_text = scb_paper_count (paid);
  due_text = scb_paper_count (due);
  names = scb_minutes_join_names (self, unpaid_name);
  text = scb_phrases_format (
      self->phrases,
      names != NULL || blank ? "minutes.opening.dues-unpaid" : "minutes.opening.dues", "month",
      month, "paid", paid_text, "due", due_text, "names", names, NULL);
  scb_paper_add_numbered (self, number, text);
}

static void
add_previous (ScbPaper *self, guint *number)
{
  ScbSession *session = self->dossier->session;
  gboolean refused = session->previous_agreed == SCB_ANSWER_NO;
  g_autofree char *remark = scb_paper_clause (session->previous_remark);
  g_autofree char *text = NULL;

  if (session->previous_agreed == SCB_ANSWER_UNKNOWN && !scb_paper_is_blank (self))
    return;
  if (scb_paper_is_blank (self))
    text = scb_phrases_format (self->phrases, "minutes.opening.previous-unknown", "answer", NULL,
                               NULL);
  else if (remark != NULL)
    text = scb_phrases_format (self->phrases,
                               refused ? "minutes.opening.previous-refused-remark"
                                       : "minutes.opening.previous-remark",
                               "remark", remark, NULL);
  else
    text = scb_phrases_format (
        self->phrases, refused ? "minutes.opening.previous-refused" : "minutes.opening.previous",
        NULL);
  scb_paper_add_numbered (self, number, text);
}

static void
add_agenda_agreed (ScbPaper *self, guint *number)
{
  static const char *const keys[] = {
    [SCB_ANSWER_UNKNOWN] = "minutes.opening.agenda-unknown",
    [SCB_ANSWER_NO] = "minutes.opening.agenda-refused",
    [SCB_ANSWER_YES] = "minutes.opening.agenda",
  };
  ScbAnswer agreed
      = scb_paper_is_blank (self) ? SCB_ANSWER_UNKNOWN : self->dossier->session->agenda_agreed;
  g_autofree char *text = scb_phrases_format (self->phrases, keys[agreed], "answer", NULL, NULL);

  scb_paper_add_numbered (self, number, text);
}

void
scb_minutes_add_opening (ScbPaper *self)
{
  guint number = 0;

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "minutes.part.opening"));
  scb_paper_add_numbered (self, &number, scb_phrases_get (self->phrases, "minutes.opening.reason"));
  add_secretary (self, &number);
  scb_paper_add_numbered (self, &number, scb_phrases_get (self->phrases, "minutes.opening.roll"));
  add_dues (self, &number);
  add_previous (self, &number);
  add_agenda_agreed (self, &number);
}

void
scb_minutes_add_content (ScbPaper *self, const char *heading)
{
  guint number = 0;

  scb_paper_add_heading (self, 1, heading);
  if (scb_paper_is_blank (self) || self->dossier->agenda->len == 0)
    {
      scb_paper_add_dots (self, scb_paper_is_blank (self) ? 6 : 2);
      return;
    }
  for (guint i = 0; i < self->dossier->agenda->len; i++)
    {
      g_autofree char *title
          = scb_paper_sentence (SCB_AGENDA_ITEM (self->dossier->agenda->pdata[i])->title);

      scb_paper_add_numbered (self, &number, title);
    }
}
