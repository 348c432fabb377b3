/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of members of a branch on a day. */

#include "scb-config.h"

#include "scb-press-members.h"

#include <glib/gi18n-lib.h>

#include "scb-book-roll-lines.h"
#include "scb-book-sessions.h"
#include "scb-date.h"
#include "scb-member-list-paper.h"
#include "scb-press-private.h"
#include "scb-workbook.h"

typedef struct
{
  char *day;
  GPtrArray *lines;
  ScbDossier *head;
  ScbMemberColumn columns[SCB_N_MEMBER_COLUMNS];
  guint n_columns;
} Subject;

static void
subject_clear (Subject *subject)
{
  g_free (subject->day);
  g_clear_pointer (&subject->lines, g_ptr_array_unref);
  g_clear_object (&subject->head);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static void
take_columns (Subject *subject, const ScbPressJob *job)
{
  for (guint i = 0; i < job->n_columns && subject->n_columns < SCB_N_MEMBER_COLUMNS; i++)
    subject->columns[subject->n_columns++] = job->columns[i];
  for (guint i = 0; job->columns == NULL && i < SCB_N_MEMBER_COLUMNS; i++)
    if (scb_member_column_is_usual (i))
      subject->columns[subject->n_columns++] = i;
}

static gboolean
load_subject (ScbBook *book, const ScbPressJob *job, Subject *subject, GError **error)
{
  subject->day = job->day != NULL ? g_strdup (job->day) : scb_date_today ();
  take_columns (subject, job);
  if (job->branch == 0)
    {
      g_set_error_literal (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT,
                           _("Say of which branch the list is."));
      return FALSE;
    }
  subject->lines = scb_book_list_roll_lines (book, job->branch, subject->day, error);
  if (subject->lines == NULL)
    return FALSE;
  subject->head = scb_press_make_head (book, job->branch, subject->day, error);
  for (guint i = 0; subject->head != NULL && i < subject->lines->len; i++)
    {
      ScbRollLine *line = subject->lines->pdata[i];

      scb_dossier_add_member (subject->head, line->member, line->posts);
    }
  return subject->head != NULL;
}

ScbDocument *
scb_press_make_members (ScbBook *book, const ScbPressJob *job, ScbDossier **head, GError **error)
{
  g_auto (Subject) subject = { 0 };
  g_autoptr (ScbRules) rules = NULL;
  ScbMemberListForm form = { .landscape = job->landscape };

  if (!load_subject (book, job, &subject, error))
    return NULL;
  rules = scb_rules_new_for_dossier (subject.head, error);
  if (rules == NULL)
    return NULL;
  *head = g_object_ref (subject.head);
  form.columns = subject.columns;
  form.n_columns = subject.n_columns;
  return scb_member_list_paper_new (subject.head, subject.lines, &form, rules, error);
}

/* ---- for spreadsheets ---- */

static ScbCellKind
cell_kind (ScbMemberColumn column)
{
  switch (column)
    {
    case SCB_MEMBER_COLUMN_BORN:
    case SCB_MEMBER_COLUMN_ADMITTED:
    case SCB_MEMBER_COLUMN_OFFICIAL:
    case SCB_MEMBER_COLUMN_SINCE:
      return SCB_CELL_DATE;
    default:
      return SCB_CELL_TEXT;
    }
}

static void
row_free (gpointer data)
{
  char **cells = data;

  for (guint i = 0; i < SCB_N_MEMBER_COLUMNS + 2; i++)
    g_free (cells[i]);
  g_free (cells);
}

static char **
row_of (ScbPhrases *phrases, const Subject *subject, guint position)
{
  char **cells = g_new0 (char *, SCB_N_MEMBER_COLUMNS + 2);
  ScbRollLine *line = subject->lines->pdata[position];

  cells[0] = g_strdup_printf ("%u", position + 1);
  cells[1] = g_strdup (line->member->full_name);
  for (guint i = 0; i < subject->n_columns; i++)
    cells[i + 2] = scb_member_list_cell (phrases, line, subject->columns[i], TRUE);
  return cells;
}

GBytes *
scb_press_make_members_workbook (ScbBook *book, const ScbPressJob *job, GError **error)
{
  g_auto (Subject) subject = { 0 };
  g_autoptr (ScbPhrases) phrases = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  ScbSheetColumn heads[SCB_N_MEMBER_COLUMNS + 2];

  if (!load_subject (book, job, &subject, error))
    return NULL;
  phrases = scb_phrases_new (subject.head->settings, error);
  if (phrases == NULL)
    return NULL;
  heads[0] = (ScbSheetColumn){ scb_phrases_get (phrases, "roll-call.number"), SCB_CELL_NUMBER };
  heads[1] = (ScbSheetColumn){ scb_phrases_get (phrases, "roll-call.name"), SCB_CELL_TEXT };
  for (guint i = 0; i < subject.n_columns; i++)
    heads[i + 2] = (ScbSheetColumn){ scb_member_list_title (phrases, subject.columns[i]),
                                     cell_kind (subject.columns[i]) };
  for (guint i = 0; i < subject.lines->len; i++)
    g_ptr_array_add (rows, row_of (phrases, &subject, i));
  return scb_workbook_make (subject.day, heads, subject.n_columns + 2, rows, error);
}

char *
scb_press_name_members (ScbBook *book, const ScbPressJob *job, const char *ending)
{
  const ScbPaperInfo *info = scb_press_find_paper ("members");
  g_autofree char *today = scb_date_today ();
  const char *day = job->day != NULL ? job->day : today;
  g_autofree char *name = scb_book_get_branch_name (book, job->branch, day);
  g_autofree char *branch = scb_press_file_part (name != NULL ? name : "");

  return g_strdup_printf ("%s-%s-%s%s", scb_press_get_stem (info), branch, day, ending);
}
