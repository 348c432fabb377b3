/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A paper that a source can show: "minutes", its name on the screen. Properties: "id", "label". */
#define SCB_TYPE_PREVIEW_PAPER (scb_preview_paper_get_type ())
G_DECLARE_FINAL_TYPE (ScbPreviewPaper, scb_preview_paper, SCB, PREVIEW_PAPER, GObject)

/** scb_preview_paper_new: (transfer full): @label is in the user's language. */
ScbPreviewPaper *scb_preview_paper_new (const char *id, const char *label);
const char *scb_preview_paper_get_id (ScbPreviewPaper *self);
const char *scb_preview_paper_get_label (ScbPreviewPaper *self);

/* What is to be shown. */
typedef struct
{
  const char *paper; /* the id of a paper */
  gint64 session;    /* what it is of: a session, or what the source takes for one; 0: none */
  gboolean option;   /* whether the box beside the papers is ticked */
} ScbPreviewRequest;

/* A finished paper. */
typedef struct
{
  GBytes *pdf;
  GBytes *draft;   /* (nullable): the same as a text to edit (.docx) */
  char *title;     /* "Biên bản sinh hoạt chi bộ …" */
  char *file_name; /* suggested, ends in ".pdf" */
  char **warnings; /* whole sentences: what the user should know before printing; never NULL */
} ScbPreviewResult;

void scb_preview_result_free (ScbPreviewResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPreviewResult, scb_preview_result_free)

/*
 * Where a preview gets its PDF from. The application implements it and hands it in, so that a view
 * knows nothing of papers and printing. Works off the main thread, calls back on it.
 */
#define SCB_TYPE_PREVIEW_SOURCE (scb_preview_source_get_type ())
G_DECLARE_INTERFACE (ScbPreviewSource, scb_preview_source, SCB, PREVIEW_SOURCE, GObject)

struct _ScbPreviewSourceInterface
{
  GTypeInterface parent_iface;

  const char *(*get_option) (ScbPreviewSource *self); /* (nullable): the box says "Blank form" */
  GListModel *(*get_papers) (ScbPreviewSource *self);
  void (*render_async) (ScbPreviewSource *self,
                        const ScbPreviewRequest *request,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
  ScbPreviewResult *(*render_finish) (ScbPreviewSource *self, GAsyncResult *result, GError **error);
};

/** scb_preview_source_get_option: (nullable): what the box beside the papers says, in the user's
 * language; NULL: it stands for a form for the pen. */
const char *scb_preview_source_get_option (ScbPreviewSource *self);
/** scb_preview_source_get_papers: (transfer none) (element-type ScbPreviewPaper): what can be shown
 * of a session, the usual one first. */
GListModel *scb_preview_source_get_papers (ScbPreviewSource *self);

/** scb_preview_source_render_async: @request is copied as far as it is needed later. */
void scb_preview_source_render_async (ScbPreviewSource *self,
                                      const ScbPreviewRequest *request,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/** scb_preview_source_render_finish: (transfer full) (nullable): NULL with @error whose message is
 * a sentence for the user. */
ScbPreviewResult *
scb_preview_source_render_finish (ScbPreviewSource *self, GAsyncResult *result, GError **error);

G_END_DECLS
