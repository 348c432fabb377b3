/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Branches and organizations by name, as they were on a day. */

#include "scb-config.h"

#include <string.h>

#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-text-fold.h"

/* The spell that holds the day, or else the last one: a name is better than none. */
#define ON_THE_DAY                                                                                 \
  "ORDER BY coalesce (since, '') <= ?2 AND (until IS NULL OR ?2 < until) DESC, since DESC LIMIT 1"

static ScbStatement *
find_spell (ScbBook *self, const char *sql, gint64 id, const char *day)
{
  g_autofree char *today = day == NULL ? scb_date_today () : NULL;
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, NULL);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, id);
  scb_statement_bind_text (statement, 2, day != NULL ? day : today);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW ? g_steal_pointer (&statement) : NULL;
}

char *
scb_book_get_branch_name (ScbBook *self, gint64 branch, const char *day)
{
  g_autoptr (ScbStatement) statement = find_spell (
      self, "SELECT name FROM branch_spell WHERE branch = ?1 " ON_THE_DAY, branch, day);

  return statement != NULL ? g_strdup (scb_statement_get_text (statement, 0)) : NULL;
}

gint64
scb_book_get_organization_of (ScbBook *self, gint64 branch, const char *day)
{
  g_autoptr (ScbStatement) statement = find_spell (
      self, "SELECT organization FROM branch_spell WHERE branch = ?1 " ON_THE_DAY, branch, day);

  return statement != NULL ? scb_statement_get_int (statement, 0) : 0;
}

char *
scb_book_get_organization_name (ScbBook *self, gint64 organization, const char *day)
{
  g_autoptr (ScbStatement) statement
      = find_spell (self, "SELECT name FROM organization_spell WHERE organization = ?1 " ON_THE_DAY,
                    organization, day);

  return statement != NULL ? g_strdup (scb_statement_get_text (statement, 0)) : NULL;
}

static gboolean
name_matches (ScbStatement *statement, const char *words)
{
  g_autofree char *folded = scb_text_fold (scb_statement_get_text (statement, 0));

  return scb_text_fold_matches (folded, words);
}

static gboolean
add_branch (GPtrArray *branches, ScbBook *self, gint64 id, GError **error)
{
  ScbBranch *branch;

  for (guint i = 0; i < branches->len; i++)
    if (scb_record_get_id (branches->pdata[i]) == id)
      return TRUE;
  branch = scb_book_get (self, SCB_TYPE_BRANCH, id, error);
  if (branch == NULL)
    return FALSE;
  g_ptr_array_add (branches, branch);
  return TRUE;
}

/* Whether @ended had the name and the organization that @branch has. */
static gboolean
goes_on_as (ScbBook *self, ScbBranch *ended, ScbBranch *branch)
{
  gint64 ended_id = scb_record_get_id (SCB_RECORD (ended));
  gint64 id = scb_record_get_id (SCB_RECORD (branch));
  g_autofree char *last = scb_date_add_days (ended->dissolved_on, -1);
  g_autofree char *old_name = scb_book_get_branch_name (self, ended_id, last);
  g_autofree char *name = scb_book_get_branch_name (self, id, NULL);

  return old_name != NULL && g_strcmp0 (old_name, name) == 0
         && scb_book_get_organization_of (self, ended_id, last)
                == scb_book_get_organization_of (self, id, NULL);
}

/* After a merger the new branch often has the name of one of the old ones. */
static void
leave_out_old_namesakes (ScbBook *self, GPtrArray *branches)
{
  for (guint i = branches->len; i > 0; i--)
    {
      ScbBranch *ended = branches->pdata[i - 1];

      for (guint j = 0; ended->dissolved_on != NULL && j < branches->len; j++)
        {
          ScbBranch *branch = branches->pdata[j];

          if (branch->dissolved_on == NULL && goes_on_as (self, ended, branch))
            {
              g_ptr_array_remove_index (branches, i - 1);
              break;
            }
        }
    }
}

GPtrArray *
scb_book_find_branches (ScbBook *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) branches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *words = scb_text_fold (text);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT s.name, b.id, b.uuid = ?1 OR b.code = ?1 OR s.name = ?1 FROM branch_spell s JOIN "
      "branch b ON b.id = s.branch ORDER BY s.sort_key, s.id",
      error);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, text);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      gint64 id = scb_statement_get_int (statement, 1);

      if (scb_statement_get_int (statement, 2) == 1)
        {
          if (!add_branch (branches, self, id, error))
            return NULL;
        }
      else if (*words != '\0' && name_matches (statement, words))
        g_array_append_val (others, id);
    }
  if (step == SCB_STEP_ERROR)
    return NULL;
  /* Somebody who gives the very name, code or UUID means just that one. */
  for (guint i = 0; branches->len == 0 || i > 0; i++)
    if (i == others->len || !add_branch (branches, self, g_array_index (others, gint64, i), error))
      break;
  leave_out_old_namesakes (self, branches);
  return g_steal_pointer (&branches);
}
