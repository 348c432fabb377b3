/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* One of the two files that call SQLite: a connection to a file, its functions (scb_fold) and the
 * translation of SQLite's codes into ScbBookError. */

typedef struct sqlite3 sqlite3;
typedef struct _ScbConnection ScbConnection;
typedef struct _ScbStatement ScbStatement;

typedef enum
{
  SCB_CONNECTION_READ_ONLY,
  SCB_CONNECTION_READ_WRITE,
  SCB_CONNECTION_CREATE,
} ScbConnectionMode;

ScbConnection *scb_connection_open (const char *path, ScbConnectionMode mode, GError **error);
void scb_connection_close (ScbConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbConnection, scb_connection_close)

sqlite3 *scb_connection_get_handle (ScbConnection *self);
const char *scb_connection_get_path (ScbConnection *self);

/** scb_connection_execute: one or more statements without parameters or results. */
gboolean scb_connection_execute (ScbConnection *self, const char *sql, GError **error);

/** scb_connection_prepare: (transfer none): the statement of @sql, prepared once for the
 * connection's life, reset and with nothing bound. A statement that is still being stepped by a
 * caller further up is prepared anew. Hand back with scb_statement_done(). */
ScbStatement *scb_connection_prepare (ScbConnection *self, const char *sql, GError **error);

gint64 scb_connection_get_last_id (ScbConnection *self);

/** scb_connection_set_error: turns the last failure of the connection into @error with a sentence
 * for the user. */
void scb_connection_set_error (ScbConnection *self, int code, GError **error);

/* ---- the other one: a statement ---- */

void scb_statement_bind_int (ScbStatement *self, int index, gint64 value);
void scb_statement_bind_real (ScbStatement *self, int index, double value); /* NaN binds NULL */
void
scb_statement_bind_text (ScbStatement *self, int index, const char *value); /* NULL binds NULL */
void scb_statement_bind_bytes (ScbStatement *self, int index, GBytes *value);
void scb_statement_bind_null (ScbStatement *self, int index);

typedef enum
{
  SCB_STEP_ERROR = -1,
  SCB_STEP_DONE,
  SCB_STEP_ROW,
} ScbStep;
ScbStep scb_statement_step (ScbStatement *self, GError **error);

gboolean scb_statement_is_null (ScbStatement *self, int column);
gint64 scb_statement_get_int (ScbStatement *self, int column);
double scb_statement_get_real (ScbStatement *self, int column);      /* NaN for NULL */
const char *scb_statement_get_text (ScbStatement *self, int column); /* until the next step */
GBytes *scb_statement_get_bytes (ScbStatement *self, int column);
const char *scb_statement_get_column_name (ScbStatement *self, int column);
int scb_statement_get_n_columns (ScbStatement *self);
/** scb_statement_done: resets it; a running read ends. Auto-cleanup of ScbStatement does the same.
 */
void scb_statement_done (ScbStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbStatement, scb_statement_done)

/* ---- the book's inside, for the files of this layer ---- */

ScbConnection *scb_book_get_connection (ScbBook *self);

/** scb_record_read: (transfer full): a record from the columns of a row that begins at @first with
 * id, uuid and then the type's fields in order. */
gpointer scb_record_read (GType type, ScbStatement *statement, int first);
/** scb_record_columns: (transfer none): "t.id, t.uuid, t.…" of a type with the alias t. */
const char *scb_record_columns (GType type);

G_END_DECLS
