/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * One window shows one book: its sessions, and beside them the paper of the selected one. A book
 * that cannot be opened is told of in its place, with what can be done about it.
 *
 * Properties: "settings" (construct only), where size and place of the divider are remembered;
 * "path", the file that is shown or refused.
 */
#define SCB_TYPE_WINDOW (scb_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbWindow, scb_window, SCB, WINDOW, AdwApplicationWindow)

/** scb_window_new: (transfer none): @settings are those of the application. */
ScbWindow *scb_window_new (GtkApplication *application, GSettings *settings);

/** scb_window_open: opens the book at @path for writing and shows it; or says in words why it
 * cannot. What the portal hands into a sandbox is only read, and can be taken over. Returns: whether
 * it is open. */
gboolean scb_window_open (ScbWindow *self, const char *path);

/** scb_window_put_away: keeps what is being typed, and the size of the window: its end is near. */
void scb_window_put_away (ScbWindow *self);

/** scb_window_get_path: (nullable): the file that is shown or refused, in its canonical form. */
const char *scb_window_get_path (ScbWindow *self);
/** scb_window_get_book: (transfer none) (nullable) */
ScbBook *scb_window_get_book (ScbWindow *self);

/** scb_window_show_toast: a short sentence that goes by itself. */
void scb_window_show_toast (ScbWindow *self, const char *text);
/** scb_window_show_error: a sentence that stays until it is read. @heading says what was not done.
 */
void scb_window_show_error (ScbWindow *self, const char *heading, const GError *error);

G_END_DECLS
