/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record of a list, closed or open. */

#include "scb-config.h"

#include "scb-data-row.h"

#include <glib/gi18n-lib.h>

#include "scb-data-form.h"

struct _ScbDataRow
{
  AdwExpanderRow parent_instance;

  const ScbDataKind *kind; /* static */
  ScbBook *book;           /* (nullable) */
  ScbRecord *record;       /* (nullable): until there is a form, which keeps its own */
  GtkWidget *form;         /* (nullable): made when first opened; child of content */
  GtkWidget *extra;        /* (nullable): the same */

  /* template children */
  GtkWidget *content;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (ScbDataRow, scb_data_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  REMOVE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_words (ScbDataRow *self)
{
  ScbRecord *record = scb_data_row_get_record (self);
  g_autofree char *title = self->kind->get_title (record, self->book);
  g_autofree char *subtitle = self->kind->get_subtitle (record, self->book);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
  if (self->extra != NULL)
    self->kind->show_extra (self->extra, record, self->book);
}

static void
failed_cb (ScbDataRow *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
make_form (ScbDataRow *self)
{
  self->form = scb_data_form_new (self->kind);
  g_object_set (self->form, "editable", !scb_book_is_read_only (self->book), NULL);
  scb_data_form_set_record (SCB_DATA_FORM (self->form), self->book, self->record);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_prepend (GTK_BOX (self->content), self->form);
  g_clear_object (&self->record);
  if (self->kind->make_extra == NULL)
    return;
  self->extra = self->kind->make_extra ();
  gtk_box_insert_child_after (GTK_BOX (self->content), self->extra, self->form);
  self->kind->show_extra (self->extra, scb_data_row_get_record (self), self->book);
}

static void
expanded_cb (ScbDataRow *self)
{
  if (self->form == NULL && self->record != NULL
      && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    make_form (self);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
scb_data_row_dispose (GObject *object)
{
  ScbDataRow *self = SCB_DATA_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_DATA_ROW);
  self->form = NULL;
  self->extra = NULL;
  g_clear_object (&self->record);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_data_row_parent_class)->dispose (object);
}

static void
scb_data_row_class_init (ScbDataRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_data_row_dispose;

  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "data.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, "data.remove",
                                       NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/shared/scb-data-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbDataRow, content);
  gtk_widget_class_bind_template_child (widget_class, ScbDataRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
scb_data_row_init (ScbDataRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_data_row_new (const ScbDataKind *kind)
{
  ScbDataRow *self = g_object_new (SCB_TYPE_DATA_ROW, NULL);

  self->kind = kind;
  return GTK_WIDGET (self);
}

void
scb_data_row_set_record (ScbDataRow *self, ScbBook *book, gpointer record)
{
  gboolean editable = !scb_book_is_read_only (book);

  g_set_object (&self->book, book);
  if (self->form != NULL)
    scb_data_form_set_record (SCB_DATA_FORM (self->form), book, record);
  else
    g_set_object (&self->record, record);
  gtk_widget_set_visible (self->remove_button, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "data.remove", editable);
  show_words (self);
}

gpointer
scb_data_row_get_record (ScbDataRow *self)
{
  return self->form != NULL ? scb_data_form_get_record (SCB_DATA_FORM (self->form)) : self->record;
}

void
scb_data_row_flush (ScbDataRow *self)
{
  if (self->form != NULL)
    scb_data_form_flush (SCB_DATA_FORM (self->form));
}

void
scb_data_row_edit (ScbDataRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (self->form == NULL || !gtk_widget_grab_focus (self->form))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
