/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nghị quyết, kết luận (papers.md B). */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include <string.h>

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-period.h"
#include "scb-resolution-outcome.h"

/* One of the session's; @resolution is NULL in a blank form, and where nobody has written one. */
typedef struct
{
  ScbPaper *paper;
  ScbResolution *resolution;
  ScbDocumentNumber *number; /* (nullable) */
  const char *word;          /* that its phrases begin with: "resolution", "conclusion" */
  gboolean voted_down;
} Subject;

/* A phrase of this kind of document. */
static char *
key_of (const Subject *self, const char *name)
{
  return g_strconcat (self->word, ".", name, NULL);
}

static char *
month_text (ScbPaper *self, int months_later)
{
  g_autofree char *period = scb_period_add (self->dossier->session->period, months_later);

  return scb_paper_is_blank (self) ? g_strdup ("tháng …… năm 20…") : scb_date_text_period (period);
}

/* "THÁNG 9 NĂM 2020" */
static char *
month_capitals (ScbPaper *self, int months_later)
{
  g_autofree char *month = month_text (self, months_later);

  return month != NULL ? g_utf8_strup (month, -1) : NULL;
}

/* ---- head ---- */

static char *
number_line (const Subject *self)
{
  g_autofree char *key = g_strconcat ("head.number.", self->word, NULL);
  g_autofree char *number
      = self->number != NULL ? scb_number_text_count (self->number->number) : NULL;

  /* What was voted down is no document of the branch. */
  return self->voted_down ? NULL
                          : scb_phrases_format (self->paper->phrases, key, "number", number, NULL);
}

/* A document has the day on which it was issued. */
static const char *
day_of (const Subject *self)
{
  if (self->number != NULL)
    return self->number->issued_on;
  return self->voted_down ? self->paper->dossier->session->held_on : NULL;
}

/* The title as the branch wrote it, without the word that stands above it. */
static char *
subject_text (const Subject *self)
{
  ScbPaper *paper = self->paper;
  g_autofree char *type_key = key_of (self, "type");
  g_autofree char *key = key_of (self, "subject");
  g_autofree char *month = month_text (paper, 0);
  const char *type = scb_phrases_get (paper->phrases, type_key);
  const char *title = self->resolution != NULL ? self->resolution->title : NULL;
  g_autofree char *start = NULL;

  if (title == NULL)
    return scb_phrases_format (paper->phrases, key, "month", month, NULL);
  start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (type, -1), g_utf8_strlen (title, -1)));
  {
    g_autofree char *upper = g_utf8_strup (start, -1);

    if (strcmp (upper, type) == 0 && title[strlen (start)] == ' ')
      return g_strdup (title + strlen (start) + 1);
  }
  return g_strdup (title);
}

static void
add_head (const Subject *self)
{
  ScbPaper *paper = self->paper;
  g_autofree char *key = key_of (self, "type");
  g_autofree char *subject = subject_text (self);
  g_autofree char *number = number_line (self);
  g_autofree char *place_date = scb_paper_place_date (paper, day_of (self));
  const char *type = scb_phrases_get (paper->phrases, key);
  g_autofree char *below
      = self->voted_down ? g_strconcat (
            subject, "\n", scb_phrases_get (paper->phrases, "resolution.voted-down"), NULL)
                         : g_strdup (subject);
  g_autofree char *title = g_strdup_printf ("%s %s", type, subject);

  scb_document_set_title (paper->document, title);
  scb_document_set_subject (paper->document, subject);
  scb_document_set_date (paper->document, day_of (self));
  scb_paper_add_head (paper, number, place_date);
  scb_paper_add_title (paper, type, below);
}

/* ---- opening ---- */

static char *
date_words (const char *iso)
{
  char *date = scb_date_text_long (iso);

  if (date == NULL)
    return g_strdup ("Ngày …… tháng …… năm 20…");
  date[0] = g_ascii_toupper (date[0]);
  return date;
}

