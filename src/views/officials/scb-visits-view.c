/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who went where in a month, and who did not. */

#include "scb-config.h"

#include "scb-visits-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-book-month.h"
#include "scb-book-officials.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-flow-layout.h"
#include "scb-labels.h"
#include "scb-list-row.h"
#include "scb-month-bar.h"
#include "scb-name-key.h"
#include "scb-organization-choice.h"
#include "scb-row-list.h"
#include "scb-ui.h"

struct _ScbVisitsView
{
  AdwBin parent_instance;

  ScbBook *book;       /* (nullable) */
  ScbViewState *state; /* (nullable) */
  gboolean is_stale;
  ScbOrganizationChoice *organization; /* child of its slot, … */
  ScbRowList *rows;                    /* … as this one */

  /* template children */
  ScbMonthBar *month_bar;
  AdwBin *organization_slot;
  GtkWidget *tools;
  GtkDropDown *order;
  GtkCheckButton *only_missing;
  GtkWidget *print_button;
  GtkLabel *sentence;
  AdwBin *list_slot;
};

G_DEFINE_FINAL_TYPE (ScbVisitsView, scb_visits_view, ADW_TYPE_BIN)

enum
{
  OPEN_OFFICIAL,
  PRINT,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- a row ---- */

/* (transfer full) */
static char *
describe (const ScbMonthVisit *visit)
{
  g_autofree char *day = scb_date_text_short (visit->visited_on);
  g_autofree char *points
      = isnan (visit->points) ? NULL : g_strdup_printf (_("%g points"), visit->points);
  g_autofree char *unplanned = visit->is_assigned ? NULL : g_strdup (_("not assigned"));

  if (visit->visited_on == NULL)
    return g_strdup (_("has not gone"));
  return scb_list_row_join (
      (const char *const[]){ day, points, scb_level_label (visit->level), unplanned }, 4);
}

static void
add_row (ScbVisitsView *self, const ScbMonthVisit *visit, gboolean by_branch)
{
  g_autofree char *branch = scb_book_get_branch_name (self->book, visit->branch, visit->visited_on);
  g_autofree char *note = describe (visit);
  const char *first = by_branch ? branch : visit->official;
  const char *second = by_branch ? visit->official : branch;
  g_autofree char *title = scb_list_row_join ((const char *const[]){ first, second }, 2);

  scb_row_list_add (self->rows, title, visit->post, note, visit->official_id);
}

/* ---- all of them ---- */

static int
compare_branches (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const ScbMonthVisit *one = *(ScbMonthVisit *const *)a;
  const ScbMonthVisit *other = *(ScbMonthVisit *const *)b;
  ScbVisitsView *self = user_data;
  g_autofree char *first = scb_book_get_branch_name (self->book, one->branch, NULL);
  g_autofree char *second = scb_book_get_branch_name (self->book, other->branch, NULL);
  g_autofree char *first_key = scb_text_key (first != NULL ? first : "");
  g_autofree char *second_key = scb_text_key (second != NULL ? second : "");

  return g_strcmp0 (first_key, second_key);
}

/* How many of the pairs of official and branch that were planned came about. */
static void
show_sentence (ScbVisitsView *self, GPtrArray *visits)
{
  guint planned = 0, made = 0;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < visits->len; i++)
    {
      const ScbMonthVisit *visit = visits->pdata[i];
      const ScbMonthVisit *before = i > 0 ? visits->pdata[i - 1] : NULL;
      gboolean is_again = before != NULL && before->official_id == visit->official_id
                          && before->branch == visit->branch;

      planned += visit->is_assigned && !is_again;
      made += visit->is_assigned && !is_again && visit->visited_on != NULL;
    }
  sentence = planned == 0 ? g_strdup (_("Nobody is assigned to a branch in this month."))
                          : g_strdup_printf (_("%u of %u visits that were planned were made."),
                                             made, planned);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show_visits (ScbVisitsView *self, GPtrArray *visits)
{
  gboolean by_branch = gtk_drop_down_get_selected (self->order) == 1;
  gboolean only_missing = gtk_check_button_get_active (self->only_missing);

  show_sentence (self, visits);
  if (by_branch)
    g_ptr_array_sort_with_data (visits, compare_branches, self);
  for (guint i = 0; i < visits->len; i++)
    {
      const ScbMonthVisit *visit = visits->pdata[i];

      if (!only_missing || visit->visited_on == NULL)
        add_row (self, visit, by_branch);
    }
}

static void
refresh (ScbVisitsView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  scb_row_list_clear (self->rows);
  self->is_stale = FALSE;
  if (self->book == NULL || self->state == NULL)
    return;
  visits = scb_book_list_month_visits (
      self->book, scb_organization_choice_get_organization (self->organization),
      scb_view_state_get_period (self->state), &error);
  if (visits != NULL)
    show_visits (self, visits);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
refresh_if_seen (ScbVisitsView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
}

/* ---- callbacks ---- */

static void
row_activated_cb (ScbVisitsView *self, gint64 official)
{
  g_signal_emit (self, signals[OPEN_OFFICIAL], 0, official);
}

static void
print_clicked_cb (ScbVisitsView *self)
{
  g_signal_emit (self, signals[PRINT], 0,
                 scb_organization_choice_get_organization (self->organization),
                 scb_view_state_get_period (self->state));
}

/* ---- the widget ---- */

static void
scb_visits_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_visits_view_parent_class)->map (widget);

