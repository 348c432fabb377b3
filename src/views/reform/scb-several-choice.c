/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which ones out of many. */

#include "scb-config.h"

#include "scb-several-choice.h"

#include <glib/gi18n-lib.h>

#include "scb-tab-stop.h"
#include "scb-text-fold.h"

/* Fewer need no search. */
#define N_WITHOUT_SEARCH 8

struct _ScbSeveralChoice
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* GtkCheckButton, each with its id */
  char *words;        /* (nullable): folded */

  /* template children */
  GtkWidget *content;
  GtkLabel *heading;
  GtkWidget *search_entry;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ScbSeveralChoice, scb_several_choice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
id_of (gpointer button)
{
  return *(gint64 *)g_object_get_data (G_OBJECT (button), "id");
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer user_data)
{
  ScbSeveralChoice *self = user_data;
  GtkWidget *button = gtk_list_box_row_get_child (row);

  return self->words == NULL
         || scb_text_fold_matches (g_object_get_data (G_OBJECT (button), "words"), self->words);
}

static void
search_changed_cb (ScbSeveralChoice *self)
{
  g_free (self->words);
  self->words = scb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_list_box_invalidate_filter (self->list);
}

static void
toggled_cb (ScbSeveralChoice *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* Enter and a click anywhere on the row. */
static void
row_activated_cb (ScbSeveralChoice *self, GtkListBoxRow *row)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));

  gtk_check_button_set_active (button, !gtk_check_button_get_active (button));
}

static void
scb_several_choice_dispose (GObject *object)
{
  ScbSeveralChoice *self = SCB_SEVERAL_CHOICE (object);

  g_ptr_array_set_size (self->buttons, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SEVERAL_CHOICE);

  G_OBJECT_CLASS (scb_several_choice_parent_class)->dispose (object);
}

static void
scb_several_choice_finalize (GObject *object)
{
  ScbSeveralChoice *self = SCB_SEVERAL_CHOICE (object);

  g_ptr_array_unref (self->buttons);
  g_free (self->words);

  G_OBJECT_CLASS (scb_several_choice_parent_class)->finalize (object);
}

static void
scb_several_choice_class_init (ScbSeveralChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_several_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_several_choice_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/reform/scb-several-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbSeveralChoice, content);
  gtk_widget_class_bind_template_child (widget_class, ScbSeveralChoice, heading);
  gtk_widget_class_bind_template_child (widget_class, ScbSeveralChoice, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ScbSeveralChoice, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
scb_several_choice_init (ScbSeveralChoice *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}

GtkWidget *
scb_several_choice_new (const char *label)
{
  ScbSeveralChoice *self = g_object_new (SCB_TYPE_SEVERAL_CHOICE, NULL);

  gtk_label_set_label (self->heading, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

void
scb_several_choice_clear (ScbSeveralChoice *self)
{
  GtkWidget *row;

  g_ptr_array_set_size (self->buttons, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

void
scb_several_choice_add (ScbSeveralChoice *self, gint64 id, const char *text)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  g_object_set_data_full (G_OBJECT (button), "words", scb_text_fold (text), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  gtk_list_box_append (self->list, button);
}

void
scb_several_choice_show (ScbSeveralChoice *self)
{
  gtk_widget_set_visible (self->search_entry, self->buttons->len > N_WITHOUT_SEARCH);
}

guint
scb_several_choice_get_n_items (ScbSeveralChoice *self)
{
  return self->buttons->len;
}

void
scb_several_choice_set_chosen (ScbSeveralChoice *self, gint64 id, gboolean is_chosen)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (id_of (self->buttons->pdata[i]) == id)
      gtk_check_button_set_active (self->buttons->pdata[i], is_chosen);
}

GArray *
scb_several_choice_list (ScbSeveralChoice *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_check_button_get_active (self->buttons->pdata[i]))
      {
        gint64 id = id_of (self->buttons->pdata[i]);

        g_array_append_val (ids, id);
      }
  return ids;
}
