/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A package taken in while the main loop turns: progress, cancelling, and all or nothing. */

#include "exchange-fixture.h"
#include "scb-import-table.h"

typedef struct
{
  GMainLoop *loop;
  ScbPackageReport *report;
  GError *error;
  GPtrArray *fractions;      /* double * */
  GCancellable *cancellable; /* (nullable) */
  double cancel_at;
} Import;

static void
progress_cb (double fraction, gpointer user_data)
{
  Import *import = user_data;

  g_ptr_array_add (import->fractions, g_memdup2 (&fraction, sizeof fraction));
  if (import->cancellable != NULL && fraction >= import->cancel_at)
    g_cancellable_cancel (import->cancellable);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Import *import = user_data;

  import->report = scb_package_import_file_finish (result, &import->error);
  g_main_loop_quit (import->loop);
}

static char *
write_file (Fixture *fixture, GBytes *bytes)
{
  char *path = g_build_filename (fixture->folder, "package.json", NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, data, (gssize)size, &error));
  return path;
}

static void
run (Import *import, Fixture *fixture, const char *path)
{
  import->loop = g_main_loop_new (NULL, FALSE);
  import->fractions = g_ptr_array_new_with_free_func (g_free);
  scb_package_import_file_async (fixture->book, path, progress_cb, import, import->cancellable,
                                 done_cb, import);
  g_main_loop_run (import->loop);
}

static void
clear (Import *import)
{
  g_clear_pointer (&import->report, scb_package_report_free);
  g_clear_error (&import->error);
  g_clear_pointer (&import->fractions, g_ptr_array_unref);
  g_clear_pointer (&import->loop, g_main_loop_unref);
  g_clear_object (&import->cancellable);
}

static gint64
count_sessions (Fixture *fixture)
{
  return scb_book_count (fixture->book, SCB_TYPE_SESSION, NULL);
}

static void
test_the_same_as_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autofree char *path = write_file (fixture, sample);
  g_autoptr (ScbBook) other = make_book (fixture, "other.scb");
  g_autoptr (ScbPackageReport) at_once = NULL;
  g_autoptr (GBytes) here = NULL, there = NULL;
  Import import = { 0 };
  double last = 0;

  run (&import, fixture, path);
  g_assert_no_error (import.error);
  at_once = scb_package_import (other, sample, SCB_PACKAGE_NO_FLAGS, NULL, NULL);
  g_assert_cmpuint (import.report->added, ==, at_once->added);
  g_assert_cmpuint (import.report->changed, ==, at_once->changed);
  here = scb_package_export (fixture->book, NULL, NULL);
  there = scb_package_export (other, NULL, NULL);
  g_assert_true (g_bytes_equal (here, there));

  /* In several slices, and never back. */
  g_assert_cmpuint (import.fractions->len, >, 2);
  for (guint i = 0; i < import.fractions->len; i++)
    {
      g_assert_cmpfloat (*(double *)import.fractions->pdata[i], >=, last);
      last = *(double *)import.fractions->pdata[i];
    }
  g_assert_cmpfloat_with_epsilon (last, 1, 1e-9);
  g_assert_false (scb_book_in_transaction (fixture->book));
  clear (&import);
}

static void
test_cancelled_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autofree char *path = write_file (fixture, sample);
  /* Before it is read, and in the midst of writing. */
  const double places[] = { 0, 0.5 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      Import import = { .cancellable = g_cancellable_new (), .cancel_at = places[i] };

      run (&import, fixture, path);
      g_assert_error (import.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_null (import.report);
      g_assert_cmpint (count_sessions (fixture), ==, 0);
      g_assert_false (scb_book_in_transaction (fixture->book));
      clear (&import);
    }
  {
    Import import = { 0 };

    run (&import, fixture, path);
    g_assert_no_error (import.error);
    g_assert_cmpint (count_sessions (fixture), >, 30);
    clear (&import);
  }
}

static void
members_done_cb (GObject *book, GAsyncResult *result, gpointer user_data)
{
  Import *import = user_data;

  import->report = scb_import_table_import_finish (result, &import->error);
  g_main_loop_quit (import->loop);
}

static void
run_members (Import *import, Fixture *fixture, const char *path, gint64 branch)
{
  g_autoptr (GBytes) bytes = scb_package_load (path, NULL);
  ScbImportTable *table = scb_import_table_new (SCB_IMPORT_TABLE_MEMBERS, bytes, NULL);
  GPtrArray *lines = scb_import_table_judge (table, fixture->book, branch, NULL);

  import->loop = g_main_loop_new (NULL, FALSE);
  import->fractions = g_ptr_array_new_with_free_func (g_free);
  scb_import_table_import_async (table, fixture->book, lines, FALSE, progress_cb, import,
                                 import->cancellable, members_done_cb, import);
  g_main_loop_run (import->loop);
}

static void
test_members_too (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) table = g_string_new ("Họ và tên;Ngày sinh\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (GPtrArray) branches = NULL;
  gint64 branch;
  gint64 n_members;
  Import cancelled = { .cancellable = g_cancellable_new (), .cancel_at = 0.5 };
  Import faulty = { 0 }, import = { 0 };

  scb_package_report_free (
      scb_package_import (fixture->book, sample, SCB_PACKAGE_NO_FLAGS, NULL, NULL));
  n_members = scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL);
  branches = scb_book_list (fixture->book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  branch = scb_record_get_id (branches->pdata[0]);
  for (guint i = 0; i < 500; i++)
    g_string_append_printf (table, "Đồng chí %u;01/02/1970\n", i);
  bytes = g_bytes_new (table->str, table->len);
  path = write_file (fixture, bytes);

  run_members (&cancelled, fixture, path, branch);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, n_members);
  clear (&cancelled);

  /* Nothing says into which branch. */
  run_members (&faulty, fixture, path, 0);
  g_assert_error (faulty.error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, n_members);
  g_assert_false (scb_book_in_transaction (fixture->book));
  clear (&faulty);

  run_members (&import, fixture, path, branch);
  g_assert_no_error (import.error);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, n_members + 500);
  g_assert_cmpuint (import.report->added, ==, 1000);
  clear (&import);
}

static void
test_a_bad_package_changes_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[] = {
    "no JSON",
    "{\"format\": \"so-chi-bo\", \"version\": 1, \"sessions\": [ {\"uuid\": \"x\"} ]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i], strlen (bad[i]));
      g_autofree char *path = write_file (fixture, bytes);
      Import import = { 0 };

      run (&import, fixture, path);
      g_assert_nonnull (import.error);
      g_assert_true (import.error->domain == SCB_PACKAGE_ERROR);
      g_assert_cmpint (count_sessions (fixture), ==, 0);
      clear (&import);
    }
}

static void
test_a_book_that_writes_waits_for_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autofree char *path = write_file (fixture, sample);
  Import import = { 0 };

  g_assert_true (scb_book_begin (fixture->book, "Something else", NULL));
  run (&import, fixture, path);
  g_assert_error (import.error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_BUSY);
  g_assert_true (scb_book_in_transaction (fixture->book));
  scb_book_rollback (fixture->book);
  clear (&import);
}

#define ADD(path, test) g_test_add ("/package-async/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same", test_the_same_as_at_once);
  ADD ("cancelled", test_cancelled_changes_nothing);
  ADD ("members", test_members_too);
  ADD ("bad", test_a_bad_package_changes_nothing);
  ADD ("busy", test_a_book_that_writes_waits_for_nobody);
  return g_test_run ();
}
