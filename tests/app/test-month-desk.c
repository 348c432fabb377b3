/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a month's report. */

#include "scb-book-month-report.h"
#include "scb-book-month.h"
#include "scb-month-desk.h"
#include "scb-report-part.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbViewState *state;
  ScbMonthDesk *desk;
  GtkWindow *window;
  guint n_failures;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_sample ();
  fixture->state = scb_view_state_new ();
  scb_view_state_set_period (fixture->state, "2020-09");
  fixture->desk = SCB_MONTH_DESK (scb_month_desk_new (fixture->state));
  g_signal_connect_swapped (fixture->desk, "failed", G_CALLBACK (failed_cb), fixture);
  scb_month_desk_set_book (fixture->desk, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->desk), 1200, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  g_object_unref (fixture->state);
  /* A paper that is being printed still holds it. */
  view_wait_until (G_OBJECT (fixture->book)->ref_count == 1);
  view_close_book (fixture->book);
}

/* The text of the part at @place. */
static GtkTextView *
view_of (Fixture *fixture, guint place)
{
  GtkWidget *part = gtk_widget_get_first_child (view_find (GTK_WIDGET (fixture->desk), "parts"));

  while (place-- > 0)
    part = gtk_widget_get_next_sibling (part);
  return GTK_TEXT_VIEW (view_find (part, "text"));
}

static GtkTextBuffer *
text_of (Fixture *fixture, guint place)
{
  return gtk_text_view_get_buffer (view_of (fixture, place));
}

static char *
read_text (Fixture *fixture, guint place)
{
  char *text;

  g_object_get (text_of (fixture, place), "text", &text, NULL);
  return text;
}

static void
assert_text (Fixture *fixture, guint place, const char *words)
{
  g_autofree char *text = read_text (fixture, place);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text);
}

static ScbMonth *
load (Fixture *fixture, const char *period)
{
  g_autoptr (GError) error = NULL;
  ScbMonth *month = scb_book_load_month (
      fixture->book, scb_book_get_own_organization (fixture->book), period, &error);

  g_assert_no_error (error);
  return month;
}

static void
test_drafts_are_shown (Fixture *fixture, gconstpointer data)
{
  assert_text (fixture, 1, "8/8 chi bộ sinh hoạt");
  view_wait_until (scb_preview_get_ready (scb_month_desk_get_preview (fixture->desk)));
  view_check_names (GTK_WIDGET (fixture->desk));
  view_take_picture (fixture->window, "month-desk");
}

/* What is typed belongs to the month it was typed into, however fast one goes on. */
static void
test_a_text_stays_in_its_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMonth) september = NULL;
  g_autoptr (ScbMonth) october = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (view_of (fixture, 9)));
  view_settle ();
  gtk_text_buffer_set_text (text_of (fixture, 9), "Rà soát hộ nghèo.", -1);
  gtk_text_buffer_set_text (text_of (fixture, 9), "Rà soát hộ nghèo, cận nghèo.", -1);
  scb_view_state_set_period (fixture->state, "2020-10");
  view_settle ();
  september = load (fixture, "2020-09");
  october = load (fixture, "2020-10");
  g_assert_cmpstr (g_hash_table_lookup (september->texts, "tasks"), ==,
                   "Rà soát hộ nghèo, cận nghèo.");
  g_assert_null (g_hash_table_lookup (october->texts, "tasks"));
  {
    g_autofree char *text = read_text (fixture, 9);

    g_assert_cmpstr (text, ==, "");
  }
}

static void
test_the_draft_comes_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part = gtk_widget_get_next_sibling (
      gtk_widget_get_first_child (view_find (GTK_WIDGET (fixture->desk), "parts")));
  GtkWidget *button = view_find (part, "draft_button");

  g_assert_false (gtk_widget_get_visible (button));
  gtk_text_buffer_set_text (text_of (fixture, 1), "Đủ cả.", -1);
  view_wait_until (gtk_widget_get_visible (button));
  gtk_widget_activate_action (part, "part.draft", NULL);
  view_settle ();
  assert_text (fixture, 1, "8/8 chi bộ sinh hoạt");
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_closing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMonth) month = NULL;
  GtkWindow *dialog = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_widget_activate_action (GTK_WIDGET (fixture->desk), "report.close", NULL);
  view_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close-report");
  view_settle ();
  month = load (fixture, "2020-09");
  g_assert_cmpint (month->report->state, ==, SCB_MONTH_STATE_CLOSED);
  g_assert_cmpint (month->number->number, ==, 9);
  g_assert_false (gtk_widget_get_visible (view_find (GTK_WIDGET (fixture->desk), "close_button")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->desk), "report.open-again", NULL);
  view_settle ();
  g_assert_true (gtk_widget_get_visible (view_find (GTK_WIDGET (fixture->desk), "close_button")));
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/month-desk/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("drafts", test_drafts_are_shown);
  ADD ("typing", test_a_text_stays_in_its_month);
  ADD ("draft-again", test_the_draft_comes_back);
  ADD ("closing", test_closing);
  return g_test_run ();
}
