/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of organizations on a day. */

#include "scb-config.h"

#include "scb-organization-tree.h"

#include "scb-connection-private.h"
#include "scb-statement-ids-private.h"

G_DEFINE_FINAL_TYPE (ScbOrganizationNode, scb_organization_node, G_TYPE_OBJECT)

static void
scb_organization_node_finalize (GObject *object)
{
  ScbOrganizationNode *self = SCB_ORGANIZATION_NODE (object);

  g_free (self->name);
  g_free (self->committee_name);
  g_free (self->place);

  G_OBJECT_CLASS (scb_organization_node_parent_class)->finalize (object);
}

static void
scb_organization_node_class_init (ScbOrganizationNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_organization_node_finalize;
}

static void
scb_organization_node_init (ScbOrganizationNode *self)
{
}

#define HOLDS(t) "coalesce (" t ".since, '') <= ?1 AND (" t ".until IS NULL OR ?1 < " t ".until)"

/* Those that are there, by name; a parent that is not there is none. */
#define ALL                                                                                        \
  "SELECT o.id, s.name, s.committee_name, s.place, o.kind, coalesce ((SELECT p.id FROM "           \
  "organization p WHERE p.id = s.parent AND " HOLDS (                                              \
      "p") "), 0), (SELECT count (*) FROM "                                                        \
           "branch_spell b JOIN branch c ON c.id = b.branch WHERE b.organization = o.id "          \
           "AND " HOLDS ("b") " AND (c.dissolved_on IS NULL OR ?1 < c.dissolved_on)) FROM "        \
                              "organization o JOIN "                                               \
                              "organization_spell s ON s.id = (SELECT id FROM organization_spell " \
                              "WHERE organization "                                                \
                              "= o.id ORDER BY coalesce (since, '') <= ?1 AND (until IS NULL OR "  \
                              "?1 < until) DESC, "                                                 \
                              "since DESC LIMIT 1) WHERE " HOLDS (                                 \
                                  "o") " ORDER BY o.kind = 'body', s.name, o.id"

static ScbOrganizationNode *
read_node (ScbStatement *statement)
{
  ScbOrganizationNode *node = g_object_new (SCB_TYPE_ORGANIZATION_NODE, NULL);
  int kind = 0;

  node->id = scb_statement_get_int (statement, 0);
  node->name = g_strdup (scb_statement_get_text (statement, 1));
  node->committee_name = g_strdup (scb_statement_get_text (statement, 2));
  node->place = g_strdup (scb_statement_get_text (statement, 3));
  scb_enum_from_nick (SCB_TYPE_ORGANIZATION_KIND, scb_statement_get_text (statement, 4), &kind);
  node->kind = kind;
  node->parent = scb_statement_get_int (statement, 5);
  node->branches = scb_statement_get_int (statement, 6);
  return node;
}

/* Moves from @all to @tree what stands under @parent. */
static void
descend (GPtrArray *all, GPtrArray *tree, gint64 parent, guint depth)
{
  for (guint i = 0; i < all->len; i++)
    {
      ScbOrganizationNode *node = all->pdata[i];

      if (node == NULL || node->parent != parent)
        continue;
      all->pdata[i] = NULL;
      node->depth = depth;
      g_ptr_array_add (tree, node);
      descend (all, tree, node->id, depth + 1);
    }
}

GPtrArray *
scb_book_list_organization_tree (ScbBook *self, const char *day, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) tree = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), ALL, error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, day);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (all, read_node (statement));
  descend (all, tree, 0, 0);
  /* What stands under itself, in a book from elsewhere, stands at the end. */
  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != NULL)
      g_ptr_array_add (tree, all->pdata[i]);
  return step == SCB_STEP_DONE ? g_steal_pointer (&tree) : NULL;
}

GArray *
scb_book_list_branches_under (ScbBook *self, gint64 organization, const char *day, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT s.branch FROM branch_spell s JOIN branch b ON b.id = s.branch WHERE s.organization = "
      "?2 AND " HOLDS ("s") " AND (b.dissolved_on IS NULL OR ?1 < b.dissolved_on) ORDER BY "
                            "s.sort_key, s.branch",
      error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, day);
  scb_statement_bind_int (statement, 2, organization);
  return scb_statement_read_ids (statement, error);
}
