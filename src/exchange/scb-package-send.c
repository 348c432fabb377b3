/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office gives to a branch, and what is sent upwards each month. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-date.h"
#include "scb-package-scope-private.h"
#include "scb-period.h"

static ScbPackageHeader *
make_header (ScbBook *book, ScbPackagePurpose purpose, GType type, gint64 sender)
{
  ScbPackageHeader *header = scb_package_header_new (purpose);
  header->sender = scb_book_get_uuid (book, type, sender);
  header->name = type == SCB_TYPE_BRANCH ? scb_book_get_branch_name (book, sender, NULL)
                                         : scb_book_get_organization_name (book, sender, NULL);
  header->made_at = scb_date_stamp_now ();
  return header;
}

/* ---- a starter ---- */

static void
add_all (ScbPackageChoice *choice, ScbBook *book, GType type)
{
  g_autoptr (GPtrArray) records = scb_book_list (book, type, NULL, 0, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    scb_package_choice_add (choice, type, scb_record_get_id (records->pdata[i]), FALSE);
}

static void
add_of_branch (ScbPackageChoice *choice, ScbBook *book, GType type, gint64 branch)
{
  g_autoptr (GPtrArray) records = scb_book_list (book, type, "branch", branch, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    scb_package_choice_add (choice, type, scb_record_get_id (records->pdata[i]), FALSE);
}

/* Those to all branches, and those that name this one; what has ended is no longer needed. */
static void
add_directives (ScbPackageChoice *choice, ScbBook *book, gint64 branch, const char *today)
{
  g_autoptr (GPtrArray) directives = scb_book_list (book, SCB_TYPE_DIRECTIVE, NULL, 0, NULL);

  for (guint i = 0; directives != NULL && i < directives->len; i++)
    {
      ScbDirective *directive = directives->pdata[i];
      gint64 id = scb_record_get_id (SCB_RECORD (directive));
      g_autoptr (GPtrArray) addressees
          = scb_book_list (book, SCB_TYPE_DIRECTIVE_BRANCH, "directive", id, NULL);
      ScbDirectiveBranch *own = NULL;

      if (directive->until != NULL && strcmp (directive->until, today) <= 0)
        continue;
      for (guint j = 0; addressees != NULL && j < addressees->len; j++)
        if (SCB_DIRECTIVE_BRANCH (addressees->pdata[j])->branch == branch)
          own = addressees->pdata[j];
      if (addressees == NULL || (addressees->len > 0 && own == NULL))
        continue;
      scb_package_choice_add (choice, SCB_TYPE_DIRECTIVE, id, FALSE);
      if (own != NULL)
        scb_package_choice_add (choice, SCB_TYPE_DIRECTIVE_BRANCH,
                                scb_record_get_id (SCB_RECORD (own)), FALSE);
    }
}

/* How the office prints; and that the book is a branch's. */
static GHashTable *
make_settings (ScbBook *book, const char *name)
{
  static const char *const keys[]
      = { "line-pitch", "tm-line", "office-bold", "minutes.number-line", "minutes.place-date-line",
          "place",      "spelling" };
  GHashTable *settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      char *value = scb_book_get_setting (book, keys[i]);

      if (value != NULL)
        g_hash_table_insert (settings, g_strdup (keys[i]), value);
    }
  g_hash_table_insert (settings, g_strdup ("mode"), g_strdup ("branch"));
  if (name != NULL)
    g_hash_table_insert (settings, g_strdup ("name"), g_strdup (name));
  return settings;
}

static GBytes *
make_starter (ScbBook *book, gint64 branch, GError **error)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *name = scb_book_get_branch_name (book, branch, NULL);
  gint64 organization = scb_book_get_organization_of (book, branch, NULL);
  g_autoptr (ScbPackageHeader) header = NULL;
  g_autoptr (ScbPackageChoice) choice = scb_package_choice_begin (book);
  g_autoptr (GHashTable) settings = NULL;
  g_autoptr (ScbPackageOpening) opening = NULL;

  if (name == NULL || organization == 0)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("The branch has no name yet: add its name and organization first."));
      return NULL;
    }
  header = make_header (book, SCB_PACKAGE_STARTER, SCB_TYPE_ORGANIZATION, organization);
  header->receiver = scb_book_get_uuid (book, SCB_TYPE_BRANCH, branch);
  settings = make_settings (book, name);
  scb_package_choice_add (choice, SCB_TYPE_BRANCH, branch, FALSE);
  scb_package_choice_add_roll (choice, branch);
  add_of_branch (choice, book, SCB_TYPE_TERM, branch);
  add_of_branch (choice, book, SCB_TYPE_ASSIGNMENT, branch);
  add_all (choice, book, SCB_TYPE_RULE_SET);
  add_all (choice, book, SCB_TYPE_AGENDA_TEMPLATE);
  add_directives (choice, book, branch, today);
  opening = scb_package_opening_new (book, branch);
  return scb_package_choice_finish (choice, error)
             ? scb_package_write (book, choice, header, settings, opening, error)
             : NULL;
}

