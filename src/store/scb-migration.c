/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema, step by step. */

#include "scb-config.h"

#include "scb-migration-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "scb-copy-private.h"
#include "scb-date.h"
#include "scb-store-resources.h"

const ScbMigrationStep *
scb_migration_steps (guint *n_steps)
{
  static ScbMigrationStep steps[1];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      scb_store_register_resource ();
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          g_autofree char *path
              = g_strdup_printf (SCB_RESOURCE_BASE "/store/schema/%04u.sql", i + 1);
          g_autoptr (GBytes) bytes = g_resource_lookup_data (scb_store_get_resource (), path,
                                                             G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

          g_assert (bytes != NULL); /* compiled in */
          steps[i].version = i + 1;
          steps[i].sql
              = g_bytes_get_data (bytes, NULL); /* part of the program, with a NUL at its end */
        }
      g_once_init_leave (&ready, 1);
    }
  *n_steps = G_N_ELEMENTS (steps);
  return steps;
}

gint64
scb_migration_read_pragma (ScbConnection *connection, const char *pragma, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", pragma);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, sql, error);

  if (statement == NULL || scb_statement_step (statement, error) != SCB_STEP_ROW)
    return -1;
  return scb_statement_get_int (statement, 0);
}

static gboolean
is_our_book (ScbConnection *connection, guint n_steps, gint64 *version, GError **error)
{
  g_autofree char *name = g_path_get_basename (scb_connection_get_path (connection));
  gint64 application = scb_migration_read_pragma (connection, "application_id", error);

  if (application < 0)
    return FALSE;
  *version = scb_migration_read_pragma (connection, "user_version", error);
  if (*version < 0)
    return FALSE;
  if (application != SCB_BOOK_APPLICATION_ID)
    {
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_A_BOOK,
                   _("“%s” is not a book of Sổ Chi Bộ."), name);
      return FALSE;
    }
  if (*version > n_steps)
    {
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_TOO_NEW,
                   _("“%s” was written by a newer version of Sổ Chi Bộ. Open it with that "
                      "version, or update this one."),
                   name);
      return FALSE;
    }
  return TRUE;
}

gboolean
scb_migration_check (ScbConnection *connection,
                     const ScbMigrationStep *steps,
                     guint n_steps,
                     GError **error)
{
  g_autofree char *name = g_path_get_basename (scb_connection_get_path (connection));
  gint64 version;

  if (!is_our_book (connection, n_steps, &version, error))
    return FALSE;
  if (version == n_steps)
    return TRUE;
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
               _("“%s” is of an older version. Open it once in a folder that can be written, so "
                  "that it is brought up to date."),
               name);
  return FALSE;
}

/* The changesets made so far fit only the tables as they were: a new epoch, replayed from the copy
 * @base. */
static gboolean
begin_epoch (ScbConnection *connection, const char *base, GError **error)
{
  g_autofree char *stamp = scb_date_stamp_now ();
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (connection,
                                "INSERT INTO epoch (number, began_at, first_entry, base)"
                                " SELECT max (number) + 1, ?1, (SELECT coalesce (max (id), 0) + 1 "
                                "FROM journal), ?2 FROM epoch",
                                error);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 1, stamp);
  scb_statement_bind_text (statement, 2, base);
  return scb_statement_step (statement, error) == SCB_STEP_DONE;
}

static gboolean
references_are_whole (ScbConnection *connection, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (connection, "PRAGMA foreign_key_check", error);

  if (statement == NULL)
    return FALSE;
  switch (scb_statement_step (statement, error))
    {
    case SCB_STEP_DONE:
      return TRUE;
    case SCB_STEP_ROW:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED,
                   _("The book could not be brought up to date: a record of “%s” names one that "
                      "is not there. Nothing was changed."),
                   scb_statement_get_text (statement, 0));
      return FALSE;
    default:
      return FALSE;
    }
}

static gboolean
run_step (ScbConnection *connection, const ScbMigrationStep *step, const char *base, GError **error)
{
  g_autofree char *after = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d;",
                                            step->version, SCB_BOOK_APPLICATION_ID);

  if (!scb_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (scb_connection_execute (connection, step->sql, error)
      && scb_connection_execute (connection, after, error)
      && (base == NULL || begin_epoch (connection, base, error))
      && references_are_whole (connection, error)
      && scb_connection_execute (connection, "COMMIT", error))
    return TRUE;
  scb_connection_execute (connection, "ROLLBACK", NULL);
  return FALSE;
}

/* A step that makes a table anew must not take away what refers to the old one, so references are
 * judged after it. */
static gboolean
run_missing (ScbConnection *connection,
             const ScbMigrationStep *steps,
             guint n_steps,
             gint64 version,
             const char *base,
             GError **error)
{
  sqlite3 *handle = scb_connection_get_handle (connection);
  gboolean done = TRUE;

  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  for (guint i = version; i < n_steps && done; i++)
    done = run_step (connection, &steps[i], i + 1 == n_steps ? base : NULL, error);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return done;
}

static char *
copy_before (ScbConnection *connection, gint64 version, GError **error)
{
  const char *path = scb_connection_get_path (connection);
  g_autofree char *stem
      = g_str_has_suffix (path, ".scb") ? g_strndup (path, strlen (path) - 4) : g_strdup (path);
  g_autofree char *copy
      = g_strdup_printf ("%s.before-v%" G_GINT64_FORMAT ".scb", stem, version + 1);

  return scb_copy_checked (connection, copy, NULL, error) ? g_path_get_basename (copy) : NULL;
}

gboolean
scb_migration_run (ScbConnection *connection,
                   const ScbMigrationStep *steps,
                   guint n_steps,
                   ScbMigrationKind kind,
                   GError **error)
{
  g_autofree char *base = NULL;
  gint64 version = 0;

  if (kind != SCB_MIGRATION_NEW && !is_our_book (connection, n_steps, &version, error))
    return FALSE;
  if (kind == SCB_MIGRATION_BOOK && version < n_steps
      && (base = copy_before (connection, version, error)) == NULL)
    return FALSE;
  return run_missing (connection, steps, n_steps, version, base, error);
}
