/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-reform-plan-private.h"

G_BEGIN_DECLS

/* Organizations in the plan of a reform. */

typedef struct
{
  ScbOrganizationKind kind;
  const char *name;
  const char *committee_name; /* (nullable) */
  const char *place;          /* (nullable) */
  gint64 parent;
  const char *parent_name; /* (nullable) */
} ScbReformNewOrganization;

gint64 scb_reform_form_organization (ScbReformPlan *self, const ScbReformNewOrganization *asked);

/** scb_reform_end_organization_spell: (transfer none) (nullable): the planned copy of the spell
 * that holds the day, ended on it. */
ScbOrganizationSpell *
scb_reform_end_organization_spell (ScbReformPlan *self, gint64 organization, GError **error);

gboolean scb_reform_move_organization (ScbReformPlan *self,
                                       gint64 organization,
                                       gint64 parent,
                                       const char *parent_name,
                                       GError **error);

/** scb_reform_end_organization: with its posts, and the assignments of its officials. @successor
 * (0: none). */
gboolean scb_reform_end_organization (ScbReformPlan *self,
                                      gint64 organization,
                                      gint64 successor,
                                      const char *successor_name,
                                      GError **error);

/** scb_reform_list_children: (transfer full) (element-type ScbOrganizationSpell): what still stands
 * under it on the day, by this plan. */
GPtrArray *scb_reform_list_children (ScbReformPlan *self, gint64 organization, GError **error);
/** scb_reform_list_branches: (transfer full) (element-type ScbBranchSpell): the same of branches.
 */
GPtrArray *scb_reform_list_branches (ScbReformPlan *self, gint64 organization, GError **error);

/** scb_reform_pass_on: branches and organizations of one pass to another; bodies end. */
gboolean scb_reform_pass_on (ScbReformPlan *self,
                             gint64 organization,
                             gint64 successor,
                             const char *successor_name,
                             GError **error);
/** scb_reform_note_left: what still stands under it, in the preview. */
gboolean scb_reform_note_left (ScbReformPlan *self, gint64 organization, GError **error);

G_END_DECLS
