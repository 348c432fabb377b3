/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year at a glance. */

#include "scb-config.h"

#include "scb-radar-page.h"

#include <glib/gi18n-lib.h>

#include "scb-book-due.h"
#include "scb-book-month.h"
#include "scb-book-organization-reform.h"
#include "scb-book-rules.h"
#include "scb-date.h"
#include "scb-due-text.h"
#include "scb-flow-layout.h"
#include "scb-list-row.h"
#include "scb-organization-choice.h"
#include "scb-period.h"
#include "scb-radar-board.h"
#include "scb-tab-stop.h"
#include "scb-text-fold.h"

/* A branch needs three official members (domain.md 3). */
#define LEAST_MEMBERS 3

struct _ScbRadarPage
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  ScbViewState *state;
  ScbOrganizationChoice *organization;
  GListStore *dues; /* ScbDue */
  GtkFilterListModel *shown_dues;
  char *today;
  gint64 absence_limit;
  guint due_idle;    /* 0: the dues are as the book has them */
  gboolean is_stale; /* the book has changed while nobody looked */

  /* template children */
  GtkLabel *title;
  GtkWidget *choices;
  AdwBin *organization_slot;
  GtkSearchEntry *words_entry;
  GtkToggleButton *board_button;
  GtkToggleButton *due_button;
  GtkWidget *legend;
  GtkStack *stack;
  ScbRadarBoard *board;
  GtkListView *due_view;
};

G_DEFINE_FINAL_TYPE (ScbRadarPage, scb_radar_page, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  PREPARE_SESSION,
  OPEN_BRANCH,
  OPEN_MEMBER,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what is shown ---- */

static ScbRules *
load_rules (ScbRadarPage *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (ScbRuleSet) set = scb_book_find_rule_set (self->book, self->today, &local_error);

  if (local_error == NULL)
    return scb_rules_new_of (set, self->today, error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static char *
year_of (ScbRadarPage *self)
{
  return g_strndup (scb_view_state_get_period (self->state), 4);
}

static void
show_part (ScbRadarPage *self)
{
  gboolean is_board = gtk_toggle_button_get_active (self->board_button);
  const char *part;

  if (is_board)
    part = scb_radar_board_get_n_rows (self->board) > 0 ? "board" : "empty";
  else
    part = g_list_model_get_n_items (G_LIST_MODEL (self->shown_dues)) > 0 ? "due" : "nothing-due";
  gtk_stack_set_visible_child_name (self->stack, part);
  gtk_widget_set_visible (self->legend, is_board);
}

static gboolean
show_board (ScbRadarPage *self, const ScbRules *rules, GError **error)
{
  g_autofree char *name = year_of (self);
  g_autoptr (ScbYear) year = scb_book_load_year (
      self->book, scb_organization_choice_get_organization (self->organization), name, error);

  if (year == NULL)
    return FALSE;
  scb_radar_board_show (self->board, year, rules, self->today);
  gtk_label_set_label (self->title, name);
  return TRUE;
}

static gboolean
is_searched (gpointer due, gpointer user_data)
{
  ScbRadarPage *self = user_data;
  g_autofree char *words = scb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->words_entry)));
  g_autofree char *folded = scb_text_fold (SCB_DUE (due)->branch_name);

  return scb_text_fold_matches (folded, words);
}

static void
count_dues (ScbRadarPage *self)
{
  g_autofree char *label = g_strdup_printf (
      _("_What needs doing (%u)"), g_list_model_get_n_items (G_LIST_MODEL (self->shown_dues)));

  gtk_button_set_label (GTK_BUTTON (self->due_button), label);
}

static gboolean
show_dues (ScbRadarPage *self, const ScbRules *rules, GError **error)
{
  const ScbDueLimits limits = { .today = self->today,
                                .notice_days = rules->notice_days,
                                .absences = rules->excused_warn,
                                .least_members = LEAST_MEMBERS };
  g_autoptr (GPtrArray) dues = scb_book_list_due (
      self->book, scb_organization_choice_get_organization (self->organization), &limits, error);

  if (dues == NULL)
    return FALSE;
  self->absence_limit = rules->excused_limit;
  g_list_store_splice (self->dues, 0, g_list_model_get_n_items (G_LIST_MODEL (self->dues)),
                       dues->pdata, dues->len);
  count_dues (self);
  return TRUE;
}

static gboolean
due_idle_cb (gpointer user_data)
{
  ScbRadarPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = load_rules (self, &error);

  self->due_idle = 0;
  if (rules == NULL || !show_dues (self, rules, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  show_part (self);
  return G_SOURCE_REMOVE;
}

/* The board first; what needs doing is counted when it is on the screen. */
static void
refresh (ScbRadarPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = NULL;

  self->is_stale = FALSE;
  g_clear_handle_id (&self->due_idle, g_source_remove);
  if (self->book == NULL)
    return;
  g_free (self->today);
  self->today = scb_date_today ();
  rules = load_rules (self, &error);
  if (rules == NULL || !show_board (self, rules, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  else
    self->due_idle = g_idle_add_full (G_PRIORITY_LOW, due_idle_cb, self, NULL);
  show_part (self);
}

/* ---- callbacks ---- */

static void
refresh_when_seen (ScbRadarPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
}

static void
period_changed_cb (ScbRadarPage *self)
{
  g_autofree char *year = year_of (self);

  if (!g_str_equal (gtk_label_get_label (self->title), year))
    refresh_when_seen (self);
}

static void
part_toggled_cb (ScbRadarPage *self)
{
  show_part (self);
}

static void
search_changed_cb (ScbRadarPage *self)
{
  g_autofree char *words = scb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->words_entry)));

  scb_radar_board_set_words (self->board, words);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown_dues),
                      GTK_FILTER_CHANGE_DIFFERENT);
  count_dues (self);
  show_part (self);
}

