/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Biên bản kiểm phiếu: the count of each secret ballot of a session (domain.md 3). */

#include "scb-config.h"

#include "scb-paper-private.h"

#include "scb-attendance-count.h"
#include "scb-date-text.h"

/* ---- parts ---- */

/* What was voted on, as the end of a sentence. */
static char *
subject_of (ScbPaper *self, const ScbVote *vote)
{
  g_autofree char *matter
      = g_strconcat ("ballot.matter.", scb_enum_nick (SCB_TYPE_MATTER_KIND, vote->matter), NULL);
  g_autofree char *kind
      = g_strconcat ("minutes.vote.kind.", scb_enum_nick (SCB_TYPE_VOTE_KIND, vote->kind), NULL);

  if (vote->subject != NULL)
    return scb_paper_clause (vote->subject);
  return g_strdup (
      scb_phrases_get (self->phrases, scb_phrases_has (self->phrases, matter) ? matter : kind));
}

/* @vote (nullable): for the pen. */
static void
add_occasion (ScbPaper *self, const ScbVote *vote)
{
  const ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *subject = vote != NULL ? subject_of (self, vote) : NULL;
  g_autofree char *date = blank ? NULL : scb_date_text_long (session->held_on);
  g_autofree char *place = blank ? NULL : scb_paper_clause (session->place);
  g_autofree char *person
      = vote != NULL ? scb_paper_person (self, vote->member, vote->candidate) : NULL;
  g_autofree char *occasion = scb_phrases_format (
      self->phrases, "ballot.occasion", "date", date != NULL ? date : "ngày …… tháng …… năm 20…",
      "place", place, "branch", self->dossier->branch_name, "subject", subject, NULL);
  g_autofree char *line = scb_phrases_format (self->phrases, "ballot.person", "name", person, NULL);

  scb_paper_add (self, occasion);
  if (vote == NULL || person != NULL)
    scb_paper_add (self, line);
}

static void
add_attendance (ScbPaper *self, const ScbVote *vote)
{
  g_autofree char *official = scb_paper_count (self->count.official);
  g_autofree char *present = scb_paper_count (self->count.present_official);
  g_autofree char *base = scb_paper_count (vote != NULL ? vote->base : SCB_UNKNOWN);
  g_autofree char *line = scb_phrases_format (self->phrases, "ballot.attendance", "official",
                                              official, "present", present, "base", base, NULL);
  g_autofree char *tellers = vote != NULL ? scb_paper_clause (vote->tellers) : NULL;
  g_autofree char *counted
      = scb_phrases_format (self->phrases, "ballot.tellers", "tellers", tellers, NULL);

  scb_paper_add (self, line);
  scb_paper_add (self, counted);
}

static void
add_count (ScbPaper *self, guint *number, const char *phrase, gint64 count)
{
  g_autofree char *text = scb_paper_count (count);
  g_autofree char *line = scb_phrases_format (self->phrases, phrase, "count", text, NULL);

  scb_paper_add_numbered (self, number, line);
}

static void
add_ballots (ScbPaper *self, const ScbVote *vote)
{
  gint64 collected = vote != NULL ? vote->ballots_collected : SCB_UNKNOWN;
  gint64 invalid = vote != NULL ? vote->ballots_invalid : SCB_UNKNOWN;
  gint64 valid
      = collected != SCB_UNKNOWN && invalid != SCB_UNKNOWN ? collected - invalid : SCB_UNKNOWN;
  guint number = 0;

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "ballot.part.ballots"));
  add_count (self, &number, "ballot.issued", vote != NULL ? vote->ballots_issued : SCB_UNKNOWN);
  add_count (self, &number, "ballot.collected", collected);
  add_count (self, &number, "ballot.valid", valid);
  add_count (self, &number, "ballot.invalid", invalid);
}

