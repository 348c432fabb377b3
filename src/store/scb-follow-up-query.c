/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which open records, in which order. */

#include "scb-config.h"

#include "scb-follow-up-private.h"

#include <string.h>

#include "scb-date.h"
#include "scb-glib.h"
#include "scb-search-private.h"
#include "scb-statement-ids-private.h"

/* The parameters: ?1 the day, ?2 a branch, ?3 a member, ?4 the words, ?5 an organization. */

#define TREE                                                                                       \
  "WITH RECURSIVE tree (id) AS (SELECT ?5 UNION SELECT s.organization FROM organization_spell s"   \
  " JOIN tree ON s.parent = tree.id WHERE coalesce (s.since, '') <= ?1"                            \
  " AND (s.until IS NULL OR ?1 < s.until)) "

#define IN_THE_TREE                                                                                \
  " AND (SELECT b.organization FROM branch_spell b WHERE b.branch = q.branch"                      \
  "  ORDER BY coalesce (b.since, '') <= ?1 AND (b.until IS NULL OR ?1 < b.until) DESC,"            \
  "  b.since DESC LIMIT 1) IN tree"

#define HIT(table)                                                                                 \
  "(SELECT rowid >> 6 FROM search WHERE search MATCH ?4"                                           \
  " AND rowid & 63 = (SELECT number FROM search_source WHERE name = '" table "'))"

/* Whose own words, branch or person are looked for. */
static void
append_words (GString *sql)
{
  static const char *const tables[SCB_N_FOLLOW_UPS] = {
    [SCB_FOLLOW_UP_TASK] = HIT ("task"),         [SCB_FOLLOW_UP_WEAK_POINT] = HIT ("weak_point"),
    [SCB_FOLLOW_UP_PROPOSAL] = HIT ("proposal"), [SCB_FOLLOW_UP_PLEDGE] = HIT ("pledge"),
    [SCB_FOLLOW_UP_HELP] = HIT ("recognition"),
  };

  g_string_append (
      sql, " AND (q.member IN " HIT ("member") " OR q.branch IN (SELECT branch FROM branch_spell "
                                               "WHERE id IN " HIT ("branch_spell") ")");
  for (guint kind = 1; kind < SCB_N_FOLLOW_UPS; kind++)
    g_string_append_printf (sql, " OR (q.kind = %u AND q.id IN %s)", kind, tables[kind]);
  g_string_append (sql, ")");
}

static const char *
order_by (ScbFollowUpOrder order)
{
  static const char *const orders[] = {
    [SCB_FOLLOW_UP_BY_DUE] = " ORDER BY q.due IS NULL, q.due, coalesce (q.since, ''), q.kind, q.id",
    [SCB_FOLLOW_UP_BY_PERSON]
    = " ORDER BY q.member IS NULL, (SELECT sort_key FROM member WHERE id = q.member), q.member,"
      " q.name, q.due IS NULL, q.due, q.kind, q.id",
    [SCB_FOLLOW_UP_BY_BRANCH]
    = " ORDER BY (SELECT max (b.sort_key) FROM branch_spell b WHERE b.branch = q.branch), q.branch,"
      " q.due IS NULL, q.due, q.kind, q.id",
  };

  return orders[order];
}

static char *
build_sql (const ScbFollowUpQuery *query, const char *match, const char *columns)
{
  GString *sql = g_string_new (query->organization != 0 ? TREE : NULL);
  gboolean first = TRUE;

  g_string_append_printf (sql, "SELECT %s FROM (", columns);
  for (guint kind = 1; kind < SCB_N_FOLLOW_UPS; kind++)
    {
      if (query->kind != 0 && query->kind != kind)
        continue;
      g_string_append_printf (sql, "%s%s", first ? "" : " UNION ALL ",
                              scb_follow_up_source_sql (kind));
      first = FALSE;
    }
  g_string_append (sql, ") q WHERE 1");
  if (query->branch != 0)
    g_string_append (sql, " AND q.branch = ?2");
  if (query->member != 0)
    g_string_append (sql, " AND q.member = ?3");
  if (query->overdue)
    g_string_append (sql, " AND q.due < ?1");
  if (match != NULL)
    append_words (sql);
  if (query->organization != 0)
    g_string_append (sql, IN_THE_TREE);
  return scb_string_free (sql);
}

