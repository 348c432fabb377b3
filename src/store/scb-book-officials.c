/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assignments, and visits through a month. */

#include "scb-config.h"

#include "scb-book-officials.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-agenda-private.h"
#include "scb-book-sessions.h"
#include "scb-book-tree-private.h"
#include "scb-connection-private.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-period.h"

/* ---- a month ---- */

#define GONE "v.visited_on >= ?2 AND v.visited_on < ?3"

#define WHO_WENT_WHERE                                                                             \
  SCB_SQL_TREE                                                                                     \
  " SELECT p.branch, o.id, o.name, o.post, o.agency, max (p.assigned), v.id, v.visited_on,"        \
  " v.points, v.level, v.limits, v.issues FROM"                                                    \
  " (SELECT a.official, a.branch, 1 AS assigned FROM assignment a"                                 \
  "   WHERE coalesce (a.since, '') < ?3 AND (a.until IS NULL OR ?2 < a.until)"                     \
  "  UNION SELECT v.official, v.branch, 0 FROM visit v WHERE " GONE ") p"                          \
  " JOIN official o ON o.id = p.official"                                                          \
  " LEFT JOIN visit v ON v.official = p.official AND v.branch = p.branch AND " GONE                \
  " WHERE p.branch IN (SELECT b.id" SCB_SQL_BRANCHES ") GROUP BY p.official, p.branch, v.id"       \
  " ORDER BY o.sort_key, o.id, p.branch, v.visited_on, v.id"

static char *
join_post (const char *post, const char *agency)
{
  if (post != NULL && agency != NULL)
    return g_strdup_printf ("%s, %s", post, agency);
  return g_strdup (post != NULL ? post : agency);
}

static ScbMonthVisit *
read_visit (ScbStatement *statement)
{
  ScbMonthVisit *visit = scb_month_visit_new (scb_statement_get_int (statement, 0));
  int level;

  visit->official_id = scb_statement_get_int (statement, 1);
  visit->official = g_strdup (scb_statement_get_text (statement, 2));
  visit->post
      = join_post (scb_statement_get_text (statement, 3), scb_statement_get_text (statement, 4));
  visit->is_assigned = scb_statement_get_int (statement, 5) != 0;
  visit->id = scb_statement_is_null (statement, 6) ? 0 : scb_statement_get_int (statement, 6);
  visit->visited_on = g_strdup (scb_statement_get_text (statement, 7));
  visit->points = scb_statement_get_real (statement, 8);
  if (scb_enum_from_nick (SCB_TYPE_LEVEL, scb_statement_get_text (statement, 9), &level))
    visit->level = level;
  visit->limits = g_strdup (scb_statement_get_text (statement, 10));
  visit->issues = g_strdup (scb_statement_get_text (statement, 11));
  return visit;
}

GPtrArray *
scb_book_list_month_visits (ScbBook *self, gint64 organization, const char *period, GError **error)
{
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *next = scb_period_next_first_day (period);
  g_autoptr (GPtrArray) visits
      = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_month_visit_free);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), WHO_WENT_WHERE, error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, organization);
  scb_statement_bind_text (statement, 2, first);
  scb_statement_bind_text (statement, 3, next);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (visits, read_visit (statement));
  return step == SCB_STEP_DONE ? g_steal_pointer (&visits) : NULL;
}

/* ---- assigning ---- */

/* The id of @decision, which is kept where the book has none of its number and day; 0 for none, -1
 * on error. */
static gint64
keep_decision (ScbBook *self, ScbDecision *decision, GError **error)
{
  g_autoptr (ScbStatement) statement = NULL;

  if (decision == NULL)
    return 0;
  statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT id FROM decision WHERE number = ?1 AND issued_on IS ?2 AND issuer IS ?3", error);
  if (statement == NULL)
    return -1;
  scb_statement_bind_text (statement, 1, decision->number);
  scb_statement_bind_text (statement, 2, decision->issued_on);
  scb_statement_bind_text (statement, 3, decision->issuer);
  if (scb_statement_step (statement, NULL) == SCB_STEP_ROW)
    return scb_statement_get_int (statement, 0);
  return scb_book_insert (self, decision, error) ? scb_record_get_id (SCB_RECORD (decision)) : -1;
}

/* The same official with the same duty in the same branch, in a span of days that meets another. */
#define SAME_DUTY                                                                                  \
  "SELECT 1 FROM assignment WHERE official = ?1 AND branch = ?2 AND duty = ?3"                     \
  " AND (since IS NULL OR ?5 IS NULL OR since < ?5) AND (until IS NULL OR coalesce (?4, '') < "    \
  "until)"

static gboolean
is_assigned (ScbBook *self, const ScbAssignment *assignment)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), SAME_DUTY, NULL);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, assignment->official);
  scb_statement_bind_int (statement, 2, assignment->branch);
  scb_statement_bind_text (statement, 3,
                           scb_enum_nick (SCB_TYPE_ASSIGNMENT_DUTY, assignment->duty));
  scb_statement_bind_text (statement, 4, assignment->since);
  scb_statement_bind_text (statement, 5, assignment->until);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW;
}

