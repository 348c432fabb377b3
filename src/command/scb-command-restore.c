/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo restore BACKUP BOOK */
#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-book-backup.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"

gboolean
scb_command_restore (char **argv, GError **error)
{
  g_auto (ScbCommandLine) line
      = { .name = "restore",
          .usage = "BACKUP BOOK",
          .summary = N_("Puts a backup in the place of a book; what was there is kept beside it."),
          .least = 2,
          .most = 2 };
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  if (!scb_book_restore (line.words[0], line.words[1], &kept, error))
    return FALSE;
  if (kept == NULL)
    return TRUE;
  text = g_strdup_printf (_("The book as it was before is kept in “%s”.\n"), kept);
  return scb_command_put (text, error);
}
