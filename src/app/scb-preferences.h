/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/* What the user may set: the language of the application; of the book that is open, whom it serves
 * and what its office does differently on paper. */
#define SCB_TYPE_PREFERENCES (scb_preferences_get_type ())
G_DECLARE_FINAL_TYPE (ScbPreferences, scb_preferences, SCB, PREFERENCES, AdwPreferencesWindow)

/** scb_preferences_new: @settings are those of the application; @book (nullable) is the one that is
 * open; @parent (nullable) is the window in front of which it stands. */
GtkWidget *scb_preferences_new (GSettings *settings, ScbBook *book, GtkWindow *parent);

G_END_DECLS
