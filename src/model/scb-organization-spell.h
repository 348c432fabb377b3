/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* How an organization was called and to whom it belonged in a span of time. */
#define SCB_TYPE_ORGANIZATION_SPELL (scb_organization_spell_get_type ())
G_DECLARE_FINAL_TYPE (
    ScbOrganizationSpell, scb_organization_spell, SCB, ORGANIZATION_SPELL, ScbRecord)

struct _ScbOrganizationSpell
{
  ScbRecord parent_instance;

  gint64 organization; /* id of a ScbOrganization */
  char *since;
  char *until;
  char *name;           /* "Đảng bộ xã Lương Mông" */
  char *committee_name; /* "Đảng ủy xã Lương Mông" */
  char *place;          /* before the date on paper: "Lương Mông" */
  gint64 parent;        /* id of a ScbOrganization */
  gint64 decision;      /* id of a ScbDecision */
};

G_END_DECLS
