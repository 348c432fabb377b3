/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A connection to the file of a book: opening, its functions, its statements. */

#include "scb-config.h"

#include "scb-connection-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "scb-portal-path.h"
#include "scb-statement-private.h"
#include "scb-text-fold.h"

#define BUSY_MILLISECONDS 5000

struct _ScbConnection
{
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL → ScbStatement */
};

static void
statement_free (gpointer data)
{
  ScbStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement);
}

/* scb_fold(text): what the search index is made of. */
static void
fold_function (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const char *text = (const char *)sqlite3_value_text (arguments[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, scb_text_fold (text), -1, g_free);
}

/* ---- opening ---- */

/* The file is its owner's alone; SQLite gives -wal and -shm the same mode. */
static gboolean
create_file (const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int saved_errno = errno;

  if (fd >= 0)
    return g_close (fd, error);
  if (saved_errno == EEXIST)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_EXISTS,
                 _("There is already a file “%s”. Choose another name."), path);
  else if (saved_errno == ENOSPC || saved_errno == EDQUOT)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FULL,
                 _("The disk is full, so “%s” could not be made."), path);
  else
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
                 _("“%s” cannot be made there: %s."), path, g_strerror (saved_errno));
  return FALSE;
}

static gboolean
file_is_there (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_A_BOOK,
                 _("“%s” is a folder, not a book."), path);
  else if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND, _("There is no file “%s”."),
                 path);
  else if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_A_BOOK, _("“%s” is not a file."), path);
  else
    return TRUE;
  return FALSE;
}

/* SQLite has found where a name leads before it opens that without following links; the document
 * portal hands its files out as links and would then open none. */
static int
open_file (const char *path, int flags, int mode)
{
  return open (path, scb_portal_path_is (path) ? flags & ~O_NOFOLLOW : flags, mode);
}

static void
teach_portal (void)
{
  static gsize is_taught;

  if (g_once_init_enter (&is_taught))
    {
      sqlite3_vfs *files = sqlite3_vfs_find (NULL);

      files->xSetSystemCall (files, "open", (sqlite3_syscall_ptr)open_file);
      g_once_init_leave (&is_taught, 1);
    }
}

static int
open_handle (ScbConnection *self, const char *name, int flags)
{
  int code;

  g_clear_pointer (&self->handle, sqlite3_close_v2);
  code = sqlite3_open_v2 (name, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code == SQLITE_OK)
    {
      sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
      code = sqlite3_exec (self->handle, "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL);
    }
  return code;
}

/* A write-ahead book on read-only media opens only as immutable, which is right only where no log
 * lies beside it: whoever has the book open for writing has a log there, and what the log of a
 * careless copy holds would be left out. */
static int
open_immutable (ScbConnection *self, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = uri != NULL ? g_strconcat (uri, "?immutable=1", NULL) : NULL;

  return name != NULL ? open_handle (self, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
                      : SQLITE_CANTOPEN;
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static void
set_up (ScbConnection *self)
{
  /* The schema cannot be distrusted as well: SQLite before 3.44 then refuses the search index's
   * triggers. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_create_function_v2 (self->handle, "scb_fold", 1,
                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                              fold_function, NULL, NULL, NULL);
}

ScbConnection *
scb_connection_open (const char *path, ScbConnectionMode mode, GError **error)
{
  g_autoptr (ScbConnection) self = g_new0 (ScbConnection, 1);
  int code;

  self->path = g_canonicalize_filename (path, NULL);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_free);

  if (mode == SCB_CONNECTION_CREATE ? !create_file (self->path, error)
                                    : !file_is_there (self->path, error))
    return NULL;

  teach_portal ();
  /* What the portal hands out is one file: what SQLite makes beside it would stay lying there. */
  if (mode == SCB_CONNECTION_READ_ONLY && scb_portal_path_is (self->path))
    code = SQLITE_CANTOPEN;
  else
    code = open_handle (self, self->path,
                        mode == SCB_CONNECTION_READ_ONLY ? SQLITE_OPEN_READONLY
                                                         : SQLITE_OPEN_READWRITE);
  if (mode == SCB_CONNECTION_READ_ONLY
      && ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY))
    {
      if (has_log (self->path))
        {
          g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
                       _("The last changes of “%s” lie beside it in “%s-wal”, which can be read "
                          "only in a folder that you may write to."
                          " Copy both files to such a folder."),
                       self->path, self->path);
          return NULL;
        }
      code = open_immutable (self, self->path);
    }
  if (code == SQLITE_OK && mode != SCB_CONNECTION_READ_ONLY
      && sqlite3_db_readonly (self->handle, "main") == 1)
    code = SQLITE_READONLY;
  if (code != SQLITE_OK)
    {
      scb_connection_set_error (self, code, error);
      return NULL;
    }
  set_up (self);
  return g_steal_pointer (&self);
}

void
scb_connection_close (ScbConnection *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close_v2);
  g_free (self->path);
  g_free (self);
}

sqlite3 *
scb_connection_get_handle (ScbConnection *self)
{
  return self->handle;
}

const char *
scb_connection_get_path (ScbConnection *self)
{
  return self->path;
}

gboolean
scb_connection_execute (ScbConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;
  scb_connection_set_error (self, code, error);
  return FALSE;
}

ScbStatement *
scb_connection_prepare (ScbConnection *self, const char *sql, GError **error)
{
  ScbStatement *statement = g_hash_table_lookup (self->statements, sql);
  gboolean is_new = statement == NULL;
  int code;

  if (!is_new && !statement->is_busy)
    {
      statement->is_busy = TRUE;
      return statement;
    }
  statement = g_new0 (ScbStatement, 1);
  statement->connection = self;
  statement->is_cached = is_new;
  statement->is_busy = TRUE;
  code = sqlite3_prepare_v3 (self->handle, sql, -1, is_new ? SQLITE_PREPARE_PERSISTENT : 0,
                             &statement->handle, NULL);
  if (code != SQLITE_OK)
    {
      scb_connection_set_error (self, code, error);
      g_free (statement);
      return NULL;
    }
  if (is_new)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

gint64
scb_connection_get_last_id (ScbConnection *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}
