/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The book: opening, transactions, records. */

#include "scb-config.h"

#include "scb-book-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <glib/gstdio.h>

#include "scb-book-backup.h"
#include "scb-book-lock-private.h"
#include "scb-connection-private.h"
#include "scb-migration-private.h"
#include "scb-record-table-private.h"

struct _ScbBook
{
  GObject parent_instance;

  ScbConnection *connection;
  ScbBookLock *lock;   /* (nullable): only where it is written */
  ScbJournal *journal; /* (nullable): the same */
  GThread *thread;     /* the only one that may use it, where it is written */
  char *label;         /* (nullable): of the running transaction */
  GPtrArray *inserted; /* records that got their id in the running transaction */
};

G_DEFINE_FINAL_TYPE (ScbBook, scb_book, G_TYPE_OBJECT)
G_DEFINE_QUARK (scb - book - error - quark, scb_book_error)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
scb_book_finalize (GObject *object)
{
  ScbBook *self = SCB_BOOK (object);

  if (self->label != NULL)
    scb_book_rollback (self);
  g_clear_pointer (&self->journal, scb_journal_free);
  g_clear_pointer (&self->connection, scb_connection_close);
  g_clear_pointer (&self->lock, scb_book_lock_release);
  g_free (self->label);
  g_ptr_array_unref (self->inserted);

  G_OBJECT_CLASS (scb_book_parent_class)->finalize (object);
}

static void
scb_book_class_init (ScbBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_book_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);
}

static void
scb_book_init (ScbBook *self)
{
  self->thread = g_thread_self ();
  self->inserted = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ---- opening ---- */

static gboolean
prepare_for_writing (ScbBook *self, gboolean is_new, GError **error)
{
  guint n_steps;
  const ScbMigrationStep *steps = scb_migration_steps (&n_steps);

  /* synchronous=FULL: what is acknowledged survives a power cut. */
  if (!is_new && !scb_migration_run (self->connection, steps, n_steps, SCB_MIGRATION_BOOK, error))
    return FALSE;
  if (!scb_connection_execute (self->connection,
                               "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", error))
    return FALSE;
  if (is_new && !scb_migration_run (self->connection, steps, n_steps, SCB_MIGRATION_NEW, error))
    return FALSE;
  /* Without a condition an empty table would be written, and the disk waited for, at every start.
   */
  if (!scb_connection_execute (self->connection, "DELETE FROM unlocked WHERE reason IS NOT NULL",
                               error))
    return FALSE;
  self->journal = scb_journal_new (self->connection);
  return TRUE;
}

/* A book that could not be finished must not be in the way of the next attempt. */
static void
remove_unfinished (ScbBook *self)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *path = g_strdup (scb_connection_get_path (self->connection));

  g_clear_pointer (&self->connection, scb_connection_close);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

ScbBook *
scb_book_create (const char *path, GError **error)
{
  g_autoptr (ScbBook) self = g_object_new (SCB_TYPE_BOOK, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS)
      && (self->lock = scb_book_lock_take (path, error)) == NULL)
    return NULL;
  self->connection = scb_connection_open (path, SCB_CONNECTION_CREATE, error);
  if (self->connection == NULL)
    return NULL;
  if (prepare_for_writing (self, TRUE, error))
    return g_steal_pointer (&self);
  g_clear_pointer (&self->journal, scb_journal_free);
  remove_unfinished (self);
  return NULL;
}

