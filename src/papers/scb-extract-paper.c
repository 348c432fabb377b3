/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trích biên bản: only the chosen items (papers.md H). */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include "scb-date-text.h"

static gboolean
is_chosen (guint position, const guint *items, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    if (items[i] == position)
      return TRUE;
  return FALSE;
}

static void
add_attendees (ScbPaper *self)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *chair = blank ? NULL : scb_paper_person (self, session->chair, NULL);
  g_autofree char *secretary = blank ? NULL : scb_paper_person (self, session->secretary, NULL);
  g_autofree char *present = scb_paper_count (self->count.present);
  g_autofree char *expected = scb_paper_count (self->count.expected);
  g_autofree char *text
      = scb_phrases_format (self->phrases, "extract.attendees", "present", present, "expected",
                            expected, "chair", chair, "secretary", secretary, NULL);

  scb_paper_add (self, text);
}

/* The votes on an item stand with it. */
static void
add_votes_of (ScbPaper *self, ScbAgendaItem *item)
{
  for (guint i = 0; i < self->dossier->votes->len; i++)
    {
      ScbVote *vote = self->dossier->votes->pdata[i];

      if (vote->agenda_item == scb_record_get_id (SCB_RECORD (item)))
        scb_minutes_add_vote (self, vote);
    }
}

static void
add_items (ScbPaper *self, const guint *items, guint n_items)
{
  if (scb_paper_is_blank (self))
    scb_paper_add_dots (self, 15);
  for (guint i = 0; !scb_paper_is_blank (self) && i < self->dossier->agenda->len; i++)
    if (is_chosen (i, items, n_items))
      {
        scb_minutes_add_item (self, i + 1, self->dossier->agenda->pdata[i]);
        add_votes_of (self, self->dossier->agenda->pdata[i]);
      }
}

static void
add_source (ScbPaper *self, const char *date)
{
  g_autofree char *number = self->dossier->number != NULL && !scb_paper_is_blank (self)
                                ? scb_number_text_count (self->dossier->number->number)
                                : NULL;
  g_autofree char *text
      = number != NULL || scb_paper_is_blank (self)
            ? scb_phrases_format (self->phrases, "extract.source", "number", number, "date", date,
                                  NULL)
            : scb_phrases_format (self->phrases, "extract.source-unsigned", "date", date, NULL);

  scb_paper_add (self, text);
}

ScbDocument *
scb_extract_paper_new (ScbDossier *dossier,
                       const ScbRules *rules,
                       ScbPaperForm form,
                       const guint *items,
                       guint n_items,
                       GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *date = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *place_date = NULL;

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  date = scb_paper_is_blank (&paper) || dossier->session->held_on == NULL
             ? g_strdup ("ngày …… tháng …… năm 20…")
             : scb_date_text_long (dossier->session->held_on);
  subject = scb_phrases_format (paper.phrases,
                                dossier->session->kind == SCB_SESSION_KIND_COMMITTEE
                                    ? "extract.subject.committee"
                                    : "extract.subject",
                                "date", date, NULL);
  place_date = scb_paper_place_date (&paper, NULL);
  scb_document_set_title (document, scb_phrases_get (paper.phrases, "extract.type"));
  scb_document_set_author (document, dossier->branch_name);
  scb_document_set_subject (document, subject);

  scb_paper_add_head (&paper, NULL, place_date);
  scb_paper_add_title (&paper, scb_phrases_get (paper.phrases, "extract.type"), subject);
  add_attendees (&paper);
  add_items (&paper, items, n_items);
  add_source (&paper, date);
  scb_paper_add_branch_signature (&paper);
  return g_steal_pointer (&document);
}
