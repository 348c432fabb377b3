/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a day for a preview. */

#include "scb-config.h"

#include "scb-day-source.h"

#include <glib/gi18n-lib.h>

#include "scb-press-source.h"
#include "scb-press.h"

struct _ScbDaySource
{
  GObject parent_instance;

  ScbBook *book;
  gint64 branch;      /* 0: all */
  gint64 member;      /* 0: everybody */
  GListModel *papers; /* ScbPreviewPaper */
};

static void scb_day_source_iface_init (ScbPreviewSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbDaySource,
                               scb_day_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_PREVIEW_SOURCE,
                                                      scb_day_source_iface_init))

static ScbPressJob
job_of (ScbDaySource *self, const char *paper)
{
  return (ScbPressJob){ .paper = paper, .branch = self->branch, .member = self->member };
}

static GListModel *
scb_day_source_get_papers (ScbPreviewSource *source)
{
  return SCB_DAY_SOURCE (source)->papers;
}

static void
scb_day_source_render_async (ScbPreviewSource *source,
                             const ScbPreviewRequest *request,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  ScbDaySource *self = SCB_DAY_SOURCE (source);
  const ScbPressJob job = job_of (self, request->paper);

  scb_press_source_print_async (self->book, &job, self, cancellable, callback, user_data);
}

static ScbPreviewResult *
scb_day_source_render_finish (ScbPreviewSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
scb_day_source_iface_init (ScbPreviewSourceInterface *iface)
{
  iface->get_papers = scb_day_source_get_papers;
  iface->render_async = scb_day_source_render_async;
  iface->render_finish = scb_day_source_render_finish;
}

static void
scb_day_source_finalize (GObject *object)
{
  ScbDaySource *self = SCB_DAY_SOURCE (object);

  g_object_unref (self->book);
  g_object_unref (self->papers);

  G_OBJECT_CLASS (scb_day_source_parent_class)->finalize (object);
}

static void
scb_day_source_class_init (ScbDaySourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_day_source_finalize;
}

static void
scb_day_source_init (ScbDaySource *self)
{
}

static GListModel *
list_papers (void)
{
  GListStore *list = g_list_store_new (SCB_TYPE_PREVIEW_PAPER);
  guint n_papers;
  const ScbPaperInfo *papers = scb_press_papers (&n_papers);

  for (guint i = 0; i < n_papers; i++)
    if (papers[i].source == SCB_PAPER_OF_DAY)
      {
        g_autoptr (ScbPreviewPaper) paper
            = scb_preview_paper_new (papers[i].id, _ (papers[i].label));

        g_list_store_append (list, paper);
      }
  return G_LIST_MODEL (list);
}

ScbDaySource *
scb_day_source_new (ScbBook *book, gint64 branch, gint64 member)
{
  ScbDaySource *self = g_object_new (SCB_TYPE_DAY_SOURCE, NULL);

  self->book = g_object_ref (book);
  self->branch = branch;
  self->member = member;
  self->papers = list_papers ();
  return self;
}

GBytes *
scb_day_source_make_workbook (ScbDaySource *self, const char *paper, GError **error)
{
  const ScbPressJob job = job_of (self, paper);

  return scb_press_make_follow_up_workbook (self->book, &job, error);
}
