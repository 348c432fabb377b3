/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for what a new member of a branch cannot be without. */

#include "scb-config.h"

#include "scb-add-member.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-branch-choice.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-text.h"
#include "scb-ui.h"

struct _ScbAddMember
{
  AdwWindow parent_instance;

  ScbBook *book;

  /* template children */
  GtkEntry *name;
  ScbBranchChoice *branch;
  GtkDropDown *kind;
  GtkEntry *since;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ScbAddMember, scb_add_member, ADW_TYPE_WINDOW)

enum
{
  ADDED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
complain (ScbAddMember *self, const char *sentence, gpointer place)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_widget_grab_focus (GTK_WIDGET (place));
}

/* FALSE, with a sentence on the screen, where something is missing or cannot be read. */
static gboolean
read_typed (ScbAddMember *self, ScbMember *member, ScbMembership *membership)
{
  g_autofree char *name = scb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_autofree char *since = scb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->since)));
  g_autofree char *day = since != NULL ? scb_date_parse (since) : NULL;
  gint64 branch = scb_branch_choice_get_branch (self->branch);

  if (name == NULL)
    complain (self, _("Type the full name of the member."), self->name);
  else if (branch == 0)
    complain (self, _("Choose the branch the member belongs to."), self->branch);
  else if (since != NULL && !scb_date_is_day (day))
    complain (self, _("Type the day like 03/9/2020, or leave it empty if it is not known."),
              self->since);
  else
    {
      g_object_set (member, "full-name", name, NULL);
      g_object_set (membership, "branch", branch, "since", day, "kind",
                    (int)gtk_drop_down_get_selected (self->kind) + 1, NULL);
      return TRUE;
    }
  return FALSE;
}

static gboolean
insert_both (ScbBook *book, ScbMember *member, ScbMembership *membership, GError **error)
{
  if (!scb_book_insert (book, member, error))
    return FALSE;
  g_object_set (membership, "member", scb_record_get_id (SCB_RECORD (member)), NULL);
  return scb_book_insert (book, membership, error);
}

static gboolean
keep (ScbAddMember *self, ScbMember *member, ScbMembership *membership, GError **error)
{
  if (!scb_book_begin (self->book, N_("Add member"), error))
    return FALSE;
  if (insert_both (self->book, member, membership, error) && scb_book_commit (self->book, error))
    return TRUE;
  if (scb_book_in_transaction (self->book))
    scb_book_rollback (self->book);
  return FALSE;
}

static void
add_cb (ScbAddMember *self)
{
  g_autoptr (ScbMember) member = scb_record_new (SCB_TYPE_MEMBER);
  g_autoptr (ScbMembership) membership = scb_record_new (SCB_TYPE_MEMBERSHIP);
  g_autoptr (GError) error = NULL;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  if (!read_typed (self, member, membership))
    return;
  if (!keep (self, member, membership, &error))
    {
      complain (self, error->message, self->name);
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_signal_emit (self, signals[ADDED], 0, scb_record_get_id (SCB_RECORD (member)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
failed_cb (ScbAddMember *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
scb_add_member_dispose (GObject *object)
{
  ScbAddMember *self = SCB_ADD_MEMBER (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ADD_MEMBER);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_add_member_parent_class)->dispose (object);
}

static void
scb_add_member_class_init (ScbAddMemberClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_add_member_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/members/scb-add-member.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbAddMember, name);
  gtk_widget_class_bind_template_child (widget_class, ScbAddMember, branch);
  gtk_widget_class_bind_template_child (widget_class, ScbAddMember, kind);
  gtk_widget_class_bind_template_child (widget_class, ScbAddMember, since);
  gtk_widget_class_bind_template_child (widget_class, ScbAddMember, problem);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
}

static void
scb_add_member_init (ScbAddMember *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->kind);
  for (int kind = 1; scb_membership_kind_label (kind) != NULL; kind++)
    gtk_string_list_append (kinds, scb_membership_kind_label (kind));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  scb_branch_choice_set_texts (self->branch, _("Branch"), _("Choose a branch"), FALSE);
}

GtkWidget *
scb_add_member_new (GtkWindow *parent, ScbBook *book, gint64 branch)
{
  ScbAddMember *self = g_object_new (SCB_TYPE_ADD_MEMBER, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  scb_branch_choice_set_book (self->branch, book);
  scb_branch_choice_set_branch (self->branch, branch);
  return GTK_WIDGET (self);
}
