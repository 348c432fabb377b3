/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slips: what each person has in hand, with room for what comes of it. */

#include "scb-config.h"

#include "scb-follow-up-paper.h"

#include "scb-date-text.h"
#include "scb-month-paper-private.h"

static const ScbMonthColumn columns[] = {
  { "follow-up.number", 5, SCB_ALIGN_CENTER }, { "task-slips.task", 32, SCB_ALIGN_LEFT },
  { "follow-up.due", 14, SCB_ALIGN_CENTER },   { "task-slips.so-far", 24, SCB_ALIGN_LEFT },
  { "task-slips.result", 25, SCB_ALIGN_LEFT },
};

static gboolean
is_of (ScbFollowUp *row, ScbFollowUp *first)
{
  return row->kind == SCB_FOLLOW_UP_TASK && row->member == first->member
         && (row->member != 0 || g_strcmp0 (row->person, first->person) == 0);
}

static void
add_rows (ScbPaper *self, ScbFollowUpSheet *sheet, guint start)
{
  ScbTable *table = scb_month_add_table (self, columns, G_N_ELEMENTS (columns));
  guint n = 0;

  for (guint i = start; i < sheet->rows->len; i++)
    {
      ScbFollowUp *row = sheet->rows->pdata[i];
      g_autofree char *number = NULL;
      g_autofree char *task = NULL;
      g_autofree char *due = NULL;
      g_autofree char *reached = NULL;

      if (!is_of (row, sheet->rows->pdata[start]))
        continue;
      number = g_strdup_printf ("%u", ++n);
      task = scb_follow_up_task_text (self->phrases, sheet, row);
      due = scb_follow_up_due_text (self->phrases, sheet, row);
      reached = scb_follow_up_reached_text (self->phrases, row);
      scb_paper_add_row (self, table, (const char *const[]){ number, task, due, reached, NULL },
                         G_N_ELEMENTS (columns));
    }
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

static void
add_slip (ScbPaper *self, ScbFollowUpSheet *sheet, guint start)
{
  ScbFollowUp *first = sheet->rows->pdata[start];
  g_autofree char *place_date = scb_paper_place_date (self, sheet->day);
  g_autofree char *subject = scb_phrases_format (
      self->phrases, first->member != 0 ? "task-slips.subject" : "task-slips.subject-body", "name",
      first->person, NULL);
  const ScbPaperSignature taker
      = { .office = scb_phrases_get (self->phrases, "task-slips.taker"), .office_bold = TRUE };
  const ScbPaperSignature giver = {
    .on_behalf = scb_phrases_get (self->phrases, sheet->is_of_branch ? "follow-up.of-branch"
                                                                     : "follow-up.of-office"),
    .office = scb_phrases_get (self->phrases, "month.secretary"),
    .office_bold = self->rules->layout.office_bold,
  };

  scb_paper_add_head (self, NULL, place_date);
  scb_paper_add_title (self, scb_phrases_get (self->phrases, "task-slips.type"), subject);
  add_rows (self, sheet, start);
  scb_paper_add (self, scb_phrases_get (self->phrases, "task-slips.request"));
  scb_paper_add_signatures (self, &taker, &giver);
}

ScbDocument *
scb_task_slips_paper_new (ScbFollowUpSheet *sheet, const ScbRules *rules, GError **error)
{
  ScbSheet page = scb_month_form_sheet (rules, FALSE);
  g_autoptr (ScbDocument) document = scb_document_new (&page);
  g_autoptr (ScbDossier) dossier = scb_follow_up_to_dossier (sheet);
  g_auto (ScbPaper) paper = { 0 };
  ScbFollowUp *before = NULL;

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  scb_document_set_title (document, scb_phrases_get (paper.phrases, "task-slips.type"));
  scb_document_set_author (document, sheet->issuer_name);
  scb_document_set_date (document, sheet->day);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      ScbFollowUp *row = sheet->rows->pdata[i];

      /* A task that nobody leads is handed out to nobody. */
      if (row->kind != SCB_FOLLOW_UP_TASK || row->person == NULL
          || (before != NULL && is_of (row, before)))
        continue;
      if (before != NULL)
        scb_document_add_page_break (document, TRUE);
      add_slip (&paper, sheet, i);
      before = row;
    }
  if (before == NULL)
    {
      scb_paper_add_head (&paper, NULL, NULL);
      scb_paper_add (&paper, scb_phrases_get (paper.phrases, "task-slips.nothing"));
    }
  return g_steal_pointer (&document);
}
