/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Organizations in a reform: their spells, their posts, what stands under them. */

#include "scb-config.h"

#include "scb-reform-organization-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"

/* ---- spells ---- */

static gboolean
nothing_comes_after (ScbReformPlan *self, ScbOrganizationSpell *spell, GError **error)
{
  const char *day = scb_reform_is_ahead (spell->since, self->day)                  ? spell->since
                    : spell->until != NULL && strcmp (self->day, spell->until) < 0 ? spell->until
                                                                                   : NULL;
  g_autofree char *text = day != NULL ? scb_date_text_short (day) : NULL;

  if (day == NULL)
    return TRUE;
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
               _("“%s” has another change that is dated %s. Take that one back first, or choose a "
                  "later day."),
               spell->name, text);
  return FALSE;
}

ScbOrganizationSpell *
scb_reform_end_organization_spell (ScbReformPlan *self, gint64 organization, GError **error)
{
  g_autoptr (GPtrArray) spells = scb_reform_plan_list (self, SCB_TYPE_ORGANIZATION_SPELL,
                                                       "organization", organization, error);
  ScbOrganizationSpell *ended = NULL;

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (!nothing_comes_after (self, spell, error))
        return NULL;
      if (scb_reform_holds (spell->since, spell->until, self->day))
        ended = scb_reform_plan_edit (self, spell);
    }
  if (spells == NULL)
    return NULL;
  if (ended == NULL)
    g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                         _("An organization has no name on the day before the change. Choose a "
                            "later day, or correct when its name began."));
  else
    g_object_set (ended, "until", self->day, NULL);
  return ended;
}

gint64
scb_reform_form_organization (ScbReformPlan *self, const ScbReformNewOrganization *asked)
{
  ScbOrganization *organization = scb_reform_plan_add (self, SCB_TYPE_ORGANIZATION);
  ScbOrganizationSpell *spell = scb_reform_plan_add (self, SCB_TYPE_ORGANIZATION_SPELL);
  gint64 id = scb_record_get_id (SCB_RECORD (organization));

  g_object_set (organization, "kind", asked->kind, "since", self->day, NULL);
  g_object_set (spell, "organization", id, "since", self->day, "name", asked->name,
                "committee-name", asked->committee_name, "place", asked->place, "parent",
                asked->parent, "decision", self->decision_id, NULL);
  scb_reform_preview_add (self->preview, SCB_REFORM_LINE_ORGANIZATION_FORMED, asked->name, NULL,
                          asked->parent_name, NULL);
  return id;
}

gboolean
scb_reform_move_organization (ScbReformPlan *self,
                              gint64 organization,
                              gint64 parent,
                              const char *parent_name,
                              GError **error)
{
  ScbOrganizationSpell *old = scb_reform_end_organization_spell (self, organization, error);
  g_autofree char *from = NULL;

  if (old == NULL)
    return FALSE;
  from = old->parent != 0 ? scb_book_get_organization_name (self->book, old->parent, self->day)
                          : NULL;
  g_object_set (scb_reform_plan_add (self, SCB_TYPE_ORGANIZATION_SPELL), "organization",
                organization, "since", self->day, "name", old->name, "committee-name",
                old->committee_name, "place", old->place, "parent", parent, "decision",
                self->decision_id, NULL);
  scb_reform_preview_add (self->preview, SCB_REFORM_LINE_ORGANIZATION_MOVED, old->name, from,
                          parent_name, NULL);
  return TRUE;
}

/* ---- the end of one ---- */

static gboolean
end_posts (ScbReformPlan *self, gint64 organization, const char *name, GError **error)
{
  g_autoptr (GPtrArray) posts
      = scb_reform_plan_list (self, SCB_TYPE_POST, "organization", organization, error);

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      ScbPost *post = posts->pdata[i];
      g_autoptr (ScbMember) member = NULL;

      if (!scb_reform_holds (post->since, post->until, self->day))
        continue;
      member = scb_book_get (self->book, SCB_TYPE_MEMBER, post->member, NULL);
      g_object_set (scb_reform_plan_edit (self, post), "until", self->day, NULL);
      scb_reform_preview_add (self->preview, SCB_REFORM_LINE_POST_ENDED,
                              member != NULL ? member->full_name : NULL, name, NULL, post->title);
    }
  return posts != NULL;
}

/* Whom the organization sent to branches, it sends no longer. */
static gboolean
end_assignments (ScbReformPlan *self, gint64 organization, GError **error)
{
  g_autoptr (GPtrArray) officials
      = scb_reform_plan_list (self, SCB_TYPE_OFFICIAL, "organization", organization, error);

  for (guint i = 0; officials != NULL && i < officials->len; i++)
    {
      g_autoptr (GPtrArray) assignments = scb_reform_plan_list (
          self, SCB_TYPE_ASSIGNMENT, "official", scb_record_get_id (officials->pdata[i]), error);

      if (assignments == NULL)
        return FALSE;
      for (guint j = 0; j < assignments->len; j++)
        {
          ScbAssignment *assignment = assignments->pdata[j];
          g_autofree char *branch
              = scb_book_get_branch_name (self->book, assignment->branch, self->day);

          if (!scb_reform_holds (assignment->since, assignment->until, self->day))
            continue;
          g_object_set (scb_reform_plan_edit (self, assignment), "until", self->day, NULL);
          scb_reform_preview_add (self->preview, SCB_REFORM_LINE_ASSIGNMENT_ENDED,
                                  SCB_OFFICIAL (officials->pdata[i])->name, branch, NULL, NULL);
        }
    }
  return officials != NULL;
}