ScbBook *
scb_book_open (const char *path, GError **error)
{
  g_autoptr (ScbBook) self = g_object_new (SCB_TYPE_BOOK, NULL);

  /* A missing file is told as such, before a lock is made beside it. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR)
      && (self->lock = scb_book_lock_take (path, error)) == NULL)
    return NULL;
  self->connection = scb_connection_open (path, SCB_CONNECTION_READ_WRITE, error);
  if (self->connection == NULL || !prepare_for_writing (self, FALSE, error))
    return NULL;
  return g_steal_pointer (&self);
}

ScbBook *
scb_book_open_read_only (const char *path, GError **error)
{
  g_autoptr (ScbBook) self = g_object_new (SCB_TYPE_BOOK, NULL);
  guint n_steps;
  const ScbMigrationStep *steps = scb_migration_steps (&n_steps);

  self->connection = scb_connection_open (path, SCB_CONNECTION_READ_ONLY, error);
  if (self->connection == NULL || !scb_migration_check (self->connection, steps, n_steps, error))
    return NULL;
  return g_steal_pointer (&self);
}

ScbBook *
scb_book_open_reader (ScbBook *self, GError **error)
{
  return scb_book_open_read_only (scb_book_get_path (self), error);
}

const char *
scb_book_get_path (ScbBook *self)
{
  return scb_connection_get_path (self->connection);
}

gboolean
scb_book_is_read_only (ScbBook *self)
{
  return self->lock == NULL;
}

gboolean
scb_book_was_cut_short (ScbBook *self)
{
  return self->lock != NULL && scb_book_lock_was_left (self->lock);
}

char *
scb_book_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "so-chi-bo", "so.scb", NULL);
}

ScbConnection *
scb_book_get_connection (ScbBook *self)
{
  /* Whoever wants to read from another thread opens a reader. */
  g_return_val_if_fail (scb_book_is_read_only (self) || self->thread == g_thread_self (), NULL);

  return self->connection;
}

ScbJournal *
scb_book_get_journal (ScbBook *self)
{
  return self->journal;
}

/* ---- transactions ---- */

/* Takes everything back; records that were new are new again, so that they can be saved once more.
 */
static void
roll_back (ScbBook *self)
{
  scb_connection_execute (self->connection, "ROLLBACK", NULL);
  for (guint i = 0; i < self->inserted->len; i++)
    scb_record_set_id (self->inserted->pdata[i], 0);
  g_ptr_array_set_size (self->inserted, 0);
}

gboolean
scb_book_start_writing (ScbBook *self, GError **error)
{
  g_return_val_if_fail (self->thread == g_thread_self (), FALSE);

  /* Long work is done in slices (scb_package_import_file_async()). */
  if (self->label != NULL)
    {
      g_set_error_literal (
          error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_BUSY,
          _("The book is just taking something else in. Try again when it is done."));
      return FALSE;
    }
  if (scb_book_is_read_only (self))
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
                           _("This book was opened only to be read."));
      return FALSE;
    }
  return scb_connection_execute (self->connection, "BEGIN IMMEDIATE", error);
}

gboolean
scb_book_finish_writing (ScbBook *self, GArray *changes, GError **error)
{
  g_autoptr (GArray) owned = changes;

  if (!scb_connection_execute (self->connection, "COMMIT", error))
    {
      roll_back (self);
      return FALSE;
    }
  g_ptr_array_set_size (self->inserted, 0);
  if (owned != NULL && owned->len > 0)
    g_signal_emit (self, signals[CHANGED], 0, owned->data, owned->len);
  return TRUE;
}

gboolean
scb_book_begin (ScbBook *self, const char *label, GError **error)
{
  g_return_val_if_fail (label != NULL && *label != '\0', FALSE);

  if (!scb_book_start_writing (self, error))
    return FALSE;
  if (!scb_journal_begin (self->journal, error))
    {
      scb_connection_execute (self->connection, "ROLLBACK", NULL);
      return FALSE;
    }
  self->label = g_strdup (label);
  return TRUE;
}

gboolean
scb_book_commit (ScbBook *self, GError **error)
{
  g_autofree char *author = NULL;
  g_autofree char *label = g_steal_pointer (&self->label);
  GArray *changes = NULL;

  g_return_val_if_fail (label != NULL, FALSE);

  author = scb_book_get_author (self);
  if (scb_journal_write (self->journal, author, label, &changes, error))
    return scb_book_finish_writing (self, changes, error);
  g_clear_pointer (&changes, g_array_unref);
  roll_back (self);
  return FALSE;
}

void
scb_book_rollback (ScbBook *self)
{
  g_return_if_fail (self->label != NULL);

  g_clear_pointer (&self->label, g_free);
  scb_journal_discard (self->journal);
  roll_back (self);
}

gboolean
scb_book_in_transaction (ScbBook *self)
{
  return self->label != NULL;
}

gboolean
scb_book_start_reading (ScbBook *self)
{
  return self->label == NULL && scb_connection_execute (self->connection, "BEGIN", NULL);
}

void
scb_book_end_reading (ScbBook *self, gboolean started)
{
  if (started)
    scb_connection_execute (self->connection, "COMMIT", NULL);
}

/* ---- records ---- */

