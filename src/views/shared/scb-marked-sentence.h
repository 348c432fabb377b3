/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** scb_marked_sentence_new: a sentence with an icon before it, as a warning stands in a form. */
GtkWidget *scb_marked_sentence_new (const char *icon_name, const char *text);

/** scb_marked_sentence_fill: @box holds one for each of @sentences, and nothing else. */
void scb_marked_sentence_fill (GtkBox *box, const char *icon_name, GPtrArray *sentences);

G_END_DECLS
