/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of organizations by decision, as they are asked for. */

#include "scb-config.h"

#include "scb-organization-reform.h"

ScbOrganizationReform *
scb_organization_reform_new (ScbOrganizationReformKind kind)
{
  ScbOrganizationReform *self = g_new0 (ScbOrganizationReform, 1);

  self->kind = kind;
  return self;
}

void
scb_organization_reform_free (ScbOrganizationReform *self)
{
  g_free (self->day);
  scb_reform_decision_clear (&self->decision);
  g_free (self->name);
  g_free (self->committee_name);
  g_free (self->place);
  g_free (self);
}

static void
new_commune_free (gpointer data)
{
  ScbNewCommune *commune = data;

  g_free (commune->name);
  g_free (commune->committee_name);
  g_free (commune->place);
  g_array_unref (commune->merged);
  g_strfreev (commune->bodies);
  g_free (commune);
}

ScbTreeReform *
scb_tree_reform_new (void)
{
  ScbTreeReform *self = g_new0 (ScbTreeReform, 1);

  self->ended = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->communes = g_ptr_array_new_with_free_func (new_commune_free);
  return self;
}

void
scb_tree_reform_free (ScbTreeReform *self)
{
  g_free (self->day);
  scb_reform_decision_clear (&self->decision);
  g_array_unref (self->ended);
  g_ptr_array_unref (self->communes);
  g_free (self);
}

ScbNewCommune *
scb_tree_reform_add_commune (ScbTreeReform *self)
{
  ScbNewCommune *commune = g_new0 (ScbNewCommune, 1);

  commune->merged = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (self->communes, commune);
  return commune;
}
