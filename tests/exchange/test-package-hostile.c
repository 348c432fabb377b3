/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages that want to do harm: refused in one line, and nothing changed. */

#include "exchange-fixture.h"

#include <unistd.h>

static void
assert_refused (Fixture *fixture, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report
      = scb_package_import (fixture->book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);

  g_assert_null (report);
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, SCB_PACKAGE_ERROR);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (count_history (fixture->book), ==, 0);
}

/* Each file of corpus/hostile. */
static void
test_corpus (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "exchange", "corpus", "hostile", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  Fixture fixture = { NULL };
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  set_up (&fixture, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename ("hostile", name, NULL);
      g_autoptr (GBytes) bytes = load_corpus (inside);

      g_test_message ("%s", name);
      assert_refused (&fixture, bytes);
      n_files++;
    }
  g_assert_cmpuint (n_files, >=, 40);
  tear_down (&fixture, NULL);
}

static void
test_deep (Fixture *fixture, gconstpointer user_data)
{
  static const char *const openings[] = { "[", "{\"a\":" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      GString *text = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;

      for (guint level = 0; level < 100000; level++)
        g_string_append (text, openings[i]);
      bytes = g_string_free_to_bytes (text);
      assert_refused (fixture, bytes);
    }
}

/* A file of 1 GB that takes no room on the disk. */
static void
test_huge_file (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "huge.json", NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  g_assert_cmpint (truncate (path, 1024L * 1024 * 1024), ==, 0);
  bytes = scb_package_load (path, &error);
  g_assert_null (bytes);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE);
}

static void
test_no_file (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_load (fixture->folder, &error);

  g_assert_null (bytes);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE);
}

/* Twenty thousand predecessors in one ring. */
static void
test_long_ring (Fixture *fixture, gconstpointer user_data)
{
  const guint n_rules = 20000;
  GString *text = g_string_new ("{\"format\": \"so-chi-bo\", \"version\": 1, \"rule_sets\": [");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n_rules; i++)
    g_string_append_printf (text,
                            "%s{\"uuid\": \"00000000-0000-4000-8000-%012u\", \"code\": \"A\", "
                            "\"name\": \"A\", \"body\": {}, \"predecessor\": "
                            "\"00000000-0000-4000-8000-%012u\"}",
                            i > 0 ? ", " : "", i, (i + 1) % n_rules);
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (text);
  assert_refused (fixture, bytes);
}

/* What a crash would look for: the sample, cut and broken in a thousand places. Most of it is
 * refused; none of it may crash or leave half a package. */
static void
test_broken_sample (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20200903);
  gsize size;
  const char *data = g_bytes_get_data (sample, &size);

  for (guint i = 0; i < 300; i++)
    {
      gsize length = i % 3 == 0 ? (gsize)g_rand_int_range (rand, 0, (gint32)size) : size;
      char *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ScbPackageReport) report = NULL;

      for (guint j = 0; j < 3; j++)
        copy[g_rand_int_range (rand, 0, (gint32)size)] = (char)g_rand_int_range (rand, 0, 256);
      bytes = g_bytes_new_take (copy, length);
      report = scb_package_import (fixture->book, bytes, SCB_PACKAGE_DRY_RUN, NULL, NULL);
      g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_SESSION, NULL), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/corpus", test_corpus);
  g_test_add ("/hostile/deep", Fixture, NULL, set_up, test_deep, tear_down);
  g_test_add ("/hostile/long-ring", Fixture, NULL, set_up, test_long_ring, tear_down);
  g_test_add ("/hostile/huge-file", Fixture, NULL, set_up, test_huge_file, tear_down);
  g_test_add ("/hostile/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/hostile/broken-sample", Fixture, NULL, set_up, test_broken_sample, tear_down);
  return g_test_run ();
}
