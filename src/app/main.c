/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo [BOOK], or so-chi-bo COMMAND … */

#include "scb-application.h"
#include "scb-command.h"
#include "scb-locale.h"

int
main (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autoptr (ScbApplication) application = NULL;

  /* A command touches no display and no settings of the desktop. */
  if (argc > 1 && scb_command_is_command (argv[1]))
    {
      scb_locale_init (NULL);
      return scb_command_run (argc, argv);
    }
  language = scb_application_load_language ();
  scb_locale_init (language);
  gtk_disable_setlocale ();
  application = scb_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
