/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minutes: the course of the session, item by item. */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include "scb-date-text.h"
#include "scb-glib.h"

/* Room for the pen in a blank form: one page of opinions. */
#define BLANK_LINES 24
/* Rows of the table of results, for the pen. */
#define BLANK_REPORTS 4

static void
add_formatted (ScbPaper *self, char *text)
{
  scb_paper_add (self, text);
  g_free (text);
}

static void
add_presented (ScbPaper *self, ScbAgendaItem *item)
{
  g_autofree char *name = scb_paper_person (self, item->presenter, item->presenter_name);
  g_autofree char *text = scb_paper_sentence (item->presented);

  if (text != NULL && name != NULL)
    add_formatted (self, scb_phrases_format (self->phrases, "minutes.course.presented-by", "name",
                                             name, "text", text, NULL));
  else if (text != NULL)
    add_formatted (
        self, scb_phrases_format (self->phrases, "minutes.course.presented", "text", text, NULL));
  else if (name != NULL)
    add_formatted (
        self, scb_phrases_format (self->phrases, "minutes.course.presenter", "name", name, NULL));
}

static char *
speaker_name (ScbPaper *self, ScbOpinion *opinion)
{
  for (guint i = 0; opinion->guest != 0 && i < self->dossier->guests->len; i++)
    if (scb_record_get_id (self->dossier->guests->pdata[i]) == opinion->guest)
      return g_strdup (SCB_GUEST (self->dossier->guests->pdata[i])->name);
  return scb_paper_person (self, opinion->speaker, opinion->speaker_name);
}

static void
add_opinions (ScbPaper *self, ScbAgendaItem *item)
{
  gboolean is_first = TRUE;
  gint64 id = scb_record_get_id (SCB_RECORD (item));

  for (guint i = 0; i < self->dossier->opinions->len; i++)
    {
      ScbOpinion *opinion = self->dossier->opinions->pdata[i];
      g_autofree char *text = scb_paper_sentence (opinion->text);
      g_autofree char *name = NULL;

      if (opinion->agenda_item != id)
        continue;
      if (is_first)
        {
          ScbParagraphStyle style = self->body;

          style.keep_with_next = TRUE;
          scb_document_add_text (self->document, &style,
                                 scb_phrases_get (self->phrases, "minutes.course.opinions"));
        }
      is_first = FALSE;
      name = speaker_name (self, opinion);
      if (name != NULL)
        add_formatted (self, scb_phrases_format (self->phrases, "minutes.course.opinion", "name",
                                                 name, "text", text, NULL));
      else
        add_formatted (self, scb_phrases_format (self->phrases, "minutes.course.opinion-nobody",
                                                 "text", text, NULL));
    }
}

/* ---- results of earlier tasks ---- */

static ScbTask *
find_task (ScbPaper *self, gint64 id)
{
  for (guint i = 0; i < self->dossier->earlier_tasks->len; i++)
    if (scb_record_get_id (self->dossier->earlier_tasks->pdata[i]) == id)
      return self->dossier->earlier_tasks->pdata[i];
  return NULL;
}

/* What was found, and in words what it means, where nobody wrote more. */
static char *
report_result (ScbPaper *self, ScbTaskReport *report)
{
  const char *nick = scb_enum_nick (SCB_TYPE_TASK_OUTCOME, report->outcome);
  g_autofree char *key = nick != NULL ? g_strconcat ("task.result.", nick, NULL) : NULL;
  const char *outcome = key != NULL ? scb_phrases_get (self->phrases, key) : NULL;
  g_autofree char *clause = scb_paper_clause (report->result);

  if (clause == NULL)
    return g_strdup (outcome);
  return outcome != NULL ? g_strdup_printf ("%s: %s", outcome, clause) : g_strdup (clause);
}

/* Takes @text. */
static void
append_remark (GString *remarks, char *text)
{
  g_string_append_printf (remarks, "%s%s", remarks->len > 0 ? "; " : "", text);
  g_free (text);
}

