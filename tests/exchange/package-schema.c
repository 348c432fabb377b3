/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the schema of a package, for resources/package.schema.json. */

#include <stdio.h>

#include "scb-package.h"

int
main (void)
{
  g_autofree char *schema = scb_package_schema ();

  /* Not g_print(), which would put it into the locale's character set. */
  return fputs (schema, stdout) < 0;
}
