/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Danh sách tổng hợp đánh giá, xếp loại: the form of ten columns (domain.md 5, papers.md D). */

#include "scb-config.h"

#include "scb-month-paper-private.h"

#include "scb-date-text.h"

#define COLUMNS 10
#define MARK    "x"

/* ---- the table ---- */

static ScbTable *
add_table (ScbPaper *self)
{
  /* Those of the form; the first is a little wider, so that "STT" stays whole. */
  static const double widths[COLUMNS] = { 5, 16, 9, 10.5, 8.5, 7, 7, 7, 7, 23 };
  static const guint spans[COLUMNS] = { 1, 1, 1, 1, 5, 1, 1, 1, 1, 1 };
  static const guint row_spans[COLUMNS] = { 2, 2, 2, 2, 1, 1, 1, 1, 1, 2 };
  ScbPhrases *phrases = self->phrases;
  const char *first[COLUMNS] = {
    [0] = scb_phrases_get (phrases, "month-list.number"),
    [1] = scb_phrases_get (phrases, "month-list.branch"),
    [2] = scb_phrases_get (phrases, "month-list.members"),
    [3] = scb_phrases_get (phrases, "month-list.day"),
    [4] = scb_phrases_get (phrases, "month-list.assessment"),
    [9] = scb_phrases_get (phrases, "month-list.note"),
  };
  const char *second[COLUMNS] = {
    [4] = scb_phrases_get (phrases, "month-list.points"),
    [5] = scb_phrases_get (phrases, "level.good"),
    [6] = scb_phrases_get (phrases, "level.fair"),
    [7] = scb_phrases_get (phrases, "level.average"),
    [8] = scb_phrases_get (phrases, "level.poor"),
  };
  ScbTableColumn columns[COLUMNS];
  ScbTableStyle style = self->table;
  ScbTable *table;

  for (guint i = 0; i < COLUMNS; i++)
    {
      columns[i].width = widths[i];
      columns[i].align = i == 1 || i == COLUMNS - 1 ? SCB_ALIGN_LEFT : SCB_ALIGN_CENTER;
    }
  style.size = SCB_MONTH_CELL_SIZE;
  style.pitch = SCB_MONTH_CELL_PITCH;
  style.pad_x = 2;
  style.number_row = TRUE;
  table = scb_document_add_table (self->document, &style, columns, COLUMNS);
  scb_table_add_head (table, first, spans, row_spans);
  scb_table_add_head (table, second, NULL, NULL);
  return table;
}

/* Why points were taken off, of the score that counts most; (transfer full) (nullable) */
static char *
deduction (ScbMonthEntry *entry)
{
  for (guint scorer = SCB_SCORER_COMMITTEE; scorer >= SCB_SCORER_BRANCH; scorer--)
    if (entry->scores[scorer] != NULL && entry->scores[scorer]->reason != NULL)
      return scb_paper_clause (entry->scores[scorer]->reason);
  return NULL;
}

char *
scb_month_list_note (ScbPhrases *phrases, ScbMonthEntry *entry)
{
  switch (scb_month_line_state (entry))
    {
    case SCB_MONTH_LINE_NOT_REPORTED:
      return g_strdup (scb_phrases_get (phrases, "month-list.not-reported"));
    case SCB_MONTH_LINE_NOT_HELD:
      return entry->session->not_held_reason == NULL
                 ? g_strdup (scb_phrases_get (phrases, "month-list.not-held"))
                 : scb_phrases_format (phrases, "month-list.not-held-reason", "reason",
                                       entry->session->not_held_reason, NULL);
    case SCB_MONTH_LINE_UNDECIDED:
      return g_strdup (scb_phrases_get (phrases, "month-list.undecided"));
    case SCB_MONTH_LINE_DECIDED:
    default:
      return deduction (entry);
    }
}

static void
add_entry (ScbPaper *self, ScbTable *table, ScbMonthEntry *entry, guint number)
{
  ScbMonthLineState state = scb_month_line_state (entry);
  gboolean held = state == SCB_MONTH_LINE_DECIDED || state == SCB_MONTH_LINE_UNDECIDED;
  ScbLevel level = scb_month_decided_level (entry);
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *members = held ? scb_month_share (entry->present, entry->total) : NULL;
  g_autofree char *day = held ? scb_date_text_short (entry->session->held_on) : NULL;
  g_autofree char *points = state == SCB_MONTH_LINE_DECIDED
                                ? scb_paper_points (entry->scores[SCB_SCORER_COMMITTEE]->points)
                                : NULL;
  g_autofree char *note = scb_month_list_note (self->phrases, entry);
  const char *cells[COLUMNS] = { count, entry->branch_name, members, day, points };

  for (guint i = SCB_LEVEL_GOOD; held && i <= SCB_LEVEL_POOR; i++)
    cells[5 + i - SCB_LEVEL_GOOD] = i == level ? MARK : NULL;
  cells[COLUMNS - 1] = note;
  scb_paper_add_row (self, table, cells, COLUMNS);
}

static void
add_total (ScbPaper *self, ScbTable *table, const ScbMonthTotals *totals)
{
  g_autofree char *branches = g_strdup_printf ("%u", totals->branches);
  g_autofree char *label
      = scb_phrases_format (self->phrases, "month-list.total", "count", branches, NULL);
  g_autofree char *members
      = totals->total > 0 ? scb_month_share (totals->present, totals->total) : NULL;
  g_autofree char *good = g_strdup_printf ("%u", totals->levels[SCB_LEVEL_GOOD]);
  g_autofree char *fair = g_strdup_printf ("%u", totals->levels[SCB_LEVEL_FAIR]);
  g_autofree char *average = g_strdup_printf ("%u", totals->levels[SCB_LEVEL_AVERAGE]);
  g_autofree char *poor = g_strdup_printf ("%u", totals->levels[SCB_LEVEL_POOR]);
  const char *cells[] = { members, NULL, NULL, good, fair, average, poor, NULL };

  scb_table_add_spanning_row (table, SCB_FACE_BOLD, label, 2, cells);
}

/* ---- around it ---- */

static void
add_footnote (ScbPaper *self, ScbMonth *month)
{
  g_autofree char *members = scb_paper_count (month->members);
  g_autofree char *official = scb_paper_count (month->official);
  g_autofree char *probationary = scb_paper_count (month->probationary);
  g_autofree char *exempt = scb_paper_count (month->exempt);
  g_autofree char *text
      = scb_phrases_format (self->phrases, "month-list.footnote", "members", members, "official",
                            official, "probationary", probationary, "exempt", exempt, NULL);

  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
  scb_paper_add (self, text);
}

ScbDocument *
scb_month_list_paper_new (ScbMonth *month,
                          const ScbRules *rules,
                          gboolean landscape,
                          GError **error)
{
  ScbSheet sheet = scb_month_form_sheet (rules, landscape);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_autoptr (ScbDossier) dossier = scb_month_to_dossier (month);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *day = scb_month_day (month);
  ScbMonthTotals totals;
  ScbTable *table;

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  scb_month_add_up (month->entries, &totals);
  scb_month_add_head (&paper, month, day, NULL, "month-list.type", "month-list.subject");
  table = add_table (&paper);
  for (guint i = 0; i < month->entries->len; i++)
    add_entry (&paper, table, month->entries->pdata[i], i + 1);
  add_total (&paper, table, &totals);
  add_footnote (&paper, month);
  scb_month_add_maker (&paper, month);
  return g_steal_pointer (&document);
}
