/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a book that are known to be good. */

#include "scb-config.h"

#include "scb-copy-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "scb-migration-private.h"
#include "scb-portal-path.h"

/* How many of SQLite's steps between two looks at the cancellable. */
#define STEPS_BETWEEN_LOOKS 10000

static int
progress_cb (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

static void
watch (ScbConnection *connection, GCancellable *cancellable)
{
  sqlite3_progress_handler (scb_connection_get_handle (connection),
                            cancellable != NULL ? STEPS_BETWEEN_LOOKS : 0,
                            cancellable != NULL ? progress_cb : NULL, cancellable);
}

static gboolean
integrity_is_ok (ScbConnection *connection, GError **error)
{
  g_autofree char *name = g_path_get_basename (scb_connection_get_path (connection));
  g_autoptr (ScbStatement) integrity
      = scb_connection_prepare (connection, "PRAGMA integrity_check (1)", error);
  g_autoptr (ScbStatement) references = NULL;

  if (integrity == NULL || scb_statement_step (integrity, error) != SCB_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (scb_statement_get_text (integrity, 0), "ok") != 0)
    {
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED,
                   _("The file “%s” is damaged (%s)."), name,
                   scb_statement_get_text (integrity, 0));
      return FALSE;
    }
  references = scb_connection_prepare (connection, "PRAGMA foreign_key_check", error);
  if (references == NULL)
    return FALSE;
  switch (scb_statement_step (references, error))
    {
    case SCB_STEP_DONE:
      return TRUE;
    case SCB_STEP_ROW:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED,
                   _("The file “%s” is damaged: a record of “%s” names one that is not there."),
                   name, scb_statement_get_text (references, 0));
      return FALSE;
    default:
      return FALSE;
    }
}

static gboolean
is_a_book (ScbConnection *connection, GError **error)
{
  g_autofree char *name = g_path_get_basename (scb_connection_get_path (connection));
  gint64 application = scb_migration_read_pragma (connection, "application_id", error);

  if (application == SCB_BOOK_APPLICATION_ID)
    return TRUE;
  if (application >= 0)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_A_BOOK,
                 _("“%s” is not a book of Sổ Chi Bộ."), name);
  return FALSE;
}

gboolean
scb_copy_verify (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (ScbConnection) connection
      = scb_connection_open (path, SCB_CONNECTION_READ_ONLY, error);

  if (connection == NULL)
    return FALSE;
  watch (connection, cancellable);
  return is_a_book (connection, error) && integrity_is_ok (connection, error);
}

void
scb_copy_contents_clear (ScbCopyContents *self)
{
  g_clear_pointer (&self->head, g_free);
}

gboolean
scb_copy_read_contents (ScbConnection *connection, ScbCopyContents *contents, GError **error)
{
  g_autoptr (ScbStatement) statement = NULL;

  if (!is_a_book (connection, error))
    return FALSE;
  statement = scb_connection_prepare (
      connection,
      "SELECT (SELECT count (*) FROM branch), (SELECT count (*) FROM member),"
      " (SELECT count (*) FROM session),"
      " coalesce ((SELECT id || ' ' || hex (digest) FROM journal ORDER BY id DESC LIMIT 1), '')",
      error);
  if (statement == NULL || scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  contents->n_branches = scb_statement_get_int (statement, 0);
  contents->n_members = scb_statement_get_int (statement, 1);
  contents->n_sessions = scb_statement_get_int (statement, 2);
  contents->head = g_strdup (scb_statement_get_text (statement, 3));
  return TRUE;
}

/* Somebody may have written meanwhile; then the copy is of a state that can no longer be counted.
 */
static gboolean
holds_the_same (ScbConnection *connection, const char *path, GError **error)
{
  g_autoptr (ScbConnection) copy = scb_connection_open (path, SCB_CONNECTION_READ_ONLY, error);
  g_auto (ScbCopyContents) here = { 0 };
  g_auto (ScbCopyContents) there = { 0 };

  if (copy == NULL || !scb_copy_read_contents (connection, &here, error)
      || !scb_copy_read_contents (copy, &there, error))
    return FALSE;
  if (!g_str_equal (here.head, there.head)
      || (here.n_branches == there.n_branches && here.n_members == there.n_members
          && here.n_sessions == there.n_sessions))
    return TRUE;
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED,
                       _("The copy does not hold all that the book holds, so it was not kept. Try "
                         "another disk."));
  return FALSE;
}

static gboolean
make_durable (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd >= 0 && fsync (fd) == 0)
    return g_close (fd, error);
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FULL,
               _("The copy “%s” could not be made safe: %s."), path, g_strerror (errno));
  if (fd >= 0)
    g_close (fd, NULL);
  return FALSE;
}

/* The copy is its owner's alone from its first byte; SQLite writes into an empty file. */
static gboolean
make_empty (const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int saved_errno = errno;

  if (fd >= 0)
    return g_close (fd, error);
  g_set_error (error, SCB_BOOK_ERROR,
               saved_errno == ENOSPC ? SCB_BOOK_ERROR_FULL : SCB_BOOK_ERROR_READ_ONLY,
               _("The copy “%s” could not be made: %s."), path, g_strerror (saved_errno));
  return FALSE;
}

static gboolean
write_copy (ScbConnection *connection, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, "VACUUM INTO ?1", error);
  gboolean written;

  if (statement == NULL || !make_empty (path, error))
    return FALSE;
  scb_statement_bind_text (statement, 1, path);
  watch (connection, cancellable);
  written = scb_statement_step (statement, error) == SCB_STEP_DONE;
  watch (connection, NULL);
  return written;
}

static gboolean
make_checked (ScbConnection *connection,
              const char *path,
              GCancellable *cancellable,
              GError **error)
{
  return integrity_is_ok (connection, error) && write_copy (connection, path, cancellable, error)
         && make_durable (path, error) && scb_copy_verify (path, cancellable, error)
         && holds_the_same (connection, path, error);
}

/* Older document portals keep no locks, without which SQLite writes nothing: the copy is made here,
 * and its bytes are carried there and read again. */
static gboolean
make_for_portal (ScbConnection *connection,
                 const char *path,
                 GCancellable *cancellable,
                 GError **error)
{
  const char *folder = g_get_user_cache_dir ();
  g_autofree char *name = g_strdup_printf ("so-chi-bo.%08x.tmp", g_random_int ());
  g_autofree char *here = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (here);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  gboolean made;

  g_mkdir_with_parents (folder, 0700);
  made = make_checked (connection, here, cancellable, error)
         && g_file_copy (source, target, G_FILE_COPY_NONE, cancellable, NULL, NULL, error)
         && make_durable (path, error) && scb_copy_verify (path, cancellable, error);
  g_unlink (here);
  return made;
}

gboolean
scb_copy_checked (ScbConnection *connection,
                  const char *path,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.tmp", path, g_random_int ());
  gboolean made = scb_portal_path_is (path)
                      ? make_for_portal (connection, temporary, cancellable, error)
                      : make_checked (connection, temporary, cancellable, error);

  if (made)
    {
      if (g_rename (temporary, path) == 0)
        return TRUE;
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
                   _("The copy “%s” could not be put in its place: %s."), path,
                   g_strerror (errno));
    }
  g_unlink (temporary);
  return FALSE;
}
