/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo list WHAT BOOK */
#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-command-output-private.h"
#include "scb-command-private.h"
#include "scb-list-private.h"

static gboolean
run (const ScbCommandLine *line, const ScbListRequest *request, GError **error)
{
  g_autoptr (ScbBook) book = NULL;
  g_autoptr (GBytes) list = NULL;

  if (!scb_list_request_check (request, line, error))
    return FALSE;
  book = scb_book_open_read_only (line->words[1], error);
  if (book == NULL)
    return FALSE;
  list = scb_list_make (book, request, error);
  return list != NULL && scb_command_write ("-", list, error);
}

gboolean
scb_command_list (char **argv, GError **error)
{
  g_autofree char *month = NULL;
  g_autofree char *branch = NULL;
  gboolean json = FALSE;
  gboolean csv = FALSE;
  const GOptionEntry entries[] = {
    { "month", 'm', 0, G_OPTION_ARG_STRING, &month, N_("Only what belongs to this month"),
      "2020-09" },
    { "branch", 'b', 0, G_OPTION_ARG_STRING, &branch, N_("Only what belongs to this branch"),
      N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Every field, as JSON"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, N_("The columns, as CSV"), NULL },
    { NULL },
  };
  g_autofree char *names = scb_list_kind_names ();
  g_autofree char *description = g_strdup_printf (_("WHAT is one of: %s."), names);
  g_auto (ScbCommandLine) line = { .name = "list",
                                   .usage = "WHAT BOOK",
                                   .summary = N_("Lists what a book holds."),
                                   .description = description,
                                   .entries = entries,
                                   .least = 2,
                                   .most = 2 };
  ScbListRequest request = { 0 };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  if (json && csv)
    return scb_command_usage (&line, error, _("Choose one of --json and --csv."));
  request.kind = scb_list_kind_find (line.words[0]);
  if (request.kind == NULL)
    return scb_command_usage (&line, error, _("“%s” cannot be listed; there are: %s."),
                              line.words[0], names);
  request.branch = branch;
  request.month = month;
  request.form = json ? SCB_LIST_JSON : csv ? SCB_LIST_CSV : SCB_LIST_TABLE;
  return run (&line, &request, error);
}
