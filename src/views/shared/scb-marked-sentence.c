/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences with an icon before them. */

#include "scb-config.h"

#include "scb-marked-sentence.h"

GtkWidget *
scb_marked_sentence_new (const char *icon_name, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

void
scb_marked_sentence_fill (GtkBox *box, const char *icon_name, GPtrArray *sentences)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (box, scb_marked_sentence_new (icon_name, sentences->pdata[i]));
}
