/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of sessions on the sample book. */

#include "scb-sessions-page.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbSessionsPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = data != NULL ? view_open_empty () : view_open_sample ();
  fixture->page = SCB_SESSIONS_PAGE (scb_sessions_page_new ());
  scb_sessions_page_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 700, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static GListModel *
list_of (Fixture *fixture)
{
  return gtk_single_selection_get_model (
      GTK_SINGLE_SELECTION (view_child (fixture->page, "selection")));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (list_of (fixture));
}

static char *
text_of_row (Fixture *fixture, guint position, const char *property)
{
  g_autoptr (GObject) row = g_list_model_get_item (list_of (fixture), position);
  char *text = NULL;

  g_assert_nonnull (row);
  g_object_get (row, property, &text, NULL);
  return text;
}

static const char *
shown_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->page, "stack")));
}

static void
search (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (view_child (fixture->page, "search_entry")), words);
}

static void
test_newest_first_and_selected (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = text_of_row (fixture, 0, "period");
  g_autofree char *last = text_of_row (fixture, count_rows (fixture) - 1, "period");

  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_SESSION, NULL), ==,
                   count_rows (fixture));
  g_assert_cmpstr (first, >, last);
  g_assert_cmpint (scb_sessions_page_get_session (fixture->page), >, 0);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
  view_take_picture (fixture->window, "sessions-page");
}

static void
test_a_head_sorts_and_the_selection_stays (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (view_child (fixture->page, "column_view"));
  gint64 session = view_find_session (fixture->book, "Xóm Mới", "2020-09-03");
  GtkColumnViewColumn *month = GTK_COLUMN_VIEW_COLUMN (view_child (fixture->page, "month_column"));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  scb_sessions_page_set_session (fixture->page, session);
  g_assert_cmpint (scb_sessions_page_get_session (fixture->page), ==, session);
  gtk_column_view_sort_by_column (view, month, GTK_SORT_ASCENDING);
  first = text_of_row (fixture, 0, "period");
  last = text_of_row (fixture, count_rows (fixture) - 1, "period");
  g_assert_cmpstr (first, <, last);
  g_assert_cmpint (scb_sessions_page_get_session (fixture->page), ==, session);
}

static void
test_search_needs_no_accents (Fixture *fixture, gconstpointer data)
{
  guint n_all = count_rows (fixture);

  search (fixture, "xom moi");
  view_wait_until (count_rows (fixture) < n_all);
  g_assert_cmpuint (count_rows (fixture), >=, 7);
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autofree char *name = text_of_row (fixture, i, "branch-name");

      g_assert_nonnull (name);
    }
  search (fixture, "khong co gi nhu the nay");
  view_wait_until (g_strcmp0 (shown_page (fixture), "nothing-found") == 0);
  g_assert_cmpint (scb_sessions_page_get_session (fixture->page), ==, 0);
  view_take_picture (fixture->window, "sessions-page-nothing");
  g_signal_emit_by_name (view_find_button (GTK_WIDGET (fixture->page), "Show All Sessions"),
                         "clicked");
  view_wait_until (count_rows (fixture) == n_all);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
}

static void
test_filter_leaves_out (Fixture *fixture, gconstpointer data)
{
  GtkWidget *filter = GTK_WIDGET (view_child (fixture->page, "filter"));
  GtkDropDown *state = GTK_DROP_DOWN (view_child (filter, "state"));
  GtkDropDown *month = GTK_DROP_DOWN (view_child (filter, "month"));
  guint n_all = count_rows (fixture);
  g_autofree char *newest = text_of_row (fixture, 0, "period-text");

  gtk_drop_down_set_selected (state, SCB_SESSION_STATE_SIGNED);
  g_assert_cmpuint (count_rows (fixture), <, n_all);
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (list_of (fixture), i);
      ScbSessionState kept;

      g_object_get (row, "state", &kept, NULL);
      g_assert_cmpint (kept, ==, SCB_SESSION_STATE_SIGNED);
    }
  g_signal_emit_by_name (view_child (filter, "clear"), "clicked");
  g_assert_cmpuint (count_rows (fixture), ==, n_all);

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (month)), >, 7);
  gtk_drop_down_set_selected (month, 1);
  g_assert_cmpuint (count_rows (fixture), <, n_all);
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autofree char *period = text_of_row (fixture, i, "period-text");

      g_assert_cmpstr (period, ==, newest);
    }
}

static void
test_follows_the_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = view_find_session (fixture->book, "Xóm Mới", "2020-09-03");
  g_autoptr (ScbSession) known = scb_book_get (fixture->book, SCB_TYPE_SESSION, id, &error);
  g_autoptr (ScbSession) session = g_object_new (SCB_TYPE_SESSION, NULL);
  guint n_before = count_rows (fixture);
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  scb_sessions_page_set_session (fixture->page, id);
  session->branch = known->branch;
  session->kind = SCB_SESSION_KIND_REGULAR;
  session->state = SCB_SESSION_STATE_PLANNED;
  session->source = SCB_SESSION_SOURCE_NOTEBOOK;
  session->detail = SCB_SESSION_DETAIL_FULL;
  session->period = g_strdup ("2031-01");
  g_assert_true (scb_book_save (fixture->book, session, "Add session", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (fixture), ==, n_before + 1);
  first = text_of_row (fixture, 0, "period");
  g_assert_cmpstr (first, ==, "2031-01");
  g_assert_cmpint (scb_sessions_page_get_session (fixture->page), ==, id);
}

static void
test_empty_book_says_what_to_do (Fixture *fixture, gconstpointer data)
{
  GtkWidget *import = view_find_button (GTK_WIDGET (fixture->page), "Import a Package…");
  GtkWidget *sample = view_find_button (GTK_WIDGET (fixture->page), "Open the Sample Book");

  g_assert_cmpstr (shown_page (fixture), ==, "empty");
  g_assert_cmpint (scb_sessions_page_get_session (fixture->page), ==, 0);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (import)), ==, "win.import");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (sample)), ==, "app.open-sample");
  view_take_picture (fixture->window, "sessions-page-empty");
}

static void
test_tab_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  /* The entry, the filter, the table; its heads have no stop of their own in GTK 4.8. */
  guint n_stops = view_count_tab_stops (fixture->window, NULL);

  g_assert_cmpuint (n_stops, >=, 3);
  g_assert_cmpuint (n_stops, <, 12);
  view_check_names (GTK_WIDGET (fixture->page));
  view_set_text_scale (2.0);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "sessions-page-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, data, test)                                                                      \
  g_test_add ("/sessions-page/" path, Fixture, data, set_up, test, tear_down)
  ADD ("newest-first", NULL, test_newest_first_and_selected);
  ADD ("sorting", NULL, test_a_head_sorts_and_the_selection_stays);
  ADD ("search-without-accents", NULL, test_search_needs_no_accents);
  ADD ("filter", NULL, test_filter_leaves_out);
  ADD ("follows-the-book", NULL, test_follows_the_book);
  ADD ("empty-book", "empty", test_empty_book_says_what_to_do);
  ADD ("tab-names-large-text", NULL, test_tab_names_and_large_text);
  return g_test_run ();
}
