/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo print PAPER BOOK */
#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "scb-command-find-private.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-member-list.h"
#include "scb-press-batch.h"
#include "scb-press-branch.h"
#include "scb-press-members.h"
#include "scb-press-month.h"
#include "scb-press.h"
#include "scb-roll-line.h"

/* No paper of its own but all of a month. */
#define BATCH "month-papers"

typedef struct
{
  char *session;
  gint64 visit;
  char *branch;
  char *month;
  char *year;
  char *kind_nick;
  char **items;
  gboolean blank;
  char *organization;
  char *day;
  char *person;
  gboolean landscape;
  char *column_nicks;
  char *output;

  ScbSessionKind kind; /* of kind_nick */
  GArray *positions;   /* (element-type guint): of items, from 0 */
  char *iso_day;       /* of day */
  GArray *columns;     /* (element-type guint): of column_nicks; NULL: the usual ones */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->session);
  g_free (options->branch);
  g_free (options->month);
  g_free (options->year);
  g_free (options->kind_nick);
  g_strfreev (options->items);
  g_free (options->organization);
  g_free (options->day);
  g_free (options->column_nicks);
  g_free (options->iso_day);
  g_clear_pointer (&options->columns, g_array_unref);
  g_free (options->person);
  g_free (options->output);
  g_clear_pointer (&options->positions, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
list_papers (void)
{
  guint n_papers;
  const ScbPaperInfo *papers = scb_press_papers (&n_papers);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n_papers; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", papers[i].id);
  g_string_append_printf (names, ", %s", BATCH);
  return scb_string_free (names);
}

static char *
list_session_kinds (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (SCB_TYPE_SESSION_KIND);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != SCB_SESSION_KIND_UNKNOWN)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              klass->values[i].value_nick);
  return scb_string_free (names);
}

/* ---- what was asked for ---- */

static gboolean
read_items (const ScbCommandLine *line, Options *options, GError **error)
{
  options->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (char **item = options->items; item != NULL && *item != NULL; item++)
    {
      guint64 number;
      guint position;

      if (!g_ascii_string_to_unsigned (*item, 10, 1, 10000, &number, NULL))
        return scb_command_usage (line, error, _("“%s” is no number of an agenda item."), *item);
      position = (guint)number - 1;
      g_array_append_val (options->positions, position);
    }
  if (options->positions->len > 0 && strcmp (line->words[0], "extract") != 0)
    return scb_command_usage (line, error, _("--item is for “extract” only."));
  return TRUE;
}

static gboolean
read_kind (const ScbCommandLine *line, Options *options, GError **error)
{
  g_autofree char *kinds = NULL;
  int kind;

  if (options->kind_nick == NULL)
    return TRUE;
  if (scb_enum_from_nick (SCB_TYPE_SESSION_KIND, options->kind_nick, &kind))
    {
      options->kind = kind;
      return TRUE;
    }
  kinds = list_session_kinds ();
  return scb_command_usage (line, error, _("“%s” is no kind of session; there are: %s."),
                            options->kind_nick, kinds);
}

/* ---- a roll ---- */

static char *
list_columns (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < SCB_N_MEMBER_COLUMNS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", scb_member_column_nick (i));
  return scb_string_free (names);
}

static gboolean
read_columns (const ScbCommandLine *line, Options *options, GError **error)
{
  g_auto (GStrv) nicks = NULL;

  if (options->column_nicks == NULL)
    return TRUE;
  nicks = g_strsplit (options->column_nicks, ",", -1);
  options->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (char **nick = nicks; *nick != NULL; nick++)
    {
      g_autofree char *columns = NULL;
      ScbMemberColumn column;
      guint value;

      if (*g_strstrip (*nick) == '\0')
        continue;
      if (!scb_member_column_from_nick (*nick, &column))
        {
          columns = list_columns ();
          return scb_command_usage (line, error, _("“%s” is no column; there are: %s."), *nick,
                                    columns);
        }
      value = column;
      g_array_append_val (options->columns, value);
    }
  return TRUE;
}

