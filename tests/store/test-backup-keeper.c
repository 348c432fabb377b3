/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups that nobody needs to think of, and what may go wrong with them. */

#include "store-fixture.h"

#include <signal.h>
#include <sys/resource.h>

#include "scb-backup-keeper.h"
#include "scb-backup-rotation-private.h"
#include "scb-book-backup.h"

#define N_SESSIONS "SELECT count (*) FROM session"

/* Where the data of this test's user lie. */
static char *data_folder;

static char *
backups_folder (Fixture *fixture)
{
  return scb_backups_get_folder (fixture->path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_session (fixture, data);
}

static void
tear_down_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = backups_folder (fixture);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    remove_folder (folder);
  tear_down (fixture, data);
}

static char *
make (Fixture *fixture, const char *today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_read_only (fixture->path, &error);
  char *made = NULL;

  g_assert_no_error (error);
  scb_backups_make_daily (reader, today, &made, NULL, &error);
  g_assert_no_error (error);
  return made;
}

static guint
count_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
change (Fixture *fixture)
{
  add_member (fixture->book, "Bàn Thị Sinh");
}

/* ---- one a day ---- */

static void
test_one_a_day_where_something_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = backups_folder (fixture);
  g_autofree char *first = make (fixture, "2020-09-03");
  g_autofree char *again = NULL, *unchanged = NULL, *second = NULL;

  g_assert_true (g_str_has_prefix (folder, data_folder));
  g_assert_nonnull (first);
  g_assert_true (g_str_has_suffix (first, "/2020-09-03.scb"));
  assert_witness (first, "PRAGMA integrity_check", "ok");
  assert_witness (first, N_SESSIONS, "1");
  change (fixture);
  /* Today has one; tomorrow gets one. */
  again = make (fixture, "2020-09-03");
  g_assert_null (again);
  second = make (fixture, "2020-09-04");
  g_assert_nonnull (second);
  /* A week of looking at it fills no place. */
  unchanged = make (fixture, "2020-09-05");
  g_assert_null (unchanged);
  g_assert_cmpuint (count_in (folder), ==, 2);
}

static void
test_nothing_of_an_empty_book (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "trang.scb");
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = scb_book_create (path, &error);
  g_autofree char *folder = scb_backups_get_folder (path);
  char *made = NULL;

  g_assert_true (scb_backups_make_daily (book, "2020-09-03", &made, NULL, &error));
  g_assert_null (made);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* A flat battery: every morning is the first of January 1970. */
