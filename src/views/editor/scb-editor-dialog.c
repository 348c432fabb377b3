/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions of the session editor. */

#include "scb-config.h"

#include "scb-editor-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What belongs to a dialog. */
typedef struct
{
  char *response;
  GtkWidget *box;
  GtkLabel *problem;
  GHashTable *entries;        /* char * → GtkEditable, children of box */
  GPtrArray *needed;          /* GtkEditable */
  ScbEditorDialogCheck check; /* (nullable) */
  gpointer user_data;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->response);
  g_hash_table_unref (question->entries);
  g_ptr_array_unref (question->needed);
  g_free (question);
}

static Question *
get_question (AdwMessageDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "scb-question");
}

static void
update (AdwMessageDialog *dialog)
{
  Question *question = get_question (dialog);
  g_autofree char *problem
      = question->check != NULL ? question->check (dialog, question->user_data) : NULL;
  gboolean enabled = problem == NULL;

  for (guint i = 0; i < question->needed->len; i++)
    {
      g_autofree char *text
          = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->needed->pdata[i])));

      enabled = enabled && *g_strstrip (text) != '\0';
    }
  gtk_label_set_label (question->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (question->problem), problem != NULL);
  adw_message_dialog_set_response_enabled (dialog, question->response, enabled);
}

/* Sentences that come later stand below the entries, what is wrong below all. */
static void
append (Question *question, GtkWidget *widget)
{
  gtk_box_insert_child_after (GTK_BOX (question->box), widget,
                              gtk_widget_get_prev_sibling (GTK_WIDGET (question->problem)));
}

AdwMessageDialog *
scb_editor_dialog_new (GtkWidget *widget,
                       const char *heading,
                       const char *body,
                       const char *response,
                       const char *label)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body));
  Question *question = g_new0 (Question, 1);

  question->response = g_strdup (response);
  question->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  question->needed = g_ptr_array_new ();
  question->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  question->problem = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "css-classes",
                                    (const char *[]){ "error", NULL }, NULL);
  gtk_box_append (GTK_BOX (question->box), GTK_WIDGET (question->problem));
  g_object_set_data_full (G_OBJECT (dialog), "scb-question", question, question_free);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, response, label);
  adw_message_dialog_set_response_appearance (dialog, response, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, response);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_extra_child (dialog, question->box);
  return dialog;
}

GtkWidget *
scb_editor_dialog_add_entry (AdwMessageDialog *dialog,
                             const char *name,
                             const char *label,
                             const char *text,
                             gboolean needed)
{
  Question *question = get_question (dialog);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title
      = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entry);
  append (question, box);
  g_hash_table_insert (question->entries, g_strdup (name), entry);
  if (needed)
    g_ptr_array_add (question->needed, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (update), dialog, G_CONNECT_SWAPPED);
  update (dialog);
  return entry;
}

void
scb_editor_dialog_add_note (AdwMessageDialog *dialog, const char *sentence)
{
  append (get_question (dialog),
          g_object_new (GTK_TYPE_LABEL, "label", sentence, "xalign", 0.0, "wrap", TRUE, NULL));
}

void
scb_editor_dialog_add_widget (AdwMessageDialog *dialog, GtkWidget *widget)
{
  append (get_question (dialog), widget);
}

char *
scb_editor_dialog_get_text (AdwMessageDialog *dialog, const char *name)
{
  GtkEditable *entry = g_hash_table_lookup (get_question (dialog)->entries, name);
  g_autofree char *text = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  text = g_strdup (gtk_editable_get_text (entry));
  return *g_strstrip (text) != '\0' ? g_steal_pointer (&text) : NULL;
}

void
scb_editor_dialog_set_check (AdwMessageDialog *dialog,
                             ScbEditorDialogCheck check,
                             gpointer user_data)
{
  Question *question = get_question (dialog);

  question->check = check;
  question->user_data = user_data;
  update (dialog);
}