/* The list of members: of which branch, on which day, with which columns. */
static gboolean
check_roll (const ScbCommandLine *line, Options *options, GError **error)
{
  if (options->session != NULL || options->month != NULL || options->kind_nick != NULL
      || options->items != NULL || options->blank || options->organization != NULL)
    return scb_command_usage (
        line, error, _("“%s” is a list of a day: name it with --branch, --day and --columns."),
        line->words[0]);
  if (options->branch == NULL)
    return scb_command_usage (line, error, _("Say of which branch with --branch."));
  if (options->day != NULL)
    options->iso_day = scb_date_parse (options->day);
  if (options->day != NULL && !scb_date_is_day (options->iso_day))
    return scb_command_usage (line, error, _("“%s” is no day; write it like 2020-09-03."),
                              options->day);
  return read_columns (line, options, error);
}

static gboolean
is_batch (const char *paper)
{
  return strcmp (paper, BATCH) == 0;
}

static gboolean
is_of_month (const char *paper)
{
  return is_batch (paper) || scb_press_find_paper (paper)->source != SCB_PAPER_OF_SESSION;
}

static ScbPaperSource
source_of (const ScbCommandLine *line)
{
  return is_batch (line->words[0]) ? SCB_PAPER_OF_MONTH
                                   : scb_press_find_paper (line->words[0])->source;
}

/* --year 2020 stands for a month of it. */
static gboolean
read_year (const ScbCommandLine *line, Options *options, GError **error)
{
  guint64 year;

  if (options->year == NULL)
    return TRUE;
  if (source_of (line) != SCB_PAPER_OF_YEAR && source_of (line) != SCB_PAPER_OF_BRANCH_YEAR)
    return scb_command_usage (line, error, _("--year is for papers of a year."));
  if (options->month != NULL)
    return scb_command_usage (line, error, _("Name the year with --year, or a month of it with "
                                             "--month, not both."));
  if (strlen (options->year) != 4
      || !g_ascii_string_to_unsigned (options->year, 10, 1900, 2999, &year, NULL))
    return scb_command_usage (line, error, _("“%s” is no year; write it like 2020."),
                              options->year);
  options->month = g_strconcat (options->year, "-12", NULL);
  return TRUE;
}

/* A paper of a branch's year: which branch, and which year. */
static gboolean
check_branch_year (const ScbCommandLine *line, const Options *options, GError **error)
{
  if (options->session != NULL || options->organization != NULL || options->kind_nick != NULL
      || options->items != NULL || options->blank || options->landscape)
    return scb_command_usage (
        line, error, _("“%s” is a paper of a branch's year: name it with --branch and --year."),
        line->words[0]);
  if (options->branch == NULL)
    return scb_command_usage (line, error, _("Say of which branch with --branch."));
  if (options->month == NULL)
    return scb_command_usage (line, error, _("Say of which year with --year."));
  return scb_command_check_month (line, options->month, error);
}

static gboolean
is_of_day (const ScbCommandLine *line)
{
  return !is_batch (line->words[0])
         && scb_press_find_paper (line->words[0])->source == SCB_PAPER_OF_DAY;
}

/* A paper of a month: which month, and of whom. */
static gboolean
check_month (const ScbCommandLine *line, const Options *options, GError **error)
{
  if (options->session != NULL || options->branch != NULL || options->kind_nick != NULL
      || options->items != NULL || options->blank)
    return scb_command_usage (
        line, error, _("“%s” is a paper of a month: name it with --month and --organization."),
        line->words[0]);
  if (options->month == NULL)
    return scb_command_usage (line, error, _("Say of which month with --month."));
  return scb_command_check_month (line, options->month, error);
}

static gboolean
is_of_branch (const ScbCommandLine *line)
{
  return !is_batch (line->words[0])
         && scb_press_find_paper (line->words[0])->source == SCB_PAPER_OF_BRANCH;
}

/* A paper of a branch: of whom; without a month as it is today. */
static gboolean
check_branch (const ScbCommandLine *line, const Options *options, GError **error)
{
  if (options->session != NULL || options->organization != NULL || options->kind_nick != NULL
      || options->items != NULL || options->blank || options->landscape)
    return scb_command_usage (
        line, error, _("“%s” is a paper of a branch: name it with --branch, and a month if need be."),
        line->words[0]);
  if (options->branch == NULL)
    return scb_command_usage (line, error, _("Say of which branch with --branch."));
  return scb_command_check_month (line, options->month, error);
}

