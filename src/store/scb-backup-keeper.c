/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups that nobody needs to think of. */

#include "scb-config.h"

#include "scb-backup-keeper.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "scb-backup-rotation-private.h"
#include "scb-book-backup.h"
#include "scb-copy-private.h"
#include "scb-date.h"

#define ENDING ".scb"

/* ---- names ---- */

static char *
stem_of (const char *path)
{
  return g_str_has_suffix (path, ENDING) ? g_strndup (path, strlen (path) - strlen (ENDING))
                                         : g_strdup (path);
}

char *
scb_backups_get_folder (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  g_autofree char *stem = stem_of (absolute);
  g_autofree char *name = g_path_get_basename (stem);
  g_autofree char *folder = g_strdup_printf ("%s-%.8s", name, digest);

  return g_build_filename (g_get_user_data_dir (), "so-chi-bo", "sao-luu", folder, NULL);
}

/* "2020-09-03.scb", "2020-09-03-2.scb": the day; NULL for the name of anything else. */
static char *
day_of_name (const char *name)
{
  g_autofree char *day = g_strndup (name, strlen ("2020-09-03"));

  return g_str_has_suffix (name, ENDING) && scb_date_is_day (day) ? g_steal_pointer (&day) : NULL;
}

static char *
free_name (const char *folder, const char *today)
{
  g_autofree char *path = g_strdup_printf ("%s/%s%s", folder, today, ENDING);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s-%u%s", folder, today, i, ENDING);
    }
  return g_steal_pointer (&path);
}

/* ---- what there is ---- */

/* The newest first; of one day the one that was made last. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const ScbBackup *first = *(ScbBackup *const *)a, *second = *(ScbBackup *const *)b;
  gsize length = strlen (first->path), other = strlen (second->path);
  int order = g_strcmp0 (second->day, first->day);

  if (order == 0 && length != other)
    order = length < other ? 1 : -1;
  return order != 0 ? order : g_strcmp0 (second->path, first->path);
}

static void
list_daily (const char *folder, GPtrArray *backups)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *day = day_of_name (name);
      g_autofree char *path = day != NULL ? g_build_filename (folder, name, NULL) : NULL;

      if (path != NULL)
        g_ptr_array_add (backups, scb_backup_read (path, day, SCB_BACKUP_DAILY));
    }
}

static char *
day_of_file (const char *path)
{
  GStatBuf status;
  g_autoptr (GDateTime) time = NULL;

  if (g_stat (path, &status) == 0)
    time = g_date_time_new_from_unix_local (status.st_mtime);
  return time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
}

/* What a restore and an upgrade kept beside the book. */
static void
list_beside (const char *path, GPtrArray *backups)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *stem = stem_of (absolute);
  g_autofree char *name_of_book = g_path_get_basename (stem);
  g_autofree char *restored = g_strconcat (name_of_book, ".before-restore-", NULL);
  g_autofree char *upgraded = g_strconcat (name_of_book, ".before-v", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      gboolean is_restored = g_str_has_prefix (name, restored);
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *day = NULL;

      if (!g_str_has_suffix (name, ENDING) || (!is_restored && !g_str_has_prefix (name, upgraded)))
        continue;
      day = is_restored ? g_strndup (name + strlen (restored), strlen ("2020-09-03"))
                        : day_of_file (file);
      g_ptr_array_add (backups, scb_backup_read (file, day,
                                                 is_restored ? SCB_BACKUP_BEFORE_RESTORE
                                                             : SCB_BACKUP_BEFORE_UPGRADE));
    }
}

GPtrArray *
scb_backups_list (const char *path)
{
  g_autofree char *folder = scb_backups_get_folder (path);
  GPtrArray *backups = g_ptr_array_new_with_free_func (g_object_unref);

  list_daily (folder, backups);
  list_beside (path, backups);
  g_ptr_array_sort (backups, compare_cb);
  return backups;
}

/* ---- today's ---- */

static gboolean
is_due (const char *head, GPtrArray *backups, const char *today)
{
  gboolean has_today = FALSE, is_clock_back = FALSE;

  /* A book without a history holds nothing yet. */
  if (*head == '\0')
    return FALSE;
  for (guint i = 0; i < backups->len; i++)
    {
      const ScbBackup *backup = backups->pdata[i];

      if (backup->problem != NULL)
        continue;
      if (g_strcmp0 (backup->head, head) == 0)
        return FALSE;
      has_today |= g_str_equal (backup->day, today);
      is_clock_back |= strcmp (backup->day, today) > 0;
    }
  return !has_today || is_clock_back;
}

