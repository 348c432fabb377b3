/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agenda's sum, and its templates. */

#include "scb-config.h"

#include "scb-agenda-tools.h"

#include <glib/gi18n-lib.h>

#include "scb-book-agenda.h"
#include "scb-editor-dialog.h"
#include "scb-flow-layout.h"
#include "scb-template-list.h"

struct _ScbAgendaTools
{
  AdwBin parent_instance;

  ScbEditorContext *context;
  GtkLabel *total;
  GtkLabel *status;
  GtkWidget *apply_button;
  GtkWidget *keep_button;
};

G_DEFINE_FINAL_TYPE (ScbAgendaTools, scb_agenda_tools, ADW_TYPE_BIN)

/* ---- the sum ---- */

static void
refresh (ScbAgendaTools *self)
{
  GPtrArray *agenda = scb_editor_context_get_dossier (self->context)->agenda;
  gboolean writable = !scb_book_is_read_only (scb_editor_context_get_book (self->context));
  gint64 minutes = SCB_UNKNOWN;
  guint n_without = 0;
  g_autoptr (GString) text = NULL;
  g_autofree char *total = NULL;

  for (guint i = 0; i < agenda->len; i++)
    {
      gint64 planned = SCB_AGENDA_ITEM (agenda->pdata[i])->planned_minutes;

      if (planned == SCB_UNKNOWN)
        n_without++;
      else
        minutes = (minutes == SCB_UNKNOWN ? 0 : minutes) + planned;
    }
  total = scb_agenda_total_text (agenda->len, minutes);
  text = g_string_new (total);
  if (n_without > 0 && minutes != SCB_UNKNOWN)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " · %u point without a time",
                                         " · %u points without a time", n_without),
                            n_without);
  gtk_label_set_label (self->total, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->total), agenda->len > 0);
  gtk_widget_set_visible (self->apply_button, !scb_editor_context_get_read_only (self->context));
  gtk_widget_set_visible (self->keep_button, writable && agenda->len > 0);
}

static void
say (ScbAgendaTools *self, const char *sentence)
{
  gtk_label_set_label (self->status, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
}

/* ---- from a template ---- */

static void
chosen_cb (ScbTemplateList *list, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "apply",
                                           scb_template_list_get_chosen (list) != NULL);
}

static void
wanted_cb (ScbTemplateList *list, AdwMessageDialog *dialog)
{
  adw_message_dialog_response (dialog, "apply");
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
apply_response_cb (ScbAgendaTools *self, const char *response, AdwMessageDialog *dialog)
{
  ScbTemplateList *list = g_object_get_data (G_OBJECT (dialog), "templates");
  ScbAgendaPlan *plan = scb_template_list_get_chosen (list);
  ScbSession *session = scb_editor_context_get_session (self->context);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "apply") || plan == NULL)
    return;
  said = g_strdup_printf (_("The agenda now follows the template “%s”."),
                          scb_agenda_plan_get_name (plan));
  if (scb_book_apply_template (scb_editor_context_get_book (self->context),
                               scb_record_get_id (SCB_RECORD (session)), plan, &error))
    say (self, said);
  else
    scb_editor_context_report (self->context, error);
}

static void
apply_cb (ScbAgendaTools *self)
{
  AdwMessageDialog *dialog = scb_editor_dialog_new (
      GTK_WIDGET (self), _("An Agenda From a Template"),
      _("Points under which something is written stay; the others make room."), "apply",
      _("_Use"));
  GtkWidget *list = scb_template_list_new (self->context);

  scb_editor_dialog_add_widget (dialog, list);
  g_object_set_data (G_OBJECT (dialog), "templates", list);
  g_signal_connect_object (list, "changed", G_CALLBACK (chosen_cb), dialog, 0);
  g_signal_connect_object (list, "activated", G_CALLBACK (wanted_cb), dialog, 0);
  chosen_cb (SCB_TEMPLATE_LIST (list), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (apply_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- kept as a template ---- */

static void
keep_response_cb (ScbAgendaTools *self, const char *response, AdwMessageDialog *dialog)
{
  ScbSession *session = scb_editor_context_get_session (self->context);
  g_autofree char *name = scb_editor_dialog_get_text (dialog, "name");
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "keep") || name == NULL)
    return;
  said = g_strdup_printf (_("The agenda is kept as the template “%s”."), name);
  if (scb_book_keep_template (scb_editor_context_get_book (self->context),
                              scb_record_get_id (SCB_RECORD (session)), name, &error)
      != 0)
    say (self, said);
  else
    scb_editor_context_report (self->context, error);
}

static void
keep_cb (ScbAgendaTools *self)
{
  AdwMessageDialog *dialog
      = scb_editor_dialog_new (GTK_WIDGET (self), _("Keep the Agenda as a Template"),
                               _("A template of the same name is replaced."), "keep", _("_Keep"));

  scb_editor_dialog_add_entry (dialog, "name", _("Name of the template"), NULL, TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (keep_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the widget ---- */

static GtkWidget *
add_button (ScbAgendaTools *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
scb_agenda_tools_dispose (GObject *object)
{
  g_clear_object (&SCB_AGENDA_TOOLS (object)->context);

  G_OBJECT_CLASS (scb_agenda_tools_parent_class)->dispose (object);
}

static void
scb_agenda_tools_class_init (ScbAgendaToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_agenda_tools_dispose;
}

static void
scb_agenda_tools_init (ScbAgendaTools *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->total = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  self->status = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "css-classes",
                               (const char *[]){ "dim-label", NULL }, NULL);
  gtk_widget_set_layout_manager (buttons, scb_flow_layout_new (6, FALSE));
  self->apply_button = add_button (self, buttons, _("From a _Template…"), G_CALLBACK (apply_cb));
  self->keep_button = add_button (self, buttons, _("_Keep as a Template…"), G_CALLBACK (keep_cb));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->total));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
scb_agenda_tools_new (ScbEditorContext *context)
{
  ScbAgendaTools *self = g_object_new (SCB_TYPE_AGENDA_TOOLS, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::dossier", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

char *
scb_agenda_total_text (guint n_points, gint64 minutes)
{
  g_autofree char *points = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u point", "%u points", n_points), n_points);

  if (minutes == SCB_UNKNOWN)
    return g_steal_pointer (&points);
  /* Translators: "6 points · 95 minutes planned" */
  return g_strdup_printf (_("%s · %d minutes planned"), points, (int)minutes);
}
