/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom a starter package is. */

#include "scb-book-sessions.h"
#include "scb-branch-choice.h"
#include "scb-organization-choice.h"
#include "scb-starter-window.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  GtkWindow *parent;
  ScbStarterWindow *window;
  gint64 id;
  gboolean is_office;
  guint n_made;
} Fixture;

static void
make_cb (Fixture *fixture, gint64 id, gboolean is_office)
{
  fixture->id = id;
  fixture->is_office = is_office;
  fixture->n_made++;
}

static void
open_window (Fixture *fixture, gint64 branch)
{
  fixture->window = scb_starter_window_new (fixture->parent, fixture->book, branch);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  g_signal_connect_swapped (fixture->window, "make", G_CALLBACK (make_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  view_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_sample ();
  fixture->parent = view_present (gtk_label_new (NULL), 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_settle ();
  g_assert_null (fixture->window);
  view_destroy (fixture->parent);
  view_close_book (fixture->book);
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->window), id);
}

static gint64
find_branch (Fixture *fixture)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (fixture->book, "Làng Cổng", NULL);

  return scb_record_get_id (branches->pdata[0]);
}

static void
test_branch (Fixture *fixture, gconstpointer data)
{
  gint64 branch = find_branch (fixture);

  open_window (fixture, 0);
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "make_button")));
  view_check_names (GTK_WIDGET (fixture->window));
  view_take_picture (GTK_WINDOW (fixture->window), "starter");
  scb_branch_choice_set_branch (SCB_BRANCH_CHOICE (child (fixture, "branch")), branch);
  g_signal_emit_by_name (child (fixture, "branch"), "chosen");
  g_assert_true (gtk_widget_get_sensitive (child (fixture, "make_button")));
  g_signal_emit_by_name (child (fixture, "make_button"), "clicked");
  g_assert_cmpuint (fixture->n_made, ==, 1);
  g_assert_cmpint (fixture->id, ==, branch);
  g_assert_false (fixture->is_office);
}

/* The branch that is looked at is chosen already; an office needs its own word. */
static void
test_office (Fixture *fixture, gconstpointer data)
{
  GtkWidget *office;
  g_autoptr (GPtrArray) organizations = NULL;
  gint64 id;

  open_window (fixture, find_branch (fixture));
  g_assert_true (gtk_widget_get_sensitive (child (fixture, "make_button")));
  office = adw_bin_get_child (ADW_BIN (child (fixture, "office_bin")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (child (fixture, "for_office")), TRUE);
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "make_button")));
  organizations = scb_book_list (fixture->book, SCB_TYPE_ORGANIZATION, NULL, 0, NULL);
  id = scb_record_get_id (organizations->pdata[0]);
  scb_organization_choice_set_organization (SCB_ORGANIZATION_CHOICE (office), id);
  g_signal_emit_by_name (office, "chosen");
  g_assert_true (gtk_widget_get_sensitive (child (fixture, "make_button")));
  g_signal_emit_by_name (child (fixture, "make_button"), "clicked");
  g_assert_cmpint (fixture->id, ==, id);
  g_assert_true (fixture->is_office);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/starter-window/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("branch", test_branch);
  ADD ("office", test_office);
  return g_test_run ();
}
