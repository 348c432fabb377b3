/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, its actions, its keys. */

#include <glib/gstdio.h>

#include "scb-application.h"
#include "scb-book-history.h"
#include "scb-preferences.h"
#include "scb-window.h"
#include "view-fixture.h"

typedef struct
{
  ScbApplication *application;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->application = scb_application_new ();
  g_application_set_default (G_APPLICATION (fixture->application));
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application))) != NULL)
    view_destroy (windows->data);
  g_application_set_default (NULL);
  /* Registered but not run, GTK keeps a reference of its own. */
  g_object_unref (fixture->application);
}

static guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
}

static ScbWindow *
active_window (Fixture *fixture)
{
  return SCB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
}

static void
test_a_start_without_a_book_makes_the_users_own (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = scb_book_default_path ();

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_cmpstr (scb_window_get_path (active_window (fixture)), ==, path);
  g_assert_nonnull (scb_window_get_book (active_window (fixture)));
  g_assert_cmpint (
      scb_book_count (scb_window_get_book (active_window (fixture)), SCB_TYPE_SESSION, NULL), ==,
      0);
  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  view_settle ();
  view_take_picture (GTK_WINDOW (active_window (fixture)), "window-first-start");
}

static void
test_the_sample_is_a_book_of_its_own (Fixture *fixture, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-sample", NULL);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_cmpint (
      scb_book_count (scb_window_get_book (active_window (fixture)), SCB_TYPE_SESSION, NULL), >,
      30);
  g_assert_true (g_str_has_suffix (scb_window_get_path (active_window (fixture)), "/mau.scb"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-sample", NULL);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
}

static void
test_the_same_book_by_another_way_raises_its_window (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = view_open_empty ();
  g_autofree char *path = g_strdup (scb_book_get_path (book));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *link = g_build_filename (folder, "link.scb", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_finalize_object (book);
  g_assert_no_errno (symlink (path, link));
  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  scb_application_open_path (fixture->application, link);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  gtk_window_destroy (GTK_WINDOW (active_window (fixture)));
  view_settle ();
  g_assert_no_errno (g_unlink (link));
  book = scb_book_open (path, NULL);
  g_assert_nonnull (book);
  view_close_book (book);
}

static void
test_a_refused_window_is_used_again (Fixture *fixture, gconstpointer data)
{
  scb_application_open_path (fixture->application, "/nowhere/at/all.scb");
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_null (scb_window_get_book (active_window (fixture)));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-sample", NULL);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_nonnull (scb_window_get_book (active_window (fixture)));
}

static gboolean
window_has_action (const char *action)
{
  GtkWidgetClass *klass = g_type_class_ref (SCB_TYPE_WINDOW);
  GType owner;
  const char *name, *property;
  const GVariantType *type;
  gboolean found = FALSE;

  for (guint i = 0;
       !found && gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property); i++)
    found = g_str_equal (name, action);
  g_type_class_unref (klass);
  return found || g_str_equal (action, "win.show-help-overlay");
}

static gboolean
is_bare_letter (const char *accelerator)
{
  return strchr (accelerator, '<') == NULL
         && !(accelerator[0] == 'F' && g_ascii_isdigit (accelerator[1]));
}

static void
test_every_key_has_an_action (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) actions
      = gtk_application_list_action_descriptions (GTK_APPLICATION (fixture->application));

  g_assert_cmpuint (g_strv_length (actions), >, 10);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (
          GTK_APPLICATION (fixture->application), actions[i]);

      if (g_str_has_prefix (actions[i], "app."))
        g_assert_true (
            g_action_group_has_action (G_ACTION_GROUP (fixture->application), actions[i] + 4));
      else
        g_assert_true (window_has_action (actions[i]));
      for (guint k = 0; keys[k] != NULL; k++)
        g_assert_false (is_bare_letter (keys[k]));
    }
}

/* A key of a page, which the page's own test presses. */
static void
check_accelerators (GtkWidget *shortcut)
{
  g_autofree char *accelerator = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (shortcut, "accelerator", &accelerator, NULL);
  g_assert_nonnull (accelerator);
  keys = g_strsplit (accelerator, " ", -1);
  for (guint i = 0; keys[i] != NULL; i++)
    g_assert_true (gtk_accelerator_parse (keys[i], NULL, NULL));
}

