/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board of a year, and what needs doing. */

#include "scb-radar-board.h"
#include "scb-radar-page.h"
#include "scb-radar-strip.h"
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

static ScbRadarBoard *
board_of (Fixture *fixture)
{
  return SCB_RADAR_BOARD (view_find (GTK_WIDGET (fixture->page), "board"));
}

static GtkListView *
list_of (Fixture *fixture)
{
  return GTK_LIST_VIEW (view_find (GTK_WIDGET (fixture->page), "list"));
}

/* The place of the branch among the rows. */
static guint
find_row (Fixture *fixture, const char *branch)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list_of (fixture)));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (ScbRadarRow) row = g_list_model_get_item (rows, i);

      if (strstr (row->line->branch_name, branch) != NULL)
        return i;
    }
  g_error ("no row of “%s”", branch);
}

static void
test_a_cell_opens_its_session (Fixture *fixture, gconstpointer data)
{
  guint place = find_row (fixture, "Xóm Mới");
  g_autoptr (ScbRadarRow) row
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list_of (fixture))), place);
  g_autoptr (ScbRadarRow) old = g_list_model_get_item (
      G_LIST_MODEL (gtk_list_view_get_model (list_of (fixture))), place + 1);
  g_autofree char *sentence = scb_radar_row_say (row, 8);
  g_autofree char *name = scb_radar_row_get_name (row);
  g_autofree char *old_name = scb_radar_row_get_name (old);

  /* The branch of that name that was merged into it stands behind it, and says so. */
  g_assert_cmpstr (name, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (old_name, ==, "Chi bộ thôn Xóm Mới (until 02/2020)");
  view_check_names (GTK_WIDGET (fixture->page));
  g_assert_cmpstr (sentence, ==, "Chi bộ thôn Xóm Mới, 9/2020: held, not decided yet (03/9/2020)");
  scb_radar_board_press (board_of (fixture), place, 8);
  g_assert_cmpint (fixture->session, ==,
                   view_find_session (fixture->book, "Xóm Mới", "2020-09-03"));
  view_take_picture (fixture->window, "radar");
}

/* Right to the month, Enter. */
static void
test_by_keyboard (Fixture *fixture, gconstpointer data)
{
  for (guint month = 0; month < 8; month++)
    gtk_widget_activate_action (GTK_WIDGET (board_of (fixture)), "board.right", NULL);
  g_signal_emit_by_name (list_of (fixture), "activate", find_row (fixture, "Xóm Mới"));
  g_assert_cmpint (fixture->session, ==,
                   view_find_session (fixture->book, "Xóm Mới", "2020-09-03"));
  gtk_widget_activate_action (GTK_WIDGET (board_of (fixture)), "board.left", NULL);
  g_signal_emit_by_name (list_of (fixture), "activate", find_row (fixture, "Xóm Mới"));
  g_assert_cmpint (fixture->session, ==,
                   view_find_session (fixture->book, "Xóm Mới", "2020-08-03"));
}

static void
test_a_missing_one_is_prepared (Fixture *fixture, gconstpointer data)
{
  scb_radar_board_press (board_of (fixture), find_row (fixture, "Khe Giấy"), 9);
  g_assert_cmpint (fixture->session, ==, 0);
  g_assert_cmpstr (fixture->prepared, ==, "2020-10");
  /* Before it was formed there is nothing to open. */
  g_clear_pointer (&fixture->prepared, g_free);
  scb_radar_board_press (board_of (fixture), find_row (fixture, "Xóm Mới"), 0);
  g_assert_null (fixture->prepared);
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

static void
test_one_branch (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = view_find (GTK_WIDGET (fixture->page), "words_entry");
  ScbRadarBoard *board = SCB_RADAR_BOARD (view_find (GTK_WIDGET (fixture->page), "board"));
  guint n_all = scb_radar_board_get_n_rows (board);
  GListModel *dues = G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (view_find (GTK_WIDGET (fixture->page), "due_view"))));
  guint n_dues = g_list_model_get_n_items (dues);
  g_autoptr (ScbRadarRow) row = NULL;

  row = scb_radar_board_get_row (board, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), row->line->branch_name);
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (scb_radar_board_get_n_rows (board), >, 0);
  g_assert_cmpuint (scb_radar_board_get_n_rows (board), <, n_all);
  g_assert_cmpuint (g_list_model_get_n_items (dues), <, n_dues);

  gtk_editable_set_text (GTK_EDITABLE (entry), "không có chi bộ nào như thế");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (scb_radar_board_get_n_rows (board), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (view_find (GTK_WIDGET (fixture->page), "stack"))),
                   ==, "empty");
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/radar/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("open", test_a_cell_opens_its_session);
  ADD ("keyboard", test_by_keyboard);
  ADD ("prepare", test_a_missing_one_is_prepared);
  ADD ("year", test_another_year);
  ADD ("one-branch", test_one_branch);
  ADD ("due", test_what_needs_doing);
  return g_test_run ();
}
