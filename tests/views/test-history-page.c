/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done in a book, and the steps back and forward. */

#include "scb-book-history.h"
#include "scb-history-item.h"
#include "scb-history-page.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbHistoryPage *page;
  GtkWindow *window;
  guint n_failures;
} Fixture;

static void
failed_cb (ScbHistoryPage *page, const GError *error, Fixture *fixture)
{
  g_assert_nonnull (error);
  fixture->n_failures++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = data != NULL ? view_open_empty () : view_open_sample ();
  fixture->page = SCB_HISTORY_PAGE (scb_history_page_new ());
  g_signal_connect (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  scb_history_page_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 800, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static GListModel *
items_of (Fixture *fixture)
{
  return gtk_single_selection_get_model (
      GTK_SINGLE_SELECTION (view_child (fixture->page, "selection")));
}

static guint
count_items (Fixture *fixture)
{
  return g_list_model_get_n_items (items_of (fixture));
}

static void
check_item (Fixture *fixture, guint position, const char *label, gboolean undone)
{
  g_autoptr (ScbHistoryItem) item = g_list_model_get_item (items_of (fixture), position);

  g_assert_cmpstr (scb_history_item_get_label (item), ==, label);
  g_assert_cmpint (scb_history_item_get_undone (item), ==, undone);
}

static void
add_members (Fixture *fixture, guint n_members)
{
  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (ScbMember) member
          = g_object_new (SCB_TYPE_MEMBER, "full-name", "Nông Văn Được", NULL);

      g_assert_true (scb_book_save (fixture->book, member, "Add member", NULL));
    }
}

static const char *
text_of (Fixture *fixture, const char *label)
{
  return gtk_label_get_label (GTK_LABEL (view_child (fixture->page, label)));
}

static void
test_an_empty_book_says_so (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (view_child (fixture->page, "stack"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  add_members (fixture, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "history");
  check_item (fixture, 0, "Add member", FALSE);
}

static void
test_undo_and_redo_by_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  add_members (fixture, 2);
  g_assert_cmpstr (text_of (fixture, "undo_label"), ==, "Undo: Add member");
  g_assert_cmpstr (text_of (fixture, "redo_label"), ==, "Nothing to do again");
  g_assert_false (
      gtk_widget_get_sensitive (GTK_WIDGET (view_child (fixture->page, "redo_button"))));
  g_assert_true (gtk_widget_activate_action (page, "history.undo", NULL));
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, 1);
  check_item (fixture, 0, "Undone: Add member", FALSE);
  check_item (fixture, 1, "Add member", TRUE);
  check_item (fixture, 2, "Add member", FALSE);
  g_assert_cmpstr (text_of (fixture, "redo_label"), ==, "Do again: Add member");
  g_assert_true (gtk_widget_activate_action (page, "history.redo", NULL));
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, 2);
  check_item (fixture, 0, "Done again: Add member", FALSE);
  check_item (fixture, 2, "Add member", FALSE);
}

static void
test_the_chosen_entry_is_described (Fixture *fixture, gconstpointer data)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (view_child (fixture->page, "selection"));

  add_members (fixture, 1);
  gtk_single_selection_set_selected (selection, 0);
  g_assert_cmpstr (text_of (fixture, "title"), ==, "Add member");
  g_assert_nonnull (strstr (text_of (fixture, "changes"), "Nông Văn Được"));
}

static void
test_a_long_history_is_read_in_pieces (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (view_child (fixture->page, "scroller")));
  guint first;

  scb_history_page_set_book (fixture->page, NULL);
  add_members (fixture, 250);
  scb_history_page_set_book (fixture->page, fixture->book);
  view_settle ();
  first = count_items (fixture);
  g_assert_cmpuint (first, <, 250);
  for (guint i = 0; i < 20 && count_items (fixture) < 250; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      view_settle ();
    }
  g_assert_cmpuint (count_items (fixture), ==, 250);
  /* One more comes on top, and the rest stays. */
  add_members (fixture, 1);
  g_assert_cmpuint (count_items (fixture), ==, 251);
}

static void
test_what_was_done_while_hidden_is_there (Fixture *fixture, gconstpointer data)
{
  add_members (fixture, 1);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  add_members (fixture, 150);
  g_assert_cmpuint (count_items (fixture), ==, 1);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  view_settle ();
  g_assert_cmpuint (count_items (fixture), >=, 100);
  check_item (fixture, 0, "Add member", FALSE);
}

static void
test_names_labels_and_keys (Fixture *fixture, gconstpointer data)
{
  add_members (fixture, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "history.undo", NULL);
  view_settle ();
  view_check_names (GTK_WIDGET (fixture->page));
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "history");
  g_assert_cmpuint (view_count_tab_stops (fixture->window, NULL), <, 10);
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "history-200");
  view_set_text_scale (1);
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
#define add(name, data, function)                                                                  \
  g_test_add ("/history-page/" name, Fixture, data, set_up, function, tear_down)
  add ("an-empty-book-says-so", "empty", test_an_empty_book_says_so);
  add ("undo-and-redo-by-name", "empty", test_undo_and_redo_by_name);
  add ("the-chosen-entry-is-described", "empty", test_the_chosen_entry_is_described);
  add ("a-long-history-is-read-in-pieces", "empty", test_a_long_history_is_read_in_pieces);
  add ("what-was-done-while-hidden-is-there", "empty", test_what_was_done_while_hidden_is_there);
  add ("names-labels-and-keys", NULL, test_names_labels_and_keys);
#undef add
  return g_test_run ();
}
