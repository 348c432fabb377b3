/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-pdf-pages.h"

G_BEGIN_DECLS

/*
 * A paper that was asked for by itself, in a window in front of its book's.
 *
 * Signals: "save", "print": what the user wants done with it.
 */
#define SCB_TYPE_PAPER_WINDOW (scb_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbPaperWindow, scb_paper_window, SCB, PAPER_WINDOW, AdwWindow)

ScbPaperWindow *
scb_paper_window_new (GtkWindow *parent, const char *title, ScbPdfPages *pages);

G_END_DECLS
