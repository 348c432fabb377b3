/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes through a choice of files: export, import, restore. */

#include <glib/gstdio.h>
#include <poppler.h>

#include "scb-backup-keeper.h"
#include "scb-backups-window.h"
#include "scb-book-backup.h"
#include "scb-package.h"
#include "scb-preview.h"
#include "scb-progress.h"
#include "scb-table-preview.h"
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

static void
type_name (GtkFileChooser *chooser, const char *path)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    {
      g_assert_true (gtk_file_chooser_set_current_folder (chooser, folder, NULL));
      gtk_file_chooser_set_current_name (chooser, name);
    }
  else
    g_assert_true (gtk_file_chooser_set_file (chooser, file, NULL));
}

/* Answers the file chooser that an action opens, and no more. */
static void
answer (Fixture *fixture, const char *action, const char *path, int response)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  view_wait_until ((dialog = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG)) != NULL);
  view_settle ();
  type_name (GTK_FILE_CHOOSER (dialog), path);
  view_settle ();
  gtk_dialog_response (GTK_DIALOG (dialog), response);
}

static void
choose (Fixture *fixture, const char *action, const char *path, int response)
{
  answer (fixture, action, path, response);
  view_wait_until (find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
  view_settle ();
}

static void
test_export_writes_a_pdf (Fixture *fixture, gconstpointer data)
{
  ScbPreview *preview = SCB_PREVIEW (view_find (GTK_WIDGET (fixture->window), "preview"));
  g_autofree char *named = g_build_filename (fixture->folder, "biên bản", NULL);
  g_autofree char *path = g_strconcat (named, ".pdf", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  view_wait_until (scb_preview_get_ready (preview));
  choose (fixture, "win.export", named, GTK_RESPONSE_ACCEPT);
  view_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  view_settle ();
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (scb_preview_get_result (preview)->pdf, NULL),
                   g_bytes_get_size (scb_preview_get_result (preview)->pdf));
}

/* The shown paper as a text to edit. */
static void
test_a_draft_is_saved (Fixture *fixture, gconstpointer data)
{
  ScbPreview *preview = SCB_PREVIEW (view_find (GTK_WIDGET (fixture->window), "preview"));
  g_autofree char *named = g_build_filename (fixture->folder, "bản thảo", NULL);
  g_autofree char *path = g_strconcat (named, ".docx", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  view_wait_until (scb_preview_get_ready (preview));
  choose (fixture, "win.export-draft", named, GTK_RESPONSE_ACCEPT);
  view_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  view_settle ();
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpint (memcmp (contents, "PK", 2), ==, 0);
}

static void
test_export_can_be_called_off (Fixture *fixture, gconstpointer data)
{
  ScbPreview *preview = SCB_PREVIEW (view_find (GTK_WIDGET (fixture->window), "preview"));
  g_autofree char *path = g_build_filename (fixture->folder, "no.pdf", NULL);

  view_wait_until (scb_preview_get_ready (preview));
  choose (fixture, "win.export", path, GTK_RESPONSE_CANCEL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static char *
write_sample_package (Fixture *fixture)
{
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data ("/io/github/sochibo/SoChiBo/sample/ba-che.json", 0, NULL);
  char *path = g_build_filename (fixture->folder, "gói.json", NULL);

  g_assert_nonnull (bytes);
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  return path;
}

static void
test_import_fills_an_empty_book (Fixture *fixture, gconstpointer data)
{
  ScbBook *sample = view_open_sample (); /* registers the contents */
  g_autofree char *path = write_sample_package (fixture);
  ScbBook *book = scb_window_get_book (fixture->window);

  g_assert_cmpint (scb_book_count (book, SCB_TYPE_SESSION, NULL), ==, 0);
  choose (fixture, "win.import", path, GTK_RESPONSE_ACCEPT);
  view_wait_until (!scb_book_in_transaction (book)
                   && scb_book_count (book, SCB_TYPE_SESSION, NULL) > 0);
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_SESSION, NULL), ==,
                   scb_book_count (sample, SCB_TYPE_SESSION, NULL));
  view_wait_until (
      scb_preview_get_ready (SCB_PREVIEW (view_find (GTK_WIDGET (fixture->window), "preview"))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_SESSION, NULL), ==, 0);
  view_close_book (sample);
}

static gboolean
is_importing (Fixture *fixture)
{
  return !gtk_widget_get_can_target (GTK_WIDGET (fixture->window));
}

/* As soon as an import has begun, and before any word of its end: else a fast machine is through.
 */
static void
started_cb (GtkWidget *window, GParamSpec *pspec, gpointer meanwhile)
{
  if (!gtk_widget_get_can_focus (window))
    g_idle_add_full (G_PRIORITY_HIGH, meanwhile, window, NULL);
}

static void
import_and_meanwhile (Fixture *fixture, const char *path, GSourceFunc meanwhile)
{
  g_signal_connect (fixture->window, "notify::can-focus", G_CALLBACK (started_cb), meanwhile);
  answer (fixture, "win.import", path, GTK_RESPONSE_ACCEPT);
}

static gboolean
call_off_cb (gpointer user_data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n_pressed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (SCB_IS_PROGRESS (window))
        {
          g_signal_emit_by_name (view_child (window, "cancel_button"), "clicked");
          n_pressed++;
        }
    }
  g_assert_cmpuint (n_pressed, ==, 1);
  g_object_set_data (user_data, "meanwhile", "done");
  return G_SOURCE_REMOVE;
}

static void
test_an_import_is_called_off (Fixture *fixture, gconstpointer data)
{
  ScbBook *sample = view_open_sample ();
  g_autofree char *path = write_sample_package (fixture);
  ScbBook *book = scb_window_get_book (fixture->window);

  import_and_meanwhile (fixture, path, call_off_cb);
  view_wait_until (g_object_get_data (G_OBJECT (fixture->window), "meanwhile") != NULL);
  view_wait_until (!is_importing (fixture));
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_SESSION, NULL), ==, 0);
  g_assert_false (scb_book_in_transaction (book));
  view_close_book (sample);
}

