/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of the sample book. */

#include "scb-book-history.h"
#include "scb-book-sessions.h"
#include "scb-branch-choice.h"
#include "scb-branch-list.h"
#include "scb-data-form.h"
#include "scb-data-list.h"
#include "scb-data-row.h"
#include "scb-member-event-dialog.h"
#include "scb-member-kinds.h"
#include "scb-member-list-dialog.h"
#include "scb-member-list.h"
#include "scb-members-page.h"
#include "scb-merge-members.h"
#include "scb-reinforce.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbMembersPage *page;
  GtkWindow *window;
  gint64 branch;
  guint n_imports;
  char *deleted;
  guint n_failures;
} Fixture;

static void
open_branch_cb (ScbMembersPage *page, gint64 branch, Fixture *fixture)
{
  fixture->branch = branch;
}

static void
add_branch_cb (ScbMembersPage *page, Fixture *fixture)
{
  fixture->branch = -1;
}

static void
import_members_cb (ScbMembersPage *page, Fixture *fixture)
{
  fixture->n_imports++;
}

static void
deleted_cb (ScbMembersPage *page, const char *label, Fixture *fixture)
{
  g_free (fixture->deleted);
  fixture->deleted = g_strdup (label);
}

static void
failed_cb (ScbMembersPage *page, const GError *error, Fixture *fixture)
{
  fixture->n_failures++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = data != NULL ? view_open_empty () : view_open_sample ();
  fixture->page = SCB_MEMBERS_PAGE (scb_members_page_new ());
  g_signal_connect (fixture->page, "open-branch", G_CALLBACK (open_branch_cb), fixture);
  g_signal_connect (fixture->page, "add-branch", G_CALLBACK (add_branch_cb), fixture);
  g_signal_connect (fixture->page, "import-members", G_CALLBACK (import_members_cb), fixture);
  g_signal_connect (fixture->page, "deleted", G_CALLBACK (deleted_cb), fixture);
  g_signal_connect (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  scb_members_page_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1200, 850);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  view_close_book (fixture->book);
  g_free (fixture->deleted);
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

  g_object_get (row, property, &text, NULL);
  return text;
}

static gint64
find_branch (Fixture *fixture, const char *words)
{
  g_autoptr (GArray) ids
      = scb_book_query_branches (fixture->book, &(ScbBranchQuery){ .words = words }, NULL);

  g_assert_cmpuint (ids->len, ==, 1);
  return g_array_index (ids, gint64, 0);
}

static GtkWidget *
find_child (Fixture *fixture, GType type, guint position)
{
  GtkWidget *view = GTK_WIDGET (view_child (fixture->page, "view"));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view_child (view, "parts")));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (G_OBJECT_TYPE (child) == type && position-- == 0)
      return child;
  g_error ("no %s", g_type_name (type));
}

/* Types where the focus is and leaves it, as the Tab key does. */
static void
type_here (Fixture *fixture, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  gtk_window_set_focus (fixture->window, NULL);
  view_settle ();
}

static void
type_into (Fixture *fixture, const char *field, const char *text)
{
  ScbDataForm *form = SCB_DATA_FORM (find_child (fixture, SCB_TYPE_DATA_FORM, 0));

  g_assert_true (gtk_widget_grab_focus (scb_data_form_get_field (form, field)));
  type_here (fixture, text);
}

static void
test_search_sort_and_branch (Fixture *fixture, gconstpointer data)
{
  guint n_all = count_rows (fixture);
  GtkEditable *entry = GTK_EDITABLE (view_child (fixture->page, "search_entry"));
  GtkColumnView *view = GTK_COLUMN_VIEW (view_child (fixture->page, "column_view"));
  ScbViewState *state = scb_members_page_get_state (fixture->page);
  gint64 selected = scb_members_page_get_member (fixture->page);
  g_autoptr (GtkColumnViewColumn) born = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, n_all);
  g_assert_cmpint (selected, >, 0);
  view_take_picture (fixture->window, "members-page");

  gtk_column_view_sort_by_column (
      view, GTK_COLUMN_VIEW_COLUMN (view_child (fixture->page, "name_column")),
      GTK_SORT_DESCENDING);
  g_assert_cmpint (scb_members_page_get_member (fixture->page), ==, selected);
  born = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  gtk_column_view_sort_by_column (view, born, GTK_SORT_DESCENDING);
  first = text_of_row (fixture, 0, "born-on");
  last = text_of_row (fixture, n_all - 1, "born-on");
  g_assert_cmpstr (first, >, last);

  gtk_editable_set_text (entry, "nguyen");
  view_wait_until (count_rows (fixture) < n_all);
  g_assert_cmpuint (count_rows (fixture), >, 0);
  gtk_editable_set_text (entry, "");
  view_wait_until (count_rows (fixture) == n_all);

  scb_view_state_set_branch (state, find_branch (fixture, "xom moi"));
  g_assert_cmpuint (count_rows (fixture), <, n_all);
  g_assert_cmpuint (count_rows (fixture), >, 20);
}

