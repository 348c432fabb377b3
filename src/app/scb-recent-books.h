/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The books that were open lately, the newest first, as the settings of the application keep them.
 */

/** scb_recent_books_add: @path is the newest from now on. A file that only the portal knows is not
 * remembered: its path is not valid for long. */
void scb_recent_books_add (GSettings *settings, const char *path);

/** scb_recent_books_make_menu: (transfer full): an item "app.open-recent" for each book that is
 * still there, but not for @current (nullable). */
GMenu *scb_recent_books_make_menu (GSettings *settings, const char *current);

/** scb_recent_books_name: (transfer full): how the book at @path is called in a title or a menu,
 * after its file. */
char *scb_recent_books_name (const char *path);

G_END_DECLS
