/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps of the schema: each with its version or not at all, after a copy, and the journal across
 * them. */

#include "scb-migration-private.h"

#include "store-fixture.h"

#include "scb-book-history.h"
#include "scb-journal-private.h"

/* A second step as a later version may bring it: a new column, and a table made anew to which
 * others refer. */
#define SECOND_STEP                                                                                \
  "ALTER TABLE member ADD COLUMN nickname TEXT;"                                                   \
  "CREATE TABLE new_decision (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, number TEXT, "    \
  "issued_on TEXT, issuer TEXT,"                                                                   \
  " subject TEXT) STRICT;"                                                                         \
  "INSERT INTO new_decision SELECT * FROM decision;"                                               \
  "DROP TABLE decision;"                                                                           \
  "ALTER TABLE new_decision RENAME TO decision;"

/* The released steps and then @sql. */
static ScbMigrationStep *
steps_and (const char *sql, guint *n_steps)
{
  const ScbMigrationStep *released = scb_migration_steps (n_steps);
  ScbMigrationStep *steps = g_new (ScbMigrationStep, *n_steps + 1);

  memcpy (steps, released, *n_steps * sizeof *steps);
  steps[*n_steps] = (ScbMigrationStep){ (int)*n_steps + 1, sql };
  (*n_steps)++;
  return steps;
}

static gboolean
migrate (Fixture *fixture, const char *sql, GError **error)
{
  guint n_steps;
  g_autofree ScbMigrationStep *steps = steps_and (sql, &n_steps);
  g_autoptr (ScbConnection) connection
      = scb_connection_open (fixture->path, SCB_CONNECTION_READ_WRITE, error);

  return connection != NULL
         && scb_migration_run (connection, steps, n_steps, SCB_MIGRATION_BOOK, error);
}

static void
set_up_old_book (Fixture *fixture, gconstpointer data)
{
  set_up_session (fixture, data);
  keep (fixture->book, g_object_new (SCB_TYPE_DECISION, "number", "12-QĐ/HU", NULL));
  keep (fixture->book,
        g_object_new (SCB_TYPE_EXEMPTION, "member", fixture->member, "branch", fixture->branch,
                      "kind", SCB_EXEMPTION_KIND_EXEMPT, "decision", (gint64)1, NULL));
  close_book (fixture);
}

static void
test_released_steps_are_numbered_without_gap (void)
{
  guint n_steps;
  const ScbMigrationStep *steps = scb_migration_steps (&n_steps);

  g_assert_cmpuint (n_steps, >, 0);
  for (guint i = 0; i < n_steps; i++)
    {
      g_assert_cmpint (steps[i].version, ==, i + 1);
      g_assert_nonnull (strstr (steps[i].sql, ";"));
    }
}

