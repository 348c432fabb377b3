/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The book made again from its journal. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "scb-changeset-private.h"
#include "scb-journal-private.h"
#include "scb-record-table-private.h"
#include "scb-table-compare-private.h"

typedef struct
{
  gint64 first_entry;
  char *base; /* (nullable): path of the copy that the epoch began from */
} Epoch;

static gboolean
read_epoch (ScbConnection *connection, Epoch *epoch, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      connection, "SELECT first_entry, base FROM epoch ORDER BY number DESC LIMIT 1", error);

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
open_base (const Epoch *epoch,
           const ScbMigrationStep *steps,
           guint n_steps,
           const char *path,
           GError **error)
{
  gboolean is_new = epoch->base == NULL;
  g_autoptr (ScbConnection) connection = NULL;

  if (!is_new)
    {
      g_autoptr (GFile) from = g_file_new_for_path (epoch->base);
      g_autoptr (GFile) to = g_file_new_for_path (path);

      if (!g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
        return NULL;
    }
  connection = scb_connection_open (
      path, is_new ? SCB_CONNECTION_CREATE : SCB_CONNECTION_READ_WRITE, error);
  if (connection == NULL
      || !scb_connection_execute (connection,
                                  "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY", error)
      || !scb_migration_run (connection, steps, n_steps,
                             is_new ? SCB_MIGRATION_NEW : SCB_MIGRATION_SCRATCH, error)
      || !scb_connection_execute (connection, "INSERT INTO unlocked VALUES ('replay')", error))
    return NULL;
  return g_steal_pointer (&connection);
}

/* An entry that cannot be applied is a finding, and the last one: what follows rests on it. */
static gboolean
apply_entries (ScbConnection *connection,
               ScbConnection *fresh,
               gint64 first_entry,
               GPtrArray *findings,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      connection, "SELECT changeset, id FROM journal WHERE id >= ?1 ORDER BY id", error);
  ScbStep step;

  if (statement == NULL || !scb_connection_execute (fresh, "BEGIN", error))
    return FALSE;
  scb_statement_bind_int (statement, 1, first_entry);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (GBytes) changeset = scb_statement_get_bytes (statement, 0);
      g_autoptr (GError) reason = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (scb_changeset_apply (fresh, changeset, &reason))
        continue;
      g_ptr_array_add (
          findings,
          g_strdup_printf (_("The history cannot be replayed beyond entry %" PRId64 ": %s"),
                           scb_statement_get_int (statement, 1), reason->message));
      break;
    }
  return step != SCB_STEP_ERROR && scb_connection_execute (fresh, "COMMIT", error);
}

static gboolean
compare_all (ScbConnection *connection, ScbConnection *fresh, GPtrArray *findings, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!scb_table_compare (connection, fresh, scb_record_table_class (types[i])->table, "id",
                            findings, error))
      return FALSE;
  return scb_table_compare (connection, fresh, "setting", "key", findings, error)
         && scb_table_compare (connection, fresh, "content", "sha256", findings, error);
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

static gboolean
replay (ScbConnection *connection,
        const Epoch *epoch,
        const ScbMigrationStep *steps,
        guint n_steps,
        GPtrArray *findings,
        GCancellable *cancellable,
        GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("so-chi-bo-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "replay.scb", NULL) : NULL;
  ScbConnection *fresh = NULL;
  guint n_before = findings->len;
  gboolean done = FALSE;

  if (folder == NULL)
    return FALSE;
  fresh = open_base (epoch, steps, n_steps, path, error);
  if (fresh != NULL)
    {
      done = apply_entries (connection, fresh, epoch->first_entry, findings, cancellable, error)
             && (findings->len > n_before || compare_all (connection, fresh, findings, error));
      scb_connection_close (fresh);
    }
  remove_scratch (folder, path);
  return done;
}

gboolean
scb_journal_replay (ScbConnection *connection,
                    const ScbMigrationStep *steps,
                    guint n_steps,
                    GPtrArray *findings,
                    GCancellable *cancellable,
                    GError **error)
{
  Epoch epoch = { 0 };
  g_autofree char *base = NULL;
  gboolean snapshot = sqlite3_get_autocommit (scb_connection_get_handle (connection)) != 0;
  gboolean done = FALSE;

  if (snapshot && !scb_connection_execute (connection, "BEGIN", error))
    return FALSE;
  if (read_epoch (connection, &epoch, error))
    {
      base = epoch.base;
      if (base != NULL && !g_file_test (base, G_FILE_TEST_EXISTS))
        {
          g_ptr_array_add (
              findings,
              g_strdup_printf (_("The history cannot be replayed: the copy “%s” is not there."),
                               base));
          done = TRUE;
        }
      else
        done = replay (connection, &epoch, steps, n_steps, findings, cancellable, error);
    }
  if (snapshot)
    scb_connection_execute (connection, "COMMIT", NULL);
  return done;
}
