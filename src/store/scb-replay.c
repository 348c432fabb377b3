/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The book made again from its journal, and compared. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "scb-changeset-private.h"
#include "scb-journal-private.h"
#include "scb-migration-private.h"
#include "scb-record-table-private.h"

typedef struct
{
  gint64 first_entry;
  char *base; /* (nullable): path of the copy that the epoch began from */
} Epoch;

static gboolean
read_epoch (ScbConnection *connection, Epoch *epoch, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection,
    "SELECT first_entry, base FROM epoch ORDER BY number DESC LIMIT 1", error);

  if (statement == NULL || scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  epoch->first_entry = scb_statement_get_int (statement, 0);
  if (!scb_statement_is_null (statement, 1))
    {
      g_autofree char *folder = g_path_get_dirname (scb_connection_get_path (connection));

      epoch->base = g_build_filename (folder, scb_statement_get_text (statement, 1), NULL);
    }
  return TRUE;
}

/* A fresh book to replay into: empty, or a copy of the epoch's base that is brought up to date. */
static ScbConnection *
open_base (const Epoch *epoch, const char *path, GError **error)
{
  guint n_steps;
  const ScbMigrationStep *steps = scb_migration_steps (&n_steps);
  g_autoptr (ScbConnection) connection = NULL;

  if (epoch->base != NULL)
    {
      g_autoptr (GFile) from = g_file_new_for_path (epoch->base);
      g_autoptr (GFile) to = g_file_new_for_path (path);

      if (!g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
        return NULL;
    }
  connection = scb_connection_open (path, epoch->base != NULL ? SCB_CONNECTION_READ_WRITE : SCB_CONNECTION_CREATE, error);
  if (connection == NULL || !scb_migration_run (connection, steps, n_steps, epoch->base == NULL, error))
    return NULL;
  if (!scb_connection_execute (connection, "PRAGMA synchronous = OFF; INSERT INTO unlocked VALUES ('replay')", error))
    return NULL;
  return g_steal_pointer (&connection);
}

static gboolean
apply_entries (ScbConnection *connection, ScbConnection *fresh, gint64 first_entry, GCancellable *cancellable, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection,
    "SELECT changeset FROM journal WHERE id >= ?1 ORDER BY id", error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, first_entry);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (GBytes) changeset = scb_statement_get_bytes (statement, 0);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !scb_connection_execute (fresh, "BEGIN", error)
          || !scb_changeset_apply (fresh, changeset, error) || !scb_connection_execute (fresh, "COMMIT", error))
        return FALSE;
    }
  return step == SCB_STEP_DONE;
}

/* Rows of @table that only one of the two has. */
static gboolean
compare_table (ScbConnection *fresh, const char *table, GPtrArray *findings, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT (SELECT count (*) FROM (SELECT * FROM main.%s EXCEPT SELECT * FROM book.%s))"
    " + (SELECT count (*) FROM (SELECT * FROM book.%s EXCEPT SELECT * FROM main.%s))", table, table, table, table);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (fresh, sql, error);

  if (statement == NULL || scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  if (scb_statement_get_int (statement, 0) > 0)
    g_ptr_array_add (findings, g_strdup_printf (_("“%s” is not what its history gives: %" G_GINT64_FORMAT " rows differ."), table,
                                                scb_statement_get_int (statement, 0)));
  return TRUE;
}

static gboolean
compare_tables (ScbConnection *connection, ScbConnection *fresh, GPtrArray *findings, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);
  g_autoptr (ScbStatement) attach = scb_connection_prepare (fresh, "ATTACH ?1 AS book", error);

  if (attach == NULL)
    return FALSE;
  scb_statement_bind_text (attach, 1, scb_connection_get_path (connection));
  if (scb_statement_step (attach, error) != SCB_STEP_DONE)
    return FALSE;
  for (guint i = 0; i < n_types; i++)
    if (!compare_table (fresh, scb_record_table_class (types[i])->table, findings, error))
      return FALSE;
  return compare_table (fresh, "setting", findings, error) && compare_table (fresh, "content", findings, error);
}

static void
remove_scratch (const char *folder, const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
  g_rmdir (folder);
}

gboolean
scb_journal_replay (ScbConnection *connection, GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  Epoch epoch = { 0 };
  g_autofree char *base = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  ScbConnection *fresh = NULL;
  gboolean done = FALSE;

  if (!read_epoch (connection, &epoch, error))
    return FALSE;
  base = epoch.base;
  if (base != NULL && !g_file_test (base, G_FILE_TEST_EXISTS))
    {
      g_ptr_array_add (findings, g_strdup_printf (_("The history cannot be replayed: the copy “%s” is not there."), base));
      return TRUE;
    }
  folder = g_dir_make_tmp ("so-chi-bo-XXXXXX", error);
  if (folder == NULL)
    return FALSE;
  path = g_build_filename (folder, "replay.scb", NULL);
  fresh = open_base (&epoch, path, error);
  if (fresh != NULL)
    {
      done = apply_entries (connection, fresh, epoch.first_entry, cancellable, error)
             && compare_tables (connection, fresh, findings, error);
      scb_connection_close (fresh);
    }
  remove_scratch (folder, path);
  return done;
}
