/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of organizations by decision, one or a whole tree. */

#include "scb-config.h"

#include "scb-book-organization-reform.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-month.h"
#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-period.h"
#include "scb-reform-organization-private.h"

/* Successors that would follow each other in a ring. */
#define LONGEST_CHAIN 32

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID, sentence);
  return FALSE;
}

/* Whether it is there on the day, and was before it. */
static gboolean
check_organization (ScbBook *self, gint64 id, const char *day, GError **error)
{
  g_autoptr (ScbOrganization) organization = scb_book_get (self, SCB_TYPE_ORGANIZATION, id, error);
  g_autofree char *name = NULL;

  if (organization == NULL)
    return FALSE;
  if (scb_reform_holds (organization->since, organization->until, day)
      && organization->until == NULL)
    return TRUE;
  name = scb_book_get_organization_name (self, id, day);
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
               _("“%s” is not there on that day. Choose another organization or another day."),
               name);
  return FALSE;
}

/* Whether @id is @above or stands under it on the day. */
static gboolean
is_under (ScbBook *self, gint64 id, gint64 above, const char *day)
{
  for (guint i = 0; i < LONGEST_CHAIN && id != 0; i++)
    {
      g_autoptr (GPtrArray) spells
          = scb_book_list (self, SCB_TYPE_ORGANIZATION_SPELL, "organization", id, NULL);
      gint64 parent = 0;

      if (id == above)
        return TRUE;
      for (guint j = 0; spells != NULL && j < spells->len; j++)
        {
          ScbOrganizationSpell *spell = spells->pdata[j];

          if (scb_date_in_span (day, spell->since, spell->until))
            parent = spell->parent;
        }
      id = parent;
    }
  return FALSE;
}

/* ---- one organization ---- */

static gboolean
check_place (ScbBook *self, const ScbOrganizationReform *reform, GError **error)
{
  if (reform->parent != 0 && !check_organization (self, reform->parent, reform->day, error))
    return FALSE;
  if (reform->kind == SCB_ORGANIZATION_REFORM_MOVE && reform->parent == 0)
    return refuse (error, _("Choose the organization it stands under."));
  if (reform->kind == SCB_ORGANIZATION_REFORM_MOVE
      && is_under (self, reform->parent, reform->organization, reform->day))
    return refuse (error, _("An organization cannot stand under itself."));
  return TRUE;
}

static gboolean
check_one (ScbBook *self, const ScbOrganizationReform *reform, GError **error)
{
  if (!scb_date_is_day (reform->day))
    return refuse (error, _("Say from which day on the change takes effect."));
  if (reform->kind != SCB_ORGANIZATION_REFORM_FOUND
      && (reform->organization == 0
              ? !refuse (error, _("Choose the organization that changes."))
              : !check_organization (self, reform->organization, reform->day, error)))
    return FALSE;
  if ((reform->kind == SCB_ORGANIZATION_REFORM_FOUND
       || reform->kind == SCB_ORGANIZATION_REFORM_RENAME)
      && reform->name == NULL)
    return refuse (error, _("Type the name of the organization."));
  if (reform->kind == SCB_ORGANIZATION_REFORM_FOUND
      && reform->level == SCB_ORGANIZATION_KIND_UNKNOWN)
    return refuse (error, _("Say what kind of organization it is."));
  if (reform->successor != 0 && reform->successor == reform->organization)
    return refuse (error, _("An organization cannot go on in itself."));
  return check_place (self, reform, error)
         && (reform->successor == 0
             || check_organization (self, reform->successor, reform->day, error));
}

static gboolean
plan_renaming (ScbReformPlan *plan, const ScbOrganizationReform *reform, GError **error)
{
  ScbOrganizationSpell *old = scb_reform_end_organization_spell (plan, reform->organization, error);

  if (old == NULL)
    return FALSE;
  g_object_set (scb_reform_plan_add (plan, SCB_TYPE_ORGANIZATION_SPELL), "organization",
                reform->organization, "since", plan->day, "name", reform->name, "committee-name",
                reform->committee_name != NULL ? reform->committee_name : old->committee_name,
                "place", reform->place != NULL ? reform->place : old->place, "parent", old->parent,
                "decision", plan->decision_id, NULL);
  scb_reform_preview_add (plan->preview, SCB_REFORM_LINE_ORGANIZATION_RENAMED, NULL, old->name,
                          reform->name, NULL);
  return TRUE;
}

static gboolean
plan_end (ScbReformPlan *plan, const ScbOrganizationReform *reform, GError **error)
{
  g_autofree char *successor
      = reform->successor != 0
            ? scb_book_get_organization_name (plan->book, reform->successor, plan->day)
            : NULL;

  if (!scb_reform_end_organization (plan, reform->organization, reform->successor, successor,
                                    error))
    return FALSE;
  return reform->successor != 0
             ? scb_reform_pass_on (plan, reform->organization, reform->successor, successor, error)
             : scb_reform_note_left (plan, reform->organization, error);
}

