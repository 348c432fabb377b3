/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** scb_ui_register: makes the templates and icons known, once; needs no display. An application calls it before it starts
 *  up, for GTK looks then for what it takes from there by itself (the help overlay). */
void scb_ui_register (void);

/** scb_ui_init: scb_ui_register(), and our icons and style for the display; to be called after gtk_init() and before the
 *  first widget of ours is made. */
void scb_ui_init (void);

G_END_DECLS
