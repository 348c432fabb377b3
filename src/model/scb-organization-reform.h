/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-reform.h"

G_BEGIN_DECLS

/* Changes of organizations by decision, as they are asked for. What they would do is told by an
 * ScbReformPreview. */

typedef enum
{
  SCB_ORGANIZATION_REFORM_UNKNOWN,
  SCB_ORGANIZATION_REFORM_FOUND,
  SCB_ORGANIZATION_REFORM_RENAME, /* also of its committee or place */
  SCB_ORGANIZATION_REFORM_MOVE,   /* under another one */
  SCB_ORGANIZATION_REFORM_END,
} ScbOrganizationReformKind;

/* One organization. */
typedef struct
{
  ScbOrganizationReformKind kind;
  char *day;
  ScbReformDecision decision;
  gint64 organization;       /* 0 for a foundation */
  ScbOrganizationKind level; /* of a foundation */
  char *name;                /* of a foundation or renaming */
  char *committee_name;      /* (nullable) the same */
  char *place;               /* (nullable) the same */
  gint64 parent;             /* of a foundation or a move; 0: the highest */
  gint64 successor;          /* of an end: what stood under it stands under this; 0: none */
} ScbOrganizationReform;

ScbOrganizationReform *scb_organization_reform_new (ScbOrganizationReformKind kind);
void scb_organization_reform_free (ScbOrganizationReform *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbOrganizationReform, scb_organization_reform_free)

/* A commune that comes of others. */
typedef struct
{
  char *name;           /* "Đảng bộ xã Lương Minh" */
  char *committee_name; /* "Đảng ủy xã Lương Minh" */
  char *place;          /* (nullable) */
  GArray *merged;       /* gint64: organizations that end in it */
  char **bodies;        /* (nullable): names of its own bodies */
} ScbNewCommune;

/* A whole tree at once, as on 01/7/2025: districts end, communes merge, branches pass to the new
 * communes (domain.md 2). */
typedef struct
{
  char *day;
  ScbReformDecision decision;
  GArray *ended;       /* gint64: districts */
  GPtrArray *communes; /* ScbNewCommune */
} ScbTreeReform;

ScbTreeReform *scb_tree_reform_new (void);
void scb_tree_reform_free (ScbTreeReform *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbTreeReform, scb_tree_reform_free)

/** scb_tree_reform_add_commune: (transfer none): an empty one. */
ScbNewCommune *scb_tree_reform_add_commune (ScbTreeReform *self);

G_END_DECLS
