/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of organizations on a day. */

#include "scb-book-organization-reform.h"
#include "scb-organization-tree.h"
#include "scb-organizations-page.h"
#include "view-fixture.h"

#define DISTRICT "2d16c75a-73ef-535d-95c1-652b0930f3e1"
#define COMMUNE  "b2acbf61-9c6a-5d70-af07-798ec6a2af89"

typedef struct
{
  ScbBook *book;
  ScbOrganizationsPage *page;
  GtkWindow *window;
  gint64 branch;
  guint n_failures;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
open_branch_cb (Fixture *fixture, gint64 branch)
{
  fixture->branch = branch;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = data != NULL ? view_open_empty () : view_open_sample ();
  fixture->page = SCB_ORGANIZATIONS_PAGE (scb_organizations_page_new ());
  g_signal_connect_swapped (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open-branch", G_CALLBACK (open_branch_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1024, 800);
  scb_organizations_page_set_day (fixture->page, "2020-09-03");
  scb_organizations_page_set_book (fixture->page, fixture->book);
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static GListModel *
nodes_of (Fixture *fixture)
{
  return gtk_single_selection_get_model (
      GTK_SINGLE_SELECTION (view_child (fixture->page, "selection")));
}

static char *
tell (Fixture *fixture)
{
  GListModel *nodes = nodes_of (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (nodes); i++)
    {
      g_autoptr (ScbOrganizationNode) node = g_list_model_get_item (nodes, i);

      g_string_append_printf (text, "%s%u %s", i > 0 ? "; " : "", node->depth, node->name);
    }
  return g_string_free (text, FALSE);
}

static void
reform (Fixture *fixture)
{
  g_autoptr (ScbTreeReform) asked = scb_tree_reform_new ();
  ScbNewCommune *commune = scb_tree_reform_add_commune (asked);
  gint64 district = scb_book_find_id (fixture->book, SCB_TYPE_ORGANIZATION, DISTRICT);
  gint64 merged = scb_book_find_id (fixture->book, SCB_TYPE_ORGANIZATION, COMMUNE);
  g_autoptr (GError) error = NULL;

  asked->day = g_strdup ("2025-07-01");
  g_array_append_val (asked->ended, district);
  g_array_append_val (commune->merged, merged);
  commune->name = g_strdup ("Đảng bộ xã Lương Minh");
  g_assert_cmpint (scb_book_apply_tree_reform (fixture->book, asked, &error), !=, 0);
  g_assert_no_error (error);
  view_settle ();
}

static void
test_tree_of_a_day (Fixture *fixture, gconstpointer data)
{
  g_autofree char *today = tell (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpstr (today, ==,
                   "0 Đảng bộ tỉnh Quảng Ninh; 1 Đảng bộ huyện Ba Chẽ; 2 Đảng bộ xã Lương Mông; 2 "
                   "Đảng bộ xã Đồn Đạc");
  reform (fixture);
  before = tell (fixture);
  g_assert_cmpstr (before, ==, today);
  scb_organizations_page_set_day (fixture->page, "2025-07-01");
  after = tell (fixture);
  g_assert_cmpstr (after, ==,
                   "0 Đảng bộ tỉnh Quảng Ninh; 1 Đảng bộ xã Lương Minh; 1 Đảng bộ xã Đồn Đạc");
}

static void
test_half_a_day_changes_nothing (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (view_child (fixture->page, "day_entry")), "01/7");
  g_assert_cmpuint (g_list_model_get_n_items (nodes_of (fixture)), ==, 4);
}

static void
test_branches_of_one (Fixture *fixture, gconstpointer data)
{
  GtkListBox *branches = GTK_LIST_BOX (view_child (fixture->page, "branches"));

  scb_organizations_page_set_organization (
      fixture->page, scb_book_find_id (fixture->book, SCB_TYPE_ORGANIZATION, COMMUNE));
  view_settle ();
  g_assert_nonnull (gtk_list_box_get_row_at_index (branches, 7));
  g_assert_null (gtk_list_box_get_row_at_index (branches, 8));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (branches, 0)));
  g_assert_cmpint (fixture->branch, !=, 0);
}

static void
test_reachable_and_whole (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (view_count_tab_stops (fixture->window, NULL), >=, 4);
  view_check_names (GTK_WIDGET (fixture->page));
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "organizations");
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_set_text_scale (1);
}

static void
test_empty_book (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->page, "stack"))), ==,
      "empty");
}

#define add(path, empty, function) g_test_add (path, Fixture, empty, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);

  add ("/organizations-page/tree-of-a-day", NULL, test_tree_of_a_day);
  add ("/organizations-page/half-a-day-changes-nothing", NULL, test_half_a_day_changes_nothing);
  add ("/organizations-page/branches-of-one", NULL, test_branches_of_one);
  add ("/organizations-page/reachable-and-whole", NULL, test_reachable_and_whole);
  add ("/organizations-page/empty-book", GINT_TO_POINTER (1), test_empty_book);

  return g_test_run ();
}
