/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changesets: inverted, applied, listed. */

#include "scb-config.h"

#include "scb-changeset-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "scb-journal-private.h"
#include "scb-record-table-private.h"

GBytes *
scb_changeset_invert (GBytes *changeset)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  void *inverted = NULL;
  int inverted_size = 0;

  if (sqlite3changeset_invert (size, data, &inverted_size, &inverted) != SQLITE_OK)
    return g_bytes_new_static ("", 0);
  return g_bytes_new_with_free_func (inverted, inverted_size, sqlite3_free, inverted);
}

static sqlite3_changeset_iter *
start (GBytes *changeset)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  return sqlite3changeset_start (&iter, size, (void *)data) == SQLITE_OK ? iter : NULL;
}

/* The value a change leaves in @column (or takes away from it); NULL where the column is not part
 * of the change. */
static sqlite3_value *
get_value (sqlite3_changeset_iter *iter, int operation, gboolean after, int column)
{
  sqlite3_value *value = NULL;

  if (after && operation != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, &value);
  else if (!after && operation != SQLITE_INSERT)
    sqlite3changeset_old (iter, column, &value);
  return value;
}

static int
column_of (GType type, const char *field)
{
  ScbRecordClass *klass = scb_record_table_class (type);

  /* id and uuid come first */
  return 2 + (int)(scb_record_class_find_field (klass, field) - klass->fields);
}

static gboolean
holds_text (sqlite3_value *value, const char *text)
{
  return value != NULL && g_strcmp0 ((const char *)sqlite3_value_text (value), text) == 0;
}

/* Whether the present change gives @column of @table the value @text, or takes it away. */
static gboolean
touches (
    sqlite3_changeset_iter *iter, gboolean whole, GType type, const char *field, const char *text)
{
  int column = column_of (type, field);
  const char *table;
  int n_columns, operation, indirect;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
  if ((operation != SQLITE_UPDATE) != whole
      || strcmp (table, scb_record_table_class (type)->table) != 0)
    return FALSE;
  return holds_text (get_value (iter, operation, FALSE, column), text)
         || holds_text (get_value (iter, operation, TRUE, column), text);
}

gboolean
scb_changeset_signs (GBytes *changeset)
{
  sqlite3_changeset_iter *iter = start (changeset);
  gboolean signs = FALSE;

  while (iter != NULL && !signs && sqlite3changeset_next (iter) == SQLITE_ROW)
    signs = touches (iter, FALSE, SCB_TYPE_SESSION, "state", "signed");
  sqlite3changeset_finalize (iter);
  return signs;
}

gboolean
scb_changeset_has_whole_signed (GBytes *changeset)
{
  sqlite3_changeset_iter *iter = start (changeset);
  gboolean has = FALSE;

  while (iter != NULL && !has && sqlite3changeset_next (iter) == SQLITE_ROW)
    has = touches (iter, TRUE, SCB_TYPE_SESSION, "state", "signed")
          || touches (iter, TRUE, SCB_TYPE_MONTH_REPORT, "state", "closed");
  sqlite3changeset_finalize (iter);
  return has;
}

typedef struct
{
  ScbConnection *connection;
  GError *error; /* (nullable): what a lock of the schema said */
} Apply;

static int
conflict_cb (void *user_data, int kind, sqlite3_changeset_iter *iter)
{
  Apply *apply = user_data;

  /* A trigger's words stand in the connection's message only until its next statement. */
  if (kind == SQLITE_CHANGESET_CONSTRAINT && apply->error == NULL)
    {
      scb_connection_set_error (apply->connection, SQLITE_CONSTRAINT, &apply->error);
      if (!g_error_matches (apply->error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED))
        g_clear_error (&apply->error);
    }
  return SQLITE_CHANGESET_ABORT;
}

gboolean
scb_changeset_apply (ScbConnection *connection, GBytes *changeset, GError **error)
{
  Apply apply = { connection, NULL };
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_apply (scb_connection_get_handle (connection), size, (void *)data,
                                     NULL, conflict_cb, &apply);

  if (code == SQLITE_OK)
    return TRUE;
  if (apply.error != NULL)
    g_propagate_error (error, apply.error);
  else if (code == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT)
    g_set_error_literal (
        error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
        _("This step no longer fits the book as it is now, so nothing was changed."));
  else
    scb_connection_set_error (connection, code, error);
  return FALSE;
}

/* ---- what changed ---- */

static void
add_change (GArray *changes, const char *table, int operation, sqlite3_value *key)
{
  ScbChange change = { scb_record_type_for_table (table), 0, SCB_CHANGE_UPDATE };

  if (operation != SQLITE_UPDATE)
    change.kind = operation == SQLITE_INSERT ? SCB_CHANGE_INSERT : SCB_CHANGE_DELETE;
  if (change.type != G_TYPE_INVALID && key != NULL)
    change.id = sqlite3_value_int64 (key);
  g_array_append_val (changes, change);
}

GArray *
scb_journal_list_changes (GBytes *changeset)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (ScbChange));
  sqlite3_changeset_iter *iter = start (changeset);

  while (iter != NULL && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      add_change (changes, table, operation,
                  get_value (iter, operation, operation == SQLITE_INSERT, 0));
    }
  sqlite3changeset_finalize (iter);
  return changes;
}
