/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change by decision in two steps. */

#include "scb-config.h"

#include "scb-reform-window.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-reform-summary.h"

struct _ScbReformWindow
{
  AdwWindow parent_instance;

  ScbBook *book;
  GtkWidget *form; /* child of form_slot */

  /* template children */
  GtkStack *stack;
  AdwBin *form_slot;
  GtkLabel *problem;
  ScbReformSummary *summary;
  GtkLabel *failure;
  GtkWidget *preview_button;
  GtkWidget *back_button;
  GtkWidget *apply_button;
};

G_DEFINE_FINAL_TYPE (ScbReformWindow, scb_reform_window, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
complain (GtkLabel *label, const GError *error)
{
  gtk_label_set_label (label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), error != NULL);
}

static void
show_step (ScbReformWindow *self, gboolean preview)
{
  gtk_stack_set_visible_child_name (self->stack, preview ? "preview" : "ask");
  gtk_widget_set_visible (self->preview_button, !preview);
  gtk_widget_set_visible (self->back_button, preview);
  gtk_widget_set_visible (self->apply_button, preview);
  gtk_window_set_default_widget (GTK_WINDOW (self),
                                 preview ? self->apply_button : self->preview_button);
}

static void
preview_cb (ScbReformWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbReformPreview) preview = NULL;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  preview = scb_reform_form_preview (SCB_REFORM_FORM (self->form), self->book, &error);
  complain (self->problem, error);
  if (preview == NULL)
    return;
  complain (self->failure, NULL);
  scb_reform_summary_set_preview (self->summary, preview);
  show_step (self, TRUE);
  gtk_widget_grab_focus (self->apply_button);
}

static void
back_cb (ScbReformWindow *self)
{
  show_step (self, FALSE);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static void
apply_cb (ScbReformWindow *self)
{
  g_autoptr (GError) error = NULL;
  gint64 result = scb_reform_form_apply (SCB_REFORM_FORM (self->form), self->book, &error);

  complain (self->failure, error);
  if (result == 0)
    return;
  g_signal_emit (self, signals[DONE], 0, result);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
scb_reform_window_dispose (GObject *object)
{
  ScbReformWindow *self = SCB_REFORM_WINDOW (object);

  /* It lies in the content. */
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_REFORM_WINDOW);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_reform_window_parent_class)->dispose (object);
}

static void
scb_reform_window_class_init (ScbReformWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_reform_window_dispose;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (SCB_TYPE_REFORM_SUMMARY);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/reform/scb-reform-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, form_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, preview_button);
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, ScbReformWindow, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
scb_reform_window_init (ScbReformWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_step (self, FALSE);
}

GtkWidget *
scb_reform_window_new (GtkWindow *parent, ScbBook *book, const char *title, GtkWidget *form)
{
  ScbReformWindow *self
      = g_object_new (SCB_TYPE_REFORM_WINDOW, "transient-for", parent, "title", title, NULL);

  self->book = g_object_ref (book);
  self->form = form;
  adw_bin_set_child (self->form_slot, form);
  return GTK_WIDGET (self);
}

GtkWidget *
scb_reform_window_get_form (ScbReformWindow *self)
{
  return self->form;
}