/* A paper of a day: of a branch, an organization or the whole book, of everybody or one person. */
static gboolean
check_day (const ScbCommandLine *line, const Options *options, GError **error)
{
  if (options->session != NULL || options->month != NULL || options->kind_nick != NULL
      || options->items != NULL || options->blank || options->landscape)
    return scb_command_usage (line, error,
                              _("“%s” is a paper of a day: name it with --day, --branch, "
                                 "--organization and --person."),
                              line->words[0]);
  if (options->branch != NULL && options->organization != NULL)
    return scb_command_usage (line, error, _("Name a branch or an organization, not both."));
  if (options->day != NULL && !scb_date_is_day (options->day))
    return scb_command_usage (line, error, _("“%s” is no day like 2020-12-10."), options->day);
  return TRUE;
}

/* Which session: by its number, or by branch and month; a blank form needs none. */
static gboolean
check_subject (const ScbCommandLine *line, const Options *options, GError **error)
{
  if (options->visit != 0 && strcmp (line->words[0], "visit-sheet") != 0)
    return scb_command_usage (line, error, _("--visit is for “visit-sheet” only."));
  if (options->visit != 0
      && (options->session != NULL || options->branch != NULL || options->month != NULL
          || options->blank))
    return scb_command_usage (line, error, _("Name a visit with --visit alone."));
  if (options->visit != 0)
    return TRUE;
  if (options->session != NULL
      && (options->branch != NULL || options->month != NULL || options->kind_nick != NULL))
    return scb_command_usage (
        line, error, _("Name the session with --session alone, or with --branch and --month."));
  if (!options->blank && options->session == NULL && options->branch == NULL)
    return scb_command_usage (line, error,
                              _("Say of which session: --session, or --branch and --month."));
  if (!options->blank && options->session == NULL && options->month == NULL)
    return scb_command_usage (line, error, _("Say of which month with --month."));
  return scb_command_check_month (line, options->month, error);
}

static gboolean
is_workbook (const Options *options)
{
  return g_str_has_suffix (options->output, ".xlsx");
}

static gboolean
is_draft (const Options *options)
{
  return g_str_has_suffix (options->output, ".docx");
}

static gboolean
check_options (const ScbCommandLine *line, Options *options, GError **error)
{
  if (!is_batch (line->words[0]) && scb_press_find_paper (line->words[0]) == NULL)
    {
      g_autofree char *papers = list_papers ();

      return scb_command_usage (line, error, _("There is no paper “%s”; there are: %s."),
                                line->words[0], papers);
    }
  if (options->output == NULL)
    return scb_command_usage (line, error, _("Say where to with -o."));
  if (g_str_has_suffix (options->output, ".odt") || g_str_has_suffix (options->output, ".doc"))
    return scb_command_usage (
        line, error, _("Drafts are written as .docx, which Word and LibreOffice open."));
  if (is_workbook (options) && !g_str_equal (line->words[0], "monthly-list")
      && !g_str_equal (line->words[0], "visits") && !g_str_equal (line->words[0], "year-tasks") && source_of (line) != SCB_PAPER_OF_ROLL
      && !is_of_day (line))
    return scb_command_usage (line, error,
                              _("Only “monthly-list”, “visits”, “year-tasks”, “members”, "
                                "“follow-up” and “task-slips” are also written as .xlsx; the others "
                                "are PDF, or drafts in .docx."));
  if (is_draft (options) && is_batch (line->words[0]))
    return scb_command_usage (
        line, error, _("The papers of a month are bound into one PDF; drafts are made one by one."));
  if (!read_year (line, options, error))
    return FALSE;
  if (source_of (line) == SCB_PAPER_OF_ROLL)
    return check_roll (line, options, error);
  if (is_of_day (line))
    return check_day (line, options, error);
  if (options->day != NULL || options->column_nicks != NULL || options->person != NULL)
    return scb_command_usage (
        line, error, _("--day, --columns and --person are for “members” and papers of a day only."));
  if (is_of_branch (line))
    return check_branch (line, options, error);
  if (source_of (line) == SCB_PAPER_OF_BRANCH_YEAR)
    return check_branch_year (line, options, error);
  if (is_of_month (line->words[0]))
    return check_month (line, options, error);
  if (options->organization != NULL || options->landscape)
    return scb_command_usage (line, error,
                              _("--organization and --landscape are for papers of a month."));
  return read_kind (line, options, error) && read_items (line, options, error)
         && check_subject (line, options, error);
}

