/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview of a month on the sample book. */

#include "scb-book-follow-up.h"
#include "scb-book-sessions.h"
#include "scb-branch-list.h"
#include "scb-overview-page.h"
#include "scb-overview-text.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbOverviewPage *page;
  GtkWindow *window;
  gint64 session;
  gint64 branch;
  char *period;
  guint n_failures;
} Fixture;

static void
open_session_cb (ScbOverviewPage *page, gint64 session, Fixture *fixture)
{
  fixture->session = session;
}

static void
prepare_session_cb (ScbOverviewPage *page, gint64 branch, const char *period, Fixture *fixture)
{
  fixture->branch = branch;
  g_free (fixture->period);
  fixture->period = g_strdup (period);
}

static void
open_branch_cb (ScbOverviewPage *page, gint64 branch, Fixture *fixture)
{
  fixture->branch = branch;
}

static void
add_branch_cb (ScbOverviewPage *page, Fixture *fixture)
{
  fixture->branch = -1;
}

static void
failed_cb (ScbOverviewPage *page, const GError *error, Fixture *fixture)
{
  fixture->n_failures++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = data != NULL ? view_open_empty () : view_open_sample ();
  fixture->page = SCB_OVERVIEW_PAGE (scb_overview_page_new ());
  g_signal_connect (fixture->page, "open-session", G_CALLBACK (open_session_cb), fixture);
  g_signal_connect (fixture->page, "prepare-session", G_CALLBACK (prepare_session_cb), fixture);
  g_signal_connect (fixture->page, "open-branch", G_CALLBACK (open_branch_cb), fixture);
  g_signal_connect (fixture->page, "add-branch", G_CALLBACK (add_branch_cb), fixture);
  g_signal_connect (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  scb_overview_page_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 800, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  view_close_book (fixture->book);
  g_free (fixture->period);
}

static GtkSingleSelection *
selection_of (Fixture *fixture)
{
  return GTK_SINGLE_SELECTION (view_child (fixture->page, "selection"));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (selection_of (fixture)));
}

static const char *
label_of (Fixture *fixture, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (view_child (fixture->page, id)));
}

static const char *
month_of (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (view_find (GTK_WIDGET (fixture->page), "month")));
}

static GtkToggleButton *
group_button (Fixture *fixture, guint position)
{
  GtkWidget *button
      = gtk_widget_get_first_child (GTK_WIDGET (view_child (fixture->page, "groups")));

  while (position-- > 0)
    button = gtk_widget_get_next_sibling (button);
  return GTK_TOGGLE_BUTTON (button);
}

static ScbOverviewRow *
get_row (Fixture *fixture, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (selection_of (fixture)), position);
}

static void
test_the_month_in_a_sentence (Fixture *fixture, gconstpointer data)
{
  ScbOverviewCounts counts;
  g_autoptr (GPtrArray) rows = scb_book_read_overview (fixture->book, "2020-09", &counts, NULL);
  g_autofree char *sentence = scb_overview_sentence (&counts);

  g_assert_cmpstr (month_of (fixture), ==, "tháng 9 năm 2020");
  g_assert_cmpstr (label_of (fixture, "sentence"), ==, sentence);
  g_assert_cmpuint (count_rows (fixture), ==, counts.branches);
  g_assert_cmpuint (counts.branches, >, 8);
  view_take_picture (fixture->window, "overview-page");
}

static void
open_overdue_cb (ScbOverviewPage *page, guint *n_asked)
{
  (*n_asked)++;
}

static void
test_what_is_overdue_is_counted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = GTK_WIDGET (view_child (fixture->page, "overdue_button"));
  g_autoptr (ScbSession) session
      = scb_book_get (fixture->book, SCB_TYPE_SESSION,
                      view_find_session (fixture->book, "Xóm Mới", "2020-09-03"), NULL);
  g_autoptr (ScbTaskNote) note = NULL;
  guint n_asked = 0;

  g_assert_false (gtk_widget_get_visible (button));
  for (gint64 i = 1; i <= 2; i++)
    {
      g_autoptr (ScbTask) task
          = g_object_new (SCB_TYPE_TASK, "branch", session->branch, "position", i, "title",
                          "Sửa cổng", "due-on", "2020-09-04", "state", SCB_TASK_STATE_OPEN, NULL);

      g_assert_true (scb_book_save (fixture->book, task, "Add", NULL));
      if (note == NULL)
        note = g_object_new (SCB_TYPE_TASK_NOTE, "task", scb_record_get_id (SCB_RECORD (task)),
                             "noted-on", "2020-09-05", "outcome", SCB_TASK_OUTCOME_DONE, NULL);
    }
  view_wait_until (gtk_widget_get_visible (button)
                   && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (button)), "2 matters"));
  g_signal_connect (fixture->page, "open-overdue", G_CALLBACK (open_overdue_cb), &n_asked);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_true (scb_book_keep_task_note (fixture->book, note, NULL));
  view_wait_until (g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (button)), "1 matter"));
}

