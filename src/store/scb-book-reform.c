/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of branches by decision. */

#include "scb-config.h"

#include "scb-book-reform.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-reform-plan-private.h"

/* ---- what cannot be ---- */

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID, sentence);
  return FALSE;
}

/* Whether the branch is there on the day, and was before it. */
static gboolean
check_branch (ScbBook *self, gint64 id, const char *day, GError **error)
{
  g_autoptr (ScbBranch) branch = scb_book_get (self, SCB_TYPE_BRANCH, id, error);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (branch == NULL)
    return FALSE;
  name = scb_book_get_branch_name (self, id, day);
  if (branch->formed_on != NULL && strcmp (branch->formed_on, day) >= 0)
    {
      text = scb_date_text_short (branch->formed_on);
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                   _("“%s” was formed only on %s. Choose a later day."), name, text);
      return FALSE;
    }
  if (branch->dissolved_on != NULL)
    {
      text = scb_date_text_short (branch->dissolved_on);
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                   _("“%s” ends on %s already. Choose another branch, or take that change back."),
                   name, text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_organization (ScbBook *self, gint64 id, const char *day, GError **error)
{
  g_autoptr (ScbOrganization) organization = scb_book_get (self, SCB_TYPE_ORGANIZATION, id, error);
  g_autofree char *name = NULL;

  if (organization == NULL)
    return FALSE;
  if (scb_date_in_span (day, organization->since, organization->until))
    return TRUE;
  name = scb_book_get_organization_name (self, id, day);
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
               _("“%s” is not there on that day. Choose another organization or another day."),
               name);
  return FALSE;
}

static gboolean
has_name (const ScbReform *reform, GError **error)
{
  return reform->name != NULL || refuse (error, _("Type the name of the branch."));
}

static gboolean
check_new (ScbBook *self, const ScbReform *reform, GError **error)
{
  if (!has_name (reform, error))
    return FALSE;
  if (reform->organization == 0)
    return refuse (error, _("Choose the organization the branch belongs to."));
  return check_organization (self, reform->organization, reform->day, error);
}

static gboolean
check_merger (ScbBook *self, const ScbReform *reform, GError **error)
{
  guint n = reform->others->len + (reform->branch != 0);

  if (reform->others->len == 0 || n < 2)
    return refuse (error, _("A merger needs at least two branches."));
  if (reform->branch == 0 && !has_name (reform, error))
    return FALSE;
  for (guint i = 0; i < reform->others->len; i++)
    {
      gint64 other = g_array_index (reform->others, gint64, i);

      if (other == reform->branch)
        return refuse (error, _("A branch cannot be merged with itself."));
      for (guint j = 0; j < i; j++)
        if (g_array_index (reform->others, gint64, j) == other)
          return refuse (error, _("A branch is named twice."));
      if (!check_branch (self, other, reform->day, error))
        return FALSE;
    }
  return reform->branch == 0
         || scb_book_get_organization_of (self, reform->branch, reform->day) != 0
         || refuse (error, _("Choose the organization the branch belongs to."));
}

/* Nobody goes to two branches, and none stays without members. */
static gboolean
check_split (const ScbReform *reform, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  if (!has_name (reform, error))
    return FALSE;
  for (guint i = 0; i <= reform->parts->len; i++)
    {
      const ScbReformPart *part = i < reform->parts->len ? reform->parts->pdata[i] : NULL;
      GArray *members = part != NULL ? part->members : reform->members;

      if ((part != NULL && part->name == NULL) || members->len == 0)
        return refuse (error, part != NULL
                                  ? _("Each new branch needs a name and members.")
                                  : _("Choose the members who go to the new branch."));
      if (!g_hash_table_add (names, part != NULL ? part->name : reform->name))
        return refuse (error, _("Two new branches have the same name."));
      for (guint j = 0; j < members->len; j++)
        if (!g_hash_table_add (taken, &g_array_index (members, gint64, j)))
          return refuse (error, _("A member cannot go to two new branches."));
    }
  return TRUE;
}

static gboolean
check_kind (ScbBook *self, const ScbReform *reform, GError **error)
{
  switch (reform->kind)
    {
    case SCB_REFORM_FOUND:
      return check_new (self, reform, error);
    case SCB_REFORM_RENAME:
      return has_name (reform, error);
    case SCB_REFORM_MERGE:
      return check_merger (self, reform, error);
    case SCB_REFORM_SPLIT:
      return check_split (reform, error);
    case SCB_REFORM_MOVE:
      if (reform->organization == 0)
        return refuse (error, _("Choose the organization the branch belongs to."));
      if (reform->organization == scb_book_get_organization_of (self, reform->branch, reform->day))
        return refuse (error, _("The branch belongs to that organization already."));
      return check_organization (self, reform->organization, reform->day, error);
    case SCB_REFORM_DISSOLVE:
      if (reform->heir == reform->branch)
        return refuse (error, _("Its members cannot go to the branch that ends."));
      return reform->heir == 0 || check_branch (self, reform->heir, reform->day, error);
    case SCB_REFORM_UNKNOWN:
    default:
      return refuse (error, _("Say what is to change."));
    }
}

