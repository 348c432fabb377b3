/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open over all branches: found, ordered, brought up to date. */

#include "scb-book-follow-up.h"
#include "scb-book-history.h"
#include "scb-data-form.h"
#include "scb-data-list.h"
#include "scb-follow-up-page.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbFollowUpPage *page;
  GtkWindow *window;
  guint n_failures;
  char *paper;
  gint64 session, member;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
print_cb (Fixture *fixture, const char *paper, gint64 branch, gint64 member)
{
  g_free (fixture->paper);
  fixture->paper = g_strdup (paper);
  fixture->member = member;
}

static void
open_session_cb (Fixture *fixture, gint64 session)
{
  fixture->session = session;
}

static void
open_page (Fixture *fixture, ScbBook *book)
{
  g_setenv ("SCB_TODAY", "2020-12-10", TRUE);
  fixture->book = book;
  fixture->page = SCB_FOLLOW_UP_PAGE (scb_follow_up_page_new ());
  g_signal_connect_swapped (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect_swapped (fixture->page, "print", G_CALLBACK (print_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open-session", G_CALLBACK (open_session_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1000, 800);
  scb_follow_up_page_set_book (fixture->page, book);
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
  g_free (fixture->paper);
}

static GtkWidget *
find (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->page), id);
}

static GListModel *
rows_of (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find (fixture, "list"))));
}

static guint
find_row (Fixture *fixture, const char *title)
{
  guint n = g_list_model_get_n_items (rows_of (fixture));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ScbFollowUp) row = g_list_model_get_item (rows_of (fixture), i);

      if (strstr (row->title, title) != NULL)
        return i;
    }
  return G_MAXUINT;
}

static gint64
choose (Fixture *fixture, const char *title)
{
  guint position = find_row (fixture, title);
  g_autoptr (ScbFollowUp) row = NULL;

  g_assert_cmpuint (position, !=, G_MAXUINT);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (find (fixture, "list"))),
                                   position, TRUE);
  view_settle ();
  row = g_list_model_get_item (rows_of (fixture), position);
  return row->id;
}

static const char *
text_of (Fixture *fixture, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (find (fixture, id)));
}

static void
test_overdue_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbFollowUp) first = g_list_model_get_item (rows_of (fixture), 0);
  guint n = g_list_model_get_n_items (rows_of (fixture));

  g_assert_true (first->is_overdue);
  g_assert_cmpstr (text_of (fixture, "title_label"), ==, first->title);
  view_take_picture (fixture->window, "follow-up");
  view_check_names (GTK_WIDGET (fixture->page));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (fixture, "overdue_check")), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), <, n);
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "follow-up-200");
  view_set_text_scale (1);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  guint n = g_list_model_get_n_items (rows_of (fixture));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, "kind_choice")),
                              SCB_FOLLOW_UP_WEAK_POINT);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), <, n);
  g_assert_cmpuint (find_row (fixture, "ít đảng viên phát biểu"), !=, G_MAXUINT);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, "kind_choice")), 0);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "words_entry")), "vi van tien");
  view_wait_until (g_list_model_get_n_items (rows_of (fixture)) == 1);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "words_entry")), "khong co gi nhu the");
  view_wait_until (g_list_model_get_n_items (rows_of (fixture)) == 0);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "words_entry")), "");
  view_wait_until (g_list_model_get_n_items (rows_of (fixture)) == n);
}

