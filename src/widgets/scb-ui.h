/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** scb_ui_register: makes the templates and icons known, once; needs no display. An application calls it before it starts
 *  up, for GTK looks then for what it takes from there by itself (the help overlay). */
void scb_ui_register (void);

/** scb_ui_init: scb_ui_register(), and our icons and style for the display; to be called after gtk_init() and before the
 *  first widget of ours is made. */
void scb_ui_init (void);

/** scb_ui_name_drop_down: in GTK 4.8 the button inside has the focus and no name; gives it that of
 * @drop_down. */
void scb_ui_name_drop_down (GtkDropDown *drop_down);

G_END_DECLS
