/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo backup BOOK DEST */
#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-book-backup.h"
#include "scb-command-private.h"

gboolean
scb_command_backup (char **argv, GError **error)
{
  g_auto (ScbCommandLine) line
      = { .name = "backup",
          .usage = "BOOK DEST",
          .summary = N_("Makes a checked copy of a book, also while it is open elsewhere."),
          .least = 2,
          .most = 2 };
  g_autoptr (ScbBook) book = NULL;

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  /* What is there may be a book too, even the one to be copied. */
  if (g_file_test (line.words[1], G_FILE_TEST_EXISTS)
      || g_file_test (line.words[1], G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
                   _("“%s” is already there: give another name."), line.words[1]);
      return FALSE;
    }
  book = scb_book_open_read_only (line.words[0], error);
  return book != NULL && scb_book_back_up (book, line.words[1], NULL, error);
}
