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

G_END_DECLS
