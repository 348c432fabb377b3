/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Biên bản (papers.md A). */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include <string.h>

#include "scb-date-text.h"

char *
scb_minutes_subject (ScbPaper *self, const char *paper)
{
  ScbSession *session = self->dossier->session;
  const char *nick = scb_enum_nick (SCB_TYPE_SESSION_KIND, session->kind);
  g_autofree char *key = g_strdup_printf ("%s.subject.%s", paper, nick);
  g_autofree char *month = scb_paper_is_blank (self) ? g_strdup ("tháng …… năm 20…")
                                                     : scb_date_text_period (session->period);
  const char *theme = scb_paper_is_blank (self) ? NULL : session->theme;

  return scb_phrases_format (self->phrases, key, "month", month, "theme", theme, NULL);
}

static char *
number_line (ScbPaper *self)
{
  g_autofree char *number = self->dossier->number != NULL && !scb_paper_is_blank (self)
                                ? scb_number_text_count (self->dossier->number->number)
                                : NULL;

  switch (scb_paper_switch (self, self->dossier->session->number_line, "minutes.number-line"))
    {
    case SCB_LINE_SWITCH_OFF:
      return NULL;
    case SCB_LINE_SWITCH_DOTS:
      return scb_phrases_format (self->phrases, "head.number.minutes", "number", NULL, NULL);
    default:
      return scb_phrases_format (self->phrases, "head.number.minutes", "number", number, NULL);
    }
}

static char *
place_date_line (ScbPaper *self)
{
  switch (
      scb_paper_switch (self, self->dossier->session->place_date_line, "minutes.place-date-line"))
    {
    case SCB_LINE_SWITCH_OFF:
      return NULL;
    case SCB_LINE_SWITCH_DOTS:
      return scb_paper_place_date (self, NULL);
    default:
      return scb_paper_place_date (
          self, scb_paper_is_blank (self) ? NULL : self->dossier->session->held_on);
    }
}

/* ---- the end ---- */

static gboolean
ends_next_day (ScbSession *session)
{
  return session->starts_at != NULL && session->ends_at != NULL
         && g_strcmp0 (session->ends_at, session->starts_at) < 0;
}

void
scb_minutes_add_closing (ScbPaper *self)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  gboolean committee = session->kind == SCB_SESSION_KIND_COMMITTEE;
  gboolean next_day = !blank && ends_next_day (session);
  g_autofree char *favour = scb_paper_count (blank ? SCB_UNKNOWN : session->adopted_in_favour);
  g_autofree char *of = scb_paper_count (blank ? SCB_UNKNOWN : session->adopted_of);
  g_autofree char *remark = blank ? NULL : scb_paper_clause (session->reading_remark);
  g_autofree char *time = blank ? NULL : scb_date_text_time (session->ends_at);
  const char *end_key = committee
                            ? (next_day ? "minutes.closing.committee-end-next-day"
                                        : "minutes.closing.committee-end")
                            : (next_day ? "minutes.closing.end-next-day" : "minutes.closing.end");
  g_autofree char *adopted = scb_phrases_format (
      self->phrases,
      remark != NULL || blank ? "minutes.closing.adopted-remark" : "minutes.closing.adopted",
      "remark", remark, "favour", favour, "of", of, NULL);
  g_autofree char *end = scb_phrases_format (self->phrases, end_key, "time",
                                             time != NULL ? time : "…… giờ …… phút", NULL);

  if (!committee)
    scb_paper_add (self, adopted);
  scb_paper_add (self, end);
}

/* "Ngày 05 tháng 9 năm 2020" */
static char *
capitalized_date (const char *iso)
{
  g_autofree char *date = scb_date_text_long (iso);

  if (date == NULL)
    return NULL;
  date[0] = g_ascii_toupper (date[0]);
  return g_steal_pointer (&date);
}

/* @text behind @word, where it begins with it in either case: the phrase says it already. */
static const char *
skip_word (const char *text, const char *word)
{
  if (text != NULL && g_ascii_tolower (text[0]) == word[0] && g_str_has_prefix (text + 1, word + 1))
    return text + strlen (word);
  return text;
}

