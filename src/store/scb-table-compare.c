/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of two books, row by row. */

#include "scb-config.h"

#include "scb-table-compare-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-statement-private.h"

/* Rows of a table in the order of its key. */
typedef struct
{
  ScbStatement *statement;
  ScbStep step;
} Rows;

static gboolean
rows_open (
    Rows *rows, ScbConnection *connection, const char *table, const char *key, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s, * FROM %s ORDER BY %s", key, table, key);

  rows->statement = scb_connection_prepare (connection, sql, error);
  if (rows->statement == NULL)
    return FALSE;
  rows->step = scb_statement_step (rows->statement, error);
  return rows->step != SCB_STEP_ERROR;
}

static void
rows_close (Rows *rows)
{
  g_clear_pointer (&rows->statement, scb_statement_done);
}

/* The values belong to connections that only this thread uses, so they may be read in place. */
static gboolean
same_value (sqlite3_value *a, sqlite3_value *b)
{
  if (sqlite3_value_type (a) != sqlite3_value_type (b))
    return FALSE;
  switch (sqlite3_value_type (a))
    {
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
      return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
    case SQLITE_FLOAT:
      return sqlite3_value_double (a) == sqlite3_value_double (b);
    default:
      return sqlite3_value_bytes (a) == sqlite3_value_bytes (b)
             && (sqlite3_value_bytes (a) == 0
                 || memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), sqlite3_value_bytes (a))
                        == 0);
    }
}

static gboolean
same_row (ScbStatement *a, ScbStatement *b)
{
  int n_columns = scb_statement_get_n_columns (a);

  if (n_columns != scb_statement_get_n_columns (b))
    return FALSE;
  for (int i = 0; i < n_columns; i++)
    if (!same_value (sqlite3_column_value (a->handle, i), sqlite3_column_value (b->handle, i)))
      return FALSE;
  return TRUE;
}

/* Below 0: the row of @a comes first, or @b has no more. */
static int
compare_keys (const Rows *a, const Rows *b)
{
  gint64 x, y;

  if (a->step != SCB_STEP_ROW || b->step != SCB_STEP_ROW)
    return a->step == SCB_STEP_ROW ? -1 : 1;
  if (sqlite3_column_type (a->statement->handle, 0) == SQLITE_TEXT)
    return strcmp (scb_statement_get_text (a->statement, 0),
                   scb_statement_get_text (b->statement, 0));
  x = scb_statement_get_int (a->statement, 0);
  y = scb_statement_get_int (b->statement, 0);
  return x < y ? -1 : x > y;
}

static gboolean
count_differences (Rows *a, Rows *b, guint *n_differences, GError **error)
{
  while (a->step == SCB_STEP_ROW || b->step == SCB_STEP_ROW)
    {
      int order = compare_keys (a, b);

      if (order != 0 || !same_row (a->statement, b->statement))
        (*n_differences)++;
      if (order <= 0)
        a->step = scb_statement_step (a->statement, error);
      if (a->step != SCB_STEP_ERROR && order >= 0)
        b->step = scb_statement_step (b->statement, error);
      if (a->step == SCB_STEP_ERROR || b->step == SCB_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}

gboolean
scb_table_compare (ScbConnection *book,
                   ScbConnection *other,
                   const char *table,
                   const char *key,
                   GPtrArray *findings,
                   GError **error)
{
  Rows a = { NULL, SCB_STEP_DONE }, b = { NULL, SCB_STEP_DONE };
  guint n_differences = 0;
  gboolean done = rows_open (&a, book, table, key, error)
                  && rows_open (&b, other, table, key, error)
                  && count_differences (&a, &b, &n_differences, error);

  rows_close (&a);
  rows_close (&b);
  if (n_differences > 0)
    g_ptr_array_add (findings,
                     g_strdup_printf (_("“%s” is not what its history gives: %u rows differ."),
                                      table, n_differences));
  return done;
}
