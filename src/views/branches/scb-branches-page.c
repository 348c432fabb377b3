/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The branches of a book. */

#include "scb-config.h"

#include "scb-branches-page.h"

#include <glib/gi18n-lib.h>

#include "scb-add-branch.h"
#include "scb-branch-list.h"
#include "scb-branch-view.h"
#include "scb-date.h"
#include "scb-list-row.h"
#include "scb-search-text.h"
#include "scb-tab-stop.h"

struct _ScbBranchesPage
{
  AdwBin parent_instance;

  ScbBook *book;       /* (nullable) */
  ScbBranchList *list; /* (nullable) */
  ScbViewState *state;
  ScbSearchText *search_text;
  gint64 branch;      /* selected, 0 for none */
  gboolean is_moving; /* the list is changing under the selection */

  /* template children */
  GtkWidget *tools;
  GtkSearchEntry *search_entry;
  GtkCheckButton *dissolved;
  GtkStack *stack;
  GtkStack *list_stack;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  ScbBranchView *view;
};

G_DEFINE_FINAL_TYPE (ScbBranchesPage, scb_branches_page, ADW_TYPE_BIN)

enum
{
  PROP_BOOK = 1,
  PROP_BRANCH,
  PROP_STATE,
  N_PROPERTIES,
};

enum
{
  OPEN_SESSION,
  PREPARE_SESSION,
  OPEN_MEMBER,
  ADD_MEMBER,
  PRINT,
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
failed_cb (ScbBranchesPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- selection ---- */

static void
set_branch (ScbBranchesPage *self, gint64 branch)
{
  scb_branch_view_set_branch (self->view, self->book, branch);
  gtk_widget_set_visible (GTK_WIDGET (self->view), branch != 0);
  if (self->branch == branch)
    return;
  self->branch = branch;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRANCH]);
}

static void
selection_changed_cb (ScbBranchesPage *self)
{
  ScbBranchRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_moving)
    set_branch (self, row != NULL ? scb_branch_row_get_id (row) : 0);
}

static void
select_position (ScbBranchesPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection,
                                     position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
}

/* The list is another one now: the selected branch is selected again where it is still shown, else
 * the first one. */
