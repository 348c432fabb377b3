/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A node of the tree of party organizations; its names and its place in the tree are dated spells.
 */
#define SCB_TYPE_ORGANIZATION (scb_organization_get_type ())
G_DECLARE_FINAL_TYPE (ScbOrganization, scb_organization, SCB, ORGANIZATION, ScbRecord)

struct _ScbOrganization
{
  ScbRecord parent_instance;

  ScbOrganizationKind kind;
  char *code;
  char *since;
  char *until;
  gint64 successor; /* id of the ScbOrganization that goes on where it ended */
  char *note;
};

G_END_DECLS
