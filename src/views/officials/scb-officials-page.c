/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Officials and their visits. */

#include "scb-config.h"

#include "scb-officials-page.h"

#include <glib/gi18n-lib.h>

#include "scb-assign-dialog.h"
#include "scb-book-officials.h"
#include "scb-data-browser.h"
#include "scb-data-list.h"
#include "scb-flow-layout.h"
#include "scb-official-kinds.h"
#include "scb-visits-view.h"

#define N_LISTS 2

struct _ScbOfficialsPage
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */

  /* children of the stack, and of its parts */
  ScbDataBrowser *browser;
  ScbVisitsView *month;
  ScbDataList *lists[N_LISTS];

  /* template children */
  GtkStack *views;
};

G_DEFINE_FINAL_TYPE (ScbOfficialsPage, scb_officials_page, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  PRINT_VISIT,
  PRINT_MONTH,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbOfficialsPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deleted_cb (ScbOfficialsPage *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

static void
selected_cb (ScbOfficialsPage *self)
{
  gint64 official = scb_data_browser_get_id (self->browser);
  gboolean can_write = official != 0 && !scb_book_is_read_only (self->book);

  for (guint i = 0; i < N_LISTS; i++)
    scb_data_list_set_owner (self->lists[i], self->book, official);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "officials.assign", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "officials.replace", can_write);
}

/* ---- what can be done ---- */

static void
present_dialog (ScbOfficialsPage *self, gboolean replaces)
{
  GtkWidget *dialog = scb_assign_dialog_new (GTK_WIDGET (self), self->book,
                                             scb_data_browser_get_id (self->browser), replaces);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
assign_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present_dialog (SCB_OFFICIALS_PAGE (widget), FALSE);
}

static void
replace_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present_dialog (SCB_OFFICIALS_PAGE (widget), TRUE);
}

static void
open_session_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[OPEN_SESSION], 0, g_variant_get_int64 (parameter));
}

static void
print_visit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRINT_VISIT], 0, g_variant_get_int64 (parameter));
}

static void
score_visit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbOfficialsPage *self = SCB_OFFICIALS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!scb_book_score_by_visit (self->book, g_variant_get_int64 (parameter), &error))
    failed_cb (self, error);
}

static void
raise_proposal_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbOfficialsPage *self = SCB_OFFICIALS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!scb_book_raise_proposal (self->book, g_variant_get_int64 (parameter), &error))
    failed_cb (self, error);
}

static void
print_month_cb (ScbOfficialsPage *self, gint64 organization, const char *period)
{
  g_signal_emit (self, signals[PRINT_MONTH], 0, organization, period);
}

/* ---- the widget ---- */

static void
scb_officials_page_dispose (GObject *object)
{
  ScbOfficialsPage *self = SCB_OFFICIALS_PAGE (object);

  g_clear_object (&self->book);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_OFFICIALS_PAGE);

  G_OBJECT_CLASS (scb_officials_page_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PRINT_VISIT] = g_signal_new ("print-visit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PRINT_MONTH]
      = g_signal_new ("print-month", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                      G_TYPE_INT64, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_officials_page_class_init (ScbOfficialsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_officials_page_dispose;
  add_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_install_action (widget_class, "officials.assign", NULL, assign_cb);
  gtk_widget_class_install_action (widget_class, "officials.replace", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "officials.open-session", "x", open_session_cb);
  gtk_widget_class_install_action (widget_class, "officials.print-visit", "x", print_visit_cb);
  gtk_widget_class_install_action (widget_class, "officials.score-visit", "x", score_visit_cb);
  gtk_widget_class_install_action (widget_class, "officials.raise-proposal", "x",
                                   raise_proposal_cb);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/officials/scb-officials-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, views);
}

static GtkWidget *
make_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *assign = gtk_button_new_with_mnemonic (_("Assign by a _Decision…"));
  GtkWidget *replace = gtk_button_new_with_mnemonic (_("Rep_lace by Another Official…"));

  gtk_widget_set_layout_manager (box, scb_flow_layout_new (6, FALSE));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (assign), "officials.assign");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (replace), "officials.replace");
  gtk_box_append (GTK_BOX (box), assign);
  gtk_box_append (GTK_BOX (box), replace);
  return box;
}

static void
add_lists (ScbOfficialsPage *self)
{
  const ScbDataKind *kinds[N_LISTS] = { scb_assignment_data_kind (), scb_visit_data_kind () };

  for (guint i = 0; i < N_LISTS; i++)
    {
      GtkWidget *list = scb_data_list_new (kinds[i]);

      self->lists[i] = SCB_DATA_LIST (list);
      g_signal_connect_object (list, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
      scb_data_browser_append (self->browser, list);
      if (i == 0)
        scb_data_browser_append (self->browser, make_buttons ());
    }
}

static void
scb_officials_page_init (ScbOfficialsPage *self)
{
  GtkWidget *browser = scb_data_browser_new (scb_official_data_kind (), NULL);
  GtkWidget *month = scb_visits_view_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->browser = SCB_DATA_BROWSER (browser);
  self->month = SCB_VISITS_VIEW (month);
  add_lists (self);
  gtk_stack_add_titled (self->views, browser, "officials", _("Officials"));
  gtk_stack_add_titled (self->views, month, "month", _("Visits of the Month"));
  g_signal_connect_object (browser, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (browser, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (browser, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (month, "open-official", G_CALLBACK (scb_officials_page_set_official),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (month, "print", G_CALLBACK (print_month_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (month, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
scb_officials_page_new (void)
{
  return g_object_new (SCB_TYPE_OFFICIALS_PAGE, NULL);
}

void
scb_officials_page_set_state (ScbOfficialsPage *self, ScbViewState *state)
{
  scb_visits_view_set_state (self->month, state);
}

void
scb_officials_page_set_book (ScbOfficialsPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  /* Before the book is let go of: what is typed is kept in it. */
  for (guint i = 0; i < N_LISTS; i++)
    scb_data_list_set_owner (self->lists[i], self->book, 0);
  g_set_object (&self->book, book);
  scb_data_browser_set_book (self->browser, book);
  scb_visits_view_set_book (self->month, book);
  selected_cb (self);
}

void
scb_officials_page_set_official (ScbOfficialsPage *self, gint64 official)
{
  gtk_stack_set_visible_child_name (self->views, "officials");
  scb_data_browser_select (self->browser, official);
}

gboolean
scb_officials_page_add (ScbOfficialsPage *self, const char *name)
{
  g_autoptr (ScbOfficial) official = g_object_new (SCB_TYPE_OFFICIAL, "name", name, NULL);
  g_autoptr (GError) error = NULL;

  if (!scb_book_save (self->book, official, N_("Add official"), &error))
    {
      failed_cb (self, error);
      return FALSE;
    }
  scb_officials_page_set_official (self, scb_record_get_id (SCB_RECORD (official)));
  return TRUE;
}
