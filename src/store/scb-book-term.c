/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new term of a branch. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-branch-history.h"
#include "scb-date.h"

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
check (ScbBook *self, ScbTerm *term, GError **error)
{
  g_autoptr (ScbBranch) branch = scb_book_get (self, SCB_TYPE_BRANCH, term->branch, error);

  if (branch == NULL)
    return FALSE;
  if (term->name == NULL)
    return refuse (error, _("Type the name of the term, as “2020-2022”."));
  if (!scb_date_is_day (term->since))
    return refuse (error, _("Say from which day on the term runs."));
  if (branch->formed_on != NULL && strcmp (term->since, branch->formed_on) < 0)
    return refuse (error, _("The term begins before the branch was formed."));
  if (branch->dissolved_on != NULL && strcmp (branch->dissolved_on, term->since) <= 0)
    return refuse (error, _("The term begins after the branch has ended."));
  return TRUE;
}

/* The terms that run on the day end on it. */
static gboolean
end_terms (ScbBook *self, ScbTerm *term, GError **error)
{
  g_autoptr (GPtrArray) terms = scb_book_list (self, SCB_TYPE_TERM, "branch", term->branch, error);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      ScbTerm *other = terms->pdata[i];

      if (strcmp (other->since, term->since) >= 0)
        {
          g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                       _("The term %s begins on the same day or later. Choose a later day, or "
                          "change that one."),
                       other->name);
          return FALSE;
        }
      if (other->until != NULL && strcmp (other->until, term->since) <= 0)
        continue;
      g_object_set (other, "until", term->since, NULL);
      if (!scb_book_update (self, other, error))
        return FALSE;
    }
  return terms != NULL;
}

static gboolean
end_offices (ScbBook *self, ScbTerm *term, GError **error)
{
  g_autoptr (GPtrArray) posts = scb_book_list (self, SCB_TYPE_POST, "branch", term->branch, error);

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      ScbPost *post = posts->pdata[i];

      if (post->kind == SCB_POST_KIND_OTHER || g_strcmp0 (post->since, term->since) >= 0
          || (post->until != NULL && strcmp (post->until, term->since) <= 0))
        continue;
      g_object_set (post, "until", term->since, NULL);
      if (!scb_book_update (self, post, error))
        return FALSE;
    }
  return posts != NULL;
}

static gboolean
elect (ScbBook *self, ScbTerm *term, const ScbElected *elected, GError **error)
{
  g_autoptr (ScbPost) post
      = g_object_new (SCB_TYPE_POST, "member", elected->member, "branch", term->branch, "kind",
                      elected->kind, "title", elected->title, "since", term->since, "term",
                      scb_record_get_id (SCB_RECORD (term)), NULL);

  return scb_book_insert (self, post, error);
}

static gboolean
open_term (ScbBook *self, ScbTerm *term, const ScbElected *elected, guint n_elected, GError **error)
{
  if (!end_terms (self, term, error) || (n_elected > 0 && !end_offices (self, term, error))
      || !scb_book_insert (self, term, error))
    return FALSE;
  for (guint i = 0; i < n_elected; i++)
    if (!elect (self, term, &elected[i], error))
      return FALSE;
  return TRUE;
}

gboolean
scb_book_open_term (
    ScbBook *self, ScbTerm *term, const ScbElected *elected, guint n_elected, GError **error)
{
  if (!check (self, term, error) || !scb_book_begin (self, N_("Open a term"), error))
    return FALSE;
  if (open_term (self, term, elected, n_elected, error) && scb_book_commit (self, error))
    return TRUE;
  if (scb_book_in_transaction (self))
    scb_book_rollback (self);
  scb_record_set_id (SCB_RECORD (term), 0);
  return FALSE;
}
