/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes of one visit: a score, a proposal. */

#include "scb-config.h"

#include "scb-book-officials.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-book-agenda-private.h"
#include "scb-book-rules.h"
#include "scb-connection-private.h"
#include "scb-date.h"

static gboolean
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID, sentence);
  return FALSE;
}

gint64
scb_book_find_visited_session (ScbBook *self, ScbVisit *visit)
{
  g_autoptr (ScbStatement) statement = NULL;

  if (visit->session != 0 || visit->visited_on == NULL)
    return visit->session;
  statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT id FROM session WHERE branch = ?1 AND held_on = ?2 AND state <> 'not_held'"
      " ORDER BY kind = 'committee', id LIMIT 1",
      NULL);
  if (statement == NULL)
    return 0;
  scb_statement_bind_int (statement, 1, visit->branch);
  scb_statement_bind_text (statement, 2, visit->visited_on);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW ? scb_statement_get_int (statement, 0)
                                                              : 0;
}

gint64
scb_book_find_visit_assignment (ScbBook *self, ScbVisit *visit)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT id FROM assignment WHERE official = ?1 AND branch = ?2"
      " AND coalesce (since, '') <= ?3 AND (until IS NULL OR ?3 < until)"
      " ORDER BY decision IS NULL, since DESC LIMIT 1",
      NULL);

  if (statement == NULL || visit->visited_on == NULL)
    return 0;
  scb_statement_bind_int (statement, 1, visit->official);
  scb_statement_bind_int (statement, 2, visit->branch);
  scb_statement_bind_text (statement, 3, visit->visited_on);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW ? scb_statement_get_int (statement, 0)
                                                              : 0;
}

ScbDecision *
scb_book_find_visit_decision (ScbBook *self, ScbVisit *visit)
{
  gint64 id = visit->assignment != 0 ? visit->assignment
                                     : scb_book_find_visit_assignment (self, visit);
  g_autoptr (ScbAssignment) assignment
      = id != 0 ? scb_book_get (self, SCB_TYPE_ASSIGNMENT, id, NULL) : NULL;

  return assignment != NULL && assignment->decision != 0
             ? scb_book_get (self, SCB_TYPE_DECISION, assignment->decision, NULL)
             : NULL;
}

/* ---- the score ---- */

/* The official's score of @session: what is there, or a new one; NULL with @error. */
static ScbScore *
open_score (ScbBook *self, ScbSession *session, GError **error)
{
  gint64 id = scb_record_get_id (SCB_RECORD (session));
  g_autoptr (GPtrArray) scores = scb_book_list (self, SCB_TYPE_SCORE, "session", id, error);
  g_autoptr (ScbRuleSet) rule_set = NULL;

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    if (SCB_SCORE (scores->pdata[i])->scorer == SCB_SCORER_OFFICIAL)
      return g_object_ref (scores->pdata[i]);
  if (scores == NULL)
    return NULL;
  rule_set = session->rule_set == 0 ? scb_book_find_rule_set (self, session->held_on, NULL) : NULL;
  return g_object_new (
      SCB_TYPE_SCORE, "session", id, "scorer", SCB_SCORER_OFFICIAL, "rule-set",
      rule_set != NULL ? scb_record_get_id (SCB_RECORD (rule_set)) : session->rule_set, NULL);
}

static gboolean
may_replace (ScbBook *self, ScbScore *score, ScbVisit *visit, GError **error)
{
  gint64 id = scb_record_get_id (SCB_RECORD (score));
  g_autoptr (GPtrArray) items = NULL;

  if (id == 0)
    return TRUE;
  items = scb_book_list (self, SCB_TYPE_SCORE_ITEM, "score", id, error);
  if (items == NULL)
    return FALSE;
  if (items->len > 0)
    return refuse (_("The official's score of this session is written down by criteria. Change it "
                      "on the session's page “Score”."),
                   error);
  if (score->official != visit->official && (score->official != 0 || !isnan (score->points)))
    return refuse (_("The session already has the score of another official. Take that one away "
                      "first, on the session's page “Score”."),
                   error);
  return TRUE;
}