static void
test_a_clock_that_goes_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = make (fixture, "2020-09-03");
  g_autofree char *first = NULL, *same = NULL, *second = NULL;

  change (fixture);
  first = make (fixture, "1970-01-01");
  g_assert_nonnull (first);
  same = make (fixture, "1970-01-01");
  g_assert_null (same);
  change (fixture);
  second = make (fixture, "1970-01-01");
  g_assert_nonnull (second);
  g_assert_cmpstr (first, !=, second);
  assert_witness (second, "SELECT count (*) FROM member", "3");
  /* Many mornings later the last good day is still there. */
  for (guint i = 0; i < 20; i++)
    {
      change (fixture);
      g_free (make (fixture, "1970-01-01"));
    }
  g_assert_true (g_file_test (good, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  {
    g_autofree char *folder = backups_folder (fixture);

    g_assert_cmpuint (count_in (folder), ==, 1 + SCB_BACKUP_N_DAILY);
  }
}

/* ---- what goes wrong ---- */

static void
test_a_damaged_book_leaves_the_backups (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = backups_folder (fixture);
  g_autofree char *good = make (fixture, "2020-09-03");
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = NULL;

  change (fixture);
  witness_do (fixture->path, "PRAGMA foreign_keys = OFF; UPDATE agenda_item SET session = 999");
  reader = scb_book_open_read_only (fixture->path, &error);
  g_assert_false (scb_backups_make_daily (reader, "2020-09-04", NULL, NULL, &error));
  assert_refused (error, SCB_BOOK_ERROR_DAMAGED, "agenda_item");
  g_assert_cmpuint (count_in (folder), ==, 1);
  assert_witness (good, N_SESSIONS, "1");
}

static int
make_on_full_disk (Fixture *fixture)
{
  struct rlimit limit = { 64 * 1024, 64 * 1024 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = scb_book_open_read_only (fixture->path, &error);

  signal (SIGXFSZ, SIG_IGN);
  if (book == NULL || setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return 1;
  if (scb_backups_make_daily (book, "2020-09-04", NULL, NULL, &error))
    return 2;
  return g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FULL) ? 0 : 3;
}

static void
test_a_full_disk_leaves_the_backups (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = backups_folder (fixture);
  g_autofree char *good = make (fixture, "2020-09-03");
  pid_t child;
  int status;

  change (fixture);
  child = fork ();
  if (child == 0)
    _exit (make_on_full_disk (fixture));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpuint (count_in (folder), ==, 1);
  assert_witness (good, N_SESSIONS, "1");
}

/* The moment the copy begins to grow, its writer is gone. */
static void
test_killed_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = backups_folder (fixture);
  g_autofree char *good = make (fixture, "2020-09-03");
  g_autofree char *next = NULL;
  pid_t child;
  int status;

  for (guint i = 0; i < 300; i++)
    add_item (fixture->book, fixture->session, "Đủ nhiều để kịp dừng");
  child = fork ();
  if (child == 0)
    {
      g_autoptr (ScbBook) book = scb_book_open_read_only (fixture->path, NULL);

      raise (SIGSTOP);
      scb_backups_make_daily (book, "2020-09-04", NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, WUNTRACED), ==, child);
  kill (child, SIGCONT);
  while (count_in (folder) < 2)
    ;
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  /* Half a file under a temporary name, or, had it been quicker, a whole one. */
  next = make (fixture, "2020-09-04");
  g_assert_true (g_file_test (good, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_in (folder), ==, 2);
  g_free (next);
  next = g_build_filename (folder, "2020-09-04.scb", NULL);
  assert_witness (next, "PRAGMA integrity_check", "ok");
  assert_witness (next, "SELECT count (*) FROM agenda_item", "301");
}

/* What the disk spoiled is not taken for today's backup, nor takes it a good one's place. */
static void
test_a_spoiled_backup_counts_for_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = make (fixture, "2020-09-03");
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (g_file_set_contents (first, "không còn là sổ", -1, NULL));
  second = make (fixture, "2020-09-03");
  g_assert_nonnull (second);
  g_assert_true (g_str_has_suffix (second, "/2020-09-03-2.scb"));
  backups = scb_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_null (((ScbBackup *)backups->pdata[0])->problem);
  g_assert_nonnull (((ScbBackup *)backups->pdata[1])->problem);
}

/* ---- what there is ---- */

static void
test_the_list_says_what_each_holds (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = make (fixture, "2020-09-03");
  g_autofree char *second = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  ScbBackup *backup;

  change (fixture);
  second = make (fixture, "2020-09-04");
  close_book (fixture);
  g_assert_true (scb_book_restore (first, fixture->path, &kept, &error));
  backups = scb_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
  backup = backups->pdata[0]; /* made today */
  g_assert_cmpint (backup->kind, ==, SCB_BACKUP_BEFORE_RESTORE);
  g_assert_cmpstr (backup->path, ==, kept);
  g_assert_cmpint (backup->n_members, ==, 2);
  backup = backups->pdata[2];
  g_assert_cmpint (backup->kind, ==, SCB_BACKUP_DAILY);
  g_assert_cmpstr (backup->day, ==, "2020-09-03");
  g_assert_cmpint (backup->n_branches, ==, 1);
  g_assert_cmpint (backup->n_members, ==, 1);
  g_assert_cmpint (backup->n_sessions, ==, 1);
  g_assert_cmpint (backup->size, >, 4096);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
test_a_copy_is_opened_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "usb.scb");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBackup) copy = NULL;

  scb_backups_copy_async (fixture->book, path, NULL, copied_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  copy = scb_backups_copy_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (copy->n_sessions, ==, 1);
  assert_witness (path, N_SESSIONS, "1");
  g_clear_object (&result);

  scb_backups_copy_async (fixture->book, fixture->path, NULL, copied_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (scb_backups_copy_finish (result, &error));
  assert_refused (error, SCB_BOOK_ERROR_EXISTS, "its own book");
}

/* ---- which stay ---- */

static char *
kept_of (guint n_days, const char *last, const char *today)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *keep = g_new0 (gboolean, n_days);
  GString *text = g_string_new (NULL);
  GDate date;

  g_date_set_parse (&date, last);
  for (guint i = 0; i < n_days; i++)
    {
      g_ptr_array_add (days, g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                                              g_date_get_month (&date), g_date_get_day (&date)));
      g_date_subtract_days (&date, 1);
    }
  scb_backup_rotation_choose ((const char *const *)days->pdata, n_days, today, keep);
  for (guint i = 0; i < n_days; i++)
    if (keep[i])
      g_string_append_printf (text, "%s ", (char *)days->pdata[i]);
  return g_string_free (text, FALSE);
}

