/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before a change of an organization. */

#include "scb-config.h"

#include "scb-organization-reform-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "scb-book-organization-reform.h"
#include "scb-book-sessions.h"
#include "scb-date.h"
#include "scb-decision-form.h"
#include "scb-labels.h"
#include "scb-organization-choice.h"
#include "scb-text.h"
#include "scb-ui.h"

struct _ScbOrganizationReformForm
{
  GtkWidget parent_instance;

  ScbOrganizationReformKind kind;
  gint64 organization;

  /* children of the slots */
  ScbDecisionForm *decision;
  ScbOrganizationChoice *other;

  /* template children */
  GtkWidget *content;
  GtkLabel *heading;
  GtkWidget *level_part;
  GtkDropDown *level;
  GtkWidget *name_part;
  GtkEditable *name;
  GtkEditable *committee_name;
  GtkEditable *place;
  GtkWidget *other_part;
  GtkLabel *other_label;
  AdwBin *other_slot;
  AdwBin *decision_slot;
};

static void scb_organization_reform_form_iface_init (ScbReformFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbOrganizationReformForm,
                               scb_organization_reform_form,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_REFORM_FORM,
                                                      scb_organization_reform_form_iface_init))

/* ---- what was asked for ---- */

static ScbOrganizationReform *
read_form (ScbOrganizationReformForm *self, GError **error)
{
  g_autoptr (ScbOrganizationReform) reform = scb_organization_reform_new (self->kind);
  gint64 other = scb_organization_choice_get_organization (self->other);

  if (!scb_decision_form_read (self->decision, &reform->decision, error))
    return NULL;
  reform->day = scb_decision_form_get_day (self->decision);
  if (self->kind != SCB_ORGANIZATION_REFORM_FOUND)
    reform->organization = self->organization;
  if (gtk_widget_get_visible (self->name_part))
    {
      reform->name = scb_text_clean_line (gtk_editable_get_text (self->name));
      reform->committee_name = scb_text_clean_line (gtk_editable_get_text (self->committee_name));
      reform->place = scb_text_clean_line (gtk_editable_get_text (self->place));
    }
  reform->level = (ScbOrganizationKind)(gtk_drop_down_get_selected (self->level) + 1);
  if (self->kind == SCB_ORGANIZATION_REFORM_END)
    reform->successor = other;
  else
    reform->parent = other;
  return g_steal_pointer (&reform);
}

static ScbReformPreview *
preview (ScbReformForm *form, ScbBook *book, GError **error)
{
  g_autoptr (ScbOrganizationReform) reform = read_form (SCB_ORGANIZATION_REFORM_FORM (form), error);

  return reform != NULL ? scb_book_preview_organization_reform (book, reform, error) : NULL;
}

static gint64
apply (ScbReformForm *form, ScbBook *book, GError **error)
{
  g_autoptr (ScbOrganizationReform) reform = read_form (SCB_ORGANIZATION_REFORM_FORM (form), error);

  return reform != NULL ? scb_book_apply_organization_reform (book, reform, error) : 0;
}

static void
scb_organization_reform_form_iface_init (ScbReformFormInterface *iface)
{
  iface->preview = preview;
  iface->apply = apply;
}

/* ---- the widget ---- */

static void
scb_organization_reform_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_ORGANIZATION_REFORM_FORM);

  G_OBJECT_CLASS (scb_organization_reform_form_parent_class)->dispose (object);
}

static void
scb_organization_reform_form_class_init (ScbOrganizationReformFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_organization_reform_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/reform/scb-organization-reform-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, content);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, heading);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, level_part);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, level);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, name_part);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, name);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, committee_name);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, place);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, other_part);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, other_label);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, other_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationReformForm, decision_slot);
}

static void
scb_organization_reform_form_init (ScbOrganizationReformForm *self)
{
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int value = 1; scb_organization_kind_label ((ScbOrganizationKind)value) != NULL; value++)
    gtk_string_list_append (levels, scb_organization_kind_label ((ScbOrganizationKind)value));
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (levels));
  gtk_drop_down_set_selected (self->level, SCB_ORGANIZATION_KIND_COMMUNE - 1);
  scb_ui_name_drop_down (self->level);
  self->decision = SCB_DECISION_FORM (scb_decision_form_new ());
  adw_bin_set_child (self->decision_slot, GTK_WIDGET (self->decision));
  self->other = SCB_ORGANIZATION_CHOICE (scb_organization_choice_new (_("Other organization")));
  adw_bin_set_child (self->other_slot, GTK_WIDGET (self->other));
}

GtkWidget *
scb_organization_reform_form_new (ScbBook *book,
                                  ScbOrganizationReformKind kind,
                                  gint64 organization)
{
  ScbOrganizationReformForm *self = g_object_new (SCB_TYPE_ORGANIZATION_REFORM_FORM, NULL);
  g_autofree char *today = scb_date_today ();
  g_autofree char *name
      = organization != 0 ? scb_book_get_organization_name (book, organization, today) : NULL;
  gboolean is_new = kind == SCB_ORGANIZATION_REFORM_FOUND;

  self->kind = kind;
  self->organization = organization;
  scb_organization_choice_set_book (self->other, book, NULL);
  scb_organization_choice_set_organization (self->other, is_new ? organization : 0);
  scb_decision_form_set_day (self->decision, today);
  gtk_label_set_label (self->heading, name != NULL && !is_new ? name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), name != NULL && !is_new);
  gtk_widget_set_visible (self->level_part, is_new);
  gtk_widget_set_visible (self->name_part, is_new || kind == SCB_ORGANIZATION_REFORM_RENAME);
  if (kind == SCB_ORGANIZATION_REFORM_RENAME && name != NULL)
    gtk_editable_set_text (self->name, name);
  gtk_widget_set_visible (self->other_part, kind != SCB_ORGANIZATION_REFORM_RENAME);
  gtk_label_set_label (self->other_label, kind == SCB_ORGANIZATION_REFORM_END
                                              ? _("What stood under it stands under")
                                              : _("Stands under"));
  return GTK_WIDGET (self);
}
