/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thông báo lịch sinh hoạt (domain.md 3): issued before the month begins. */

#include "scb-config.h"

#include "scb-month-paper-private.h"

#include "scb-date-text.h"

static const ScbMonthColumn columns[] = {
  { "month-list.number", 6, SCB_ALIGN_CENTER },
  { "month-results.branch", 26, SCB_ALIGN_LEFT },
  { "month-schedule.day", 18, SCB_ALIGN_CENTER },
  { "month-schedule.place", 18, SCB_ALIGN_LEFT },
  { "month-schedule.kind", 12, SCB_ALIGN_CENTER },
  { "month-schedule.officials", 20, SCB_ALIGN_LEFT },
};

/* What is set; else the day that the branch meets on every month. (transfer full) (nullable) */
static char *
when (ScbPaper *self, ScbMonthEntry *entry)
{
  const char *held_on = entry->session != NULL ? entry->session->held_on : NULL;
  g_autofree char *day = held_on != NULL ? scb_date_text_short (held_on) : NULL;
  g_autofree char *fixed = NULL;
  g_autofree char *time = NULL;

  if (day != NULL && entry->session->starts_at != NULL)
    {
      time = scb_date_text_time (entry->session->starts_at);
      return scb_phrases_format (self->phrases, "month-schedule.at", "time", time, "day", day,
                                 NULL);
    }
  if (day != NULL)
    return g_steal_pointer (&day);
  if (entry->session_day == SCB_UNKNOWN)
    return NULL;
  fixed = scb_paper_count (entry->session_day);
  return scb_phrases_format (self->phrases, "month-schedule.fixed-day", "day", fixed, NULL);
}

static const char *
kind (ScbPaper *self, ScbMonthEntry *entry)
{
  static const char *const phrases[] = {
    [SCB_SESSION_KIND_REGULAR] = "score-sheet.kind.regular",
    [SCB_SESSION_KIND_THEMATIC] = "score-sheet.kind.thematic",
    [SCB_SESSION_KIND_COMBINED] = "score-sheet.kind.combined",
    [SCB_SESSION_KIND_EXTRAORDINARY] = "score-sheet.kind.extraordinary",
    [SCB_SESSION_KIND_REVIEW] = "score-sheet.kind.review",
  };

  return entry->session != NULL && entry->session->kind < G_N_ELEMENTS (phrases)
                 && phrases[entry->session->kind] != NULL
             ? scb_phrases_get (self->phrases, phrases[entry->session->kind])
             : NULL;
}

static void
add_entry (ScbPaper *self, ScbTable *table, ScbMonthEntry *entry, guint number)
{
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *day = when (self, entry);
  const char *cells[] = { count,
                          entry->branch_name,
                          day,
                          entry->session != NULL ? entry->session->place : NULL,
                          kind (self, entry),
                          entry->officials };

  scb_paper_add_row (self, table, cells, G_N_ELEMENTS (cells));
}

ScbDocument *
scb_month_schedule_paper_new (ScbMonth *month,
                              const ScbRules *rules,
                              gboolean landscape,
                              GError **error)
{
  ScbSheet sheet = scb_month_sheet (rules, landscape);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_autoptr (ScbDossier) dossier = scb_month_to_dossier (month);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *number = NULL;
  ScbTable *table;
  guint n = 0;

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  number = scb_phrases_format (paper.phrases, "month-notice.number", "number", NULL, NULL);
  scb_month_add_head (&paper, month, NULL, number, "month-notice.type", "month-schedule.subject");
  scb_month_add_opening (&paper, month, "month-schedule.opening");
  table = scb_month_add_table (&paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < month->entries->len; i++)
    if (scb_month_line_state (month->entries->pdata[i]) != SCB_MONTH_LINE_NOT_HELD)
      add_entry (&paper, table, month->entries->pdata[i], ++n);
  scb_document_add_space (document, rules->layout.paragraph_gap);
  scb_paper_add (&paper, scb_phrases_get (paper.phrases, "month-schedule.request"));
  scb_month_add_foot (&paper, month, scb_phrases_get (paper.phrases, "month-schedule.recipients"));
  return g_steal_pointer (&document);
}
