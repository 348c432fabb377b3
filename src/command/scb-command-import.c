/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo import BOOK FILE… */
#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-command-find-private.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"
#include "scb-package-notice.h"
#include "scb-package.h"
#include "scb-press-form.h"
#include "scb-import-table.h"

typedef struct
{
  gboolean dry_run;
  gboolean each; /* package by package */
  gboolean keep_ours, take_theirs;
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

/* ---- package by package ---- */

/* A folder is all packages in it. */
static GPtrArray *
list_paths (char **words, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (char **word = words; *word != NULL; word++)
    if (g_file_test (*word, G_FILE_TEST_IS_DIR))
      {
        GPtrArray *found = scb_package_list_files (*word, error);

        if (found == NULL)
          return NULL;
        g_ptr_array_extend_and_steal (paths, found);
      }
    else
      g_ptr_array_add (paths, g_strdup (*word));
  return g_steal_pointer (&paths);
}

static void
append_notice (GString *out, ScbPackageNotice *notice)
{
  g_auto (GStrv) lines = g_strsplit (notice->text, "\n", -1);

  g_string_append_printf (out, _("%s: %s: %s\n"), notice->path, notice->title,
                          scb_package_notice_state_label (notice->state));
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_string_append_printf (out, "  %s\n", *line);
}

/* Whether nothing is left to be looked at. */
static gboolean
take_notice (ScbBook *book, ScbPackageNotice *notice, const Options *options, GString *out)
{
  ScbPackageFlags flags = options->keep_ours     ? SCB_PACKAGE_KEEP_OURS
                          : options->take_theirs ? SCB_PACKAGE_TAKE_THEIRS
                                                 : SCB_PACKAGE_NO_FLAGS;
  g_autoptr (GError) error = NULL;

  append_notice (out, notice);
  if (notice->state == SCB_PACKAGE_NOTICE_NOTHING)
    return TRUE;
  if (!scb_package_notice_can_be_taken (notice)
      || (notice->state == SCB_PACKAGE_NOTICE_CONFLICT && flags == SCB_PACKAGE_NO_FLAGS))
    return FALSE;
  if (options->dry_run)
    return TRUE;
  if (scb_package_notice_take (notice, book, flags, &error))
    return TRUE;
  g_string_append_printf (out, "  %s\n", error->message);
  return FALSE;
}

static gboolean
run_each (const ScbCommandLine *line, const Options *options, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open (line->words[0], error);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) paths = book != NULL ? list_paths (line->words + 1, error) : NULL;
  guint n_left = 0;

  if (paths == NULL)
    return FALSE;
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (ScbPackageNotice) notice = scb_package_notice_new (book, paths->pdata[i]);

      n_left += !take_notice (book, notice, options, out);
    }
  if (!scb_command_put (out->str, error))
    return FALSE;
  if (n_left == 0)
    return TRUE;
  g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
               g_dngettext (GETTEXT_PACKAGE, "%u package was not taken in.",
                            "%u packages were not taken in.", n_left),
               n_left);
  return FALSE;
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
  if (any_table && options->each)
    return scb_command_usage (line, error, _("--each is for packages (.json), not for tables."));
  if ((options->keep_ours || options->take_theirs) && !options->each)
    return scb_command_usage (line, error, _("--keep-ours and --take-theirs go with --each."));
  if (options->keep_ours && options->take_theirs)
    return scb_command_usage (line, error, _("Choose one of --keep-ours and --take-theirs."));
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
    { "each", 0, 0, G_OPTION_ARG_NONE, &options.each,
      N_("Takes packages one by one: a bad one stops no other; a folder is all packages in it"),
      NULL },
    { "keep-ours", 0, 0, G_OPTION_ARG_NONE, &options.keep_ours,
      N_("Of sessions changed on both sides the book’s stay"), NULL },
    { "take-theirs", 0, 0, G_OPTION_ARG_NONE, &options.take_theirs,
      N_("Of sessions changed on both sides the package’s count"), NULL },
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
  if (!check_options (&line, &options, error))
    return FALSE;
  return options.each ? run_each (&line, &options, error) : run (&line, &options, error);
}
