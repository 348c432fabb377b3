/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo check BOOK */
#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-book-backup.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"

static gboolean
run (const ScbCommandLine *line, gboolean replay, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open_read_only (line->words[0], error);
  g_auto (GStrv) findings = NULL;
  g_autofree char *text = NULL;
  g_autofree char *lines = NULL;
  guint n_findings;

  if (book == NULL)
    return FALSE;
  findings = scb_book_check (book, replay, NULL, error);
  if (findings == NULL)
    return FALSE;
  n_findings = g_strv_length (findings);
  if (n_findings == 0)
    return TRUE;
  text = g_strjoinv ("\n", findings);
  lines = g_strconcat (text, "\n", NULL);
  if (scb_command_put (lines, error))
    g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
                 g_dngettext (GETTEXT_PACKAGE, "%u thing is wrong in “%s”.",
                              "%u things are wrong in “%s”.", n_findings),
                 n_findings, line->words[0]);
  return FALSE;
}

gboolean
scb_command_check (char **argv, GError **error)
{
  gboolean replay = FALSE;
  const GOptionEntry entries[] = {
    { "replay", 0, 0, G_OPTION_ARG_NONE, &replay,
      N_("Also rebuild the book from its journal and compare"), NULL },
    { NULL },
  };
  g_auto (ScbCommandLine) line
      = { .name = "check",
          .usage = "BOOK",
          .summary = N_("Looks for damage in a book and says what is wrong, one line each."),
          .entries = entries,
          .least = 1,
          .most = 1 };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  return run (&line, replay, error);
}