  if (SCB_VISITS_VIEW (widget)->is_stale)
    refresh (SCB_VISITS_VIEW (widget));
}

static void
scb_visits_view_dispose (GObject *object)
{
  ScbVisitsView *self = SCB_VISITS_VIEW (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->book);
  g_clear_object (&self->state);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_VISITS_VIEW);

  G_OBJECT_CLASS (scb_visits_view_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  signals[OPEN_OFFICIAL] = g_signal_new ("open-official", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PRINT] = g_signal_new ("print", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 2, G_TYPE_INT64, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_visits_view_class_init (ScbVisitsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_visits_view_dispose;
  widget_class->map = scb_visits_view_map;
  add_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (SCB_TYPE_MONTH_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/officials/scb-visits-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, month_bar);
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, organization_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, tools);
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, order);
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, only_missing);
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, print_button);
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, sentence);
  gtk_widget_class_bind_template_child (widget_class, ScbVisitsView, list_slot);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
}

static void
scb_visits_view_init (ScbVisitsView *self)
{
  GtkWidget *organization;
  GtkWidget *rows;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, scb_flow_layout_new (9, FALSE));
  scb_ui_name_drop_down (self->order);
  organization = scb_organization_choice_new (_("Whose branches"));
  self->organization = SCB_ORGANIZATION_CHOICE (organization);
  adw_bin_set_child (self->organization_slot, organization);
  g_signal_connect_object (organization, "chosen", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  rows = scb_row_list_new (_("Visits of the month"));
  self->rows = SCB_ROW_LIST (rows);
  adw_bin_set_child (self->list_slot, rows);
  g_signal_connect_object (rows, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_visits_view_new (void)
{
  return g_object_new (SCB_TYPE_VISITS_VIEW, NULL);
}

void
scb_visits_view_set_state (ScbVisitsView *self, ScbViewState *state)
{
  g_set_object (&self->state, state);
  scb_month_bar_set_state (self->month_bar, state);
  g_signal_connect_object (state, "notify::period", G_CALLBACK (refresh_if_seen), self,
                           G_CONNECT_SWAPPED);
  refresh_if_seen (self);
}

void
scb_visits_view_set_book (ScbVisitsView *self, ScbBook *book)
{
  g_autoptr (GError) error = NULL;

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (!scb_organization_choice_set_book (self->organization, book, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  gtk_widget_set_sensitive (self->print_button, book != NULL);
  if (book != NULL)
    {
      scb_organization_choice_set_organization (self->organization,
                                                scb_book_get_own_organization (book));
      g_signal_connect_object (book, "changed", G_CALLBACK (refresh_if_seen), self,
                               G_CONNECT_SWAPPED);
    }
  refresh_if_seen (self);
}