static void
test_what_asks_for_work_stands_on_top (Fixture *fixture, gconstpointer data)
{
  ScbOverviewGroup before = SCB_OVERVIEW_NOT_YET;

  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr (ScbOverviewRow) row = get_row (fixture, i);

      g_assert_cmpint (scb_overview_group_of (row), >=, before);
      before = scb_overview_group_of (row);
    }
}

static void
test_a_group_alone (Fixture *fixture, gconstpointer data)
{
  guint n_all = count_rows (fixture);
  guint n_groups = 0;

  for (ScbOverviewGroup group = SCB_OVERVIEW_NOT_YET; group < SCB_OVERVIEW_N_GROUPS; group++)
    {
      gtk_toggle_button_set_active (group_button (fixture, group), TRUE);
      n_groups += count_rows (fixture);
      for (guint i = 0; i < count_rows (fixture); i++)
        {
          g_autoptr (ScbOverviewRow) row = get_row (fixture, i);

          g_assert_cmpint (scb_overview_group_of (row), ==, group);
        }
      if (count_rows (fixture) == 0)
        g_assert_cmpstr (
            gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->page, "stack"))), ==,
            "none-here");
    }
  g_assert_cmpuint (n_groups, ==, n_all);
  gtk_toggle_button_set_active (group_button (fixture, SCB_OVERVIEW_ALL), TRUE);
  g_assert_cmpuint (count_rows (fixture), ==, n_all);
}

static void
open_each (Fixture *fixture, const char *period, guint *n_opened, guint *n_prepared)
{
  scb_view_state_set_period (scb_overview_page_get_state (fixture->page), period);
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr (ScbOverviewRow) row = get_row (fixture, i);

      fixture->session = fixture->branch = 0;
      gtk_single_selection_set_selected (selection_of (fixture), i);
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "overview.open", NULL);
      if (scb_overview_row_get_session (row) != 0)
        {
          g_assert_cmpint (fixture->session, ==, scb_overview_row_get_session (row));
          (*n_opened)++;
          continue;
        }
      g_assert_cmpint (fixture->branch, ==, scb_overview_row_get_branch (row));
      g_assert_cmpstr (fixture->period, ==, period);
      (*n_prepared)++;
    }
}

static void
test_rows_open_or_prepare (Fixture *fixture, gconstpointer data)
{
  guint n_opened = 0, n_prepared = 0;

  open_each (fixture, "2020-09", &n_opened, &n_prepared);
  g_assert_cmpuint (n_opened, >, 8);
  open_each (fixture, "2020-10", &n_opened, &n_prepared);
  g_assert_cmpuint (n_prepared, >, 8);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "overview.open-branch", NULL);
  g_assert_cmpint (fixture->branch, >, 0);
}

static void
test_months_go_by (Fixture *fixture, gconstpointer data)
{
  ScbViewState *state = scb_overview_page_get_state (fixture->page);

  gtk_widget_activate_action (view_find (GTK_WIDGET (fixture->page), "previous_button"),
                              "month.previous", NULL);
  g_assert_cmpstr (scb_view_state_get_period (state), ==, "2020-08");
  g_assert_cmpstr (month_of (fixture), ==, "tháng 8 năm 2020");
  /* The month before the merger has both branches. */
  scb_view_state_set_period (state, "2020-01");
  g_assert_cmpstr (month_of (fixture), ==, "tháng 01 năm 2020");
  scb_view_state_set_period (state, "no month");
  g_assert_cmpstr (scb_view_state_get_period (state), ==, "2020-01");
  gtk_widget_activate_action (view_find (GTK_WIDGET (fixture->page), "next_button"), "month.next",
                              NULL);
  g_assert_cmpstr (scb_view_state_get_period (state), ==, "2020-02");
}

