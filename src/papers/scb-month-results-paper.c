/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thông báo kết quả xếp loại, back to the branches (papers.md E). */

#include "scb-config.h"

#include "scb-month-paper-private.h"

/* The committee's decision that all decided lines name; NULL where they differ or name none. */
static ScbScore *
common_decision (ScbMonth *month)
{
  ScbScore *common = NULL;

  for (guint i = 0; i < month->entries->len; i++)
    {
      ScbScore *score = ((ScbMonthEntry *)month->entries->pdata[i])->scores[SCB_SCORER_COMMITTEE];

      if (score == NULL)
        continue;
      if (score->document_number == NULL
          || (common != NULL
              && (g_strcmp0 (common->document_number, score->document_number) != 0
                  || g_strcmp0 (common->document_date, score->document_date) != 0)))
        return NULL;
      common = score;
    }
  return common;
}

static void
add_head (ScbPaper *self, ScbMonth *month)
{
  ScbScore *decision = common_decision (month);
  g_autofree char *number
      = decision != NULL
            ? scb_phrases_format (self->phrases, "month-notice.registered", "number",
                                  decision->document_number, NULL)
            : scb_phrases_format (self->phrases, "month-notice.number", "number", NULL, NULL);

  scb_month_add_head (self, month, decision != NULL ? decision->document_date : NULL, number,
                      "month-notice.type", "month-results.subject");
}

/* ---- the table ---- */

static const ScbMonthColumn columns[] = {
  { "month-list.number", 6, SCB_ALIGN_CENTER },
  { "month-results.branch", 30, SCB_ALIGN_LEFT },
  { "month-results.own", 11, SCB_ALIGN_CENTER },
  { "month-results.decided", 11, SCB_ALIGN_CENTER },
  { "month-results.level", 14, SCB_ALIGN_CENTER },
  { "month-results.remark", 28, SCB_ALIGN_LEFT },
};

/* Why a branch has no level, or why points were taken off; (transfer full) (nullable) */
static char *
remark (ScbPaper *self, ScbMonthEntry *entry)
{
  static const char *const phrases[] = {
    [SCB_MONTH_LINE_UNDECIDED] = "month-list.undecided",
    [SCB_MONTH_LINE_NOT_REPORTED] = "month-list.not-reported",
    [SCB_MONTH_LINE_NOT_HELD] = "month-list.not-held",
  };
  ScbMonthLineState state = scb_month_line_state (entry);

  return state == SCB_MONTH_LINE_DECIDED
             ? scb_paper_sentence (entry->scores[SCB_SCORER_COMMITTEE]->reason)
             : g_strdup (scb_phrases_get (self->phrases, phrases[state]));
}

static char *
points (ScbMonthEntry *entry, ScbScorer scorer)
{
  return entry->scores[scorer] != NULL ? scb_paper_points (entry->scores[scorer]->points) : NULL;
}

static void
add_entry (ScbPaper *self, ScbTable *table, ScbMonthEntry *entry, guint number)
{
  static const char *const levels[] = {
    [SCB_LEVEL_GOOD] = "level.good",
    [SCB_LEVEL_FAIR] = "level.fair",
    [SCB_LEVEL_AVERAGE] = "level.average",
    [SCB_LEVEL_POOR] = "level.poor",
  };
  ScbLevel level = scb_month_decided_level (entry);
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *own = points (entry, SCB_SCORER_BRANCH);
  g_autofree char *decided = points (entry, SCB_SCORER_COMMITTEE);
  g_autofree char *text = remark (self, entry);
  const char *cells[]
      = { count,
          entry->branch_name,
          own,
          decided,
          level != SCB_LEVEL_UNKNOWN ? scb_phrases_get (self->phrases, levels[level]) : NULL,
          text };

  scb_paper_add_row (self, table, cells, G_N_ELEMENTS (cells));
}

ScbDocument *
scb_month_results_paper_new (ScbMonth *month,
                             const ScbRules *rules,
                             gboolean landscape,
                             GError **error)
{
  ScbSheet sheet = scb_month_sheet (rules, landscape);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_autoptr (ScbDossier) dossier = scb_month_to_dossier (month);
  g_auto (ScbPaper) paper = { 0 };
  ScbTable *table;

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  add_head (&paper, month);
  scb_month_add_opening (&paper, month, "month-results.opening");
  table = scb_month_add_table (&paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < month->entries->len; i++)
    add_entry (&paper, table, month->entries->pdata[i], i + 1);
  scb_month_add_foot (&paper, month, scb_phrases_get (paper.phrases, "month-results.recipients"));
  return g_steal_pointer (&document);
}
