/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agendas to choose from. */

#include "scb-config.h"

#include "scb-template-list.h"

#include <glib/gi18n-lib.h>

#include "scb-agenda-tools.h"
#include "scb-book-agenda.h"

struct _ScbTemplateList
{
  GtkWidget parent_instance;

  ScbEditorContext *context;

  GtkWidget *content; /* child */
  GtkListBox *list;
  GtkLabel *status;
};

G_DEFINE_FINAL_TYPE (ScbTemplateList, scb_template_list, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ScbAgendaPlan *
get_plan (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "plan");
}

/* ---- rows ---- */

static void fill (ScbTemplateList *self);

static void
delete_cb (ScbTemplateList *self, GtkWidget *button)
{
  g_autoptr (ScbAgendaPlan) plan = g_object_ref (get_plan (button));
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (!scb_book_delete_template (scb_editor_context_get_book (self->context),
                                 scb_agenda_plan_get_template (plan), &error))
    said = g_strdup (error->message);
  else
    said = g_strdup_printf (_("“%s” was deleted. Undo brings it back."),
                            scb_agenda_plan_get_name (plan));
  gtk_label_set_label (self->status, said);
  gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
  fill (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_texts (ScbAgendaPlan *plan, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *total = scb_agenda_total_text (scb_agenda_plan_get_items (plan)->len,
                                                  scb_agenda_plan_get_minutes (plan));
  gboolean own = scb_agenda_plan_get_template (plan) != 0;
  g_autofree char *details = g_strconcat (total, " · ", own ? _("own") : _("shipped"), NULL);

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", details, "xalign", 0.0, "wrap", TRUE,
                                "css-classes", (const char *[]){ "dim-label", NULL }, NULL));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
add_row (ScbTemplateList *self, ScbAgendaPlan *plan)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *name = scb_agenda_plan_get_name (plan);

  gtk_widget_add_css_class (box, "check-line");
  gtk_box_append (GTK_BOX (box), make_texts (plan, name));
  if (scb_agenda_plan_get_template (plan) != 0)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
      g_autofree char *label = g_strdup_printf (_("Delete the template “%s”"), name);

      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data_full (G_OBJECT (button), "plan", g_object_ref (plan), g_object_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "plan", g_object_ref (plan), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
fill (ScbTemplateList *self)
{
  ScbSession *session = scb_editor_context_get_session (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = scb_book_list_agenda_plans (
      scb_editor_context_get_book (self->context), session->kind, &error);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    add_row (self, plans->pdata[i]);
  if (plans == NULL)
    gtk_label_set_label (self->status, error->message);
  else if (plans->len == 0)
    gtk_label_set_label (self->status,
                         _("There is no template for this kind of session yet. Write "
                            "an agenda and keep it as one."));
  gtk_widget_set_visible (GTK_WIDGET (self->status), *gtk_label_get_label (self->status) != '\0');
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- the widget ---- */

static void
selected_cb (ScbTemplateList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activated_cb (ScbTemplateList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
scb_template_list_dispose (GObject *object)
{
  ScbTemplateList *self = SCB_TEMPLATE_LIST (object);

  /* A list that goes unselects its rows one by one: nobody has to hear of that. */
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_template_list_parent_class)->dispose (object);
}

static void
scb_template_list_class_init (ScbTemplateListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_template_list_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
scb_template_list_init (ScbTemplateList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  self->status = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Agenda templates"), -1);
  gtk_widget_add_css_class (list, "boxed-list");
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "max-content-height", 320, "child", list, NULL);
  gtk_box_append (GTK_BOX (self->content), scroller);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->status));
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  g_signal_connect_object (list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_template_list_new (ScbEditorContext *context)
{
  ScbTemplateList *self = g_object_new (SCB_TYPE_TEMPLATE_LIST, NULL);

  self->context = g_object_ref (context);
  fill (self);
  return GTK_WIDGET (self);
}

ScbAgendaPlan *
scb_template_list_get_chosen (ScbTemplateList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? get_plan (GTK_WIDGET (row)) : NULL;
}
