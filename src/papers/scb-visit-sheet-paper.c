/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phiếu dự: what an official saw in a session (papers.md G). */

#include "scb-config.h"

#include "scb-paper-private.h"

#include "scb-date-text.h"

/* Lines of dots below a point of which nothing is written: in the form, and in a sheet that is
 * written otherwise. */
#define FORM_LINES 2
#define PEN_LINES  1

static const struct
{
  const char *phrase;
  gsize offset; /* of the text in ScbVisit */
} points[] = {
  { "visit-sheet.preparation", G_STRUCT_OFFSET (ScbVisit, preparation) },
  { "visit-sheet.procedure", G_STRUCT_OFFSET (ScbVisit, procedure) },
  { "visit-sheet.content", G_STRUCT_OFFSET (ScbVisit, content) },
  { "visit-sheet.conduct", G_STRUCT_OFFSET (ScbVisit, conduct) },
  { "visit-sheet.results", G_STRUCT_OFFSET (ScbVisit, results) },
  { "visit-sheet.strengths", G_STRUCT_OFFSET (ScbVisit, strengths) },
  { "visit-sheet.limits", G_STRUCT_OFFSET (ScbVisit, limits) },
  { "visit-sheet.guidance", G_STRUCT_OFFSET (ScbVisit, guidance) },
  { "visit-sheet.issues", G_STRUCT_OFFSET (ScbVisit, issues) },
};

/* "Chủ tịch, Hội Liên hiệp Phụ nữ huyện Ba Chẽ" (transfer full) (nullable) */
static char *
post_of (const ScbOfficial *official)
{
  if (official == NULL || (official->post == NULL && official->agency == NULL))
    return NULL;
  if (official->post == NULL || official->agency == NULL)
    return g_strdup (official->post != NULL ? official->post : official->agency);
  return g_strdup_printf ("%s, %s", official->post, official->agency);
}

/* @visit (nullable): for the pen. */
static void
add_official (ScbPaper *self, const ScbDossierVisit *visit)
{
  const ScbOfficial *official = visit != NULL ? visit->official : NULL;
  const ScbDecision *decision = visit != NULL ? visit->decision : NULL;
  g_autofree char *post = post_of (official);
  g_autofree char *date = decision != NULL ? scb_date_text_short (decision->issued_on) : NULL;
  g_autofree char *line
      = scb_phrases_format (self->phrases, "visit-sheet.official", "name",
                            official != NULL ? official->name : NULL, "post", post, NULL);
  g_autofree char *basis
      = scb_phrases_format (self->phrases, "visit-sheet.decision", "number",
                            decision != NULL ? decision->number : NULL, "date", date, NULL);

  scb_paper_add (self, line);
  /* Whoever comes without a decision needs no line for one. */
  if (visit == NULL || decision != NULL)
    scb_paper_add (self, basis);
}

static void
add_session (ScbPaper *self, const ScbVisit *visit)
{
  const ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *key = g_strconcat ("score-sheet.kind.",
                                      scb_enum_nick (SCB_TYPE_SESSION_KIND, session->kind), NULL);
  g_autofree char *date = blank ? NULL : scb_date_text_short (session->held_on);
  g_autofree char *from = visit != NULL ? scb_date_text_time (
                              visit->arrived_at != NULL ? visit->arrived_at : session->starts_at)
                                        : NULL;
  g_autofree char *to
      = visit != NULL
            ? scb_date_text_time (visit->left_at != NULL ? visit->left_at : session->ends_at)
            : NULL;
  g_autofree char *present = scb_paper_count (self->count.present);
  g_autofree char *total = scb_paper_count (self->count.expected);
  g_autofree char *unexcused = scb_paper_count (self->count.unexcused);
  g_autofree char *line = scb_phrases_format (
      self->phrases, "visit-sheet.session", "branch", self->dossier->branch_name, "kind",
      !blank && scb_phrases_has (self->phrases, key) ? scb_phrases_get (self->phrases, key) : NULL,
      "date", date, "from", from, "to", to, NULL);
  g_autofree char *counts
      = scb_phrases_format (self->phrases, "visit-sheet.present", "present", present, "total",
                            total, "unexcused", unexcused, NULL);

  scb_paper_add (self, line);
  scb_paper_add (self, counts);
}