static gboolean
score_step (ScbBook *self, gpointer data, GError **error)
{
  g_autoptr (ScbVisit) visit = scb_book_get (self, SCB_TYPE_VISIT, *(gint64 *)data, error);
  gint64 id = visit != NULL ? scb_book_find_visited_session (self, visit) : 0;
  g_autoptr (ScbOfficial) official = NULL;
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (ScbScore) score = NULL;

  if (visit == NULL)
    return FALSE;
  if (isnan (visit->points) && visit->level == SCB_LEVEL_UNKNOWN)
    return refuse (_("The visit has no score yet. Write down its points or its level."), error);
  if (id == 0)
    return refuse (_("The book has no session of this branch on the day of the visit."), error);
  official = scb_book_get (self, SCB_TYPE_OFFICIAL, visit->official, error);
  session = official != NULL ? scb_book_get (self, SCB_TYPE_SESSION, id, error) : NULL;
  score = session != NULL ? open_score (self, session, error) : NULL;
  if (score == NULL || !may_replace (self, score, visit, error))
    return FALSE;
  g_object_set (score, "official", visit->official, "author", official->name, "scored-on",
                visit->visited_on, "points", visit->points, "level", visit->level, NULL);
  g_object_set (visit, "session", id, NULL);
  return (scb_record_get_id (SCB_RECORD (score)) == 0 ? scb_book_insert (self, score, error)
                                                      : scb_book_update (self, score, error))
         && scb_book_update (self, visit, error);
}

gboolean
scb_book_score_by_visit (ScbBook *self, gint64 visit, GError **error)
{
  return scb_book_run_step (self, N_("Take over the score of a visit"), score_step, &visit, error);
}

/* ---- the proposal ---- */

ScbProposal *
scb_book_find_visit_proposal (ScbBook *self, gint64 visit)
{
  g_autoptr (GPtrArray) proposals
      = visit != 0 ? scb_book_list (self, SCB_TYPE_PROPOSAL, "visit", visit, NULL) : NULL;

  return proposals != NULL && proposals->len > 0 ? g_object_ref (proposals->pdata[0]) : NULL;
}

/* The session the proposal becomes a part of: none where its minutes are signed. */
static gint64
open_session_of (ScbBook *self, ScbVisit *visit)
{
  gint64 id = scb_book_find_visited_session (self, visit);
  g_autoptr (ScbSession) session = id != 0 ? scb_book_get (self, SCB_TYPE_SESSION, id, NULL) : NULL;

  return session != NULL && session->state != SCB_SESSION_STATE_SIGNED ? id : 0;
}

static gboolean
raise_step (ScbBook *self, gpointer data, GError **error)
{
  gint64 id = *(gint64 *)data;
  g_autoptr (ScbVisit) visit = scb_book_get (self, SCB_TYPE_VISIT, id, error);
  g_autoptr (ScbProposal) before = scb_book_find_visit_proposal (self, id);
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (ScbProposal) proposal = NULL;
  gint64 session, position = 1;

  if (visit == NULL)
    return FALSE;
  if (visit->issues == NULL)
    return refuse (_("Nothing is written down yet of what arose in the visit."), error);
  if (before != NULL)
    return refuse (_("What arose in this visit is a proposal already."), error);
  session = open_session_of (self, visit);
  if (session != 0)
    {
      others = scb_book_list (self, SCB_TYPE_PROPOSAL, "session", session, error);
      if (others == NULL)
        return FALSE;
      if (others->len > 0)
        position = SCB_PROPOSAL (others->pdata[others->len - 1])->position + 1;
    }
  proposal = g_object_new (SCB_TYPE_PROPOSAL, "session", session, "branch", visit->branch, "visit",
                           id, "position", position, "text", visit->issues, "addressee",
                           visit->addressee, NULL);
  return scb_book_insert (self, proposal, error);
}

gboolean
scb_book_raise_proposal (ScbBook *self, gint64 visit, GError **error)
{
  return scb_book_run_step (self, N_("Raise a proposal from a visit"), raise_step, &visit, error);
}