/* Written down between the sessions; done, it leaves the list and stays in sight. */
static void
test_task_is_brought_up_to_date (Fixture *fixture, gconstpointer data)
{
  gint64 id = choose (fixture, "Che chắn chuồng trại");
  guint n = g_list_model_get_n_items (rows_of (fixture));
  g_autoptr (ScbTaskNote) note = NULL;
  g_autoptr (ScbTask) task = NULL;

  g_assert_nonnull (strstr (text_of (fixture, "facts_label"), "put off 1 time"));
  g_assert_nonnull (strstr (text_of (fixture, "facts_label"), "38 of 42 hộ reached (90,5 %)"));
  g_assert_true (gtk_widget_get_visible (find (fixture, "story_part")));
  note = g_object_new (SCB_TYPE_TASK_NOTE, "task", id, "noted-on", "2020-12-09", "outcome",
                       SCB_TASK_OUTCOME_DONE, NULL);
  g_assert_true (scb_book_keep_task_note (fixture->book, note, NULL));
  view_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, n - 1);
  g_assert_cmpstr (text_of (fixture, "title_label"), ==,
                   "Che chắn chuồng trại chống rét cho đàn trâu, bò");
  task = scb_book_get (fixture->book, SCB_TYPE_TASK, id, NULL);
  g_assert_cmpint (task->state, ==, SCB_TASK_STATE_DONE);
  g_assert_true (scb_book_undo (fixture->book, NULL));
  view_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, n);
}

static void
test_handed_over (Fixture *fixture, gconstpointer data)
{
  gint64 id = choose (fixture, "Che chắn chuồng trại");
  g_autoptr (ScbTaskStory) story = NULL;
  const char *name = NULL;

  g_assert_false (gtk_widget_get_sensitive (find (fixture, "hand_over_button")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, "person_choice")), 1);
  g_assert_true (gtk_widget_get_sensitive (find (fixture, "hand_over_button")));
  g_signal_emit_by_name (find (fixture, "hand_over_button"), "clicked");
  view_settle ();
  story = scb_book_load_task_story (fixture->book, id, NULL);
  g_assert_cmpuint (scb_task_story_count_handed_over (story), ==, 1);
  scb_task_story_get_lead (story, &name);
  g_assert_cmpstr (name, !=, "Vi Văn Tiến");
  g_assert_nonnull (strstr (text_of (fixture, "details_label"), name));
}

static void
test_papers_and_ways (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Che chắn chuồng trại");
  g_signal_emit_by_name (find (fixture, "slip_button"), "clicked");
  g_assert_cmpstr (fixture->paper, ==, "task-slips");
  g_assert_cmpint (fixture->member, >, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "follow-up.print", "s", "follow-up");
  g_assert_cmpstr (fixture->paper, ==, "follow-up");
  g_assert_cmpint (fixture->member, ==, 0);
  g_signal_emit_by_name (find (fixture, "session_button"), "clicked");
  g_assert_cmpint (fixture->session, ==,
                   view_find_session (fixture->book, "Xóm Mới", "2020-11-03"));
}

static void
test_new_weak_point (Fixture *fixture, gconstpointer data)
{
  guint before = (guint)scb_book_count (fixture->book, SCB_TYPE_WEAK_POINT, NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "follow-up.add-weak-point", NULL);
  view_settle ();
  g_assert_cmpstr (text_of (fixture, "title_label"), ==, "New Weak Point");
  view_take_picture (fixture->window, "follow-up-weak-point");
  /* Without a branch and words there is nothing to keep. */
  choose (fixture, "Che chắn chuồng trại");
  g_assert_cmpuint ((guint)scb_book_count (fixture->book, SCB_TYPE_WEAK_POINT, NULL), ==, before);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find (fixture, "list_stack"))), ==,
                   "nothing");
  view_check_labels (GTK_WIDGET (fixture->page));
}

#define ADD(name, up, test) g_test_add ("/follow-up-page/" name, Fixture, NULL, up, test, tear_down)

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
  ADD ("overdue-first", set_up, test_overdue_first);
  ADD ("filters", set_up, test_filters);
  ADD ("up-to-date", set_up, test_task_is_brought_up_to_date);
  ADD ("handed-over", set_up, test_handed_over);
  ADD ("papers-and-ways", set_up, test_papers_and_ways);
  ADD ("new-weak-point", set_up, test_new_weak_point);
  ADD ("nothing", set_up_empty, test_nothing);
  return g_test_run ();
}