static void
restore_selection (ScbBranchesPage *self)
{
  guint position = self->list != NULL
                       ? scb_lazy_list_find (SCB_LAZY_LIST (self->list), self->branch)
                       : G_MAXUINT;

  if (position == G_MAXUINT && self->list != NULL
      && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    position = 0;
  select_position (self, position);
}

/* Enter goes to the branch's data. */
static void
row_activated_cb (ScbBranchesPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* ---- what the list shows ---- */

static void
show_row (ScbListRow *row, gpointer item)
{
  g_autofree char *name = NULL;
  g_autofree char *organization = NULL;
  g_autofree char *last = NULL;
  g_autofree char *dissolved = NULL;
  g_autofree char *members = NULL;
  g_autofree char *met = NULL;
  g_autofree char *details = NULL;
  g_autofree char *today = scb_date_today ();
  gint64 n_members;

  g_object_get (item, "name", &name, "organization-name", &organization, "members", &n_members,
                "last-session-text", &last, "dissolved-on", &dissolved, NULL);
  if (n_members != SCB_UNKNOWN)
    members = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d member", "%d members", n_members),
                               (int)n_members);
  met = last != NULL ? g_strdup_printf (_("last met on %s"), last)
                     : g_strdup (_("no session in the book"));
  details = scb_list_row_join ((const char *const[]){ organization, members, met }, 3);
  scb_list_row_set_texts (row, name, details,
                          dissolved != NULL && g_strcmp0 (dissolved, today) <= 0 ? _("Dissolved")
                                                                                 : NULL);
}

static gboolean
is_searching (ScbBranchesPage *self)
{
  return *scb_search_text_get (self->search_text) != '\0';
}

static gboolean
has_branches (ScbBranchesPage *self)
{
  return self->book != NULL && scb_book_count (self->book, SCB_TYPE_BRANCH, NULL) > 0;
}

static void
show_list_or_why_not (ScbBranchesPage *self)
{
  gboolean has_rows
      = self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  gtk_stack_set_visible_child_name (self->stack,
                                    has_rows || has_branches (self) ? "branches" : "empty");
  gtk_stack_set_visible_child_name (self->list_stack, has_rows ? "list" : "nothing-found");
}

static void
query_changed_cb (ScbBranchesPage *self)
{
  ScbBranchQuery query = { .dissolved = gtk_check_button_get_active (self->dissolved) };

  if (self->list == NULL)
    return;
  if (is_searching (self))
    query.words = scb_search_text_get (self->search_text);
  self->is_moving = TRUE;
  scb_branch_list_set_query (self->list, &query);
  restore_selection (self);
  self->is_moving = FALSE;
  selection_changed_cb (self);
  show_list_or_why_not (self);
}

/* Before the list follows the book, and after it: the selection survives in between. */
static void
book_changing_cb (ScbBranchesPage *self)
{
  self->is_moving = TRUE;
}

static void
book_changed_cb (ScbBranchesPage *self)
{
  restore_selection (self);
  self->is_moving = FALSE;
  selection_changed_cb (self);
  show_list_or_why_not (self);
}

static void
search_stopped_cb (ScbBranchesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
show_all_cb (ScbBranchesPage *self)
{
  gtk_check_button_set_active (self->dissolved, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- what is asked for ---- */

static void
added_cb (ScbBranchesPage *self, gint64 branch)
{
  scb_branches_page_set_branch (self, branch);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_branches_page_add_branch (SCB_BRANCHES_PAGE (widget));
}

static void
open_session_cb (ScbBranchesPage *self, gint64 session)
{
  g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

static void
prepare_session_cb (ScbBranchesPage *self)
{
  g_signal_emit (self, signals[PREPARE_SESSION], 0, self->branch,
                 scb_view_state_get_period (self->state));
}

static void
open_member_cb (ScbBranchesPage *self, gint64 member)
{
  g_signal_emit (self, signals[OPEN_MEMBER], 0, member);
}

static void
open_branch_cb (ScbBranchesPage *self, gint64 branch)
{
  scb_branches_page_set_branch (self, branch);
}

static void
print_cb (ScbBranchesPage *self, gint64 branch)
{
  g_signal_emit (self, signals[PRINT], 0, branch);
}

static void
changed_cb (ScbBranchesPage *self, const char *label)
{
  g_signal_emit (self, signals[CHANGED], 0, label);
}

static void
add_member_cb (ScbBranchesPage *self)
{
  g_signal_emit (self, signals[ADD_MEMBER], 0, self->branch);
}

/* ---- the object ---- */

static void
scb_branches_page_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ScbBranchesPage *self = SCB_BRANCHES_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_BRANCH:
      g_value_set_int64 (value, self->branch);
      break;
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_branches_page_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ScbBranchesPage *self = SCB_BRANCHES_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      scb_branches_page_set_book (self, g_value_get_object (value));
      break;
    case PROP_BRANCH:
      scb_branches_page_set_branch (self, g_value_get_int64 (value));
      break;
    case PROP_STATE:
      scb_branches_page_set_state (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_branches_page_dispose (GObject *object)
{
  ScbBranchesPage *self = SCB_BRANCHES_PAGE (object);

  self->is_moving = TRUE;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->search_text);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_BRANCHES_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->book);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (scb_branches_page_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PREPARE_SESSION]
      = g_signal_new ("prepare-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      2, G_TYPE_INT64, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[OPEN_MEMBER] = g_signal_new ("open-member", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ADD_MEMBER] = g_signal_new ("add-member", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PRINT] = g_signal_new ("print", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_INT64);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (SCB_TYPE_BRANCH_VIEW);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (klass,
                                               SCB_RESOURCE_BASE "/branches/scb-branches-page.ui");
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, tools);
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, search_entry);
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, dissolved);
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, stack);
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, list_stack);
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, list_view);
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, selection);
  gtk_widget_class_bind_template_child (klass, ScbBranchesPage, view);
  gtk_widget_class_bind_template_callback (klass, add_member_cb);
  gtk_widget_class_bind_template_callback (klass, changed_cb);
  gtk_widget_class_bind_template_callback (klass, failed_cb);
  gtk_widget_class_bind_template_callback (klass, open_branch_cb);
  gtk_widget_class_bind_template_callback (klass, open_member_cb);
  gtk_widget_class_bind_template_callback (klass, open_session_cb);
  gtk_widget_class_bind_template_callback (klass, prepare_session_cb);
  gtk_widget_class_bind_template_callback (klass, print_cb);
  gtk_widget_class_bind_template_callback (klass, query_changed_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
  gtk_widget_class_bind_template_callback (klass, search_stopped_cb);
  gtk_widget_class_bind_template_callback (klass, selection_changed_cb);
  gtk_widget_class_bind_template_callback (klass, show_all_cb);
}