static void
add_point (ScbPaper *self, guint number, const char *phrase, const char *text)
{
  g_autofree char *sentence = scb_paper_sentence (text);
  g_autofree char *heading = g_strdup_printf (
      "%u. %s%s", number, scb_phrases_get (self->phrases, phrase), sentence != NULL ? ":" : "");
  g_autofree char *line = sentence != NULL ? g_strdup_printf ("%s %s", heading, sentence) : NULL;

  scb_paper_add (self, line != NULL ? line : heading);
  if (sentence == NULL)
    scb_paper_add_dots (self, scb_paper_is_blank (self) ? FORM_LINES : PEN_LINES);
}

static void
add_score (ScbPaper *self, const ScbVisit *visit)
{
  ScbLevel level = visit != NULL ? visit->level : SCB_LEVEL_UNKNOWN;
  g_autofree char *points_text = visit != NULL ? scb_paper_points (visit->points) : NULL;
  g_autofree char *key = level != SCB_LEVEL_UNKNOWN
                             ? g_strconcat ("level.", scb_enum_nick (SCB_TYPE_LEVEL, level), NULL)
                             : NULL;
  g_autofree char *score
      = scb_phrases_format (self->phrases, "visit-sheet.score", "points", points_text, "level",
                            key != NULL ? scb_phrases_get (self->phrases, key) : NULL, NULL);
  g_autofree char *line = g_strdup_printf ("%u. %s", (guint)G_N_ELEMENTS (points) + 1, score);

  scb_paper_add (self, line);
}

/* @visit (nullable): for the pen. */
static void
add_sheet (ScbPaper *self, const ScbDossierVisit *visit)
{
  const ScbVisit *seen = visit != NULL ? visit->visit : NULL;
  g_autofree char *subject = scb_phrases_format (self->phrases, "visit-sheet.subject", "branch",
                                                 self->dossier->branch_name, NULL);
  ScbPaperSignature branch
      = { .office = scb_phrases_get (self->phrases, "visit-sheet.confirmed"), .office_bold = TRUE };
  ScbPaperSignature visitor
      = { .office = scb_phrases_get (self->phrases, "visit-sheet.visitor"),
          .office_bold = TRUE,
          .name = visit != NULL && visit->official != NULL ? visit->official->name : NULL };

  scb_paper_add_head (self, NULL, NULL);
  scb_paper_add_title (self, scb_phrases_get (self->phrases, "visit-sheet.type"), subject);
  add_official (self, visit);
  add_session (self, seen);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    add_point (self, i + 1, points[i].phrase,
               seen != NULL ? G_STRUCT_MEMBER (char *, seen, points[i].offset) : NULL);
  if (seen != NULL && seen->addressee != NULL)
    {
      g_autofree char *clause = scb_paper_clause (seen->addressee);
      g_autofree char *line
          = scb_phrases_format (self->phrases, "visit-sheet.addressee", "addressee", clause, NULL);

      scb_paper_add (self, line);
    }
  add_score (self, seen);
  scb_paper_add_signatures (self, &branch, &visitor);
}

ScbDocument *
scb_visit_sheet_paper_new (ScbDossier *dossier,
                           const ScbRules *rules,
                           ScbPaperForm form,
                           GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  gboolean any;

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  any = !scb_paper_is_blank (&paper) && dossier->visits->len > 0;
  scb_document_set_title (document, scb_phrases_get (paper.phrases, "visit-sheet.type"));
  scb_document_set_author (document, dossier->branch_name);
  scb_document_set_date (document, scb_paper_is_blank (&paper) ? NULL : dossier->session->held_on);
  for (guint i = 0; i < MAX (any ? dossier->visits->len : 0, 1); i++)
    {
      if (i > 0)
        scb_document_add_page_break (document, TRUE);
      add_sheet (&paper, any ? dossier->visits->pdata[i] : NULL);
    }
  return g_steal_pointer (&document);
}