static void
check_shortcuts (GtkWidget *widget, Fixture *fixture, guint *n_shortcuts)
{
  g_autofree char *action = NULL;

  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_auto (GStrv) keys = NULL;

      g_object_get (widget, "action-name", &action, NULL);
      if (action != NULL)
        {
          keys = gtk_application_get_accels_for_action (GTK_APPLICATION (fixture->application),
                                                        action);
          g_assert_cmpuint (g_strv_length (keys), >, 0);
        }
      else
        check_accelerators (widget);
      (*n_shortcuts)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_shortcuts (child, fixture, n_shortcuts);
}

static void
test_the_help_overlay_shows_keys_that_are (Fixture *fixture, gconstpointer data)
{
  GtkShortcutsWindow *overlay;
  guint n_shortcuts = 0;

  g_application_activate (G_APPLICATION (fixture->application));
  overlay
      = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (active_window (fixture)));
  g_assert_nonnull (overlay);
  check_shortcuts (GTK_WIDGET (overlay), fixture, &n_shortcuts);
  g_assert_cmpuint (n_shortcuts, >, 10);
}

static GtkWidget *
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

static void
test_preferences_keep_the_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.sochibo.SoChiBo");
  g_autofree char *language = NULL;
  GtkWidget *window;
  AdwComboRow *row;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  window = find_toplevel (SCB_TYPE_PREFERENCES);
  g_assert_nonnull (window);
  row = ADW_COMBO_ROW (view_child (window, "language"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 1);
  language = scb_application_load_language ();
  g_assert_cmpstr (language, ==, "en");
  g_settings_reset (settings, "language");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  view_take_picture (GTK_WINDOW (window), "preferences");
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_choice (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_COMBO_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_choice (child, title);
  return found;
}

static void
test_preferences_of_the_book (Fixture *fixture, gconstpointer data)
{
  ScbBook *book;
  GtkWidget *window, *pitch, *mode;
  g_autofree char *kept = NULL;
  g_autofree char *serves = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-sample", NULL);
  view_settle ();
  book = scb_window_get_book (active_window (fixture));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  window = find_toplevel (SCB_TYPE_PREFERENCES);
  g_assert_nonnull (window);
  pitch = find_choice (window, "Distance of the lines");
  g_assert_nonnull (pitch);

  adw_combo_row_set_selected (ADW_COMBO_ROW (pitch), 3);
  kept = scb_book_get_setting (book, "line-pitch");
  g_assert_cmpstr (kept, ==, "20");
  g_assert_true (scb_book_undo (book, NULL));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (pitch)), ==, 0);

  mode = find_choice (window, "This book serves");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (mode)), ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (mode), 0);
  serves = scb_book_get_setting (book, "mode");
  g_assert_cmpstr (serves, ==, "branch");
  g_assert_true (scb_book_undo (book, NULL));
  view_take_picture (GTK_WINDOW (window), "preferences-book");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_about (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "about", NULL);
  window = find_toplevel (ADW_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (window);
  g_assert_cmpstr (adw_about_window_get_application_name (ADW_ABOUT_WINDOW (window)), ==,
                   "Sổ Chi Bộ");
  view_take_picture (GTK_WINDOW (window), "about");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  /* Our templates are for the application to find. */
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/application/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("first-start", test_a_start_without_a_book_makes_the_users_own);
  ADD ("sample", test_the_sample_is_a_book_of_its_own);
  ADD ("same-book-by-another-way", test_the_same_book_by_another_way_raises_its_window);
  ADD ("refused-window-is-used-again", test_a_refused_window_is_used_again);
  ADD ("keys", test_every_key_has_an_action);
  ADD ("help-overlay", test_the_help_overlay_shows_keys_that_are);
  ADD ("preferences", test_preferences_keep_the_language);
  ADD ("preferences-book", test_preferences_of_the_book);
  ADD ("about", test_about);
  return g_test_run ();
}
