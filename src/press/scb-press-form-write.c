/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a month, to be filled in by branches. */

#include "scb-config.h"

#include "scb-press-form-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "scb-book-month.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-form-sheet.h"
#include "scb-package.h"
#include "scb-period.h"
#include "scb-text.h"

#define MORE_FOR_ONE  2  /* lines for further sessions, in a branch's own form */
#define MORE_FOR_ALL  10 /* and in the common one */
#define MOST_MEMBERS  999
#define MOST_MINUTES  600
#define MOST_POINTS   100
#define WRITABLE_FROM SCB_FORM_DATE

const ScbFormColumnKind scb_form_columns[SCB_FORM_N_COLUMNS] = {
  [SCB_FORM_BRANCH] = { "branch", 8, SCB_ENTRY_N_COLUMNS, SCB_FORM_CELL_HIDDEN, 0 },
  [SCB_FORM_SESSION] = { "session", 8, SCB_ENTRY_N_COLUMNS, SCB_FORM_CELL_HIDDEN, 0 },
  [SCB_FORM_NAME] = { "name", 34, SCB_ENTRY_N_COLUMNS, SCB_FORM_CELL_NAME, 0 },
  [SCB_FORM_DATE] = { "date", 12, SCB_ENTRY_DATE, SCB_FORM_CELL_DATE, 0 },
  [SCB_FORM_KIND] = { "kind", 18, SCB_ENTRY_KIND, SCB_FORM_CELL_CHOICE, 0 },
  [SCB_FORM_PRESENT] = { "present", 8, SCB_ENTRY_PRESENT, SCB_FORM_CELL_COUNT, MOST_MEMBERS },
  [SCB_FORM_TOTAL] = { "total", 8, SCB_ENTRY_PRESENT, SCB_FORM_CELL_COUNT, MOST_MEMBERS },
  [SCB_FORM_EXCUSED] = { "excused", 8, SCB_ENTRY_EXCUSED, SCB_FORM_CELL_COUNT, MOST_MEMBERS },
  [SCB_FORM_UNEXCUSED] = { "unexcused", 8, SCB_ENTRY_UNEXCUSED, SCB_FORM_CELL_COUNT, MOST_MEMBERS },
  [SCB_FORM_MINUTES] = { "minutes", 9, SCB_ENTRY_MINUTES, SCB_FORM_CELL_COUNT, MOST_MINUTES },
  [SCB_FORM_SELF] = { "self", 9, SCB_ENTRY_SELF, SCB_FORM_CELL_POINTS, MOST_POINTS },
  [SCB_FORM_OFFICIAL] = { "official", 9, SCB_ENTRY_OFFICIAL, SCB_FORM_CELL_POINTS, MOST_POINTS },
  [SCB_FORM_DECISION] = { "decision", 9, SCB_ENTRY_DECISION, SCB_FORM_CELL_POINTS, MOST_POINTS },
  [SCB_FORM_REASON] = { "reason", 40, SCB_ENTRY_REASON, SCB_FORM_CELL_TEXT, 0 },
};

static const char *const kind_phrases[] = {
  [SCB_SESSION_KIND_REGULAR] = "month-form.kind.regular",
  [SCB_SESSION_KIND_THEMATIC] = "month-form.kind.thematic",
  [SCB_SESSION_KIND_COMBINED] = "month-form.kind.combined",
  [SCB_SESSION_KIND_EXTRAORDINARY] = "month-form.kind.extraordinary",
  [SCB_SESSION_KIND_REVIEW] = "month-form.kind.review",
};

const char *
scb_form_kind_phrase (ScbPhrases *phrases, ScbSessionKind kind)
{
  return scb_phrases_get (phrases, kind_phrases[kind]);
}

ScbPhrases *
scb_form_load_phrases (ScbBook *book, GError **error)
{
  g_autoptr (GHashTable) settings = scb_book_get_settings (book, error);

  return settings != NULL ? scb_phrases_new (settings, error) : NULL;
}

/* ---- lines ---- */

