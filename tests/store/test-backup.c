/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups that can be trusted, and the way back from one. */

#include "store-fixture.h"

#include <signal.h>
#include <sys/resource.h>

#include "scb-book-backup.h"

#define N_SESSIONS "SELECT count (*) FROM session"

static char *
back_up (Fixture *fixture, const char *name)
{
  char *path = in_folder (fixture, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_back_up (fixture->book, path, NULL, &error));
  g_assert_no_error (error);
  return path;
}

/* Names of the files whose names end so. */
static guint
count_files (Fixture *fixture, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n_files += g_str_has_suffix (name, ending);
  return n_files;
}

/* Turns over the bits of a byte somewhere in the file. */
static void
flip_byte (const char *path, gsize at)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (at, <, length);
  bytes[at] = ~bytes[at];
  g_assert_true (
      g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* ---- there ---- */

static void
test_a_backup_is_whole_and_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");
  GStatBuf status;

  g_assert_cmpint (g_stat (backup, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_witness (backup, "PRAGMA integrity_check", "ok");
  assert_witness (backup, "PRAGMA application_id", "1396916785");
  assert_witness (backup, N_SESSIONS, "1");
  assert_witness (backup, "SELECT (SELECT count (*) FROM journal) = 4", "1");
  g_assert_cmpuint (count_files (fixture, ".tmp"), ==, 0);

  /* The book goes on; the backup stays as it was, until the next takes its place. */
  add_session (fixture->book, fixture->branch, "2020-10-03");
  assert_witness (backup, N_SESSIONS, "1");
  g_free (back_up (fixture, "backup.scb"));
  assert_witness (backup, N_SESSIONS, "2");
}

static int
read_backup (Fixture *fixture)
{
  g_autofree char *backup = in_folder (fixture, "backup.scb");
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = scb_book_open_read_only (backup, &error);

  return book != NULL && scb_book_count (book, SCB_TYPE_SESSION, &error) == 1 ? 0 : 1;
}

/* As on a disc: no log can be made beside it. */
static void
test_a_backup_is_read_where_nothing_can_be_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");

  close_book (fixture);
  g_assert_cmpint (g_chmod (backup, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (run_as_nobody (read_backup, fixture), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_a_backup_from_a_reader (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_reader (fixture->book, &error);
  g_autofree char *backup = in_folder (fixture, "backup.scb");

  g_assert_true (scb_book_back_up (reader, backup, NULL, &error));
  g_assert_no_error (error);
  assert_witness (backup, N_SESSIONS, "1");
}

static void
test_a_cancelled_backup_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = in_folder (fixture, "backup.scb");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200; i++)
    add_item (fixture->book, fixture->session, "Đủ nhiều để kịp dừng");
  g_cancellable_cancel (cancellable);
  g_assert_false (scb_book_back_up (fixture->book, backup, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture, ".tmp"), ==, 0);
  /* The book itself is not hampered by it. */
  add_session (fixture->book, fixture->branch, "2020-10-03");
}

static void
test_a_book_is_not_its_own_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *detour = g_build_filename (fixture->folder, ".", "so.scb", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_back_up (fixture->book, fixture->path, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_EXISTS, "its own book");
  g_assert_false (scb_book_back_up (fixture->book, detour, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_EXISTS, "its own book");
  assert_witness (fixture->path, N_SESSIONS, "1");
}

/* What is written after the file was replaced would be lost with the old one. */
static void
test_a_book_under_another_name_is_not_its_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = in_folder (fixture, "link.scb");
  g_autoptr (GError) error = NULL;

  close_book (fixture);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  fixture->book = scb_book_open (link, &error);
  g_assert_no_error (error);
  g_assert_false (scb_book_back_up (fixture->book, fixture->path, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_EXISTS, "its own book");
}

static void
test_a_backup_into_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = in_folder (fixture, "khong-co/backup.scb");
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_back_up (fixture->book, backup, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_READ_ONLY, "backup.scb");
}

static int
back_up_to_full_disk (Fixture *fixture)
{
  g_autofree char *backup = in_folder (fixture, "backup.scb");
  struct rlimit limit = { 64 * 1024, 64 * 1024 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = scb_book_open_read_only (fixture->path, &error);

  signal (SIGXFSZ, SIG_IGN);
  if (book == NULL || setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return 1;
  if (scb_book_back_up (book, backup, NULL, &error))
    return 2;
  return g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FULL) ? 0 : 3;
}

static void
test_a_full_disk_leaves_the_backup_before (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");

  add_session (fixture->book, fixture->branch, "2020-10-03");
  close_book (fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (run_as_nobody (back_up_to_full_disk, fixture), ==, 0);
  g_assert_cmpuint (count_files (fixture, ".tmp"), ==, 0);
  assert_witness (backup, "PRAGMA integrity_check", "ok");
  assert_witness (backup, N_SESSIONS, "1");
}

static void
test_a_damaged_book_is_not_backed_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = in_folder (fixture, "backup.scb");
  g_autoptr (GError) error = NULL;

  witness_do (fixture->path, "PRAGMA foreign_keys = OFF; UPDATE agenda_item SET session = 999");
  g_assert_false (scb_book_back_up (fixture->book, backup, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_DAMAGED, "agenda_item");
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
}

/* ---- and back ---- */

static void
test_restoring_keeps_the_state_before (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  add_session (fixture->book, fixture->branch, "2020-10-03");
  close_book (fixture);
  g_assert_true (scb_book_restore (backup, fixture->path, &kept, &error));
  g_assert_no_error (error);
  assert_witness (fixture->path, N_SESSIONS, "1");
  assert_witness (kept, N_SESSIONS, "2");
  g_assert_nonnull (strstr (kept, "/so.before-restore-"));
  g_assert_true (g_str_has_suffix (kept, ".scb"));
  assert_witness (backup, N_SESSIONS, "1");
  reopen_book (fixture);
  add_session (fixture->book, fixture->branch, "2020-11-03");
}

static void
test_restoring_where_no_book_is (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");
  g_autofree char *path = in_folder (fixture, "khac.scb");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_restore (backup, path, &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
  assert_witness (path, N_SESSIONS, "1");
}

static void
test_an_open_book_is_not_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");
  g_autoptr (GError) error = NULL;

  add_session (fixture->book, fixture->branch, "2020-10-03");
  g_assert_false (scb_book_restore (backup, fixture->path, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_USE, "so.scb");
  assert_witness (fixture->path, N_SESSIONS, "2");
  g_assert_cmpuint (count_files (fixture, ".scb"), ==, 2);
}

static void
assert_not_restored (Fixture *fixture, const char *backup, ScbBookError code)
{
  g_autoptr (GError) error = NULL;

  close_book (fixture);
  g_assert_false (scb_book_restore (backup, fixture->path, NULL, &error));
  g_assert_error (error, SCB_BOOK_ERROR, code);
  assert_witness (fixture->path, N_SESSIONS, "1");
  g_assert_cmpuint (count_files (fixture, ".scb"), ==, 2);
}

/* The middle of the file: a page of some table or index. */
static void
test_a_damaged_backup_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");
  g_autofree char *root
      = witness_ask (backup, "SELECT rootpage FROM sqlite_schema WHERE name = 'session'");

  flip_byte (backup, (g_ascii_strtoull (root, NULL, 10) - 1) * 4096 + 1);
  assert_not_restored (fixture, backup, SCB_BOOK_ERROR_DAMAGED);
}

static void
test_a_backup_cut_short_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");

  g_assert_cmpint (truncate (backup, 100 * 1024), ==, 0);
  assert_not_restored (fixture, backup, SCB_BOOK_ERROR_DAMAGED);
}

static void
test_another_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = in_folder (fixture, "other.scb");

  witness_do (other, "CREATE TABLE anything (a)");
  assert_not_restored (fixture, other, SCB_BOOK_ERROR_NOT_A_BOOK);
}

static void
test_a_text_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = in_folder (fixture, "text.scb");

  g_assert_true (g_file_set_contents (text, "Biên bản họp chi bộ, không phải sổ.", -1, NULL));
  assert_not_restored (fixture, text, SCB_BOOK_ERROR_NOT_A_BOOK);
}

static void
test_a_newer_backup_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = back_up (fixture, "backup.scb");

  witness_do (backup, "PRAGMA user_version = 99");
  assert_not_restored (fixture, backup, SCB_BOOK_ERROR_TOO_NEW);
}

static void
test_a_backup_that_is_not_there (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = in_folder (fixture, "khong-co.scb");
  g_autoptr (GError) error = NULL;

  close_book (fixture);
  g_assert_false (scb_book_restore (backup, fixture->path, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "khong-co.scb");
  assert_witness (fixture->path, N_SESSIONS, "1");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/backup/" name, Fixture, NULL, set_up_session, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("whole-and-private", test_a_backup_is_whole_and_private);
  ADD ("read-only-folder", test_a_backup_is_read_where_nothing_can_be_written);
  ADD ("reader", test_a_backup_from_a_reader);
  ADD ("cancelled", test_a_cancelled_backup_leaves_nothing);
  ADD ("itself", test_a_book_is_not_its_own_backup);
  ADD ("itself-linked", test_a_book_under_another_name_is_not_its_backup);
  ADD ("no-folder", test_a_backup_into_no_folder);
  ADD ("full-disk", test_a_full_disk_leaves_the_backup_before);
  ADD ("damaged-book", test_a_damaged_book_is_not_backed_up);
  ADD ("restore/keeps", test_restoring_keeps_the_state_before);
  ADD ("restore/new", test_restoring_where_no_book_is);
  ADD ("restore/open", test_an_open_book_is_not_replaced);
  ADD ("restore/damaged", test_a_damaged_backup_is_refused);
  ADD ("restore/cut-short", test_a_backup_cut_short_is_refused);
  ADD ("restore/another-file", test_another_file_is_refused);
  ADD ("restore/text", test_a_text_is_refused);
  ADD ("restore/newer", test_a_newer_backup_is_refused);
  ADD ("restore/not-there", test_a_backup_that_is_not_there);

  return g_test_run ();
}
