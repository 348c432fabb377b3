/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names, events and terms of branches in a reform. */

#include "scb-config.h"

#include "scb-reform-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-adoption.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"

/* ---- what a preview notes of a branch ---- */

static gint64
count_official (ScbBook *book, gint64 branch, const char *day, GError **error)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (book, branch, day, error);
  gint64 n = 0;

  if (roll == NULL)
    return -1;
  for (guint i = 0; i < roll->len; i++)
    n += SCB_ATTENDANCE (roll->pdata[i])->standing == SCB_STANDING_OFFICIAL;
  return n;
}

ScbReformBranch *
scb_reform_add_branch (ScbReformPlan *self, gint64 branch, GError **error)
{
  ScbReformBranch *note = scb_reform_preview_find_branch (self->preview, branch);
  gint64 n_official;

  if (note != NULL)
    return note;
  n_official = count_official (self->book, branch, self->day, error);
  if (n_official < 0)
    return NULL;
  note = g_new0 (ScbReformBranch, 1);
  note->branch = branch;
  note->name = scb_book_get_branch_name (self->book, branch, self->day);
  note->official_before = note->official_after = n_official;
  note->next_minutes
      = scb_book_next_number (self->book, branch, SCB_DOCUMENT_TYPE_MINUTES, self->day, NULL);
  g_ptr_array_add (self->preview->branches, note);
  return note;
}

/* ---- a new one ---- */

static void
begin_term (ScbReformPlan *self, gint64 branch, const char *branch_name, const char *name)
{
  ScbTerm *term = scb_reform_plan_add (self, SCB_TYPE_TERM);

  g_object_set (term, "branch", branch, "name", name, "since", self->day, NULL);
  scb_reform_preview_add (self->preview, SCB_REFORM_LINE_TERM_BEGUN, name, NULL, branch_name, NULL);
}

gint64
scb_reform_form_branch (ScbReformPlan *self, const ScbReformNewBranch *asked)
{
  ScbBranch *branch = scb_reform_plan_add (self, SCB_TYPE_BRANCH);
  ScbBranchSpell *spell = scb_reform_plan_add (self, SCB_TYPE_BRANCH_SPELL);
  gint64 id = scb_record_get_id (SCB_RECORD (branch));
  g_autofree char *organization
      = scb_book_get_organization_name (self->book, asked->organization, self->day);
  ScbReformBranch *note = g_new0 (ScbReformBranch, 1);

  g_object_set (branch, "kind", asked->kind, "formed-on", self->day, "session-day",
                asked->session_day, NULL);
  g_object_set (spell, "branch", id, "since", self->day, "name", asked->name, "organization",
                asked->organization, "decision", self->decision_id, NULL);
  scb_reform_preview_add (self->preview, SCB_REFORM_LINE_BRANCH_FORMED, asked->name, NULL,
                          organization, NULL);
  *note = (ScbReformBranch){
    .branch = id, .name = g_strdup (asked->name), .is_new = TRUE, .next_minutes = 1
  };
  g_ptr_array_add (self->preview->branches, note);
  if (asked->term_name != NULL)
    begin_term (self, id, asked->name, asked->term_name);
  return id;
}

void
scb_reform_add_event (
    ScbReformPlan *self, gint64 branch, ScbBranchEventKind kind, gint64 other, const char *note)
{
  ScbBranchEvent *event = scb_reform_plan_add (self, SCB_TYPE_BRANCH_EVENT);

  g_object_set (event, "branch", branch, "kind", kind, "happened-on", self->day, "other-branch",
                other, "decision", self->decision_id, "note", note, NULL);
}

/* ---- spells ---- */

/* A change that is dated later would stand on ground that is taken away. */
static gboolean
nothing_comes_after (ScbReformPlan *self, ScbBranchSpell *spell, GError **error)
{
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;

  if (scb_reform_is_ahead (spell->since, self->day))
    {
      since = scb_date_text_short (spell->since);
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                   _("“%s” has another change that is dated %s. Take that one back first, or "
                      "choose a later day."),
                   spell->name, since);
      return FALSE;
    }
  if (spell->until != NULL && strcmp (self->day, spell->until) < 0)
    {
      until = scb_date_text_short (spell->until);
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                   _("“%s” ends on %s by another change. Take that one back first."), spell->name,
                   until);
      return FALSE;
    }
  return TRUE;
}

/* (transfer none) (nullable): the planned copy of the spell that holds the day, ended on it; NULL
 * with @error where another change is in the way. */
static ScbBranchSpell *
end_spell (ScbReformPlan *self, gint64 branch, GError **error)
{
  g_autoptr (GPtrArray) spells
      = scb_reform_plan_list (self, SCB_TYPE_BRANCH_SPELL, "branch", branch, error);
  ScbBranchSpell *ended = NULL;

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbBranchSpell *spell = spells->pdata[i];

      if (!nothing_comes_after (self, spell, error))
        return NULL;
      if (scb_reform_holds (spell->since, spell->until, self->day))
        ended = scb_reform_plan_edit (self, spell);
    }
  if (spells == NULL)
    return NULL;
  if (ended == NULL)
    g_set_error_literal (
        error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
        _("A branch has no name on the day before the change. Choose a later day, "
           "or correct when its name began."));
  else
    g_object_set (ended, "until", self->day, NULL);
  return ended;
}

gboolean
scb_reform_change_spell (
    ScbReformPlan *self, gint64 branch, const char *name, gint64 organization, GError **error)
{
  ScbBranchSpell *old = end_spell (self, branch, error);
  ScbReformBranch *note = old != NULL ? scb_reform_add_branch (self, branch, error) : NULL;
  ScbBranchSpell *spell;

  if (note == NULL)
    return FALSE;
  spell = scb_reform_plan_add (self, SCB_TYPE_BRANCH_SPELL);
  g_object_set (spell, "branch", branch, "since", self->day, "name",
                name != NULL ? name : old->name, "organization",
                organization != 0 ? organization : old->organization, "decision", self->decision_id,
                NULL);
  g_free (note->name);
  note->name = g_strdup (spell->name);
  return TRUE;
}

/* ---- the end of one ---- */

static gboolean
end_terms (ScbReformPlan *self, gint64 branch, const char *name, GError **error)
{
  g_autoptr (GPtrArray) terms = scb_reform_plan_list (self, SCB_TYPE_TERM, "branch", branch, error);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      ScbTerm *term = terms->pdata[i];

      if (!scb_reform_holds (term->since, term->until, self->day))
        continue;
      g_object_set (scb_reform_plan_edit (self, term), "until", self->day, NULL);
      scb_reform_preview_add (self->preview, SCB_REFORM_LINE_TERM_ENDED, term->name, name, NULL,
                              NULL);
    }
  return terms != NULL;
}

gboolean
scb_reform_end_branch (ScbReformPlan *self, gint64 branch, const char *heir_name, GError **error)
{
  g_autoptr (ScbBranch) record = scb_book_get (self->book, SCB_TYPE_BRANCH, branch, error);
  ScbReformBranch *note = record != NULL ? scb_reform_add_branch (self, branch, error) : NULL;

  if (note == NULL || end_spell (self, branch, error) == NULL)
    return FALSE;
  note->ends = TRUE;
  note->next_minutes = SCB_UNKNOWN;
  g_object_set (scb_reform_plan_edit (self, record), "dissolved-on", self->day, NULL);
  scb_reform_preview_add (self->preview, SCB_REFORM_LINE_BRANCH_ENDED, note->name, NULL, heir_name,
                          NULL);
  return end_terms (self, branch, note->name, error);
}