void
scb_minutes_add_amendments (ScbPaper *self)
{
  for (guint i = 0; !scb_paper_is_blank (self) && i < self->dossier->amendments->len; i++)
    {
      ScbAmendment *amendment = self->dossier->amendments->pdata[i];
      g_autofree char *date = capitalized_date (amendment->made_on);
      const char *place = skip_word (amendment->place, "mục ");
      g_autofree char *reason = scb_paper_clause (amendment->reason);
      g_autofree char *author = scb_paper_person (self, amendment->author, amendment->author_name);
      g_autofree char *text
          = amendment->old_text != NULL
                ? scb_phrases_format (self->phrases, "minutes.amendment", "date", date, "place",
                                      place, "old", amendment->old_text, "new", amendment->new_text,
                                      "reason", reason, "author", author, NULL)
                : scb_phrases_format (self->phrases, "minutes.amendment-added", "date", date,
                                      "place", place, "new", amendment->new_text, "reason", reason,
                                      "author", author, NULL);

      if (i == 0)
        {
          scb_document_add_space (self->document, self->rules->layout.line_pitch);
          scb_document_add_section (self->document, 1,
                                    scb_phrases_get (self->phrases, "minutes.part.amendments"));
        }
      scb_paper_add (self, text);
    }
}

static void
add_signatures (ScbPaper *self)
{
  gboolean blank = scb_paper_is_blank (self);
  ScbSession *session = self->dossier->session;
  const ScbPaperSignature secretary = {
    .office = scb_phrases_get (self->phrases, "sign.secretary"),
    .office_bold = TRUE,
    .name = blank ? NULL : scb_dossier_get_name (self->dossier, session->secretary),
  };
  const ScbPaperSignature chair = {
    .office = scb_phrases_get (self->phrases, "sign.chair"),
    .office_bold = TRUE,
    .name = blank ? NULL : scb_dossier_get_name (self->dossier, session->chair),
  };

  scb_paper_add_signatures (self, &secretary, &chair);
}

/* ---- the whole ---- */

static void
add_session (ScbPaper *self)
{
  scb_minutes_add_attendees (self);
  scb_minutes_add_opening (self);
  scb_minutes_add_content (self, scb_phrases_get (self->phrases, "minutes.part.content"));
  scb_minutes_add_course (self, scb_phrases_get (self->phrases, "minutes.part.course"));
  scb_minutes_add_conclusion (self);
  scb_minutes_add_votes (self);
  scb_minutes_add_assessment (self);
}

/* The form names what a committee meets for; a record has its own agenda. */
static void
add_committee_form (ScbPaper *self)
{
  static const char *const points[]
      = { "minutes.committee.coming", "minutes.committee.past", "minutes.committee.draft" };
  guint number = 0;

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "minutes.committee.content"));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      scb_paper_add_numbered (self, &number, scb_phrases_get (self->phrases, points[i]));
      scb_paper_add_dots (self, 4);
    }
  scb_minutes_add_course (self, scb_phrases_get (self->phrases, "minutes.committee.course"));
}

/* Họp chi ủy has a frame of its own: what comes, what was, the draft, the conclusion.  What it
 * decided beyond that stands where it was recorded. */
static void
add_committee (ScbPaper *self)
{
  scb_minutes_add_attendees (self);
  if (scb_paper_is_blank (self))
    add_committee_form (self);
  else
    {
      scb_minutes_add_content (self, scb_phrases_get (self->phrases, "minutes.committee.content"));
      scb_minutes_add_course (self, scb_phrases_get (self->phrases, "minutes.committee.course"));
    }
  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "minutes.committee.conclusion"));
  scb_minutes_add_committee_conclusion (self);
}

static void
set_properties (ScbPaper *self, const char *subject)
{
  g_autofree char *title
      = g_strdup_printf ("%s %s", scb_phrases_get (self->phrases, "minutes.type"), subject);

  scb_document_set_title (self->document, title);
  scb_document_set_author (self->document, self->dossier->branch_name);
  scb_document_set_subject (self->document, subject);
  scb_document_set_date (self->document,
                         scb_paper_is_blank (self) ? NULL : self->dossier->session->held_on);
}

ScbDocument *
scb_minutes_paper_new (ScbDossier *dossier,
                       const ScbRules *rules,
                       ScbPaperForm form,
                       GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *subject = NULL;
  g_autofree char *number = NULL;
  g_autofree char *place_date = NULL;

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  subject = scb_minutes_subject (&paper, "minutes");
  number = number_line (&paper);
  place_date = place_date_line (&paper);

  set_properties (&paper, subject);
  scb_paper_add_head (&paper, number, place_date);
  scb_paper_add_title (&paper, scb_phrases_get (paper.phrases, "minutes.type"), subject);
  if (dossier->session->kind == SCB_SESSION_KIND_COMMITTEE)
    add_committee (&paper);
  else
    add_session (&paper);
  scb_minutes_add_closing (&paper);
  add_signatures (&paper);
  scb_minutes_add_amendments (&paper);
  return g_steal_pointer (&document);
}
