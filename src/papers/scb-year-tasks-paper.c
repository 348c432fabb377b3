/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a branch decided in a year, and what became of it. */

#include "scb-config.h"

#include "scb-branch-year-paper.h"
#include "scb-month-paper-private.h"

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-year-tasks.h"

#define CELL_SIZE  11.5
#define CELL_PITCH 14.0

static const struct
{
  const char *head; /* phrase */
  double width;     /* in parts of the whole */
  ScbAlign align;
} columns[SCB_YEAR_TASKS_COLUMNS] = {
  { "minutes.tasks.number", 5, SCB_ALIGN_CENTER }, { "year-tasks.task", 27, SCB_ALIGN_LEFT },
  { "year-tasks.source", 12, SCB_ALIGN_CENTER },   { "year-tasks.lead", 13, SCB_ALIGN_LEFT },
  { "year-tasks.due", 12, SCB_ALIGN_CENTER },      { "year-tasks.state", 11, SCB_ALIGN_CENTER },
  { "year-tasks.note", 20, SCB_ALIGN_LEFT },
};

static const char *const states[SCB_N_YEAR_TASKS] = {
  [SCB_YEAR_TASK_DONE] = "year-tasks.done",       [SCB_YEAR_TASK_LATE] = "year-tasks.late",
  [SCB_YEAR_TASK_OPEN] = "year-tasks.open",       [SCB_YEAR_TASK_OVERDUE] = "year-tasks.overdue",
  [SCB_YEAR_TASK_DROPPED] = "year-tasks.dropped",
};

const char *
scb_year_tasks_column (guint column)
{
  return columns[column].head;
}

void
scb_year_tasks_cells_free (char **cells)
{
  for (guint i = 0; i < SCB_YEAR_TASKS_COLUMNS; i++)
    g_free (cells[i]);
  g_free (cells);
}

/* ---- cells ---- */

/* "06-NQ/CB", or the day of the session that decided it. */
static char *
source_text (ScbPhrases *phrases, const ScbYearTask *task)
{
  g_autofree char *number
      = task->number != SCB_UNKNOWN ? scb_number_text_count (task->number) : NULL;

  if (number == NULL)
    return scb_date_text_short (task->decided_on);
  return scb_phrases_format (phrases,
                             task->kind == SCB_RESOLUTION_KIND_CONCLUSION ? "year-tasks.conclusion"
                                                                          : "year-tasks.resolution",
                             "number", number, NULL);
}

static char *
due_text (const ScbYearTask *task)
{
  const char *due = scb_year_task_due (task);

  return due != NULL ? scb_date_text_short (due) : g_strdup (task->task->due_text);
}

/* Takes @clause. */
static void
append_clause (GString *note, char *clause)
{
  if (clause != NULL)
    g_string_append_printf (note, "%s%s", note->len > 0 ? "; " : "", clause);
  g_free (clause);
}

/* What was said of it last. */
static char *
last_words (const ScbYearTask *task)
{
  for (guint i = task->reports->len; i > 0; i--)
    {
      const ScbYearReport *report = task->reports->pdata[i - 1];
      const char *words = report->report->result;

      if (report->report->reason != NULL && task->task->state != SCB_TASK_STATE_DONE)
        words = report->report->reason;
      if (words != NULL)
        return g_strdup (words);
    }
  return NULL;
}

static char *
note_text (ScbPhrases *phrases, const ScbYearTask *task)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *words = last_words (task);
  guint n_postponed = scb_year_task_postponements (task);

  append_clause (note, scb_paper_clause (words));
  if (n_postponed > 0)
    {
      g_autofree char *times = g_strdup_printf ("%u", n_postponed);

      append_clause (note,
                     scb_phrases_format (phrases, "year-tasks.postponed", "times", times, NULL));
    }
  for (guint i = 0; i < task->amendments->len; i++)
    {
      ScbAmendment *amendment = task->amendments->pdata[i];
      g_autofree char *day = scb_date_text_short (amendment->made_on);
      g_autofree char *text = scb_paper_clause (amendment->new_text);

      append_clause (
          note, scb_phrases_format (phrases, "year-tasks.amended", "day", day, "text", text, NULL));
    }
  return note->len > 0 ? g_strdup (note->str) : NULL;
}

char **
scb_year_tasks_cells (ScbPhrases *phrases, const ScbYearTask *task, guint number, const char *day)
{
  char **cells = g_new0 (char *, SCB_YEAR_TASKS_COLUMNS);

  cells[0] = g_strdup_printf ("%u", number);
  cells[1] = g_strdup (task->task->title);
  cells[2] = source_text (phrases, task);
  cells[3] = g_strdup (task->lead_name);
  cells[4] = due_text (task);
  cells[5] = g_strdup (scb_phrases_get (phrases, states[scb_year_task_state (task, day)]));
  cells[6] = note_text (phrases, task);
  return cells;
}

