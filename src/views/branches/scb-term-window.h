/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Asks for a branch's new term: its name and days, and who was elected. What is unusual about the
 * committee is said, nothing of it is forbidden.
 *
 * Signal: "opened": the term is in the book.
 */
#define SCB_TYPE_TERM_WINDOW (scb_term_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbTermWindow, scb_term_window, SCB, TERM_WINDOW, AdwWindow)

GtkWidget *scb_term_window_new (GtkWindow *parent, ScbBook *book, gint64 branch);

/** scb_term_window_elect: as if the user chose an office for a member of the roll. */
void scb_term_window_elect (ScbTermWindow *self, gint64 member, ScbPostKind office);

G_END_DECLS
