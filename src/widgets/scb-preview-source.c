/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a preview gets its PDF from. */

#include "scb-preview-source.h"

G_DEFINE_INTERFACE (ScbPreviewSource, scb_preview_source, G_TYPE_OBJECT)

static void
scb_preview_source_default_init (ScbPreviewSourceInterface *iface)
{
}

const char *
scb_preview_source_get_option (ScbPreviewSource *self)
{
  ScbPreviewSourceInterface *iface = SCB_PREVIEW_SOURCE_GET_IFACE (self);

  return iface->get_option != NULL ? iface->get_option (self) : NULL;
}

GListModel *
scb_preview_source_get_papers (ScbPreviewSource *self)
{
  return SCB_PREVIEW_SOURCE_GET_IFACE (self)->get_papers (self);
}

void
scb_preview_source_render_async (ScbPreviewSource *self,
                                 const ScbPreviewRequest *request,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  SCB_PREVIEW_SOURCE_GET_IFACE (self)->render_async (self, request, cancellable, callback,
                                                     user_data);
}

ScbPreviewResult *
scb_preview_source_render_finish (ScbPreviewSource *self, GAsyncResult *result, GError **error)
{
  return SCB_PREVIEW_SOURCE_GET_IFACE (self)->render_finish (self, result, error);
}

void
scb_preview_result_free (ScbPreviewResult *result)
{
  g_bytes_unref (result->pdf);
  g_clear_pointer (&result->draft, g_bytes_unref);
  g_free (result->title);
  g_free (result->file_name);
  g_strfreev (result->warnings);
  g_free (result);
}
