/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members, their exemptions and posts in a reform. */

#include "scb-config.h"

#include "scb-reform-plan-private.h"

#include <string.h>

#include "scb-date.h"

static gboolean
is_taken (const ScbReformWay *way, gint64 member)
{
  if (way->members == NULL)
    return TRUE;
  for (guint i = 0; i < way->members->len; i++)
    if (g_array_index (way->members, gint64, i) == member)
      return TRUE;
  return FALSE;
}

/* (transfer full): the name of a member, for a line of the preview. */
static char *
name_of (ScbReformPlan *self, gint64 member)
{
  g_autoptr (ScbMember) record = scb_book_get (self->book, SCB_TYPE_MEMBER, member, NULL);

  return record != NULL ? g_strdup (record->full_name) : NULL;
}

/* ---- the roll ---- */

static gboolean
is_own (ScbMembershipKind kind)
{
  return kind == SCB_MEMBERSHIP_KIND_OFFICIAL || kind == SCB_MEMBERSHIP_KIND_PROBATIONARY;
}

static gboolean
counts_as_official (ScbMembership *membership)
{
  return membership->kind == SCB_MEMBERSHIP_KIND_OFFICIAL
         || membership->kind == SCB_MEMBERSHIP_KIND_REINFORCEMENT;
}

static void
count (ScbReformPlan *self, gint64 branch, gint64 change)
{
  ScbReformBranch *note = scb_reform_preview_find_branch (self->preview, branch);

  if (note != NULL)
    note->official_after += change;
}

/* (transfer full) (nullable): what the member already is at the branch that takes it, on the day.
 */
static ScbMembership *
find_there (ScbReformPlan *self, gint64 member, gint64 branch)
{
  g_autoptr (GPtrArray) memberships
      = scb_reform_plan_list (self, SCB_TYPE_MEMBERSHIP, "member", member, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      ScbMembership *membership = memberships->pdata[i];

      if (membership->branch == branch
          && scb_date_in_span (self->day, membership->since, membership->until))
        return g_object_ref (membership);
    }
  return NULL;
}

static void
join (ScbReformPlan *self, ScbMembership *old, const ScbReformWay *way, const char *until)
{
  ScbMembership *membership = scb_reform_plan_add (self, SCB_TYPE_MEMBERSHIP);

  g_object_set (membership, "member", old->member, "branch", way->to, "kind", old->kind, "since",
                self->day, "until", until, "origin", way->from_name, "decision", self->decision_id,
                NULL);
  if (until != NULL)
    g_object_set (membership, "end-reason", old->end_reason, "destination", old->destination, NULL);
  if (counts_as_official (membership))
    count (self, way->to, 1);
}

/* One person is on a roll once: who was a guest there becomes a member; who is a guest here and a
 * member there need not come again. */
static void
arrive (ScbReformPlan *self, ScbMembership *old, const ScbReformWay *way, const char *until)
{
  g_autoptr (ScbMembership) there = find_there (self, old->member, way->to);

  if (there != NULL && (!is_own (old->kind) || is_own (there->kind)))
    return;
  if (there != NULL)
    {
      if (counts_as_official (there))
        count (self, way->to, -1);
      g_object_set (scb_reform_plan_edit (self, there), "until", self->day, "end-reason",
                    SCB_END_REASON_RETURNED, NULL);
    }
  join (self, old, way, until);
}

static void
move_membership (ScbReformPlan *self, ScbMembership *membership, const ScbReformWay *way)
{
  g_autofree char *name = name_of (self, membership->member);
  g_autofree char *until = g_strdup (membership->until);
  ScbMembership *old = scb_reform_plan_edit (self, membership);

  /* What was to begin later begins there. */
  if (scb_reform_is_ahead (old->since, self->day) && way->to != 0)
    {
      if (counts_as_official (old) && scb_date_in_span (self->day, old->since, old->until))
        {
          count (self, way->from, -1);
          count (self, way->to, 1);
        }
      g_object_set (old, "branch", way->to, NULL);
    }
  else
    {
      if (counts_as_official (old) && scb_date_in_span (self->day, old->since, old->until))
        count (self, way->from, -1);
      if (way->to != 0)
        arrive (self, old, way, until);
      g_object_set (old, "until",
                    scb_reform_is_ahead (old->since, self->day) ? old->since : self->day,
                    "end-reason", way->reason, "destination", way->to_name, NULL);
    }
  scb_reform_preview_add (self->preview,
                          way->to != 0 ? SCB_REFORM_LINE_MEMBER_MOVED : SCB_REFORM_LINE_MEMBER_LEFT,
                          name, way->from_name, way->to_name, NULL);
}

/* ---- exemptions ---- */

static void
move_exemption (ScbReformPlan *self, ScbExemption *exemption, const ScbReformWay *way)
{
  ScbExemption *old = scb_reform_plan_edit (self, exemption);
  ScbExemption *next;

  if (way->to != 0 && scb_reform_is_ahead (old->since, self->day))
    {
      g_object_set (old, "branch", way->to, NULL);
      return;
    }
  if (way->to != 0)
    {
      next = scb_reform_plan_add (self, SCB_TYPE_EXEMPTION);
      g_object_set (next, "member", old->member, "branch", way->to, "kind", old->kind, "since",
                    self->day, "until", old->until, "reason", old->reason, "decision",
                    old->decision, NULL);
    }
  g_object_set (old, "until", scb_reform_is_ahead (old->since, self->day) ? old->since : self->day,
                NULL);
}

static gboolean
move_exemptions (ScbReformPlan *self, const ScbReformWay *way, GError **error)
{
  g_autoptr (GPtrArray) exemptions
      = scb_reform_plan_list (self, SCB_TYPE_EXEMPTION, "branch", way->from, error);

  for (guint i = 0; exemptions != NULL && i < exemptions->len; i++)
    {
      ScbExemption *exemption = exemptions->pdata[i];

      if (is_taken (way, exemption->member)
          && (scb_reform_holds (exemption->since, exemption->until, self->day)
              || scb_reform_is_ahead (exemption->since, self->day)))
        move_exemption (self, exemption, way);
    }
  return exemptions != NULL;
}

gboolean
scb_reform_move_members (ScbReformPlan *self, const ScbReformWay *way, GError **error)
{
  g_autoptr (GPtrArray) memberships
      = scb_reform_plan_list (self, SCB_TYPE_MEMBERSHIP, "branch", way->from, error);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      ScbMembership *membership = memberships->pdata[i];

      if (is_taken (way, membership->member)
          && (scb_reform_holds (membership->since, membership->until, self->day)
              || scb_reform_is_ahead (membership->since, self->day)))
        move_membership (self, membership, way);
    }
  return memberships != NULL && move_exemptions (self, way, error);
}

/* ---- posts ---- */

gboolean
scb_reform_end_posts (ScbReformPlan *self, const ScbReformWay *way, GError **error)
{
  g_autoptr (GPtrArray) posts
      = scb_reform_plan_list (self, SCB_TYPE_POST, "branch", way->from, error);

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      ScbPost *post = posts->pdata[i];
      g_autofree char *name = NULL;

      if (!is_taken (way, post->member) || !scb_reform_holds (post->since, post->until, self->day))
        continue;
      name = name_of (self, post->member);
      g_object_set (scb_reform_plan_edit (self, post), "until", self->day, NULL);
      scb_reform_preview_add (self->preview, SCB_REFORM_LINE_POST_ENDED, name, way->from_name, NULL,
                              post->title);
    }
  return posts != NULL;
}