static void
open_session_cb (ScbRadarPage *self, gint64 session)
{
  g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

static void
prepare_session_cb (ScbRadarPage *self, gint64 branch, const char *period)
{
  g_signal_emit (self, signals[PREPARE_SESSION], 0, branch, period);
}

static void
due_activated_cb (ScbRadarPage *self, guint position)
{
  g_autoptr (ScbDue) due = g_list_model_get_item (G_LIST_MODEL (self->shown_dues), position);
  g_autofree char *period = g_strndup (self->today, 7);

  if (due->session != 0)
    g_signal_emit (self, signals[OPEN_SESSION], 0, due->session);
  else if (due->member != 0)
    g_signal_emit (self, signals[OPEN_MEMBER], 0, due->member);
  else if (due->kind == SCB_DUE_SESSION)
    g_signal_emit (self, signals[PREPARE_SESSION], 0, due->branch, period);
  else
    g_signal_emit (self, signals[OPEN_BRANCH], 0, due->branch);
}

static void
turn_year (ScbRadarPage *self, int months)
{
  g_autofree char *period = scb_period_add (scb_view_state_get_period (self->state), months);

  if (period != NULL)
    scb_view_state_set_period (self->state, period);
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_year (SCB_RADAR_PAGE (widget), -SCB_YEAR_MONTHS);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_year (SCB_RADAR_PAGE (widget), SCB_YEAR_MONTHS);
}

static void
bind_due_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ScbRadarPage *self)
{
  ScbDue *due = gtk_list_item_get_item (item);
  g_autofree char *title = scb_due_title (due);
  g_autofree char *details = scb_due_details (due, self->absence_limit);
  g_autofree char *day = scb_due_day (due, self->today);

  scb_list_row_set_texts (SCB_LIST_ROW (gtk_list_item_get_child (item)), title, details, day);
}

static void
set_up_due_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, scb_list_row_new ());
}

/* ---- the widget ---- */

static void
scb_radar_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_radar_page_parent_class)->map (widget);

  if (SCB_RADAR_PAGE (widget)->is_stale)
    refresh (SCB_RADAR_PAGE (widget));
}

static void
scb_radar_page_dispose (GObject *object)
{
  ScbRadarPage *self = SCB_RADAR_PAGE (object);

  g_clear_handle_id (&self->due_idle, g_source_remove);
  g_clear_object (&self->book);
  g_clear_object (&self->state);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_RADAR_PAGE);
  g_clear_object (&self->shown_dues);
  g_clear_object (&self->dues);

  G_OBJECT_CLASS (scb_radar_page_parent_class)->dispose (object);
}

static void
scb_radar_page_finalize (GObject *object)
{
  g_free (SCB_RADAR_PAGE (object)->today);

  G_OBJECT_CLASS (scb_radar_page_parent_class)->finalize (object);
}

static void
scb_radar_page_class_init (ScbRadarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = scb_radar_page_dispose;
  object_class->finalize = scb_radar_page_finalize;
  widget_class->map = scb_radar_page_map;

  signals[OPEN_SESSION]
      = g_signal_new ("open-session", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PREPARE_SESSION] = g_signal_new (
      "prepare-session", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[OPEN_BRANCH] = g_signal_new ("open-branch", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPEN_MEMBER] = g_signal_new ("open-member", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_RADAR_BOARD);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_install_action (widget_class, "radar.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "radar.next", NULL, next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "radar.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "radar.next",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/radar/scb-radar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, title);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, choices);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, organization_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, words_entry);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, board_button);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, due_button);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, legend);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, board);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarPage, due_view);
  gtk_widget_class_bind_template_callback (widget_class, part_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_session_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_session_cb);
}

static void
scb_radar_page_init (ScbRadarPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSingleSelection) selection = NULL;
  GtkWidget *organization;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->choices, scb_flow_layout_new (6, FALSE));
  organization = scb_organization_choice_new (_("Whose branches"));
  self->organization = SCB_ORGANIZATION_CHOICE (organization);
  adw_bin_set_child (self->organization_slot, organization);
  g_signal_connect_object (organization, "chosen", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_due_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_due_cb), self);
  gtk_list_view_set_factory (self->due_view, factory);
  g_object_unref (factory);
  self->dues = g_list_store_new (SCB_TYPE_DUE);
  self->shown_dues
      = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->dues)),
                                   GTK_FILTER (gtk_custom_filter_new (is_searched, self, NULL)));
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown_dues)));
  gtk_list_view_set_model (self->due_view, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
scb_radar_page_new (ScbViewState *state)
{
  ScbRadarPage *self = g_object_new (SCB_TYPE_RADAR_PAGE, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::period", G_CALLBACK (period_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
scb_radar_page_set_book (ScbRadarPage *self, ScbBook *book)
{
  g_autoptr (GError) error = NULL;

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_func (self->book, refresh_when_seen, self);
  g_set_object (&self->book, book);
  if (!scb_organization_choice_set_book (self->organization, book, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  if (book == NULL)
    return;
  scb_organization_choice_set_organization (
      self->organization,
      scb_book_get_own_organization_in (book, scb_view_state_get_period (self->state)));
  g_signal_connect_object (book, "changed", G_CALLBACK (refresh_when_seen), self,
                           G_CONNECT_SWAPPED);
  refresh_when_seen (self);
}
