/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was decided and is not finished. */

#include "scb-config.h"

#include "scb-follow-up-page.h"

#include <glib/gi18n-lib.h>

#include "scb-book-follow-up.h"
#include "scb-branch-choice.h"
#include "scb-date.h"
#include "scb-follow-up-kinds.h"
#include "scb-follow-up-view.h"
#include "scb-list-row.h"
#include "scb-search-text.h"
#include "scb-tab-stop.h"
#include "scb-ui.h"

struct _ScbFollowUpPage
{
  AdwBin parent_instance;

  ScbBook *book;         /* (nullable) */
  ScbFollowUpList *rows; /* (nullable) */
  ScbSearchText *search_text;
  gint64 key;         /* of the row that is shown; 0 for none */
  gint64 member;      /* whose alone is shown; 0: everybody's */
  gboolean is_stale;  /* it was never asked, or another day has begun */
  gboolean is_moving; /* the list is changing under the selection */

  /* template children */
  GtkSearchEntry *words_entry;
  GtkDropDown *kind_choice;
  GtkDropDown *order_choice;
  ScbBranchChoice *branch_choice;
  GtkCheckButton *overdue_check;
  GtkWidget *person_button;
  GtkLabel *count_label;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkStack *list_stack;
  ScbFollowUpView *view;
};

G_DEFINE_FINAL_TYPE (ScbFollowUpPage, scb_follow_up_page, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  PRINT,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbFollowUpPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- the one that is chosen ---- */

static void
show_key (ScbFollowUpPage *self, gint64 key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbFollowUp) row = NULL;

  if (self->book != NULL && key != 0)
    row = scb_book_get_follow_up (self->book, key, NULL, &error);
  if (error != NULL)
    failed_cb (self, error);
  self->key = row != NULL ? key : 0;
  scb_follow_up_view_show (self->view, self->book, row);
}

static void
selected_cb (ScbFollowUpPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->is_moving || self->rows == NULL)
    return;
  show_key (self, scb_lazy_list_get_id (SCB_LAZY_LIST (self->rows), position));
}

/* ---- the list ---- */

static void
show_count (ScbFollowUpPage *self)
{
  guint n = self->rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->rows)) : 0;
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is open", "%u are open", n), n);

  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->list_stack, n > 0 ? "rows" : "nothing");
}

/* What is shown stays selected where it is still in the list; else the first one. */
static void
restore_selection (ScbFollowUpPage *self)
{
  guint position
      = self->key != 0 ? scb_lazy_list_find (SCB_LAZY_LIST (self->rows), self->key) : G_MAXUINT;

  if (position == G_MAXUINT)
    position
        = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0 ? 0 : GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
}

static void
ask (ScbFollowUpPage *self)
{
  ScbFollowUpQuery query = { 0 };

  if (self->rows == NULL)
    return;
  self->is_stale = FALSE;
  query.words = scb_search_text_get (self->search_text);
  query.kind = gtk_drop_down_get_selected (self->kind_choice);
  query.order = gtk_drop_down_get_selected (self->order_choice);
  query.branch = scb_branch_choice_get_branch (self->branch_choice);
  query.member = self->member;
  query.overdue = gtk_check_button_get_active (self->overdue_check);
  gtk_widget_set_visible (self->person_button, self->member != 0);
  self->is_moving = TRUE;
  scb_follow_up_list_set_query (self->rows, &query);
  restore_selection (self);
  self->is_moving = FALSE;
  selected_cb (self);
  show_count (self);
}

static void
query_changed_cb (ScbFollowUpPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ask (self);
  else
    self->is_stale = TRUE;
}

/* Before the list follows the book, and after it: the selection survives in between, and what was
 * just finished stays in sight beside the list. */
static void
book_changing_cb (ScbFollowUpPage *self)
{
  self->is_moving = TRUE;
}

static void
book_changed_cb (ScbFollowUpPage *self)
{
  guint position
      = self->key != 0 ? scb_lazy_list_find (SCB_LAZY_LIST (self->rows), self->key) : G_MAXUINT;

  gtk_single_selection_set_selected (self->selection,
                                     position != G_MAXUINT ? position : GTK_INVALID_LIST_POSITION);
  self->is_moving = FALSE;
  scb_follow_up_view_refresh (self->view);
  show_count (self);
}

static void
show_row (ScbListRow *widget, gpointer item)
{
  ScbFollowUp *row = item;
  g_autofree char *today = scb_date_today ();
  g_autofree char *details = row->title != NULL ? scb_follow_up_details (row) : NULL;
  g_autofree char *note = row->title != NULL ? scb_follow_up_note (row, today) : NULL;

  scb_list_row_set_texts (widget, row->title != NULL ? row->title : "", details, note);
}

