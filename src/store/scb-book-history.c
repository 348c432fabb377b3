/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the journal tells; undo and redo. */

#include "scb-config.h"

#include "scb-book-history.h"

#include <glib/gi18n-lib.h>

#include "scb-book-private.h"

static char *
label_of_step (ScbBook *self, ScbJournalStep step)
{
  ScbJournal *journal = scb_book_get_journal (self);
  gint64 entry = journal != NULL ? scb_journal_find (journal, step) : 0;
  g_autoptr (ScbStatement) statement = NULL;

  if (entry == 0)
    return NULL;
  statement = scb_connection_prepare (scb_book_get_connection (self),
                                      "SELECT label FROM journal WHERE id = ?1", NULL);
  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, entry);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? g_strdup (g_dgettext (GETTEXT_PACKAGE, scb_statement_get_text (statement, 0)))
             : NULL;
}

char *
scb_book_get_undo_label (ScbBook *self)
{
  return label_of_step (self, SCB_JOURNAL_UNDO);
}

char *
scb_book_get_redo_label (ScbBook *self)
{
  return label_of_step (self, SCB_JOURNAL_REDO);
}

static gboolean
take_step (ScbBook *self, ScbJournalStep step, GError **error)
{
  g_autofree char *author = scb_book_get_author (self);
  GArray *changes = NULL;
  gint64 entry;

  if (!scb_book_start_writing (self, error))
    return FALSE;
  entry = scb_journal_find (scb_book_get_journal (self), step);
  if (entry == 0)
    g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND,
                         step == SCB_JOURNAL_UNDO ? _("There is nothing to undo.")
                                                  : _("There is nothing to do again."));
  else if (scb_journal_apply (scb_book_get_journal (self), step, entry, author, &changes, error))
    return scb_book_finish_writing (self, changes, error);
  g_clear_pointer (&changes, g_array_unref);
  scb_connection_execute (scb_book_get_connection (self), "ROLLBACK", NULL);
  return FALSE;
}

char *
scb_book_get_birth (ScbBook *self)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self), "SELECT began_at FROM epoch WHERE number = 1", NULL);

  return statement != NULL && scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? g_strdup (scb_statement_get_text (statement, 0))
             : NULL;
}

gboolean
scb_book_undo (ScbBook *self, GError **error)
{
  return take_step (self, SCB_JOURNAL_UNDO, error);
}

gboolean
scb_book_redo (ScbBook *self, GError **error)
{
  return take_step (self, SCB_JOURNAL_REDO, error);
}

void
scb_history_entry_free (ScbHistoryEntry *entry)
{
  g_free (entry->made_at);
  g_free (entry->author);
  g_free (entry->label);
  g_free (entry->kind);
  g_free (entry);
}

static ScbHistoryEntry *
read_entry (ScbStatement *statement)
{
  ScbHistoryEntry *entry = g_new0 (ScbHistoryEntry, 1);
  g_autoptr (GBytes) changeset = scb_statement_get_bytes (statement, 5);
  g_autoptr (GArray) changes = scb_journal_list_changes (changeset);

  entry->id = scb_statement_get_int (statement, 0);
  entry->made_at = g_strdup (scb_statement_get_text (statement, 1));
  entry->author = g_strdup (scb_statement_get_text (statement, 2));
  entry->label = g_strdup (g_dgettext (GETTEXT_PACKAGE, scb_statement_get_text (statement, 3)));
  entry->kind = g_strdup (scb_statement_get_text (statement, 4));
  entry->n_changes = changes->len;
  entry->undone = scb_statement_get_int (statement, 6) != 0;
  return entry;
}

GPtrArray *
scb_book_list_history (ScbBook *self, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_history_entry_free);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT id, made_at, author, label, kind, changeset, "
      "(SELECT t.kind = 'undo' FROM journal t WHERE t.target = j.id ORDER BY t.id DESC LIMIT 1) "
      "FROM journal j WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
      error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, before > 0 ? before : G_MAXINT64);
  scb_statement_bind_int (statement, 2, limit);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (entries, read_entry (statement));
  return step == SCB_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

char **
scb_book_describe_entry (ScbBook *self, gint64 entry, GError **error)
{
  g_autoptr (GBytes) changeset
      = scb_journal_get_changeset (scb_book_get_connection (self), entry, error);

  return changeset != NULL ? scb_journal_describe (changeset) : NULL;
}
