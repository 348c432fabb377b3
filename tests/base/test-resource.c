/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content that ships with the program must be inside it, even linked statically. */

#include "scb-resource.h"

#include <string.h>

/* Loads all that lies below @path. Returns: the number of files. */
static int
load_all (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = scb_resource_list (path, &error);
  int count = 0;

  g_assert_no_error (error);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *child = g_strconcat (path, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;

      if (i > 0)
        g_assert_cmpstr (names[i - 1], <, names[i]);
      if (g_str_has_suffix (child, "/"))
        {
          count += load_all (child);
          continue;
        }
      bytes = scb_resource_load (child, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
      count++;
    }

  return count;
}

static void
test_load_all (void)
{
  g_assert_cmpint (load_all (""), >, 0);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) list_error = NULL;

  g_assert_null (scb_resource_load ("rules/no-such.json", &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "rules/no-such.json"));

  g_assert_null (scb_resource_list ("no-such-folder", &list_error));
  g_assert_error (list_error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
}

static void
test_font_dir (void)
{
  g_autofree char *face = g_build_filename (scb_font_dir (), "SoChiBoSerif-Regular.ttf", NULL);

  g_assert_true (g_file_test (face, G_FILE_TEST_IS_REGULAR));

  g_setenv ("SCB_FONT_DIR", "/fonts", TRUE);
  g_assert_cmpstr (scb_font_dir (), ==, "/fonts");

  g_unsetenv ("SCB_FONT_DIR");
  g_assert_true (g_str_has_suffix (scb_font_dir (), "/fonts"));
  g_assert_cmpstr (scb_font_dir (), !=, "/fonts");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/resource/load-all", test_load_all);
  g_test_add_func ("/resource/missing", test_missing);
  g_test_add_func ("/resource/font-dir", test_font_dir);

  return g_test_run ();
}
