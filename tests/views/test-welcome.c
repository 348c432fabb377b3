/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice at first start. */

#include "scb-welcome.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbWelcome *page;
  GtkWindow *window;
  int is_office; /* what was chosen; -1 for nothing */
  GString *asked;
} Fixture;

static void
chosen_cb (ScbWelcome *page, gboolean is_office, Fixture *fixture)
{
  fixture->is_office = is_office;
}

static void
open_sample_cb (ScbWelcome *page, Fixture *fixture)
{
  g_string_append (fixture->asked, "sample ");
}

static void
open_file_cb (ScbWelcome *page, Fixture *fixture)
{
  g_string_append (fixture->asked, "file ");
}

static void
import_package_cb (ScbWelcome *page, Fixture *fixture)
{
  g_string_append (fixture->asked, "package ");
}

static void
restore_cb (ScbWelcome *page, Fixture *fixture)
{
  g_string_append (fixture->asked, "restore ");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_empty ();
  fixture->is_office = -1;
  fixture->asked = g_string_new (NULL);
  fixture->page = SCB_WELCOME (scb_welcome_new ());
  g_signal_connect (fixture->page, "chosen", G_CALLBACK (chosen_cb), fixture);
  g_signal_connect (fixture->page, "open-sample", G_CALLBACK (open_sample_cb), fixture);
  g_signal_connect (fixture->page, "open-file", G_CALLBACK (open_file_cb), fixture);
  g_signal_connect (fixture->page, "import-package", G_CALLBACK (import_package_cb), fixture);
  g_signal_connect (fixture->page, "restore", G_CALLBACK (restore_cb), fixture);
  scb_welcome_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 800, 760);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  view_close_book (fixture->book);
  g_string_free (fixture->asked, TRUE);
}

static void
test_the_answer_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mode = NULL;

  g_assert_true (scb_welcome_is_needed (fixture->book));
  g_assert_false (scb_welcome_is_office (fixture->book));
  view_take_picture (fixture->window, "welcome");
  g_signal_emit_by_name (view_child (fixture->page, "office_button"), "clicked");
  g_assert_cmpint (fixture->is_office, ==, TRUE);
  mode = scb_book_get_setting (fixture->book, "mode");
  g_assert_cmpstr (mode, ==, "office");
  g_assert_false (scb_welcome_is_needed (fixture->book));
  g_assert_true (scb_welcome_is_office (fixture->book));
  g_signal_emit_by_name (view_child (fixture->page, "branch_button"), "clicked");
  g_assert_cmpint (fixture->is_office, ==, FALSE);
  g_assert_false (scb_welcome_is_office (fixture->book));
}

static void
test_other_beginnings (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "sample_button", "file_button", "import_button", "restore_button" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_signal_emit_by_name (view_find (GTK_WIDGET (fixture->page), ids[i]), "clicked");
  g_assert_cmpstr (fixture->asked->str, ==, "sample file package restore ");
  g_assert_cmpint (fixture->is_office, ==, -1);
}

static void
test_tab_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (view_count_tab_stops (fixture->window, NULL), ==, 6);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->page)));
  g_assert_true (gtk_window_get_focus (fixture->window)
                 == GTK_WIDGET (view_child (fixture->page, "branch_button")));
  view_check_names (GTK_WIDGET (fixture->page));
  view_set_text_scale (2.0);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "welcome-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/welcome/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("answer", test_the_answer_is_kept);
  ADD ("other-beginnings", test_other_beginnings);
  ADD ("tab-names-large-text", test_tab_names_and_large_text);
  return g_test_run ();
}
