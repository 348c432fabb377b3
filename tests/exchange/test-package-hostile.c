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

typedef struct
{
  const char *name;
  const char *data;
  gsize size;
} Case;

#define CASE(name, text)                                                                           \
  {                                                                                                \
    name, text, sizeof text - 1                                                                    \
  }
#define MEMBER(text)                                                                               \
  "{\"format\": \"so-chi-bo\", \"version\": 1, \"members\": [{\"uuid\": "                          \
  "\"00000000-0000-4000-8000-000000000005\", \"full_name\": \"" text "\"}]}"

static const Case cases[] = {
  CASE ("empty", ""),
  CASE ("blank", " \n\t "),
  CASE ("no-json", "Biên bản sinh hoạt chi bộ"),
  CASE ("truncated", "{\"format\": \"so-chi-bo\", \"vers"),
  CASE ("truncated-escape", "{\"format\": \"so-chi-bo\\"),
  CASE ("truncated-unicode", "{\"format\": \"\\u12"),
  CASE ("trailing", "{} {}"),
  CASE ("trailing-comma", "{\"a\": 1,}"),
  CASE ("comment", "{/* */}"),
  CASE ("single-quotes", "{'a': 1}"),
  CASE ("bare-key", "{a: 1}"),
  CASE ("key-twice", "{\"format\": \"so-chi-bo\", \"format\": \"so-chi-bo\", \"version\": 1}"),
  CASE ("invalid-utf8", MEMBER ("N\377ng")),
  CASE ("overlong", MEMBER ("N\300\200ng")),
  CASE ("surrogate-bytes", MEMBER ("N\355\240\200ng")),
  CASE ("nul", MEMBER ("N\0ng")),
  CASE ("control", MEMBER ("N\001ng")),
  CASE ("escaped-nul", MEMBER ("N\\u0000ng")),
  CASE ("escaped-control", MEMBER ("N\\u0001ng")),
  CASE ("lone-high-surrogate", MEMBER ("N\\ud800ng")),
  CASE ("lone-low-surrogate", MEMBER ("N\\udc00ng")),
  CASE ("two-high-surrogates", MEMBER ("N\\ud800\\ud800ng")),
  CASE ("line-break-in-text", MEMBER ("N\nng")),
  CASE ("backspace", MEMBER ("N\\bng")),
  CASE ("unknown-escape", MEMBER ("N\\xng")),
  CASE ("number-with-sign", "{\"version\": +1}"),
  CASE ("number-cut", "{\"version\": 1.}"),
  CASE ("number-of-letters", "{\"version\": NaN}"),
  CASE ("huge-version", "{\"format\": \"so-chi-bo\", \"version\": 99999999999999999999999999}"),
  CASE ("array", "[[[[]]]]"),
  CASE ("null", "null"),
  CASE ("settings-list", "{\"format\": \"so-chi-bo\", \"version\": 1, \"settings\": []}"),
  CASE ("settings-number",
        "{\"format\": \"so-chi-bo\", \"version\": 1, \"settings\": {\"name\": 5}}"),
  CASE ("gzip", "\037\213\010\000\000\000\000\000"),
  CASE ("zip", "PK\003\004"),
};

static void
test_case (Fixture *fixture, gconstpointer user_data)
{
  const Case *hostile = user_data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (hostile->data, hostile->size);

  assert_refused (fixture, bytes);
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
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  g_test_add ("/hostile/deep", Fixture, NULL, set_up, test_deep, tear_down);
  g_test_add ("/hostile/huge-file", Fixture, NULL, set_up, test_huge_file, tear_down);
  g_test_add ("/hostile/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/hostile/broken-sample", Fixture, NULL, set_up, test_broken_sample, tear_down);
  return g_test_run ();
}
