/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who helps with a task. */

#include "scb-config.h"

#include "scb-task-helpers.h"

#include <glib/gi18n-lib.h>

#include "scb-decision-text.h"
#include "scb-flow-layout.h"
#include "scb-glib.h"
#include "scb-person-entry.h"

struct _ScbTaskHelpers
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  gint64 task;
  char *shown; /* (nullable): what the chips were made of */

  /* template children */
  GtkWidget *chips;
  ScbPersonEntry *entry;
};

G_DEFINE_FINAL_TYPE (ScbTaskHelpers, scb_task_helpers, GTK_TYPE_WIDGET)

static gint64
last_position (ScbDossier *dossier, gint64 task)
{
  gint64 last = 0;

  for (guint i = 0; i < dossier->helpers->len; i++)
    {
      ScbTaskHelper *helper = dossier->helpers->pdata[i];

      if (helper->task == task)
        last = MAX (last, helper->position);
    }
  return last;
}

static gboolean
is_helper (ScbDossier *dossier, gint64 task, gint64 member)
{
  for (guint i = 0; i < dossier->helpers->len; i++)
    {
      ScbTaskHelper *helper = dossier->helpers->pdata[i];

      if (helper->task == task && helper->member == member)
        return TRUE;
    }
  return FALSE;
}

static void
helper_chosen_cb (ScbTaskHelpers *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  gint64 member = scb_person_entry_get_member (self->entry);
  g_autofree char *name = g_strdup (scb_person_entry_get_text (self->entry));
  g_autoptr (ScbTaskHelper) helper = NULL;

  scb_person_entry_clear (self->entry);
  if ((member == 0 && *name == '\0') || (member != 0 && is_helper (dossier, self->task, member)))
    return;
  helper = g_object_new (SCB_TYPE_TASK_HELPER, "task", self->task, "position",
                         last_position (dossier, self->task) + 1, "member", member, "name",
                         member == 0 ? name : NULL, NULL);
  scb_editor_context_save (self->context, helper, N_("Add helper"));
}

static void
remove_clicked_cb (ScbTaskHelpers *self, GtkWidget *button)
{
  gint64 id = *(gint64 *)g_object_get_data (G_OBJECT (button), "helper");
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);

  for (guint i = 0; i < dossier->helpers->len; i++)
    if (scb_record_get_id (dossier->helpers->pdata[i]) == id)
      {
        g_autoptr (ScbRecord) helper = g_object_ref (dossier->helpers->pdata[i]);

        gtk_widget_grab_focus (GTK_WIDGET (self->entry));
        scb_editor_context_delete (self->context, helper, N_("Delete helper"));
        return;
      }
}

static void
add_chip (ScbTaskHelpers *self, ScbTaskHelper *helper, ScbDossier *dossier)
{
  g_autofree char *name = scb_decision_person (dossier, helper->member, helper->name);
  g_autofree char *label = g_strdup_printf (_("Take away %s"), name);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *text = gtk_label_new (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gint64 id = scb_record_get_id (SCB_RECORD (helper));

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, !scb_editor_context_get_read_only (self->context));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "helper", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (chip), text);
  gtk_box_append (GTK_BOX (chip), button);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
scb_task_helpers_dispose (GObject *object)
{
  ScbTaskHelpers *self = SCB_TASK_HELPERS (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_TASK_HELPERS);
  /* 4.8 leaves the children that have no name in the template. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_task_helpers_parent_class)->dispose (object);
}

static void
scb_task_helpers_class_init (ScbTaskHelpersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_task_helpers_dispose;

  g_type_ensure (SCB_TYPE_PERSON_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-task-helpers.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbTaskHelpers, chips);
  gtk_widget_class_bind_template_child (widget_class, ScbTaskHelpers, entry);
  gtk_widget_class_bind_template_callback (widget_class, helper_chosen_cb);
}

static void
scb_task_helpers_init (ScbTaskHelpers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->chips, scb_flow_layout_new (6, FALSE));
  scb_person_entry_set_accessible_label (self->entry, _("Add a helper"));
}

GtkWidget *
scb_task_helpers_new (ScbEditorContext *context)
{
  ScbTaskHelpers *self = g_object_new (SCB_TYPE_TASK_HELPERS, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

/* Which helpers there are and what they are called: chips are made anew only when this changes. */
static char *
describe (gint64 task, ScbDossier *dossier, gboolean editable)
{
  GString *text = g_string_new (editable ? "editable\n" : "");

  for (guint i = 0; i < dossier->helpers->len; i++)
    {
      ScbTaskHelper *helper = dossier->helpers->pdata[i];
      g_autofree char *name = scb_decision_person (dossier, helper->member, helper->name);

      if (helper->task == task)
        g_string_append_printf (text, "%" G_GINT64_FORMAT ":%s\n",
                                scb_record_get_id (SCB_RECORD (helper)), name);
    }
  return scb_string_free (text);
}

void
scb_task_helpers_show (ScbTaskHelpers *self, ScbTask *task, ScbDossier *dossier)
{
  g_autofree char *description = NULL;
  gboolean editable;
  GtkWidget *chip;

  self->task = scb_record_get_id (SCB_RECORD (task));
  editable = !scb_editor_context_get_read_only (self->context);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), self->task != 0);
  scb_person_entry_set_dossier (self->entry, dossier);
  description = describe (self->task, dossier, editable);
  if (!scb_set_string (&self->shown, description))
    return;
  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), chip);
  for (guint i = 0; i < dossier->helpers->len; i++)
    if (((ScbTaskHelper *)dossier->helpers->pdata[i])->task == self->task)
      add_chip (self, dossier->helpers->pdata[i], dossier);
  gtk_widget_set_visible (self->chips, gtk_widget_get_first_child (self->chips) != NULL);
}

char *
scb_task_helpers_text (gint64 task, ScbDossier *dossier)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dossier->helpers->len; i++)
    {
      ScbTaskHelper *helper = dossier->helpers->pdata[i];
      g_autofree char *name = scb_decision_person (dossier, helper->member, helper->name);

      if (task != 0 && helper->task == task)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
  return scb_string_free (text);
}