static char *
number_of (gint64 number)
{
  return number != SCB_UNKNOWN ? g_strdup_printf ("%" PRId64, number) : NULL;
}

static char *
points_of (ScbScore *score)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return score != NULL && !isnan (score->points)
             ? g_strdup (g_ascii_formatd (digits, sizeof digits, "%.2f", score->points))
             : NULL;
}

static void
fill_session (ScbFormSheetRow *row, ScbPhrases *phrases, ScbMonthEntry *entry)
{
  ScbSession *session = entry->session;

  scb_form_sheet_row_take (row, SCB_FORM_DATE, g_strdup (session->held_on));
  scb_form_sheet_row_take (row, SCB_FORM_KIND,
                           g_strdup (scb_form_kind_phrase (phrases, session->kind)));
  scb_form_sheet_row_take (row, SCB_FORM_PRESENT, number_of (entry->present));
  scb_form_sheet_row_take (row, SCB_FORM_TOTAL, number_of (entry->total));
  scb_form_sheet_row_take (row, SCB_FORM_EXCUSED, number_of (entry->excused));
  scb_form_sheet_row_take (row, SCB_FORM_UNEXCUSED, number_of (entry->unexcused));
  scb_form_sheet_row_take (row, SCB_FORM_MINUTES, number_of (entry->minutes));
  for (ScbScorer scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    scb_form_sheet_row_take (row, SCB_FORM_SELF + scorer - SCB_SCORER_BRANCH,
                             points_of (entry->scores[scorer]));
}

static gboolean
is_known (ScbMonthEntry *entry)
{
  return entry->session != NULL && entry->session->state != SCB_SESSION_STATE_PLANNED;
}

static ScbFormSheetRow *
new_row (ScbBook *book, ScbMonthEntry *entry)
{
  ScbFormSheetRow *row = scb_form_sheet_row_new (SCB_FORM_N_COLUMNS);

  scb_form_sheet_row_take (row, SCB_FORM_BRANCH,
                           scb_book_get_uuid (book, SCB_TYPE_BRANCH, entry->branch));
  scb_form_sheet_row_take (row, SCB_FORM_NAME, g_strdup (entry->branch_name));
  for (guint i = WRITABLE_FROM; i < SCB_FORM_N_COLUMNS; i++)
    if (scb_entry_cell_is_editable (entry, scb_form_columns[i].entry))
      row->writable |= (guint64)1 << i;
  return row;
}

static ScbFormSheetRow *
row_of (ScbBook *book, ScbPhrases *phrases, ScbMonthEntry *entry)
{
  ScbFormSheetRow *row = new_row (book, entry);

  if (entry->session != NULL)
    scb_form_sheet_row_take (row, SCB_FORM_SESSION,
                             g_strdup (scb_record_get_uuid (SCB_RECORD (entry->session))));
  if (!is_known (entry))
    return row;
  if (entry->session->state != SCB_SESSION_STATE_NOT_HELD)
    fill_session (row, phrases, entry);
  scb_form_sheet_row_take (row, SCB_FORM_REASON, scb_entry_cell_show (entry, SCB_ENTRY_REASON));
  return row;
}

static void
add_rows (GPtrArray *rows, ScbBook *book, ScbPhrases *phrases, GPtrArray *entries, gint64 branch)
{
  ScbMonthEntry *last = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      if (branch != 0 && entry->branch != branch)
        continue;
      g_ptr_array_add (rows, row_of (book, phrases, entry));
      last = entry;
    }
  if (last == NULL)
    return;
  for (guint i = 0; i < (branch != 0 ? MORE_FOR_ONE : MORE_FOR_ALL); i++)
    {
      g_autoptr (ScbMonthEntry) empty = scb_month_entry_new (last->branch, last->branch_name);
      ScbFormSheetRow *row = new_row (book, empty);

      if (branch == 0)
        {
          scb_form_sheet_row_take (row, SCB_FORM_BRANCH, NULL);
          scb_form_sheet_row_take (row, SCB_FORM_NAME, NULL);
          row->writable |= (guint64)1 << SCB_FORM_NAME;
        }
      g_ptr_array_add (rows, row);
    }
}

