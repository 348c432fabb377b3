/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a book. */

#include "scb-config.h"

#include "scb-members-page.h"

#include <glib/gi18n-lib.h>

#include "scb-add-member.h"
#include "scb-branch-choice.h"
#include "scb-column-sorter.h"
#include "scb-list-row.h"
#include "scb-member-list.h"
#include "scb-member-list-dialog.h"
#include "scb-member-view.h"
#include "scb-merge-members.h"
#include "scb-reinforce.h"
#include "scb-search-text.h"
#include "scb-tab-stop.h"
#include "scb-ui.h"

struct _ScbMembersPage
{
  AdwBin parent_instance;

  ScbBook *book;       /* (nullable) */
  ScbMemberList *list; /* (nullable) */
  ScbViewState *state;
  ScbSearchText *search_text;
  gint64 member;      /* selected, 0 for none */
  gboolean is_moving; /* the list is changing under the selection */

  /* template children */
  GtkSearchEntry *search_entry;
  ScbBranchChoice *branch;
  GtkDropDown *filter;
  GtkStack *stack;
  GtkStack *list_stack;
  GtkColumnView *column_view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *standing_column;
  GtkSingleSelection *selection;
  ScbMemberView *view;
};

G_DEFINE_FINAL_TYPE (ScbMembersPage, scb_members_page, ADW_TYPE_BIN)

enum
{
  PROP_BOOK = 1,
  PROP_MEMBER,
  PROP_STATE,
  N_PROPERTIES,
};

enum
{
  OPEN_BRANCH,
  OPEN_SESSION,
  LIST_MEMBERS,
  ADD_BRANCH,
  IMPORT_MEMBERS,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
failed_cb (ScbMembersPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- selection ---- */

static void
set_member (ScbMembersPage *self, gint64 member)
{
  scb_member_view_set_member (self->view, self->book, member);
  gtk_widget_set_visible (GTK_WIDGET (self->view), member != 0);
  if (self->member == member)
    return;
  self->member = member;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEMBER]);
}

static void
selection_changed_cb (ScbMembersPage *self)
{
  ScbMemberRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_moving)
    set_member (self, row != NULL ? scb_member_row_get_id (row) : 0);
}

static void
select_position (ScbMembersPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection,
                                     position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
}

static guint
count_rows (ScbMembersPage *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

/* The list is another one now: the selected member is selected again where still shown, else the
 * first one. */
static void
restore_selection (ScbMembersPage *self)
{
  guint position = self->list != NULL
                       ? scb_lazy_list_find (SCB_LAZY_LIST (self->list), self->member)
                       : G_MAXUINT;

  select_position (self, position == G_MAXUINT && count_rows (self) > 0 ? 0 : position);
}

/* Enter goes to the member's data. */
static void
row_activated_cb (ScbMembersPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* ---- what the table shows ---- */

static void
show_name (ScbListRow *cell, gpointer item)
{
  g_autofree char *name = NULL;
  g_autofree char *post = NULL;

  g_object_get (item, "name", &name, "post-text", &post, NULL);
  scb_list_row_set_texts (cell, name, post, NULL);
}

static void
show_standing (ScbListRow *cell, gpointer item)
{
  g_autofree char *standing = NULL;
  g_autofree char *exemption = NULL;

  g_object_get (item, "standing-label", &standing, "exemption-text", &exemption, NULL);
  scb_list_row_set_texts (cell, standing, exemption, NULL);
}

static const char *
why_not (ScbMembersPage *self)
{
  if (count_rows (self) > 0)
    return "members";
  if (self->book == NULL || scb_book_count (self->book, SCB_TYPE_BRANCH, NULL) == 0)
    return "no-branch";
  return scb_book_count (self->book, SCB_TYPE_MEMBER, NULL) > 0 ? "members" : "empty";
}

static void
show_list_or_why_not (ScbMembersPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, why_not (self));
  gtk_stack_set_visible_child_name (self->list_stack,
                                    count_rows (self) > 0 ? "list" : "nothing-found");
}

static ScbMemberQuery
make_query (ScbMembersPage *self)
{
  const char *words = scb_search_text_get (self->search_text);
  ScbMemberQuery query = {
    .branch = scb_view_state_get_branch (self->state),
    .words = *words != '\0' ? words : NULL,
    .filter = gtk_drop_down_get_selected (self->filter),
  };
  int order;

  if (scb_column_sorter_get_order (self->column_view, &order, &query.descending))
    query.order = order;
  return query;
}

static void
query_changed_cb (ScbMembersPage *self)
{
  ScbMemberQuery query;

  if (self->list == NULL)
    return;
  query = make_query (self);
  self->is_moving = TRUE;
  scb_member_list_set_query (self->list, &query);
  restore_selection (self);
  self->is_moving = FALSE;
  selection_changed_cb (self);
  show_list_or_why_not (self);
}

/* Before the list follows the book, and after it: the selection survives in between. */
static void
book_changing_cb (ScbMembersPage *self)
{
  self->is_moving = TRUE;
}

static void
book_changed_cb (ScbMembersPage *self)
{
  restore_selection (self);
  self->is_moving = FALSE;
  selection_changed_cb (self);
  show_list_or_why_not (self);
}

static void
search_stopped_cb (ScbMembersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
show_all_cb (ScbMembersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->filter, SCB_MEMBER_FILTER_NONE);
  scb_view_state_set_branch (self->state, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- the branch of the table ---- */

static void
branch_chosen_cb (ScbMembersPage *self)
{
  scb_view_state_set_branch (self->state, scb_branch_choice_get_branch (self->branch));
}

static void
state_branch_changed_cb (ScbMembersPage *self)
{
  scb_branch_choice_set_branch (self->branch, scb_view_state_get_branch (self->state));
  query_changed_cb (self);
}

/* A branch's secretary has no other branch to choose. */
static void
is_office_changed_cb (ScbMembersPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->branch), scb_view_state_get_is_office (self->state));
}

/* ---- what is asked for ---- */

static void
added_cb (ScbMembersPage *self, gint64 member)
{
  scb_members_page_set_member (self, member);
  row_activated_cb (self);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_members_page_add_member (SCB_MEMBERS_PAGE (widget), 0);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[IMPORT_MEMBERS], 0);
}

