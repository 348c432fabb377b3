/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One instance for each book, whatever name it is opened by, and processes that die. */

#include "store-fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>

#include "scb-book-backup.h"
#include "scb-book-lock-private.h"

/* A process that opens the book and holds it until it is killed. */
static pid_t
start_holder (Fixture *fixture)
{
  int ready[2];
  char word = 0;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      word = scb_book_open (fixture->path, NULL) != NULL ? 'y' : 'n';
      if (write (ready[1], &word, 1) == 1)
        pause ();
      _exit (0);
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &word, 1), ==, 1);
  g_assert_cmpint (word, ==, 'y');
  close (ready[0]);
  return child;
}

static void
kill_holder (pid_t child)
{
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

static void
assert_in_use (const char *path, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_book_open (path, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_USE, words);
}

/* What the screen says after a power cut stands on this. */
static void
test_a_book_that_was_cut_short_is_known (Fixture *fixture, gconstpointer data)
{
  pid_t holder;

  g_assert_false (scb_book_was_cut_short (fixture->book));
  close_book (fixture);
  holder = start_holder (fixture);
  kill_holder (holder);
  reopen_book (fixture);
  g_assert_true (scb_book_was_cut_short (fixture->book));
  reopen_book (fixture);
  g_assert_false (scb_book_was_cut_short (fixture->book));
}

static void
test_the_second_instance_is_told_who_has_it (Fixture *fixture, gconstpointer data)
{
  g_autofree char *holder_words = NULL;
  g_autoptr (ScbBook) reader = NULL;
  pid_t holder;

  close_book (fixture);
  holder = start_holder (fixture);
  holder_words = g_strdup_printf ("“so.scb” is already open in another window (process %d on %s)",
                                  (int)holder, g_get_host_name ());
  assert_in_use (fixture->path, holder_words);

  /* Whoever only reads is not kept out, and keeps nobody out. */
  reader = scb_book_open_read_only (fixture->path, NULL);
  g_assert_cmpint (scb_book_count (reader, SCB_TYPE_MEMBER, NULL), ==, 1);
  kill_holder (holder);
  reopen_book (fixture);
}

static void
test_within_one_process_too (Fixture *fixture, gconstpointer data)
{
  assert_in_use (fixture->path, "already open");
}

static void
test_every_name_of_a_book_is_the_same_book (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = in_folder (fixture, "link.scb");
  g_autofree char *hard_link = in_folder (fixture, "hard.scb");
  g_autofree char *other_folder = in_folder (fixture, "other");
  g_autofree char *through_folder = g_build_filename (other_folder, "so.scb", NULL);
  g_autofree char *round_about = g_build_filename (fixture->folder, ".", "so.scb", NULL);
  g_autofree char *before = g_get_current_dir ();

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_cmpint (symlink (fixture->folder, other_folder), ==, 0);
  assert_in_use (link, "already open");
  assert_in_use (through_folder, "already open");
  assert_in_use (round_about, "already open");
  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  assert_in_use ("so.scb", "already open");
  g_assert_cmpint (g_chdir (before), ==, 0);

  /* Two logs of one file would ruin it, so a second name on the disk is refused even when nobody
   * has the book open. */
  g_assert_cmpint (linkat (AT_FDCWD, fixture->path, AT_FDCWD, hard_link, 0), ==, 0);
  assert_in_use (hard_link, "second name");
  close_book (fixture);
  assert_in_use (fixture->path, "second name");
  g_assert_cmpint (g_unlink (hard_link), ==, 0);
  reopen_book (fixture);
}

static void
test_a_book_that_is_open_is_not_made_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_null (scb_book_create (fixture->path, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_USE, "already open");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_a_file_left_behind_is_no_obstacle (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);

  close_book (fixture);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (lock, "process 1 on elsewhere", -1, NULL));
  reopen_book (fixture);
}

static int holders;

/* Takes the lock and gives it back, again and again; returns how often it got it. */
static gpointer
hold_alone (gpointer path)
{
  int n_taken = 0;

  for (int i = 0; i < 300; i++)
    {
      ScbBookLock *lock = scb_book_lock_take (path, NULL);

      if (lock == NULL)
        continue;
      g_assert_cmpint (g_atomic_int_add (&holders, 1), ==, 0);
      g_atomic_int_add (&holders, -1);
      scb_book_lock_release (lock);
      n_taken++;
    }
  return GINT_TO_POINTER (n_taken);
}