/* ---- what the user does ---- */

static void
all_persons_cb (ScbFollowUpPage *self)
{
  self->member = 0;
  query_changed_cb (self);
}

static void
only_person_cb (ScbFollowUpPage *self, gint64 member)
{
  self->member = member;
  query_changed_cb (self);
}

static void
open_session_cb (ScbFollowUpPage *self, gint64 session)
{
  g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

static void
deleted_cb (ScbFollowUpPage *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

static void
print_slip_cb (ScbFollowUpPage *self, gint64 branch, gint64 member)
{
  g_signal_emit (self, signals[PRINT], 0, "task-slips", branch, member);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbFollowUpPage *self = SCB_FOLLOW_UP_PAGE (widget);

  g_signal_emit (self, signals[PRINT], 0, g_variant_get_string (parameter, NULL),
                 scb_branch_choice_get_branch (self->branch_choice), self->member);
}

static void
add_weak_point_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbFollowUpPage *self = SCB_FOLLOW_UP_PAGE (widget);

  self->key = 0;
  self->is_moving = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->is_moving = FALSE;
  scb_follow_up_view_begin_weak_point (self->view, self->book,
                                       scb_branch_choice_get_branch (self->branch_choice));
}

/* ---- the widget ---- */

static void
scb_follow_up_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_follow_up_page_parent_class)->map (widget);

  if (SCB_FOLLOW_UP_PAGE (widget)->is_stale)
    ask (SCB_FOLLOW_UP_PAGE (widget));
}

static void
set_rows (ScbFollowUpPage *self, ScbBook *book)
{
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->rows);
  if (book == NULL)
    return;
  /* The list connects to the book in between. */
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changing_cb), self, G_CONNECT_SWAPPED);
  self->rows = scb_follow_up_list_new (book);
  g_signal_connect_object (self->rows, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
}

static void
scb_follow_up_page_dispose (GObject *object)
{
  ScbFollowUpPage *self = SCB_FOLLOW_UP_PAGE (object);

  self->is_moving = TRUE;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->search_text);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_FOLLOW_UP_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_follow_up_page_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PRINT]
      = g_signal_new ("print", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                      G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_INT64, G_TYPE_INT64);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  g_type_ensure (SCB_TYPE_FOLLOW_UP_VIEW);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/follow-up/scb-follow-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, words_entry);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, order_choice);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, branch_choice);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, overdue_check);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, person_button);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, list);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, selection);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpPage, view);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_persons_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_session_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_slip_cb);
  gtk_widget_class_bind_template_callback (widget_class, deleted_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
}

static void
scb_follow_up_page_class_init (ScbFollowUpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_follow_up_page_dispose;
  widget_class->map = scb_follow_up_page_map;

  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_install_action (widget_class, "follow-up.print", "s", print_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.add-weak-point", NULL,
                                   add_weak_point_cb);
  bind_template (widget_class);
}

static void
scb_follow_up_page_init (ScbFollowUpPage *self)
{
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_row);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->kind_choice);
  scb_ui_name_drop_down (self->order_choice);
  for (guint kind = 0; kind < SCB_N_FOLLOW_UPS; kind++)
    gtk_string_list_append (kinds, scb_follow_up_kind_label (kind));
  gtk_drop_down_set_model (self->kind_choice, G_LIST_MODEL (kinds));
  scb_branch_choice_set_texts (self->branch_choice, _("Branch whose open matters are shown"),
                               _("All branches"), TRUE);
  gtk_list_view_set_factory (self->list, factory);
  self->search_text = scb_search_text_new (self->words_entry);
  g_signal_connect_object (self->search_text, "changed", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_follow_up_page_new (void)
{
  return g_object_new (SCB_TYPE_FOLLOW_UP_PAGE, NULL);
}

void
scb_follow_up_page_set_book (ScbFollowUpPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Before the book is let go of: what is typed is kept in it. */
  show_key (self, 0);
  self->member = 0;
  g_set_object (&self->book, book);
  scb_branch_choice_set_book (self->branch_choice, book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.add-weak-point",
                                 book != NULL && !scb_book_is_read_only (book));
  set_rows (self, book);
  query_changed_cb (self);
}

static void
clear_filter (ScbFollowUpPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words_entry), "");
  gtk_drop_down_set_selected (self->kind_choice, 0);
  gtk_check_button_set_active (self->overdue_check, FALSE);
  scb_branch_choice_set_branch (self->branch_choice, 0);
  self->member = 0;
}

void
scb_follow_up_page_show_overdue (ScbFollowUpPage *self)
{
  clear_filter (self);
  gtk_check_button_set_active (self->overdue_check, TRUE);
  ask (self);
}
