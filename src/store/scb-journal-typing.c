/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in one go is one step of the journal. */

#include "scb-config.h"

#include <sqlite3.h>
#include <string.h>

#include "scb-changeset-private.h"
#include "scb-date.h"
#include "scb-journal-private.h"
#include "scb-record-table-private.h"

/* Words are saved as they are typed.  A step that undid only the last two of them would be of no
 * use, one that undid an hour's writing neither. */
#define LONGEST_TYPING (60 * G_TIME_SPAN_SECOND)

/* A change of one running text, or nothing. */
typedef struct
{
  GType type;
  gint64 id;
  const ScbField *field; /* (nullable): NULL where it is anything else */
} Typing;

/* The only text among the changed columns of @iter's row; what the book derives from it does not
 * count. */
static const ScbField *
find_text (sqlite3_changeset_iter *iter, GType type, int n_columns)
{
  ScbRecordClass *klass = scb_record_table_class (type);
  const ScbField *found = NULL;

  /* id and uuid come first */
  for (int column = 2; column < n_columns; column++)
    {
      const ScbField *field
          = (guint)column - 2 < klass->n_fields ? &klass->fields[column - 2] : NULL;
      sqlite3_value *value = NULL;

      sqlite3changeset_new (iter, column, &value);
      if (value == NULL || (field != NULL && scb_field_is_derived (field)))
        continue;
      if (found != NULL || field == NULL
          || (field->kind != SCB_FIELD_TEXT && field->kind != SCB_FIELD_LINE))
        return NULL;
      found = field;
    }
  return found;
}

static Typing
read_typing (GBytes *changeset)
{
  Typing typing = { G_TYPE_INVALID };
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (sqlite3changeset_start (&iter, size, (void *)data) != SQLITE_OK)
    return typing;
  if (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;
      sqlite3_value *key = NULL;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      typing.type = scb_record_type_for_table (table);
      if (operation == SQLITE_UPDATE && typing.type != G_TYPE_INVALID
          && sqlite3changeset_old (iter, 0, &key) == SQLITE_OK)
        {
          typing.id = sqlite3_value_int64 (key);
          typing.field = find_text (iter, typing.type, n_columns);
        }
    }
  if (sqlite3changeset_next (iter) != SQLITE_DONE)
    typing.field = NULL;
  sqlite3changeset_finalize (iter);
  return typing;
}

static gboolean
continues (GBytes *before, GBytes *after)
{
  Typing first = read_typing (before);
  Typing second = read_typing (after);

  return first.field != NULL && first.type == second.type && first.id == second.id
         && first.field == second.field;
}

static gboolean
is_recent (const char *stamp)
{
  g_autofree char *now_stamp = scb_date_stamp_now ();
  g_autoptr (GDateTime) made = g_date_time_new_from_iso8601 (stamp, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (now_stamp, NULL);
  GTimeSpan age = made != NULL && now != NULL ? g_date_time_difference (now, made) : -1;

  return age >= 0 && age <= LONGEST_TYPING;
}

/* (transfer full) (nullable): both in one; NULL where together they change nothing. */
static GBytes *
join (GBytes *before, GBytes *after)
{
  gsize first_size, second_size;
  gconstpointer first = g_bytes_get_data (before, &first_size);
  gconstpointer second = g_bytes_get_data (after, &second_size);
  void *joined = NULL;
  int size = 0;

  if (sqlite3changeset_concat (first_size, (void *)first, second_size, (void *)second, &size,
                               &joined)
          == SQLITE_OK
      && size > 0)
    return g_bytes_new_with_free_func (joined, size, sqlite3_free, joined);
  sqlite3_free (joined);
  return NULL;
}

/* The last entry, where it is one that @label by @author could go on. */
#define LAST_SQL                                                                                   \
  "SELECT j.id, j.made_at, j.changeset, coalesce ((SELECT p.digest FROM journal p WHERE p.id < "   \
  "j.id ORDER BY p.id DESC LIMIT 1), x'') FROM journal j WHERE j.id = (SELECT max (id) FROM "      \
  "journal) AND j.kind = 'do' AND j.author = ?1 AND j.label = ?2 AND j.id >= (SELECT first_entry " \
  "FROM epoch ORDER BY number DESC LIMIT 1)"

static gboolean
rewrite (ScbConnection *connection, gint64 entry, GBytes *changeset, GBytes *digest, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      connection, "UPDATE journal SET changeset = ?2, digest = ?3 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, entry);
  scb_statement_bind_bytes (statement, 2, changeset);
  scb_statement_bind_bytes (statement, 3, digest);
  return scb_statement_step (statement, error) == SCB_STEP_DONE;
}

ScbJournalTyping
scb_journal_go_on (ScbConnection *connection,
                   const char *author,
                   const char *label,
                   GBytes *changeset,
                   GError **error)
{
  g_autoptr (ScbStatement) last = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) joined = NULL;
  g_autoptr (GBytes) previous = NULL;
  g_autoptr (GBytes) digest = NULL;
  g_autofree char *stamp = NULL;
  gint64 entry;

  if (read_typing (changeset).field == NULL)
    return SCB_JOURNAL_TYPING_NEW;
  last = scb_connection_prepare (connection, LAST_SQL, error);
  if (last == NULL)
    return SCB_JOURNAL_TYPING_FAILED;
  scb_statement_bind_text (last, 1, author);
  scb_statement_bind_text (last, 2, label);
  switch (scb_statement_step (last, error))
    {
    case SCB_STEP_ROW:
      break;
    case SCB_STEP_DONE:
      return SCB_JOURNAL_TYPING_NEW;
    default:
      return SCB_JOURNAL_TYPING_FAILED;
    }
  entry = scb_statement_get_int (last, 0);
  stamp = g_strdup (scb_statement_get_text (last, 1));
  before = scb_statement_get_bytes (last, 2);
  previous = scb_statement_get_bytes (last, 3);
  if (!is_recent (stamp) || !continues (before, changeset))
    return SCB_JOURNAL_TYPING_NEW;
  joined = join (before, changeset);
  if (joined == NULL)
    return SCB_JOURNAL_TYPING_NEW;
  digest = scb_journal_digest (previous, stamp, author, label, "do", 0, joined);
  g_clear_pointer (&last, scb_statement_done);
  return rewrite (connection, entry, joined, digest, error) ? SCB_JOURNAL_TYPING_JOINED
                                                            : SCB_JOURNAL_TYPING_FAILED;
}
