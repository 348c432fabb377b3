/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions prepared and recorded in the window. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-book-agenda.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-period.h"
#include "scb-ui.h"

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  gint64 session = self->book != NULL ? scb_desk_get_session (scb_window_get_desk (self)) : 0;

  if (session != 0)
    scb_window_edit (self, session, NULL);
}

/* ---- a new session ---- */

/* What the dialog asks. */
typedef struct
{
  GArray *branches; /* gint64, in the order of the list */
  GtkDropDown *branch;
  GtkDropDown *kind;
  GtkEditable *month;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_array_unref (question->branches);
  g_free (question);
}

GtkWidget *
scb_window_make_row (const char *label, GtkWidget *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  if (GTK_IS_DROP_DOWN (widget))
    scb_ui_name_drop_down (GTK_DROP_DOWN (widget));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), widget);
  return box;
}

void
scb_window_fill_branches (ScbWindow *self, gboolean all, GtkStringList *names, GArray *ids)
{
  g_autoptr (GPtrArray) branches = scb_book_list (self->book, SCB_TYPE_BRANCH, NULL, 0, NULL);

  for (guint i = 0; branches != NULL && i < branches->len; i++)
    {
      ScbBranch *branch = branches->pdata[i];
      gint64 id = scb_record_get_id (SCB_RECORD (branch));
      g_autofree char *name = scb_book_get_branch_name (self->book, id, NULL);

      if ((!all && branch->dissolved_on != NULL) || name == NULL)
        continue;
      gtk_string_list_append (names, name);
      g_array_append_val (ids, id);
    }
}

static GtkWidget *
make_questions (ScbWindow *self, Question *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkStringList *kinds = gtk_string_list_new (NULL);
  g_autofree char *today = scb_date_today ();
  g_autofree char *this_month = scb_period_of (today);
  g_autofree char *month = scb_date_text_period_short (this_month);
  GtkWidget *entry = gtk_entry_new ();

  scb_window_fill_branches (self, FALSE, names, question->branches);
  for (int kind = SCB_SESSION_KIND_REGULAR; kind <= SCB_SESSION_KIND_COMMITTEE; kind++)
    gtk_string_list_append (kinds, scb_session_kind_label (kind));
  question->branch = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  question->kind = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (kinds), NULL));
  question->month = GTK_EDITABLE (entry);
  gtk_editable_set_text (question->month, month);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_box_append (GTK_BOX (box), scb_window_make_row (_("Branch"), GTK_WIDGET (question->branch)));
  gtk_box_append (GTK_BOX (box), scb_window_make_row (_("Kind"), GTK_WIDGET (question->kind)));
  gtk_box_append (GTK_BOX (box), scb_window_make_row (_("Month"), entry));
  return box;
}

static void
prepare (ScbWindow *self, const Question *question)
{
  const char *text = gtk_editable_get_text (question->month);
  g_autofree char *date = scb_date_parse (text);
  g_autofree char *period = scb_period_of (date);
  guint branch = gtk_drop_down_get_selected (question->branch);
  g_autoptr (GError) error = NULL;
  gint64 session = 0;

  if (period == NULL)
    g_set_error (&error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                 _("“%s” is no month. Write it like 9/2020."), text);
  else if (branch < question->branches->len)
    session = scb_book_prepare_session (
        self->book, g_array_index (question->branches, gint64, branch),
        gtk_drop_down_get_selected (question->kind) + SCB_SESSION_KIND_REGULAR, period, &error);
  if (session != 0)
    scb_window_edit (self, session, NULL);
  else if (error != NULL)
    scb_window_show_error (self, _("The Session Was Not Prepared"), error);
}

static void
prepare_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));

  if (g_str_equal (response, "prepare") && self->book != NULL)
    prepare (self, user_data);
}

static void
prepare_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  Question *question = g_new0 (Question, 1);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (self), _("Prepare a Session"), NULL));

  question->branches = g_array_new (FALSE, FALSE, sizeof (gint64));
  adw_message_dialog_set_extra_child (dialog, make_questions (self, question));
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "prepare", _("_Prepare"));
  adw_message_dialog_set_response_appearance (dialog, "prepare", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "prepare");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, "prepare", question->branches->len > 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (prepare_response_cb), question,
                         question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
scb_window_install_editor_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.prepare", NULL, prepare_cb);
  gtk_widget_class_install_action (widget_class, "win.edit", NULL, edit_cb);
}
