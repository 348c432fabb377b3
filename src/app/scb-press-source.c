/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a book, printed by the press, for a preview. */

#include "scb-config.h"

#include "scb-press-source.h"

#include <glib/gi18n-lib.h>

struct _ScbPressSource
{
  GObject parent_instance;

  ScbBook *book;
  GListModel *papers; /* ScbPreviewPaper */
};

static void scb_press_source_iface_init (ScbPreviewSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbPressSource,
                               scb_press_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_PREVIEW_SOURCE,
                                                      scb_press_source_iface_init))

GListModel *
scb_press_source_list_papers (gboolean of_session)
{
  GListStore *list = g_list_store_new (SCB_TYPE_PREVIEW_PAPER);
  guint n_papers;
  const ScbPaperInfo *papers = scb_press_papers (&n_papers);

  for (guint i = 0; i < n_papers; i++)
    if ((papers[i].source == SCB_PAPER_OF_SESSION) == of_session
        && papers[i].source != SCB_PAPER_OF_BRANCH
        && papers[i].source != SCB_PAPER_OF_BRANCH_YEAR && papers[i].source != SCB_PAPER_OF_ROLL
        && papers[i].source != SCB_PAPER_OF_DAY)
      {
        g_autoptr (ScbPreviewPaper) paper
            = scb_preview_paper_new (papers[i].id, _(papers[i].label));

        g_list_store_append (list, paper);
      }
  return G_LIST_MODEL (list);
}

static GListModel *
scb_press_source_get_papers (ScbPreviewSource *source)
{
  return SCB_PRESS_SOURCE (source)->papers;
}

static ScbPreviewResult *
result_of_print (ScbPrint *print)
{
  ScbPreviewResult *result = g_new0 (ScbPreviewResult, 1);

  result->pdf = g_steal_pointer (&print->pdf);
  result->draft = g_steal_pointer (&print->draft);
  result->title = g_steal_pointer (&print->title);
  result->file_name = g_steal_pointer (&print->file_name);
  result->warnings = g_steal_pointer (&print->warnings);
  scb_print_free (print);
  return result;
}

static void
printed_cb (GObject *book, GAsyncResult *async_result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  ScbPrint *print = scb_press_print_finish (async_result, &error);

  if (print != NULL)
    g_task_return_pointer (task, result_of_print (print), (GDestroyNotify)scb_preview_result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
scb_press_source_print_async (ScbBook *book,
                              const ScbPressJob *job,
                              gpointer source,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, scb_press_source_print_async);
  scb_press_print_async (book, job, cancellable, printed_cb, task);
}

static void
scb_press_source_render_async (ScbPreviewSource *source,
                               const ScbPreviewRequest *request,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  ScbPressSource *self = SCB_PRESS_SOURCE (source);
  ScbPressJob job = { .paper = request->paper,
                      .session = request->session,
                      .blank = request->option,
                      .with_draft = TRUE };
  g_autoptr (ScbSession) session = NULL;

  /* A form of the session's branch and month, and nothing else of it. */
  if (request->option && request->session != 0)
    session = scb_book_get (self->book, SCB_TYPE_SESSION, request->session, NULL);
  if (session != NULL)
    {
      job.session = 0;
      job.branch = session->branch;
      job.period = session->period;
    }
  scb_press_source_print_async (self->book, &job, self, cancellable, callback, user_data);
}

static ScbPreviewResult *
scb_press_source_render_finish (ScbPreviewSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
scb_press_source_iface_init (ScbPreviewSourceInterface *iface)
{
  iface->get_papers = scb_press_source_get_papers;
  iface->render_async = scb_press_source_render_async;
  iface->render_finish = scb_press_source_render_finish;
}

static void
scb_press_source_finalize (GObject *object)
{
  ScbPressSource *self = SCB_PRESS_SOURCE (object);

  g_clear_object (&self->book);
  g_clear_object (&self->papers);

  G_OBJECT_CLASS (scb_press_source_parent_class)->finalize (object);
}

static void
scb_press_source_class_init (ScbPressSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_press_source_finalize;
}

static void
scb_press_source_init (ScbPressSource *self)
{
}

ScbPressSource *
scb_press_source_new (ScbBook *book)
{
  ScbPressSource *self = g_object_new (SCB_TYPE_PRESS_SOURCE, NULL);

  self->book = g_object_ref (book);
  self->papers = scb_press_source_list_papers (TRUE);
  return self;
}
