/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups, and the way back from one. */

#include "scb-config.h"

#include "scb-book-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "scb-book-lock-private.h"
#include "scb-copy-private.h"
#include "scb-date.h"
#include "scb-migration-private.h"

/* One file may have many names; written over, an open book would lose what is written after. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

gboolean
scb_book_back_up (ScbBook *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (is_same_file (absolute, scb_book_get_path (self)))
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_EXISTS,
                           _("A backup cannot be its own book. Choose another name."));
      return FALSE;
    }
  return scb_copy_checked (scb_book_get_connection (self), absolute, cancellable, error);
}

/* A backup is a book of this version or an older one. */
static gboolean
backup_is_good (const char *backup, GError **error)
{
  guint n_steps;
  gint64 version;
  g_autoptr (ScbConnection) connection = NULL;

  if (!scb_copy_verify (backup, NULL, error))
    return FALSE;
  connection = scb_connection_open (backup, SCB_CONNECTION_READ_ONLY, error);
  if (connection == NULL)
    return FALSE;
  scb_migration_steps (&n_steps);
  version = scb_migration_read_pragma (connection, "user_version", error);
  if (version > n_steps)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_TOO_NEW,
                 _("“%s” was written by a newer version of Sổ Chi Bộ."), backup);
  return version >= 0 && version <= n_steps;
}

/* The state before, kept whole: a checked copy where that can be made, else the files as they are.
 */
static char *
keep_present (const char *path, GError **error)
{
  g_autofree char *stamp = g_strdelimit (scb_date_stamp_now (), ":", '-');
  g_autofree char *stem
      = g_str_has_suffix (path, ".scb") ? g_strndup (path, strlen (path) - 4) : g_strdup (path);
  g_autofree char *kept = g_strdup_printf ("%s.before-restore-%s.scb", stem, stamp);
  g_autoptr (ScbConnection) connection
      = scb_connection_open (path, SCB_CONNECTION_READ_WRITE, NULL);

  if (connection != NULL && scb_copy_checked (connection, kept, NULL, NULL))
    return g_steal_pointer (&kept);
  if (g_rename (path, kept) == 0)
    return g_steal_pointer (&kept);
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
               _("The present book could not be kept as “%s”: %s. Nothing was restored."), kept,
               g_strerror (errno));
  return NULL;
}

static gboolean
put_in_place (const char *backup, const char *path, GError **error)
{
  g_autoptr (ScbConnection) connection
      = scb_connection_open (backup, SCB_CONNECTION_READ_ONLY, error);
  static const char *const endings[] = { "-wal", "-shm" };

  if (connection == NULL || !scb_copy_checked (connection, path, NULL, error))
    return FALSE;
  /* The log of the book that was there before must not be read into this one. */
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
  return TRUE;
}

gboolean
scb_book_restore (const char *backup, const char *path, char **kept, GError **error)
{
  g_autoptr (ScbBookLock) lock = NULL;
  g_autofree char *before = NULL;

  if (!backup_is_good (backup, error))
    return FALSE;
  lock = scb_book_lock_take (path, error);
  if (lock == NULL)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS) && (before = keep_present (path, error)) == NULL)
    return FALSE;
  if (!put_in_place (backup, path, error))
    return FALSE;
  if (kept != NULL)
    *kept = g_steal_pointer (&before);
  return TRUE;
}
