/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tổng hợp năm (domain.md 5, 7). */

#include "scb-config.h"

#include "scb-month-paper-private.h"

#include "scb-date-text.h"

#define COLUMNS 11
#define LEVELS  6 /* where the columns of levels begin */
#define MARK    "x"

static const ScbMonthColumn columns[COLUMNS] = {
  { "month-list.number", 6, SCB_ALIGN_CENTER },
  { "month-list.branch", 24, SCB_ALIGN_LEFT },
  { "year-report.held", 7, SCB_ALIGN_CENTER },
  { "year-report.regular", 11, SCB_ALIGN_CENTER },
  { "year-report.topics", 9, SCB_ALIGN_CENTER },
  { "year-report.share", 9, SCB_ALIGN_CENTER },
  { "level.good", 6, SCB_ALIGN_CENTER },
  { "level.fair", 6, SCB_ALIGN_CENTER },
  { "level.average", 7, SCB_ALIGN_CENTER },
  { "level.poor", 6, SCB_ALIGN_CENTER },
  { "year-report.good-year", 9, SCB_ALIGN_CENTER },
};

/* The cells of a row that sums fill, and the texts they point to. */
typedef struct
{
  const char *cells[COLUMNS];
  GPtrArray *texts;
} Row;

static void
row_init (Row *row)
{
  *row = (Row){ .texts = g_ptr_array_new_with_free_func (g_free) };
}

static void
row_clear (Row *row)
{
  g_ptr_array_unref (row->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

/* Takes @text. */
static void
put (Row *row, guint column, char *text)
{
  row->cells[column] = text;
  if (text != NULL)
    g_ptr_array_add (row->texts, text);
}

static void
put_sums (ScbPaper *self, Row *row, const ScbYearSums *sums)
{
  put (row, 2, g_strdup_printf ("%u", sums->held));
  put (row, 3, scb_month_share (sums->regular_months, sums->months));
  put (row, 4, g_strdup_printf ("%u", sums->topics));
  if (sums->total > 0)
    put (row, 5, scb_paper_percent ((double)sums->present / (double)sums->total));
  for (guint level = SCB_LEVEL_GOOD; level <= SCB_LEVEL_POOR; level++)
    put (row, LEVELS + level - SCB_LEVEL_GOOD, g_strdup_printf ("%u", sums->levels[level]));
}

static void
add_to (ScbYearSums *whole, const ScbYearSums *part)
{
  whole->months += part->months;
  whole->held += part->held;
  whole->regular_months += part->regular_months;
  whole->topics += part->topics;
  for (guint level = SCB_LEVEL_GOOD; level <= SCB_LEVEL_POOR; level++)
    whole->levels[level] += part->levels[level];
  whole->below_fair += part->below_fair;
  whole->present += part->present;
  whole->total += part->total;
}

static void
add_rows (ScbPaper *self, ScbTable *table, ScbYear *year)
{
  ScbYearSums whole = { 0 };
  g_auto (Row) total = { 0 };
  g_autofree char *branches = g_strdup_printf ("%u", year->lines->len);
  g_autofree char *label = scb_phrases_format (self->phrases, "year-report.total", "committee",
                                               year->last->committee_name, "count", branches, NULL);
  guint n_good = 0;

  for (guint i = 0; i < year->lines->len; i++)
    {
      const ScbYearLine *line = year->lines->pdata[i];
      g_auto (Row) row = { 0 };
      ScbYearSums sums;

      row_init (&row);
      scb_year_line_add_up (line, &sums);
      put (&row, 0, g_strdup_printf ("%u", i + 1));
      put (&row, 1, g_strdup (line->branch_name));
      put_sums (self, &row, &sums);
      if (scb_rules_year_is_good (self->rules, &sums))
        {
          row.cells[COLUMNS - 1] = MARK;
          n_good++;
        }
      scb_paper_add_row (self, table, row.cells, COLUMNS);
      add_to (&whole, &sums);
    }
  row_init (&total);
  put_sums (self, &total, &whole);
  put (&total, COLUMNS - 1, g_strdup_printf ("%u", n_good));
  scb_table_add_spanning_row (table, SCB_FACE_BOLD, label, 2, total.cells + 2);
}

static void
add_formula (ScbPaper *self)
{
  g_autofree char *good = g_strdup_printf ("%d", self->rules->year_good);
  g_autofree char *below = g_strdup_printf ("%d", self->rules->year_below_fair);
  g_autofree char *text = scb_phrases_format (self->phrases, "year-report.formula", "good", good,
                                              "below", below, NULL);

  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
  scb_paper_add (self, text);
}

/* ---- charts ---- */

/* What a chart shows of a month; FALSE where nothing is known of it. */
typedef gboolean (*Measure) (const ScbMonthTotals *totals, gint64 *part, gint64 *whole);

static gboolean
measure_held (const ScbMonthTotals *totals, gint64 *part, gint64 *whole)
{
  *part = totals->states[SCB_MONTH_LINE_DECIDED] + totals->states[SCB_MONTH_LINE_UNDECIDED];
  *whole = totals->branches;
  /* A month without any report has not come. */
  return *whole > totals->states[SCB_MONTH_LINE_NOT_REPORTED];
}

static gboolean
measure_attendance (const ScbMonthTotals *totals, gint64 *part, gint64 *whole)
{
  *part = totals->present;
  *whole = totals->total;
  return *whole > 0;
}

static gboolean
measure_good (const ScbMonthTotals *totals, gint64 *part, gint64 *whole)
{
  *part = totals->levels[SCB_LEVEL_GOOD];
  *whole = totals->levels[SCB_LEVEL_GOOD] + totals->levels[SCB_LEVEL_FAIR]
           + totals->levels[SCB_LEVEL_AVERAGE] + totals->levels[SCB_LEVEL_POOR];
  return *whole > 0;
}

/* "90,5 % (19/21)" */
static char *
note_of (ScbPaper *self, gint64 part, gint64 whole)
{
  g_autofree char *share = scb_paper_percent ((double)part / (double)whole);
  g_autofree char *one = g_strdup_printf ("%" G_GINT64_FORMAT, part);
  g_autofree char *all = g_strdup_printf ("%" G_GINT64_FORMAT, whole);

  return scb_phrases_format (self->phrases, "year-report.chart.share", "share", share, "part", one,
                             "whole", all, NULL);
}

static void
add_chart (ScbPaper *self, ScbYear *year, const char *title, Measure measure)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  double values[SCB_YEAR_MONTHS];
  ScbParagraphStyle style = self->body;
  guint n = 0;

  for (guint month = 0; month < SCB_YEAR_MONTHS; month++)
    {
      g_autofree char *number = g_strdup_printf ("%u", month + 1);
      ScbMonthTotals totals;
      gint64 part, whole;

      scb_year_month_totals (year, month, &totals);
      if (!measure (&totals, &part, &whole))
        continue;
      values[n++] = (double)part / (double)whole;
      g_ptr_array_add (labels, scb_phrases_format (self->phrases, "year-report.chart.month",
                                                   "month", number, NULL));
      g_ptr_array_add (notes, note_of (self, part, whole));
    }
  if (n == 0)
    return;
  style.indent = 0;
  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, title));
  scb_document_add_bars (self->document, &style, n, (const char *const *)labels->pdata, values,
                         (const char *const *)notes->pdata);
}

