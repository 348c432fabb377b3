/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Directives and who covered them, courses, experience. */

#include "scb-book-agenda.h"
#include "scb-book-sessions.h"
#include "scb-data-browser.h"
#include "scb-guidance-page.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbGuidancePage *page;
  GtkWindow *window;
  gint64 opened; /* by the last row that was chosen */
  guint n_failures;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
opened_cb (Fixture *fixture, gint64 id)
{
  fixture->opened = id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = data != NULL ? view_open_empty () : view_open_sample ();
  fixture->page = SCB_GUIDANCE_PAGE (scb_guidance_page_new ());
  g_signal_connect_swapped (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open-session", G_CALLBACK (opened_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open-branch", G_CALLBACK (opened_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open-member", G_CALLBACK (opened_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1024, 800);
  scb_guidance_page_set_book (fixture->page, fixture->book);
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static GtkWidget *
browser_of (Fixture *fixture, const char *name)
{
  GtkStack *views = GTK_STACK (view_find (GTK_WIDGET (fixture->page), "views"));

  gtk_stack_set_visible_child_name (views, name);
  view_settle ();
  return gtk_stack_get_child_by_name (views, name);
}

static guint
count_shown (GtkWidget *browser)
{
  GtkListView *list = GTK_LIST_VIEW (view_find (browser, "list"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static gboolean
has_label (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_label (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, words))
      return TRUE;
  return FALSE;
}

static gint64
add_directive (Fixture *fixture)
{
  g_autoptr (ScbDirective) directive
      = g_object_new (SCB_TYPE_DIRECTIVE, "kind", SCB_DIRECTIVE_KIND_MONTH_ORIENTATION, "title",
                      "Định hướng tháng 11", "since", "2020-11-01", "until", "2020-12-01", NULL);

  g_assert_true (scb_book_save (fixture->book, directive, "Add", NULL));
  return scb_record_get_id (SCB_RECORD (directive));
}

/* What is put on the agendas in preparation is seen at once. */
static void
test_coverage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (fixture->book, "Xóm Mới", NULL);
  gint64 branch = scb_record_get_id (branches->pdata[0]);
  gint64 session
      = scb_book_prepare_session (fixture->book, branch, SCB_SESSION_KIND_REGULAR, "2020-11", NULL);
  GtkWidget *browser = browser_of (fixture, "directives");

  g_assert_cmpint (session, !=, 0);
  g_assert_true (
      scb_guidance_page_show (fixture->page, SCB_TYPE_DIRECTIVE, add_directive (fixture)));
  view_settle ();
  g_assert_true (has_label (browser, "0 of "));
  g_assert_true (has_label (browser, "; 0 have it on the agenda"));
  g_signal_emit_by_name (view_find_button (browser, "_Put It on the Agendas in Preparation"),
                         "clicked");
  view_settle ();
  g_assert_false (has_label (browser, "; 0 have it on the agenda"));
  g_assert_true (has_label (browser, "not covered"));
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "guidance-directives");
}

static void
test_new_directive (Fixture *fixture, gconstpointer data)
{
  GtkWidget *browser = browser_of (fixture, "directives");
  guint n = count_shown (browser);

  gtk_widget_activate_action (browser, "browser.add", NULL);
  view_settle ();
  g_assert_cmpint (scb_data_browser_get_id (SCB_DATA_BROWSER (browser)), ==, 0);
  /* Nothing is kept before it has a title. */
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_DIRECTIVE, NULL), ==, n);
  add_directive (fixture);
  view_settle ();
  g_assert_cmpuint (count_shown (browser), ==, n + 1);
  g_assert_cmpint (scb_data_browser_get_id (SCB_DATA_BROWSER (browser)), ==, 0);
}

static void
test_course (Fixture *fixture, gconstpointer data)
{
  GtkWidget *browser = browser_of (fixture, "courses");

  g_assert_cmpuint (count_shown (browser), ==, 1);
  g_assert_true (has_label (browser, "Nông Văn Được"));
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "guidance-courses");
}

static void
test_untrained (Fixture *fixture, gconstpointer data)
{
  GtkWidget *untrained = browser_of (fixture, "untrained");

  /* Been to the course of August 2020. */
  g_assert_false (has_label (untrained, "Nông Văn Được"));
  g_assert_true (has_label (untrained, "Triệu Văn Hậu"));
  view_take_picture (fixture->window, "guidance-untrained");
}

static void
test_experience (Fixture *fixture, gconstpointer data)
{
  GtkWidget *browser = browser_of (fixture, "experience");
  guint n = count_shown (browser);
  GtkWidget *good = view_find_button (browser, "Only _good ways of working");

  g_assert_cmpuint (n, >=, 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (good), TRUE);
  view_settle ();
  g_assert_cmpuint (count_shown (browser), <, n);
  g_assert_cmpuint (count_shown (browser), >, 0);
  view_take_picture (fixture->window, "guidance-experience");
}

static void
test_deleted_and_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *browser = browser_of (fixture, "experience");
  guint n = count_shown (browser);

  gtk_widget_activate_action (browser, "browser.delete", NULL);
  view_settle ();
  g_assert_cmpuint (count_shown (browser), ==, n - 1);
}

static void
test_nothing_yet (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "directives", "courses", "experience" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *browser = browser_of (fixture, names[i]);
      GtkStack *stack = GTK_STACK (view_find (browser, "stack"));

      g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
    }
  browser_of (fixture, "untrained");
  g_assert_true (has_label (GTK_WIDGET (fixture->page), "Every committee member"));
}

static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  view_set_text_scale (2.0);
  for (guint i = 0; i < 2; i++)
    {
      browser_of (fixture, i == 0 ? "directives" : "courses");
      view_check_labels (GTK_WIDGET (fixture->page));
    }
  view_check_names (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "guidance-large");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/guidance/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("coverage", test_coverage);
  ADD ("new-directive", test_new_directive);
  ADD ("course", test_course);
  ADD ("untrained", test_untrained);
  ADD ("experience", test_experience);
  ADD ("deleted", test_deleted_and_back);
  ADD ("large-text", test_large_text);
  g_test_add ("/guidance/nothing-yet", Fixture, "empty", set_up, test_nothing_yet, tear_down);
  return g_test_run ();
}
