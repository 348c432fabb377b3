/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short list of rows. */

#include "scb-config.h"

#include "scb-row-list.h"

#include "scb-list-row.h"
#include "scb-tab-stop.h"

struct _ScbRowList
{
  AdwBin parent_instance;

  GtkListBox *list; /* child of the tab stop */
  GPtrArray *rows;  /* GtkListBoxRow, in the list */
};

G_DEFINE_FINAL_TYPE (ScbRowList, scb_row_list, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (ScbRowList *self, GtkListBoxRow *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  g_signal_emit (self, signals[ACTIVATED], 0, *id);
}

static void
scb_row_list_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_ROW_LIST (object)->rows);

  G_OBJECT_CLASS (scb_row_list_parent_class)->finalize (object);
}

static void
scb_row_list_class_init (ScbRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_row_list_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
scb_row_list_init (ScbRowList *self)
{
  GtkWidget *stop = scb_tab_stop_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_visible (list, FALSE);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (stop, "child", list, NULL);
  adw_bin_set_child (ADW_BIN (self), stop);
}

GtkWidget *
scb_row_list_new (const char *label)
{
  ScbRowList *self = g_object_new (SCB_TYPE_ROW_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

void
scb_row_list_clear (ScbRowList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
}

void
scb_row_list_add (
    ScbRowList *self, const char *title, const char *details, const char *note, gint64 id)
{
  GtkWidget *texts = scb_list_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();

  scb_list_row_set_texts (SCB_LIST_ROW (texts), title, details, note);
  gtk_widget_set_margin_start (texts, 6);
  gtk_widget_set_margin_end (texts, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), id != 0);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

guint
scb_row_list_get_n_rows (ScbRowList *self)
{
  return self->rows->len;
}
