/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The branches of the sample book, and the first one of an empty book. */

#include "scb-book-history.h"
#include "scb-book-sessions.h"
#include "scb-branch-choice.h"
#include "scb-branch-list.h"
#include "scb-branches-page.h"
#include "scb-data-form.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbBranchesPage *page;
  GtkWindow *window;
  gint64 session;
  gint64 branch;
  gint64 member;
  guint n_failures;
} Fixture;

static void
open_session_cb (ScbBranchesPage *page, gint64 session, Fixture *fixture)
{
  fixture->session = session;
}

static void
prepare_session_cb (ScbBranchesPage *page, gint64 branch, const char *period, Fixture *fixture)
{
  g_assert_cmpstr (period, ==, "2020-09");
  fixture->branch = branch;
}

static void
open_member_cb (ScbBranchesPage *page, gint64 member, Fixture *fixture)
{
  fixture->member = member;
}

static void
failed_cb (ScbBranchesPage *page, const GError *error, Fixture *fixture)
{
  fixture->n_failures++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = data != NULL ? view_open_empty () : view_open_sample ();
  fixture->page = SCB_BRANCHES_PAGE (scb_branches_page_new ());
  g_signal_connect (fixture->page, "open-session", G_CALLBACK (open_session_cb), fixture);
  g_signal_connect (fixture->page, "prepare-session", G_CALLBACK (prepare_session_cb), fixture);
  g_signal_connect (fixture->page, "open-member", G_CALLBACK (open_member_cb), fixture);
  g_signal_connect (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  scb_branches_page_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1100, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
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

static GtkWidget *
view_of (Fixture *fixture)
{
  return GTK_WIDGET (view_child (fixture->page, "view"));
}

static gint64
find_branch (Fixture *fixture, const char *words)
{
  g_autoptr (GArray) ids = scb_book_query_branches (
      fixture->book, &(ScbBranchQuery){ .words = words, .dissolved = TRUE }, NULL);

  g_assert_cmpuint (ids->len, >=, 1);
  return g_array_index (ids, gint64, 0);
}

static ScbDataForm *
find_form (GtkWidget *root, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      ScbDataForm *form = SCB_IS_DATA_FORM (child) ? SCB_DATA_FORM (child) : NULL;

      if (form != NULL && G_OBJECT_TYPE (scb_data_form_get_record (form)) == type)
        return form;
    }
  g_error ("no form of %s", g_type_name (type));
}

/* Types into a field and leaves it, as the Tab key does. */
static void
type_into (Fixture *fixture, GType type, const char *field, const char *text)
{
  ScbDataForm *form = find_form (GTK_WIDGET (view_child (view_of (fixture), "forms")), type);
  GtkWidget *focus;

  g_assert_true (gtk_widget_grab_focus (scb_data_form_get_field (form, field)));
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  gtk_window_set_focus (fixture->window, NULL);
  view_settle ();
}

static void
test_list_and_branch (Fixture *fixture, gconstpointer data)
{
  gint64 branch = find_branch (fixture, "xom moi");
  GtkListBox *roll;

  g_assert_cmpint (scb_branches_page_get_branch (fixture->page), >, 0);
  scb_branches_page_set_branch (fixture->page, branch);
  g_assert_cmpint (scb_branches_page_get_branch (fixture->page), ==, branch);
  roll = GTK_LIST_BOX (view_child (view_of (fixture), "roll_list"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (view_child (view_of (fixture), "title"))), ==,
                   "Chi bộ thôn Xóm Mới");
  g_assert_nonnull (gtk_list_box_get_row_at_index (roll, 20));
  g_signal_emit_by_name (roll, "row-activated", gtk_list_box_get_row_at_index (roll, 0));
  g_assert_cmpint (fixture->member, >, 0);
  g_signal_emit_by_name (view_child (view_of (fixture), "session_list"), "row-activated",
                         gtk_list_box_get_row_at_index (
                             GTK_LIST_BOX (view_child (view_of (fixture), "session_list")), 0));
  g_assert_cmpint (fixture->session, >, 0);
  g_signal_emit_by_name (view_child (view_of (fixture), "prepare_button"), "clicked");
  g_assert_cmpint (fixture->branch, ==, branch);
  view_take_picture (fixture->window, "branches-page");
}

static void
test_search_and_dissolved (Fixture *fixture, gconstpointer data)
{
  guint n_all = count_rows (fixture);
  GtkEditable *entry = GTK_EDITABLE (view_child (fixture->page, "search_entry"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (view_child (fixture->page, "dissolved")), TRUE);
  g_assert_cmpuint (count_rows (fixture), ==, n_all + 2);
  gtk_editable_set_text (entry, "dong chuc");
  view_wait_until (count_rows (fixture) == 1);
  gtk_editable_set_text (entry, "khong co chi bo nay");
  view_wait_until (count_rows (fixture) == 0);
  g_assert_cmpint (scb_branches_page_get_branch (fixture->page), ==, 0);
  /* Asked for by another page, it is shown whatever is searched for. */
  scb_branches_page_set_branch (fixture->page, find_branch (fixture, "dong chuc"));
  g_assert_cmpint (scb_branches_page_get_branch (fixture->page), ==,
                   find_branch (fixture, "dong chuc"));
}

static void
test_data_are_kept_as_a_field_is_left (Fixture *fixture, gconstpointer data)
{
  gint64 id = find_branch (fixture, "xom moi");
  g_autoptr (ScbBranch) branch = NULL;
  g_autofree char *name = NULL;
  g_autoptr (ScbBranch) after = NULL;

  scb_branches_page_set_branch (fixture->page, id);
  type_into (fixture, SCB_TYPE_BRANCH, "session_day", "4");
  branch = scb_book_get (fixture->book, SCB_TYPE_BRANCH, id, NULL);
  g_assert_cmpint (branch->session_day, ==, 4);

  /* A day that no month has is refused at its field; nothing is kept. */
  type_into (fixture, SCB_TYPE_BRANCH, "session_day", "32");
  after = scb_book_get (fixture->book, SCB_TYPE_BRANCH, id, NULL);
  g_assert_cmpint (after->session_day, ==, 4);

  type_into (fixture, SCB_TYPE_BRANCH_SPELL, "name", "Chi bộ thôn Xóm Mới Ba Chẽ");
  name = scb_book_get_branch_name (fixture->book, id, NULL);
  g_assert_cmpstr (name, ==, "Chi bộ thôn Xóm Mới Ba Chẽ");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (view_child (view_of (fixture), "title"))), ==,
                   name);
  g_assert_cmpint (scb_branches_page_get_branch (fixture->page), ==, id);
}

