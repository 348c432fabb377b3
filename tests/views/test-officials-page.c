/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Officials, whom they are assigned to, and their visits. */

#include "scb-assign-dialog.h"
#include "scb-book-officials.h"
#include "scb-data-form.h"
#include "scb-officials-page.h"
#include "scb-visit-tools.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbOfficialsPage *page;
  GtkWindow *window;
  guint n_failures;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
open_page (Fixture *fixture, ScbBook *book)
{
  fixture->book = book;
  fixture->page = SCB_OFFICIALS_PAGE (scb_officials_page_new ());
  g_signal_connect_swapped (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1200, 800);
  scb_officials_page_set_book (fixture->page, book);
  view_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, view_open_sample ());
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, view_open_empty ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static GtkWidget *
find (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->page), id);
}

static GListModel *
officials_of (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find (fixture, "list"))));
}

static const char *
title_of (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (find (fixture, "name_label")));
}

static void
search (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "words_entry")), words);
  g_signal_emit_by_name (find (fixture, "words_entry"), "search-changed");
  view_settle ();
}

static void
test_found (Fixture *fixture, gconstpointer data)
{
  guint n = g_list_model_get_n_items (officials_of (fixture));

  g_assert_cmpuint (n, ==, scb_book_count (fixture->book, SCB_TYPE_OFFICIAL, NULL));
  search (fixture, "thanh binh");
  g_assert_cmpuint (g_list_model_get_n_items (officials_of (fixture)), ==, 1);
  g_assert_cmpstr (title_of (fixture), ==, "Lê Thị Thanh Bình");
  view_take_picture (fixture->window, "officials");
  search (fixture, "không có ai");
  g_assert_cmpuint (g_list_model_get_n_items (officials_of (fixture)), ==, 0);
  g_assert_false (gtk_widget_get_visible (find (fixture, "details")));
  search (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (officials_of (fixture)), ==, n);
}

static void
test_added (Fixture *fixture, gconstpointer data)
{
  g_assert_true (scb_officials_page_add (fixture->page, "Vi Văn Ất"));
  view_settle ();
  g_assert_cmpstr (title_of (fixture), ==, "Vi Văn Ất");
  search (fixture, "vi van at");
  g_assert_cmpuint (g_list_model_get_n_items (officials_of (fixture)), ==, 1);
}

static void
test_the_first (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (find (fixture, "stack"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  g_assert_true (scb_officials_page_add (fixture->page, "Vi Văn Ất"));
  view_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "records");
  g_assert_cmpstr (title_of (fixture), ==, "Vi Văn Ất");
}

/* A change elsewhere keeps the one that is looked at. */
static void
test_follows_the_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbOfficial) last = g_list_model_get_item (officials_of (fixture), 3);
  g_autoptr (ScbOfficial) other = g_object_new (SCB_TYPE_OFFICIAL, "name", "An Văn An", NULL);

  scb_officials_page_set_official (fixture->page, scb_record_get_id (SCB_RECORD (last)));
  view_settle ();
  g_assert_cmpstr (title_of (fixture), ==, last->name);
  g_assert_true (scb_book_save (fixture->book, other, "Add", NULL));
  view_settle ();
  g_assert_cmpstr (title_of (fixture), ==, last->name);
}

/* ---- what comes of a visit ---- */

static gint64
add_visit (Fixture *fixture, const char *official, gint64 session)
{
  g_autoptr (ScbSession) visited = scb_book_get (fixture->book, SCB_TYPE_SESSION, session, NULL);
  g_autoptr (GPtrArray) officials = scb_book_list (fixture->book, SCB_TYPE_OFFICIAL, NULL, 0, NULL);
  gint64 who = 0;

  for (guint i = 0; i < officials->len; i++)
    if (g_str_equal (SCB_OFFICIAL (officials->pdata[i])->name, official))
      who = scb_record_get_id (officials->pdata[i]);
  {
    g_autoptr (ScbVisit) visit = g_object_new (
        SCB_TYPE_VISIT, "official", who, "branch", visited->branch, "visited-on", visited->held_on,
        "points", 77.0, "level", SCB_LEVEL_FAIR, "issues", "Cầu hỏng.", NULL);

    g_assert_true (scb_book_save (fixture->book, visit, "Add", NULL));
    scb_officials_page_set_official (fixture->page, who);
    view_settle ();
    return scb_record_get_id (SCB_RECORD (visit));
  }
}

