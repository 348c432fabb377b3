/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-press.h"
#include "scb-preview-source.h"

G_BEGIN_DECLS

/* The papers of a book, printed by the press, for a preview. */
#define SCB_TYPE_PRESS_SOURCE (scb_press_source_get_type ())
G_DECLARE_FINAL_TYPE (ScbPressSource, scb_press_source, SCB, PRESS_SOURCE, GObject)

/** scb_press_source_new: (transfer full) */
ScbPressSource *scb_press_source_new (ScbBook *book);

/* What sources of papers share. */

/** scb_press_source_list_papers: (transfer full) (element-type ScbPreviewPaper): those of a
 * session, or those of a month or a year. */
GListModel *scb_press_source_list_papers (gboolean of_session);
/** scb_press_source_print_async: a task of @source that ends with the result of @job. */
void scb_press_source_print_async (ScbBook *book,
                                   const ScbPressJob *job,
                                   gpointer source,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

G_END_DECLS
