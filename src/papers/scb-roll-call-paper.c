/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Danh sách điểm danh: the roll with room to sign. */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include "scb-date-text.h"
#include "scb-namesake.h"

/* Rows of a blank list that is not of any branch. */
#define EMPTY_ROWS 25

static char *
standing_text (ScbPaper *self, ScbAttendance *row)
{
  g_autofree char *standing_key
      = g_strconcat ("roll-call.standing.", scb_enum_nick (SCB_TYPE_STANDING, row->standing), NULL);
  g_autofree char *duty_key
      = g_strconcat ("roll-call.duty.", scb_enum_nick (SCB_TYPE_DUTY, row->duty), NULL);
  const char *standing = scb_phrases_get (self->phrases, standing_key);

  if (row->duty == SCB_DUTY_EXPECTED || !scb_phrases_has (self->phrases, duty_key))
    return g_strdup (standing);
  return g_strdup_printf ("%s, %s", standing, scb_phrases_get (self->phrases, duty_key));
}

static char *
state_text (ScbPaper *self, ScbAttendance *row)
{
  g_autofree char *arrived = scb_date_text_time (row->arrived_at);
  g_autofree char *left = scb_date_text_time (row->left_at);

  if (scb_paper_is_blank (self))
    return NULL;
  switch (row->state)
    {
    case SCB_ATTENDANCE_STATE_PRESENT:
      if (arrived != NULL && left != NULL)
        return scb_phrases_format (self->phrases, "roll-call.state.late-and-left", "time", arrived,
                                   "left", left, NULL);
      if (arrived != NULL)
        return scb_phrases_format (self->phrases, "roll-call.state.late", "time", arrived, NULL);
      if (left != NULL)
        return scb_phrases_format (self->phrases, "roll-call.state.left", "time", left, NULL);
      return scb_phrases_format (self->phrases, "roll-call.state.present", NULL);
    case SCB_ATTENDANCE_STATE_EXCUSED:
      return row->reason != NULL
                 ? scb_phrases_format (self->phrases, "roll-call.state.excused-reason", "reason",
                                       row->reason, NULL)
                 : scb_phrases_format (self->phrases, "roll-call.state.excused", NULL);
    case SCB_ATTENDANCE_STATE_UNEXCUSED:
      return scb_phrases_format (self->phrases, "roll-call.state.unexcused", NULL);
    default:
      return NULL;
    }
}

static char *
name_text (ScbPaper *self, ScbAttendance *row)
{
  const char *name = scb_dossier_get_name (self->dossier, row->member);
  g_autofree char *year = scb_namesake_year (self->dossier, row->member);

  return name == NULL || year == NULL ? g_strdup (name) : g_strdup_printf ("%s (%s)", name, year);
}

static void
add_rows (ScbPaper *self, ScbTable *table, GPtrArray *rows)
{
  static const char *const empty[5] = { NULL };

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = name_text (self, rows->pdata[i]);
      g_autofree char *standing = standing_text (self, rows->pdata[i]);
      g_autofree char *state = state_text (self, rows->pdata[i]);
      const char *row[] = { number, name, standing, state, NULL };

      scb_paper_add_row (self, table, row, G_N_ELEMENTS (row));
    }
  for (guint i = 0; rows->len == 0 && i < EMPTY_ROWS; i++)
    scb_table_add_row (table, SCB_FACE_REGULAR, empty);
}

static void
add_list (ScbPaper *self)
{
  static const char *const heads[] = { "roll-call.number", "roll-call.name", "roll-call.standing",
                                       "roll-call.present", "roll-call.signature" };
  const ScbTableColumn columns[] = { { 30, SCB_ALIGN_CENTER },
                                     { 150, SCB_ALIGN_LEFT },
                                     { 90, SCB_ALIGN_LEFT },
                                     { 120, SCB_ALIGN_LEFT },
                                     { 78, SCB_ALIGN_LEFT } };
  GPtrArray *rows
      = self->dossier->attendance->len > 0 ? self->dossier->attendance : self->dossier->roll;
  ScbTableStyle style = self->table;
  const char *cells[G_N_ELEMENTS (heads)];
  ScbTable *table;

  /* Rows high enough to be signed. */
  style.pad_y = 5;
  table = scb_document_add_table (self->document, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    cells[i] = scb_phrases_get (self->phrases, heads[i]);
  scb_table_add_head (table, cells, NULL, NULL);
  add_rows (self, table, rows);
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

static void
add_total (ScbPaper *self)
{
  GPtrArray *rows
      = self->dossier->attendance->len > 0 ? self->dossier->attendance : self->dossier->roll;
  const ScbAttendanceCount *count = &self->count;
  gint64 present = count->present == SCB_UNKNOWN || count->present_exempt == SCB_UNKNOWN
                       ? SCB_UNKNOWN
                       : count->present + count->present_exempt + count->present_temporary;
  g_autofree char *total_text = scb_paper_count (rows->len > 0 ? (gint64)rows->len : SCB_UNKNOWN);
  g_autofree char *present_text = scb_paper_count (present);
  g_autofree char *text = scb_phrases_format (self->phrases, "roll-call.total", "total", total_text,
                                              "present", present_text, NULL);

  scb_paper_add (self, text);
}

static void
add_when (ScbPaper *self)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *time = blank ? NULL : scb_date_text_time (session->starts_at);
  g_autofree char *date = blank ? NULL : scb_date_text_long (session->held_on);
  g_autofree char *when = scb_phrases_format (
      self->phrases, "invitation.time", "time", time != NULL ? time : "…… giờ …… phút", "date",
      date != NULL ? date : "ngày …… tháng …… năm 20…", NULL);
  g_autofree char *where = scb_phrases_format (self->phrases, "invitation.place", "place",
                                               blank ? NULL : session->place, NULL);

  scb_paper_add (self, when);
  scb_paper_add (self, where);
}

ScbDocument *
scb_roll_call_paper_new (ScbDossier *dossier,
                         const ScbRules *rules,
                         ScbPaperForm form,
                         GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *subject = NULL;
  ScbPaperSignature chair = { 0 }, caller = { 0 };

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  subject = scb_minutes_subject (&paper, "minutes");
  scb_document_set_title (document, scb_phrases_get (paper.phrases, "roll-call.type"));
  scb_document_set_author (document, dossier->branch_name);
  scb_document_set_subject (document, subject);
  scb_document_set_date (document, scb_paper_is_blank (&paper) ? NULL : dossier->session->held_on);

  scb_paper_add_head (&paper, NULL, NULL);
  scb_paper_add_title (&paper, scb_phrases_get (paper.phrases, "roll-call.type"), subject);
  add_when (&paper);
  add_list (&paper);
  add_total (&paper);
  caller.office = scb_phrases_get (paper.phrases, "sign.secretary");
  caller.office_bold = TRUE;
  caller.name = scb_paper_is_blank (&paper)
                    ? NULL
                    : scb_dossier_get_name (dossier, dossier->session->secretary);
  chair.office = scb_phrases_get (paper.phrases, "sign.chair");
  chair.office_bold = TRUE;
  chair.name = scb_paper_is_blank (&paper)
                   ? NULL
                   : scb_dossier_get_name (dossier, dossier->session->chair);
  scb_paper_add_signatures (&paper, &caller, &chair);
  return g_steal_pointer (&document);
}