/* ---- the form ---- */

/* What is said where something else is written. */
static char *
wrong_of (ScbPhrases *phrases, ScbFormColumn column, const char *period)
{
  const ScbFormColumnKind *kind = &scb_form_columns[column];
  g_autofree char *month = scb_date_text_period_short (period);
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *example = scb_date_text_short (first);
  g_autofree char *most = g_strdup_printf ("%.0f", kind->most);

  switch (kind->kind)
    {
    case SCB_FORM_CELL_DATE:
      return scb_phrases_format (phrases, "month-form.wrong.date", "month", month, "example",
                                 example, NULL);
    case SCB_FORM_CELL_COUNT:
      return scb_phrases_format (phrases, "month-form.wrong.count", "most", most, NULL);
    case SCB_FORM_CELL_CHOICE:
      return g_strdup (scb_phrases_get (phrases, "month-form.wrong.kind"));
    case SCB_FORM_CELL_NAME:
      return g_strdup (scb_phrases_get (phrases, "month-form.wrong.name"));
    case SCB_FORM_CELL_POINTS:
      return g_strdup (scb_phrases_get (phrases, "month-form.wrong.points"));
    default:
      return NULL;
    }
}

static char *
help_of (ScbPhrases *phrases, ScbMonth *month, gboolean is_for_all)
{
  g_autofree char *help
      = month->committee_name != NULL
            ? scb_phrases_format (phrases, "month-form.help", "committee", month->committee_name,
                                  NULL)
            : g_strdup (scb_phrases_get (phrases, "month-form.help.no-committee"));

  if (!is_for_all)
    return g_steal_pointer (&help);
  return g_strconcat (help, "\n", scb_phrases_get (phrases, "month-form.more"), NULL);
}

static GBytes *
make (ScbPhrases *phrases, ScbMonth *month, GPtrArray *rows, gboolean is_for_all, GError **error)
{
  g_autofree char *period = scb_date_text_period (month->period);
  g_autofree char *upper = g_utf8_strup (period, -1);
  g_autofree char *title = scb_phrases_format (phrases, "month-form.title", "month", upper, NULL);
  g_autofree char *help = help_of (phrases, month, is_for_all);
  g_autofree char *first_day = scb_period_first_day (month->period);
  g_autofree char *next = scb_period_next_first_day (month->period);
  g_autofree char *last_day = scb_date_add_days (next, -1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const char *choices[G_N_ELEMENTS (kind_phrases)] = { NULL };
  ScbFormSheetColumn columns[SCB_FORM_N_COLUMNS];
  const ScbFormSheet sheet = { .name = month->period,
                               .mark = SCB_FORM_MARK,
                               .key = month->period,
                               .title = title,
                               .help = help,
                               .wrong = scb_phrases_get (phrases, "month-form.wrong"),
                               .first_day = first_day,
                               .last_day = last_day,
                               .columns = columns,
                               .n_columns = SCB_FORM_N_COLUMNS,
                               .rows = rows };

  for (int kind = SCB_SESSION_KIND_REGULAR; kind <= SCB_SESSION_KIND_REVIEW; kind++)
    choices[kind - SCB_SESSION_KIND_REGULAR] = scb_form_kind_phrase (phrases, kind);
  for (guint i = 0; i < SCB_FORM_N_COLUMNS; i++)
    {
      const ScbFormColumnKind *kind = &scb_form_columns[i];
      g_autofree char *key = g_strconcat ("month-form.", kind->code, NULL);
      char *wrong = wrong_of (phrases, i, month->period);

      if (wrong != NULL)
        g_ptr_array_add (texts, wrong);
      columns[i] = (ScbFormSheetColumn){
        .code = kind->code,
        .title = kind->kind != SCB_FORM_CELL_HIDDEN ? scb_phrases_get (phrases, key) : NULL,
        .width = kind->width,
        .kind = kind->kind,
        .most = kind->most,
        .choices = choices,
        .wrong = wrong,
      };
    }
  return scb_form_sheet_make (&sheet, error);
}

static void
row_free (gpointer row)
{
  scb_form_sheet_row_free (row);
}

static GBytes *
make_for (ScbBook *book,
          ScbPhrases *phrases,
          ScbMonth *month,
          GPtrArray *entries,
          gint64 branch,
          GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);

  add_rows (rows, book, phrases, entries, branch);
  return make (phrases, month, rows, branch == 0, error);
}

