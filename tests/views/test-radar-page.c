/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board of a year, and what needs doing. */

#include "scb-radar-page.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbViewState *state;
  ScbRadarPage *page;
  GtkWindow *window;
  gint64 session;
  char *prepared; /* (nullable): month */
  guint n_failures;
} Fixture;

static void
open_session_cb (Fixture *fixture, gint64 session)
{
  fixture->session = session;
}

static void
prepare_session_cb (Fixture *fixture, gint64 branch, const char *period)
{
  g_assert_cmpint (branch, !=, 0);
  g_free (fixture->prepared);
  fixture->prepared = g_strdup (period);
}

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("SCB_TODAY", "2020-10-08", TRUE);
  fixture->book = view_open_sample ();
  fixture->state = scb_view_state_new ();
  scb_view_state_set_period (fixture->state, "2020-09");
  fixture->page = SCB_RADAR_PAGE (scb_radar_page_new (fixture->state));
  g_signal_connect_swapped (fixture->page, "open-session", G_CALLBACK (open_session_cb), fixture);
  g_signal_connect_swapped (fixture->page, "prepare-session", G_CALLBACK (prepare_session_cb),
                            fixture);
  g_signal_connect_swapped (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  scb_radar_page_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1200, 800);
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  g_object_unref (fixture->state);
  g_free (fixture->prepared);
  view_close_book (fixture->book);
  g_unsetenv ("SCB_TODAY");
}

/* The cell whose sentence begins with the branch and month; buttons are named by it. */
static GtkWidget *
cell (Fixture *fixture, const char *sentence)
{
  GtkWidget *button = view_find_button (GTK_WIDGET (fixture->page), sentence);

  if (button == NULL)
    g_error ("no cell says “%s”", sentence);
  return button;
}

static void
test_a_cell_opens_its_session (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button
      = cell (fixture, "Chi bộ thôn Xóm Mới, 9/2020: held, not decided yet (03/9/2020)");

  view_check_names (GTK_WIDGET (fixture->page));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Held");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (fixture->session, ==,
                   view_find_session (fixture->book, "Xóm Mới", "2020-09-03"));
  view_take_picture (fixture->window, "radar");
}

static void
test_a_missing_one_is_prepared (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (cell (fixture, "Chi bộ thôn Khe Giấy, 10/2020: not held yet"), "clicked");
  g_assert_cmpint (fixture->session, ==, 0);
  g_assert_cmpstr (fixture->prepared, ==, "2020-10");
}

static void
test_another_year (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "radar.next", NULL);
  view_settle ();
  g_assert_cmpstr (scb_view_state_get_period (fixture->state), ==, "2021-09");
  g_assert_cmpstr (
      gtk_label_get_label (GTK_LABEL (view_find (GTK_WIDGET (fixture->page), "title"))), ==,
      "2021");
}

static void
test_what_needs_doing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = view_find (GTK_WIDGET (fixture->page), "due_button");
  GtkListView *list = GTK_LIST_VIEW (view_find (GTK_WIDGET (fixture->page), "due_view"));
  GListModel *dues = G_LIST_MODEL (gtk_list_view_get_model (list));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  view_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (dues), >, 5);
  /* The oldest first: a level that nobody has decided. */
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_cmpint (fixture->session, !=, 0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/radar/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("open", test_a_cell_opens_its_session);
  ADD ("prepare", test_a_missing_one_is_prepared);
  ADD ("year", test_another_year);
  ADD ("due", test_what_needs_doing);
  return g_test_run ();
}
