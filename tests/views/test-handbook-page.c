/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts for the online handbook: what is copied is what stands there. */

#include "scb-book-adoption.h"
#include "scb-editor-context.h"
#include "scb-handbook-page.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbEditorContext *context;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->book = view_open_sample ();
  fixture->context = scb_editor_context_new (
      fixture->book,
      view_find_session (fixture->book, "Xóm Mới", data != NULL ? data : "2020-09-03"), &error);
  g_assert_no_error (error);
  fixture->page = scb_handbook_page_new (fixture->context);
  fixture->window = view_present (fixture->page, 700, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = view_find_button (fixture->page, "Copy: Lịch sinh hoạt");
  GtkWidget *other = view_find_button (fixture->page, "Copy: Điểm danh");
  g_autofree char *text = NULL;

  g_assert_nonnull (button);
  g_assert_nonnull (other);
  g_signal_emit_by_name (button, "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (button), NULL, read_cb, &text);
  view_wait_until (text != NULL);
  g_assert_nonnull (g_strrstr (text, "Chi bộ thôn Xóm Mới: sinh hoạt"));
  g_assert_true (view_find_button (fixture->page, "Copied: Lịch sinh hoạt") == button);

  g_signal_emit_by_name (other, "clicked");
  g_assert_true (view_find_button (fixture->page, "Copy: Lịch sinh hoạt") == button);
  g_assert_true (view_find_button (fixture->page, "Copied: Điểm danh") == other);
}

/* A text that changes is no longer the copied one, but its button stays where the focus is. */
static void
test_follows_the_book (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = view_find_button (fixture->page, "Copy: Lịch sinh hoạt");
  ScbSession *kept = scb_editor_context_get_session (fixture->context);
  gint64 id = scb_record_get_id (SCB_RECORD (kept));
  g_autoptr (ScbSession) session = NULL;

  g_assert_true (scb_book_reopen (fixture->book, id, "Sai địa điểm", NULL, NULL));
  session = scb_record_copy (SCB_RECORD (scb_editor_context_get_session (fixture->context)));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  g_object_set (session, "place", "Nhà sinh hoạt cộng đồng", NULL);
  g_assert_true (scb_editor_context_save (fixture->context, session, "Change preparation"));
  g_assert_true (view_find_button (fixture->page, "Copy: Lịch sinh hoạt") == button);
  g_assert_true (gtk_window_get_focus (fixture->window) == button);
}

static void
test_is_for_all (Fixture *fixture, gconstpointer data)
{
  view_check_names (fixture->page);
  g_assert_cmpuint (view_count_tab_stops (fixture->window, NULL), >, 10);
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (fixture->page);
  view_take_picture (fixture->window, "handbook-200");
  view_set_text_scale (1);
  view_settle ();
  view_take_picture (fixture->window, "handbook");
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
  g_test_add ("/handbook-page/copies", Fixture, NULL, set_up, test_copies, tear_down);
  /* The last one that was signed: no later one reports on its tasks. */
  g_test_add ("/handbook-page/follows-the-book", Fixture, "2020-12-03", set_up,
              test_follows_the_book, tear_down);
  g_test_add ("/handbook-page/is-for-all", Fixture, NULL, set_up, test_is_for_all, tear_down);
  return g_test_run ();
}
