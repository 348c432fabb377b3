/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal: changesets of transactions, chained by digests; undo and redo. */

#include "scb-config.h"

#include "scb-journal-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <string.h>

#include "scb-changeset-private.h"
#include "scb-date.h"
#include "scb-record-table-private.h"

struct _ScbJournal
{
  ScbConnection *connection; /* not owned */
  sqlite3_session *session;  /* (nullable): while recording */
};

ScbJournal *
scb_journal_new (ScbConnection *connection)
{
  ScbJournal *self = g_new0 (ScbJournal, 1);

  self->connection = connection;
  return self;
}

void
scb_journal_free (ScbJournal *self)
{
  scb_journal_discard (self);
  g_free (self);
}

/* ---- recording ---- */

gboolean
scb_journal_begin (ScbJournal *self, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);
  int code = sqlite3session_create (scb_connection_get_handle (self->connection), "main",
                                    &self->session);

  /* By name: the search index, the journal itself and the switch of the locks stay out. */
  for (guint i = 0; i < n_types && code == SQLITE_OK; i++)
    code = sqlite3session_attach (self->session, scb_record_table_class (types[i])->table);
  if (code == SQLITE_OK)
    code = sqlite3session_attach (self->session, "setting");
  if (code == SQLITE_OK)
    code = sqlite3session_attach (self->session, "content");
  if (code == SQLITE_OK)
    return TRUE;
  scb_connection_set_error (self->connection, code, error);
  scb_journal_discard (self);
  return FALSE;
}

void
scb_journal_discard (ScbJournal *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
}

static void
checksum_field (GChecksum *checksum, gconstpointer data, gsize size)
{
  guint64 length = GUINT64_TO_BE (size);

  g_checksum_update (checksum, (const guchar *)&length, sizeof length);
  g_checksum_update (checksum, data, size);
}

/* Every field with its length before it, so that no text can be moved from one field into the next.
 */
GBytes *
scb_journal_digest (GBytes *previous,
                    const char *made_at,
                    const char *author,
                    const char *label,
                    const char *kind,
                    gint64 target,
                    GBytes *changeset)
{
  const char *texts[] = { made_at, author, label, kind };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 big_endian_target = GINT64_TO_BE (target);
  guint8 digest[32];
  gsize size = sizeof digest;

  checksum_field (checksum, g_bytes_get_data (previous, NULL), g_bytes_get_size (previous));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    checksum_field (checksum, texts[i], strlen (texts[i]));
  checksum_field (checksum, &big_endian_target, sizeof big_endian_target);
  checksum_field (checksum, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset));
  g_checksum_get_digest (checksum, digest, &size);
  return g_bytes_new (digest, size);
}

static GBytes *
last_digest (ScbConnection *connection, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      connection, "SELECT digest FROM journal ORDER BY id DESC LIMIT 1", error);

  if (statement == NULL)
    return NULL;
  switch (scb_statement_step (statement, error))
    {
    case SCB_STEP_ROW:
      return scb_statement_get_bytes (statement, 0);
    case SCB_STEP_DONE:
      return g_bytes_new_static ("", 0);
    default:
      return NULL;
    }
}

static gboolean
write_entry (ScbConnection *connection,
             const char *author,
             const char *label,
             const char *kind,
             gint64 target,
             GBytes *changeset,
             GError **error)
{
  g_autofree char *stamp = scb_date_stamp_now ();
  g_autoptr (GBytes) previous = last_digest (connection, error);
  g_autoptr (GBytes) digest = NULL;
  g_autoptr (ScbStatement) statement = NULL;

  if (previous == NULL)
    return FALSE;
  digest = scb_journal_digest (previous, stamp, author, label, kind, target, changeset);
  statement = scb_connection_prepare (
      connection,
      "INSERT INTO journal (made_at, author, label, kind, target, changeset, digest) VALUES (?1, "
      "?2, ?3, ?4, nullif (?5, 0), ?6, ?7)",
      error);
  if (statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 1, stamp);
  scb_statement_bind_text (statement, 2, author);
  scb_statement_bind_text (statement, 3, label);
  scb_statement_bind_text (statement, 4, kind);
  scb_statement_bind_int (statement, 5, target);
  scb_statement_bind_bytes (statement, 6, changeset);
  scb_statement_bind_bytes (statement, 7, digest);
  return scb_statement_step (statement, error) == SCB_STEP_DONE;
}

gboolean
scb_journal_write (
    ScbJournal *self, const char *author, const char *label, GArray **changes, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;
  void *data = NULL;
  int size = 0;
  int code;

  g_return_val_if_fail (self->session != NULL, FALSE);

  code = sqlite3session_changeset (self->session, &size, &data);
  scb_journal_discard (self);
  if (code != SQLITE_OK)
    {
      scb_connection_set_error (self->connection, code, error);
      return FALSE;
    }
  changeset = g_bytes_new_with_free_func (data, size, sqlite3_free, data);
  *changes = scb_journal_list_changes (changeset);
  if (size == 0)
    return TRUE;
  switch (scb_journal_go_on (self->connection, author, label, changeset, error))
    {
    case SCB_JOURNAL_TYPING_JOINED:
      return TRUE;
    case SCB_JOURNAL_TYPING_NEW:
      return write_entry (self->connection, author, label, "do", 0, changeset, error);
    default:
      return FALSE;
    }
}