/* ---- printing ---- */

/* The member whose name, without regard to accents, is @name; of several none. */
static gint64
find_person (ScbBook *book, const char *name, GError **error)
{
  const ScbMemberQuery query = { .words = name };
  g_autoptr (GArray) ids = scb_book_query_members (book, &query, error);

  if (ids == NULL)
    return 0;
  if (ids->len == 1)
    return g_array_index (ids, gint64, 0);
  g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
               ids->len == 0
                   ? _("There is no member “%s”.")
                   : _("Several members are called “%s”; name one of them more closely."),
               name);
  return 0;
}

static gboolean
find_day_subject (ScbBook *book, const Options *options, ScbPressJob *job, GError **error)
{
  job->day = options->day;
  if (options->branch != NULL
      && (job->branch = scb_command_find_branch (book, options->branch, error)) == 0)
    return FALSE;
  return options->person == NULL || (job->member = find_person (book, options->person, error)) != 0;
}

static gboolean
find_subject (ScbBook *book, const Options *options, ScbPressJob *job, GError **error)
{
  if (options->organization != NULL
      && (job->organization = scb_command_find_organization (book, options->organization, error))
             == 0)
    return FALSE;
  if (!is_batch (job->paper) && scb_press_find_paper (job->paper)->source == SCB_PAPER_OF_DAY)
    return find_day_subject (book, options, job, error);
  if (!is_batch (job->paper)
      && (scb_press_find_paper (job->paper)->source == SCB_PAPER_OF_BRANCH
          || scb_press_find_paper (job->paper)->source == SCB_PAPER_OF_ROLL
          || scb_press_find_paper (job->paper)->source == SCB_PAPER_OF_BRANCH_YEAR))
    return (job->branch = scb_command_find_branch (book, options->branch, error)) != 0;
  if (is_of_month (job->paper))
    return TRUE;
  if (options->visit != 0)
    {
      job->visit = options->visit;
      return TRUE;
    }
  if (options->session != NULL)
    return (job->session = scb_command_find_session (book, options->session, error)) != 0;
  if (options->branch != NULL
      && (job->branch = scb_command_find_branch (book, options->branch, error)) == 0)
    return FALSE;
  if (options->blank)
    return TRUE;
  job->session
      = scb_command_find_session_of_month (book, job->branch, options->month, options->kind, error);
  return job->session != 0;
}

/* An extract without an item that was asked for would be taken for the whole. */
static gboolean
check_items (ScbBook *book, const ScbPressJob *job, GError **error)
{
  g_autoptr (GPtrArray) agenda = NULL;

  if (job->items == NULL || job->session == 0)
    return TRUE;
  agenda = scb_book_list (book, SCB_TYPE_AGENDA_ITEM, "session", job->session, error);
  if (agenda == NULL)
    return FALSE;
  for (guint i = 0; i < job->n_items; i++)
    if (job->items[i] >= agenda->len)
      {
        g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
                     _("There is no agenda item %u: the session has %u."), job->items[i] + 1,
                     agenda->len);
        return FALSE;
      }
  return TRUE;
}

static GBytes *
make_workbook (ScbBook *book, const ScbPressJob *job, GError **error)
{
  g_autoptr (ScbMonth) month = NULL;

  if (scb_press_find_paper (job->paper)->source == SCB_PAPER_OF_ROLL)
    return scb_press_make_members_workbook (book, job, error);
  if (scb_press_find_paper (job->paper)->source == SCB_PAPER_OF_DAY)
    return scb_press_make_follow_up_workbook (book, job, error);
  if (job->branch != 0)
    return scb_press_make_year_tasks_workbook (book, job->branch, job->period, error);
  month = scb_press_load_month (book, job->organization, job->period, error);
  if (month == NULL)
    return NULL;
  return g_str_equal (job->paper, "visits") ? scb_press_make_visits_workbook (month, error)
                                            : scb_press_make_month_workbook (month, error);
}

