/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-press.h"

G_BEGIN_DECLS

/* Everything that an office prints of a month, in one file: for a stick and a printer elsewhere. */

/** ScbPressProgress: @fraction: 0 to 1; from the thread that prints. */
typedef void (*ScbPressProgress) (double fraction, gpointer user_data);

/**
 * scb_press_print_month_papers:
 * @organization: 0: whose office keeps the book
 * @period: "2020-09"
 *
 * The minutes and the score sheet of each session that was held in a branch of the organization, in
 * the order of the branches; then the papers of the month itself. A book of one branch without an
 * organization has the papers of its sessions alone.
 *
 * Returns: (transfer full): SCB_PRESS_ERROR_NO_SUBJECT where the month has nothing to print
 */
ScbPrint *scb_press_print_month_papers (ScbBook *book,
                                        gint64 organization,
                                        const char *period,
                                        ScbPressProgress progress,
                                        gpointer progress_data,
                                        GCancellable *cancellable,
                                        GError **error);

/** scb_press_print_month_papers_async: in a worker, on a reader of its own; @progress is called on
 * the caller's thread. */
void scb_press_print_month_papers_async (ScbBook *book,
                                         gint64 organization,
                                         const char *period,
                                         ScbPressProgress progress,
                                         gpointer progress_data,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
ScbPrint *scb_press_print_month_papers_finish (GAsyncResult *result, GError **error);

G_END_DECLS
