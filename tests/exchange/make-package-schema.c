/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the schema of a package into the file that is named. */

#include <string.h>

#include "scb-package.h"

int
main (int argc, char *argv[])
{
  g_autofree char *schema = scb_package_schema ();
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    return 2;
  if (g_file_set_contents (argv[1], schema, strlen (schema), &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