static void
scb_branches_page_class_init (ScbBranchesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_branches_page_get_property;
  object_class->set_property = scb_branches_page_set_property;
  object_class->dispose = scb_branches_page_dispose;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK, flags);
  properties[PROP_BRANCH] = g_param_spec_int64 ("branch", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_STATE] = g_param_spec_object ("state", NULL, NULL, SCB_TYPE_VIEW_STATE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_install_action (widget_class, "branches.add", NULL, add_cb);
  /* A text field takes it first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "win.paste-branches", NULL);
  bind_template (widget_class);
}

static void
scb_branches_page_init (ScbBranchesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_row);

  self->state = scb_view_state_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list_view, factory);
  self->search_text = scb_search_text_new (self->search_entry);
  g_signal_connect_object (self->search_text, "changed", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_branches_page_new (void)
{
  return g_object_new (SCB_TYPE_BRANCHES_PAGE, NULL);
}

/* The list connects to the book in between, so that the page hears of a change before it and after
 * it. */
static void
set_list (ScbBranchesPage *self, ScbBook *book)
{
  g_clear_object (&self->list);
  if (book != NULL)
    {
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changing_cb), self,
                               G_CONNECT_SWAPPED);
      self->list = scb_branch_list_new (book);
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->list, "failed", G_CALLBACK (failed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

void
scb_branches_page_set_book (ScbBranchesPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_check_button_set_active (self->dissolved, FALSE);
  set_list (self, book);
  query_changed_cb (self);
  selection_changed_cb (self);
  show_list_or_why_not (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "branches.add",
                                 book != NULL && !scb_book_is_read_only (book));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

gint64
scb_branches_page_get_branch (ScbBranchesPage *self)
{
  return self->branch;
}

/* The words in the search entry are forgotten with a delay: the list is asked without them now. */
static guint
find_among_all (ScbBranchesPage *self, gint64 branch, gboolean dissolved)
{
  scb_branch_list_set_query (self->list, &(ScbBranchQuery){ .dissolved = dissolved });
  return scb_lazy_list_find (SCB_LAZY_LIST (self->list), branch);
}

void
scb_branches_page_set_branch (ScbBranchesPage *self, gint64 branch)
{
  guint position;

  if (self->list == NULL)
    return;
  position = scb_lazy_list_find (SCB_LAZY_LIST (self->list), branch);
  if (position == G_MAXUINT && branch != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      position = find_among_all (self, branch, FALSE);
    }
  if (position == G_MAXUINT && branch != 0)
    {
      gtk_check_button_set_active (self->dissolved, TRUE);
      position = find_among_all (self, branch, TRUE);
    }
  select_position (self, position);
  if (position != G_MAXUINT)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

ScbViewState *
scb_branches_page_get_state (ScbBranchesPage *self)
{
  return self->state;
}

void
scb_branches_page_set_state (ScbBranchesPage *self, ScbViewState *state)
{
  g_return_if_fail (SCB_IS_VIEW_STATE (state));

  if (g_set_object (&self->state, state))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
scb_branches_page_start_search (ScbBranchesPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

GtkWindow *
scb_branches_page_add_branch (ScbBranchesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window;

  if (self->book == NULL || scb_book_is_read_only (self->book))
    return NULL;
  window = scb_add_branch_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->book);
  g_signal_connect_object (window, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}
