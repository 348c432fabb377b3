/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file into the book while a window lives. */

#include "scb-config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "scb-import-slices-private.h"

/* So long the window waits at most, well under what is seen. */
#define SLICE (8 * G_TIME_SPAN_MILLISECOND)

/* Reading takes about so much of the whole. */
#define READING 0.1

typedef struct
{
  const ScbImportKind *kind;
  ScbBook *book;
  ScbPackageProgress progress;
  gpointer progress_data;
  gpointer import; /* (nullable): once it is read */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->import != NULL)
    work->kind->free_import (work->import);
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

typedef struct
{
  const ScbImportKind *kind;
  char *path;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  g_free (reading);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;
  gpointer contents = reading->kind->read (reading->path, &error);

  if (contents == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, contents, reading->kind->free_contents);
}

/* ---- in slices: the book belongs to the main thread ---- */

static void
finish (GTask *task, GError *error)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (GError) own = error;

  if (error == NULL && scb_book_commit (work->book, &own))
    {
      g_task_return_pointer (task, work->kind->end (work->import),
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

  while (!work->kind->is_done (work->import) && g_get_monotonic_time () < end)
    if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error)
        || !work->kind->step (work->import, &error))
      {
        finish (task, error);
        return G_SOURCE_REMOVE;
      }
  tell (work, READING + (1 - READING) * work->kind->fraction (work->import));
  if (!work->kind->is_done (work->import))
    return G_SOURCE_CONTINUE;
  finish (task, NULL);
  return G_SOURCE_REMOVE;
}

/* Takes @contents (nullable) and @error (nullable). */
static void
start_writing (GTask *task, gpointer contents, GError *error)
{
  Work *work = g_task_get_task_data (task);

  if (contents != NULL)
    work->import = work->kind->begin (work->book, contents, &error);
  if (work->import == NULL
      || g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error)
      || !scb_book_begin (work->book, work->kind->name, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  tell (work, READING);
  /* After all that is drawn and answered. */
  g_idle_add_full (G_PRIORITY_LOW, write_slice_cb, g_object_ref (task), g_object_unref);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer contents = g_task_propagate_pointer (G_TASK (result), &error);

  start_writing (task, contents, error);
}

static GTask *
make_task (ScbBook *book,
           const ScbImportKind *kind,
           ScbPackageProgress progress,
           gpointer progress_data,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (book, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->kind = kind;
  work->book = g_object_ref (book);
  work->progress = progress;
  work->progress_data = progress_data;
  g_task_set_source_tag (task, make_task);
  g_task_set_task_data (task, work, work_free);
  /* It says itself what became of it: cancelled or not, the transaction has to end first. */
  g_task_set_check_cancellable (task, FALSE);
  return task;
}

void
scb_import_write_async (ScbBook *book,
                        const ScbImportKind *kind,
                        gpointer contents,
                        ScbPackageProgress progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task
      = make_task (book, kind, progress, progress_data, cancellable, callback, user_data);

  start_writing (task, contents, NULL);
}

void
scb_import_run_async (ScbBook *book,
                      const ScbImportKind *kind,
                      const char *path,
                      ScbPackageProgress progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task
      = make_task (book, kind, progress, progress_data, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GTask) reading_task = NULL;

  reading->kind = kind;
  reading->path = g_strdup (path);
  reading_task = g_task_new (book, cancellable, read_cb, g_steal_pointer (&task));
  g_task_set_task_data (reading_task, reading, reading_free);
  g_task_run_in_thread (reading_task, read_thread);
}
