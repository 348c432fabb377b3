/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a month for a preview. */

#include "scb-config.h"

#include "scb-month-source.h"

#include <glib/gi18n-lib.h>

#include "scb-press-source.h"
#include "scb-press.h"

struct _ScbMonthSource
{
  GObject parent_instance;

  ScbBook *book;
  char *period;       /* (nullable) */
  GListModel *papers; /* ScbPreviewPaper */
};

static void scb_month_source_iface_init (ScbPreviewSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbMonthSource,
                               scb_month_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_PREVIEW_SOURCE,
                                                      scb_month_source_iface_init))

static GListModel *
scb_month_source_get_papers (ScbPreviewSource *source)
{
  return SCB_MONTH_SOURCE (source)->papers;
}

static const char *
scb_month_source_get_option (ScbPreviewSource *source)
{
  return _("_Landscape");
}

static void
scb_month_source_render_async (ScbPreviewSource *source,
                               const ScbPreviewRequest *request,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  ScbMonthSource *self = SCB_MONTH_SOURCE (source);
  const ScbPressJob job = { .paper = request->paper,
                            .organization = request->session,
                            .period = self->period,
                            .landscape = request->option,
                            .with_draft = TRUE };

  scb_press_source_print_async (self->book, &job, self, cancellable, callback, user_data);
}

static ScbPreviewResult *
scb_month_source_render_finish (ScbPreviewSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
scb_month_source_iface_init (ScbPreviewSourceInterface *iface)
{
  iface->get_papers = scb_month_source_get_papers;
  iface->get_option = scb_month_source_get_option;
  iface->render_async = scb_month_source_render_async;
  iface->render_finish = scb_month_source_render_finish;
}

static void
scb_month_source_finalize (GObject *object)
{
  ScbMonthSource *self = SCB_MONTH_SOURCE (object);

  g_object_unref (self->book);
  g_object_unref (self->papers);
  g_free (self->period);

  G_OBJECT_CLASS (scb_month_source_parent_class)->finalize (object);
}

static void
scb_month_source_class_init (ScbMonthSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_month_source_finalize;
}

static void
scb_month_source_init (ScbMonthSource *self)
{
}

ScbMonthSource *
scb_month_source_new (ScbBook *book)
{
  ScbMonthSource *self = g_object_new (SCB_TYPE_MONTH_SOURCE, NULL);

  self->book = g_object_ref (book);
  self->papers = scb_press_source_list_papers (FALSE);
  return self;
}

void
scb_month_source_set_period (ScbMonthSource *self, const char *period)
{
  g_free (self->period);
  self->period = g_strdup (period);
}