static void
test_two_never_hold_it_at_once (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];
  int n_taken = 0;

  close_book (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("holder", hold_alone, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    n_taken += GPOINTER_TO_INT (g_thread_join (threads[i]));
  g_assert_cmpint (n_taken, >, 0);
  reopen_book (fixture);
}

/* ---- killed while writing ---- */

/* Opinion after opinion; each is acknowledged, by its number, only after its commit. */
static void
write_until_killed (Fixture *fixture, int acknowledge)
{
  g_autoptr (ScbBook) book = scb_book_open (fixture->path, NULL);

  for (;;)
    {
      g_autoptr (ScbRecord) opinion
          = SCB_RECORD (new_opinion (fixture->item, "Mỗi hộ góp một ngày công làm đường hoa"));
      gint64 id;

      if (book == NULL || !scb_book_save (book, opinion, "Add opinion", NULL))
        _exit (1);
      id = scb_record_get_id (opinion);
      if (write (acknowledge, &id, sizeof id) != sizeof id)
        _exit (2);
    }
}

/* Returns the last number that was acknowledged. */
static gint64
kill_writer (Fixture *fixture, gulong microseconds)
{
  int acknowledged[2];
  gint64 last = 0, id;
  pid_t child;

  g_assert_cmpint (pipe (acknowledged), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (acknowledged[0]);
      g_random_set_seed (getpid ()); /* each process its own UUIDs */
      write_until_killed (fixture, acknowledged[1]);
    }
  close (acknowledged[1]);
  g_assert_cmpint (read (acknowledged[0], &last, sizeof last), ==, sizeof last);
  g_usleep (microseconds);
  kill_holder (child);
  while (read (acknowledged[0], &id, sizeof id) == sizeof id)
    last = id;
  close (acknowledged[0]);
  return last;
}

static void
test_what_was_acknowledged_survives_a_kill (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (ScbRecord) kept = NULL;
      gint64 last;

      close_book (fixture);
      last = kill_writer (fixture, g_test_rand_int_range (0, 20000));
      reopen_book (fixture);
      kept = load (fixture->book, SCB_TYPE_OPINION, last);
      assert_witness (fixture->path, "PRAGMA integrity_check", "ok");
      assert_witness (fixture->path, "SELECT max (id) - count (*) FROM opinion", "0");
      assert_witness (fixture->path,
                      "SELECT (SELECT count (*) FROM opinion) - (SELECT count (*) FROM journal "
                      "WHERE label = 'Add opinion')",
                      "0");
    }
}

/* ---- no room for more, for whom no disk can be mounted ---- */

static int
write_beyond_the_limit (Fixture *fixture)
{
  struct rlimit limit = { 300 * 1024, 300 * 1024 };
  g_autofree char *text = g_strnfill (400 * 1024, 'a');
  g_autoptr (ScbBook) book = scb_book_open (fixture->path, NULL);
  g_autoptr (ScbRecord) large
      = g_object_new (SCB_TYPE_MEMBER, "full-name", "Người sau", "note", text, NULL);
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  if (book == NULL || setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return 1;
  if (scb_book_save (book, large, "Add member", &error)
      || !g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FULL))
    return 2;
  return scb_book_count (book, SCB_TYPE_MEMBER, NULL) == 1 && scb_record_get_id (large) == 0 ? 0
                                                                                             : 3;
}

static void
test_a_file_that_may_not_grow_loses_nothing (Fixture *fixture, gconstpointer data)
{
  int status;
  pid_t child;

  close_book (fixture);
  child = fork ();
  if (child == 0)
    _exit (write_beyond_the_limit (fixture));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  reopen_book (fixture);
  assert_witness (fixture->path, "PRAGMA integrity_check", "ok");
  assert_witness (fixture->path, "SELECT group_concat (full_name) FROM member", "Nông Văn Được");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/book-lock/" name, Fixture, NULL, set_up_session, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cut-short", test_a_book_that_was_cut_short_is_known);
  ADD ("second-instance", test_the_second_instance_is_told_who_has_it);
  ADD ("one-process", test_within_one_process_too);
  ADD ("every-name", test_every_name_of_a_book_is_the_same_book);
  ADD ("not-made-again", test_a_book_that_is_open_is_not_made_again);
  ADD ("left-behind", test_a_file_left_behind_is_no_obstacle);
  ADD ("killed", test_what_was_acknowledged_survives_a_kill);
  ADD ("may-not-grow", test_a_file_that_may_not_grow_loses_nothing);
  ADD ("never-both", test_two_never_hold_it_at_once);

  return g_test_run ();
}
