/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with the papers of a day. */

#include "scb-config.h"

#include "scb-day-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-preview.h"
#include "scb-print-operation.h"

/* A paper of a day is of no session; the preview asks for one of something. */
#define SUBJECT 1

struct _ScbDayWindow
{
  AdwWindow parent_instance;

  ScbDaySource *source;
  char *paper;

  /* template children */
  ScbPreview *preview;
};

G_DEFINE_FINAL_TYPE (ScbDayWindow, scb_day_window, ADW_TYPE_WINDOW)

enum
{
  SAVE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ready_cb (ScbDayWindow *self)
{
  gboolean ready = scb_preview_get_ready (self->preview);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-sheet", ready);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbDayWindow *self = SCB_DAY_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = scb_print_operation_new (
      scb_preview_get_pages (self->preview), scb_preview_get_result (self->preview)->title);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    g_signal_emit (self, signals[FAILED], 0, _("Printing Failed"), error);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbDayWindow *self = SCB_DAY_WINDOW (widget);
  const ScbPreviewResult *result = scb_preview_get_result (self->preview);

  g_signal_emit (self, signals[SAVE], 0, result->pdf, result->file_name, FALSE);
}

/* "theo-doi-2020-12-10.pdf" → "theo-doi-2020-12-10.xlsx" */
static void
save_sheet_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbDayWindow *self = SCB_DAY_WINDOW (widget);
  const char *pdf = scb_preview_get_result (self->preview)->file_name;
  g_autofree char *stem = g_strndup (pdf, strlen (pdf) - strlen (".pdf"));
  g_autofree char *name = g_strconcat (stem, ".xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_day_source_make_workbook (self->source, self->paper, &error);

  if (bytes != NULL)
    g_signal_emit (self, signals[SAVE], 0, bytes, name, TRUE);
  else
    g_signal_emit (self, signals[FAILED], 0, _("The Table Was Not Made"), error);
}

static void
scb_day_window_dispose (GObject *object)
{
  ScbDayWindow *self = SCB_DAY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_DAY_WINDOW);
  g_clear_object (&self->source);
  g_clear_pointer (&self->paper, g_free);

  G_OBJECT_CLASS (scb_day_window_parent_class)->dispose (object);
}

static void
scb_day_window_class_init (ScbDayWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_day_window_dispose;

  signals[SAVE] = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                3, G_TYPE_BYTES | G_SIGNAL_TYPE_STATIC_SCOPE,
                                G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE,
                                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_PREVIEW);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "paper.save-sheet", NULL, save_sheet_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-day-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbDayWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, ready_cb);
}

static void
scb_day_window_init (ScbDayWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ScbDayWindow *
scb_day_window_new (GtkWindow *parent, ScbDaySource *source, const char *paper)
{
  ScbDayWindow *self
      = g_object_new (SCB_TYPE_DAY_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  self->source = g_object_ref (source);
  self->paper = g_strdup (paper);
  scb_preview_set_source (self->preview, SCB_PREVIEW_SOURCE (source));
  scb_preview_set_paper (self->preview, paper);
  scb_preview_set_session (self->preview, SUBJECT);
  ready_cb (self);
  return self;
}
