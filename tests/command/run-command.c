/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line without the window's program around it.  "hold BOOK" keeps a book open for
 * writing until standard input ends. */

#include "scb-command.h"

#include <stdio.h>
#include <string.h>

#include "scb-book.h"
#include "scb-locale.h"

static int
hold (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = scb_book_open (path, &error);

  if (book == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  puts ("held");
  fflush (stdout);
  while (getchar () != EOF)
    continue;
  return 0;
}

int
main (int argc, char **argv)
{
  scb_locale_init (NULL);
  if (argc == 3 && strcmp (argv[1], "hold") == 0)
    return hold (argv[2]);
  if (argc > 1 && !scb_command_is_command (argv[1]))
    {
      fprintf (stderr, "run-command: no command: %s\n", argv[1]);
      return 3;
    }
  return scb_command_run (argc, argv);
}