static void
test_score_and_proposal (Fixture *fixture, gconstpointer data)
{
  gint64 session = view_find_session (fixture->book, "Đồng Giảng A", "2020-09-05");
  gint64 visit = add_visit (fixture, "Đỗ Quang Huy", session);
  g_autoptr (ScbProposal) proposal = NULL;
  g_autoptr (GPtrArray) scores = NULL;
  gboolean found = FALSE;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "officials.score-visit", "x", visit);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "officials.raise-proposal", "x", visit);
  view_settle ();
  proposal = scb_book_find_visit_proposal (fixture->book, visit);
  g_assert_nonnull (proposal);
  scores = scb_book_list (fixture->book, SCB_TYPE_SCORE, "session", session, NULL);
  for (guint i = 0; i < scores->len; i++)
    found = found || SCB_SCORE (scores->pdata[i])->points == 77.0;
  g_assert_true (found);
}

/* The tools of a visit tell what the record says. */
static void
test_tools (Fixture *fixture, gconstpointer data)
{
  gint64 session = view_find_session (fixture->book, "Đồng Giảng A", "2020-09-05");
  gint64 id = add_visit (fixture, "Đỗ Quang Huy", session);
  g_autoptr (ScbVisit) visit = scb_book_get (fixture->book, SCB_TYPE_VISIT, id, NULL);
  GtkWidget *tools = scb_visit_tools_new ();
  GtkWindow *window = view_present (tools, 600, 300);

  scb_visit_tools_show (SCB_VISIT_TOOLS (tools), fixture->book, visit);
  view_settle ();
  g_assert_true (gtk_widget_get_visible (view_find_button (tools, "Open the _Session")));
  g_assert_true (gtk_widget_get_visible (view_find_button (tools, "Make It a _Proposal")));
  g_assert_true (scb_book_raise_proposal (fixture->book, id, NULL));
  view_settle ();
  g_assert_false (gtk_widget_get_visible (view_find_button (tools, "Make It a _Proposal")));
  view_take_picture (window, "visit-tools");
  view_destroy (window);
}

/* ---- the dialogs ---- */

static void
type (GtkWidget *dialog, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (view_find (dialog, id)), text);
}

static guint
count_assignments (Fixture *fixture)
{
  return (guint)scb_book_count (fixture->book, SCB_TYPE_ASSIGNMENT, NULL);
}

