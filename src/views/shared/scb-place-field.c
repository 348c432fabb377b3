/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of a form that names a branch, a member or an organization. */

#include "scb-config.h"

#include "scb-place-field.h"

#include <glib/gi18n-lib.h>

#include "scb-branch-choice.h"
#include "scb-organization-choice.h"

struct _ScbPlaceField
{
  GtkWidget parent_instance;

  const ScbField *field; /* static */
  GtkWidget *choice;     /* child: ScbBranchChoice or ScbOrganizationChoice */
};

G_DEFINE_FINAL_TYPE (ScbPlaceField, scb_place_field, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
chosen_cb (ScbPlaceField *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
failed_cb (ScbPlaceField *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
scb_place_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SCB_PLACE_FIELD (widget)->choice);
}

static void
scb_place_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (scb_place_field_parent_class)->dispose (object);
}

static void
scb_place_field_class_init (ScbPlaceFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_place_field_dispose;
  widget_class->grab_focus = scb_place_field_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
scb_place_field_init (ScbPlaceField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "record-field");
}

static GtkWidget *
make_choice (const ScbFormField *description, const ScbField *field)
{
  gboolean is_member;
  GtkWidget *choice;

  if (field->get_type () == SCB_TYPE_ORGANIZATION)
    return scb_organization_choice_new (_ (description->label));
  is_member = field->get_type () == SCB_TYPE_MEMBER;
  choice = is_member ? scb_branch_choice_new_of_members () : scb_branch_choice_new ();
  scb_branch_choice_set_texts (SCB_BRANCH_CHOICE (choice), _ (description->label),
                               description->none != NULL ? _ (description->none)
                               : is_member               ? _("Choose a member")
                                                         : _("Choose a branch"),
                               (field->flags & SCB_FIELD_REQUIRED) == 0);
  return choice;
}

GtkWidget *
scb_place_field_new (const ScbFormField *description, ScbRecordClass *klass)
{
  ScbPlaceField *self = g_object_new (SCB_TYPE_PLACE_FIELD, NULL);
  GtkWidget *label = gtk_label_new (_ (description->label));

  self->field = scb_record_class_find_field (klass, description->name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  self->choice = make_choice (description, self->field);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  if (SCB_IS_BRANCH_CHOICE (self->choice))
    g_signal_connect_object (self->choice, "failed", G_CALLBACK (failed_cb), self,
                             G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
scb_place_field_show (ScbPlaceField *self, ScbBook *book, ScbRecord *record)
{
  gint64 id = scb_record_get_int (record, self->field);
  g_autoptr (GError) error = NULL;

  if (SCB_IS_BRANCH_CHOICE (self->choice))
    {
      scb_branch_choice_set_book (SCB_BRANCH_CHOICE (self->choice), book);
      scb_branch_choice_set_branch (SCB_BRANCH_CHOICE (self->choice), id);
      return;
    }
  if (!scb_organization_choice_set_book (SCB_ORGANIZATION_CHOICE (self->choice), book, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  scb_organization_choice_set_organization (SCB_ORGANIZATION_CHOICE (self->choice), id);
}

void
scb_place_field_read (ScbPlaceField *self, ScbRecord *record)
{
  gint64 id
      = SCB_IS_BRANCH_CHOICE (self->choice)
            ? scb_branch_choice_get_branch (SCB_BRANCH_CHOICE (self->choice))
            : scb_organization_choice_get_organization (SCB_ORGANIZATION_CHOICE (self->choice));

  scb_record_set_int (record, self->field, id);
}
