/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size of all text of the application, in percent of the desktop's: setting "text-size". */

#define SCB_TEXT_SIZE_LEAST 100
#define SCB_TEXT_SIZE_MOST  200
#define SCB_TEXT_SIZE_STEP  25

/** scb_text_size_follow: from now on text is as large as @settings say. */
void scb_text_size_follow (GSettings *settings);

/** scb_text_size_change: one step larger (1) or smaller (-1); nothing happens at either end. */
void scb_text_size_change (GSettings *settings, int direction);

G_END_DECLS
