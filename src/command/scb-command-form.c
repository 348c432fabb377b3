/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo form BOOK MONTH */
#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-book-organization-reform.h"
#include "scb-command-find-private.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"
#include "scb-press-form.h"

static gboolean
run (const ScbCommandLine *line, const char *name, const char *output, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open_read_only (line->words[0], error);
  g_autoptr (GBytes) form = NULL;
  gint64 branch = 0;

  if (book == NULL || (name != NULL && (branch = scb_command_find_branch (book, name, error)) == 0))
    return FALSE;
  form = scb_press_make_form (book, scb_book_get_own_organization_in (book, line->words[1]), branch,
                              line->words[1], error);
  return form != NULL && scb_command_write (output, form, error);
}

gboolean
scb_command_form (char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_autofree char *branch = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file; - for standard output"),
      N_("FILE") },
    { "branch", 'b', 0, G_OPTION_ARG_STRING, &branch, N_("Only this branch"), N_("NAME") },
    { NULL },
  };
  g_auto (ScbCommandLine) line
      = { .name = "form",
          .usage = "BOOK MONTH -o FILE",
          .summary
          = N_("Writes the form (.xlsx) in which branches without the application report a "
                "month; import reads it back."),
          .entries = entries,
          .least = 2,
          .most = 2 };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  if (output == NULL)
    return scb_command_usage (&line, error, _("Say where to with -o."));
  return scb_command_check_month (&line, line.words[1], error)
         && run (&line, branch, output, error);
}
