/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are no book, or one that cannot be opened: each its own error, and nothing changed. */

#include "store-fixture.h"

#include <sys/mount.h>

static void
assert_not_opened (const char *path, ScbBookError code, const char *words)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_book_open (path, &error));
  g_assert_nonnull (strstr (error->message, name));
  assert_refused (error, code, words);
  g_assert_null (scb_book_open_read_only (path, &error));
  g_assert_nonnull (strstr (error->message, name));
  assert_refused (error, code, words);
}

/* The file is as before, and nothing was left beside it. */
static void
assert_untouched (Fixture *fixture, const char *contents, gsize size)
{
  static const char *const endings[] = { "-wal", "-shm", "-lock", "-journal" };
  g_autofree char *now = NULL;
  gsize now_size;

  g_assert_true (g_file_get_contents (fixture->path, &now, &now_size, NULL));
  g_assert_cmpmem (now, now_size, contents, size);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, endings[i], NULL);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  assert_not_opened (fixture->path, SCB_BOOK_ERROR_NOT_FOUND, "There is no file");
  assert_not_opened (fixture->folder, SCB_BOOK_ERROR_NOT_A_BOOK, "folder");
}

static void
test_another_kind_of_file (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "Biên bản sinh hoạt chi bộ tháng 9 năm 2020, ghi bằng máy chữ. Đây "
                             "không phải là sổ, chỉ là một tệp văn bản.";

  g_assert_true (g_file_set_contents (fixture->path, text, sizeof text, NULL));
  assert_not_opened (fixture->path, SCB_BOOK_ERROR_NOT_A_BOOK, "not a book of Sổ Chi Bộ");
  assert_untouched (fixture, text, sizeof text);
}

static void
test_an_empty_file (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_not_opened (fixture->path, SCB_BOOK_ERROR_NOT_A_BOOK, "not a book of Sổ Chi Bộ");
  assert_untouched (fixture, "", 0);
}

static void
test_a_database_of_another_application (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  gsize size;

  witness_do (
      fixture->path,
      "CREATE TABLE session (id INTEGER); PRAGMA user_version = 1; PRAGMA application_id = 7");
  g_assert_true (g_file_get_contents (fixture->path, &before, &size, NULL));
  assert_not_opened (fixture->path, SCB_BOOK_ERROR_NOT_A_BOOK, "not a book of Sổ Chi Bộ");
  assert_untouched (fixture, before, size);
}

static void
test_a_book_of_a_newer_version (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  witness_do (fixture->path, "PRAGMA user_version = 2");
  assert_not_opened (fixture->path, SCB_BOOK_ERROR_TOO_NEW, "newer version");
  assert_witness (fixture->path, "PRAGMA user_version", "2");
}

/* Writes @size bytes of rubbish at @offset. */
static void
garble (const char *path, long offset, gsize size)
{
  FILE *file = g_fopen (path, "r+b");
  g_autofree char *rubbish = g_malloc (size);

  memset (rubbish, 0xa5, size);
  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  g_assert_cmpint (fwrite (rubbish, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_a_damaged_head (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  garble (fixture->path, 0, 24);
  assert_not_opened (fixture->path, SCB_BOOK_ERROR_DAMAGED, "damaged");
}

static void
test_a_damaged_schema (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  garble (fixture->path, 100, 3000);
  assert_not_opened (fixture->path, SCB_BOOK_ERROR_DAMAGED, "damaged");
}

static void
test_a_damaged_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  close_book (fixture);
  page = witness_ask (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'member'");
  garble (fixture->path, (atol (page) - 1) * 4096, 4096);
  fixture->book = scb_book_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_null (scb_book_list (fixture->book, SCB_TYPE_MEMBER, NULL, 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_DAMAGED, "so.scb");
}

static void
test_a_file_is_not_overwritten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_book_create (fixture->path, &error));
  assert_refused (error, SCB_BOOK_ERROR_EXISTS, "so.scb");
  assert_witness (fixture->path, "SELECT count (*) FROM member", "1");
}

/* ---- where nothing can be written ---- */

static int
open_in_read_only_folder (Fixture *fixture)
{
  g_autofree char *other = in_folder (fixture, "other.scb");
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = NULL;
  g_autoptr (ScbMember) member = NULL;

  if (scb_book_open (fixture->path, &error) != NULL
      || !g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY)
      || strstr (error->message, fixture->folder) == NULL)
    return 1;
  g_clear_error (&error);
  if (scb_book_create (other, &error) != NULL
      || !g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY))
    return 2;
  g_clear_error (&error);
  reader = scb_book_open_read_only (fixture->path, &error);
  if (reader == NULL)
    return 3;
  member = scb_book_get (reader, SCB_TYPE_MEMBER, fixture->member, &error);
  return member != NULL && g_strcmp0 (member->full_name, "Nông Văn Được") == 0 ? 0 : 4;
}