/* ---- the paper ---- */

static void
add_table (ScbPaper *self, ScbBranchYear *year, const char *day)
{
  ScbTableColumn widths[SCB_YEAR_TASKS_COLUMNS];
  const char *heads[SCB_YEAR_TASKS_COLUMNS];
  ScbTableStyle style = self->table;
  ScbTable *table;

  style.size = CELL_SIZE;
  style.pitch = CELL_PITCH;
  for (guint i = 0; i < SCB_YEAR_TASKS_COLUMNS; i++)
    {
      widths[i] = (ScbTableColumn){ columns[i].width, columns[i].align };
      heads[i] = scb_phrases_get (self->phrases, columns[i].head);
    }
  table = scb_document_add_table (self->document, &style, widths, SCB_YEAR_TASKS_COLUMNS);
  scb_table_add_head (table, heads, NULL, NULL);
  for (guint i = 0; i < year->tasks->len; i++)
    {
      char **cells = scb_year_tasks_cells (self->phrases, year->tasks->pdata[i], i + 1, day);

      scb_paper_add_row (self, table, (const char *const *)cells, SCB_YEAR_TASKS_COLUMNS);
      scb_year_tasks_cells_free (cells);
    }
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

static char *
count_text (guint count)
{
  return scb_paper_count (count);
}

static void
add_opening (ScbPaper *self, ScbBranchYear *year)
{
  g_autofree char *sessions = count_text (year->n_sessions);
  g_autofree char *resolutions = count_text (year->n_resolutions);
  g_autofree char *conclusions = count_text (year->n_conclusions);
  g_autofree char *refused = count_text (year->n_voted_down);
  g_autofree char *tasks = count_text (year->tasks->len);
  g_autofree char *text = scb_phrases_format (
      self->phrases, year->n_voted_down > 0 ? "year-tasks.opening-refused" : "year-tasks.opening",
      "branch", self->dossier->branch_name, "year", year->year, "sessions", sessions, "resolutions",
      resolutions, "conclusions", conclusions, "tasks", tasks,
      year->n_voted_down > 0 ? "refused" : NULL, refused, NULL);

  scb_paper_add (self, text);
}

/* "Đã hoàn thành 12 (80 %), trong đó chậm 02; …" */
static void
add_sums (ScbPaper *self, ScbBranchYear *year, const char *day)
{
  guint counts[SCB_N_YEAR_TASKS];
  guint n_done;
  g_autofree char *made_on = scb_date_text_long (day);
  g_autofree char *share = NULL;
  g_autofree char *done = NULL;
  g_autofree char *late = NULL;
  g_autofree char *open = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *dropped = NULL;
  g_autofree char *text = NULL;

  scb_year_tasks_count (year, day, counts);
  n_done = counts[SCB_YEAR_TASK_DONE] + counts[SCB_YEAR_TASK_LATE];
  share = scb_paper_percent ((double)n_done / year->tasks->len);
  done = count_text (n_done);
  late = count_text (counts[SCB_YEAR_TASK_LATE]);
  open = count_text (counts[SCB_YEAR_TASK_OPEN] + counts[SCB_YEAR_TASK_OVERDUE]);
  overdue = count_text (counts[SCB_YEAR_TASK_OVERDUE]);
  dropped = count_text (counts[SCB_YEAR_TASK_DROPPED]);
  text = scb_phrases_format (self->phrases, "year-tasks.sums", "day", made_on, "done", done,
                             "share", share, "late", late, "open", open, "overdue", overdue,
                             "dropped", dropped, NULL);
  scb_paper_add (self, text);
}

ScbDocument *
scb_year_tasks_paper_new (
    ScbBranchYear *year, ScbDossier *head, const ScbRules *rules, const char *day, GError **error)
{
  ScbSheet sheet = scb_month_form_sheet (rules, FALSE);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *place_date = NULL;
  g_autofree char *subject = NULL;
  const char *type;

  if (!scb_paper_init (&paper, document, head, rules, SCB_PAPER_RECORD, error))
    return NULL;
  type = scb_phrases_get (paper.phrases, "year-tasks.type");
  subject = scb_phrases_format (paper.phrases, "year-tasks.subject", "year", year->year, NULL);
  place_date = scb_paper_place_date (&paper, NULL);
  scb_document_set_title (document, type);
  scb_document_set_author (document, head->branch_name);
  scb_document_set_subject (document, subject);
  scb_paper_add_head (&paper, NULL, place_date);
  scb_paper_add_title (&paper, type, subject);
  add_opening (&paper, year);
  if (year->tasks->len > 0)
    {
      add_table (&paper, year, day);
      add_sums (&paper, year, day);
    }
  scb_paper_add_branch_signature (&paper);
  return g_steal_pointer (&document);
}