/* Of a run that was killed; nobody else writes here while the book is open. */
static void
remove_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (strstr (name, ".tmp") != NULL)
        g_unlink (path);
    }
}

/* What cannot be read takes no place of a good one; it stays for whoever can mend it. */
static void
rotate (const char *folder, const char *today)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) good = g_ptr_array_new ();
  g_autoptr (GPtrArray) days = g_ptr_array_new ();
  g_autofree gboolean *keep = NULL;

  list_daily (folder, backups);
  g_ptr_array_sort (backups, compare_cb);
  for (guint i = 0; i < backups->len; i++)
    {
      ScbBackup *backup = backups->pdata[i];

      if (backup->problem != NULL)
        continue;
      g_ptr_array_add (good, backup);
      g_ptr_array_add (days, backup->day);
    }
  keep = g_new0 (gboolean, good->len);
  scb_backup_rotation_choose ((const char *const *)days->pdata, days->len, today, keep);
  for (guint i = 0; i < good->len; i++)
    if (!keep[i])
      g_unlink (((ScbBackup *)good->pdata[i])->path);
}

gboolean
scb_backups_make_daily (
    ScbBook *book, const char *today, char **made, GCancellable *cancellable, GError **error)
{
  ScbConnection *connection = scb_book_get_connection (book);
  g_autofree char *folder = scb_backups_get_folder (scb_book_get_path (book));
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (ScbCopyContents) contents = { 0 };
  g_autofree char *path = NULL;

  if (made != NULL)
    *made = NULL;
  if (!scb_copy_read_contents (connection, &contents, error))
    return FALSE;
  list_daily (folder, backups);
  if (!is_due (contents.head, backups, today))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
                   _("The folder “%s” cannot be made: %s."), folder, g_strerror (errno));
      return FALSE;
    }
  remove_leftovers (folder);
  path = free_name (folder, today);
  if (!scb_copy_checked (connection, path, cancellable, error))
    return FALSE;
  rotate (folder, today);
  if (made != NULL)
    *made = g_steal_pointer (&path);
  return TRUE;
}

/* ---- in a worker ---- */

typedef struct
{
  char *path; /* of the book */
  char *copy; /* (nullable) */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work->copy);
  g_free (work);
}

static void
start (gpointer tag,
       const char *path,
       const char *copy,
       GTaskThreadFunc function,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (path);
  work->copy = g_strdup (copy);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, function);
}

static void
make_daily_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_read_only (((Work *)data)->path, &error);
  g_autofree char *today = scb_date_today ();

  if (reader != NULL && scb_backups_make_daily (reader, today, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
scb_backups_make_daily_async (ScbBook *book,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  start (scb_backups_make_daily_async, scb_book_get_path (book), NULL, make_daily_thread,
         cancellable, callback, user_data);
}

gboolean
scb_backups_make_daily_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, scb_backups_list (((Work *)data)->path),
                         (GDestroyNotify)g_ptr_array_unref);
}

void
scb_backups_list_async (const char *path,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  start (scb_backups_list_async, path, NULL, list_thread, cancellable, callback, user_data);
}

GPtrArray *
scb_backups_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
copy_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_read_only (work->path, &error);
  g_autofree char *today = scb_date_today ();
  g_autoptr (ScbBackup) copy = NULL;

  if (reader != NULL && scb_book_back_up (reader, work->copy, cancellable, &error)
      && scb_copy_verify (work->copy, cancellable, &error))
    copy = scb_backup_read (work->copy, today, SCB_BACKUP_DAILY);
  if (copy != NULL && copy->problem != NULL)
    g_set_error_literal (&error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED, copy->problem);
  if (error == NULL)
    g_task_return_pointer (task, g_steal_pointer (&copy), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
scb_backups_copy_async (ScbBook *book,
                        const char *path,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  start (scb_backups_copy_async, scb_book_get_path (book), path, copy_thread, cancellable, callback,
         user_data);
}

ScbBackup *
scb_backups_copy_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