static gboolean
plan_one (ScbReformPlan *plan, const ScbOrganizationReform *reform, GError **error)
{
  g_autofree char *parent
      = reform->parent != 0 ? scb_book_get_organization_name (plan->book, reform->parent, plan->day)
                            : NULL;

  plan->preview->result = reform->organization;
  switch (reform->kind)
    {
    case SCB_ORGANIZATION_REFORM_FOUND:
      plan->preview->result = scb_reform_form_organization (
          plan, &(ScbReformNewOrganization){ reform->level, reform->name, reform->committee_name,
                                             reform->place, reform->parent, parent });
      return TRUE;
    case SCB_ORGANIZATION_REFORM_RENAME:
      return plan_renaming (plan, reform, error);
    case SCB_ORGANIZATION_REFORM_MOVE:
      return scb_reform_move_organization (plan, reform->organization, reform->parent, parent,
                                           error);
    case SCB_ORGANIZATION_REFORM_END:
      return plan_end (plan, reform, error);
    case SCB_ORGANIZATION_REFORM_UNKNOWN:
    default:
      return refuse (error, _("Say what is to change."));
    }
}

static ScbReformPlan *
make_plan_of_one (ScbBook *self, const ScbOrganizationReform *reform, GError **error)
{
  g_autoptr (ScbReformPlan) plan = NULL;

  if (!check_one (self, reform, error))
    return NULL;
  plan = scb_reform_plan_new (self, reform->day, &reform->decision);
  return plan_one (plan, reform, error) ? g_steal_pointer (&plan) : NULL;
}

ScbReformPreview *
scb_book_preview_organization_reform (ScbBook *self,
                                      const ScbOrganizationReform *reform,
                                      GError **error)
{
  g_autoptr (ScbReformPlan) plan = make_plan_of_one (self, reform, error);

  return plan != NULL ? g_steal_pointer (&plan->preview) : NULL;
}

gint64
scb_book_apply_organization_reform (ScbBook *self,
                                    const ScbOrganizationReform *reform,
                                    GError **error)
{
  static const char *const labels[] = {
    [SCB_ORGANIZATION_REFORM_FOUND] = N_("Found an organization"),
    [SCB_ORGANIZATION_REFORM_RENAME] = N_("Rename an organization"),
    [SCB_ORGANIZATION_REFORM_MOVE] = N_("Move an organization"),
    [SCB_ORGANIZATION_REFORM_END] = N_("End an organization"),
  };
  g_autoptr (ScbReformPlan) plan = make_plan_of_one (self, reform, error);

  return plan != NULL && scb_reform_plan_write (plan, labels[reform->kind], error)
             ? plan->preview->result
             : 0;
}

/* ---- a whole tree ---- */

