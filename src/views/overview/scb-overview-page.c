/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month at a glance. */

#include "scb-config.h"

#include "scb-overview-page.h"

#include <glib/gi18n-lib.h>

#include "scb-book-follow-up.h"
#include "scb-flow-layout.h"
#include "scb-list-row.h"
#include "scb-month-bar.h"
#include "scb-overview-text.h"
#include "scb-tab-stop.h"

struct _ScbOverviewPage
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  ScbViewState *state;
  GPtrArray *rows; /* ScbOverviewRow of all branches, by name */
  GListStore *shown;
  ScbOverviewGroup group; /* the one that is shown */
  gint64 branch;          /* selected, 0 for none */
  gboolean is_moving;     /* the list is changing under the selection */
  gboolean is_stale;      /* the book changed while nobody looked */

  /* template children */
  GtkLabel *sentence;
  GtkWidget *overdue_button;
  GtkWidget *groups;
  GtkStack *stack;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  GtkLabel *open_label;
  GtkToggleButton *group_buttons[SCB_OVERVIEW_N_GROUPS]; /* children of groups */
};

G_DEFINE_FINAL_TYPE (ScbOverviewPage, scb_overview_page, ADW_TYPE_BIN)

enum
{
  PROP_BOOK = 1,
  PROP_STATE,
  N_PROPERTIES,
};

