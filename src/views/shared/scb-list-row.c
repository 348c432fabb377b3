/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a row of a list. */

#include "scb-config.h"

#include "scb-list-row.h"

#include "scb-glib.h"

struct _ScbListRow
{
  AdwBin parent_instance;

  /* template children */
  GtkLabel *title;
  GtkLabel *details;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (ScbListRow, scb_list_row, ADW_TYPE_BIN)

static void
scb_list_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_LIST_ROW);

  G_OBJECT_CLASS (scb_list_row_parent_class)->dispose (object);
}

static void
scb_list_row_class_init (ScbListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_list_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/shared/scb-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbListRow, title);
  gtk_widget_class_bind_template_child (widget_class, ScbListRow, details);
  gtk_widget_class_bind_template_child (widget_class, ScbListRow, note);
}

static void
scb_list_row_init (ScbListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_list_row_new (void)
{
  return g_object_new (SCB_TYPE_LIST_ROW, NULL);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), !scb_string_is_empty (text));
}

void
scb_list_row_set_texts (ScbListRow *self, const char *title, const char *details, const char *note)
{
  set_text (self->title, title);
  set_text (self->details, details);
  set_text (self->note, note);
}

/* ---- list items ---- */

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, scb_list_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer show)
{
  ((ScbListRowShow)show) (SCB_LIST_ROW (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item));
}

GtkListItemFactory *
scb_list_row_factory_new (ScbListRowShow show)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer)show);
  return factory;
}

char *
scb_list_row_join (const char *const *texts, guint n_texts)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      if (scb_string_is_empty (texts[i]))
        continue;
      if (joined->len > 0)
        g_string_append (joined, " · ");
      g_string_append (joined, texts[i]);
    }
  return scb_string_free (joined);
}
