/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper by itself. */

#include "scb-config.h"

#include "scb-paper-window.h"

#include "scb-pdf-view.h"
#include "scb-ui.h"

struct _ScbPaperWindow
{
  AdwWindow parent_instance;

  /* template children */
  AdwWindowTitle *title;
  ScbPdfView *view;
};

G_DEFINE_FINAL_TYPE (ScbPaperWindow, scb_paper_window, ADW_TYPE_WINDOW)

enum
{
  SAVE,
  PRINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SAVE], 0);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRINT], 0);
}

static void
scb_paper_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_PAPER_WINDOW);

  G_OBJECT_CLASS (scb_paper_window_parent_class)->dispose (object);
}

static void
scb_paper_window_class_init (ScbPaperWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_paper_window_dispose;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[PRINT] = g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SCB_TYPE_PDF_VIEW);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-paper-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbPaperWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ScbPaperWindow, view);
}

static void
scb_paper_window_init (ScbPaperWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ScbPaperWindow *
scb_paper_window_new (GtkWindow *parent, const char *title, ScbPdfPages *pages)
{
  ScbPaperWindow *self
      = g_object_new (SCB_TYPE_PAPER_WINDOW, "transient-for", parent, "title", title, NULL);

  adw_window_title_set_title (self->title, title);
  scb_pdf_view_set_pages (self->view, pages);
  return self;
}
