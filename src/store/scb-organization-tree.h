/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* An organization in the tree, as it stands on a day. */
#define SCB_TYPE_ORGANIZATION_NODE (scb_organization_node_get_type ())
G_DECLARE_FINAL_TYPE (ScbOrganizationNode, scb_organization_node, SCB, ORGANIZATION_NODE, GObject)

struct _ScbOrganizationNode
{
  GObject parent_instance;

  gint64 id;
  guint depth; /* 0: the highest */
  char *name;
  char *committee_name; /* (nullable) */
  char *place;          /* (nullable) */
  ScbOrganizationKind kind;
  gint64 parent;   /* 0: none, or none that is there */
  gint64 branches; /* directly under it */
};

/** scb_book_list_organization_tree: (transfer full) (element-type ScbOrganizationNode): all
 * organizations that are there on @day, each followed by what stands under it. */
GPtrArray *scb_book_list_organization_tree (ScbBook *self, const char *day, GError **error);

/** scb_book_list_branches_under: (transfer full): ids of the branches directly under an
 * organization on @day, in the order of their names. */
GArray *
scb_book_list_branches_under (ScbBook *self, gint64 organization, const char *day, GError **error);

G_END_DECLS