static void
test_assign (Fixture *fixture, gconstpointer data)
{
  guint n = count_assignments (fixture);
  GtkWidget *dialog;
  GtkWidget *branch;

  g_assert_true (scb_officials_page_add (fixture->page, "Vi Văn Ất"));
  view_settle ();
  dialog = scb_assign_dialog_new (GTK_WIDGET (fixture->page), fixture->book,
                                  scb_book_next_id (fixture->book, SCB_TYPE_OFFICIAL) - 1, FALSE);
  gtk_window_present (GTK_WINDOW (dialog));
  view_settle ();
  type (dialog, "since", "31/02/2020");
  gtk_widget_activate_action (dialog, "assign.keep", NULL);
  g_assert_true (gtk_widget_get_visible (view_find (dialog, "problem")));
  type (dialog, "since", "1/9/2020");
  type (dialog, "number", "500-QĐ/HU");
  /* No branch yet. */
  gtk_widget_activate_action (dialog, "assign.keep", NULL);
  g_assert_true (gtk_widget_get_visible (view_find (dialog, "problem")));
  g_assert_cmpuint (count_assignments (fixture), ==, n);
  view_take_picture (GTK_WINDOW (dialog), "assign-dialog");
  branch = view_find_button (dialog, "Chi bộ thôn Xóm Mới");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (branch), TRUE);
  gtk_widget_activate_action (dialog, "assign.keep", NULL);
  view_settle ();
  g_assert_cmpuint (count_assignments (fixture), ==, n + 1);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  guint n = count_assignments (fixture);
  g_autoptr (GPtrArray) officials = scb_book_list (fixture->book, SCB_TYPE_OFFICIAL, NULL, 0, NULL);
  g_autoptr (GPtrArray) current = NULL;
  gint64 official = 0;
  GtkWidget *dialog;

  for (guint i = 0; i < officials->len; i++)
    if (g_str_equal (SCB_OFFICIAL (officials->pdata[i])->name, "Đỗ Quang Huy"))
      official = scb_record_get_id (officials->pdata[i]);
  current = scb_book_list_assignments (fixture->book, official, "2020-10-15", NULL);
  g_assert_cmpuint (current->len, >, 0);
  dialog = scb_assign_dialog_new (GTK_WIDGET (fixture->page), fixture->book, official, TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
  view_settle ();
  type (dialog, "since", "15/10/2020");
  view_take_picture (GTK_WINDOW (dialog), "replace-dialog");
  gtk_widget_activate_action (dialog, "assign.keep", NULL);
  view_settle ();
  g_assert_cmpuint (count_assignments (fixture), ==, n + current->len);
  g_clear_pointer (&current, g_ptr_array_unref);
  current = scb_book_list_assignments (fixture->book, official, "2020-10-15", NULL);
  g_assert_cmpuint (current->len, ==, 0);
}

/* ---- the month ---- */

static guint
count_rows (GtkWidget *root)
{
  guint n = GTK_IS_LIST_BOX_ROW (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && n == 0;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child))
        for (GtkWidget *row = gtk_widget_get_first_child (child); row != NULL;
             row = gtk_widget_get_next_sibling (row))
          n++;
      else
        n += count_rows (child);
    }
  return n;
}

static void
test_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbViewState) state = scb_view_state_new ();
  GtkWidget *month;
  GtkWidget *slot;
  guint all, missing;

  scb_view_state_set_period (state, "2020-09");
  scb_officials_page_set_state (fixture->page, state);
  gtk_stack_set_visible_child_name (GTK_STACK (find (fixture, "views")), "month");
  view_settle ();
  month = gtk_stack_get_visible_child (GTK_STACK (find (fixture, "views")));
  slot = view_find (month, "list_slot");
  all = count_rows (slot);
  g_assert_cmpuint (all, >=, 8);
  view_check_labels (month);
  view_take_picture (fixture->window, "officials-month");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (fixture, "only_missing")), TRUE);
  view_settle ();
  missing = count_rows (slot);
  g_assert_cmpuint (missing, <, all);
  g_assert_cmpuint (missing, >, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, "order")), 1);
  view_settle ();
  g_assert_cmpuint (count_rows (slot), ==, missing);
  scb_view_state_set_period (state, "2019-01");
  view_settle ();
  g_assert_cmpuint (count_rows (slot), ==, 0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test, before)                                                                    \
  g_test_add ("/officials/" path, Fixture, NULL, before, test, tear_down)
  ADD ("found", test_found, set_up);
  ADD ("added", test_added, set_up);
  ADD ("the-first", test_the_first, set_up_empty);
  ADD ("score-and-proposal", test_score_and_proposal, set_up);
  ADD ("tools", test_tools, set_up);
  ADD ("assign", test_assign, set_up);
  ADD ("replace", test_replace, set_up);
  ADD ("month", test_month, set_up);
  ADD ("follows-the-book", test_follows_the_book, set_up);
  return g_test_run ();
}