/* " (lý do: …; gia hạn đến …; giao đồng chí …)": why it is not done, and what now. */
static char *
report_remarks (ScbPaper *self, ScbTaskReport *report)
{
  GString *remarks = g_string_new (NULL);
  g_autofree char *reason = scb_paper_clause (report->reason);
  g_autofree char *due = scb_date_text_short (report->new_due_on);
  g_autofree char *lead = scb_paper_person_noted (self, report->new_lead, NULL);

  if (reason != NULL)
    append_remark (remarks,
                   scb_phrases_format (self->phrases, "task.reason", "reason", reason, NULL));
  if (report->new_due_on != NULL)
    append_remark (remarks, scb_phrases_format (self->phrases, "task.new-due", "day", due, NULL));
  if (lead != NULL)
    append_remark (remarks, scb_phrases_format (self->phrases, "task.new-lead", "name", lead, NULL));
  if (remarks->len > 0)
    {
      g_string_prepend (remarks, " (");
      g_string_append_c (remarks, ')');
    }
  return scb_string_free (remarks);
}

static void
add_report_row (ScbPaper *self, ScbTable *table, guint number, ScbTaskReport *report)
{
  ScbTask *task = find_task (self, report->task);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *found = report_result (self, report);
  g_autofree char *remarks = report_remarks (self, report);
  g_autofree char *result = found != NULL ? g_strconcat (found, remarks, NULL) : NULL;
  const char *row[]
      = { number_text, task != NULL ? task->title : NULL, report->opening_state, result };

  scb_paper_add_row (self, table, row, G_N_ELEMENTS (row));
}

