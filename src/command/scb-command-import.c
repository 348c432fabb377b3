/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo import BOOK FILE… */
#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-command-find-private.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"
#include "scb-package.h"
#include "scb-press-form.h"
#include "scb-import-table.h"

typedef struct
{
  gboolean dry_run;
  char *branch;
  char *list;     /* (nullable): "members", "branches" */
  char **columns; /* "field=column" */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->branch);
  g_free (options->list);
  g_strfreev (options->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
append_report (GString *out, const char *path, ScbPackageReport *report)
{
  g_string_append_printf (out, _("%s: %u added, %u changed, %u removed, %u unchanged\n"), path,
                          report->added, report->changed, report->removed, report->unchanged);
  for (guint i = 0; i < report->counts->len; i++)
    {
      const ScbPackageCount *count = g_ptr_array_index (report->counts, i);

      if (count->added + count->changed + count->removed > 0)
        g_string_append_printf (out, _("  %s: %u added, %u changed, %u removed, %u unchanged\n"),
                                count->collection, count->added, count->changed, count->removed,
                                count->unchanged);
    }
}

static gboolean
has_suffix (const char *path, const char *suffix)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, suffix);
}

static gboolean
is_table (const char *path)
{
  return has_suffix (path, ".csv") || has_suffix (path, ".xlsx");
}

/* A form of a month: its faults by cell, or what is new by branch. */
static gboolean
import_form (ScbBook *book, const char *path, GBytes *bytes, GString *out, GError **error)
{
  g_autoptr (ScbForm) form = scb_press_read_form (book, bytes, error);
  g_autoptr (GString) faults = g_string_new (NULL);

  if (form == NULL)
    return FALSE;
  g_string_append_printf (out, _("%s: %u lines changed, %u unchanged\n"), path, form->n_news,
                          form->rows->len - form->n_news);
  for (guint i = 0; i < form->rows->len; i++)
    {
      ScbFormRow *row = form->rows->pdata[i];

      for (guint j = 0; j < row->faults->len; j++)
        g_string_append_printf (faults, "%s%s", faults->len > 0 ? " " : "",
                                (char *)row->faults->pdata[j]);
      if (*row->news != '\0')
        g_string_append_printf (out, "  %s: %s\n", row->branch_name, row->news);
      if (row->remark != NULL)
        g_string_append_printf (out, "  %s: %s\n", row->branch_name, row->remark);
    }
  if (faults->len == 0)
    return scb_press_keep_form (book, form, error);
  g_set_error_literal (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED, faults->str);
  return FALSE;
}

static ScbImportTableKind
table_kind (const Options *options)
{
  return g_strcmp0 (options->list, "branches") == 0 ? SCB_IMPORT_TABLE_BRANCHES
                                                    : SCB_IMPORT_TABLE_MEMBERS;
}

/* What the user may want to know, row by row. */
static void
append_remarks (GString *out, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      ScbImportTableLine *line = lines->pdata[i];

      for (guint j = 0; j < line->remarks->len; j++)
        g_string_append_printf (out, _("  row %u, %s: %s\n"), line->line, line->name,
                                (char *)line->remarks->pdata[j]);
    }
}

static gboolean
import_table (ScbBook *book,
              const char *path,
              GBytes *bytes,
              const Options *options,
              GString *out,
              GError **error)
{
  g_autoptr (ScbImportTable) table = scb_import_table_new (table_kind (options), bytes, error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  gint64 branch = 0;

  if (table == NULL)
    return FALSE;
  if (options->branch != NULL
      && (branch = scb_command_find_branch (book, options->branch, error)) == 0)
    return FALSE;
  scb_import_table_recall (table, book);
  if (!scb_import_table_map (table, (const char *const *)options->columns, error)
      || (lines = scb_import_table_judge (table, book, branch, error)) == NULL)
    return FALSE;
  report = scb_import_table_import (table, book, lines, FALSE, SCB_PACKAGE_NO_FLAGS, error);
  if (report == NULL)
    return FALSE;
  append_report (out, path, report);
  append_remarks (out, lines);
  return TRUE;
}

static gboolean
import_file (ScbBook *book,
             const char *path,
             GBytes *bytes,
             const Options *options,
             GString *out,
             GError **error)
{
  g_autoptr (ScbPackageReport) report = NULL;

  if (has_suffix (path, ".xlsx") && scb_press_is_form (bytes))
    return import_form (book, path, bytes, out, error);
  if (is_table (path))
    return import_table (book, path, bytes, options, out, error);
  report = scb_package_import (book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, error);
  if (report != NULL)
    append_report (out, path, report);
  return report != NULL;
}

/* All files in one transaction: when one is refused, none was ever there. */
static gboolean
import_all (ScbBook *book, char **paths, const Options *options, GString *out, GError **error)
{
  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (GBytes) bytes = scb_package_load (*path, error);

      if (bytes == NULL)
        return FALSE;
      if (!import_file (book, *path, bytes, options, out, error))
        {
          g_prefix_error (error, "%s: ", *path);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
run (const ScbCommandLine *line, const Options *options, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open (line->words[0], error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (book == NULL || !scb_book_begin (book, N_("Import package"), error))
    return FALSE;
  if (!import_all (book, line->words + 1, options, out, error))
    {
      scb_book_rollback (book);
      return FALSE;
    }
  if (options->dry_run)
    scb_book_rollback (book);
  else if (!scb_book_commit (book, error))
    return FALSE;
  return scb_command_put (out->str, error);
}

static gboolean
check_options (const ScbCommandLine *line, const Options *options, GError **error)
{
  gboolean any_table = FALSE;

  for (char **path = line->words + 1; *path != NULL; path++)
    any_table = any_table || is_table (*path);
  if (!any_table && (options->branch != NULL || options->columns != NULL || options->list != NULL))
    return scb_command_usage (line, error,
                              _("--list, --branch and --map are for tables (.csv, .xlsx)."));
  if (options->list != NULL && strcmp (options->list, "members") != 0
      && strcmp (options->list, "branches") != 0)
    return scb_command_usage (line, error, _("--list takes “members” or “branches”, not “%s”."),
                              options->list);
  if (options->branch != NULL && table_kind (options) == SCB_IMPORT_TABLE_BRANCHES)
    return scb_command_usage (line, error, _("--branch is for a table of members."));
  for (char **column = options->columns; column != NULL && *column != NULL; column++)
    if (strchr (*column, '=') == NULL)
      return scb_command_usage (line, error, _("--map takes FIELD=COLUMN, not “%s”."), *column);
  return TRUE;
}

gboolean
scb_command_import (char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Say what would change, and change nothing"), NULL },
    { "list", 0, 0, G_OPTION_ARG_STRING, &options.list,
      N_("What a table lists: members (if nothing is said) or branches"), N_("WHAT") },
    { "branch", 'b', 0, G_OPTION_ARG_STRING, &options.branch, N_("Whose members a list names"),
      N_("NAME") },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.columns,
      N_("What a column of a list holds; again for more"), N_("FIELD=COLUMN") },
    { NULL },
  };
  g_auto (ScbCommandLine) line
      = { .name = "import",
          .usage = "BOOK FILE…",
          .summary = N_ (
              "Takes packages (.json), tables of members or branches (.csv, .xlsx) and forms of a "
              "month (.xlsx) into a book: all of them or none."),
          .entries = entries,
          .least = 2,
          .most = G_MAXINT };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  return check_options (&line, &options, error) && run (&line, &options, error);
}