static void
add_opening (const Subject *self)
{
  ScbPaper *paper = self->paper;
  ScbSession *session = paper->dossier->session;
  gboolean blank = scb_paper_is_blank (paper);
  const ScbAttendanceCount *count = &paper->count;
  g_autofree char *kind_key = g_strconcat (
      "resolution.session.", scb_enum_nick (SCB_TYPE_SESSION_KIND, session->kind), NULL);
  g_autofree char *month = month_text (paper, 0);
  g_autofree char *kind = scb_phrases_format (paper->phrases, kind_key, "month", month, NULL);
  g_autofree char *key = key_of (self, "opening");
  g_autofree char *date = date_words (blank ? NULL : session->held_on);
  g_autofree char *present = scb_paper_count (count->present);
  g_autofree char *expected = scb_paper_count (count->expected);
  g_autofree char *excused = scb_paper_count (count->excused);
  g_autofree char *unexcused = scb_paper_count (count->unexcused);
  g_autofree char *minutes
      = count->minutes != SCB_UNKNOWN ? g_strdup_printf ("%d", (int)count->minutes) : NULL;
  g_autofree char *chair = blank ? NULL : scb_paper_person (paper, session->chair, NULL);
  g_autofree char *secretary = blank ? NULL : scb_paper_person (paper, session->secretary, NULL);
  g_autofree char *text = scb_phrases_format (
      paper->phrases, key, "date", date, "place", blank ? NULL : session->place, "branch",
      paper->dossier->branch_name, "session", kind, "present", present, "expected", expected,
      "excused", excused, "unexcused", unexcused, "minutes", minutes, "chair", chair, "secretary",
      secretary, NULL);

  scb_paper_add (paper, text);
}

/* ---- I: what was ---- */

/* "1. Tình hình tư tưởng: …"; a point of which nothing is recorded falls away, and keeps its room
 * in a form. */
static void
add_point (ScbPaper *self, guint *number, const char *key, const char *text)
{
  g_autofree char *sentence = scb_paper_is_blank (self) ? NULL : scb_paper_sentence (text);
  g_autofree char *line = NULL;

  if (sentence == NULL && !scb_paper_is_blank (self))
    return;
  line = scb_phrases_format (self->phrases, key, "text", sentence, NULL);
  scb_paper_add_numbered (self, number, line);
  if (scb_paper_is_blank (self))
    scb_paper_add_dots (self, 1);
}

static gboolean
has_open_recognition (ScbPaper *self)
{
  for (guint i = 0; i < self->dossier->recognitions->len; i++)
    if (!SCB_RECOGNITION (self->dossier->recognitions->pdata[i])->confidential)
      return TRUE;
  return FALSE;
}

/* In the resolution's own words, else those whom the session named. */
static void
add_recognitions (ScbPaper *self, guint *number, const char *text)
{
  g_autofree char *head
      = scb_phrases_format (self->phrases, "resolution.review.recognitions", "text", "", NULL);

  if (text != NULL || scb_paper_is_blank (self) || !has_open_recognition (self))
    {
      add_point (self, number, "resolution.review.recognitions", text);
      return;
    }
  scb_paper_add_caption (self, number, g_strchomp (head));
  scb_minutes_add_all_recognitions (self);
}

static void
add_review (const Subject *self)
{
  ScbPaper *paper = self->paper;
  ScbResolution *resolution = self->resolution;
  g_autofree char *month = month_capitals (paper, -1);
  g_autofree char *heading
      = scb_phrases_format (paper->phrases, "resolution.part.review", "month", month, NULL);
  guint number = 0;

  scb_paper_add_heading (paper, 1, heading);
  add_point (paper, &number, "resolution.review.ideology",
             resolution != NULL ? resolution->ideology : NULL);
  add_point (paper, &number, "resolution.review.political",
             resolution != NULL ? resolution->political_tasks : NULL);
  if (paper->dossier->task_reports->len > 0 || scb_paper_is_blank (paper))
    {
      scb_paper_add_caption (paper, &number,
                             scb_phrases_get (paper->phrases, "resolution.review.reports"));
      scb_minutes_add_reports (paper);
    }
  add_recognitions (paper, &number, resolution != NULL ? resolution->recognitions : NULL);
  add_point (paper, &number, "resolution.review.limits",
             resolution != NULL ? resolution->limits : NULL);
  if (number == 0)
    scb_paper_add_dots (paper, 2);
}

/* ---- II, III, IV ---- */