GBytes *
scb_package_export_starter (ScbBook *book, gint64 branch, GError **error)
{
  gboolean reading = scb_book_start_reading (book);
  GBytes *bytes = make_starter (book, branch, error);

  scb_book_end_reading (book, reading);
  return bytes;
}

/* ---- a month ---- */

static gboolean
has_sessions (ScbBook *book, const gint64 *branches, guint n_branches, const char *period)
{
  for (guint i = 0; i < n_branches; i++)
    {
      ScbSessionQuery query = { .branch = branches[i], .period = period };
      g_autoptr (GArray) ids = scb_book_query_sessions (book, &query, NULL);

      if (ids != NULL && ids->len > 0)
        return TRUE;
    }
  return FALSE;
}

static GBytes *
make_month (ScbBook *book,
            ScbPackageHeader *header,
            const gint64 *branches,
            guint n_branches,
            const char *period,
            gint64 report,
            GError **error)
{
  ScbPackageScope scope = { branches, n_branches, period };
  gboolean reading = scb_book_start_reading (book);
  g_autoptr (ScbPackageChoice) choice = NULL;
  GBytes *bytes = NULL;

  header->period = g_strdup (period);
  if (!has_sessions (book, branches, n_branches, period))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND,
                 _("Nothing is recorded for %s: there is nothing to send yet."), period);
  else
    choice = scb_package_choice_new (book, &scope, error);
  if (choice != NULL && report != 0)
    scb_package_choice_add (choice, SCB_TYPE_MONTH_REPORT, report, TRUE);
  if (choice != NULL && scb_package_choice_finish (choice, error))
    bytes = scb_package_write (book, choice, header, NULL, NULL, error);
  scb_book_end_reading (book, reading);
  return bytes;
}

GBytes *
scb_package_export_month (ScbBook *book, gint64 branch, const char *period, GError **error)
{
  g_autoptr (ScbPackageHeader) header
      = make_header (book, SCB_PACKAGE_FROM_BRANCH, SCB_TYPE_BRANCH, branch);

  return make_month (book, header, &branch, 1, period, 0, error);
}

/* The branches that belong to the organization in the month. */
static GArray *
list_branches (ScbBook *book, gint64 organization, const char *period)
{
  g_autofree char *day = scb_period_first_day (period);
  g_autoptr (GPtrArray) branches = scb_book_list (book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; branches != NULL && i < branches->len; i++)
    {
      gint64 id = scb_record_get_id (branches->pdata[i]);

      if (scb_book_get_organization_of (book, id, day) == organization)
        g_array_append_val (ids, id);
    }
  return ids;
}

static gint64
find_report (ScbBook *book, gint64 organization, const char *period)
{
  g_autoptr (GPtrArray) reports
      = scb_book_list (book, SCB_TYPE_MONTH_REPORT, "organization", organization, NULL);

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    if (strcmp (SCB_MONTH_REPORT (reports->pdata[i])->period, period) == 0)
      return scb_record_get_id (reports->pdata[i]);
  return 0;
}

GBytes *
scb_package_export_office (ScbBook *book, gint64 organization, const char *period, GError **error)
{
  g_autoptr (ScbPackageHeader) header
      = make_header (book, SCB_PACKAGE_FROM_OFFICE, SCB_TYPE_ORGANIZATION, organization);
  g_autoptr (GArray) branches = list_branches (book, organization, period);

  return make_month (book, header, (const gint64 *)(gpointer)branches->data, branches->len, period,
                     find_report (book, organization, period), error);
}