static gboolean
close_cb (gpointer window)
{
  gtk_window_close (window);
  g_assert_true (gtk_widget_get_visible (window));
  g_object_set_data (window, "meanwhile", "done");
  return G_SOURCE_REMOVE;
}

static void
test_a_window_closed_while_importing (Fixture *fixture, gconstpointer data)
{
  ScbBook *sample = view_open_sample ();
  g_autofree char *path = write_sample_package (fixture);
  g_autoptr (ScbBook) book = g_object_ref (scb_window_get_book (fixture->window));
  ScbWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  import_and_meanwhile (fixture, path, close_cb);
  view_wait_until (window == NULL || g_object_get_data (G_OBJECT (window), "meanwhile") != NULL);
  /* Nothing half done, then it closes by itself. */
  view_wait_until (window == NULL || !gtk_widget_get_visible (GTK_WIDGET (window)));
  fixture->window = NULL;
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_SESSION, NULL), ==, 0);
  view_close_book (sample);
}

static void
test_a_bad_package_is_told_of (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bad.json", NULL);
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, "{\"format\": \"other\"}", -1, NULL));
  choose (fixture, "win.import", path, GTK_RESPONSE_ACCEPT);
  view_wait_until ((dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "The Package Was Not Imported");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), !=, "");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* ---- dropped ---- */

static void
drop (Fixture *fixture, const char *const *paths)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  GSList *files = NULL;
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  for (guint i = 0; paths[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_path (paths[i]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  g_assert_true (taken);
  g_value_unset (&value);
  g_slist_free_full (files, g_object_unref);
}

static void
assert_refused (Fixture *fixture, const char *word)
{
  GtkWidget *dialog;

  view_wait_until ((dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "This File Was Not Taken");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), word));
  gtk_window_destroy (GTK_WINDOW (dialog));
  view_settle ();
}

static void
test_dropped_files_are_taken_by_their_kind (Fixture *fixture, gconstpointer data)
{
  ScbBook *sample = view_open_sample ();
  g_autofree char *package = write_sample_package (fixture);
  g_autofree char *table = g_build_filename (fixture->folder, "bang.CSV", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "thu.txt", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "khac.scb", NULL);
  ScbBook *book = scb_window_get_book (fixture->window);
  g_autoptr (ScbBook) made = NULL;
  GtkWidget *preview;
  gint64 n_members;

  drop (fixture, (const char *const[]){ text, NULL });
  assert_refused (fixture, "thu.txt");
  drop (fixture, (const char *const[]){ package, table, NULL });
  assert_refused (fixture, "one by one");
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_SESSION, NULL), ==, 0);

  drop (fixture, (const char *const[]){ package, NULL });
  view_wait_until (!scb_book_in_transaction (book)
                   && scb_book_count (book, SCB_TYPE_SESSION, NULL) > 0);
  view_wait_until (!is_importing (fixture));

  n_members = scb_book_count (book, SCB_TYPE_MEMBER, NULL);
  g_assert_true (g_file_set_contents (
      table, "Chi bộ,Họ và tên\nChi bộ thôn Xóm Mới,Nguyễn Thị Thả\n", -1, NULL));
  drop (fixture, (const char *const[]){ table, NULL });
  view_wait_until ((preview = find_toplevel (SCB_TYPE_TABLE_PREVIEW)) != NULL);
  /* Nothing is taken over before it is agreed to. */
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_MEMBER, NULL), ==, n_members);
  gtk_window_destroy (GTK_WINDOW (preview));
  view_settle ();

  made = scb_book_create (other, NULL);
  g_assert_nonnull (made);
  g_clear_object (&made);
  drop (fixture, (const char *const[]){ other, NULL });
  g_assert_cmpstr (scb_window_get_path (fixture->window), ==, other);
  view_close_book (sample);
}

