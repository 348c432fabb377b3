/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Báo cáo kết quả sinh hoạt chi bộ (papers.md E). */

#include "scb-config.h"

#include "scb-month-draft.h"
#include "scb-month-paper-private.h"

typedef struct
{
  ScbPaper *paper;
  ScbMonth *month;
  guint n_parts;  /* of the report, so far */
  guint n_points; /* of the part */
} Report;

/* ---- texts ---- */

static char *
text_of (Report *self, ScbMonthPart part)
{
  return scb_month_text (self->month, self->paper->rules, self->paper->phrases, part);
}

/* Each line of a text is a paragraph. */
static void
add_lines (Report *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      scb_paper_add (self->paper, lines[i]);
}

/* "I- KẾT QUẢ": parts without contents are left out, the others count on. */
static void
add_part (Report *self, const char *phrase)
{
  static const char *const numerals[] = { "I", "II", "III", "IV" };
  g_autofree char *heading = g_strdup_printf ("%s- %s", numerals[self->n_parts++],
                                              scb_phrases_get (self->paper->phrases, phrase));

  self->n_points = 0;
  scb_paper_add_heading (self->paper, 1, heading);
}

/* "1. …", the further lines below it. */
static void
add_point (Report *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

  scb_paper_add_numbered (self->paper, &self->n_points, lines[0]);
  if (lines[1] != NULL)
    add_lines (self, lines[1]);
}

/* ---- the chart ---- */

static void
add_chart (Report *self)
{
  static const char *const names[] = { "level.good", "level.fair", "level.average", "level.poor" };
  const char *labels[G_N_ELEMENTS (names)];
  const char *notes[G_N_ELEMENTS (names)];
  double values[G_N_ELEMENTS (names)];
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  ScbParagraphStyle style = self->paper->body;
  ScbMonthTotals now, before;
  guint n_now = 0, n_before = 0;

  scb_month_add_up (self->month->entries, &now);
  scb_month_add_up (self->month->previous, &before);
  for (guint i = SCB_LEVEL_GOOD; i <= SCB_LEVEL_POOR; i++)
    {
      n_now += now.levels[i];
      n_before += before.levels[i];
    }
  if (n_now == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint level = SCB_LEVEL_GOOD + i;
      g_autofree char *count = g_strdup_printf ("%u", now.levels[level]);
      g_autofree char *last = g_strdup_printf ("%u", before.levels[level]);
      char *note = scb_phrases_format (
          self->paper->phrases, n_before > 0 ? "month-report.bar-before" : "month-report.bar",
          "count", count, "before", last, NULL);

      g_ptr_array_add (owned, note);
      labels[i] = scb_phrases_get (self->paper->phrases, names[i]);
      values[i] = now.levels[level];
      notes[i] = note;
    }
  style.indent = 0;
  scb_document_add_bars (self->paper->document, &style, G_N_ELEMENTS (names), labels, values,
                         notes);
}

/* ---- the parts ---- */

static void
add_results (Report *self)
{
  gboolean begun = FALSE;

  for (guint part = SCB_MONTH_PART_HELD; part <= SCB_MONTH_PART_OFFICIALS; part++)
    {
      g_autofree char *text = text_of (self, part);

      if (text == NULL)
        continue;
      if (!begun)
        add_part (self, "month-report.results");
      begun = TRUE;
      add_point (self, text);
      if (part == SCB_MONTH_PART_LEVELS)
        add_chart (self);
    }
}

static void
add_arising (Report *self)
{
  g_autofree char *text = text_of (self, SCB_MONTH_PART_ARISING);

  if (text == NULL)
    return;
  add_part (self, "month-report.arising");
  add_lines (self, text);
}

/* A part of two points, each with a heading of its own. */
static void
add_pair (Report *self,
          const char *heading,
          ScbMonthPart first,
          const char *first_heading,
          ScbMonthPart second,
          const char *second_heading)
{
  const ScbMonthPart points[] = { first, second };
  const char *const headings[] = { first_heading, second_heading };
  gboolean begun = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *text = text_of (self, points[i]);

      if (text == NULL)
        continue;
      if (!begun)
        add_part (self, heading);
      begun = TRUE;
      scb_paper_add_caption (self->paper, &self->n_points,
                             scb_phrases_get (self->paper->phrases, headings[i]));
      add_lines (self, text);
    }
}

/* ---- around them ---- */

static void
add_opening (Report *self)
{
  ScbPhrases *phrases = self->paper->phrases;
  g_autofree char *addressee = text_of (self, SCB_MONTH_PART_ADDRESSEE);
  g_autofree char *to
      = scb_phrases_format (phrases, "month-report.addressee", "addressee", addressee, NULL);
  ScbParagraphStyle style = self->paper->body;

  style.align = SCB_ALIGN_CENTER;
  style.indent = 0;
  scb_document_add_text (self->paper->document, &style, to);
  scb_month_add_opening (self->paper, self->month, "month-report.opening");
}

static void
add_head (Report *self)
{
  ScbDocumentNumber *number = self->month->number;
  g_autofree char *day = scb_month_day (self->month);
  g_autofree char *count = number != NULL ? scb_paper_count (number->number) : NULL;
  g_autofree char *line
      = scb_phrases_format (self->paper->phrases, "month-report.number", "number", count, NULL);

  scb_month_add_head (self->paper, self->month, day, line, "month-report.type",
                      "month-report.subject");
}

static void
add_foot (Report *self)
{
  g_autofree char *recipients = text_of (self, SCB_MONTH_PART_RECIPIENTS);

  scb_paper_add (self->paper, scb_phrases_get (self->paper->phrases, "month-report.enclosed"));
  scb_month_add_foot (self->paper, self->month, recipients);
}

ScbDocument *
scb_month_report_paper_new (ScbMonth *month,
                            const ScbRules *rules,
                            gboolean landscape,
                            GError **error)
{
  ScbSheet sheet = scb_month_sheet (rules, landscape);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_autoptr (ScbDossier) dossier = scb_month_to_dossier (month);
  g_auto (ScbPaper) paper = { 0 };
  Report report = { .paper = &paper, .month = month };

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  add_head (&report);
  add_opening (&report);
  add_results (&report);
  add_arising (&report);
  add_pair (&report, "month-report.experience", SCB_MONTH_PART_STRENGTHS, "month-report.strengths",
            SCB_MONTH_PART_LIMITS, "month-report.limits");
  add_pair (&report, "month-report.next", SCB_MONTH_PART_TASKS, "month-report.tasks",
            SCB_MONTH_PART_PROPOSALS, "month-report.proposals");
  add_foot (&report);
  return g_steal_pointer (&document);
}
