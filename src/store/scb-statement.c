/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prepared statement; with scb-connection.c the only file that calls SQLite for rows. */

#include "scb-statement-private.h"

#include <math.h>

void
scb_statement_bind_int (ScbStatement *self, int index, gint64 value)
{
  sqlite3_bind_int64 (self->handle, index, value);
}

void
scb_statement_bind_real (ScbStatement *self, int index, double value)
{
  if (isnan (value))
    sqlite3_bind_null (self->handle, index);
  else
    sqlite3_bind_double (self->handle, index, value);
}

void
scb_statement_bind_text (ScbStatement *self, int index, const char *value)
{
  if (value == NULL)
    sqlite3_bind_null (self->handle, index);
  else
    sqlite3_bind_text (self->handle, index, value, -1, SQLITE_TRANSIENT);
}

void
scb_statement_bind_bytes (ScbStatement *self, int index, GBytes *value)
{
  gsize size = 0;
  gconstpointer data = value != NULL ? g_bytes_get_data (value, &size) : NULL;

  if (value == NULL)
    sqlite3_bind_null (self->handle, index);
  else if (size == 0)
    sqlite3_bind_zeroblob (self->handle, index, 0);
  else
    sqlite3_bind_blob64 (self->handle, index, data, size, SQLITE_TRANSIENT);
}

void
scb_statement_bind_null (ScbStatement *self, int index)
{
  sqlite3_bind_null (self->handle, index);
}

ScbStep
scb_statement_step (ScbStatement *self, GError **error)
{
  int code = sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return SCB_STEP_ROW;
  if (code == SQLITE_DONE)
    return SCB_STEP_DONE;
  scb_connection_set_error (self->connection, code, error);
  return SCB_STEP_ERROR;
}

gboolean
scb_statement_is_null (ScbStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
scb_statement_get_int (ScbStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
scb_statement_get_real (ScbStatement *self, int column)
{
  return scb_statement_is_null (self, column) ? NAN : sqlite3_column_double (self->handle, column);
}

const char *
scb_statement_get_text (ScbStatement *self, int column)
{
  return (const char *)sqlite3_column_text (self->handle, column);
}

GBytes *
scb_statement_get_bytes (ScbStatement *self, int column)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->handle, column));
}

const char *
scb_statement_get_column_name (ScbStatement *self, int column)
{
  return sqlite3_column_name (self->handle, column);
}

int
scb_statement_get_n_columns (ScbStatement *self)
{
  return sqlite3_column_count (self->handle);
}

void
scb_statement_done (ScbStatement *self)
{
  if (!self->is_cached)
    {
      sqlite3_finalize (self->handle);
      g_free (self);
      return;
    }
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->is_busy = FALSE;
}
