/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a list of members. */

#include "scb-config.h"

#include "scb-member-list-dialog.h"

#include <glib/gi18n-lib.h>

#include "scb-branch-choice.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-roll-line.h"
#include "scb-text.h"

struct _ScbMemberListDialog
{
  AdwWindow parent_instance;

  GtkCheckButton *checks[SCB_N_MEMBER_COLUMNS];

  /* template children */
  ScbBranchChoice *branch;
  GtkEntry *day;
  GtkFlowBox *columns;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ScbMemberListDialog, scb_member_list_dialog, ADW_TYPE_WINDOW)

enum
{
  WANTED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
complain (ScbMemberListDialog *self, const char *sentence, gpointer place)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_widget_grab_focus (GTK_WIDGET (place));
}

static void
ask (ScbMemberListDialog *self, gboolean as_table)
{
  g_autofree char *text = scb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->day)));
  g_autofree char *day = text != NULL ? scb_date_parse (text) : NULL;
  guint columns[SCB_N_MEMBER_COLUMNS];
  ScbMemberListRequest request = { .branch = scb_branch_choice_get_branch (self->branch),
                                   .day = day,
                                   .columns = columns,
                                   .as_table = as_table };

  for (guint i = 0; i < SCB_N_MEMBER_COLUMNS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      columns[request.n_columns++] = i;
  if (request.branch == 0)
    complain (self, _("Choose the branch whose members are listed."), self->branch);
  else if (!scb_date_is_day (day))
    complain (self, _("Type the day of the list like 03/9/2020."), self->day);
  else
    {
      g_signal_emit (self, signals[WANTED], 0, &request);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static void
paper_cb (ScbMemberListDialog *self)
{
  ask (self, FALSE);
}

static void
table_cb (ScbMemberListDialog *self)
{
  ask (self, TRUE);
}

static void
failed_cb (ScbMemberListDialog *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- the window ---- */

static void
scb_member_list_dialog_dispose (GObject *object)
{
  /* It goes before the window that would still let go of it. */
  gtk_window_set_default_widget (GTK_WINDOW (object), NULL);
  adw_window_set_content (ADW_WINDOW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_MEMBER_LIST_DIALOG);

  G_OBJECT_CLASS (scb_member_list_dialog_parent_class)->dispose (object);
}

static void
scb_member_list_dialog_class_init (ScbMemberListDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_member_list_dialog_dispose;

  signals[WANTED] = g_signal_new ("wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/members/scb-member-list-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbMemberListDialog, branch);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberListDialog, day);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberListDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberListDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
}

static void
scb_member_list_dialog_init (ScbMemberListDialog *self)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *text = scb_date_text_short (today);

  gtk_widget_init_template (GTK_WIDGET (self));
  scb_branch_choice_set_texts (self->branch, _("Branch"), _("Choose a branch"), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->day), text);
  for (guint i = 0; i < SCB_N_MEMBER_COLUMNS; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (scb_member_column_label (i));

      self->checks[i] = GTK_CHECK_BUTTON (check);
      gtk_check_button_set_active (self->checks[i], scb_member_column_is_usual (i));
      gtk_flow_box_insert (self->columns, check, -1);
      /* The box is only there to lay them out; Tab goes to the checks themselves. */
      gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
    }
}

GtkWidget *
scb_member_list_dialog_new (GtkWindow *parent, ScbBook *book, gint64 branch)
{
  ScbMemberListDialog *self
      = g_object_new (SCB_TYPE_MEMBER_LIST_DIALOG, "transient-for", parent, NULL);

  scb_branch_choice_set_book (self->branch, book);
  scb_branch_choice_set_branch (self->branch, branch);
  return GTK_WIDGET (self);
}
