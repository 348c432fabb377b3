/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which branch, or which member. */

#include "scb-config.h"

#include "scb-branch-choice.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-branch-list.h"
#include "scb-glib.h"
#include "scb-list-row.h"
#include "scb-member-list.h"
#include "scb-search-text.h"
#include "scb-tab-stop.h"

struct _ScbBranchChoice
{
  AdwBin parent_instance;

  ScbBook *book;     /* (nullable) */
  ScbLazyList *list; /* (nullable): only while the search is open */
  gboolean of_members;
  ScbSearchText *search_text;
  gint64 branch;
  char *label;
  char *none;

  /* template children */
  GtkMenuButton *button;
  GtkLabel *name;
  GtkPopover *popover;
  GtkSearchEntry *search_entry;
  GtkButton *none_button;
  GtkListView *list_view;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (ScbBranchChoice, scb_branch_choice, ADW_TYPE_BIN)

enum
{
  PROP_BRANCH = 1,
  N_PROPERTIES,
};

enum
{
  CHOSEN,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* (transfer full) (nullable) */
static char *
get_name (ScbBranchChoice *self)
{
  g_autoptr (ScbMember) member = NULL;

  if (self->book == NULL || self->branch == 0)
    return NULL;
  if (!self->of_members)
    return scb_book_get_branch_name (self->book, self->branch, NULL);
  member = scb_book_get (self->book, SCB_TYPE_MEMBER, self->branch, NULL);
  return member != NULL ? g_strdup (member->full_name) : NULL;
}

static void
show_name (ScbBranchChoice *self)
{
  g_autofree char *name = get_name (self);
  const char *shown = name != NULL ? name : self->none;
  g_autofree char *spoken = g_strdup_printf ("%s: %s", self->label, shown);

  gtk_label_set_label (self->name, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* ---- choosing ---- */

static void
choose (ScbBranchChoice *self, gint64 branch)
{
  gboolean is_another = branch != self->branch;

  gtk_popover_popdown (self->popover);
  scb_branch_choice_set_branch (self, branch);
  if (is_another)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
row_activated_cb (ScbBranchChoice *self, guint position)
{
  gint64 branch = self->list != NULL ? scb_lazy_list_get_id (self->list, position) : 0;

  if (branch != 0)
    choose (self, branch);
}

static void
first_chosen_cb (ScbBranchChoice *self)
{
  row_activated_cb (self, 0);
}

static void
none_chosen_cb (ScbBranchChoice *self)
{
  choose (self, 0);
}

/* ---- searching ---- */

static void
show_row (ScbListRow *row, gpointer item)
{
  g_autofree char *name = NULL;
  g_autofree char *organization = NULL;

  g_object_get (item, "name", &name, "organization-name", &organization, NULL);
  scb_list_row_set_texts (row, name, organization, NULL);
}

/* Two of one name are told apart by the year and the branch. */
static void
show_member_row (ScbListRow *row, gpointer item)
{
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;
  g_autofree char *branch = NULL;
  g_autofree char *details = NULL;

  g_object_get (item, "name", &name, "birth-year", &year, "branch-name", &branch, NULL);
  details = scb_list_row_join ((const char *const[]){ year, branch }, 2);
  scb_list_row_set_texts (row, name, details, NULL);
}

static void
search_changed_cb (ScbBranchChoice *self)
{
  const char *typed = scb_search_text_get (self->search_text);
  const char *words = *typed != '\0' ? typed : NULL;

  if (self->list == NULL)
    return;
  if (self->of_members)
    scb_member_list_set_query (SCB_MEMBER_LIST (self->list), &(ScbMemberQuery){ .words = words });
  else
    scb_branch_list_set_query (SCB_BRANCH_LIST (self->list), &(ScbBranchQuery){ .words = words });
}

static void
list_failed_cb (ScbBranchChoice *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* Closed it follows no book: a form may hold many of these. */
static void
visible_changed_cb (ScbBranchChoice *self)
{
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->popover));

  if (is_open == (self->list != NULL) || (is_open && self->book == NULL))
    return;
  g_clear_object (&self->list);
  if (is_open)
    {
      self->list = self->of_members ? SCB_LAZY_LIST (scb_member_list_new (self->book))
                                    : SCB_LAZY_LIST (scb_branch_list_new (self->book));
      g_signal_connect_object (self->list, "failed", G_CALLBACK (list_failed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      search_changed_cb (self);
    }
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  if (is_open)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- the widget ---- */

static gboolean
scb_branch_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SCB_BRANCH_CHOICE (widget)->button));
}

static void
scb_branch_choice_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_BRANCH)
    g_value_set_int64 (value, SCB_BRANCH_CHOICE (object)->branch);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_branch_choice_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_BRANCH)
    scb_branch_choice_set_branch (SCB_BRANCH_CHOICE (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_branch_choice_dispose (GObject *object)
{
  ScbBranchChoice *self = SCB_BRANCH_CHOICE (object);

  g_clear_object (&self->search_text);
  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_data (self->popover, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_BRANCH_CHOICE);
  g_clear_object (&self->list);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_branch_choice_parent_class)->dispose (object);
}

static void
scb_branch_choice_finalize (GObject *object)
{
  g_free (SCB_BRANCH_CHOICE (object)->label);
  g_free (SCB_BRANCH_CHOICE (object)->none);

  G_OBJECT_CLASS (scb_branch_choice_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (klass,
                                               SCB_RESOURCE_BASE "/shared/scb-branch-choice.ui");
  gtk_widget_class_bind_template_child (klass, ScbBranchChoice, button);
  gtk_widget_class_bind_template_child (klass, ScbBranchChoice, name);
  gtk_widget_class_bind_template_child (klass, ScbBranchChoice, popover);
  gtk_widget_class_bind_template_child (klass, ScbBranchChoice, search_entry);
  gtk_widget_class_bind_template_child (klass, ScbBranchChoice, none_button);
  gtk_widget_class_bind_template_child (klass, ScbBranchChoice, list_view);
  gtk_widget_class_bind_template_child (klass, ScbBranchChoice, selection);
  gtk_widget_class_bind_template_callback (klass, first_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, none_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
  gtk_widget_class_bind_template_callback (klass, visible_changed_cb);
}

static void
scb_branch_choice_class_init (ScbBranchChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_branch_choice_get_property;
  object_class->set_property = scb_branch_choice_set_property;
  object_class->dispose = scb_branch_choice_dispose;
  object_class->finalize = scb_branch_choice_finalize;
  widget_class->grab_focus = scb_branch_choice_grab_focus;

  properties[PROP_BRANCH]
      = g_param_spec_int64 ("branch", NULL, NULL, 0, G_MAXINT64, 0,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  bind_template (widget_class);
}

static void
scb_branch_choice_init (ScbBranchChoice *self)
{
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_row);

  self->label = g_strdup ("");
  self->none = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list_view, factory);
  self->search_text = scb_search_text_new (self->search_entry);
  g_signal_connect_object (self->search_text, "changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_branch_choice_new (void)
{
  return g_object_new (SCB_TYPE_BRANCH_CHOICE, NULL);
}

GtkWidget *
scb_branch_choice_new_of_members (void)
{
  ScbBranchChoice *self = g_object_new (SCB_TYPE_BRANCH_CHOICE, NULL);
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_member_row);

  self->of_members = TRUE;
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Only the members with these words"), -1);
  return GTK_WIDGET (self);
}

void
scb_branch_choice_set_book (ScbBranchChoice *self, ScbBook *book)
{
  if (g_set_object (&self->book, book))
    show_name (self);
}

void
scb_branch_choice_set_texts (ScbBranchChoice *self,
                             const char *label,
                             const char *none,
                             gboolean can_be_none)
{
  scb_set_string (&self->label, label);
  scb_set_string (&self->none, none);
  gtk_button_set_label (self->none_button, none);
  gtk_widget_set_visible (GTK_WIDGET (self->none_button), can_be_none);
  show_name (self);
}

gint64
scb_branch_choice_get_branch (ScbBranchChoice *self)
{
  return self->branch;
}

void
scb_branch_choice_set_branch (ScbBranchChoice *self, gint64 branch)
{
  gboolean is_another = self->branch != branch;

  self->branch = branch;
  show_name (self);
  if (is_another)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRANCH]);
}

void
scb_branch_choice_open (ScbBranchChoice *self)
{
  gtk_menu_button_popup (self->button);
}
