/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vietnamese must come up on a system that knows no Vietnamese. */

#include "scb-locale.h"

#include <glib/gstdio.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "scb-config.h"

/* A catalogue that knows one word beside its own head, which must come first in it. */
static const char *const catalogue[][2] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "Session", "Buổi sinh hoạt" },
};

/* Writes the catalogue as gettext's binary file: a head, two tables of lengths and places, the
 * texts. */
static void
write_catalogue (const char *path)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  const guint32 count = G_N_ELEMENTS (catalogue);
  const guint32 head[] = { 0x950412de, 0, count, 28, 28 + 8 * count, 0, 28 + 16 * count };
  guint32 place = 28 + 16 * count;

  g_byte_array_append (file, (const guint8 *)head, sizeof head);
  for (int column = 0; column < 2; column++)
    for (guint32 i = 0; i < count; i++)
      {
        const guint32 entry[] = { strlen (catalogue[i][column]), place };

        g_byte_array_append (file, (const guint8 *)entry, sizeof entry);
        place += entry[0] + 1;
      }
  for (int column = 0; column < 2; column++)
    for (guint32 i = 0; i < count; i++)
      g_byte_array_append (file, (const guint8 *)catalogue[i][column],
                           strlen (catalogue[i][column]) + 1);
  g_file_set_contents (path, (const char *)file->data, file->len, &error);
  g_assert_no_error (error);
}

/* Each case runs in a process of its own: a locale is the whole process's. */
static void
run_case (const char *path, const char *locale, const char *environment)
{
  g_autofree char *folder = g_dir_make_tmp ("scb-locale-XXXXXX", NULL);
  g_autofree char *messages = g_build_filename (folder, "vi", "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *language = g_build_filename (folder, "vi", NULL);

  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  write_catalogue (file);
  g_setenv ("SCB_LOCALE_DIR", folder, TRUE);
  g_setenv ("LC_ALL", locale, TRUE);
  g_setenv ("SCB_LANGUAGE", environment, TRUE);
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_remove (file);
  g_rmdir (messages);
  g_rmdir (language);
  g_rmdir (folder);
}

static void
test_vietnamese_unasked (void)
{
  if (!g_test_subprocess ())
    {
      run_case ("/locale/vietnamese-unasked", "C", "");
      run_case ("/locale/vietnamese-unasked", "C.UTF-8", "");
      run_case ("/locale/vietnamese-unasked", "xx_YY.UTF-8", "");
      return;
    }
  scb_locale_init (NULL);
  g_assert_cmpstr (gettext ("Session"), ==, "Buổi sinh hoạt");
  g_assert_cmpstr (nl_langinfo (CODESET), ==, "UTF-8");
  g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "C");
  g_assert_cmpfloat (strtod ("1.5", NULL), ==, 1.5);
}

static void
test_saved_choice (void)
{
  if (!g_test_subprocess ())
    {
      run_case ("/locale/saved-choice", "C.UTF-8", "");
      return;
    }
  scb_locale_init ("en");
  g_assert_cmpstr (gettext ("Session"), ==, "Session");
}

static void
test_environment_wins (void)
{
  if (!g_test_subprocess ())
    {
      run_case ("/locale/environment-wins", "C.UTF-8", "vi");
      return;
    }
  scb_locale_init ("en");
  g_assert_cmpstr (gettext ("Session"), ==, "Buổi sinh hoạt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/locale/vietnamese-unasked", test_vietnamese_unasked);
  g_test_add_func ("/locale/saved-choice", test_saved_choice);
  g_test_add_func ("/locale/environment-wins", test_environment_wins);

  return g_test_run ();
}