static gboolean
holds_id (GArray *ids, guint n, gint64 id)
{
  for (guint i = 0; i < n; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static gboolean
check_commune (ScbBook *self, const ScbTreeReform *reform, guint position, GError **error)
{
  const ScbNewCommune *commune = reform->communes->pdata[position];

  if (commune->name == NULL)
    return refuse (error, _("Type the name of the new commune's organization."));
  if (commune->merged->len == 0)
    return refuse (error, _("Choose the communes that make up the new one."));
  for (guint i = 0; i < commune->merged->len; i++)
    {
      gint64 merged = g_array_index (commune->merged, gint64, i);
      gboolean is_twice = holds_id (commune->merged, i, merged)
                          || holds_id (reform->ended, reform->ended->len, merged);

      for (guint j = 0; j < position && !is_twice; j++)
        {
          const ScbNewCommune *other = reform->communes->pdata[j];

          is_twice = holds_id (other->merged, other->merged->len, merged);
        }
      if (is_twice)
        return refuse (error, _("An organization can end only once."));
      if (!check_organization (self, merged, reform->day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_tree (ScbBook *self, const ScbTreeReform *reform, GError **error)
{
  if (!scb_date_is_day (reform->day))
    return refuse (error, _("Say from which day on the change takes effect."));
  if (reform->ended->len == 0 && reform->communes->len == 0)
    return refuse (error, _("Choose a district that ends, or communes that are merged."));
  for (guint i = 0; i < reform->ended->len; i++)
    {
      gint64 ended = g_array_index (reform->ended, gint64, i);

      if (holds_id (reform->ended, i, ended))
        return refuse (error, _("An organization can end only once."));
      if (!check_organization (self, ended, reform->day, error))
        return FALSE;
    }
  for (guint i = 0; i < reform->communes->len; i++)
    if (!check_commune (self, reform, i, error))
      return FALSE;
  return TRUE;
}

static gint64
parent_of (ScbBook *self, gint64 organization, const char *day)
{
  g_autoptr (GPtrArray) spells
      = scb_book_list (self, SCB_TYPE_ORGANIZATION_SPELL, "organization", organization, NULL);

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (scb_reform_holds (spell->since, spell->until, day))
        return spell->parent;
    }
  return 0;
}

/* The next one above @organization that does not end. */
static gint64
level_above (ScbReformPlan *plan, const ScbTreeReform *reform, gint64 organization)
{
  gint64 above = parent_of (plan->book, organization, plan->day);

  for (guint i = 0; i < LONGEST_CHAIN && holds_id (reform->ended, reform->ended->len, above); i++)
    above = parent_of (plan->book, above, plan->day);
  return above;
}

static gboolean
plan_commune (ScbReformPlan *plan,
              const ScbTreeReform *reform,
              const ScbNewCommune *commune,
              GError **error)
{
  gint64 parent = level_above (plan, reform, g_array_index (commune->merged, gint64, 0));
  g_autofree char *parent_name
      = parent != 0 ? scb_book_get_organization_name (plan->book, parent, plan->day) : NULL;
  gint64 formed = scb_reform_form_organization (
      plan,
      &(ScbReformNewOrganization){ SCB_ORGANIZATION_KIND_COMMUNE, commune->name,
                                   commune->committee_name, commune->place, parent, parent_name });

  if (plan->preview->result == 0)
    plan->preview->result = formed;
  for (char **body = commune->bodies; body != NULL && *body != NULL; body++)
    scb_reform_form_organization (plan, &(ScbReformNewOrganization){ SCB_ORGANIZATION_KIND_BODY,
                                                                     *body, NULL, commune->place,
                                                                     formed, commune->name });
  for (guint i = 0; i < commune->merged->len; i++)
    {
      gint64 merged = g_array_index (commune->merged, gint64, i);

      if (!scb_reform_end_organization (plan, merged, formed, commune->name, error)
          || !scb_reform_pass_on (plan, merged, formed, commune->name, error))
        return FALSE;
    }
  return TRUE;
}

/* Communes that were not merged pass to the level above; for agencies and their branches another
 * decision is needed. */
static gboolean
plan_district (ScbReformPlan *plan, const ScbTreeReform *reform, gint64 district, GError **error)
{
  gint64 above = level_above (plan, reform, district);
  g_autofree char *name
      = above != 0 ? scb_book_get_organization_name (plan->book, above, plan->day) : NULL;
  g_autoptr (GPtrArray) children = scb_reform_list_children (plan, district, error);

  for (guint i = 0; children != NULL && i < children->len; i++)
    {
      gint64 child = SCB_ORGANIZATION_SPELL (children->pdata[i])->organization;
      g_autoptr (ScbOrganization) record
          = scb_book_get (plan->book, SCB_TYPE_ORGANIZATION, child, error);
      gboolean ends = holds_id (reform->ended, reform->ended->len, child);

      if (record == NULL)
        return FALSE;
      if (record->kind == SCB_ORGANIZATION_KIND_BODY
              ? !scb_reform_end_organization (plan, child, 0, NULL, error)
              : record->kind == SCB_ORGANIZATION_KIND_COMMUNE && !ends
                    && !scb_reform_move_organization (plan, child, above, name, error))
        return FALSE;
    }
  return children != NULL && scb_reform_end_organization (plan, district, 0, NULL, error)
         && scb_reform_note_left (plan, district, error);
}

static ScbReformPlan *
make_plan_of_tree (ScbBook *self, const ScbTreeReform *reform, GError **error)
{
  g_autoptr (ScbReformPlan) plan = NULL;

  if (!check_tree (self, reform, error))
    return NULL;
  plan = scb_reform_plan_new (self, reform->day, &reform->decision);
  for (guint i = 0; i < reform->communes->len; i++)
    if (!plan_commune (plan, reform, reform->communes->pdata[i], error))
      return NULL;
  for (guint i = 0; i < reform->ended->len; i++)
    if (!plan_district (plan, reform, g_array_index (reform->ended, gint64, i), error))
      return NULL;
  if (plan->preview->result == 0)
    plan->preview->result = g_array_index (reform->ended, gint64, 0);
  return g_steal_pointer (&plan);
}

ScbReformPreview *
scb_book_preview_tree_reform (ScbBook *self, const ScbTreeReform *reform, GError **error)
{
  g_autoptr (ScbReformPlan) plan = make_plan_of_tree (self, reform, error);

  return plan != NULL ? g_steal_pointer (&plan->preview) : NULL;
}

gint64
scb_book_apply_tree_reform (ScbBook *self, const ScbTreeReform *reform, GError **error)
{
  g_autoptr (ScbReformPlan) plan = make_plan_of_tree (self, reform, error);

  return plan != NULL && scb_reform_plan_write (plan, N_("Reform organizations"), error)
             ? plan->preview->result
             : 0;
}

/* ---- whose office ---- */

gint64
scb_book_get_own_organization_in (ScbBook *self, const char *period)
{
  gint64 own = scb_book_get_own_organization (self);
  g_autofree char *next = period != NULL ? scb_period_next_first_day (period) : NULL;

  for (guint i = 0; i < LONGEST_CHAIN && own != 0 && next != NULL; i++)
    {
      g_autoptr (ScbOrganization) organization
          = scb_book_get (self, SCB_TYPE_ORGANIZATION, own, NULL);

      if (organization == NULL || organization->successor == 0 || organization->until == NULL
          || strcmp (next, organization->until) <= 0)
        break;
      own = organization->successor;
    }
  return own;
}
