/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Long work in front of a window: how far it is, and a button to call it off. Nothing can be typed
 * in the window behind it from the start; the dialog itself comes only where the work lasts.
 */
#define SCB_TYPE_PROGRESS (scb_progress_get_type ())
G_DECLARE_FINAL_TYPE (ScbProgress, scb_progress, SCB, PROGRESS, AdwWindow)

/** scb_progress_start: (transfer none): @text says what is being done; @cancellable is cancelled
 * with the button, with Escape, and with the closing of @parent. */
ScbProgress *scb_progress_start (GtkWindow *parent, const char *text, GCancellable *cancellable);

/** scb_progress_set_fraction: 0 to 1. */
void scb_progress_set_fraction (ScbProgress *self, double fraction);

/** scb_progress_end: the window behind is as it was; where it was to be closed meanwhile, it closes
 * now. @self is gone. */
void scb_progress_end (ScbProgress *self);

G_END_DECLS
