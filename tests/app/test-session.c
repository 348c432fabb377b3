/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes back at the next start: books, month, branch; and books that were open lately. */

#include <glib/gstdio.h>

#include "scb-application.h"
#include "scb-month-bar.h"
#include "scb-window.h"
#include "view-fixture.h"

typedef struct
{
  GSettings *settings;
  ScbApplication *application;
  char *folder;
  char *first, *second;
} Fixture;

static void
start (Fixture *fixture)
{
  fixture->application = scb_application_new ();
  g_application_set_default (G_APPLICATION (fixture->application));
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
}

/* As the session's end does it. */
static void
end (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  view_settle ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
  g_application_set_default (NULL);
  g_object_unref (fixture->application);
}

static char *
make_book (const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (ScbBook) book = scb_book_create (path, NULL);

  g_assert_nonnull (book);
  g_assert_true (scb_book_set_setting (book, "mode", "office", NULL));
  return path;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[]
      = { "recent-books", "open-books", "last-book", "month", "branch" };

  fixture->folder = g_dir_make_tmp ("scb-session-XXXXXX", NULL);
  fixture->first = make_book (fixture->folder, "first_book.scb");
  fixture->second = make_book (fixture->folder, "second.scb");
  fixture->settings = g_settings_new ("io.github.sochibo.SoChiBo");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  g_setenv ("SCB_TODAY", "2020-10-05", TRUE);
  start (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  end (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->settings);
  g_free (fixture->folder);
  g_free (fixture->first);
  g_free (fixture->second);
}

static ScbWindow *
window_of (Fixture *fixture, const char *path)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
       link != NULL; link = link->next)
    if (g_strcmp0 (scb_window_get_path (link->data), path) == 0)
      return link->data;
  return NULL;
}

static guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
}

static void
test_books_that_were_open_are_open_again (Fixture *fixture, gconstpointer data)
{
  scb_application_open_path (fixture->application, fixture->first);
  scb_application_open_path (fixture->application, fixture->second);
  end (fixture);

  start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (count_windows (fixture), ==, 2);
  g_assert_nonnull (scb_window_get_book (window_of (fixture, fixture->first)));
  g_assert_nonnull (scb_window_get_book (window_of (fixture, fixture->second)));

  /* One that its user closed stays closed; one that is gone is not missed. */
  gtk_window_close (GTK_WINDOW (window_of (fixture, fixture->first)));
  view_settle ();
  end (fixture);
  start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_nonnull (window_of (fixture, fixture->second));
}

static GMenuModel *
recent_menu (ScbWindow *window)
{
  return G_MENU_MODEL (view_child (window, "recent_menu"));
}

static void
test_recent_books_are_in_the_menu (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;
  g_autoptr (GVariant) target = NULL;
  ScbWindow *window;

  scb_application_open_path (fixture->application, fixture->first);
  window = window_of (fixture, fixture->first);
  g_assert_cmpint (g_menu_model_get_n_items (recent_menu (window)), ==, 0);
  scb_application_open_path (fixture->application, fixture->second);
  window = window_of (fixture, fixture->second);
  /* Not the one that the window shows; its name as it is. */
  g_assert_cmpint (g_menu_model_get_n_items (recent_menu (window)), ==, 1);
  g_assert_true (g_menu_model_get_item_attribute (recent_menu (window), 0, G_MENU_ATTRIBUTE_LABEL,
                                                  "s", &label));
  g_assert_cmpstr (label, ==, "first__book");

  gtk_window_close (GTK_WINDOW (window_of (fixture, fixture->first)));
  view_settle ();
  target = g_menu_model_get_item_attribute_value (recent_menu (window), 0, G_MENU_ATTRIBUTE_TARGET,
                                                  NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-recent", target);
  g_assert_nonnull (scb_window_get_book (window_of (fixture, fixture->first)));

  /* What is gone is not offered. */
  gtk_window_close (GTK_WINDOW (window_of (fixture, fixture->first)));
  view_settle ();
  g_assert_no_errno (g_unlink (fixture->first));
  scb_application_open_path (fixture->application, fixture->second);
  end (fixture);
  start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  window = window_of (fixture, fixture->second);
  g_assert_cmpint (g_menu_model_get_n_items (recent_menu (window)), ==, 0);
}

/* A page comes after the first frame. */
static GtkWidget *
wait_for_page (ScbWindow *window)
{
  GtkStack *pages = GTK_STACK (view_child (window, "pages"));
  GtkWidget *slot;

  view_wait_until ((slot = gtk_stack_get_visible_child (pages)) != NULL
                   && adw_bin_get_child (ADW_BIN (slot)) != NULL);
  return adw_bin_get_child (ADW_BIN (slot));
}

static GtkWidget *
find_month_bar (GtkWidget *widget)
{
  GtkWidget *found = SCB_IS_MONTH_BAR (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_month_bar (child);
  return found;
}

static char *
shown_month (ScbWindow *window)
{
  GtkWidget *bar = find_month_bar (wait_for_page (window));

  return g_strdup (gtk_label_get_label (GTK_LABEL (view_child (bar, "month"))));
}

static void
test_the_month_comes_back_until_the_next_begins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *now = NULL, *again = NULL, *later = NULL, *before = NULL;
  ScbWindow *window;

  g_settings_set_string (fixture->settings, "page", "overview");
  scb_application_open_path (fixture->application, fixture->first);
  window = window_of (fixture, fixture->first);
  now = shown_month (window);
  gtk_widget_activate_action (find_month_bar (wait_for_page (window)), "month.previous", NULL);
  view_settle ();
  before = shown_month (window);
  g_assert_cmpstr (before, !=, now);
  end (fixture);

  start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  window = window_of (fixture, fixture->first);
  again = shown_month (window);
  g_assert_cmpstr (again, ==, before);
  end (fixture);

  g_setenv ("SCB_TODAY", "2020-11-01", TRUE);
  start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  window = window_of (fixture, fixture->first);
  later = shown_month (window);
  g_assert_cmpstr (later, !=, before);
  g_assert_cmpstr (later, !=, now);
}

int
main (int argc, char **argv)
{
  /* Our templates are for the application to find. */
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/session/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("open-books", test_books_that_were_open_are_open_again);
  ADD ("recent-books", test_recent_books_are_in_the_menu);
  ADD ("month", test_the_month_comes_back_until_the_next_begins);
  return g_test_run ();
}
