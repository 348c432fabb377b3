/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members as a list model. */

#include "scb-config.h"

#include "scb-member-list.h"

#include "scb-date.h"
#include "scb-glib.h"
#include "scb-member-row-private.h"
#include "scb-probation-private.h"
#include "scb-search-private.h"
#include "scb-statement-ids-private.h"

static char *
day_of (const ScbMemberQuery *query)
{
  return query->day != NULL ? g_strdup (query->day) : scb_date_today ();
}

/* ---- the query ---- */

static const char *
order_by (const ScbMemberQuery *query)
{
  if (query->order == SCB_MEMBER_ORDER_BORN_ON)
    return query->descending ? " ORDER BY p.born_on DESC, p.sort_key, p.id"
                             : " ORDER BY p.born_on, p.sort_key, p.id";
  return query->descending ? " ORDER BY p.sort_key DESC, p.id DESC" : " ORDER BY p.sort_key, p.id";
}

static const char *
filter_sql (ScbMemberFilter filter)
{
  switch (filter)
    {
    case SCB_MEMBER_FILTER_PROBATION_SOON:
      return " AND " SCB_SQL_PROBATION_SOON ("e", "?2") " AND NOT " SCB_SQL_PROBATION_OVER ("e",
                                                                                            "?2");
    case SCB_MEMBER_FILTER_PROBATION_OVER:
      return " AND " SCB_SQL_PROBATION_OVER ("e", "?2");
    default:
      return "";
    }
}

/* Numbered parameters, so that a condition that is not wanted leaves nothing to bind. */
static char *
build_sql (const ScbMemberQuery *query, const char *match)
{
  GString *sql = g_string_new ("SELECT p.id FROM member p WHERE 1");

  if (query->branch != 0)
    g_string_append (sql, " AND p.id IN (SELECT member FROM membership WHERE branch = ?1 AND "
                          "coalesce (since, '') <= ?2"
                          " AND (until IS NULL OR ?2 < until))");
  if (query->filter != SCB_MEMBER_FILTER_NONE)
    g_string_append_printf (
        sql,
        " AND EXISTS (SELECT 1 FROM (SELECT %s AS e FROM membership m WHERE m.member = p.id"
        "  AND m.kind = 'probationary' AND coalesce (m.since, '') <= ?2"
        "  AND (m.until IS NULL OR ?2 < m.until)) WHERE 1%s)",
        SCB_SQL_PROBATION_END, filter_sql (query->filter));
  if (match != NULL)
    g_string_append (sql,
                     " AND p.id IN (SELECT rowid >> 6 FROM search WHERE search MATCH ?3"
                     " AND rowid & 63 = (SELECT number FROM search_source WHERE name = 'member'))");
  g_string_append (sql, order_by (query));
  return scb_string_free (sql);
}

GArray *
scb_book_query_members (ScbBook *self, const ScbMemberQuery *query, GError **error)
{
  g_autofree char *match = scb_search_match (query->words);
  g_autofree char *sql = build_sql (query, match);
  g_autofree char *day = day_of (query);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return NULL;
  if (query->branch != 0)
    scb_statement_bind_int (statement, 1, query->branch);
  if (query->branch != 0 || query->filter != SCB_MEMBER_FILTER_NONE)
    scb_statement_bind_text (statement, 2, day);
  if (match != NULL)
    scb_statement_bind_text (statement, 3, match);
  return scb_statement_read_ids (statement, error);
}

/* ---- the list ---- */

struct _ScbMemberList
{
  ScbLazyList parent_instance;

  ScbMemberQuery query; /* its texts are those below */
  char *words;
  char *day;
};

G_DEFINE_FINAL_TYPE (ScbMemberList, scb_member_list, SCB_TYPE_LAZY_LIST)

static GArray *
scb_member_list_query (ScbLazyList *list, GError **error)
{
  return scb_book_query_members (scb_lazy_list_get_book (list), &SCB_MEMBER_LIST (list)->query,
                                 error);
}

static gpointer
scb_member_list_read_row (ScbLazyList *list, gint64 id, GError **error)
{
  ScbMemberList *self = SCB_MEMBER_LIST (list);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (scb_lazy_list_get_book (list)), scb_member_row_sql (), error);
  g_autofree char *day = day_of (&self->query);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, id);
  scb_statement_bind_text (statement, 2, day);
  scb_statement_bind_int (statement, 3, self->query.branch);
  return scb_statement_step (statement, error) == SCB_STEP_ROW ? scb_member_row_read (statement)
                                                               : NULL;
}

static gint64
scb_member_list_row_of_change (ScbLazyList *list, const ScbChange *change, ScbRecord *record)
{
  if (change->type == SCB_TYPE_MEMBER)
    return change->id;
  if (change->type == SCB_TYPE_BRANCH_SPELL)
    return SCB_ANY_ROW;
  if (change->type != SCB_TYPE_MEMBERSHIP && change->type != SCB_TYPE_POST
      && change->type != SCB_TYPE_EXEMPTION)
    return SCB_NO_ROW;
  return record != NULL ? scb_record_get_int (
             record, scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), "member"))
                        : SCB_ANY_ROW;
}

static void
scb_member_list_finalize (GObject *object)
{
  ScbMemberList *self = SCB_MEMBER_LIST (object);

  g_free (self->words);
  g_free (self->day);

  G_OBJECT_CLASS (scb_member_list_parent_class)->finalize (object);
}

static void
scb_member_list_class_init (ScbMemberListClass *klass)
{
  ScbLazyListClass *list_class = SCB_LAZY_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = scb_member_list_finalize;

  list_class->get_row_type = scb_member_row_get_type;
  list_class->query = scb_member_list_query;
  list_class->read_row = scb_member_list_read_row;
  list_class->row_of_change = scb_member_list_row_of_change;
}

static void
scb_member_list_init (ScbMemberList *self)
{
}

ScbMemberList *
scb_member_list_new (ScbBook *book)
{
  return g_object_new (SCB_TYPE_MEMBER_LIST, "book", book, NULL);
}

void
scb_member_list_set_query (ScbMemberList *self, const ScbMemberQuery *query)
{
  gboolean anew = scb_set_string (&self->day, query->day) || query->branch != self->query.branch;

  scb_set_string (&self->words, query->words);
  self->query = *query;
  self->query.words = self->words;
  self->query.day = self->day;
  scb_lazy_list_refresh (SCB_LAZY_LIST (self), anew);
}
