/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A path of the portal on the screen would send its reader to a folder that is not there. */

#include "scb-portal-path.h"

static void
assert_text (char *result, const char *expected)
{
  g_assert_cmpstr (result, ==, expected);
  g_free (result);
}

static void
test_is (void)
{
  g_assert_true (scb_portal_path_is ("/run/user/1000/doc/3fa9c2/Sổ.scb"));
  g_assert_true (scb_portal_path_is ("/run/flatpak/doc/3fa9c2/so.scb"));
  g_assert_false (scb_portal_path_is ("/run/user/1000/so.scb"));
  g_assert_false (scb_portal_path_is ("/home/lan/run/user/1000/doc/3fa9c2/so.scb"));
  g_assert_false (scb_portal_path_is (NULL));
}

static void
test_show (void)
{
  assert_text (scb_portal_path_show ("/run/user/1000/doc/3fa9c2/Sổ.scb"), "Sổ.scb");
  /* A folder that was chosen, and a file in it. */
  assert_text (scb_portal_path_show ("/run/user/1000/doc/3fa9c2/Mẫu/T9.xlsx"), "Mẫu/T9.xlsx");
  assert_text (scb_portal_path_show ("/home/lan/Sổ.scb"), "/home/lan/Sổ.scb");
  assert_text (scb_portal_path_show ("/home/lan/\xff.scb"), "/home/lan/\xef\xbf\xbd.scb");
}

static void
test_tidy (void)
{
  assert_text (scb_portal_path_tidy (
                   "Cannot read “/run/user/0/doc/a1b2/p.json” beside “/run/flatpak/doc/9/q”."),
               "Cannot read “p.json” beside “q”.");
  assert_text (scb_portal_path_tidy ("There is no file “/home/lan/so.scb”."),
               "There is no file “/home/lan/so.scb”.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portal-path/is", test_is);
  g_test_add_func ("/portal-path/show", test_show);
  g_test_add_func ("/portal-path/tidy", test_tidy);

  return g_test_run ();
}
