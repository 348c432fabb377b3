/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * For whom a starter package is: a branch, or an office under the book's own.
 *
 * Signals: "make" (gint64, gboolean): the id of the branch, or of the organization where the second
 * is TRUE; "failed" (const GError *): the book cannot be read.
 */
#define SCB_TYPE_STARTER_WINDOW (scb_starter_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbStarterWindow, scb_starter_window, SCB, STARTER_WINDOW, AdwWindow)

/** scb_starter_window_new: @branch: the one to begin with; 0 for none */
ScbStarterWindow *scb_starter_window_new (GtkWindow *parent, ScbBook *book, gint64 branch);

G_END_DECLS
