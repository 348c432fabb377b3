/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What is being searched for, as it stands on the screen.
 *
 * A Vietnamese input method holds the syllable being typed until a space comes; a GtkSearchEntry
 * tells nothing of it. This object follows an entry and gives its text with that syllable, once
 * typing has paused for an instant.
 *
 * Signal: "changed", the text is another one than before.
 */
#define SCB_TYPE_SEARCH_TEXT (scb_search_text_get_type ())
G_DECLARE_FINAL_TYPE (ScbSearchText, scb_search_text, SCB, SEARCH_TEXT, GObject)

/** scb_search_text_new: (transfer full): @entry outlives it, or drops it with itself. */
ScbSearchText *scb_search_text_new (GtkSearchEntry *entry);

/** scb_search_text_get: (transfer none): never NULL */
const char *scb_search_text_get (ScbSearchText *self);

G_END_DECLS
