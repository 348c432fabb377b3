/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** scb_ui_init: registers the templates and the icons of the application, once; to be called after
 * gtk_init() and before the first widget of ours is made. */
void scb_ui_init (void);

G_END_DECLS
