/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Branches as a list model. */

#include "scb-config.h"

#include "scb-branch-list.h"

#include "scb-branch-row-private.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-search-private.h"
#include "scb-statement-ids-private.h"

static char *
day_of (const ScbBranchQuery *query)
{
  return query->day != NULL ? g_strdup (query->day) : scb_date_today ();
}

/* ---- the query ---- */

#define BELOW                                                                                      \
  "WITH RECURSIVE tree (id) AS (SELECT ?2 UNION SELECT o.organization FROM organization_spell o "  \
  "JOIN tree t ON o.parent = t.id"                                                                 \
  " WHERE coalesce (o.since, '') <= ?1 AND (o.until IS NULL OR ?1 < o.until)) "

#define BRANCHES                                                                                   \
  "SELECT b.id FROM branch b LEFT JOIN branch_spell s ON s.id = (SELECT id FROM branch_spell "     \
  "WHERE branch = b.id"                                                                            \
  " ORDER BY coalesce (since, '') <= ?1 AND (until IS NULL OR ?1 < until) DESC, since DESC LIMIT " \
  "1) WHERE ?1 IS NOT NULL"

/* Numbered parameters, so that a condition that is not wanted leaves nothing to bind. */
static char *
build_sql (const ScbBranchQuery *query, const char *match)
{
  GString *sql = g_string_new (query->organization != 0 ? BELOW BRANCHES : BRANCHES);

  if (query->organization != 0)
    g_string_append (sql, " AND s.organization IN (SELECT id FROM tree)");
  if (!query->dissolved)
    g_string_append (sql, " AND (b.dissolved_on IS NULL OR ?1 < b.dissolved_on)");
  if (match != NULL)
    g_string_append (
        sql, " AND b.id IN (SELECT n.branch FROM search h JOIN branch_spell n ON n.id = h.rowid >> "
             "6 WHERE search MATCH ?3"
             " AND h.rowid & 63 = (SELECT number FROM search_source WHERE name = 'branch_spell'))");
  g_string_append (sql, query->descending ? " ORDER BY s.sort_key DESC, b.id DESC"
                                          : " ORDER BY s.sort_key, b.id");
  return scb_string_free (sql);
}

GArray *
scb_book_query_branches (ScbBook *self, const ScbBranchQuery *query, GError **error)
{
  g_autofree char *match = scb_search_match (query->words);
  g_autofree char *sql = build_sql (query, match);
  g_autofree char *day = day_of (query);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, day);
  if (query->organization != 0)
    scb_statement_bind_int (statement, 2, query->organization);
  if (match != NULL)
    scb_statement_bind_text (statement, 3, match);
  return scb_statement_read_ids (statement, error);
}

/* ---- the list ---- */

struct _ScbBranchList
{
  ScbLazyList parent_instance;

  ScbBranchQuery query; /* its texts are those below */
  char *words;
  char *day;
};

G_DEFINE_FINAL_TYPE (ScbBranchList, scb_branch_list, SCB_TYPE_LAZY_LIST)

static GArray *
scb_branch_list_query (ScbLazyList *list, GError **error)
{
  return scb_book_query_branches (scb_lazy_list_get_book (list), &SCB_BRANCH_LIST (list)->query,
                                  error);
}

static gpointer
scb_branch_list_read_row (ScbLazyList *list, gint64 id, GError **error)
{
  ScbBranchList *self = SCB_BRANCH_LIST (list);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (scb_lazy_list_get_book (list)), scb_branch_row_sql (), error);
  g_autofree char *day = day_of (&self->query);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, id);
  scb_statement_bind_text (statement, 2, day);
  return scb_statement_step (statement, error) == SCB_STEP_ROW ? scb_branch_row_read (statement)
                                                               : NULL;
}

static gint64
scb_branch_list_row_of_change (ScbLazyList *list, const ScbChange *change, ScbRecord *record)
{
  if (change->type == SCB_TYPE_BRANCH)
    return change->id;
  if (change->type == SCB_TYPE_ORGANIZATION_SPELL)
    return SCB_ANY_ROW;
  if (change->type != SCB_TYPE_BRANCH_SPELL && change->type != SCB_TYPE_MEMBERSHIP
      && change->type != SCB_TYPE_SESSION)
    return SCB_NO_ROW;
  return record != NULL ? scb_record_get_int (
             record, scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), "branch"))
                        : SCB_ANY_ROW;
}

static void
scb_branch_list_finalize (GObject *object)
{
  ScbBranchList *self = SCB_BRANCH_LIST (object);

  g_free (self->words);
  g_free (self->day);

  G_OBJECT_CLASS (scb_branch_list_parent_class)->finalize (object);
}

static void
scb_branch_list_class_init (ScbBranchListClass *klass)
{
  ScbLazyListClass *list_class = SCB_LAZY_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = scb_branch_list_finalize;

  list_class->get_row_type = scb_branch_row_get_type;
  list_class->query = scb_branch_list_query;
  list_class->read_row = scb_branch_list_read_row;
  list_class->row_of_change = scb_branch_list_row_of_change;
}

static void
scb_branch_list_init (ScbBranchList *self)
{
}

ScbBranchList *
scb_branch_list_new (ScbBook *book)
{
  return g_object_new (SCB_TYPE_BRANCH_LIST, "book", book, NULL);
}

void
scb_branch_list_set_query (ScbBranchList *self, const ScbBranchQuery *query)
{
  gboolean anew = scb_set_string (&self->day, query->day);

  scb_set_string (&self->words, query->words);
  self->query = *query;
  self->query.words = self->words;
  self->query.day = self->day;
  scb_lazy_list_refresh (SCB_LAZY_LIST (self), anew);
}