static void
test_an_older_book_is_brought_up_to_date (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = in_folder (fixture, "so.before-v2.scb");
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (migrate (fixture, SECOND_STEP, &error));
  g_assert_no_error (error);
  assert_witness (fixture->path, "PRAGMA user_version", "2");
  assert_witness (fixture->path,
                  "SELECT group_concat (full_name) FROM member WHERE nickname IS NULL",
                  "Nông Văn Được");
  assert_witness (fixture->path,
                  "SELECT d.number FROM exemption e JOIN decision d ON d.id = e.decision",
                  "12-QĐ/HU");
  assert_witness (fixture->path, "SELECT count (*) FROM pragma_foreign_key_check", "0");

  /* The copy is the book as it was, ready to be carried away. */
  assert_witness (copy, "PRAGMA user_version", "1");
  assert_witness (copy, "PRAGMA integrity_check", "ok");
  assert_witness (copy, "PRAGMA journal_mode", "delete");
  assert_witness (copy, "SELECT full_name FROM member", "Nông Văn Được");
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_a_book_of_today_is_left_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = in_folder (fixture, "so.before-v2.scb");
  g_autoptr (GError) error = NULL;

  g_assert_true (migrate (fixture, SECOND_STEP, &error));
  g_assert_cmpint (g_unlink (copy), ==, 0);
  g_assert_true (migrate (fixture, SECOND_STEP, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
assert_as_before (Fixture *fixture)
{
  assert_witness (fixture->path, "PRAGMA user_version", "1");
  assert_witness (fixture->path,
                  "SELECT count (*) FROM pragma_table_info ('member') WHERE name = 'nickname'",
                  "0");
  assert_witness (fixture->path, "SELECT count (*) FROM epoch", "1");
  reopen_book (fixture);
}

static void
test_a_step_that_fails_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (migrate (fixture, SECOND_STEP "INSERT INTO no_such_table VALUES (1);", &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FAILED);
  assert_as_before (fixture);
}

static void
test_a_step_that_breaks_references_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (migrate (fixture, SECOND_STEP "DELETE FROM decision;", &error));
  assert_refused (error, SCB_BOOK_ERROR_DAMAGED, "exemption");
  assert_as_before (fixture);
}

static void
test_without_a_copy_nothing_is_done (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = in_folder (fixture, "so.before-v2.scb");
  g_autofree char *inside = g_build_filename (copy, "a", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_assert_false (migrate (fixture, SECOND_STEP, &error));
  assert_refused (error, SCB_BOOK_ERROR_READ_ONLY, "could not be put in its place");
  assert_as_before (fixture);
}

static void
test_a_damaged_book_is_not_migrated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  witness_do (fixture->path, "PRAGMA foreign_keys = OFF; DELETE FROM branch");
  g_assert_false (migrate (fixture, SECOND_STEP, &error));
  assert_refused (error, SCB_BOOK_ERROR_DAMAGED, "names one that is not there");
  assert_as_before (fixture);
}

/* ---- the journal across a step ---- */

static char *
replay (Fixture *fixture)
{
  guint n_steps;
  g_autofree ScbMigrationStep *steps
      = steps_and ("ALTER TABLE member ADD COLUMN nickname TEXT;", &n_steps);
  g_autoptr (ScbConnection) connection
      = scb_connection_open (fixture->path, SCB_CONNECTION_READ_ONLY, NULL);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  scb_journal_replay (connection, steps, n_steps, findings, NULL, &error);
  g_assert_no_error (error);
  scb_journal_check (connection, findings, &error);
  g_assert_no_error (error);
  g_ptr_array_add (findings, NULL);
  return g_strjoinv (" ", (char **)findings->pdata);
}

/* Gives the member a name in the new column, as the version to come would. */
static void
change_in_new_epoch (Fixture *fixture)
{
  g_autoptr (ScbConnection) connection
      = scb_connection_open (fixture->path, SCB_CONNECTION_READ_WRITE, NULL);
  g_autoptr (ScbJournal) journal = scb_journal_new (connection);
  g_autoptr (GArray) changes = NULL;

  /* Nothing of the epoch before can be taken back: its changesets do not fit any more. */
  g_assert_cmpint (scb_journal_find (journal, SCB_JOURNAL_UNDO), ==, 0);
  g_assert_cmpint (scb_journal_find (journal, SCB_JOURNAL_REDO), ==, 0);
  g_assert_true (scb_connection_execute (connection, "BEGIN IMMEDIATE", NULL));
  g_assert_true (scb_journal_begin (journal, NULL));
  g_assert_true (scb_connection_execute (connection, "UPDATE member SET nickname = 'Được'", NULL));
  g_assert_true (scb_journal_write (journal, "Mai", "Give name", &changes, NULL));
  g_assert_true (scb_connection_execute (connection, "COMMIT", NULL));
  g_assert_cmpint (scb_journal_find (journal, SCB_JOURNAL_UNDO), >, 0);
}

static void
test_a_step_begins_an_epoch (Fixture *fixture, gconstpointer data)
{
  g_autofree char *faults = NULL;
  g_autofree char *faults_later = NULL;
  g_autofree char *copy = in_folder (fixture, "so.before-v2.scb");

  g_assert_true (migrate (fixture, "ALTER TABLE member ADD COLUMN nickname TEXT;", NULL));
  assert_witness (fixture->path, "SELECT base FROM epoch WHERE number = 2", "so.before-v2.scb");
  assert_witness (fixture->path,
                  "SELECT first_entry - (SELECT max (id) FROM journal) FROM epoch WHERE number = 2",
                  "1");
  change_in_new_epoch (fixture);
  faults = replay (fixture);
  g_assert_cmpstr (faults, ==, "");

  g_assert_cmpint (g_unlink (copy), ==, 0);
  faults_later = replay (fixture);
  g_assert_nonnull (strstr (faults_later, "so.before-v2.scb” is not there"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/migration/" name, Fixture, NULL, set_up_old_book, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migration/numbered", test_released_steps_are_numbered_without_gap);
  ADD ("older", test_an_older_book_is_brought_up_to_date);
  ADD ("today", test_a_book_of_today_is_left_alone);
  ADD ("fails", test_a_step_that_fails_changes_nothing);
  ADD ("references", test_a_step_that_breaks_references_changes_nothing);
  ADD ("no-copy", test_without_a_copy_nothing_is_done);
  ADD ("damaged", test_a_damaged_book_is_not_migrated);
  ADD ("epoch", test_a_step_begins_an_epoch);

  return g_test_run ();
}
