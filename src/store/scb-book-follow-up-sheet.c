/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open, read whole for a paper, and pledges added up. */

#include "scb-config.h"

#include "scb-book-follow-up.h"

#include "scb-book-sessions.h"
#include "scb-book-month.h"
#include "scb-connection-private.h"
#include "scb-date.h"

/* ---- pledges ---- */

#define CAMPAIGNS                                                                                  \
  "WITH RECURSIVE tree (id) AS (SELECT ?3 UNION SELECT s.organization FROM organization_spell s"   \
  " JOIN tree ON s.parent = tree.id WHERE coalesce (s.since, '') <= ?1"                            \
  " AND (s.until IS NULL OR ?1 < s.until))"                                                        \
  " SELECT p.campaign, p.unit, sum (coalesce (p.amount, 0)),"                                      \
  " sum (iif (p.given_on <= ?1, coalesce (p.given, 0), 0)), count (*),"                            \
  " sum (coalesce (p.given_on <= ?1, 0) AND NOT coalesce (p.thanked_on <= ?1, 0))"                 \
  " FROM pledge p JOIN session g ON g.id = p.session"                                              \
  " WHERE coalesce (g.held_on, g.period || '-01') <= ?1 AND (?2 = 0 OR g.branch = ?2)"             \
  " AND (?3 = 0 OR (SELECT b.organization FROM branch_spell b WHERE b.branch = g.branch"           \
  "  ORDER BY coalesce (b.since, '') <= ?1 AND (b.until IS NULL OR ?1 < b.until) DESC,"            \
  "  b.since DESC LIMIT 1) IN tree)"                                                               \
  " GROUP BY p.campaign, p.unit ORDER BY p.campaign IS NULL, p.campaign, p.unit"

GPtrArray *
scb_book_list_campaigns (ScbBook *self, const ScbFollowUpQuery *query, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), CAMPAIGNS, error);
  g_autoptr (GPtrArray) campaigns = g_ptr_array_new_with_free_func (scb_campaign_free);
  g_autofree char *today = scb_date_today ();
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, query->day != NULL ? query->day : today);
  scb_statement_bind_int (statement, 2, query->branch);
  scb_statement_bind_int (statement, 3, query->organization);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbCampaign *campaign = g_new0 (ScbCampaign, 1);

      campaign->campaign = g_strdup (scb_statement_get_text (statement, 0));
      campaign->unit = g_strdup (scb_statement_get_text (statement, 1));
      campaign->promised = scb_statement_get_real (statement, 2);
      campaign->given = scb_statement_get_real (statement, 3);
      campaign->n_pledges = scb_statement_get_int (statement, 4);
      campaign->n_to_thank = scb_statement_get_int (statement, 5);
      g_ptr_array_add (campaigns, campaign);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&campaigns) : NULL;
}

/* ---- a sheet ---- */

static gboolean
load_row (ScbBook *self, ScbFollowUp *row, const char *day, GError **error)
{
  row->record = scb_book_get (self, scb_follow_up_type (row->kind), row->id, error);
  if (row->record == NULL)
    return FALSE;
  if (row->kind == SCB_FOLLOW_UP_TASK)
    {
      g_autoptr (ScbTaskStory) story = scb_book_load_task_story (self, row->id, error);

      if (story == NULL)
        return FALSE;
      row->story = scb_task_story_until (story, day, 0);
    }
  return TRUE;
}

/* The spell of the day, else the last one. */
static ScbOrganizationSpell *
find_spell (ScbBook *self, gint64 organization, const char *day)
{
  g_autoptr (GPtrArray) spells
      = scb_book_list (self, SCB_TYPE_ORGANIZATION_SPELL, "organization", organization, NULL);
  ScbOrganizationSpell *found = NULL;

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (found == NULL || scb_date_in_span (day, spell->since, spell->until))
        found = spell;
    }
  return found != NULL ? g_object_ref (found) : NULL;
}

static void
load_heading (ScbBook *self, ScbFollowUpSheet *sheet, const ScbFollowUpQuery *query)
{
  gint64 organization = query->branch != 0
                            ? scb_book_get_organization_of (self, query->branch, sheet->day)
                        : query->organization != 0 ? query->organization
                                                   : scb_book_get_own_organization (self);
  g_autoptr (ScbOrganizationSpell) spell = find_spell (self, organization, sheet->day);

  sheet->is_of_branch = query->branch != 0;
  if (spell != NULL)
    {
      sheet->organization_name = g_strdup (spell->name);
      sheet->place = g_strdup (spell->place);
    }
  if (sheet->is_of_branch)
    sheet->issuer_name = scb_book_get_branch_name (self, query->branch, sheet->day);
  else if (spell != NULL)
    sheet->issuer_name = g_strdup (spell->committee_name);
}

ScbFollowUpSheet *
scb_book_load_follow_up_sheet (ScbBook *self, const ScbFollowUpQuery *query, GError **error)
{
  g_autoptr (ScbFollowUpSheet) sheet = g_object_new (SCB_TYPE_FOLLOW_UP_SHEET, NULL);
  gboolean reading = scb_book_start_reading (self);
  gboolean loaded;

  sheet->day = query->day != NULL ? g_strdup (query->day) : scb_date_today ();
  load_heading (self, sheet, query);
  sheet->rows = scb_book_list_follow_up (self, query, error);
  loaded = sheet->rows != NULL;
  for (guint i = 0; loaded && i < sheet->rows->len; i++)
    loaded = load_row (self, sheet->rows->pdata[i], sheet->day, error);
  if (loaded)
    sheet->campaigns = scb_book_list_campaigns (self, query, error);
  if (sheet->campaigns != NULL)
    sheet->settings = scb_book_get_settings (self, error);
  scb_book_end_reading (self, reading);
  return sheet->settings != NULL ? g_steal_pointer (&sheet) : NULL;
}