static gboolean
write_workbook (ScbBook *book, const Options *options, const ScbPressJob *job, GError **error)
{
  g_autoptr (GBytes) bytes = make_workbook (book, job, error);

  return bytes != NULL && scb_command_write (options->output, bytes, error);
}

static gboolean
run (const ScbCommandLine *line, const Options *options, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open_read_only (line->words[1], error);
  ScbPressJob job = { .paper = line->words[0],
                      .period = options->month,
                      .blank = options->blank,
                      .with_draft = is_draft (options),
                      .landscape = options->landscape,
                      .day = options->iso_day };
  g_autoptr (ScbPrint) print = NULL;

  if (book == NULL || !find_subject (book, options, &job, error))
    return FALSE;
  if (options->positions != NULL && options->positions->len > 0)
    {
      job.items = (const guint *)options->positions->data;
      job.n_items = options->positions->len;
    }
  if (options->columns != NULL)
    {
      job.columns = (const guint *)options->columns->data;
      job.n_columns = options->columns->len;
    }
  if (!check_items (book, &job, error))
    return FALSE;
  if (is_workbook (options))
    return write_workbook (book, options, &job, error);
  print = is_batch (job.paper)
              ? scb_press_print_month_papers (book, job.organization, job.period, NULL, NULL, NULL,
                                              error)
              : scb_press_print (book, &job, error);
  if (print == NULL
      || !scb_command_write (options->output, print->draft != NULL ? print->draft : print->pdf,
                             error))
    return FALSE;
  for (char **warning = print->warnings; *warning != NULL; warning++)
    fprintf (stderr, "so-chi-bo: %s\n", *warning);
  return TRUE;
}

gboolean
scb_command_print (char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The PDF; a name in .docx for a draft to edit, in .xlsx for a list; - for standard output"),
      N_("FILE") },
    { "session", 's', 0, G_OPTION_ARG_STRING, &options.session,
      N_("Number or UUID of the session"), N_("SESSION") },
    { "visit", 'v', 0, G_OPTION_ARG_INT64, &options.visit,
      N_("Of a visit sheet: the number of the visit, as “list visits” tells it"), N_("NUMBER") },
    { "branch", 'b', 0, G_OPTION_ARG_STRING, &options.branch, N_("The branch whose session it is"),
      N_("NAME") },
    { "month", 'm', 0, G_OPTION_ARG_STRING, &options.month, N_("The month of the session"),
      "2020-09" },
    { "year", 'y', 0, G_OPTION_ARG_STRING, &options.year, N_("Of a paper of a year"), "2020" },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &options.kind_nick,
      N_("Its kind, where the month has several"), N_("KIND") },
    { "item", 'i', 0, G_OPTION_ARG_STRING_ARRAY, &options.items,
      N_("An agenda item of an extract; again for more"), N_("NUMBER") },
    { "organization", 'g', 0, G_OPTION_ARG_STRING, &options.organization,
      N_("Of a paper of a month: the organization, unless its office keeps the book"),
      N_("NAME") },
    { "day", 'd', 0, G_OPTION_ARG_STRING, &options.day,
      N_("Of “members” and papers of a day: the day, unless it is today"), "2020-12-10" },
    { "person", 0, 0, G_OPTION_ARG_STRING, &options.person,
      N_("Of a paper of a day: the member whose it is"), N_("NAME") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &options.landscape,
      N_("Of a paper of a month: the sheet lies on its side"), NULL },
    { "columns", 'c', 0, G_OPTION_ARG_STRING, &options.column_nicks,
      N_("Of “members”: its columns beside the name, with commas between them"), N_("COLUMNS") },
    { "blank", 0, 0, G_OPTION_ARG_NONE, &options.blank, N_("The empty form, for the pen"), NULL },
    { NULL },
  };
  g_autofree char *papers = list_papers ();
  g_autofree char *columns = list_columns ();
  g_autofree char *description
      = g_strdup_printf (_("PAPER is one of: %s.\nCOLUMNS are some of: %s."), papers, columns);
  g_auto (ScbCommandLine) line
      = { .name = "print",
          .usage = "PAPER BOOK -o FILE",
          .summary = N_("Prints a paper of a session, a month or a branch as PDF."),
          .description = description,
          .entries = entries,
          .least = 2,
          .most = 2 };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  return check_options (&line, &options, error) && run (&line, &options, error);
}