static gboolean
check (ScbBook *self, const ScbReform *reform, GError **error)
{
  if (!scb_date_is_day (reform->day))
    return refuse (error, _("Say from which day on the change takes effect."));
  if (reform->branch != 0 && !check_branch (self, reform->branch, reform->day, error))
    return FALSE;
  if (reform->branch == 0 && reform->kind != SCB_REFORM_FOUND && reform->kind != SCB_REFORM_MERGE)
    return refuse (error, _("Choose the branch that changes."));
  return check_kind (self, reform, error);
}

/* ---- each kind ---- */

/* All that a branch that ends leaves behind. */
static gboolean
end_branch (ScbReformPlan *plan, const ScbReform *reform, const ScbReformWay *way, GError **error)
{
  if (!scb_reform_end_branch (plan, way->from, way->to_name, error)
      || !scb_reform_note_sessions (plan, way->from, way->from_name, error)
      || !scb_reform_end_sessions (plan, way, error) || !scb_reform_move_members (plan, way, error)
      || !scb_reform_end_posts (plan, way, error)
      || (way->to != 0 && !scb_reform_move_weak_points (plan, way, error))
      || !scb_reform_move_tasks (plan, way, error)
      || !scb_reform_end_assignments (plan, way, reform->move_assignments, error))
    return FALSE;
  return way->to == 0 || scb_reform_move_directives (plan, way, error);
}

static gint64
form (ScbReformPlan *plan, const ScbReform *reform, gint64 organization, gint64 session_day)
{
  const ScbReformNewBranch asked = { .name = reform->name,
                                     .kind = reform->branch_kind,
                                     .organization = organization,
                                     .session_day = session_day,
                                     .term_name = reform->term_name };

  return scb_reform_form_branch (plan, &asked);
}

static gboolean
merge_one (ScbReformPlan *plan,
           const ScbReform *reform,
           gint64 from,
           gint64 to,
           const char *to_name,
           GError **error)
{
  g_autofree char *from_name = scb_book_get_branch_name (plan->book, from, plan->day);
  const ScbReformWay way = { .from = from,
                             .from_name = from_name,
                             .to = to,
                             .to_name = to_name,
                             .reason = SCB_END_REASON_MERGED };

  if (!end_branch (plan, reform, &way, error))
    return FALSE;
  scb_reform_add_event (plan, from, SCB_BRANCH_EVENT_KIND_MERGED, to, reform->note);
  return TRUE;
}

/* The branch that the others are merged into, formed or going on; 0 on error. */
static gint64
plan_result_of_merger (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  gint64 first = g_array_index (reform->others, gint64, 0);
  g_autoptr (ScbBranch) branch = NULL;
  gint64 formed, organization;

  if (reform->branch != 0)
    {
      if (scb_reform_add_branch (plan, reform->branch, error) == NULL
          || (reform->name != NULL
              && !scb_reform_change_spell (plan, reform->branch, reform->name, 0, error)))
        return 0;
      return reform->branch;
    }
  branch = scb_book_get (plan->book, SCB_TYPE_BRANCH, first, error);
  if (branch == NULL)
    return 0;
  organization = reform->organization != 0
                     ? reform->organization
                     : scb_book_get_organization_of (plan->book, first, plan->day);
  formed = form (plan, reform, organization, branch->session_day);
  scb_reform_add_event (plan, formed, SCB_BRANCH_EVENT_KIND_FORMED, first, reform->note);
  return formed;
}

static gboolean
plan_merger (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  g_autofree char *old_name = reform->branch != 0
                                  ? scb_book_get_branch_name (plan->book, reform->branch, plan->day)
                                  : NULL;
  const char *name = reform->name != NULL ? reform->name : old_name;
  gint64 result = plan_result_of_merger (plan, reform, error);

  if (result == 0)
    return FALSE;
  plan->preview->result = result;
  if (reform->branch != 0 && g_strcmp0 (old_name, name) != 0)
    {
      scb_reform_add_event (plan, result, SCB_BRANCH_EVENT_KIND_RENAMED, 0, NULL);
      scb_reform_preview_add (plan->preview, SCB_REFORM_LINE_BRANCH_RENAMED, NULL, old_name, name,
                              NULL);
    }
  for (guint i = 0; i < reform->others->len; i++)
    if (!merge_one (plan, reform, g_array_index (reform->others, gint64, i), result, name, error))
      return FALSE;
  return reform->branch == 0 || scb_reform_note_sessions (plan, reform->branch, name, error);
}

