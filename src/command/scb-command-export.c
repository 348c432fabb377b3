/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo export BOOK */
#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-command-find-private.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"
#include "scb-list-private.h"
#include "scb-package.h"

typedef struct
{
  char *branch;
  char *month;
  char *list;
  char *output;
  char *organization;
  gboolean starter, send;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->branch);
  g_free (options->month);
  g_free (options->list);
  g_free (options->output);
  g_free (options->organization);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
has_suffix (const char *path, const char *suffix)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, suffix);
}

static GBytes *
make_package (ScbBook *book, const Options *options, GError **error)
{
  ScbPackageScope scope = { .period = options->month };
  gint64 branch;

  if (options->branch != NULL)
    {
      branch = scb_command_find_branch (book, options->branch, error);
      if (branch == 0)
        return NULL;
      scope.branches = &branch;
      scope.n_branches = 1;
    }
  return scb_package_export (book, &scope, error);
}

/* What an office gives to a branch, or what goes upwards. */
static GBytes *
make_sent (ScbBook *book, const Options *options, GError **error)
{
  gint64 id;

  if (options->organization != NULL)
    {
      id = scb_command_find_organization (book, options->organization, error);
      if (id == 0)
        return NULL;
      return options->starter ? scb_package_export_office_starter (book, id, error)
                              : scb_package_export_office (book, id, options->month, error);
    }
  id = scb_command_find_branch (book, options->branch, error);
  if (id == 0)
    return NULL;
  return options->starter ? scb_package_export_starter (book, id, error)
                          : scb_package_export_month (book, id, options->month, error);
}

static gboolean
run (const ScbCommandLine *line,
     const Options *options,
     const ScbListRequest *request,
     GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open_read_only (line->words[0], error);
  g_autoptr (GBytes) bytes = NULL;

  if (book == NULL)
    return FALSE;
  bytes = request->kind != NULL               ? scb_list_make (book, request, error)
          : options->starter || options->send ? make_sent (book, options, error)
                                              : make_package (book, options, error);
  return bytes != NULL && scb_command_write (options->output, bytes, error);
}

static gboolean
check_sent (const ScbCommandLine *line, const Options *options, GError **error)
{
  if (options->starter && options->send)
    return scb_command_usage (line, error, _("Choose one of --starter and --send."));
  if (options->list != NULL || has_suffix (options->output, ".xlsx")
      || has_suffix (options->output, ".csv"))
    return scb_command_usage (line, error, _("--starter and --send write a package (.json)."));
  if (options->starter
      && (options->month != NULL || (options->branch == NULL) == (options->organization == NULL)))
    return scb_command_usage (line, error,
                              _("--starter takes one of --branch and --organization, and nothing "
                                 "else."));
  if (options->send
      && (options->month == NULL || (options->branch == NULL) == (options->organization == NULL)))
    return scb_command_usage (line, error,
                              _("--send takes --month and one of --branch and --organization."));
  return TRUE;
}

/* A package where nothing else is asked for; a list where the file is one of a spreadsheet. */
static gboolean
choose_form (const ScbCommandLine *line,
             const Options *options,
             ScbListRequest *request,
             GError **error)
{
  const gboolean xlsx = has_suffix (options->output, ".xlsx");
  const gboolean csv = has_suffix (options->output, ".csv");

  if ((options->starter || options->send) && !check_sent (line, options, error))
    return FALSE;
  if (options->organization != NULL && !options->send && !options->starter)
    return scb_command_usage (line, error, _("--organization goes with --send and --starter."));
  if (!xlsx && !csv && !has_suffix (options->output, ".json") && strcmp (options->output, "-") != 0)
    return scb_command_usage (line, error,
                              _("“%s” is to end in .json (a package), .xlsx or .csv (a list)."),
                              options->output);
  if (!xlsx && !csv && options->list == NULL)
    return scb_command_check_month (line, options->month, error);
  if (has_suffix (options->output, ".json"))
    return scb_command_usage (line, error,
                              _("A list is written as .xlsx or .csv, a package without --list."));
  request->kind = scb_list_kind_find (options->list != NULL ? options->list : "sessions");
  if (request->kind == NULL)
    return scb_command_usage (line, error, _("“%s” cannot be listed."), options->list);
  request->branch = options->branch;
  request->month = options->month;
  request->form = xlsx ? SCB_LIST_XLSX : SCB_LIST_CSV;
  request->in_file = TRUE;
  return scb_list_request_check (request, line, error);
}

gboolean
scb_command_export (char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file; - for standard output"), N_("FILE") },
    { "branch", 'b', 0, G_OPTION_ARG_STRING, &options.branch, N_("Only this branch"),
      N_("NAME") },
    { "month", 'm', 0, G_OPTION_ARG_STRING, &options.month, N_("Only sessions of this month"),
      "2020-09" },
    { "starter", 0, 0, G_OPTION_ARG_NONE, &options.starter,
      N_("All that a branch, or an office with its branches, needs to begin its own book"), NULL },
    { "send", 0, 0, G_OPTION_ARG_NONE, &options.send,
      N_("The month of a branch for its office, or of an office for the level above"), NULL },
    { "organization", 0, 0, G_OPTION_ARG_STRING, &options.organization,
      N_("Whose office sends the month, or gets the starter"), N_("NAME") },
    { "list", 0, 0, G_OPTION_ARG_STRING, &options.list, N_("A list, as “so-chi-bo list” knows it"),
      N_("WHAT") },
    { NULL },
  };
  g_auto (ScbCommandLine) line
      = { .name = "export",
          .usage = "BOOK -o FILE",
          .summary
          = N_("Writes a book, or a part of it, as a package (.json) or as a list (.xlsx, .csv)."),
          .entries = entries,
          .least = 1,
          .most = 1 };
  ScbListRequest request = { 0 };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  if (options.output == NULL)
    return scb_command_usage (&line, error, _("Say where to with -o."));
  return choose_form (&line, &options, &request, error) && run (&line, &options, &request, error);
}
