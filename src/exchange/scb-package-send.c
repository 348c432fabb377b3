/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is sent upwards each month. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-date.h"
#include "scb-package-scope-private.h"
#include "scb-period.h"

ScbPackageHeader *
scb_package_send_header (ScbBook *book, ScbPackagePurpose purpose, GType type, gint64 sender)
{
  ScbPackageHeader *header = scb_package_header_new (purpose);
  header->sender = scb_book_get_uuid (book, type, sender);
  header->name = type == SCB_TYPE_BRANCH ? scb_book_get_branch_name (book, sender, NULL)
                                         : scb_book_get_organization_name (book, sender, NULL);
  header->made_at = scb_date_stamp_now ();
  return header;
}

GHashTable *
scb_package_send_subtree (ScbBook *book, gint64 organization, const char *day)
{
  g_autoptr (GPtrArray) spells = scb_book_list (book, SCB_TYPE_ORGANIZATION_SPELL, NULL, 0, NULL);
  GHashTable *subtree = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean grew = spells != NULL;

  g_hash_table_add (subtree, g_memdup2 (&organization, sizeof organization));
  while (grew)
    {
      grew = FALSE;
      for (guint i = 0; i < spells->len; i++)
        {
          ScbOrganizationSpell *spell = spells->pdata[i];

          if (g_hash_table_contains (subtree, &spell->parent)
              && (day == NULL || scb_date_in_span (day, spell->since, spell->until)))
            grew = g_hash_table_add (subtree, g_memdup2 (&spell->organization, sizeof (gint64)))
                   || grew;
        }
    }
  return subtree;
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
      = scb_package_send_header (book, SCB_PACKAGE_FROM_BRANCH, SCB_TYPE_BRANCH, branch);

  return make_month (book, header, &branch, 1, period, 0, error);
}

/* The branches that belong in the month to the organization, or to one under it. */
static GArray *
list_branches (ScbBook *book, gint64 organization, const char *period)
{
  g_autofree char *day = scb_period_first_day (period);
  g_autoptr (GHashTable) organizations = scb_package_send_subtree (book, organization, day);
  g_autoptr (GPtrArray) branches = scb_book_list (book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; branches != NULL && i < branches->len; i++)
    {
      gint64 id = scb_record_get_id (branches->pdata[i]);
      gint64 owner = scb_book_get_organization_of (book, id, day);

      if (g_hash_table_contains (organizations, &owner))
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
  g_autoptr (ScbPackageHeader) header = scb_package_send_header (
      book, SCB_PACKAGE_FROM_OFFICE, SCB_TYPE_ORGANIZATION, organization);
  g_autoptr (GArray) branches = list_branches (book, organization, period);

  return make_month (book, header, (const gint64 *)(gpointer)branches->data, branches->len, period,
                     find_report (book, organization, period), error);
}