static void
test_data_are_kept_as_a_field_is_left (Fixture *fixture, gconstpointer data)
{
  gint64 id = scb_lazy_list_get_id (SCB_LAZY_LIST (list_of (fixture)), 3);
  g_autoptr (ScbMember) member = NULL;
  g_autofree char *name = NULL;

  scb_members_page_set_member (fixture->page, id);
  type_into (fixture, "born_on", "7/5/1969");
  type_into (fixture, "card_number", "44.012345");
  type_into (fixture, "full_name", "");
  member = scb_book_get (fixture->book, SCB_TYPE_MEMBER, id, NULL);
  g_assert_cmpstr (member->born_on, ==, "1969-05-07");
  g_assert_cmpstr (member->card_number, ==, "44.012345");
  g_assert_nonnull (member->full_name);
  /* Another name moves the row; the selection goes with it. */
  type_into (fixture, "full_name", "Zz Âu Ánh");
  g_assert_cmpint (scb_members_page_get_member (fixture->page), ==, id);
  name = text_of_row (fixture, scb_lazy_list_find (SCB_LAZY_LIST (list_of (fixture)), id), "name");
  g_assert_cmpstr (name, ==, "Zz Âu Ánh");
}

static void
test_posts_are_added_changed_and_taken_away (Fixture *fixture, gconstpointer data)
{
  gint64 id = scb_lazy_list_get_id (SCB_LAZY_LIST (list_of (fixture)), 0);
  ScbDataList *posts = SCB_DATA_LIST (find_child (fixture, SCB_TYPE_DATA_LIST, 1));
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) left = NULL;
  guint n_before;
  gint64 branch;

  scb_members_page_set_member (fixture->page, id);
  branch = scb_member_find_branch (fixture->book, id);
  g_assert_cmpint (branch, >, 0);
  n_before = scb_data_list_get_n_rows (posts);
  scb_data_list_add (posts);
  type_here (fixture, "Trưởng thôn");
  kept = scb_book_list (fixture->book, SCB_TYPE_POST, "member", id, NULL);
  g_assert_cmpuint (kept->len, ==, n_before + 1);
  g_assert_cmpstr (SCB_POST (kept->pdata[n_before])->title, ==, "Trưởng thôn");
  g_assert_cmpint (SCB_POST (kept->pdata[n_before])->branch, ==, branch);
  g_assert_cmpuint (scb_data_list_get_n_rows (posts), ==, n_before + 1);
  view_take_picture (fixture->window, "members-page-post");

  gtk_widget_activate_action (scb_data_list_get_row (posts, n_before), "data.remove", NULL);
  left = scb_book_list (fixture->book, SCB_TYPE_POST, "member", id, NULL);
  g_assert_cmpuint (left->len, ==, n_before);
  g_assert_cmpstr (fixture->deleted, ==, "Delete post");
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpuint (scb_data_list_get_n_rows (posts), ==, n_before + 1);
}

/* A membership waits for its branch; a span that ends before it begins is refused with words. */
static void
test_a_membership_waits_for_its_branch (Fixture *fixture, gconstpointer data)
{
  gint64 id = scb_lazy_list_get_id (SCB_LAZY_LIST (list_of (fixture)), 0);
  ScbDataList *memberships = SCB_DATA_LIST (find_child (fixture, SCB_TYPE_DATA_LIST, 0));
  gint64 n_kept = scb_book_count (fixture->book, SCB_TYPE_MEMBERSHIP, NULL);
  GtkWidget *row;
  GtkWidget *choice;

  scb_members_page_set_member (fixture->page, id);
  scb_data_list_add (memberships);
  row = scb_data_list_get_row (memberships, scb_data_list_get_n_rows (memberships) - 1);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBERSHIP, NULL), ==, n_kept);
  choice = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), SCB_TYPE_BRANCH_CHOICE);
  g_assert_nonnull (choice);
  scb_branch_choice_open (SCB_BRANCH_CHOICE (choice));
  view_settle ();
  gtk_editable_set_text (GTK_EDITABLE (view_child (choice, "search_entry")), "lang cong");
  view_wait_until (g_list_model_get_n_items (G_LIST_MODEL (view_child (choice, "selection"))) == 1);
  g_signal_emit_by_name (view_child (choice, "search_entry"), "activate");
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBERSHIP, NULL), ==, n_kept + 1);
  g_assert_cmpint (SCB_MEMBERSHIP (scb_data_row_get_record (SCB_DATA_ROW (row)))->branch, ==,
                   find_branch (fixture, "lang cong"));
  view_take_picture (fixture->window, "members-page-membership");
}

