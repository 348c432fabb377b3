/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By which decision, from which day on. */

#include "scb-config.h"

#include "scb-decision-form.h"

#include <glib/gi18n-lib.h>

#include "scb-attached-file.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-file-dialog.h"
#include "scb-text.h"

struct _ScbDecisionForm
{
  GtkWidget parent_instance;

  GBytes *file; /* (nullable) */
  char *file_name;
  char *media_type;

  /* template children */
  GtkWidget *content;
  GtkEditable *day;
  GtkEditable *number;
  GtkEditable *issued_on;
  GtkEditable *issuer;
  GtkEditable *subject;
  GtkLabel *file_label;
};

G_DEFINE_FINAL_TYPE (ScbDecisionForm, scb_decision_form, GTK_TYPE_WIDGET)

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbDecisionForm) self = user_data;
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);
  g_autoptr (GError) error = NULL;

  if (file != NULL && !scb_decision_form_take_file (self, file, &error))
    gtk_label_set_label (self->file_label, error->message);
}

static void
attach_cb (ScbDecisionForm *self)
{
  scb_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              _("Choose the Decision's File"), SCB_FILE_KIND_SCAN, NULL, chosen_cb,
                              g_object_ref (self));
}

static void
scb_decision_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_DECISION_FORM);

  G_OBJECT_CLASS (scb_decision_form_parent_class)->dispose (object);
}

static void
scb_decision_form_finalize (GObject *object)
{
  ScbDecisionForm *self = SCB_DECISION_FORM (object);

  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self->file_name);
  g_free (self->media_type);

  G_OBJECT_CLASS (scb_decision_form_parent_class)->finalize (object);
}

static void
scb_decision_form_class_init (ScbDecisionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_decision_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_decision_form_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/reform/scb-decision-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionForm, content);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionForm, day);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionForm, number);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionForm, issued_on);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionForm, issuer);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionForm, subject);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionForm, file_label);
  gtk_widget_class_bind_template_callback (widget_class, attach_cb);
}

static void
scb_decision_form_init (ScbDecisionForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_decision_form_new (void)
{
  return g_object_new (SCB_TYPE_DECISION_FORM, NULL);
}

char *
scb_decision_form_get_day (ScbDecisionForm *self)
{
  g_autofree char *day = scb_date_parse (gtk_editable_get_text (self->day));

  return scb_date_is_day (day) ? g_steal_pointer (&day) : NULL;
}

void
scb_decision_form_set_day (ScbDecisionForm *self, const char *day)
{
  g_autofree char *text = scb_date_text_short (day);

  gtk_editable_set_text (self->day, text != NULL ? text : "");
}

gboolean
scb_decision_form_read (ScbDecisionForm *self, ScbReformDecision *decision, GError **error)
{
  g_autofree char *typed = scb_text_clean_line (gtk_editable_get_text (self->issued_on));
  g_autofree char *issued_on = typed != NULL ? scb_date_parse (typed) : NULL;

  if (typed != NULL && !scb_date_is_day (issued_on))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("“%s” is no day; write the day of the decision like 04/02/2020."), typed);
      gtk_widget_grab_focus (GTK_WIDGET (self->issued_on));
      return FALSE;
    }
  decision->number = scb_text_clean_line (gtk_editable_get_text (self->number));
  decision->issued_on = g_steal_pointer (&issued_on);
  decision->issuer = scb_text_clean_line (gtk_editable_get_text (self->issuer));
  decision->subject = scb_text_clean_line (gtk_editable_get_text (self->subject));
  decision->file = self->file != NULL ? g_bytes_ref (self->file) : NULL;
  decision->file_name = g_strdup (self->file_name);
  decision->media_type = g_strdup (self->media_type);
  return TRUE;
}

void
scb_decision_form_set_issuer (ScbDecisionForm *self, const char *issuer)
{
  gtk_editable_set_text (self->issuer, issuer != NULL ? issuer : "");
}

gboolean
scb_decision_form_take_file (ScbDecisionForm *self, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = scb_attached_file_load (file, error);

  if (bytes == NULL)
    return FALSE;
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->media_type, g_free);
  self->file = g_steal_pointer (&bytes);
  scb_attached_file_describe (file, self->file, &self->file_name, &self->media_type);
  gtk_label_set_label (self->file_label, self->file_name);
  return TRUE;
}