GBytes *
scb_press_make_form (
    ScbBook *book, gint64 organization, gint64 branch, const char *period, GError **error)
{
  g_autoptr (ScbMonth) month = scb_book_load_month (book, organization, period, error);
  g_autoptr (ScbPhrases) phrases = month != NULL ? scb_phrases_new (month->settings, error) : NULL;

  return phrases != NULL ? make_for (book, phrases, month, month->entries, branch, error) : NULL;
}

/* ---- one for each branch ---- */

static char *
month_in_names (const char *period)
{
  return g_strdup_printf ("%d-%d", scb_period_month (period), scb_period_year (period));
}

char *
scb_press_name_form (ScbBook *book, const char *period)
{
  g_autoptr (ScbPhrases) phrases = scb_form_load_phrases (book, NULL);
  g_autofree char *month = month_in_names (period);
  g_autofree char *name
      = phrases != NULL ? scb_phrases_format (phrases, "month-form.file.all", "month", month, NULL)
                        : g_strdup (month);
  g_autofree char *plain = scb_text_clean_line (name);

  return g_strconcat (plain, ".xlsx", NULL);
}

/* Names no file that is there: somebody may have filled it in. */
static GFile *
free_name (GFile *folder, ScbPhrases *phrases, ScbMonthEntry *entry, const char *period)
{
  g_autofree char *month = month_in_names (period);
  g_autofree char *wanted = scb_phrases_format (phrases, "month-form.file", "month", month,
                                                "branch", entry->branch_name, NULL);
  g_autofree char *name = scb_text_clean_line (g_strdelimit (wanted, "/\\:*?\"<>|", '-'));
  g_autofree char *first = g_strconcat (name, ".xlsx", NULL);
  GFile *file = g_file_get_child (folder, first);

  for (guint i = 2; g_file_query_exists (file, NULL); i++)
    {
      g_autofree char *next = g_strdup_printf ("%s (%u).xlsx", name, i);

      g_object_unref (file);
      file = g_file_get_child (folder, next);
    }
  return file;
}

static gboolean
save_form (GFile *folder,
           ScbBook *book,
           ScbPhrases *phrases,
           ScbMonth *month,
           ScbMonthEntry *entry,
           GError **error)
{
  g_autoptr (GBytes) form = make_for (book, phrases, month, month->entries, entry->branch, error);
  g_autoptr (GFile) file = free_name (folder, phrases, entry, month->period);
  gsize size;
  const char *data = form != NULL ? g_bytes_get_data (form, &size) : NULL;

  return data != NULL
         && g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                     error);
}

guint
scb_press_save_forms (
    ScbBook *book, gint64 organization, const char *period, GFile *folder, GError **error)
{
  g_autoptr (ScbMonth) month = scb_book_load_month (book, organization, period, error);
  g_autoptr (ScbPhrases) phrases = month != NULL ? scb_phrases_new (month->settings, error) : NULL;
  gint64 last = 0;
  guint n = 0;

  if (phrases == NULL)
    return 0;
  for (guint i = 0; i < month->entries->len; i++)
    {
      ScbMonthEntry *entry = month->entries->pdata[i];

      if (entry->branch == last)
        continue;
      last = entry->branch;
      if (!save_form (folder, book, phrases, month, entry, error))
        return 0;
      n++;
    }
  if (n == 0)
    g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                         _("In this month the book has no branch. Choose another month."));
  return n;
}
