/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Which ones out of many: a search, accents not needed, and a box to tick for each.
 *
 * Signal: "chosen": another one was ticked, or no longer.
 */
#define SCB_TYPE_SEVERAL_CHOICE (scb_several_choice_get_type ())
G_DECLARE_FINAL_TYPE (ScbSeveralChoice, scb_several_choice, SCB, SEVERAL_CHOICE, GtkWidget)

/** scb_several_choice_new: @label: what stands above it, translated */
GtkWidget *scb_several_choice_new (const char *label);

/** scb_several_choice_clear: there is nothing to choose from; nothing is chosen. */
void scb_several_choice_clear (ScbSeveralChoice *self);
/** scb_several_choice_add: something to choose. */
void scb_several_choice_add (ScbSeveralChoice *self, gint64 id, const char *text);
/** scb_several_choice_show: after the last one was added. */
void scb_several_choice_show (ScbSeveralChoice *self);

guint scb_several_choice_get_n_items (ScbSeveralChoice *self);
/** scb_several_choice_set_chosen: @id that is not there is passed over. */
void scb_several_choice_set_chosen (ScbSeveralChoice *self, gint64 id, gboolean is_chosen);
/** scb_several_choice_list: (transfer full): gint64, what is chosen, in the order of the list. */
GArray *scb_several_choice_list (ScbSeveralChoice *self);

G_END_DECLS
