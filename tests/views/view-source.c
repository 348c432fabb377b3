/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source of previews that needs no press. */

#include "view-fixture.h"

#include <cairo-pdf.h>

struct _ViewSource
{
  GObject parent_instance;

  GListStore *papers;
  guint n_asked;
};

static void view_source_iface_init (ScbPreviewSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ViewSource,
                               view_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_PREVIEW_SOURCE,
                                                      view_source_iface_init))

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Three pages of A4. */
static GBytes *
make_pdf (const ScbPreviewRequest *request)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cairo = cairo_create (surface);

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %" G_GINT64_FORMAT " page %d", request->paper,
                                               request->session, i);

      cairo_set_font_size (cairo, 24);
      cairo_move_to (cairo, 72, 100);
      cairo_show_text (cairo, text);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static GListModel *
view_source_get_papers (ScbPreviewSource *source)
{
  return G_LIST_MODEL (VIEW_SOURCE (source)->papers);
}

static void
view_source_render_async (ScbPreviewSource *source,
                          const ScbPreviewRequest *request,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  ScbPreviewResult *result;

  VIEW_SOURCE (source)->n_asked++;
  if (g_strcmp0 (request->paper, "broken") == 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                               "This paper cannot be made: <a & b>.");
      return;
    }
  result = g_new0 (ScbPreviewResult, 1);
  result->pdf = make_pdf (request);
  result->title = g_strdup (request->paper);
  result->file_name = g_strconcat (request->paper, ".pdf", NULL);
  result->warnings = g_strsplit (request->option ? "" : "One thing is missing.", "\n", -1);
  g_task_return_pointer (task, result, (GDestroyNotify)scb_preview_result_free);
}

static ScbPreviewResult *
view_source_render_finish (ScbPreviewSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
view_source_iface_init (ScbPreviewSourceInterface *iface)
{
  iface->get_papers = view_source_get_papers;
  iface->render_async = view_source_render_async;
  iface->render_finish = view_source_render_finish;
}

static void
view_source_finalize (GObject *object)
{
  g_object_unref (VIEW_SOURCE (object)->papers);

  G_OBJECT_CLASS (view_source_parent_class)->finalize (object);
}

static void
view_source_class_init (ViewSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = view_source_finalize;
}

static void
view_source_init (ViewSource *self)
{
  const char *const ids[] = { "minutes", "roll-call", "broken" };

  self->papers = g_list_store_new (SCB_TYPE_PREVIEW_PAPER);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (ScbPreviewPaper) paper = scb_preview_paper_new (ids[i], ids[i]);

      g_list_store_append (self->papers, paper);
    }
}

ViewSource *
view_source_new (void)
{
  return g_object_new (VIEW_TYPE_SOURCE, NULL);
}

guint
view_source_get_asked (ViewSource *self)
{
  return self->n_asked;
}
