/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A package into the book while a window lives. */

#include "scb-config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "scb-package-import-private.h"

/* So long the window waits at most, well under what is seen. */
#define SLICE (8 * G_TIME_SPAN_MILLISECOND)

/* Reading takes about so much of the whole. */
#define READING 0.1

typedef struct
{
  ScbBook *book;
  ScbPackageProgress progress;
  gpointer progress_data;
  ScbPackageImport *import; /* (nullable): once it is read */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->import, scb_package_import_free);
  g_object_unref (work->book);
  g_free (work);
}

static void
tell (Work *work, double fraction)
{
  if (work->progress != NULL)
    work->progress (fraction, work->progress_data);
}

/* ---- in a thread: the file, without the book ---- */

static void
read_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_load (path, &error);
  ScbPackageTree *tree = bytes != NULL ? scb_package_tree_new (bytes, &error) : NULL;

  if (tree == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, tree, (GDestroyNotify)scb_package_tree_free);
}

/* ---- in slices: the book belongs to the main thread ---- */

static void
finish (GTask *task, GError *error)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (GError) own = error;

  if (error == NULL && scb_book_commit (work->book, &own))
    {
      scb_package_report_sum_up (work->import->report);
      g_task_return_pointer (task, g_steal_pointer (&work->import->report),
                             (GDestroyNotify)scb_package_report_free);
      return;
    }
  if (error != NULL)
    scb_book_rollback (work->book);
  g_task_return_error (task, g_steal_pointer (&own));
}

static gboolean
write_slice_cb (gpointer user_data)
{
  GTask *task = user_data;
  Work *work = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + SLICE;
  GError *error = NULL;

  while (!scb_package_import_is_done (work->import) && g_get_monotonic_time () < end)
    if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error)
        || !scb_package_import_step (work->import, &error))
      {
        finish (task, error);
        return G_SOURCE_REMOVE;
      }
  tell (work, READING + (1 - READING) * scb_package_import_fraction (work->import));
  if (!scb_package_import_is_done (work->import))
    return G_SOURCE_CONTINUE;
  finish (task, NULL);
  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *work = g_task_get_task_data (task);
  GError *error = NULL;
  ScbPackageTree *tree = g_task_propagate_pointer (G_TASK (result), &error);

  if (tree != NULL)
    work->import = scb_package_import_new (work->book, tree);
  if (tree == NULL || g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error)
      || !scb_book_begin (work->book, N_("Import package"), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  tell (work, READING);
  /* After all that is drawn and answered. */
  g_idle_add_full (G_PRIORITY_LOW, write_slice_cb, g_object_ref (task), g_object_unref);
}

void
scb_package_import_file_async (ScbBook *book,
                               const char *path,
                               ScbPackageProgress progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) reading = NULL;

  work->book = g_object_ref (book);
  work->progress = progress;
  work->progress_data = progress_data;
  g_task_set_source_tag (task, scb_package_import_file_async);
  g_task_set_task_data (task, work, work_free);
  /* It says itself what became of it: cancelled or not, the transaction has to end first. */
  g_task_set_check_cancellable (task, FALSE);

  reading = g_task_new (book, cancellable, read_cb, g_steal_pointer (&task));
  g_task_set_task_data (reading, g_strdup (path), g_free);
  g_task_run_in_thread (reading, read_thread);
}

ScbPackageReport *
scb_package_import_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