static void
add_head (ScbPaper *self, ScbYear *year)
{
  g_autofree char *place_date = scb_paper_place_date (self, NULL);
  g_autofree char *subject
      = scb_phrases_format (self->phrases, "year-report.subject", "year", year->year, NULL);
  const char *type = scb_phrases_get (self->phrases, "year-report.type");

  scb_document_set_title (self->document, type);
  scb_document_set_author (self->document, year->last->committee_name);
  scb_document_set_subject (self->document, subject);
  scb_paper_add_head (self, NULL, place_date);
  scb_paper_add_title (self, type, subject);
}

ScbDocument *
scb_year_paper_new (ScbYear *year, const ScbRules *rules, gboolean landscape, GError **error)
{
  ScbSheet sheet = scb_month_form_sheet (rules, landscape);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_autoptr (ScbDossier) dossier = scb_month_to_dossier (year->last);
  g_auto (ScbPaper) paper = { 0 };

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  add_head (&paper, year);
  add_rows (&paper, scb_month_add_table (&paper, columns, COLUMNS), year);
  add_formula (&paper);
  add_chart (&paper, year, "year-report.chart.held", measure_held);
  add_chart (&paper, year, "year-report.chart.attendance", measure_attendance);
  add_chart (&paper, year, "year-report.chart.good", measure_good);
  scb_month_add_maker (&paper, year->last);
  return g_steal_pointer (&document);
}