gboolean
scb_reform_end_organization (ScbReformPlan *self,
                             gint64 organization,
                             gint64 successor,
                             const char *successor_name,
                             GError **error)
{
  g_autoptr (ScbOrganization) record
      = scb_book_get (self->book, SCB_TYPE_ORGANIZATION, organization, error);
  ScbOrganizationSpell *spell
      = record != NULL ? scb_reform_end_organization_spell (self, organization, error) : NULL;

  if (spell == NULL)
    return FALSE;
  g_object_set (scb_reform_plan_edit (self, record), "until", self->day, "successor", successor,
                NULL);
  scb_reform_preview_add (self->preview, SCB_REFORM_LINE_ORGANIZATION_ENDED, spell->name, NULL,
                          successor_name, NULL);
  return end_posts (self, organization, spell->name, error)
         && end_assignments (self, organization, error);
}

/* ---- what stands under it ---- */

GPtrArray *
scb_reform_list_children (ScbReformPlan *self, gint64 organization, GError **error)
{
  g_autoptr (GPtrArray) spells
      = scb_reform_plan_list (self, SCB_TYPE_ORGANIZATION_SPELL, "parent", organization, error);

  for (guint i = spells != NULL ? spells->len : 0; i > 0; i--)
    {
      ScbOrganizationSpell *spell = spells->pdata[i - 1];

      /* Ended by this very plan: it is where it belongs already. */
      if (!scb_reform_holds (spell->since, spell->until, self->day))
        g_ptr_array_remove_index (spells, i - 1);
    }
  return g_steal_pointer (&spells);
}

GPtrArray *
scb_reform_list_branches (ScbReformPlan *self, gint64 organization, GError **error)
{
  g_autoptr (GPtrArray) spells
      = scb_reform_plan_list (self, SCB_TYPE_BRANCH_SPELL, "organization", organization, error);

  for (guint i = spells != NULL ? spells->len : 0; i > 0; i--)
    {
      ScbBranchSpell *spell = spells->pdata[i - 1];

      if (!scb_reform_holds (spell->since, spell->until, self->day)
          && !scb_reform_is_ahead (spell->since, self->day))
        g_ptr_array_remove_index (spells, i - 1);
    }
  return g_steal_pointer (&spells);
}

/* Bodies end with the committee they served; the rest goes on under the successor. */
static gboolean
pass_child (ScbReformPlan *self,
            ScbOrganizationSpell *child,
            gint64 successor,
            const char *successor_name,
            GError **error)
{
  g_autoptr (ScbOrganization) record
      = scb_book_get (self->book, SCB_TYPE_ORGANIZATION, child->organization, error);

  if (record == NULL)
    return FALSE;
  return record->kind == SCB_ORGANIZATION_KIND_BODY
             ? scb_reform_end_organization (self, child->organization, 0, NULL, error)
             : scb_reform_move_organization (self, child->organization, successor, successor_name,
                                             error);
}

gboolean
scb_reform_pass_on (ScbReformPlan *self,
                    gint64 organization,
                    gint64 successor,
                    const char *successor_name,
                    GError **error)
{
  g_autoptr (GPtrArray) children = scb_reform_list_children (self, organization, error);
  g_autoptr (GPtrArray) branches
      = children != NULL ? scb_reform_list_branches (self, organization, error) : NULL;
  g_autofree char *name = scb_book_get_organization_name (self->book, organization, self->day);

  if (branches == NULL)
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    if (!pass_child (self, children->pdata[i], successor, successor_name, error))
      return FALSE;
  for (guint i = 0; i < branches->len; i++)
    {
      ScbBranchSpell *spell = branches->pdata[i];

      if (!scb_reform_change_spell (self, spell->branch, NULL, successor, error))
        return FALSE;
      scb_reform_add_event (self, spell->branch, SCB_BRANCH_EVENT_KIND_MOVED, 0, NULL);
      scb_reform_preview_add (self->preview, SCB_REFORM_LINE_BRANCH_MOVED, spell->name, name,
                              successor_name, NULL);
    }
  return TRUE;
}

gboolean
scb_reform_note_left (ScbReformPlan *self, gint64 organization, GError **error)
{
  g_autoptr (GPtrArray) children = scb_reform_list_children (self, organization, error);
  g_autoptr (GPtrArray) branches
      = children != NULL ? scb_reform_list_branches (self, organization, error) : NULL;
  g_autofree char *name = scb_book_get_organization_name (self->book, organization, self->day);

  for (guint i = 0; children != NULL && i < children->len; i++)
    scb_reform_preview_add (self->preview, SCB_REFORM_LINE_ORGANIZATION_LEFT,
                            SCB_ORGANIZATION_SPELL (children->pdata[i])->name, name, NULL, NULL);
  for (guint i = 0; branches != NULL && i < branches->len; i++)
    scb_reform_preview_add (self->preview, SCB_REFORM_LINE_ORGANIZATION_LEFT,
                            SCB_BRANCH_SPELL (branches->pdata[i])->name, name, NULL, NULL);
  return branches != NULL;
}