static void
test_add_a_member (Fixture *fixture, gconstpointer data)
{
  gint64 branch = find_branch (fixture, "xom moi");
  GtkWindow *window = scb_members_page_add_member (fixture->page, branch);
  guint n_before = count_rows (fixture);
  gpointer alive = window;
  g_autoptr (ScbMember) member = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  view_check_names (GTK_WIDGET (window));
  gtk_editable_set_text (GTK_EDITABLE (view_child (window, "name")), "Bàn Thị Đường Ánh");
  gtk_editable_set_text (GTK_EDITABLE (view_child (window, "since")), "gần đây");
  g_signal_emit_by_name (view_find (GTK_WIDGET (window), "add_button"), "clicked");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view_child (window, "problem"))));
  view_take_picture (window, "add-member");
  gtk_editable_set_text (GTK_EDITABLE (view_child (window, "since")), "1/9/2020");
  g_signal_emit_by_name (view_find (GTK_WIDGET (window), "add_button"), "clicked");
  view_wait_until (alive == NULL);
  g_assert_cmpuint (count_rows (fixture), ==, n_before + 1);
  member = scb_book_get (fixture->book, SCB_TYPE_MEMBER,
                         scb_members_page_get_member (fixture->page), NULL);
  g_assert_cmpstr (member->full_name, ==, "Bàn Thị Đường Ánh");
  g_assert_cmpint (scb_member_find_branch (fixture->book, scb_record_get_id (SCB_RECORD (member))),
                   ==, branch);
  g_signal_emit_by_name (
      view_child (GTK_WIDGET (view_child (fixture->page, "view")), "branch_button"), "clicked");
  g_assert_cmpint (fixture->branch, ==, branch);
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpuint (count_rows (fixture), ==, n_before);
}

/* On the test's day five are on probation, and nobody's twelve months have ended. */
static void
test_filter_by_probation (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *filter = GTK_DROP_DOWN (view_child (fixture->page, "filter"));
  guint n_all = count_rows (fixture);

  gtk_drop_down_set_selected (filter, SCB_MEMBER_FILTER_PROBATION);
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  gtk_drop_down_set_selected (filter, SCB_MEMBER_FILTER_PROBATION_OVER);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  view_settle ();
  g_signal_emit_by_name (view_find_button (GTK_WIDGET (fixture->page), "Show _All Members"),
                         "clicked");
  g_assert_cmpuint (count_rows (fixture), ==, n_all);
}

static GtkWindow *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (link->data, type))
      return link->data;
  return NULL;
}

/* What is asked for opens its window, over the page. */
static void
test_windows_of_the_page (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *action;
    GType type;
  } windows[] = { { "members.list", SCB_TYPE_MEMBER_LIST_DIALOG },
                  { "members.merge", SCB_TYPE_MERGE_MEMBERS },
                  { "members.reinforce", SCB_TYPE_REINFORCE } };
  GtkWidget *view = GTK_WIDGET (view_child (fixture->page, "view"));
  GtkWindow *window;

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), windows[i].action, NULL);
      window = find_window (windows[i].type);
      g_assert_nonnull (window);
      gtk_window_destroy (window);
      view_settle ();
    }
  gtk_widget_activate_action (view, "member.event", "u", (guint32)SCB_MEMBER_EVENT_DIED);
  window = find_window (SCB_TYPE_MEMBER_EVENT_DIALOG);
  g_assert_nonnull (window);
  gtk_window_destroy (window);
  view_settle ();
}

static void
test_empty_book_says_what_to_do (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->page, "stack"))), ==,
      "no-branch");
  view_take_picture (fixture->window, "members-page-empty");
  g_signal_emit_by_name (view_find_button (GTK_WIDGET (fixture->page), "Add a Branch…"), "clicked");
  g_assert_cmpint (fixture->branch, ==, -1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "members.import", NULL);
  g_assert_cmpuint (fixture->n_imports, ==, 1);
}

static void
test_tab_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  guint n_stops = view_count_tab_stops (fixture->window, NULL);

  g_assert_cmpuint (n_stops, >=, 15);
  g_assert_cmpuint (n_stops, <, 35);
  view_check_names (GTK_WIDGET (fixture->page));
  view_set_text_scale (2.0);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "members-page-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  g_setenv ("SCB_TODAY", "2020-09-05", TRUE);
  view_init (&argc, &argv);
#define ADD(path, data, test)                                                                      \
  g_test_add ("/members-page/" path, Fixture, data, set_up, test, tear_down)
  ADD ("search-sort-branch", NULL, test_search_sort_and_branch);
  ADD ("data-are-kept", NULL, test_data_are_kept_as_a_field_is_left);
  ADD ("posts", NULL, test_posts_are_added_changed_and_taken_away);
  ADD ("membership-waits", NULL, test_a_membership_waits_for_its_branch);
  ADD ("add", NULL, test_add_a_member);
  ADD ("probation", NULL, test_filter_by_probation);
  ADD ("windows", NULL, test_windows_of_the_page);
  ADD ("empty-book", "empty", test_empty_book_says_what_to_do);
  ADD ("tab-names-large-text", NULL, test_tab_names_and_large_text);
  return g_test_run ();
}
