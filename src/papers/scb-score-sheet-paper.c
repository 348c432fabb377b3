/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phiếu chấm điểm: the branch's own sheet, with what the others said (papers.md C). */

#include "scb-config.h"

#include "scb-paper-private.h"

#include <math.h>

#include "scb-date-text.h"
#include "scb-score-sheet.h"

#define COLUMNS 5

static ScbScore *
find_score (ScbPaper *self, ScbScorer scorer)
{
  for (guint i = 0; !scb_paper_is_blank (self) && i < self->dossier->scores->len; i++)
    if (SCB_SCORE (self->dossier->scores->pdata[i])->scorer == scorer)
      return self->dossier->scores->pdata[i];
  return NULL;
}

/* (nullable): dots */
static const char *
level_text (ScbPaper *self, ScbLevel level)
{
  const char *nick = scb_enum_nick (SCB_TYPE_LEVEL, level);
  g_autofree char *key = nick != NULL ? g_strconcat ("level.", nick, NULL) : NULL;

  return key != NULL && level != SCB_LEVEL_UNKNOWN ? scb_phrases_get (self->phrases, key) : NULL;
}

static void
add_session (ScbPaper *self)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *date = blank ? NULL : scb_date_text_short (session->held_on);
  g_autofree char *key = g_strconcat ("score-sheet.kind.",
                                      scb_enum_nick (SCB_TYPE_SESSION_KIND, session->kind), NULL);
  const char *kind = !blank && scb_phrases_has (self->phrases, key)
                         ? scb_phrases_get (self->phrases, key)
                         : NULL;
  g_autofree char *text
      = scb_phrases_format (self->phrases, "score-sheet.session", "date", date, "kind", kind,
                            "sheet", self->rules->sheet->name, NULL);

  scb_paper_add (self, text);
}

static void
add_line (ScbPaper *self, ScbTable *table, const ScbScoreLine *line)
{
  const ScbCriterion *criterion = line->criterion;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *maximum = scb_number_text (criterion->points, 2);
  g_autofree char *points = blank ? NULL : scb_paper_points (line->points);
  g_autofree char *name = scb_phrases_glue (criterion->name);
  const char *note = line->left_out ? scb_phrases_get (self->phrases, "score-sheet.left-out")
                     : blank || line->item == NULL ? NULL
                                                   : line->item->reason;
  g_autofree char *glued = note != NULL ? scb_phrases_glue (note) : NULL;
  const char *cells[COLUMNS] = { criterion->code, name, maximum, points, glued };

  scb_table_add_row (table, criterion->depth == 0 ? SCB_FACE_BOLD : SCB_FACE_REGULAR, cells);
}