gboolean
scb_book_insert (ScbBook *self, gpointer record, GError **error)
{
  gboolean is_new = scb_record_get_id (record) == 0;

  g_return_val_if_fail (self->label != NULL, FALSE);

  if (!scb_record_validate (record, NULL, error))
    return FALSE;
  if (scb_record_get_uuid (record) == NULL)
    {
      g_autofree char *uuid = g_uuid_string_random ();

      scb_record_set_uuid (record, uuid);
    }
  if (!scb_record_table_insert (scb_book_get_connection (self), record, error))
    return FALSE;
  if (is_new)
    g_ptr_array_add (self->inserted, g_object_ref (record));
  return TRUE;
}

gboolean
scb_book_update (ScbBook *self, gpointer record, GError **error)
{
  g_autoptr (ScbRecord) kept = NULL;

  g_return_val_if_fail (self->label != NULL, FALSE);

  if (!scb_record_validate (record, NULL, error))
    return FALSE;
  kept = scb_book_get (self, G_OBJECT_TYPE (record), scb_record_get_id (record), error);
  return kept != NULL
         && scb_record_table_update (scb_book_get_connection (self), record, kept, error);
}

gboolean
scb_book_delete (ScbBook *self, gpointer record, GError **error)
{
  g_return_val_if_fail (self->label != NULL, FALSE);

  return scb_record_table_delete (scb_book_get_connection (self), record, error);
}

/* What was @done is kept, or undone, where the transaction is the caller's own. */
static gboolean
end_own (ScbBook *self, gboolean own, gboolean done, GError **error)
{
  if (!own)
    return done;
  if (done)
    return scb_book_commit (self, error);
  scb_book_rollback (self);
  return FALSE;
}

gboolean
scb_book_save (ScbBook *self, gpointer record, const char *label, GError **error)
{
  gboolean own = self->label == NULL;
  gboolean saved;

  if (own && !scb_book_begin (self, label, error))
    return FALSE;
  saved = scb_record_get_id (record) == 0 ? scb_book_insert (self, record, error)
                                          : scb_book_update (self, record, error);
  return end_own (self, own, saved, error);
}

gboolean
scb_book_remove (ScbBook *self, gpointer record, const char *label, GError **error)
{
  gboolean own = self->label == NULL;

  if (own && !scb_book_begin (self, label, error))
    return FALSE;
  return end_own (self, own, scb_book_delete (self, record, error), error);
}

gpointer
scb_book_get (ScbBook *self, GType type, gint64 id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gpointer record = id != 0 ? scb_record_table_find (scb_book_get_connection (self), type, id, NULL,
                                                     &local_error)
                            : NULL;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (record == NULL)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND,
                 _("The book has no such record any more (%s %" PRId64 ")."),
                 scb_record_table_class (type)->table, id);
  return record;
}

gpointer
scb_book_find (ScbBook *self, GType type, const char *uuid, GError **error)
{
  return uuid != NULL ? scb_record_table_find (scb_book_get_connection (self), type, 0, uuid, error)
                      : NULL;
}

GPtrArray *
scb_book_list (ScbBook *self, GType type, const char *field, gint64 id, GError **error)
{
  g_return_val_if_fail (
      field == NULL || scb_record_class_find_field (scb_record_table_class (type), field) != NULL,
      NULL);

  return scb_record_table_list (scb_book_get_connection (self), type, field, id, error);
}

gint64
scb_book_count (ScbBook *self, GType type, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT count (*) FROM %s", scb_record_table_class (type)->table);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  return statement != NULL && scb_statement_step (statement, error) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : -1;
}

gint64
scb_book_find_id (ScbBook *self, GType type, const char *uuid)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT id FROM %s WHERE uuid = ?1", scb_record_table_class (type)->table);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, NULL);

  if (statement == NULL)
    return 0;
  scb_statement_bind_text (statement, 1, uuid);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW ? scb_statement_get_int (statement, 0)
                                                              : 0;
}

char *
scb_book_get_uuid (ScbBook *self, GType type, gint64 id)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT uuid FROM %s WHERE id = ?1", scb_record_table_class (type)->table);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, NULL);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, id);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? g_strdup (scb_statement_get_text (statement, 0))
             : NULL;
}

gint64
scb_book_next_id (ScbBook *self, GType type)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (max (id), 0) + 1 FROM %s",
                                          scb_record_table_class (type)->table);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, NULL);

  return statement != NULL && scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : 0;
}