static void
test_a_damaged_book_is_restored (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.scb", NULL);
  g_autofree char *missing = g_strconcat (fixture->path, ".away", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_back_up (scb_window_get_book (fixture->window), backup, NULL, &error));
  g_assert_no_error (error);
  scb_window_open (fixture->window, missing); /* closes the book */
  g_assert_true (g_file_set_contents (fixture->path, "garbage", -1, NULL));
  g_assert_false (scb_window_open (fixture->window, fixture->path));
  choose (fixture, "win.restore", backup, GTK_RESPONSE_ACCEPT);
  g_assert_nonnull (scb_window_get_book (fixture->window));
  g_assert_cmpint (scb_book_count (scb_window_get_book (fixture->window), SCB_TYPE_SESSION, NULL),
                   >, 30);
}

/* ---- backups ---- */

static GtkWidget *
wait_for (GType type)
{
  GtkWidget *window = NULL;

  view_wait_until ((window = find_toplevel (type)) != NULL);
  return window;
}

/* The answer may take the dialog away with the window in front of which it stands. */
static void
answer_dialog (const char *heading, const char *response)
{
  GtkWidget *dialog = wait_for (ADW_TYPE_MESSAGE_DIALOG);

  if (heading != NULL)
    g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, heading);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  view_settle ();
  if (find_toplevel (ADW_TYPE_MESSAGE_DIALOG) == dialog)
    gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

static gint64
count_members (Fixture *fixture)
{
  return scb_book_count (scb_window_get_book (fixture->window), SCB_TYPE_MEMBER, NULL);
}

static void
test_back_from_the_list (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = scb_window_get_book (fixture->window);
  g_autoptr (ScbMember) member = g_object_new (SCB_TYPE_MEMBER, "full-name", "Bàn Thị Sinh", NULL);
  gint64 n_members = count_members (fixture);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window, *button;

  g_assert_true (scb_backups_make_daily (book, "2020-09-03", NULL, NULL, &error));
  g_assert_true (scb_book_save (book, member, "Add member", &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.backups", NULL);
  window = wait_for (SCB_TYPE_BACKUPS_WINDOW);
  view_wait_until ((button = view_find_button (window, "Restore the book of Thứ Năm, 03/9/2020"))
                   != NULL);
  view_take_picture (GTK_WINDOW (window), "backups");
  view_check_names (window);
  /* Nothing happens to who thinks better of it. */
  g_signal_emit_by_name (button, "clicked");
  answer_dialog (NULL, "cancel");
  g_assert_cmpint (count_members (fixture), ==, n_members + 1);
  g_signal_emit_by_name (button, "clicked");
  answer_dialog (NULL, "restore");
  view_wait_until (scb_window_get_book (fixture->window) != NULL
                   && count_members (fixture) == n_members);
  /* What was there before can be had again. */
  backups = scb_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpint (((ScbBackup *)backups->pdata[0])->kind, ==, SCB_BACKUP_BEFORE_RESTORE);
  g_assert_cmpint (((ScbBackup *)backups->pdata[0])->n_members, ==, n_members + 1);
}

static void
test_to_a_stick (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "usb.scb", NULL);
  GtkWidget *dialog;
  const char *body;

  choose (fixture, "win.back-up", path, GTK_RESPONSE_ACCEPT);
  view_wait_until ((dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "The Backup Can Be Read Again");
  body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog));
  g_assert_nonnull (strstr (body, "usb.scb"));
  g_assert_nonnull (strstr (body, " sessions"));
  answer_dialog (NULL, "close");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, data, test)                                                                      \
  g_test_add ("/window-files/" path, Fixture, data, set_up, test, tear_down)
  ADD ("export", NULL, test_export_writes_a_pdf);
  ADD ("draft", NULL, test_a_draft_is_saved);
  ADD ("export-called-off", NULL, test_export_can_be_called_off);
  ADD ("import", "empty", test_import_fills_an_empty_book);
  ADD ("import-called-off", "empty", test_an_import_is_called_off);
  ADD ("import-closed", "empty", test_a_window_closed_while_importing);
  ADD ("bad-package", "empty", test_a_bad_package_is_told_of);
  ADD ("dropped", "empty", test_dropped_files_are_taken_by_their_kind);
  ADD ("restore", NULL, test_a_damaged_book_is_restored);
  ADD ("back-from-list", NULL, test_back_from_the_list);
  ADD ("to-a-stick", NULL, test_to_a_stick);
  return g_test_run ();
}
