/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of a book. */

#include <glib/gstdio.h>

#include "scb-application.h"
#include "scb-first-steps.h"
#include "scb-preview.h"
#include "scb-window-private.h"
#include "view-fixture.h"

typedef struct
{
  GSettings *settings;
  ScbWindow *window;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = data != NULL ? view_open_empty () : view_open_sample ();

  /* Nobody has to be asked whom it serves. */
  if (g_strcmp0 (data, "new") != 0)
    scb_book_set_setting (book, "mode", "office", NULL);
  fixture->path = g_strdup (scb_book_get_path (book));
  g_assert_finalize_object (book);
  fixture->settings = g_settings_new ("io.github.sochibo.SoChiBo");
  g_settings_set_string (fixture->settings, "page", "sessions");
  fixture->window = scb_window_new (NULL, fixture->settings);
  view_present (GTK_WIDGET (fixture->window), 1240, 800);
  /* The pages come after the first frame. */
  view_wait_until (fixture->window->is_painted);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  view_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->settings);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_unlink (file);
    }
  g_assert_no_errno (g_rmdir (folder));
  g_free (fixture->path);
}

static ScbPreview *
preview_of (Fixture *fixture)
{
  return SCB_PREVIEW (view_find (GTK_WIDGET (fixture->window), "preview"));
}

static const char *
shown_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->window, "stack")));
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->window), id);
}

/* Whether a button of the window can be pressed, which its action decides. */
static gboolean
can_press (Fixture *fixture, const char *id)
{
  return gtk_widget_is_sensitive (child (fixture, id));
}

static void
test_selected_session_has_its_minutes (Fixture *fixture, gconstpointer data)
{
  g_assert_false (can_press (fixture, "print_button"));
  g_assert_true (scb_window_open (fixture->window, fixture->path));
  g_assert_cmpstr (shown_page (fixture), ==, "book");
  view_wait_until (scb_preview_get_ready (preview_of (fixture)));
  g_assert_cmpuint (scb_pdf_pages_get_n_pages (scb_preview_get_pages (preview_of (fixture))), >=,
                    1);
  g_assert_true (can_press (fixture, "print_button"));
  g_assert_true (can_press (fixture, "export_button"));
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), "Sổ Chi Bộ"));
  view_take_picture (GTK_WINDOW (fixture->window), "window");
}

static ScbSession *
first_session (Fixture *fixture, const char *branch, const char *held_on)
{
  ScbBook *book = scb_window_get_book (fixture->window);
  g_autoptr (GError) error = NULL;
  ScbSession *session
      = scb_book_get (book, SCB_TYPE_SESSION, view_find_session (book, branch, held_on), &error);

  g_assert_no_error (error);
  return session;
}

static void
test_undo_names_what_it_undoes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (ScbSession) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  scb_window_open (fixture->window, fixture->path);
  session = first_session (fixture, "Đồng Giảng A", "2020-10-05");
  before = g_strdup (session->place);
  g_free (session->place);
  session->place = g_strdup ("Sân kho");
  g_assert_true (
      scb_book_save (scb_window_get_book (fixture->window), session, "Change the place", &error));
  g_assert_no_error (error);
  g_assert_true (can_press (fixture, "undo_button"));
  g_assert_false (can_press (fixture, "redo_button"));
  gtk_test_accessible_assert_property (child (fixture, "undo_button"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo: Change the place");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  after = first_session (fixture, "Đồng Giảng A", "2020-10-05");
  g_assert_cmpstr (after->place, ==, before);
  g_assert_true (can_press (fixture, "redo_button"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_false (can_press (fixture, "redo_button"));
}

static void
test_ctrl_z_in_a_text_is_the_texts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (ScbSession) after = NULL;

  scb_window_open (fixture->window, fixture->path);
  session = first_session (fixture, "Đồng Giảng A", "2020-10-05");
  g_free (session->place);
  session->place = g_strdup ("Sân kho");
  scb_book_save (scb_window_get_book (fixture->window), session, "Change the place", NULL);

  entry = child (fixture, "search_entry");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search-sessions", NULL);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), entry));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  after = first_session (fixture, "Đồng Giảng A", "2020-10-05");
  g_assert_cmpstr (after->place, ==, "Sân kho");
}

static void
test_search_opens_what_it_finds (Fixture *fixture, gconstpointer data)
{
  GtkStack *pages = GTK_STACK (child (fixture, "pages"));
  GtkWidget *search;
  GtkWidget *editor;
  GtkStack *steps;

  scb_window_open (fixture->window, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "search");
  search = adw_bin_get_child (ADW_BIN (gtk_stack_get_visible_child (pages)));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), search));

  {
    g_autoptr (ScbSession) session = first_session (fixture, "Xóm Mới", "2020-09-03");
    gint64 id = scb_record_get_id (SCB_RECORD (session));
    g_autoptr (GPtrArray) tasks
        = scb_book_list (scb_window_get_book (fixture->window), SCB_TYPE_TASK, "session", id, NULL);

    g_assert_cmpuint (tasks->len, >, 0);
    g_signal_emit_by_name (search, "open-session", id, SCB_TYPE_TASK,
                           scb_record_get_id (tasks->pdata[0]));
  }
  view_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "sessions");
  editor = adw_bin_get_child (ADW_BIN (child (fixture, "editor_slot")));
  steps = GTK_STACK (view_child (editor, "stack"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (steps), ==, "decisions");
  g_assert_false (adw_flap_get_reveal_flap (ADW_FLAP (child (fixture, "flap"))));
}

