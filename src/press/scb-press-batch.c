/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that an office prints of a month, in one file. */

#include "scb-config.h"

#include "scb-press-batch.h"

#include <glib/gi18n-lib.h>

#include "scb-book-month.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-pdf.h"
#include "scb-press-private.h"

/* ---- what belongs to it ---- */

static void
add_job (
    GPtrArray *jobs, const char *paper, gint64 session, gint64 organization, const char *period)
{
  ScbPressJob *job = g_new0 (ScbPressJob, 1);

  job->paper = paper;
  job->session = session;
  job->organization = organization;
  job->period = session == 0 ? period : NULL;
  g_ptr_array_add (jobs, job);
}

/* What was only planned has no minutes; a session known by its score alone has no more than that.
 */
static void
add_session (GPtrArray *jobs, ScbSession *session)
{
  gint64 id = scb_record_get_id (SCB_RECORD (session));

  if (session->state != SCB_SESSION_STATE_DRAFT && session->state != SCB_SESSION_STATE_ADOPTED
      && session->state != SCB_SESSION_STATE_SIGNED)
    return;
  if (session->detail == SCB_SESSION_DETAIL_SCORE)
    return;
  add_job (jobs, "minutes", id, 0, NULL);
  if (session->kind != SCB_SESSION_KIND_COMMITTEE)
    add_job (jobs, "score-sheet", id, 0, NULL);
}

/* Those of branches that belonged to the organization on the day. */
static gboolean
add_sessions (
    ScbBook *book, gint64 organization, const char *period, GPtrArray *jobs, GError **error)
{
  ScbSessionQuery query = { .period = period, .order = SCB_SESSION_ORDER_BRANCH };
  g_autoptr (GArray) ids = scb_book_query_sessions (book, &query, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (ScbSession) session
          = scb_book_get (book, SCB_TYPE_SESSION, g_array_index (ids, gint64, i), error);

      if (session == NULL)
        return FALSE;
      if (organization == 0
          || scb_book_get_organization_of (book, session->branch, session->held_on) == organization)
        add_session (jobs, session);
    }
  return ids != NULL;
}

static GPtrArray *
list_jobs (ScbBook *book, gint64 organization, const char *period, GError **error)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (g_free);
  guint n_papers;
  const ScbPaperInfo *papers = scb_press_papers (&n_papers);
  g_autofree char *month = scb_date_text_period (period);

  if (!add_sessions (book, organization, period, jobs, error))
    return NULL;
  if (jobs->len == 0)
    {
      g_set_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT,
                   _("No session of %s is written down, so there is nothing to print."),
                   month != NULL ? month : period);
      return NULL;
    }
  for (guint i = 0; organization != 0 && i < n_papers; i++)
    if (papers[i].source == SCB_PAPER_OF_MONTH)
      add_job (jobs, papers[i].id, 0, organization, period);
  return g_steal_pointer (&jobs);
}

/* ---- printing ---- */

static void
add_warnings (GStrvBuilder *warnings, const ScbLayout *layout)
{
  g_auto (GStrv) own = scb_press_collect_warnings (layout);

  for (char **warning = own; *warning != NULL; warning++)
    {
      g_autofree char *text = g_strdup_printf ("%s: %s", scb_layout_get_title (layout), *warning);

      g_strv_builder_add (warnings, text);
    }
}

static GPtrArray *
lay_out_all (ScbBook *book,
             GPtrArray *jobs,
             ScbPressProgress progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_layout_free);

  for (guint i = 0; i < jobs->len; i++)
    {
      g_autofree char *file_name = NULL;
      ScbLayout *layout;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      layout = scb_press_lay_out (book, jobs->pdata[i], &file_name, error);
      if (layout == NULL)
        return NULL;
      g_ptr_array_add (layouts, layout);
      if (progress != NULL)
        progress ((i + 1.0) / (jobs->len + 1.0), progress_data);
    }
  return g_steal_pointer (&layouts);
}

static ScbPrint *
bind (GPtrArray *layouts, const char *period, GError **error)
{
  g_autoptr (ScbPrint) print = g_new0 (ScbPrint, 1);
  g_autoptr (GStrvBuilder) warnings = g_strv_builder_new ();
  g_autofree char *month = scb_date_text_period (period);

  print->pdf = scb_pdf_render_all ((const ScbLayout *const *)layouts->pdata, layouts->len, error);
  if (print->pdf == NULL)
    return NULL;
  for (guint i = 0; i < layouts->len; i++)
    {
      print->n_pages += scb_layout_get_n_pages (layouts->pdata[i]);
      add_warnings (warnings, layouts->pdata[i]);
    }
  print->warnings = g_strv_builder_end (warnings);
  print->title = g_strdup_printf (_("Papers of %s"), month);
  print->file_name = g_strdup_printf ("giay-to-thang-%s.pdf", period);
  return g_steal_pointer (&print);
}

ScbPrint *
scb_press_print_month_papers (ScbBook *book,
                              gint64 organization,
                              const char *period,
                              ScbPressProgress progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GError **error)
{
  gint64 office = organization != 0 ? organization : scb_book_get_own_organization (book);
  gboolean has_started = scb_book_start_reading (book);
  g_autoptr (GPtrArray) jobs = list_jobs (book, office, period, error);
  g_autoptr (GPtrArray) layouts
      = jobs != NULL ? lay_out_all (book, jobs, progress, progress_data, cancellable, error) : NULL;

  scb_book_end_reading (book, has_started);
  return layouts != NULL ? bind (layouts, period, error) : NULL;
}

/* ---- in a worker ---- */

typedef struct
{
  char *path;
  gint64 organization;
  char *period;
  ScbPressProgress progress;
  gpointer progress_data;
  GMainContext *context;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work->period);
  g_main_context_unref (work->context);
  g_free (work);
}

typedef struct
{
  GTask *task;
  double fraction;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step);
}

/* On the caller's thread; what comes after the end is told to nobody. */
static gboolean
step_cb (gpointer data)
{
  Step *step = data;
  Work *work = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task))
    work->progress (step->fraction, work->progress_data);
  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
tell_cb (double fraction, gpointer data)
{
  GTask *task = data;
  Work *work = g_task_get_task_data (task);
  Step *step;

  if (work->progress == NULL)
    return;
  step = g_new0 (Step, 1);
  step->task = g_object_ref (task);
  step->fraction = fraction;
  g_main_context_invoke_full (work->context, G_PRIORITY_DEFAULT, step_cb, step, step_free);
}

static void
print_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_read_only (work->path, &error);
  ScbPrint *print = reader != NULL
                        ? scb_press_print_month_papers (reader, work->organization, work->period,
                                                        tell_cb, task, cancellable, &error)
                        : NULL;

  if (print != NULL)
    g_task_return_pointer (task, print, (GDestroyNotify)scb_print_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
scb_press_print_month_papers_async (ScbBook *book,
                                    gint64 organization,
                                    const char *period,
                                    ScbPressProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (scb_book_get_path (book));
  work->organization = organization;
  work->period = g_strdup (period);
  work->progress = progress;
  work->progress_data = progress_data;
  work->context = g_main_context_ref_thread_default ();
  g_task_set_source_tag (task, scb_press_print_month_papers_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, print_thread);
}

ScbPrint *
scb_press_print_month_papers_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