/* ---- undo and redo ---- */

/* Only entries of the present epoch fit the tables. */
#define FIRST "(SELECT first_entry FROM epoch ORDER BY number DESC LIMIT 1)"

/* To undo: the last entry of which the last that was said is not "undo". */
#define UNDO_SQL                                                                                   \
  "SELECT d.id FROM journal d WHERE d.kind = 'do' AND d.id >= " FIRST                              \
  " AND coalesce ((SELECT u.kind FROM journal u WHERE u.target = d.id ORDER BY u.id DESC LIMIT "   \
  "1), 'redo') = 'redo'"                                                                           \
  " ORDER BY d.id DESC LIMIT 1"

/* To do again: what was undone last and not yet done again, unless something new was done since. */
#define REDO_SQL                                                                                   \
  "SELECT u.target FROM journal u WHERE u.kind = 'undo' AND u.target >= " FIRST                    \
  " AND u.id > (SELECT id FROM journal WHERE kind = 'do' ORDER BY id DESC LIMIT 1)"                \
  " AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.target = u.target AND r.id > u.id) ORDER BY "  \
  "u.id DESC LIMIT 1"

gint64
scb_journal_find (ScbJournal *self, ScbJournalStep step)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      self->connection, step == SCB_JOURNAL_UNDO ? UNDO_SQL : REDO_SQL, NULL);

  return statement != NULL && scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : 0;
}

static char *
label_of (ScbConnection *connection, gint64 entry, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (connection, "SELECT label FROM journal WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, entry);
  return scb_statement_step (statement, error) == SCB_STEP_ROW
             ? g_strdup (scb_statement_get_text (statement, 0))
             : NULL;
}

/* Signed minutes that came or went as a whole (an import) come and go again as a whole; for all
 * else the locks hold. */
static gboolean
apply_with_locks (ScbConnection *connection, GBytes *changeset, GError **error)
{
  if (!scb_changeset_has_whole_signed (changeset))
    return scb_changeset_apply (connection, changeset, error);
  return scb_connection_execute (connection, "INSERT INTO unlocked VALUES ('undo')", error)
         && scb_changeset_apply (connection, changeset, error)
         && scb_connection_execute (connection, "DELETE FROM unlocked", error);
}

gboolean
scb_journal_apply (ScbJournal *self,
                   ScbJournalStep step,
                   gint64 entry,
                   const char *author,
                   GArray **changes,
                   GError **error)
{
  g_autoptr (GBytes) kept = scb_journal_get_changeset (self->connection, entry, error);
  g_autoptr (GBytes) changeset = NULL;
  g_autofree char *label = NULL;

  if (kept == NULL || (label = label_of (self->connection, entry, error)) == NULL)
    return FALSE;
  changeset = step == SCB_JOURNAL_UNDO ? scb_changeset_invert (kept) : g_bytes_ref (kept);
  if (scb_changeset_signs (changeset))
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
                           _("Signing is not undone or redone like typing. Reopen the minutes "
                              "with a reason, or sign them again."));
      return FALSE;
    }
  *changes = scb_journal_list_changes (changeset);
  return apply_with_locks (self->connection, changeset, error)
         && write_entry (self->connection, author, label,
                         step == SCB_JOURNAL_UNDO ? "undo" : "redo", entry, changeset, error);
}

/* ---- reading ---- */

GBytes *
scb_journal_get_changeset (ScbConnection *connection, gint64 entry, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (connection, "SELECT changeset FROM journal WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, entry);
  switch (scb_statement_step (statement, error))
    {
    case SCB_STEP_ROW:
      return scb_statement_get_bytes (statement, 0);
    case SCB_STEP_DONE:
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND,
                           _("The history has no such entry."));
      return NULL;
    default:
      return NULL;
    }
}

gboolean
scb_journal_check (ScbConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (connection,
                                "SELECT id, made_at, author, label, kind, coalesce (target, 0), "
                                "changeset, digest FROM journal ORDER BY id",
                                error);
  g_autoptr (GBytes) previous = g_bytes_new_static ("", 0);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (GBytes) changeset = scb_statement_get_bytes (statement, 6);
      g_autoptr (GBytes) kept = scb_statement_get_bytes (statement, 7);
      g_autoptr (GBytes) digest = NULL;

      digest = scb_journal_digest (
          previous, scb_statement_get_text (statement, 1), scb_statement_get_text (statement, 2),
          scb_statement_get_text (statement, 3), scb_statement_get_text (statement, 4),
          scb_statement_get_int (statement, 5), changeset);
      if (!g_bytes_equal (digest, kept))
        g_ptr_array_add (
            findings,
            g_strdup_printf (_("The history was changed from outside at entry %" PRId64 "."),
                             scb_statement_get_int (statement, 0)));
      g_clear_pointer (&previous, g_bytes_unref);
      previous = g_steal_pointer (&kept);
    }
  return step == SCB_STEP_DONE;
}