static void
test_the_page_is_remembered (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = NULL;

  scb_window_open (fixture->window, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "history");
  g_assert_false (gtk_widget_get_visible (child (fixture, "print_button")));
  page = g_settings_get_string (fixture->settings, "page");
  g_assert_cmpstr (page, ==, "history");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "sessions");
  g_assert_true (gtk_widget_get_visible (child (fixture, "print_button")));
}

static void
test_a_change_shows_on_the_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (GBytes) before = NULL;

  scb_window_open (fixture->window, fixture->path);
  view_wait_until (scb_preview_get_ready (preview_of (fixture)));
  before = g_bytes_ref (scb_preview_get_result (preview_of (fixture))->pdf);
  session = scb_book_get (scb_window_get_book (fixture->window), SCB_TYPE_SESSION,
                          scb_preview_get_session (preview_of (fixture)), NULL);
  g_free (session->place);
  session->place = g_strdup ("Sân kho hợp tác xã");
  g_assert_true (
      scb_book_save (scb_window_get_book (fixture->window), session, "Change the place", NULL));
  g_assert_false (scb_preview_get_ready (preview_of (fixture)));
  view_wait_until (scb_preview_get_ready (preview_of (fixture)));
  g_assert_false (g_bytes_equal (before, scb_preview_get_result (preview_of (fixture))->pdf));
}

static const char *
page_title (Fixture *fixture, const char *name)
{
  GtkStack *pages = GTK_STACK (child (fixture, "pages"));
  GtkStackPage *page = gtk_stack_get_page (pages, gtk_stack_get_child_by_name (pages, name));

  return gtk_stack_page_get_visible (page) ? gtk_stack_page_get_title (page) : NULL;
}

static void
test_a_new_book_asks_whom_it_serves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mode = NULL;
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWindow *steps = NULL;

  g_assert_true (scb_window_open (fixture->window, fixture->path));
  g_assert_cmpstr (shown_page (fixture), ==, "welcome");
  g_signal_emit_by_name (child (fixture, "branch_button"), "clicked");
  view_settle ();
  g_assert_cmpstr (shown_page (fixture), ==, "book");
  mode = scb_book_get_setting (scb_window_get_book (fixture->window), "mode");
  g_assert_cmpstr (mode, ==, "branch");
  /* A branch's secretary sees no page of the office. */
  g_assert_null (page_title (fixture, "overview"));
  g_assert_nonnull (page_title (fixture, "sessions"));
  /* Nothing is set up in it yet: three questions stand before it. */
  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && steps == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (SCB_IS_FIRST_STEPS (window))
        steps = window;
    }
  g_assert_nonnull (steps);
  gtk_window_destroy (steps);
}

static void
test_every_page (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "overview", "sessions", "branches", "members", "search", "history" };

  g_assert_true (scb_window_open (fixture->window, fixture->path));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", names[i]);
      view_settle ();
      g_assert_nonnull (page_title (fixture, names[i]));
      view_check_names (GTK_WIDGET (fixture->window));
      view_check_labels (child (fixture, "stack"));
      g_assert_cmpuint (view_count_tab_stops (GTK_WINDOW (fixture->window), NULL), <, 60);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "sessions");
}

static void
test_pages_lead_to_each_other (Fixture *fixture, gconstpointer data)
{
  GtkStack *pages = GTK_STACK (child (fixture, "pages"));
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (GPtrArray) members = NULL;

  g_assert_true (scb_window_open (fixture->window, fixture->path));
  branches = scb_book_list (scb_window_get_book (fixture->window), SCB_TYPE_BRANCH, NULL, 0, NULL);
  members = scb_book_list (scb_window_get_book (fixture->window), SCB_TYPE_MEMBER, NULL, 0, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_signal_emit_by_name (adw_bin_get_child (ADW_BIN (gtk_stack_get_visible_child (pages))),
                         "open-record", SCB_TYPE_MEMBER, scb_record_get_id (members->pdata[3]));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "members");
  g_signal_emit_by_name (adw_bin_get_child (ADW_BIN (gtk_stack_get_visible_child (pages))),
                         "open-branch", scb_record_get_id (branches->pdata[0]));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "branches");
  g_signal_emit_by_name (adw_bin_get_child (ADW_BIN (gtk_stack_get_visible_child (pages))),
                         "prepare-session", scb_record_get_id (branches->pdata[0]), "2021-03");
  view_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "sessions");
  g_assert_nonnull (adw_bin_get_child (ADW_BIN (child (fixture, "editor_slot"))));
}