static void
add_branch_cb (ScbMembersPage *self)
{
  g_signal_emit (self, signals[ADD_BRANCH], 0);
}

static void
open_branch_cb (ScbMembersPage *self, gint64 branch)
{
  g_signal_emit (self, signals[OPEN_BRANCH], 0, branch);
}

static void
open_session_cb (ScbMembersPage *self, gint64 session)
{
  g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

static void
list_wanted_cb (ScbMembersPage *self, gpointer request)
{
  g_signal_emit (self, signals[LIST_MEMBERS], 0, request);
}

static GtkWindow *
get_window (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
list_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbMembersPage *self = SCB_MEMBERS_PAGE (widget);
  GtkWidget *dialog = scb_member_list_dialog_new (get_window (self), self->book,
                                                  scb_view_state_get_branch (self->state));

  g_signal_connect_object (dialog, "wanted", G_CALLBACK (list_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reinforce_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *dialog = scb_reinforce_new (get_window (widget), SCB_MEMBERS_PAGE (widget)->book);

  g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
deleted_cb (ScbMembersPage *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

static void
merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *dialog = scb_merge_members_new (get_window (widget), SCB_MEMBERS_PAGE (widget)->book);

  g_signal_connect_object (dialog, "merged", G_CALLBACK (deleted_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the object ---- */

static void
scb_members_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbMembersPage *self = SCB_MEMBERS_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_MEMBER:
      g_value_set_int64 (value, self->member);
      break;
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_members_page_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ScbMembersPage *self = SCB_MEMBERS_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      scb_members_page_set_book (self, g_value_get_object (value));
      break;
    case PROP_MEMBER:
      scb_members_page_set_member (self, g_value_get_int64 (value));
      break;
    case PROP_STATE:
      scb_members_page_set_state (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_members_page_dispose (GObject *object)
{
  ScbMembersPage *self = SCB_MEMBERS_PAGE (object);

  self->is_moving = TRUE;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->search_text);
  /* The columns go one by one, and the sorter tells of each. */
  g_clear_object (&self->list);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_MEMBERS_PAGE);
  g_clear_object (&self->book);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (scb_members_page_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[OPEN_BRANCH] = g_signal_new ("open-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[LIST_MEMBERS] = g_signal_new ("list-members", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ADD_BRANCH]
      = g_signal_new ("add-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[IMPORT_MEMBERS] = g_signal_new ("import-members", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  g_type_ensure (SCB_TYPE_COLUMN_SORTER);
  g_type_ensure (SCB_TYPE_MEMBER_ROW);
  g_type_ensure (SCB_TYPE_MEMBER_VIEW);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (klass,
                                               SCB_RESOURCE_BASE "/members/scb-members-page.ui");
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, search_entry);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, branch);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, filter);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, stack);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, list_stack);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, column_view);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, name_column);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, standing_column);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, selection);
  gtk_widget_class_bind_template_child (klass, ScbMembersPage, view);
  gtk_widget_class_bind_template_callback (klass, add_branch_cb);
  gtk_widget_class_bind_template_callback (klass, branch_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, deleted_cb);
  gtk_widget_class_bind_template_callback (klass, failed_cb);
  gtk_widget_class_bind_template_callback (klass, open_branch_cb);
  gtk_widget_class_bind_template_callback (klass, open_session_cb);
  gtk_widget_class_bind_template_callback (klass, query_changed_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
  gtk_widget_class_bind_template_callback (klass, search_stopped_cb);
  gtk_widget_class_bind_template_callback (klass, selection_changed_cb);
  gtk_widget_class_bind_template_callback (klass, show_all_cb);
}

static void
scb_members_page_class_init (ScbMembersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_members_page_get_property;
  object_class->set_property = scb_members_page_set_property;
  object_class->dispose = scb_members_page_dispose;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK, flags);
  properties[PROP_MEMBER] = g_param_spec_int64 ("member", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_STATE] = g_param_spec_object ("state", NULL, NULL, SCB_TYPE_VIEW_STATE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_install_action (widget_class, "members.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "members.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "members.list", NULL, list_cb);
  gtk_widget_class_install_action (widget_class, "members.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "members.reinforce", NULL, reinforce_cb);
  /* A text field takes it first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "win.paste-members", NULL);
  bind_template (widget_class);
}

static void
scb_members_page_init (ScbMembersPage *self)
{
  g_autoptr (ScbViewState) state = scb_view_state_new ();
  g_autoptr (GtkListItemFactory) names = scb_list_row_factory_new (show_name);
  g_autoptr (GtkListItemFactory) standings = scb_list_row_factory_new (show_standing);

  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->filter);
  gtk_column_view_column_set_factory (self->name_column, names);
  gtk_column_view_column_set_factory (self->standing_column, standings);
  scb_branch_choice_set_texts (self->branch, _("Members of"), _("All branches"), TRUE);
  self->search_text = scb_search_text_new (self->search_entry);
  g_signal_connect_object (self->search_text, "changed", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  scb_members_page_set_state (self, state);
  scb_view_state_set_is_office (state, TRUE);
  gtk_column_view_sort_by_column (self->column_view, self->name_column, GTK_SORT_ASCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
scb_members_page_new (void)
{
  return g_object_new (SCB_TYPE_MEMBERS_PAGE, NULL);
}

/* The list connects to the book in between, so that the page hears of a change before it and after
 * it. */
static void
set_list (ScbMembersPage *self, ScbBook *book)
{
  g_clear_object (&self->list);
  if (book != NULL)
    {
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changing_cb), self,
                               G_CONNECT_SWAPPED);
      self->list = scb_member_list_new (book);
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->list, "failed", G_CALLBACK (failed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

void
scb_members_page_set_book (ScbMembersPage *self, ScbBook *book)
{
  gboolean editable = book != NULL && !scb_book_is_read_only (book);

  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  scb_branch_choice_set_book (self->branch, book);
  set_list (self, book);
  query_changed_cb (self);
  selection_changed_cb (self);
  show_list_or_why_not (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.add", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.import", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.list", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.merge", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.reinforce", editable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

gint64
scb_members_page_get_member (ScbMembersPage *self)
{
  return self->member;
}

void
scb_members_page_set_member (ScbMembersPage *self, gint64 member)
{
  ScbMemberQuery query;
  guint position;

  if (self->list == NULL)
    return;
  position = scb_lazy_list_find (SCB_LAZY_LIST (self->list), member);
  if (position == G_MAXUINT && member != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      gtk_drop_down_set_selected (self->filter, SCB_MEMBER_FILTER_NONE);
      scb_view_state_set_branch (self->state, 0);
      query = make_query (self);
      query.words = NULL;
      scb_member_list_set_query (self->list, &query);
      position = scb_lazy_list_find (SCB_LAZY_LIST (self->list), member);
    }
  select_position (self, position);
  /* The rows are those of a list view inside the column view. */
  if (position != G_MAXUINT)
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)),
                                "list.scroll-to-item", "u", position);
}

ScbViewState *
scb_members_page_get_state (ScbMembersPage *self)
{
  return self->state;
}

void
scb_members_page_set_state (ScbMembersPage *self, ScbViewState *state)
{
  g_return_if_fail (SCB_IS_VIEW_STATE (state));

  if (self->state == state)
    return;
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_set_object (&self->state, state);
  g_signal_connect_object (state, "notify::branch", G_CALLBACK (state_branch_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::is-office", G_CALLBACK (is_office_changed_cb), self,
                           G_CONNECT_SWAPPED);
  is_office_changed_cb (self);
  state_branch_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
scb_members_page_start_search (ScbMembersPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

GtkWindow *
scb_members_page_add_member (ScbMembersPage *self, gint64 branch)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window;

  if (self->book == NULL || scb_book_is_read_only (self->book))
    return NULL;
  window = scb_add_member_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->book,
                               branch != 0 ? branch : scb_view_state_get_branch (self->state));
  g_signal_connect_object (window, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}