/* Anybody may read the folder and what is in it, nobody may write. */
static void
make_read_only (Fixture *fixture)
{
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
}

static void
make_writable (Fixture *fixture)
{
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
}

static void
test_a_book_in_a_read_only_folder_is_read (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  make_read_only (fixture);
  g_assert_cmpint (run_as_nobody (open_in_read_only_folder, fixture), ==, 0);
  make_writable (fixture);
}

static void
test_a_copy_with_a_rollback_journal_is_read (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  witness_do (fixture->path, "PRAGMA journal_mode = DELETE");
  make_read_only (fixture);
  g_assert_cmpint (run_as_nobody (open_in_read_only_folder, fixture), ==, 0);
  make_writable (fixture);
}

static int
open_careless_copy (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (scb_book_open_read_only (fixture->path, &error) != NULL)
    return 1;
  return g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY)
                 && strstr (error->message, "so.scb-wal") != NULL
             ? 0
             : 2;
}

/* The last changes lie in the log: to read the book without them would be to read something else.
 */
static void
test_a_copy_with_its_log_is_not_read_without_it (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *copy = in_folder (fixture, "copy");
  g_autofree char *copied_path = g_build_filename (copy, "so.scb", NULL);
  g_autofree char *copied_log = g_build_filename (copy, "so.scb-wal", NULL);
  const char *const from[] = { fixture->path, log };
  const char *const to[] = { copied_path, copied_log };
  Fixture copied = { copy, copied_path };

  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      g_autofree char *contents = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (from[i], &contents, &size, NULL));
      g_assert_true (
          g_file_set_contents_full (to[i], contents, size, G_FILE_SET_CONTENTS_NONE, 0444, NULL));
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  make_read_only (&copied);
  g_assert_cmpint (run_as_nobody (open_careless_copy, &copied), ==, 0);
  make_writable (&copied);
}

static int
open_read_only_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (scb_book_open (fixture->path, &error) != NULL)
    return 1;
  return g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY)
                 && strstr (error->message, "so.scb") != NULL
             ? 0
             : 2;
}

static void
test_a_read_only_file_is_not_opened_for_writing (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (run_as_nobody (open_read_only_file, fixture), ==, 0);
}

/* ---- the disk is full ---- */

static gboolean
mount_small_disk (Fixture *fixture, char **disk)
{
  *disk = in_folder (fixture, "disk");
  g_assert_cmpint (g_mkdir (*disk, 0700), ==, 0);
  if (mount ("none", *disk, "tmpfs", 0, "size=2m") == 0)
    return TRUE;
  g_test_skip ("no small disk can be mounted here");
  return FALSE;
}

static void
fill_disk (const char *disk)
{
  g_autofree char *path = g_build_filename (disk, "filling", NULL);
  g_autofree char *rubbish = g_malloc0 (4096);
  FILE *file = g_fopen (path, "wb");

  while (fwrite (rubbish, 1, 4096, file) == 4096 && fflush (file) == 0)
    ;
  fclose (file);
}

