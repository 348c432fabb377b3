/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long work in front of a window. */

#include "scb-config.h"

#include "scb-progress.h"

#include <glib/gi18n-lib.h>

/* What is done before that needs no dialog. */
#define SHOWN_AFTER_MS 300

struct _ScbProgress
{
  AdwWindow parent_instance;

  GtkWindow *behind;
  GCancellable *cancellable;
  guint show_id;
  gulong close_id;
  gboolean is_closing; /* the window behind was to be closed */

  /* template children */
  GtkLabel *text;
  GtkProgressBar *bar;
  GtkWidget *cancel_button;
};

G_DEFINE_FINAL_TYPE (ScbProgress, scb_progress, ADW_TYPE_WINDOW)

static void
cancel_cb (ScbProgress *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

/* It goes when the work has ended, and not before. */
static gboolean
scb_progress_close_request (GtkWindow *window)
{
  cancel_cb (SCB_PROGRESS (window));
  return TRUE;
}

static gboolean
behind_closes_cb (ScbProgress *self)
{
  self->is_closing = TRUE;
  cancel_cb (self);
  return TRUE;
}

static gboolean
show_cb (gpointer user_data)
{
  ScbProgress *self = user_data;

  self->show_id = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
scb_progress_dispose (GObject *object)
{
  ScbProgress *self = SCB_PROGRESS (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->behind != NULL)
    g_clear_signal_handler (&self->close_id, self->behind);
  g_clear_object (&self->behind);
  g_clear_object (&self->cancellable);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_PROGRESS);

  G_OBJECT_CLASS (scb_progress_parent_class)->dispose (object);
}

static void
scb_progress_class_init (ScbProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_progress_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = scb_progress_close_request;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/widgets/scb-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbProgress, text);
  gtk_widget_class_bind_template_child (widget_class, ScbProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, ScbProgress, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
scb_progress_init (ScbProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The window itself, not its content: what looks at the content's state sees no change. */
static void
lock (GtkWindow *window, gboolean locked)
{
  gtk_widget_set_can_target (GTK_WIDGET (window), !locked);
  gtk_widget_set_can_focus (GTK_WIDGET (window), !locked);
}

ScbProgress *
scb_progress_start (GtkWindow *parent, const char *text, GCancellable *cancellable)
{
  ScbProgress *self = g_object_new (SCB_TYPE_PROGRESS, "transient-for", parent, NULL);

  self->behind = g_object_ref (parent);
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_label (self->text, text);
  lock (parent, TRUE);
  self->close_id
      = g_signal_connect_swapped (parent, "close-request", G_CALLBACK (behind_closes_cb), self);
  self->show_id = g_timeout_add (SHOWN_AFTER_MS, show_cb, self);
  return self;
}

void
scb_progress_set_fraction (ScbProgress *self, double fraction)
{
  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
}

void
scb_progress_end (ScbProgress *self)
{
  g_autoptr (GtkWindow) behind = g_object_ref (self->behind);
  gboolean is_closing = self->is_closing;

  lock (behind, FALSE);
  gtk_window_destroy (GTK_WINDOW (self));
  if (is_closing)
    gtk_window_close (behind);
}
