/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before a whole tree is reformed. */

#include "scb-config.h"

#include "scb-tree-reform-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "scb-book-organization-reform.h"
#include "scb-date.h"
#include "scb-decision-form.h"
#include "scb-new-commune-form.h"
#include "scb-organization-tree.h"
#include "scb-several-choice.h"

struct _ScbTreeReformForm
{
  GtkWidget parent_instance;

  ScbBook *book;

  /* children of the slots */
  ScbDecisionForm *decision;
  ScbSeveralChoice *ended;

  /* template children */
  GtkWidget *content;
  AdwBin *ended_slot;
  GtkBox *communes;
  AdwBin *decision_slot;
};

static void scb_tree_reform_form_iface_init (ScbReformFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbTreeReformForm,
                               scb_tree_reform_form,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_REFORM_FORM,
                                                      scb_tree_reform_form_iface_init))

static GtkWidget *
add_commune (ScbTreeReformForm *self)
{
  g_autofree char *today = scb_date_today ();
  GtkWidget *form = scb_new_commune_form_new (self->book, today);

  gtk_box_append (self->communes, form);
  return form;
}

static void
add_commune_cb (ScbTreeReformForm *self)
{
  gtk_widget_child_focus (add_commune (self), GTK_DIR_TAB_FORWARD);
}

/* ---- what was asked for ---- */

ScbTreeReform *
scb_tree_reform_form_read (ScbTreeReformForm *self, GError **error)
{
  g_autoptr (ScbTreeReform) reform = scb_tree_reform_new ();

  if (!scb_decision_form_read (self->decision, &reform->decision, error))
    return NULL;
  reform->day = scb_decision_form_get_day (self->decision);
  g_array_unref (reform->ended);
  reform->ended = scb_several_choice_list (self->ended);
  for (GtkWidget *form = gtk_widget_get_first_child (GTK_WIDGET (self->communes)); form != NULL;
       form = gtk_widget_get_next_sibling (form))
    if (!scb_new_commune_form_is_empty (SCB_NEW_COMMUNE_FORM (form)))
      scb_new_commune_form_read (SCB_NEW_COMMUNE_FORM (form), scb_tree_reform_add_commune (reform));
  return g_steal_pointer (&reform);
}

static ScbReformPreview *
preview (ScbReformForm *form, ScbBook *book, GError **error)
{
  g_autoptr (ScbTreeReform) reform = scb_tree_reform_form_read (SCB_TREE_REFORM_FORM (form), error);

  return reform != NULL ? scb_book_preview_tree_reform (book, reform, error) : NULL;
}

static gint64
apply (ScbReformForm *form, ScbBook *book, GError **error)
{
  g_autoptr (ScbTreeReform) reform = scb_tree_reform_form_read (SCB_TREE_REFORM_FORM (form), error);

  return reform != NULL ? scb_book_apply_tree_reform (book, reform, error) : 0;
}

static void
scb_tree_reform_form_iface_init (ScbReformFormInterface *iface)
{
  iface->preview = preview;
  iface->apply = apply;
}

/* ---- the widget ---- */

static void
scb_tree_reform_form_dispose (GObject *object)
{
  ScbTreeReformForm *self = SCB_TREE_REFORM_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_TREE_REFORM_FORM);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_tree_reform_form_parent_class)->dispose (object);
}

static void
scb_tree_reform_form_class_init (ScbTreeReformFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_tree_reform_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/reform/scb-tree-reform-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbTreeReformForm, content);
  gtk_widget_class_bind_template_child (widget_class, ScbTreeReformForm, ended_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbTreeReformForm, communes);
  gtk_widget_class_bind_template_child (widget_class, ScbTreeReformForm, decision_slot);
  gtk_widget_class_bind_template_callback (widget_class, add_commune_cb);
}

static void
scb_tree_reform_form_init (ScbTreeReformForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->decision = SCB_DECISION_FORM (scb_decision_form_new ());
  adw_bin_set_child (self->decision_slot, GTK_WIDGET (self->decision));
  self->ended = SCB_SEVERAL_CHOICE (scb_several_choice_new (_("Districts that end")));
  adw_bin_set_child (self->ended_slot, GTK_WIDGET (self->ended));
}

GtkWidget *
scb_tree_reform_form_new (ScbBook *book)
{
  ScbTreeReformForm *self = g_object_new (SCB_TYPE_TREE_REFORM_FORM, NULL);
  g_autofree char *today = scb_date_today ();
  g_autoptr (GPtrArray) tree = scb_book_list_organization_tree (book, today, NULL);

  self->book = g_object_ref (book);
  for (guint i = 0; tree != NULL && i < tree->len; i++)
    {
      ScbOrganizationNode *node = tree->pdata[i];

      if (node->kind == SCB_ORGANIZATION_KIND_DISTRICT)
        scb_several_choice_add (self->ended, node->id, node->name);
    }
  scb_several_choice_show (self->ended);
  scb_decision_form_set_day (self->decision, today);
  add_commune (self);
  return GTK_WIDGET (self);
}