static void
add_directions (const Subject *self)
{
  ScbPaper *paper = self->paper;
  const char *directions = self->resolution != NULL ? self->resolution->directions : NULL;
  g_auto (GStrv) lines = g_strsplit (directions != NULL ? directions : "", "\n", -1);
  g_autofree char *month = month_capitals (paper, 0);
  g_autofree char *heading
      = scb_phrases_format (paper->phrases, "resolution.part.directions", "month", month, NULL);

  scb_paper_add_heading (paper, 1, heading);
  for (guint i = 0; directions != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *sentence = scb_paper_sentence (lines[i]);

      if (sentence != NULL)
        scb_paper_add (paper, sentence);
    }
  if (directions == NULL)
    scb_paper_add_dots (paper, scb_paper_is_blank (paper) ? 6 : 2);
}

static void
add_tasks (ScbPaper *self)
{
  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "resolution.part.tasks"));
  if (self->dossier->tasks->len > 0 || scb_paper_is_blank (self))
    scb_minutes_add_tasks (self);
  else
    scb_paper_add_dots (self, 2);
}

static void
add_vote (const Subject *self)
{
  ScbPaper *paper = self->paper;
  ScbVote *vote = self->resolution != NULL
                      ? scb_resolution_find_vote (paper->dossier, self->resolution)
                      : NULL;
  gint64 of = scb_resolution_vote_base (paper->dossier, vote);
  gint64 for_it = vote != NULL ? vote->in_favour : SCB_UNKNOWN;
  g_autofree char *key = key_of (self, self->voted_down ? "refused" : "passed");
  g_autofree char *favour = scb_paper_count (for_it);
  g_autofree char *base = scb_paper_count (of);
  g_autofree char *share
      = of > 0 && for_it >= 0 ? scb_paper_percent ((double)for_it / (double)of) : NULL;
  g_autofree char *next = month_text (paper, 1);
  g_autofree char *text = self->voted_down
                              ? scb_phrases_format (paper->phrases, key, "favour", favour, "base",
                                                    base, "share", share, NULL)
                              : scb_phrases_format (paper->phrases, key, "favour", favour, "base",
                                                    base, "share", share, "next", next, NULL);

  scb_paper_add (paper, text);
}

static void
add_foot (ScbPaper *self)
{
  const char *committee = self->dossier->committee_name != NULL
                              ? self->dossier->committee_name
                              : scb_phrases_get (self->phrases, "resolution.superior");
  g_autofree char *recipients
      = scb_phrases_format (self->phrases, "resolution.recipients", "committee", committee, NULL);

  scb_paper_add_branch_foot (self, recipients);
}

/* ---- the whole ---- */

static void
add_subject (ScbPaper *paper, ScbResolution *resolution)
{
  gint64 id = resolution != NULL ? scb_record_get_id (SCB_RECORD (resolution)) : 0;
  gboolean is_conclusion = resolution != NULL && resolution->kind == SCB_RESOLUTION_KIND_CONCLUSION;
  const Subject subject = {
    .paper = paper,
    .resolution = resolution,
    .number = id != 0 ? scb_dossier_get_resolution_number (paper->dossier, id) : NULL,
    .word = is_conclusion ? "conclusion" : "resolution",
    .voted_down
    = resolution != NULL && scb_resolution_passed (paper->dossier, resolution) == SCB_ANSWER_NO,
  };

  add_head (&subject);
  add_opening (&subject);
  add_review (&subject);
  add_directions (&subject);
  add_tasks (paper);
  scb_paper_add_heading (paper, 1, scb_phrases_get (paper->phrases, "resolution.part.assessment"));
  scb_minutes_add_own_score (paper);
  add_vote (&subject);
  /* Nobody signs or receives what was voted down. */
  if (!subject.voted_down)
    add_foot (paper);
}

ScbDocument *
scb_resolution_paper_new_one (ScbDossier *dossier,
                              const ScbRules *rules,
                              ScbResolution *resolution,
                              GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  scb_document_set_author (document, dossier->branch_name);
  add_subject (&paper, resolution);
  return g_steal_pointer (&document);
}

ScbDocument *
scb_resolution_paper_new (ScbDossier *dossier,
                          const ScbRules *rules,
                          ScbPaperForm form,
                          GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  scb_document_set_author (document, dossier->branch_name);
  if (form == SCB_PAPER_BLANK || dossier->resolutions->len == 0)
    add_subject (&paper, NULL);
  for (guint i = 0; form != SCB_PAPER_BLANK && i < dossier->resolutions->len; i++)
    {
      if (i > 0)
        scb_document_add_page_break (document, TRUE);
      add_subject (&paper, dossier->resolutions->pdata[i]);
    }
  return g_steal_pointer (&document);
}