static void
add_table (ScbPaper *self, const ScbScoreSheet *sheet)
{
  static const char *const heads[COLUMNS]
      = { "score-sheet.number", "score-sheet.criterion", "score-sheet.maximum",
          "score-sheet.points", "score-sheet.note" };
  const ScbTableColumn columns[COLUMNS] = { { 34, SCB_ALIGN_CENTER },
                                            { 210, SCB_ALIGN_LEFT },
                                            { 48, SCB_ALIGN_CENTER },
                                            { 48, SCB_ALIGN_CENTER },
                                            { 128, SCB_ALIGN_LEFT } };
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *total = blank ? NULL : scb_paper_points (sheet->total);
  g_autofree char *reason = NULL;
  const char *cells[COLUMNS];
  const char *sums[COLUMNS]
      = { NULL, scb_phrases_get (self->phrases, "score-sheet.total"), "100", total, NULL };
  ScbTable *table
      = scb_document_add_table (self->document, &self->table, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < COLUMNS; i++)
    cells[i] = scb_phrases_get (self->phrases, heads[i]);
  scb_table_add_head (table, cells, NULL, NULL);
  for (guint i = 0; i < sheet->lines->len; i++)
    add_line (self, table, scb_score_sheet_get_line (sheet, i));
  /* A total that came in without its parts may have a reason of its own. */
  if (!blank && sheet->score != NULL && sheet->score->reason != NULL)
    {
      g_autofree char *glued = scb_phrases_glue (sheet->score->reason);

      sums[COLUMNS - 1] = reason = g_strconcat (SCB_MARK_REGULAR, glued, NULL);
    }
  scb_table_add_row (table, SCB_FACE_BOLD, sums);
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

static void
add_own (ScbPaper *self, const ScbScoreSheet *sheet)
{
  ScbScore *score = find_score (self, SCB_SCORER_BRANCH);
  ScbLevel level = scb_paper_is_blank (self)                            ? SCB_LEVEL_UNKNOWN
                   : score != NULL && score->level != SCB_LEVEL_UNKNOWN ? score->level
                                                                        : sheet->level;
  gint64 in_favour = score != NULL ? score->in_favour : SCB_UNKNOWN;
  gint64 base = score != NULL ? score->vote_base : SCB_UNKNOWN;
  g_autofree char *favour_text = scb_paper_count (in_favour);
  g_autofree char *base_text = scb_paper_count (base);
  g_autofree char *share = in_favour != SCB_UNKNOWN && base > 0
                               ? scb_paper_percent ((double)in_favour / (double)base)
                               : NULL;
  g_autofree char *text
      = scb_phrases_format (self->phrases, "score-sheet.own", "level", level_text (self, level),
                            "favour", favour_text, "base", base_text, "share", share, NULL);

  scb_paper_add (self, text);
}

static void
add_official (ScbPaper *self)
{
  ScbScore *score = find_score (self, SCB_SCORER_OFFICIAL);
  g_autofree char *points = score != NULL ? scb_paper_points (score->points) : NULL;
  g_autofree char *reason = score != NULL ? scb_paper_clause (score->reason) : NULL;
  g_autofree char *text = NULL;

  if (score == NULL && !scb_paper_is_blank (self))
    return;
  text = reason == NULL && score != NULL
             ? scb_phrases_format (self->phrases, "score-sheet.official", "points", points, "level",
                                   level_text (self, score->level), NULL)
             : scb_phrases_format (self->phrases, "score-sheet.official-reason", "points", points,
                                   "level", score != NULL ? level_text (self, score->level) : NULL,
                                   "reason", reason, NULL);
  scb_paper_add (self, text);
}

static void
add_decision (ScbPaper *self)
{
  ScbScore *score = find_score (self, SCB_SCORER_COMMITTEE);
  g_autofree char *points = score != NULL ? scb_paper_points (score->points) : NULL;
  g_autofree char *date = score != NULL ? scb_date_text_long (score->document_date) : NULL;
  const char *level = score != NULL ? level_text (self, score->level) : NULL;
  g_autofree char *text = NULL;

  if (score == NULL && !scb_paper_is_blank (self))
    return;
  text = score != NULL && score->document_number == NULL
             ? scb_phrases_format (self->phrases, "score-sheet.committee", "points", points,
                                   "level", level, NULL)
             : scb_phrases_format (self->phrases, "score-sheet.committee-document", "points",
                                   points, "level", level, "number",
                                   score != NULL ? score->document_number : NULL, "date",
                                   date != NULL ? date : "ngày …", NULL);
  scb_paper_add (self, text);
}

static void
add_levels (ScbPaper *self)
{
  g_autofree char *good = scb_number_text (self->rules->level_good, 2);
  g_autofree char *fair = scb_number_text (self->rules->level_fair, 2);
  g_autofree char *average = scb_number_text (self->rules->level_average, 2);
  g_autofree char *text = scb_phrases_format (self->phrases, "score-sheet.levels", "good", good,
                                              "fair", fair, "average", average, NULL);

  scb_paper_add (self, text);
}

static void
add_signatures (ScbPaper *self)
{
  const ScbPaperSignature secretary = {
    .on_behalf = scb_phrases_get (self->phrases, "score-sheet.on-behalf"),
    .office = scb_phrases_get (self->phrases, "sign.branch-secretary"),
    .office_bold = self->rules->layout.office_bold,
    .name = scb_paper_branch_secretary (self),
  };
  const ScbPaperSignature superior = {
    .office = scb_phrases_get (self->phrases, "score-sheet.superior"),
    .office_bold = TRUE,
  };

  scb_paper_add_signatures (self, &secretary, &superior);
}

ScbDocument *
scb_score_sheet_paper_new (ScbDossier *dossier,
                           const ScbRules *rules,
                           ScbPaperForm form,
                           GError **error)
{
  ScbSheet page = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&page);
  g_autoptr (ScbScoreSheet) sheet = NULL;
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *month = NULL;
  g_autofree char *subject = NULL;

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  sheet = scb_score_sheet_new (dossier, rules, SCB_SCORER_BRANCH);
  month = scb_date_text_period (dossier->session->period);
  subject = scb_phrases_format (paper.phrases, "score-sheet.subject", "month", month, NULL);
  scb_document_set_title (document, scb_phrases_get (paper.phrases, "score-sheet.type"));
  scb_document_set_author (document, dossier->branch_name);
  scb_document_set_subject (document, subject);
  scb_document_set_date (document, scb_paper_is_blank (&paper) ? NULL : dossier->session->held_on);

  scb_paper_add_head (&paper, NULL, NULL);
  scb_paper_add_title (&paper, scb_phrases_get (paper.phrases, "score-sheet.type"), subject);
  add_session (&paper);
  add_table (&paper, sheet);
  add_own (&paper, sheet);
  add_official (&paper);
  add_decision (&paper);
  add_levels (&paper);
  add_signatures (&paper);
  return g_steal_pointer (&document);
}