/* Those who go from @from, by the name it has. */
static gboolean
send_members (ScbReformPlan *plan,
              gint64 from,
              gint64 to,
              const char *to_name,
              GArray *members,
              GError **error)
{
  g_autofree char *from_name = scb_book_get_branch_name (plan->book, from, plan->day);
  const ScbReformWay way = { .from = from,
                             .from_name = from_name,
                             .to = to,
                             .to_name = to_name,
                             .reason = SCB_END_REASON_TRANSFERRED,
                             .members = members };

  return scb_reform_add_branch (plan, from, error) != NULL
         && scb_reform_move_members (plan, &way, error) && scb_reform_end_posts (plan, &way, error)
         && scb_reform_move_tasks (plan, &way, error);
}

/* The id of the branch that is formed; 0 on error. */
static gint64
split_off (ScbReformPlan *plan,
           const ScbReform *reform,
           const ScbReformPart *part,
           gint64 organization,
           GError **error)
{
  const ScbReformNewBranch asked = { .name = part->name,
                                     .kind = part->kind,
                                     .organization = organization,
                                     .session_day = SCB_UNKNOWN,
                                     .term_name = part->term_name };
  gint64 formed = scb_reform_form_branch (plan, &asked);

  scb_reform_add_event (plan, reform->branch, SCB_BRANCH_EVENT_KIND_SPLIT, formed, reform->note);
  scb_reform_add_event (plan, formed, SCB_BRANCH_EVENT_KIND_FORMED, reform->branch, reform->note);
  return send_members (plan, reform->branch, formed, part->name, part->members, error) ? formed : 0;
}

static gboolean
plan_split (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  g_autoptr (ScbBranch) old = scb_book_get (plan->book, SCB_TYPE_BRANCH, reform->branch, error);
  g_autofree char *name = scb_book_get_branch_name (plan->book, reform->branch, plan->day);
  const ScbReformPart last
      = { reform->name, reform->branch_kind, reform->term_name, reform->members };
  gint64 organization;

  if (old == NULL)
    return FALSE;
  organization = reform->organization != 0
                     ? reform->organization
                     : scb_book_get_organization_of (plan->book, reform->branch, plan->day);
  for (guint i = 0; i <= reform->parts->len; i++)
    {
      const ScbReformPart *part = i < reform->parts->len ? reform->parts->pdata[i] : &last;
      gint64 formed = split_off (plan, reform, part, organization, error);

      if (formed == 0)
        return FALSE;
      if (i == 0)
        plan->preview->result = formed;
    }
  return scb_reform_note_sessions (plan, reform->branch, name, error);
}

/* The branches that those who go come from. */
static GArray *
list_sources (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < reform->members->len; i++)
    {
      g_autoptr (GPtrArray) memberships
          = scb_book_list (plan->book, SCB_TYPE_MEMBERSHIP, "member",
                           g_array_index (reform->members, gint64, i), error);

      if (memberships == NULL)
        return NULL;
      for (guint j = 0; j < memberships->len; j++)
        {
          ScbMembership *membership = memberships->pdata[j];
          gboolean is_known = FALSE;

          for (guint k = 0; k < sources->len && !is_known; k++)
            is_known = g_array_index (sources, gint64, k) == membership->branch;
          if (!is_known && scb_reform_holds (membership->since, membership->until, plan->day))
            g_array_append_val (sources, membership->branch);
        }
    }
  return g_steal_pointer (&sources);
}

static gboolean
plan_foundation (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  g_autoptr (GArray) sources = list_sources (plan, reform, error);
  gint64 formed;

  if (sources == NULL)
    return FALSE;
  formed = form (plan, reform, reform->organization, SCB_UNKNOWN);
  plan->preview->result = formed;
  scb_reform_add_event (plan, formed, SCB_BRANCH_EVENT_KIND_FORMED, 0, reform->note);
  for (guint i = 0; i < sources->len; i++)
    if (!send_members (plan, g_array_index (sources, gint64, i), formed, reform->name,
                       reform->members, error))
      return FALSE;
  return TRUE;
}

