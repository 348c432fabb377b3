/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-pdf-pages.h"

G_BEGIN_DECLS

/**
 * scb_print_operation_new:
 * @pages: what is printed, in its true size, as drawn from the PDF
 * @title: the name of the job
 *
 * To be run with gtk_print_operation_run(). May run asynchronously, as a sandbox needs.
 *
 * Returns: (transfer full)
 */
GtkPrintOperation *scb_print_operation_new (ScbPdfPages *pages, const char *title);

/** scb_print_operation_ask: (transfer none): first which pages, in which order, how large, then runs
 * it: what elsewhere is a page in the dialog of the printer, which a portal's has not. */
GtkWindow *scb_print_operation_ask (GtkPrintOperation *operation,
                                    GtkPrintOperationAction action,
                                    GtkWindow *parent);

G_END_DECLS