static void
add_result_line (ScbPaper *self, guint *number, const char *phrase, gint64 count, gint64 base)
{
  g_autofree char *text = scb_paper_count (count);
  g_autofree char *base_text = scb_paper_count (base);
  g_autofree char *share
      = count != SCB_UNKNOWN && base > 0 ? scb_paper_percent ((double)count / (double)base) : NULL;
  g_autofree char *line = scb_phrases_format (self->phrases, phrase, "count", text, "base",
                                              base_text, "share", share, NULL);

  scb_paper_add_numbered (self, number, line);
}

/* Whether it is enough follows from the numbers; where one of them is unknown the pen says it. */
static void
add_verdict (ScbPaper *self, const ScbVote *vote)
{
  ScbAnswer passes = vote != NULL ? scb_vote_passes (vote->in_favour, vote->base, vote->threshold)
                                  : SCB_ANSWER_UNKNOWN;
  const char *need
      = vote == NULL
            ? NULL
            : scb_phrases_get (self->phrases, vote->threshold == SCB_VOTE_THRESHOLD_TWO_THIRDS
                                                  ? "ballot.need.two_thirds"
                                                  : "ballot.need.majority");
  g_autofree char *line = passes == SCB_ANSWER_UNKNOWN
                              ? scb_phrases_format (self->phrases, "ballot.verdict", NULL)
                              : scb_phrases_format (self->phrases,
                                                    passes == SCB_ANSWER_YES ? "ballot.verdict.yes"
                                                                             : "ballot.verdict.no",
                                                    "need", need, NULL);

  scb_paper_add (self, line);
}

static void
add_result (ScbPaper *self, const ScbVote *vote)
{
  gint64 base = vote != NULL ? vote->base : SCB_UNKNOWN;
  guint number = 0;

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "ballot.part.result"));
  add_result_line (self, &number, "ballot.in-favour", vote != NULL ? vote->in_favour : SCB_UNKNOWN,
                   base);
  add_result_line (self, &number, "ballot.against", vote != NULL ? vote->against : SCB_UNKNOWN,
                   base);
  add_result_line (self, &number, "ballot.other", vote != NULL ? vote->other : SCB_UNKNOWN, base);
  add_verdict (self, vote);
}

/* ---- the paper ---- */

/* @vote (nullable): for the pen. */
static void
add_record (ScbPaper *self, const ScbVote *vote)
{
  g_autofree char *place_date = scb_paper_place_date (
      self, scb_paper_is_blank (self) ? NULL : self->dossier->session->held_on);
  const ScbPaperSignature tellers
      = { .on_behalf = scb_phrases_get (self->phrases, "ballot.on-behalf"),
          .office = scb_phrases_get (self->phrases, "ballot.head-teller"),
          .office_bold = self->rules->layout.office_bold };
  const ScbPaperSignature chair
      = { .office = scb_phrases_get (self->phrases, "sign.chair"),
          .office_bold = TRUE,
          .name = scb_paper_is_blank (self)
                      ? NULL
                      : scb_dossier_get_name (self->dossier, self->dossier->session->chair) };

  scb_paper_add_head (self, NULL, place_date);
  scb_paper_add_title (self, scb_phrases_get (self->phrases, "ballot.type"), NULL);
  add_occasion (self, vote);
  add_attendance (self, vote);
  add_ballots (self, vote);
  add_result (self, vote);
  scb_paper_add_signatures (self, &chair, &tellers);
}

ScbDocument *
scb_ballot_paper_new (ScbDossier *dossier, const ScbRules *rules, ScbPaperForm form, GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  guint n_records = 0;

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  scb_document_set_title (document, scb_phrases_get (paper.phrases, "ballot.type"));
  scb_document_set_author (document, dossier->branch_name);
  scb_document_set_date (document, scb_paper_is_blank (&paper) ? NULL : dossier->session->held_on);
  for (guint i = 0; !scb_paper_is_blank (&paper) && i < dossier->votes->len; i++)
    if (SCB_VOTE (dossier->votes->pdata[i])->method == SCB_VOTE_METHOD_BALLOT)
      {
        if (n_records++ > 0)
          scb_document_add_page_break (document, TRUE);
        add_record (&paper, dossier->votes->pdata[i]);
      }
  if (n_records == 0)
    add_record (&paper, NULL);
  return g_steal_pointer (&document);
}
