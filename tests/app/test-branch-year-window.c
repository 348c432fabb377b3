/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year of a branch, shown in a window of its own. */

#include <glib/gstdio.h>

#include "scb-paper-window.h"
#include "scb-window-private.h"
#include "view-fixture.h"

typedef struct
{
  GSettings *settings;
  ScbWindow *window;
  char *path;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = data != NULL ? view_open_empty () : view_open_sample ();

  /* Nobody has to be asked whom it serves. */
  if (g_strcmp0 (data, "new") != 0)
    scb_book_set_setting (book, "mode", "office", NULL);
  fixture->path = g_strdup (scb_book_get_path (book));
  fixture->folder = g_path_get_dirname (fixture->path);
  g_assert_finalize_object (book);
  fixture->settings = g_settings_new ("io.github.sochibo.SoChiBo");
  g_settings_set_string (fixture->settings, "page", "sessions");
  fixture->window = scb_window_new (NULL, fixture->settings);
  view_present (GTK_WIDGET (fixture->window), 1000, 700);
  /* The pages come after the first frame. */
  view_wait_until (fixture->window->is_painted);
  g_assert_true (scb_window_open (fixture->window, fixture->path));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GDir *dir;
  const char *name;

  if (fixture->window != NULL)
    view_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->settings);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_unlink (file);
    }
  g_dir_close (dir);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GtkWidget *
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
find_entry (GtkWidget *root)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = GTK_IS_ENTRY (child) ? child : find_entry (child);
  return found;
}

/* Answers the question as it stands, but for the year. */
static void
ask_for_year (Fixture *fixture, const char *year)
{
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.branch-year", NULL);
  dialog = ADW_MESSAGE_DIALOG (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_nonnull (dialog);
  view_check_names (GTK_WIDGET (dialog));
  entry = find_entry (adw_message_dialog_get_extra_child (dialog));
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), year);
  adw_message_dialog_response (dialog, "make");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_the_book_is_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *paper;

  ask_for_year (fixture, "2020");
  view_wait_until (find_toplevel (SCB_TYPE_PAPER_WINDOW) != NULL);
  paper = find_toplevel (SCB_TYPE_PAPER_WINDOW);
  view_settle ();
  view_check_names (paper);
  view_check_labels (paper);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (paper)), ==, "SỔ BIÊN BẢN SINH HOẠT CHI BỘ");
  view_destroy (GTK_WINDOW (paper));
}

/* What is no year, and a year without minutes, are told, and nothing is shown. */
static void
test_a_year_that_is_none (Fixture *fixture, gconstpointer data)
{
  const char *const years[] = { "hai mươi", "2031" };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      GtkWidget *message;

      ask_for_year (fixture, years[i]);
      view_wait_until (find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
      g_assert_null (find_toplevel (SCB_TYPE_PAPER_WINDOW));
      message = find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
      g_assert_nonnull (
          strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), years[i]));
      gtk_window_destroy (GTK_WINDOW (message));
      view_settle ();
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/branch-year-window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
  ADD ("shown", test_the_book_is_shown);
  ADD ("none", test_a_year_that_is_none);
  return g_test_run ();
}