static gboolean
plan_rename (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  g_autofree char *old = scb_book_get_branch_name (plan->book, reform->branch, plan->day);

  if (g_strcmp0 (old, reform->name) == 0)
    return refuse (error, _("The branch has that name already."));
  if (!scb_reform_change_spell (plan, reform->branch, reform->name, 0, error))
    return FALSE;
  plan->preview->result = reform->branch;
  scb_reform_add_event (plan, reform->branch, SCB_BRANCH_EVENT_KIND_RENAMED, 0, reform->note);
  scb_reform_preview_add (plan->preview, SCB_REFORM_LINE_BRANCH_RENAMED, NULL, old, reform->name,
                          NULL);
  return scb_reform_note_sessions (plan, reform->branch, reform->name, error);
}

static gboolean
plan_move (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  g_autofree char *name = scb_book_get_branch_name (plan->book, reform->branch, plan->day);
  gint64 from = scb_book_get_organization_of (plan->book, reform->branch, plan->day);
  g_autofree char *from_name = scb_book_get_organization_name (plan->book, from, plan->day);
  g_autofree char *to_name
      = scb_book_get_organization_name (plan->book, reform->organization, plan->day);

  if (!scb_reform_change_spell (plan, reform->branch, reform->name, reform->organization, error))
    return FALSE;
  plan->preview->result = reform->branch;
  scb_reform_add_event (plan, reform->branch, SCB_BRANCH_EVENT_KIND_MOVED, 0, reform->note);
  scb_reform_preview_add (plan->preview, SCB_REFORM_LINE_BRANCH_MOVED, name, from_name, to_name,
                          NULL);
  return scb_reform_note_sessions (plan, reform->branch, name, error);
}

static gboolean
plan_end (ScbReformPlan *plan, const ScbReform *reform, GError **error)
{
  g_autofree char *name = scb_book_get_branch_name (plan->book, reform->branch, plan->day);
  g_autofree char *heir_name
      = reform->heir != 0 ? scb_book_get_branch_name (plan->book, reform->heir, plan->day) : NULL;
  const ScbReformWay way = { .from = reform->branch,
                             .from_name = name,
                             .to = reform->heir,
                             .to_name = heir_name,
                             .reason = SCB_END_REASON_TRANSFERRED };

  plan->preview->result = reform->heir != 0 ? reform->heir : reform->branch;
  if (reform->heir != 0 && scb_reform_add_branch (plan, reform->heir, error) == NULL)
    return FALSE;
  scb_reform_add_event (plan, reform->branch, SCB_BRANCH_EVENT_KIND_DISSOLVED, reform->heir,
                        reform->note);
  return end_branch (plan, reform, &way, error);
}

/* ---- the whole ---- */

static const struct
{
  gboolean (*plan) (ScbReformPlan *plan, const ScbReform *reform, GError **error);
  const char *label;
} kinds[] = {
  [SCB_REFORM_FOUND] = { plan_foundation, N_("Found a branch") },
  [SCB_REFORM_RENAME] = { plan_rename, N_("Rename a branch") },
  [SCB_REFORM_MERGE] = { plan_merger, N_("Merge branches") },
  [SCB_REFORM_SPLIT] = { plan_split, N_("Split a branch") },
  [SCB_REFORM_MOVE] = { plan_move, N_("Move a branch to another organization") },
  [SCB_REFORM_DISSOLVE] = { plan_end, N_("Dissolve a branch") },
};

static ScbReformPlan *
make_plan (ScbBook *self, const ScbReform *reform, GError **error)
{
  g_autoptr (ScbReformPlan) plan = NULL;

  if (!check (self, reform, error))
    return NULL;
  plan = scb_reform_plan_new (self, reform->day, &reform->decision);
  return kinds[reform->kind].plan (plan, reform, error) ? g_steal_pointer (&plan) : NULL;
}

ScbReformPreview *
scb_book_preview_reform (ScbBook *self, const ScbReform *reform, GError **error)
{
  gboolean reading = scb_book_start_reading (self);
  g_autoptr (ScbReformPlan) plan = make_plan (self, reform, error);

  scb_book_end_reading (self, reading);
  return plan != NULL ? g_steal_pointer (&plan->preview) : NULL;
}

gint64
scb_book_apply_reform (ScbBook *self, const ScbReform *reform, GError **error)
{
  g_autoptr (ScbReformPlan) plan = make_plan (self, reform, error);

  if (plan == NULL || !scb_reform_plan_write (plan, kinds[reform->kind].label, error))
    return 0;
  return plan->preview->result;
}

const char *
scb_reform_label (ScbReformKind kind)
{
  return kinds[kind].label;
}
