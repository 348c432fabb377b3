/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom a starter package is. */

#include "scb-config.h"

#include "scb-starter-window.h"

#include <glib/gi18n-lib.h>

#include "scb-branch-choice.h"
#include "scb-organization-choice.h"

struct _ScbStarterWindow
{
  AdwWindow parent_instance;

  /* template children */
  GtkCheckButton *for_branch;
  GtkCheckButton *for_office;
  GtkWidget *office_box;
  AdwBin *office_bin;
  ScbBranchChoice *branch;
  GtkWidget *make_button;
  ScbOrganizationChoice *office; /* in office_bin */
};

G_DEFINE_FINAL_TYPE (ScbStarterWindow, scb_starter_window, ADW_TYPE_WINDOW)

enum
{
  MAKE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
get_receiver (ScbStarterWindow *self)
{
  return gtk_check_button_get_active (self->for_office)
             ? scb_organization_choice_get_organization (self->office)
             : scb_branch_choice_get_branch (self->branch);
}

static void
changed_cb (ScbStarterWindow *self)
{
  if (self->office != NULL)
    gtk_widget_set_sensitive (self->make_button, get_receiver (self) != 0);
}

static void
branch_chosen_cb (ScbStarterWindow *self)
{
  gtk_check_button_set_active (self->for_branch, TRUE);
  changed_cb (self);
}

static void
office_chosen_cb (ScbStarterWindow *self)
{
  gtk_check_button_set_active (self->for_office, TRUE);
  changed_cb (self);
}

static void
failed_cb (ScbStarterWindow *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
make_cb (ScbStarterWindow *self)
{
  g_signal_emit (self, signals[MAKE], 0, get_receiver (self),
                 gtk_check_button_get_active (self->for_office));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
scb_starter_window_dispose (GObject *object)
{
  ScbStarterWindow *self = SCB_STARTER_WINDOW (object);

  self->office = NULL;
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_STARTER_WINDOW);

  G_OBJECT_CLASS (scb_starter_window_parent_class)->dispose (object);
}

static void
scb_starter_window_class_init (ScbStarterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_starter_window_dispose;
  signals[MAKE] = g_signal_new ("make", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, G_TYPE_INT64, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-starter-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbStarterWindow, for_branch);
  gtk_widget_class_bind_template_child (widget_class, ScbStarterWindow, for_office);
  gtk_widget_class_bind_template_child (widget_class, ScbStarterWindow, office_box);
  gtk_widget_class_bind_template_child (widget_class, ScbStarterWindow, office_bin);
  gtk_widget_class_bind_template_child (widget_class, ScbStarterWindow, branch);
  gtk_widget_class_bind_template_child (widget_class, ScbStarterWindow, make_button);
  gtk_widget_class_bind_template_callback (widget_class, branch_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
scb_starter_window_init (ScbStarterWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  scb_branch_choice_set_texts (self->branch, _("Branch"), _("Choose a branch"), FALSE);
  self->office = SCB_ORGANIZATION_CHOICE (scb_organization_choice_new (_("Office")));
  adw_bin_set_child (self->office_bin, GTK_WIDGET (self->office));
  g_signal_connect_object (self->office, "chosen", G_CALLBACK (office_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

ScbStarterWindow *
scb_starter_window_new (GtkWindow *parent, ScbBook *book, gint64 branch)
{
  ScbStarterWindow *self = g_object_new (SCB_TYPE_STARTER_WINDOW, "transient-for", parent, NULL);

  scb_branch_choice_set_book (self->branch, book);
  scb_branch_choice_set_branch (self->branch, branch);
  scb_organization_choice_set_book (self->office, book, NULL);
  /* An office of one organization has none under it. */
  gtk_widget_set_visible (self->office_box, scb_organization_choice_get_n_known (self->office) > 1);
  changed_cb (self);
  return self;
}
