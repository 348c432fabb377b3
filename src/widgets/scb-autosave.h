/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Saves running text without being asked: the first letter at once and what follows every half
 * second, when the focus leaves, and when it is told to (scb_autosave_flush()).  Works for a
 * GtkEditable and for a GtkTextView.
 *
 * What still stands in an input method (the syllable being typed) is part of what is saved, but the
 * composition is never touched: only the saved copy has it.
 */

#define SCB_TYPE_AUTOSAVE (scb_autosave_get_type ())
G_DECLARE_FINAL_TYPE (ScbAutosave, scb_autosave, SCB, AUTOSAVE, GObject)

/**
 * scb_autosave_new:
 * @widget: (transfer none): a #GtkEditable or a #GtkTextView; outlives the autosave or drops it
 * with itself
 *
 * Signal "save" (const char *text) → gboolean: the text changed and is to be kept; "" for an
 * emptied one. The handler returns whether it was kept; if not, the text stays dirty and is offered
 * again.
 *
 * Returns: (transfer full): keep it as long as the widget, unref it in dispose
 */
ScbAutosave *scb_autosave_new (GtkWidget *widget);

/** scb_autosave_set_text: shows what the book holds. A text that the user is typing at this moment
 * is left alone; it will be saved. */
void scb_autosave_set_text (ScbAutosave *self, const char *text);

/** scb_autosave_get_text: (transfer full): what would be saved now, the input method's syllable
 * included. */
char *scb_autosave_get_text (ScbAutosave *self);

/** scb_autosave_is_dirty: whether the shown text is not the saved one. */
gboolean scb_autosave_is_dirty (ScbAutosave *self);

/** scb_autosave_flush: saves now if there is anything to save. */
void scb_autosave_flush (ScbAutosave *self);

/** scb_autosave_commit_focus: ends the input method's composition in the window of @widget and
 * saves what is being typed, by taking the focus away and giving it back; to be called before
 * anything that reads a form or leaves it. */
void scb_autosave_commit_focus (GtkWidget *widget);

G_END_DECLS