static void
test_a_missing_book_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, ".missing", NULL);

  g_assert_false (scb_window_open (fixture->window, path));
  g_assert_cmpstr (shown_page (fixture), ==, "refused");
  g_assert_nonnull (adw_status_page_get_description (ADW_STATUS_PAGE (child (fixture, "refusal"))));
  g_assert_false (gtk_widget_get_visible (child (fixture, "restore_button")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "read_only_button")));
  g_assert_false (can_press (fixture, "print_button"));
  g_assert_null (scb_window_get_book (fixture->window));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_another_kind_of_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "This is a letter, not a book.\n", -1, NULL));
  g_assert_false (scb_window_open (fixture->window, fixture->path));
  g_assert_cmpstr (shown_page (fixture), ==, "refused");
  g_assert_true (gtk_widget_get_visible (child (fixture, "restore_button")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "read_only_button")));
  view_check_names (GTK_WIDGET (fixture->window));
  view_take_picture (GTK_WINDOW (fixture->window), "window-refused");
}

static void
test_a_book_in_use_can_be_read_and_tried_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) holder = scb_book_open (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_false (scb_window_open (fixture->window, fixture->path));
  g_assert_true (gtk_widget_get_visible (child (fixture, "read_only_button")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "restore_button")));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-read-only", NULL);
  g_assert_cmpstr (shown_page (fixture), ==, "book");
  g_assert_true (scb_book_is_read_only (scb_window_get_book (fixture->window)));
  g_assert_false (can_press (fixture, "undo_button"));
  view_wait_until (scb_preview_get_ready (preview_of (fixture)));
  view_take_picture (GTK_WINDOW (fixture->window), "window-read-only");

  g_clear_object (&holder);
  g_assert_true (scb_window_open (fixture->window, fixture->path));
  g_assert_false (scb_book_is_read_only (scb_window_get_book (fixture->window)));
}

static void
test_closing_remembers_the_size (Fixture *fixture, gconstpointer data)
{
  g_assert_true (scb_window_open (fixture->window, fixture->path));
  gtk_paned_set_position (GTK_PANED (child (fixture, "paned")), 700);
  view_settle ();
  g_signal_emit_by_name (fixture->window, "close-request", &(gboolean){ FALSE });
  g_assert_cmpint (g_settings_get_int (fixture->settings, "preview-position"), ==, 700);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 1240);
  g_settings_reset (fixture->settings, "preview-position");
}

static void
note_ids (GPtrArray *visited, const char *id, Fixture *fixture)
{
  GtkWidget *wanted = child (fixture, id);

  for (guint i = 0; i < visited->len; i++)
    if (g_ptr_array_index (visited, i) == wanted
        || gtk_widget_is_ancestor (g_ptr_array_index (visited, i), wanted))
      return;
  g_error ("the Tab key never reaches %s", id);
}

static void
test_tab_reaches_everything (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) visited = g_ptr_array_new ();
  const char *const ids[]
      = { "menu_button", "print_button", "export_button", "sessions_page", "preview" };

  scb_window_open (fixture->window, fixture->path);
  view_wait_until (scb_preview_get_ready (preview_of (fixture)));
  g_assert_cmpuint (view_count_tab_stops (GTK_WINDOW (fixture->window), visited), <, 25);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    note_ids (visited, ids[i], fixture);
}

static void
test_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  int minimum;

  scb_window_open (fixture->window, fixture->path);
  view_wait_until (scb_preview_get_ready (preview_of (fixture)));
  view_check_names (GTK_WIDGET (fixture->window));
  view_set_text_scale (2.0);
  view_settle ();
  view_check_labels (child (fixture, "stack"));
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 1366);
  view_take_picture (GTK_WINDOW (fixture->window), "window-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, data, test) g_test_add ("/window/" path, Fixture, data, set_up, test, tear_down)
  ADD ("selected-session-has-minutes", NULL, test_selected_session_has_its_minutes);
  ADD ("undo-names", NULL, test_undo_names_what_it_undoes);
  ADD ("undo-in-a-text", NULL, test_ctrl_z_in_a_text_is_the_texts);
  ADD ("search-opens-what-it-finds", NULL, test_search_opens_what_it_finds);
  ADD ("page-is-remembered", NULL, test_the_page_is_remembered);
  ADD ("change-shows-on-paper", NULL, test_a_change_shows_on_the_paper);
  ADD ("asks-whom-it-serves", "new", test_a_new_book_asks_whom_it_serves);
  ADD ("every-page", NULL, test_every_page);
  ADD ("pages-lead-to-each-other", NULL, test_pages_lead_to_each_other);
  ADD ("missing", "empty", test_a_missing_book_is_refused);
  ADD ("another-kind-of-file", "empty", test_another_kind_of_file_is_refused);
  ADD ("in-use", NULL, test_a_book_in_use_can_be_read_and_tried_again);
  ADD ("remembers-its-size", "empty", test_closing_remembers_the_size);
  ADD ("tab", NULL, test_tab_reaches_everything);
  ADD ("names-and-large-text", NULL, test_names_and_large_text);
  return g_test_run ();
}