/* What was refused for one branch must not be offered to the next. */
static void
test_typing_stays_with_its_branch (Fixture *fixture, gconstpointer data)
{
  gint64 one = find_branch (fixture, "xom moi");
  gint64 other = find_branch (fixture, "lang cong");
  g_autoptr (ScbBranch) before = scb_book_get (fixture->book, SCB_TYPE_BRANCH, other, NULL);
  g_autoptr (ScbBranch) after = NULL;

  scb_branches_page_set_branch (fixture->page, one);
  type_into (fixture, SCB_TYPE_BRANCH, "formed_on", "31/02/2020");
  scb_branches_page_set_branch (fixture->page, other);
  view_settle ();
  after = scb_book_get (fixture->book, SCB_TYPE_BRANCH, other, NULL);
  g_assert_true (scb_record_equal (SCB_RECORD (before), SCB_RECORD (after)));
  type_into (fixture, SCB_TYPE_BRANCH, "code", "CB-LC");
  g_clear_object (&after);
  after = scb_book_get (fixture->book, SCB_TYPE_BRANCH, other, NULL);
  g_assert_cmpstr (after->code, ==, "CB-LC");
  g_assert_cmpstr (after->formed_on, ==, before->formed_on);
}

static void
test_first_branch_of_an_empty_book (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window;
  g_autofree char *name = NULL;
  gpointer alive;

  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->page, "stack"))), ==,
      "empty");
  view_take_picture (fixture->window, "branches-page-empty");
  window = scb_branches_page_add_branch (fixture->page);
  alive = window;
  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  view_check_names (GTK_WIDGET (window));
  gtk_editable_set_text (GTK_EDITABLE (view_child (window, "name")), "  Chi bộ  Khu 1 ");
  g_signal_emit_by_name (view_find (GTK_WIDGET (window), "add_button"), "clicked");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view_child (window, "problem"))));
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_BRANCH, NULL), ==, 0);
  view_take_picture (window, "add-branch");
  gtk_editable_set_text (GTK_EDITABLE (view_child (window, "organization_name")),
                         "Đảng bộ thị trấn Ba Chẽ");
  g_signal_emit_by_name (view_find (GTK_WIDGET (window), "add_button"), "clicked");
  view_wait_until (alive == NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  name = scb_book_get_branch_name (fixture->book, scb_branches_page_get_branch (fixture->page),
                                   NULL);
  g_assert_cmpstr (name, ==, "Chi bộ Khu 1");
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_ORGANIZATION, NULL), ==, 1);
  view_take_picture (fixture->window, "branches-page-first");

  /* One step back takes the branch and its organization away together. */
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_ORGANIZATION, NULL), ==, 0);
  g_assert_cmpint (scb_branches_page_get_branch (fixture->page), ==, 0);
}

static void
test_tab_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  guint n_stops;

  scb_branches_page_set_branch (fixture->page, find_branch (fixture, "xom moi"));
  n_stops = view_count_tab_stops (fixture->window, NULL);
  g_assert_cmpuint (n_stops, >=, 10);
  g_assert_cmpuint (n_stops, <, 30);
  view_check_names (GTK_WIDGET (fixture->page));
  view_set_text_scale (2.0);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "branches-page-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  g_setenv ("SCB_TODAY", "2020-09-05", TRUE);
  view_init (&argc, &argv);
#define ADD(path, data, test)                                                                      \
  g_test_add ("/branches-page/" path, Fixture, data, set_up, test, tear_down)
  ADD ("list-and-branch", NULL, test_list_and_branch);
  ADD ("search-and-dissolved", NULL, test_search_and_dissolved);
  ADD ("data-are-kept", NULL, test_data_are_kept_as_a_field_is_left);
  ADD ("typing-stays-with-its-branch", NULL, test_typing_stays_with_its_branch);
  ADD ("first-branch", "empty", test_first_branch_of_an_empty_book);
  ADD ("tab-names-large-text", NULL, test_tab_names_and_large_text);
  return g_test_run ();
}
