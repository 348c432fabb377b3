/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Branches with few members, and who could go there. */

#include "scb-config.h"

#include "scb-book-reinforce.h"

#include "scb-connection-private.h"

G_DEFINE_FINAL_TYPE (ScbReinforcement, scb_reinforcement, G_TYPE_OBJECT)

static void
scb_reinforcement_finalize (GObject *object)
{
  ScbReinforcement *self = SCB_REINFORCEMENT (object);

  g_free (self->name);
  g_free (self->post);
  g_free (self->branch);

  G_OBJECT_CLASS (scb_reinforcement_parent_class)->finalize (object);
}

static void
scb_reinforcement_class_init (ScbReinforcementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_reinforcement_finalize;
}

static void
scb_reinforcement_init (ScbReinforcement *self)
{
}

/* Of the row x of the table, on the day ?1. */
#define ON_THE_DAY(x)                                                                              \
  "coalesce (" x ".since, '') <= ?1 AND (" x ".until IS NULL OR ?1 < " x ".until)"
#define FULL_MEMBER "m.kind IN ('official', 'reinforcement') AND " ON_THE_DAY ("m")

/* Each gives: id, name, post, branch, count, whether a cán bộ. */
#define SMALL_BRANCHES                                                                             \
  "SELECT b.id, s.name, NULL, NULL, (SELECT count (DISTINCT m.member) FROM membership m"           \
  "  WHERE m.branch = b.id AND " FULL_MEMBER ") AS n, 0"                                           \
  " FROM branch b JOIN branch_spell s ON s.branch = b.id AND " ON_THE_DAY (                        \
      "s") " WHERE coalesce (b.formed_on, '') <= ?1 AND (b.dissolved_on IS NULL OR ?1 < "          \
           "b.dissolved_on)"                                                                       \
           " AND n <= ?2 ORDER BY n, s.sort_key, b.id"

#define REINFORCERS                                                                                \
  "WITH going AS (SELECT m.member, m.branch FROM membership m WHERE m.kind = 'official' "          \
  "AND " ON_THE_DAY (                                                                              \
      "m") ")"                                                                                     \
           " SELECT p.id, p.full_name, coalesce (o.post, o.agency), s.name,"                       \
           "  (SELECT count (*) FROM going WHERE branch = g.branch), o.id IS NOT NULL"             \
           " FROM going g JOIN member p ON p.id = g.member JOIN branch b ON b.id = g.branch"       \
           " JOIN branch_spell s ON s.branch = g.branch AND " ON_THE_DAY (                         \
               "s") " LEFT JOIN official o ON o.member = p.id AND " ON_THE_DAY ("o") " WHERE "     \
                                                                                     "(o.id IS "   \
                                                                                     "NOT NULL "   \
                                                                                     "OR b.kind "  \
                                                                                     "= "          \
                                                                                     "'agency') "  \
                                                                                     "AND ?2 = ?2" \
                                                                                     " GROUP BY "  \
                                                                                     "p.id ORDER " \
                                                                                     "BY o.id IS " \
                                                                                     "NULL, "      \
                                                                                     "p.sort_key," \
                                                                                     " p.id"

static GPtrArray *
read_rows (ScbBook *self, const char *sql, const char *day, gint64 most, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, day);
  scb_statement_bind_int (statement, 2, most);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbReinforcement *row = g_object_new (SCB_TYPE_REINFORCEMENT, NULL);

      row->id = scb_statement_get_int (statement, 0);
      row->name = g_strdup (scb_statement_get_text (statement, 1));
      row->post = g_strdup (scb_statement_get_text (statement, 2));
      row->branch = g_strdup (scb_statement_get_text (statement, 3));
      row->count = scb_statement_get_int (statement, 4);
      row->is_official = scb_statement_get_int (statement, 5) != 0;
      g_ptr_array_add (rows, row);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

GPtrArray *
scb_book_list_small_branches (ScbBook *self, const char *day, gint64 most, GError **error)
{
  return read_rows (self, SMALL_BRANCHES, day, most, error);
}

GPtrArray *
scb_book_list_reinforcers (ScbBook *self, const char *day, GError **error)
{
  return read_rows (self, REINFORCERS, day, 0, error);
}