static void
test_a_full_disk_loses_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *disk = NULL;
  g_autofree char *path = NULL;
  g_autofree char *filling = NULL;
  g_autofree char *text = g_strnfill (600000, 'a');
  g_autoptr (ScbRecord) large = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_small_disk (fixture, &disk))
    return;
  path = g_build_filename (disk, "so.scb", NULL);
  fixture->book = scb_book_create (path, &error);
  g_assert_no_error (error);
  add_member (fixture->book, "Nông Văn Được");
  fill_disk (disk);

  large = g_object_new (SCB_TYPE_MEMBER, "full-name", "Người sau", "note", text, NULL);
  g_assert_false (scb_book_save (fixture->book, large, "Add member", &error));
  assert_refused (error, SCB_BOOK_ERROR_FULL, "The disk is full, so “so.scb” could not be written");
  g_assert_false (scb_book_in_transaction (fixture->book));
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, 1);

  /* There is room again: what could not be saved is saved. */
  filling = g_build_filename (disk, "filling", NULL);
  g_assert_cmpint (g_unlink (filling), ==, 0);
  g_object_set (large, "note", NULL, NULL);
  g_assert_true (scb_book_save (fixture->book, large, "Add member", &error));
  g_assert_no_error (error);
  assert_witness (path, "PRAGMA integrity_check", "ok");
  assert_witness (path, "SELECT group_concat (full_name) FROM member", "Nông Văn Được,Người sau");
  close_book (fixture);
  g_assert_cmpint (umount (disk), ==, 0);
}

static void
test_a_book_that_found_no_room_is_not_in_the_way (Fixture *fixture, gconstpointer data)
{
  g_autofree char *disk = NULL;
  g_autofree char *path = NULL;
  g_autofree char *filling = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_small_disk (fixture, &disk))
    return;
  path = g_build_filename (disk, "so.scb", NULL);
  filling = g_build_filename (disk, "filling", NULL);
  fill_disk (disk);
  g_assert_cmpint (truncate (filling, 1700 * 1024), ==, 0);
  g_assert_null (scb_book_create (path, &error));
  assert_refused (error, SCB_BOOK_ERROR_FULL, "The disk is full");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (filling), ==, 0);
  fixture->book = scb_book_create (path, &error);
  g_assert_no_error (error);
  close_book (fixture);
  g_assert_cmpint (umount (disk), ==, 0);
}

#define ADD(name, function, set_up)                                                                \
  g_test_add ("/book-open/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("no-file", test_no_file, set_up_folder);
  ADD ("another-kind", test_another_kind_of_file, set_up_folder);
  ADD ("empty", test_an_empty_file, set_up_folder);
  ADD ("another-application", test_a_database_of_another_application, set_up_folder);
  ADD ("newer", test_a_book_of_a_newer_version, set_up_session);
  ADD ("damaged/head", test_a_damaged_head, set_up_session);
  ADD ("damaged/schema", test_a_damaged_schema, set_up_session);
  ADD ("damaged/page", test_a_damaged_page, set_up_session);
  ADD ("exists", test_a_file_is_not_overwritten, set_up_session);
  ADD ("read-only/folder", test_a_book_in_a_read_only_folder_is_read, set_up_session);
  ADD ("read-only/rollback", test_a_copy_with_a_rollback_journal_is_read, set_up_session);
  ADD ("read-only/log", test_a_copy_with_its_log_is_not_read_without_it, set_up_session);
  ADD ("read-only/file", test_a_read_only_file_is_not_opened_for_writing, set_up_session);
  ADD ("full/nothing-lost", test_a_full_disk_loses_nothing, set_up_folder);
  ADD ("full/not-in-the-way", test_a_book_that_found_no_room_is_not_in_the_way, set_up_folder);

  return g_test_run ();
}