typedef struct
{
  gint64 official;
  const ScbAssigning *assigning;
  const gint64 *branches;
  guint n_branches;
} Assigning;

static gboolean
assign_to (ScbBook *self, const Assigning *what, gint64 decision, gint64 branch, GError **error)
{
  g_autoptr (ScbAssignment) assignment
      = g_object_new (SCB_TYPE_ASSIGNMENT, "official", what->official, "branch", branch, "duty",
                      what->assigning->duty, "decision", decision, "since", what->assigning->since,
                      "until", what->assigning->until, NULL);
  g_autofree char *name = NULL;

  if (!is_assigned (self, assignment))
    return scb_book_insert (self, assignment, error);
  name = scb_book_get_branch_name (self, branch, what->assigning->since);
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_EXISTS,
               _("The official already has this duty in %s at that time. Leave this branch out."),
               name != NULL ? name : "–");
  return FALSE;
}

static gboolean
assign_step (ScbBook *self, gpointer data, GError **error)
{
  const Assigning *what = data;
  gint64 decision = keep_decision (self, what->assigning->decision, error);

  if (decision < 0)
    return FALSE;
  for (guint i = 0; i < what->n_branches; i++)
    if (!assign_to (self, what, decision, what->branches[i], error))
      return FALSE;
  return TRUE;
}

gboolean
scb_book_assign_official (ScbBook *self,
                          gint64 official,
                          const ScbAssigning *assigning,
                          const gint64 *branches,
                          guint n_branches,
                          GError **error)
{
  Assigning what = { official, assigning, branches, n_branches };

  if (n_branches == 0)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("Choose at least one branch."));
      return FALSE;
    }
  if (assigning->since != NULL && assigning->until != NULL
      && strcmp (assigning->until, assigning->since) <= 0)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("The assignment would end before it begins. Set its days right."));
      return FALSE;
    }
  return scb_book_run_step (self, N_("Assign official"), assign_step, &what, error);
}

/* ---- replacing ---- */

GPtrArray *
scb_book_list_assignments (ScbBook *self, gint64 official, const char *day, GError **error)
{
  g_autoptr (GPtrArray) all
      = scb_book_list (self, SCB_TYPE_ASSIGNMENT, "official", official, error);
  GPtrArray *current;

  if (all == NULL)
    return NULL;
  current = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      ScbAssignment *assignment = all->pdata[i];

      if (assignment->until == NULL || strcmp (day, assignment->until) < 0)
        g_ptr_array_add (current, g_object_ref (assignment));
    }
  return current;
}

typedef struct
{
  gint64 official;
  gint64 successor;
  const char *day;
  ScbDecision *decision;
} Replacing;

static gboolean
hand_over (ScbBook *self,
           const Replacing *what,
           ScbAssignment *assignment,
           gint64 decision,
           GError **error)
{
  g_autoptr (ScbAssignment) next = g_object_new (
      SCB_TYPE_ASSIGNMENT, "official", what->successor, "branch", assignment->branch, "duty",
      assignment->duty, "decision", decision != 0 ? decision : assignment->decision, "since",
      what->day, "until", assignment->until, NULL);

  if (assignment->since != NULL && strcmp (what->day, assignment->since) <= 0)
    {
      g_autofree char *name
          = scb_book_get_branch_name (self, assignment->branch, assignment->since);
      g_autofree char *since = scb_date_text_short (assignment->since);

      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                   _("The assignment to %s begins only on %s. Choose a later day, or change that "
                      "assignment first."),
                   name != NULL ? name : "–", since);
      return FALSE;
    }
  g_object_set (assignment, "until", what->day, "replaced-by", what->successor, NULL);
  return scb_book_update (self, assignment, error)
         && (is_assigned (self, next) || scb_book_insert (self, next, error));
}

static gboolean
replace_step (ScbBook *self, gpointer data, GError **error)
{
  const Replacing *what = data;
  g_autoptr (GPtrArray) current
      = scb_book_list_assignments (self, what->official, what->day, error);
  gint64 decision;

  if (current == NULL)
    return FALSE;
  if (current->len == 0)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("The official has no assignment on that day that could be handed "
                              "over."));
      return FALSE;
    }
  decision = keep_decision (self, what->decision, error);
  if (decision < 0)
    return FALSE;
  for (guint i = 0; i < current->len; i++)
    if (!hand_over (self, what, current->pdata[i], decision, error))
      return FALSE;
  return TRUE;
}

gboolean
scb_book_replace_official (ScbBook *self,
                           gint64 official,
                           gint64 successor,
                           const char *day,
                           ScbDecision *decision,
                           GError **error)
{
  Replacing what = { official, successor, day, decision };

  if (!scb_date_is_day (day))
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("Say from which day on another official takes over."));
      return FALSE;
    }
  if (official == successor || successor == 0)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("Choose another official who takes over."));
      return FALSE;
    }
  return scb_book_run_step (self, N_("Replace official"), replace_step, &what, error);
}
