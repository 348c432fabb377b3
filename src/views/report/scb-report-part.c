/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One part of a report. */

#include "scb-config.h"

#include "scb-report-part.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-glib.h"

struct _ScbReportPart
{
  GtkWidget parent_instance;

  char *key;
  char *draft; /* (nullable) */
  ScbAutosave *autosave;

  /* template children */
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *origin;
  GtkWidget *draft_button;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (ScbReportPart, scb_report_part, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what is shown ---- */

static gboolean
is_draft (ScbReportPart *self, const char *text)
{
  return g_strcmp0 (text != NULL ? text : "", self->draft != NULL ? self->draft : "") == 0;
}

static void
show_origin (ScbReportPart *self, const char *text)
{
  gboolean own = !is_draft (self, text);
  const char *origin = own && scb_string_is_empty (text) ? _("Left out by hand; it is not printed")
                       : own                             ? _("Written by hand")
                       : self->draft != NULL
                           ? _("From the record")
                           : _("The record says nothing of it; it is not printed");

  gtk_label_set_label (GTK_LABEL (self->origin), origin);
  gtk_widget_set_visible (self->draft_button, own && gtk_text_view_get_editable (self->text));
}

void
scb_report_part_show (ScbReportPart *self, const char *draft, const char *text, gboolean editable)
{
  g_free (self->draft);
  self->draft = g_strdup (draft);
  gtk_text_view_set_editable (self->text, editable);
  scb_autosave_set_text (self->autosave, text != NULL ? text : "");
  show_origin (self, text);
}

/* ---- callbacks ---- */

static gboolean
save_cb (ScbReportPart *self, const char *text)
{
  gboolean kept = FALSE;

  /* What reads like the draft is the draft, and follows the record again. */
  g_signal_emit (self, signals[CHANGED], 0, self->key, is_draft (self, text) ? NULL : text, &kept);
  if (kept)
    show_origin (self, text);
  return kept;
}

static void
draft_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbReportPart *self = SCB_REPORT_PART (widget);
  gboolean kept = FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  g_signal_emit (self, signals[CHANGED], 0, self->key, NULL, &kept);
}

/* ---- the widget ---- */

static void
scb_report_part_dispose (GObject *object)
{
  ScbReportPart *self = SCB_REPORT_PART (object);

  g_clear_object (&self->autosave);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_REPORT_PART);

  G_OBJECT_CLASS (scb_report_part_parent_class)->dispose (object);
}

static void
scb_report_part_finalize (GObject *object)
{
  ScbReportPart *self = SCB_REPORT_PART (object);

  g_free (self->key);
  g_free (self->draft);

  G_OBJECT_CLASS (scb_report_part_parent_class)->finalize (object);
}

static void
scb_report_part_class_init (ScbReportPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = scb_report_part_dispose;
  object_class->finalize = scb_report_part_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_first_wins, NULL, NULL, G_TYPE_BOOLEAN, 2,
                                   G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE,
                                   G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "part.draft", NULL, draft_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/report/scb-report-part.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbReportPart, box);
  gtk_widget_class_bind_template_child (widget_class, ScbReportPart, label);
  gtk_widget_class_bind_template_child (widget_class, ScbReportPart, origin);
  gtk_widget_class_bind_template_child (widget_class, ScbReportPart, draft_button);
  gtk_widget_class_bind_template_child (widget_class, ScbReportPart, text);
}

static void
scb_report_part_init (ScbReportPart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->autosave = scb_autosave_new (GTK_WIDGET (self->text));
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
scb_report_part_new (const char *key, const char *label)
{
  ScbReportPart *self = g_object_new (SCB_TYPE_REPORT_PART, NULL);

  self->key = g_strdup (key);
  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}
