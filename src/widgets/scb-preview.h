/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-pdf-pages.h"
#include "scb-preview-source.h"

G_BEGIN_DECLS

/*
 * A paper as it will be printed, beside the list or the editor it is made from: which paper, the
 * source's option (a blank form), its pages, zoom.
 *
 * Properties: "source" (nullable #ScbPreviewSource); "session", the id whose papers are shown, 0
 * for none; "ready" (read only), whether the shown pages are those of what is chosen and may be
 * printed or exported.
 */
#define SCB_TYPE_PREVIEW (scb_preview_get_type ())
G_DECLARE_FINAL_TYPE (ScbPreview, scb_preview, SCB, PREVIEW, AdwBin)

GtkWidget *scb_preview_new (void);

void scb_preview_set_source (ScbPreview *self, ScbPreviewSource *source);

gint64 scb_preview_get_session (ScbPreview *self);
void scb_preview_set_session (ScbPreview *self, gint64 session);

/** scb_preview_set_paper: chooses a paper by its id, as if the user did. Returns: whether the
 * source has it. */
gboolean scb_preview_set_paper (ScbPreview *self, const char *id);
/** scb_preview_set_option: ticks the box beside the papers. */
void scb_preview_set_option (ScbPreview *self, gboolean option);

/** scb_preview_refresh: makes the paper again after its record has changed; the place that is
 * looked at stays. */
void scb_preview_refresh (ScbPreview *self);

gboolean scb_preview_get_ready (ScbPreview *self);
/** scb_preview_get_result: (transfer none) (nullable): the finished paper, while "ready". */
const ScbPreviewResult *scb_preview_get_result (ScbPreview *self);
/** scb_preview_get_pages: (transfer none) (nullable): its pages, while "ready". */
ScbPdfPages *scb_preview_get_pages (ScbPreview *self);

void scb_preview_zoom_in (ScbPreview *self);
void scb_preview_zoom_out (ScbPreview *self);
void scb_preview_fit_width (ScbPreview *self);

G_END_DECLS