static void
bind (ScbStatement *statement, const ScbFollowUpQuery *query, const char *match)
{
  g_autofree char *today = query->day == NULL ? scb_date_today () : NULL;

  scb_statement_bind_text (statement, 1, query->day != NULL ? query->day : today);
  if (query->branch != 0)
    scb_statement_bind_int (statement, 2, query->branch);
  if (query->member != 0)
    scb_statement_bind_int (statement, 3, query->member);
  if (match != NULL)
    scb_statement_bind_text (statement, 4, match);
  if (query->organization != 0)
    scb_statement_bind_int (statement, 5, query->organization);
}

GArray *
scb_book_query_follow_up (ScbBook *self, const ScbFollowUpQuery *query, GError **error)
{
  g_autofree char *match = scb_search_match (query->words);
  g_autofree char *rows = build_sql (query, match, "q.id * 8 + q.kind");
  g_autofree char *sql = g_strconcat (rows, order_by (query->order), NULL);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return NULL;
  bind (statement, query, match);
  return scb_statement_read_ids (statement, error);
}

GPtrArray *
scb_book_list_follow_up (ScbBook *self, const ScbFollowUpQuery *query, GError **error)
{
  g_autoptr (GArray) keys = scb_book_query_follow_up (self, query, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      ScbFollowUp *row = scb_book_get_follow_up (self, g_array_index (keys, gint64, i), query->day,
                                                 &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  return keys != NULL ? g_steal_pointer (&rows) : NULL;
}

/* ---- the list ---- */

struct _ScbFollowUpList
{
  ScbLazyList parent_instance;

  ScbFollowUpQuery query; /* its texts are those below */
  char *words;
  char *day;
};

G_DEFINE_FINAL_TYPE (ScbFollowUpList, scb_follow_up_list, SCB_TYPE_LAZY_LIST)

static GArray *
scb_follow_up_list_query (ScbLazyList *list, GError **error)
{
  return scb_book_query_follow_up (scb_lazy_list_get_book (list), &SCB_FOLLOW_UP_LIST (list)->query,
                                   error);
}

static gpointer
scb_follow_up_list_read_row (ScbLazyList *list, gint64 key, GError **error)
{
  return scb_book_get_follow_up (scb_lazy_list_get_book (list), key,
                                 SCB_FOLLOW_UP_LIST (list)->query.day, error);
}

static gint64
scb_follow_up_list_row_of_change (ScbLazyList *list, const ScbChange *change, ScbRecord *record)
{
  for (guint kind = 1; kind < SCB_N_FOLLOW_UPS; kind++)
    if (change->type == scb_follow_up_type (kind))
      return scb_follow_up_key (kind, change->id);
  if (change->type == SCB_TYPE_TASK_REPORT || change->type == SCB_TYPE_TASK_NOTE)
    return record != NULL ? scb_follow_up_key (
               SCB_FOLLOW_UP_TASK,
               scb_record_get_int (
                   record, scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), "task")))
                          : SCB_ANY_ROW;
  return change->type == SCB_TYPE_BRANCH_SPELL || change->type == SCB_TYPE_BRANCH_EVENT
                 || change->type == SCB_TYPE_MEMBERSHIP || change->type == SCB_TYPE_MEMBER
             ? SCB_ANY_ROW
             : SCB_NO_ROW;
}

static void
scb_follow_up_list_finalize (GObject *object)
{
  ScbFollowUpList *self = SCB_FOLLOW_UP_LIST (object);

  g_free (self->words);
  g_free (self->day);

  G_OBJECT_CLASS (scb_follow_up_list_parent_class)->finalize (object);
}

static void
scb_follow_up_list_class_init (ScbFollowUpListClass *klass)
{
  ScbLazyListClass *list_class = SCB_LAZY_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = scb_follow_up_list_finalize;

  list_class->get_row_type = scb_follow_up_get_type;
  list_class->query = scb_follow_up_list_query;
  list_class->read_row = scb_follow_up_list_read_row;
  list_class->row_of_change = scb_follow_up_list_row_of_change;
}

static void
scb_follow_up_list_init (ScbFollowUpList *self)
{
}

ScbFollowUpList *
scb_follow_up_list_new (ScbBook *book)
{
  return g_object_new (SCB_TYPE_FOLLOW_UP_LIST, "book", book, NULL);
}

void
scb_follow_up_list_set_query (ScbFollowUpList *self, const ScbFollowUpQuery *query)
{
  gboolean anew = scb_set_string (&self->day, query->day);

  scb_set_string (&self->words, query->words);
  self->query = *query;
  self->query.words = self->words;
  self->query.day = self->day;
  scb_lazy_list_refresh (SCB_LAZY_LIST (self), anew);
}