enum
{
  OPEN_SESSION,
  PREPARE_SESSION,
  OPEN_BRANCH,
  ADD_BRANCH,
  OPEN_OVERDUE,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- the selected branch ---- */

static ScbOverviewRow *
get_selected (ScbOverviewPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
selection_changed_cb (ScbOverviewPage *self)
{
  ScbOverviewRow *row = self->is_moving ? NULL : get_selected (self);

  if (self->is_moving)
    return;
  self->branch = row != NULL ? scb_overview_row_get_branch (row) : 0;
  gtk_label_set_label (self->open_label, row == NULL || scb_overview_row_get_session (row) != 0
                                             ? _("Open the _session")
                                             : _("Prepare the _session"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.open", row != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.open-branch", row != NULL);
}

static void
open_row (ScbOverviewPage *self, ScbOverviewRow *row)
{
  gint64 session = scb_overview_row_get_session (row);

  if (session != 0)
    g_signal_emit (self, signals[OPEN_SESSION], 0, session);
  else
    g_signal_emit (self, signals[PREPARE_SESSION], 0, scb_overview_row_get_branch (row),
                   scb_view_state_get_period (self->state));
}

static void
row_activated_cb (ScbOverviewPage *self, guint position)
{
  g_autoptr (ScbOverviewRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    open_row (self, row);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbOverviewRow *row = get_selected (SCB_OVERVIEW_PAGE (widget));

  if (row != NULL)
    open_row (SCB_OVERVIEW_PAGE (widget), row);
}

static void
open_branch_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbOverviewPage *self = SCB_OVERVIEW_PAGE (widget);

  if (self->branch != 0)
    g_signal_emit (self, signals[OPEN_BRANCH], 0, self->branch);
}

static void
add_branch_cb (ScbOverviewPage *self)
{
  g_signal_emit (self, signals[ADD_BRANCH], 0);
}

/* ---- what is shown ---- */

static void
show_row (ScbListRow *row, gpointer item)
{
  g_autofree char *name = NULL;
  g_autofree char *state = NULL;
  g_autofree char *details = scb_overview_details (item);

  g_object_get (item, "branch-name", &name, "state-label", &state, NULL);
  scb_list_row_set_texts (row, name, details, state);
}

/* (transfer container): what asks for work first stands on top; among equals the order of names. */
static GPtrArray *
choose_rows (ScbOverviewPage *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (ScbOverviewGroup group = SCB_OVERVIEW_ALL + 1; group < SCB_OVERVIEW_N_GROUPS; group++)
    for (guint i = 0; i < self->rows->len; i++)
      if ((self->group == SCB_OVERVIEW_ALL || self->group == group)
          && scb_overview_group_of (self->rows->pdata[i]) == group)
        g_ptr_array_add (chosen, self->rows->pdata[i]);
  return chosen;
}

static gboolean
are_the_same_branches (GListModel *shown, GPtrArray *rows)
{
  if (g_list_model_get_n_items (shown) != rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (ScbOverviewRow) row = g_list_model_get_item (shown, i);

      if (scb_overview_row_get_branch (row) != scb_overview_row_get_branch (rows->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
say_the_same (ScbOverviewRow *a, ScbOverviewRow *b)
{
  g_autofree char *one = scb_overview_details (a);
  g_autofree char *other = scb_overview_details (b);

  return scb_overview_group_of (a) == scb_overview_group_of (b)
         && scb_overview_row_get_session (a) == scb_overview_row_get_session (b)
         && g_str_equal (one, other);
}

static void
replace_changed (ScbOverviewPage *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (ScbOverviewRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (!say_the_same (row, rows->pdata[i]))
        g_list_store_splice (self->shown, i, 1, &rows->pdata[i], 1);
    }
}

static void
select_branch (ScbOverviewPage *self, GPtrArray *rows)
{
  guint position = 0;

  for (guint i = 0; i < rows->len; i++)
    if (scb_overview_row_get_branch (rows->pdata[i]) == self->branch)
      position = i;
  gtk_single_selection_set_selected (self->selection,
                                     rows->len > 0 ? position : GTK_INVALID_LIST_POSITION);
}

static void
show_rows (ScbOverviewPage *self)
{
  g_autoptr (GPtrArray) rows = choose_rows (self);
  gboolean has_focus
      = (gtk_widget_get_state_flags (GTK_WIDGET (self->list_view)) & GTK_STATE_FLAG_FOCUS_WITHIN)
        != 0;

  self->is_moving = TRUE;
  if (are_the_same_branches (G_LIST_MODEL (self->shown), rows))
    replace_changed (self, rows);
  else
    g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                         rows->pdata, rows->len);
  select_branch (self, rows);
  self->is_moving = FALSE;
  selection_changed_cb (self);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0         ? "list"
                                                 : self->rows->len > 0 ? "none-here"
                                                                       : "empty");
  if (has_focus && rows->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
show_counts (ScbOverviewPage *self, const ScbOverviewCounts *counts)
{
  g_autofree char *sentence = scb_overview_sentence (counts);

  gtk_label_set_label (self->sentence, counts->branches > 0 ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), counts->branches > 0);
  gtk_widget_set_visible (gtk_widget_get_parent (self->groups), counts->branches > 1);
  for (int group = 0; group < SCB_OVERVIEW_N_GROUPS; group++)
    {
      g_autofree char *text = scb_overview_group_text (group, scb_overview_count (counts, group));

      gtk_button_set_label (GTK_BUTTON (self->group_buttons[group]), text);
    }
}

/* What is overdue waits on the page of its own. */
static void
show_overdue (ScbOverviewPage *self)
{
  const ScbFollowUpQuery query = { .overdue = TRUE };
  g_autoptr (GArray) keys
      = self->book != NULL ? scb_book_query_follow_up (self->book, &query, NULL) : NULL;
  guint n = keys != NULL ? keys->len : 0;
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u matter is overdue: _follow it up",
                                      "%u matters are overdue: _follow them up", n),
                         n);

  gtk_button_set_label (GTK_BUTTON (self->overdue_button), text);
  gtk_widget_set_visible (self->overdue_button, n > 0);
}

static void
overdue_clicked_cb (ScbOverviewPage *self)
{
  g_signal_emit (self, signals[OPEN_OVERDUE], 0);
}

static void
show_month (ScbOverviewPage *self)
{
  const char *period = scb_view_state_get_period (self->state);
  ScbOverviewCounts counts = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  self->is_stale = FALSE;
  if (self->book != NULL)
    rows = scb_book_read_overview (self->book, period, &counts, &error);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows != NULL ? g_steal_pointer (&rows) : g_ptr_array_new ();
  show_counts (self, &counts);
  show_overdue (self);
  show_rows (self);
}

/* Nobody looks at it while typing elsewhere. */
static void
book_changed_cb (ScbOverviewPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_month (self);
  else
    self->is_stale = TRUE;
}

static void
scb_overview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_overview_page_parent_class)->map (widget);

  if (SCB_OVERVIEW_PAGE (widget)->is_stale)
    show_month (SCB_OVERVIEW_PAGE (widget));
}

/* ---- group ---- */

static void
group_toggled_cb (ScbOverviewPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int group = 0; group < SCB_OVERVIEW_N_GROUPS; group++)
    if (self->group_buttons[group] == button)
      self->group = group;
  show_rows (self);
}

static void
show_all_cb (ScbOverviewPage *self)
{
  gtk_toggle_button_set_active (self->group_buttons[SCB_OVERVIEW_ALL], TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
add_group_buttons (ScbOverviewPage *self)
{
  for (int group = 0; group < SCB_OVERVIEW_N_GROUPS; group++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label ("");

      self->group_buttons[group] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (self->group_buttons[group], group == SCB_OVERVIEW_ALL);
      if (group != SCB_OVERVIEW_ALL)
        gtk_toggle_button_set_group (self->group_buttons[group], self->group_buttons[0]);
      gtk_box_append (GTK_BOX (self->groups), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (group_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_set_layout_manager (self->groups, scb_flow_layout_new (6, FALSE));
}

/* ---- the widget ---- */

static void
scb_overview_page_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ScbOverviewPage *self = SCB_OVERVIEW_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_overview_page_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ScbOverviewPage *self = SCB_OVERVIEW_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      scb_overview_page_set_book (self, g_value_get_object (value));
      break;
    case PROP_STATE:
      scb_overview_page_set_state (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_overview_page_dispose (GObject *object)
{
  ScbOverviewPage *self = SCB_OVERVIEW_PAGE (object);

  self->is_moving = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_OVERVIEW_PAGE);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->book);
  g_clear_object (&self->state);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (scb_overview_page_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PREPARE_SESSION]
      = g_signal_new ("prepare-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      2, G_TYPE_INT64, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[OPEN_BRANCH] = g_signal_new ("open-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ADD_BRANCH]
      = g_signal_new ("add-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN_OVERDUE]
      = g_signal_new ("open-overdue", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "overview.open", NULL, open_cb);
  gtk_widget_class_install_action (klass, "overview.open-branch", NULL, open_branch_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, GDK_ALT_MASK, "overview.open-branch",
                                       NULL);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (SCB_TYPE_MONTH_BAR);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (klass,
                                               SCB_RESOURCE_BASE "/overview/scb-overview-page.ui");
  gtk_widget_class_bind_template_child (klass, ScbOverviewPage, sentence);
  gtk_widget_class_bind_template_child (klass, ScbOverviewPage, overdue_button);
  gtk_widget_class_bind_template_child (klass, ScbOverviewPage, groups);
  gtk_widget_class_bind_template_child (klass, ScbOverviewPage, stack);
  gtk_widget_class_bind_template_child (klass, ScbOverviewPage, list_view);
  gtk_widget_class_bind_template_child (klass, ScbOverviewPage, selection);
  gtk_widget_class_bind_template_child (klass, ScbOverviewPage, open_label);
  gtk_widget_class_bind_template_callback (klass, add_branch_cb);
  gtk_widget_class_bind_template_callback (klass, overdue_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
  gtk_widget_class_bind_template_callback (klass, selection_changed_cb);
  gtk_widget_class_bind_template_callback (klass, show_all_cb);
}

static void
scb_overview_page_class_init (ScbOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_overview_page_get_property;
  object_class->set_property = scb_overview_page_set_property;
  object_class->dispose = scb_overview_page_dispose;
  widget_class->map = scb_overview_page_map;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK, flags);
  properties[PROP_STATE] = g_param_spec_object ("state", NULL, NULL, SCB_TYPE_VIEW_STATE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  install_signals (G_TYPE_FROM_CLASS (klass));
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
scb_overview_page_init (ScbOverviewPage *self)
{
  g_autoptr (ScbViewState) state = scb_view_state_new ();
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_row);

  self->rows = g_ptr_array_new ();
  self->shown = g_list_store_new (SCB_TYPE_OVERVIEW_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  add_group_buttons (self);
  scb_overview_page_set_state (self, state);
}

GtkWidget *
scb_overview_page_new (void)
{
  return g_object_new (SCB_TYPE_OVERVIEW_PAGE, NULL);
}

void
scb_overview_page_set_book (ScbOverviewPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  show_month (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

ScbViewState *
scb_overview_page_get_state (ScbOverviewPage *self)
{
  return self->state;
}

void
scb_overview_page_set_state (ScbOverviewPage *self, ScbViewState *state)
{
  g_return_if_fail (SCB_IS_VIEW_STATE (state));

  if (self->state == state)
    return;
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_set_object (&self->state, state);
  g_signal_connect_object (state, "notify::period", G_CALLBACK (show_month), self,
                           G_CONNECT_SWAPPED);
  show_month (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