/* Every day of two years, seen from Thursday 3 September 2020. */
static void
test_rotation (void)
{
  g_autofree char *kept = kept_of (730, "2020-09-03", "2020-09-03");
  g_autofree char *few = kept_of (3, "2020-09-03", "2020-09-03");

  g_assert_cmpstr (kept, ==,
                   /* seven days; a week's last is a Sunday */
                   "2020-09-03 2020-09-02 2020-09-01 2020-08-31 2020-08-30 2020-08-29 2020-08-28 "
                   "2020-08-23 2020-08-16 2020-08-09 "
                   /* the last of each month */
                   "2020-07-31 2020-06-30 2020-05-31 2020-04-30 2020-03-31 2020-02-29 2020-01-31 "
                   "2019-12-31 2019-11-30 2019-10-31 ");
  g_assert_cmpstr (few, ==, "2020-09-03 2020-09-02 2020-09-01 ");
}

static void
test_rotation_and_the_clock (void)
{
  static const char *const days[]
      = { "2099-01-01", "2020-09-03", "2020-09-02", "2020-09-01", "2020-08-31",
          "2020-08-30", "2020-08-29", "2020-08-28", "2020-08-27" };
  gboolean keep[G_N_ELEMENTS (days)];

  /* Once dated 2099: it stays, and the seven of this week too. */
  scb_backup_rotation_choose (days, G_N_ELEMENTS (days), "2020-09-03", keep);
  g_assert_true (keep[0]);
  for (guint i = 1; i < 8; i++)
    g_assert_true (keep[i]);
  g_assert_false (keep[8]);
  /* In 2099 one of them makes room. */
  scb_backup_rotation_choose (days, G_N_ELEMENTS (days), "2099-01-01", keep);
  for (guint i = 0; i < 7; i++)
    g_assert_true (keep[i]);
  /* A clock before all of them takes nothing away. */
  scb_backup_rotation_choose (days, G_N_ELEMENTS (days), "1970-01-01", keep);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_true (keep[i]);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/backup-keeper/" name, Fixture, NULL, set_up, function, tear_down_all)

int
main (int argc, char **argv)
{
  int status;

  data_folder = g_dir_make_tmp ("data-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("one-a-day", test_one_a_day_where_something_changed);
  ADD ("empty", test_nothing_of_an_empty_book);
  ADD ("clock-back", test_a_clock_that_goes_back);
  ADD ("damaged-book", test_a_damaged_book_leaves_the_backups);
  ADD ("full-disk", test_a_full_disk_leaves_the_backups);
  ADD ("killed", test_killed_while_writing);
  ADD ("spoiled", test_a_spoiled_backup_counts_for_nothing);
  ADD ("list", test_the_list_says_what_each_holds);
  ADD ("copy", test_a_copy_is_opened_again);
  g_test_add_func ("/backup-keeper/rotation", test_rotation);
  g_test_add_func ("/backup-keeper/rotation-clock", test_rotation_and_the_clock);

  status = g_test_run ();
  remove_folder (data_folder);
  g_free (data_folder);
  return status;
}
