/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Officials, whom they are assigned to, and their visits. */

#include "scb-data-form.h"
#include "scb-officials-page.h"
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
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "officials");
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

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test, before)                                                                    \
  g_test_add ("/officials/" path, Fixture, NULL, before, test, tear_down)
  ADD ("found", test_found, set_up);
  ADD ("added", test_added, set_up);
  ADD ("the-first", test_the_first, set_up_empty);
  ADD ("follows-the-book", test_follows_the_book, set_up);
  return g_test_run ();
}
