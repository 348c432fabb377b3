/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves members into branches with few of them. */

#include "scb-config.h"

#include "scb-reinforce.h"

#include <glib/gi18n-lib.h>

#include "scb-book-reinforce.h"
#include "scb-date.h"
#include "scb-list-row.h"
#include "scb-member-event-dialog.h"
#include "scb-tab-stop.h"

/* A branch with so many official members, or fewer, is called small. */
#define SMALL 5

struct _ScbReinforce
{
  AdwWindow parent_instance;

  ScbBook *book;
  GListStore *branches; /* ScbReinforcement */
  GListStore *members;  /* ScbReinforcement */

  /* template children */
  GtkListView *branch_list;
  GtkSingleSelection *branch_selection;
  GtkLabel *no_branch;
  GtkListView *member_list;
  GtkSingleSelection *member_selection;
  GtkLabel *no_member;
  GtkButton *move_button;
};

G_DEFINE_FINAL_TYPE (ScbReinforce, scb_reinforce, ADW_TYPE_WINDOW)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbReinforce *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- the lists ---- */

static void
show_branch (ScbListRow *row, gpointer item)
{
  ScbReinforcement *branch = item;
  int count = (int)branch->count;
  g_autofree char *details
      = g_strdup_printf (ngettext ("%d official member", "%d official members", count), count);

  scb_list_row_set_texts (row, branch->name, details, NULL);
}

static void
show_member (ScbListRow *row, gpointer item)
{
  ScbReinforcement *member = item;
  g_autofree char *details
      = scb_list_row_join ((const char *const[]){ member->post, member->branch }, 2);

  scb_list_row_set_texts (row, member->name, details,
                          member->is_official ? _("official of the level above") : NULL);
}

static void
fill (GListStore *store, GPtrArray *rows)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)),
                       rows != NULL ? rows->pdata : NULL, rows != NULL ? rows->len : 0);
}

static void
selected_cb (ScbReinforce *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->move_button),
                            gtk_single_selection_get_selected_item (self->branch_selection) != NULL
                                && gtk_single_selection_get_selected_item (self->member_selection)
                                       != NULL
                                && !scb_book_is_read_only (self->book));
}

static void
load (ScbReinforce *self)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) branches = scb_book_list_small_branches (self->book, today, SMALL, &error);
  g_autoptr (GPtrArray) members
      = branches != NULL ? scb_book_list_reinforcers (self->book, today, &error) : NULL;

  if (error != NULL)
    failed_cb (self, error);
  fill (self->branches, branches);
  fill (self->members, members);
  gtk_widget_set_visible (GTK_WIDGET (self->no_branch), branches == NULL || branches->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_member), members == NULL || members->len == 0);
  selected_cb (self);
}

/* ---- moving ---- */

static void
move_cb (ScbReinforce *self)
{
  ScbReinforcement *branch = gtk_single_selection_get_selected_item (self->branch_selection);
  ScbReinforcement *member = gtk_single_selection_get_selected_item (self->member_selection);
  ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_REINFORCED };
  GtkWidget *dialog;

  if (branch == NULL || member == NULL)
    return;
  event.target = branch->id;
  dialog = scb_member_event_dialog_new (GTK_WINDOW (self), self->book, member->id, NULL, &event);
  g_signal_connect_object (dialog, "kept", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the window ---- */

static void
scb_reinforce_dispose (GObject *object)
{
  ScbReinforce *self = SCB_REINFORCE (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_REINFORCE);
  g_clear_object (&self->branches);
  g_clear_object (&self->members);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_reinforce_parent_class)->dispose (object);
}

static void
scb_reinforce_class_init (ScbReinforceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_reinforce_dispose;

  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/members/scb-reinforce.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbReinforce, branch_list);
  gtk_widget_class_bind_template_child (widget_class, ScbReinforce, branch_selection);
  gtk_widget_class_bind_template_child (widget_class, ScbReinforce, no_branch);
  gtk_widget_class_bind_template_child (widget_class, ScbReinforce, member_list);
  gtk_widget_class_bind_template_child (widget_class, ScbReinforce, member_selection);
  gtk_widget_class_bind_template_child (widget_class, ScbReinforce, no_member);
  gtk_widget_class_bind_template_child (widget_class, ScbReinforce, move_button);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
scb_reinforce_init (ScbReinforce *self)
{
  g_autoptr (GtkListItemFactory) branches = scb_list_row_factory_new (show_branch);
  g_autoptr (GtkListItemFactory) members = scb_list_row_factory_new (show_member);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->branches = g_list_store_new (SCB_TYPE_REINFORCEMENT);
  self->members = g_list_store_new (SCB_TYPE_REINFORCEMENT);
  gtk_list_view_set_factory (self->branch_list, branches);
  gtk_list_view_set_factory (self->member_list, members);
}

GtkWidget *
scb_reinforce_new (GtkWindow *parent, ScbBook *book)
{
  ScbReinforce *self = g_object_new (SCB_TYPE_REINFORCE, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  gtk_single_selection_set_model (self->branch_selection, G_LIST_MODEL (self->branches));
  gtk_single_selection_set_model (self->member_selection, G_LIST_MODEL (self->members));
  load (self);
  return GTK_WIDGET (self);
}
