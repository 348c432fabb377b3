/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing in a worker, on a reader of its own. */

#include "scb-press.h"

typedef struct
{
  ScbPressJob job;
  char *paper;
  char *period;
  char *day;
  guint *items;
  guint *columns;
  char *path;
  void (*progress) (guint done, guint of, gpointer data); /* (nullable): the caller's … */
  gpointer progress_data;                                 /* … in the caller's thread */
} Work;

/* How far it is, on its way to the caller's thread. */
typedef struct
{
  GTask *task;
  guint done, of;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step);
}

static gboolean
told_cb (gpointer data)
{
  Step *step = data;
  Work *work = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task))
    work->progress (step->done, step->of, work->progress_data);
  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
progress_cb (guint done, guint of, gpointer data)
{
  Step *step = g_new (Step, 1);

  *step = (Step){ g_object_ref (G_TASK (data)), done, of };
  g_main_context_invoke_full (g_task_get_context (step->task), G_PRIORITY_HIGH, told_cb, step,
                              step_free);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->paper);
  g_free (work->period);
  g_free (work->day);
  g_free (work->items);
  g_free (work->columns);
  g_free (work->path);
  g_free (work);
}

/* In a worker thread: owns its reader; touches nothing of the caller's. */
static void
print_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = NULL;
  ScbPrint *print;

  if (g_task_return_error_if_cancelled (task))
    return;
  work->job.cancellable = cancellable;
  work->job.progress = work->progress != NULL ? progress_cb : NULL;
  work->job.progress_data = task;
  reader = scb_book_open_read_only (work->path, &error);
  print = reader != NULL ? scb_press_print (reader, &work->job, &error) : NULL;
  if (print != NULL)
    g_task_return_pointer (task, print, (GDestroyNotify)scb_print_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
scb_press_print_async (ScbBook *book,
                       const ScbPressJob *job,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->job = *job;
  work->job.paper = work->paper = g_strdup (job->paper);
  work->job.period = work->period = g_strdup (job->period);
  work->job.items = work->items = g_memdup2 (job->items, job->n_items * sizeof (guint));
  work->job.day = work->day = g_strdup (job->day);
  work->job.columns = work->columns = g_memdup2 (job->columns, job->n_columns * sizeof (guint));
  work->progress = job->progress;
  work->progress_data = job->progress_data;
  work->path = g_strdup (scb_book_get_path (book));
  g_task_set_source_tag (task, scb_press_print_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, print_thread);
}

ScbPrint *
scb_press_print_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
