/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Three questions for a new book, each of which can be skipped: the organization and its place; its
 * branches; their members. Then what there was before the application came. Each answer is kept as
 * soon as one goes on, a step of the history.
 *
 * Signals: "import-members" (gint64 branch): from a file; "opening" (gint64 branch): what the
 * branch had before.
 */
#define SCB_TYPE_FIRST_STEPS (scb_first_steps_get_type ())
G_DECLARE_FINAL_TYPE (ScbFirstSteps, scb_first_steps, SCB, FIRST_STEPS, AdwWindow)

/** scb_first_steps_new: @is_office: many branches, else one. */
GtkWidget *scb_first_steps_new (GtkWindow *parent, ScbBook *book, gboolean is_office);

/** scb_first_steps_are_needed: whether nothing has been set up in @book yet. */
gboolean scb_first_steps_are_needed (ScbBook *book);

G_END_DECLS