static void
test_follows_the_book_and_keeps_its_place (Fixture *fixture, gconstpointer data)
{
  gint64 id = view_find_session (fixture->book, "Xóm Mới", "2020-09-03");
  g_autoptr (ScbSession) session = scb_book_get (fixture->book, SCB_TYPE_SESSION, id, NULL);
  g_autoptr (ScbOverviewRow) before = NULL;
  g_autoptr (ScbOverviewRow) after = NULL;
  guint position = 0;
  g_autofree char *day = NULL;

  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr (ScbOverviewRow) row = get_row (fixture, i);

      if (scb_overview_row_get_session (row) == id)
        position = i;
    }
  gtk_single_selection_set_selected (selection_of (fixture), position);
  before = get_row (fixture, position);
  if (session->state == SCB_SESSION_STATE_SIGNED)
    {
      g_test_skip ("the sample's session is signed");
      return;
    }
  g_object_set (session, "held-on", "2020-09-04", NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Change preparation", NULL));
  after = g_object_ref (gtk_single_selection_get_selected_item (selection_of (fixture)));
  g_assert_cmpint (scb_overview_row_get_session (after), ==, id);
  g_object_get (after, "held-on", &day, NULL);
  g_assert_cmpstr (day, ==, "2020-09-04");
}

static void
test_empty_book_says_what_to_do (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->page, "stack"))), ==,
      "empty");
  g_signal_emit_by_name (view_find_button (GTK_WIDGET (fixture->page), "Add a Branch…"), "clicked");
  g_assert_cmpint (fixture->branch, ==, -1);
  view_take_picture (fixture->window, "overview-page-empty");
}

static void
test_sentences (void)
{
  static const struct
  {
    ScbOverviewCounts counts;
    const char *sentence;
  } cases[] = {
    { { .branches = 12, .met = 7, .not_yet = 5 },
      "Of 12 branches 7 have met, 5 have not met yet." },
    { { .branches = 12, .met = 7, .not_yet = 4, .not_held = 1, .drafts = 2, .unsigned_minutes = 1 },
      "Of 12 branches 7 have met, 4 have not met yet, 1 held none. 2 drafts wait to be adopted. 1 "
      "adopted record waits to be signed." },
    { { .branches = 12, .met = 12 }, "All 12 branches have met." },
    { { .branches = 12, .met = 11, .not_held = 1 }, "Of 12 branches 11 have met, 1 held none." },
    { { .branches = 1, .not_yet = 1 }, "The branch has not met yet in this month." },
    { { .branches = 1, .met = 1, .drafts = 1 },
      "The branch has met; its minutes wait to be adopted." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = scb_overview_sentence (&cases[i].counts);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_tab_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  guint n_stops = view_count_tab_stops (fixture->window, NULL);

  g_assert_cmpuint (n_stops, >=, 5);
  g_assert_cmpuint (n_stops, <, 10);
  view_check_names (GTK_WIDGET (fixture->page));
  view_set_text_scale (2.0);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "overview-page-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  g_setenv ("SCB_TODAY", "2020-09-05", TRUE);
  view_init (&argc, &argv);
#define ADD(path, data, test)                                                                      \
  g_test_add ("/overview-page/" path, Fixture, data, set_up, test, tear_down)
  ADD ("sentence", NULL, test_the_month_in_a_sentence);
  ADD ("overdue", NULL, test_what_is_overdue_is_counted);
  ADD ("order", NULL, test_what_asks_for_work_stands_on_top);
  ADD ("groups", NULL, test_a_group_alone);
  ADD ("open-or-prepare", NULL, test_rows_open_or_prepare);
  ADD ("months", NULL, test_months_go_by);
  ADD ("follows-the-book", NULL, test_follows_the_book_and_keeps_its_place);
  ADD ("empty-book", "empty", test_empty_book_says_what_to_do);
  ADD ("tab-names-large-text", NULL, test_tab_names_and_large_text);
  g_test_add_func ("/overview-page/sentences", test_sentences);
  return g_test_run ();
}