void
scb_minutes_add_reports (ScbPaper *self)
{
  static const char *const heads[] = { "minutes.reports.number", "minutes.reports.task",
                                       "minutes.reports.opening", "minutes.reports.result" };
  const ScbTableColumn columns[] = { { 28, SCB_ALIGN_CENTER },
                                     { 160, SCB_ALIGN_LEFT },
                                     { 120, SCB_ALIGN_LEFT },
                                     { 160, SCB_ALIGN_LEFT } };
  static const char *const empty[G_N_ELEMENTS (heads)] = { NULL };
  gboolean blank = scb_paper_is_blank (self);
  const char *cells[G_N_ELEMENTS (heads)];
  ScbTableStyle style = self->table;
  ScbTable *table;

  if (self->dossier->task_reports->len == 0 && !blank)
    return;
  if (blank)
    style.pad_y = SCB_PAPER_PEN_PAD;
  table = scb_document_add_table (self->document, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    cells[i] = scb_phrases_get (self->phrases, heads[i]);
  scb_table_add_head (table, cells, NULL, NULL);
  for (guint i = 0; blank && i < BLANK_REPORTS; i++)
    scb_table_add_row (table, SCB_FACE_REGULAR, empty);
  for (guint i = 0; !blank && i < self->dossier->task_reports->len; i++)
    add_report_row (self, table, i + 1, self->dossier->task_reports->pdata[i]);
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

/* ---- pledges, recognitions ---- */

static void
add_pledges (ScbPaper *self, gint64 item)
{
  for (guint i = 0; i < self->dossier->pledges->len; i++)
    {
      ScbPledge *pledge = self->dossier->pledges->pdata[i];
      g_autofree char *name = scb_paper_person (self, pledge->member, pledge->name);
      g_autofree char *text = scb_paper_clause (pledge->text);

      if (pledge->agenda_item == item)
        add_formatted (self, scb_phrases_format (self->phrases, "minutes.course.pledge", "name",
                                                 name, "text", text, NULL));
    }
}

static void
add_recognition (ScbPaper *self, ScbRecognition *recognition)
{
  static const struct
  {
    const char *plain, *with_text, *place;
  } keys[] = {
    [SCB_RECOGNITION_KIND_COMMENDED]
    = { "minutes.course.commended", "minutes.course.commended-reason", "reason" },
    [SCB_RECOGNITION_KIND_REMINDED]
    = { "minutes.course.reminded", "minutes.course.reminded-reason", "reason" },
    [SCB_RECOGNITION_KIND_HELPED]
    = { "minutes.course.helped", "minutes.course.helped-agreed", "agreed" },
  };
  g_autofree char *name = scb_paper_person_noted (self, recognition->member, recognition->name);
  const char *said = recognition->kind == SCB_RECOGNITION_KIND_HELPED ? recognition->agreed
                                                                      : recognition->reason;
  g_autofree char *text = scb_paper_clause (said);

  if (text != NULL)
    add_formatted (self,
                   scb_phrases_format (self->phrases, keys[recognition->kind].with_text, "name",
                                       name, keys[recognition->kind].place, text, NULL));
  else
    add_formatted (self, scb_phrases_format (self->phrases, keys[recognition->kind].plain, "name",
                                             name, NULL));
}

/* What was said in confidence stays off paper. */
static void
add_recognitions (ScbPaper *self, gint64 item)
{
  for (guint i = 0; i < self->dossier->recognitions->len; i++)
    {
      ScbRecognition *recognition = self->dossier->recognitions->pdata[i];

      if (recognition->agenda_item == item && !recognition->confidential)
        add_recognition (self, recognition);
    }
}

/* ---- the whole course ---- */

void
scb_minutes_add_item (ScbPaper *self, guint number, ScbAgendaItem *item)
{
  gint64 id = scb_record_get_id (SCB_RECORD (item));
  g_autofree char *title = scb_paper_sentence (item->title);
  g_autofree char *heading = g_strdup_printf ("%u. %s", number, title);
  g_autofree char *conclusion = scb_paper_sentence (item->conclusion);

  scb_paper_add_heading (self, 2, heading);
  add_presented (self, item);
  if (item->kind == SCB_AGENDA_KIND_PREVIOUS_RESOLUTION)
    scb_minutes_add_reports (self);
  add_opinions (self, item);
  add_pledges (self, id);
  add_recognitions (self, id);
  if (conclusion != NULL)
    add_formatted (self, scb_phrases_format (self->phrases, "minutes.course.conclusion", "text",
                                             conclusion, NULL));
}

void
scb_minutes_add_all_recognitions (ScbPaper *self)
{
  for (guint i = 0; i < self->dossier->recognitions->len; i++)
    {
      ScbRecognition *recognition = self->dossier->recognitions->pdata[i];

      if (!recognition->confidential)
        add_recognition (self, recognition);
    }
}

static void
add_guest_remarks (ScbPaper *self)
{
  for (guint i = 0; i < self->dossier->guests->len; i++)
    {
      ScbGuest *guest = self->dossier->guests->pdata[i];
      g_autofree char *remark = scb_paper_sentence (guest->remark);
      g_autofree char *reply = scb_paper_sentence (guest->reply);

      if (remark == NULL)
        continue;
      add_formatted (self, scb_phrases_format (self->phrases, "minutes.course.guest", "name",
                                               guest->name, "text", remark, NULL));
      if (reply != NULL)
        add_formatted (
            self, scb_phrases_format (self->phrases, "minutes.course.reply", "text", reply, NULL));
    }
}

static void
add_speakers (ScbPaper *self)
{
  const ScbAttendanceCount *count = &self->count;
  g_autofree char *speakers = scb_paper_count (count->speakers);
  g_autofree char *present = scb_paper_count (count->present);
  g_autofree char *share = scb_paper_percent (count->speaker_share);

  add_formatted (self, scb_phrases_format (self->phrases, "minutes.course.speakers", "speakers",
                                           speakers, "present", present, "share", share, NULL));
}

static gboolean
has_item (ScbPaper *self, ScbAgendaKind kind)
{
  for (guint i = 0; i < self->dossier->agenda->len; i++)
    if (SCB_AGENDA_ITEM (self->dossier->agenda->pdata[i])->kind == kind)
      return TRUE;
  return FALSE;
}

void
scb_minutes_add_course (ScbPaper *self, const char *heading)
{
  scb_paper_add_heading (self, 1, heading);
  if (scb_paper_is_blank (self))
    {
      scb_paper_add_dots (self, BLANK_LINES);
      if (self->dossier->session->kind != SCB_SESSION_KIND_COMMITTEE)
        add_speakers (self);
      return;
    }
  for (guint i = 0; i < self->dossier->agenda->len; i++)
    scb_minutes_add_item (self, i + 1, self->dossier->agenda->pdata[i]);
  if (self->dossier->agenda->len == 0)
    scb_paper_add_dots (self, 4);
  if (!has_item (self, SCB_AGENDA_KIND_PREVIOUS_RESOLUTION))
    scb_minutes_add_reports (self);
  add_pledges (self, 0);
  add_recognitions (self, 0);
  add_guest_remarks (self);
  if (self->dossier->session->kind != SCB_SESSION_KIND_COMMITTEE)
    add_speakers (self);
}
