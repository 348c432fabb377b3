/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms of a month that came back. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-press-form-private.h"

#include "scb-book-month.h"
#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-period.h"
#include "scb-sheet.h"
#include "scb-text-fold.h"

/* Above the lines; a program that saves the form may have put rows before them. */
#define MOST_HEAD_ROWS 20
#define MOST_COLUMNS   40
/* A number this small in the column of days is the day of the month. */
#define MOST_DAYS 31

/* ---- types ---- */

G_DEFINE_FINAL_TYPE (ScbFormRow, scb_form_row, G_TYPE_OBJECT)

static void
scb_form_row_finalize (GObject *object)
{
  ScbFormRow *self = SCB_FORM_ROW (object);

  g_free (self->branch_name);
  g_clear_object (&self->kept);
  g_clear_object (&self->changed);
  g_free (self->news);
  g_free (self->remark);
  g_ptr_array_unref (self->faults);

  G_OBJECT_CLASS (scb_form_row_parent_class)->finalize (object);
}

static void
scb_form_row_class_init (ScbFormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_form_row_finalize;
}

static void
scb_form_row_init (ScbFormRow *self)
{
  self->faults = g_ptr_array_new_with_free_func (g_free);
}

void
scb_form_free (ScbForm *self)
{
  g_free (self->period);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* ---- the sheet ---- */

typedef struct
{
  ScbBook *book;
  ScbSheet *sheet;
  ScbPhrases *phrases;
  const char *period;
  guint columns[SCB_FORM_N_COLUMNS];
  guint first_row;
  GPtrArray *entries;   /* ScbMonthEntry: the book's lines of the month */
  GHashTable *taken;    /* of @entries: a line of the form is about it */
  GHashTable *sessions; /* uuids that the form names */
} Reading;

static const char *
text_at (const Reading *reading, guint row, ScbFormColumn column)
{
  return scb_sheet_get_text (reading->sheet, row, reading->columns[column]);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
find_column (Reading *reading, guint row, ScbFormColumn column)
{
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (g_str_equal (scb_sheet_get_text (reading->sheet, row, i), scb_form_columns[column].code))
      {
        reading->columns[column] = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_columns (Reading *reading, GError **error)
{
  for (guint row = 0; row < MOST_HEAD_ROWS; row++)
    {
      gboolean all = TRUE;

      for (guint i = 0; all && i < SCB_FORM_N_COLUMNS; i++)
        all = find_column (reading, row, i);
      if (all)
        {
          /* The row of codes, and that of the heads. */
          reading->first_row = row + 2;
          return TRUE;
        }
    }
  return refuse (error,
                 _("Columns of the form are missing. Export it again, and have it filled in "
                    "without taking anything away."));
}

static gboolean
check_mark (Reading *reading, GError **error)
{
  reading->period = scb_sheet_get_text (reading->sheet, 0, 1);
  if (!g_str_equal (scb_sheet_get_text (reading->sheet, 0, 0), SCB_FORM_MARK)
      || !scb_period_is_valid (reading->period))
    return refuse (error, _("This workbook is no form of a month. Export one with “Export a Form” "
                             "and have that filled in."));
  return find_columns (reading, error);
}

gboolean
scb_press_is_form (GBytes *bytes)
{
  g_autoptr (ScbSheet) sheet = scb_sheet_read (bytes, NULL);

  return sheet != NULL && g_str_equal (scb_sheet_get_text (sheet, 0, 0), SCB_FORM_MARK);
}

static void
list_sessions (Reading *reading)
{
  for (guint row = reading->first_row; row < scb_sheet_get_n_rows (reading->sheet); row++)
    if (*text_at (reading, row, SCB_FORM_SESSION) != '\0')
      g_hash_table_add (reading->sessions, g_strdup (text_at (reading, row, SCB_FORM_SESSION)));
}

/* ---- which line of the book it is about ---- */

static char *
day_at (const Reading *reading, guint row)
{
  return scb_sheet_get_day (reading->sheet, row, reading->columns[SCB_FORM_DATE]);
}

static gint64
find_branch (const Reading *reading, guint row)
{
  g_autofree char *name = scb_text_fold (text_at (reading, row, SCB_FORM_NAME));
  gint64 branch
      = scb_book_find_id (reading->book, SCB_TYPE_BRANCH, text_at (reading, row, SCB_FORM_BRANCH));

  for (guint i = 0; branch == 0 && i < reading->entries->len; i++)
    {
      ScbMonthEntry *entry = reading->entries->pdata[i];
      g_autofree char *folded = scb_text_fold (entry->branch_name);

      if (g_str_equal (folded, name))
        branch = entry->branch;
    }
  return branch;
}

/* What makes a line of the book the one that is meant, the surest first. */
typedef enum
{
  BY_SESSION, /* the form names it */
  BY_DAY,
  BY_NOTHING_YET, /* the branch's, of which nothing is known */
  BY_ORDER,       /* the branch's, that came into the book after the form had left */
  N_WAYS,
} Way;

static gboolean
is_meant (const Reading *reading, guint row, ScbMonthEntry *entry, const char *day, Way way)
{
  ScbSession *session = entry->session;
  const char *uuid = session != NULL ? scb_record_get_uuid (SCB_RECORD (session)) : NULL;

  switch (way)
    {
    case BY_SESSION:
      return uuid != NULL && g_str_equal (uuid, text_at (reading, row, SCB_FORM_SESSION));
    case BY_DAY:
      return session != NULL && day != NULL && g_strcmp0 (session->held_on, day) == 0;
    case BY_NOTHING_YET:
      return session == NULL || session->state == SCB_SESSION_STATE_PLANNED
             || session->state == SCB_SESSION_STATE_NOT_HELD;
    default:
      return scb_month_entry_is_keyed (entry)
             && !g_hash_table_contains (reading->sessions, uuid != NULL ? uuid : "");
    }
}

/* (transfer full): a new one for a further session. */
static ScbMonthEntry *
find_entry (Reading *reading, guint row, gint64 branch)
{
  g_autofree char *day = day_at (reading, row);
  const char *name = NULL;

  for (Way way = BY_SESSION; way < N_WAYS; way++)
    for (guint i = 0; i < reading->entries->len; i++)
      {
        ScbMonthEntry *entry = reading->entries->pdata[i];

        if (entry->branch != branch)
          continue;
        name = entry->branch_name;
        if (!g_hash_table_contains (reading->taken, entry)
            && is_meant (reading, row, entry, day, way))
          {
            g_hash_table_add (reading->taken, entry);
            return g_object_ref (entry);
          }
      }
  return name != NULL ? scb_month_entry_new (branch, name) : NULL;
}

/* ---- cells ---- */

static char *
read_day (const Reading *reading, guint row)
{
  const char *text = text_at (reading, row, SCB_FORM_DATE);
  g_autofree char *day = day_at (reading, row);

  if (day == NULL || g_ascii_strtod (text, NULL) <= MOST_DAYS)
    return g_strdup (text);
  return scb_date_text_short (day);
}

static char *
read_kind (const Reading *reading, guint row)
{
  const char *text = text_at (reading, row, SCB_FORM_KIND);
  g_autofree char *typed = scb_text_fold (text);

  for (int kind = SCB_SESSION_KIND_REGULAR; kind <= SCB_SESSION_KIND_REVIEW; kind++)
    {
      g_autofree char *phrase = scb_text_fold (scb_form_kind_phrase (reading->phrases, kind));

      if (g_str_equal (phrase, typed))
        return g_strdup (scb_session_kind_label (kind));
    }
  return g_strdup (text);
}

/* Two cells of the form are one for the office; where one of them is empty, what the book has
 * stays.
 */
static char *
read_present (const Reading *reading, guint row, ScbMonthEntry *kept)
{
  const char *present = text_at (reading, row, SCB_FORM_PRESENT);
  const char *total = text_at (reading, row, SCB_FORM_TOTAL);
  g_autofree char *shown = scb_entry_cell_show (kept, SCB_ENTRY_PRESENT);
  g_auto (GStrv) parts = g_strsplit (shown, "/", 2);

  if (*present == '\0' && *total == '\0')
    return g_strdup ("");
  if (*present == '\0' && parts[0] != NULL)
    present = parts[0];
  if (*total == '\0' && parts[0] != NULL && parts[1] != NULL)
    total = parts[1];
  return *total != '\0' ? g_strconcat (present, "/", total, NULL) : g_strdup (present);
}

/* As it would be typed into the grid of the office; "" for a cell that says nothing. */
static char *
read_cell (const Reading *reading, guint row, ScbFormColumn column, ScbMonthEntry *kept)
{
  switch (column)
    {
    case SCB_FORM_DATE:
      return read_day (reading, row);
    case SCB_FORM_KIND:
      return read_kind (reading, row);
    case SCB_FORM_PRESENT:
      return read_present (reading, row, kept);
    case SCB_FORM_TOTAL:
      return g_strdup ("");
    case SCB_FORM_SELF:
    case SCB_FORM_OFFICIAL:
    case SCB_FORM_DECISION:
      return g_strdelimit (g_strdup (text_at (reading, row, column)), ".", ',');
    default:
      return g_strdup (text_at (reading, row, column));
    }
}

static void
take_cell (Reading *reading, guint row, ScbFormColumn column, ScbFormRow *line)
{
  ScbEntryColumn entry_column = scb_form_columns[column].entry;
  g_autofree char *typed = read_cell (reading, row, column, line->kept);
  g_autofree char *shown = scb_entry_cell_show (line->changed, entry_column);
  g_autofree char *cell = scb_sheet_cell_name (row, reading->columns[column]);
  g_autoptr (GError) error = NULL;

  if (*typed == '\0' || g_str_equal (typed, shown)
      || !scb_entry_cell_is_editable (line->kept, entry_column))
    return;
  if (!scb_entry_cell_read (line->changed, entry_column, reading->period, typed, &error))
    g_ptr_array_add (line->faults, g_strconcat (cell, ": ", error->message, NULL));
}

/* ---- lines ---- */

static char *
news_of (ScbMonthEntry *kept, ScbMonthEntry *changed)
{
  g_autoptr (GString) news = g_string_new (NULL);

  for (ScbEntryColumn column = 0; column < SCB_ENTRY_N_COLUMNS; column++)
    {
      g_autofree char *before = scb_entry_cell_show (kept, column);
      g_autofree char *after = scb_entry_cell_show (changed, column);
      g_autofree char *name = scb_entry_column_name (column);

      if (g_str_equal (before, after))
        continue;
      g_string_append_printf (news, "%s%s: ", news->len > 0 ? "; " : "", name);
      if (*before != '\0')
        g_string_append_printf (news, "%s → ", before);
      g_string_append (news, *after != '\0' ? after : "–");
    }
  return g_string_free (g_steal_pointer (&news), FALSE);
}

/* A kind alone, which programs copy down, is nothing yet. */
static gboolean
says_something (const Reading *reading, guint row)
{
  for (ScbFormColumn column = SCB_FORM_DATE; column < SCB_FORM_N_COLUMNS; column++)
    if (column != SCB_FORM_KIND && *text_at (reading, row, column) != '\0')
      return TRUE;
  return FALSE;
}

static ScbFormRow *
read_row (Reading *reading, guint row)
{
  ScbFormRow *line = g_object_new (SCB_TYPE_FORM_ROW, NULL);
  gint64 branch = find_branch (reading, row);

  line->branch_name = g_strdup (text_at (reading, row, SCB_FORM_NAME));
  line->kept = branch != 0 ? find_entry (reading, row, branch) : NULL;
  if (line->kept == NULL)
    {
      g_autofree char *cell = scb_sheet_cell_name (row, reading->columns[SCB_FORM_NAME]);

      line->news = g_strdup ("");
      g_ptr_array_add (
          line->faults,
          *line->branch_name != '\0'
              ? g_strdup_printf (_("%s: the book has no branch “%s” in this month. Choose the "
                                    "branch in the form, or add it to the book first."),
                                 cell, line->branch_name)
              : g_strdup_printf (_("%s: the branch is missing. Choose it in the form."), cell));
      return line;
    }
  scb_set_string (&line->branch_name, line->kept->branch_name);
  line->changed = scb_entry_copy (line->kept);
  for (ScbFormColumn column = SCB_FORM_DATE; column < SCB_FORM_N_COLUMNS; column++)
    take_cell (reading, row, column, line);
  line->news = news_of (line->kept, line->changed);
  line->remark = scb_entry_remark (line->changed, reading->period);
  return line;
}

static ScbForm *
read_rows (Reading *reading)
{
  ScbForm *form = g_new0 (ScbForm, 1);

  form->period = g_strdup (reading->period);
  form->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint row = reading->first_row; row < scb_sheet_get_n_rows (reading->sheet); row++)
    {
      ScbFormRow *line;

      if (!says_something (reading, row))
        continue;
      line = read_row (reading, row);
      g_ptr_array_add (form->rows, line);
      form->n_faults += line->faults->len > 0;
      form->n_news += line->faults->len == 0 && *line->news != '\0';
    }
  return form;
}

ScbForm *
scb_press_read_form (ScbBook *book, GBytes *bytes, GError **error)
{
  g_autoptr (ScbSheet) sheet = scb_sheet_read (bytes, error);
  g_autoptr (ScbPhrases) phrases = sheet != NULL ? scb_form_load_phrases (book, error) : NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  Reading reading
      = { .book = book, .sheet = sheet, .phrases = phrases, .taken = taken, .sessions = sessions };

  if (phrases == NULL || !check_mark (&reading, error)
      || (entries = scb_book_list_month_entries (book, reading.period, 0, error)) == NULL)
    return NULL;
  reading.entries = entries;
  list_sessions (&reading);
  return read_rows (&reading);
}

/* ---- keeping ---- */

static gboolean
keep_rows (ScbBook *book, ScbForm *form, GError **error)
{
  for (guint i = 0; i < form->rows->len; i++)
    {
      ScbFormRow *row = form->rows->pdata[i];

      if (row->faults->len == 0 && *row->news != '\0'
          && !scb_entry_save (book, row->kept, row->changed, error))
        {
          g_prefix_error (error, "%s: ", row->branch_name);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
scb_press_keep_form (ScbBook *book, ScbForm *form, GError **error)
{
  if (scb_book_in_transaction (book))
    return keep_rows (book, form, error);
  if (!scb_book_begin (book, N_("Read a form"), error))
    return FALSE;
  if (keep_rows (book, form, error))
    return scb_book_commit (book, error);
  scb_book_rollback (book);
  return FALSE;
}
