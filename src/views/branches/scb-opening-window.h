/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * What a branch had before the application came: how often it had met, the next number of each kind
 * of document, who was excused how often in a row, the tasks that were open. Kept with one button,
 * as one step of the history.
 */
#define SCB_TYPE_OPENING_WINDOW (scb_opening_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbOpeningWindow, scb_opening_window, SCB, OPENING_WINDOW, AdwWindow)

/** scb_opening_window_new: shows what is kept of @branch already. */
GtkWidget *scb_opening_window_new (GtkWindow *parent, ScbBook *book, gint64 branch);

G_END_DECLS
