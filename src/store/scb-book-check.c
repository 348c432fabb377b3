/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is everything in order? */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-book-backup.h"
#include "scb-connection-private.h"
#include "scb-journal-private.h"
#include "scb-record-table-private.h"
#include "scb-search-private.h"

/* Every row of @sql becomes a finding: @sentence with the row's first two columns in it. */
typedef struct
{
  const char *sql;
  const char *sentence; /* with two %s */
} Rule;

static const Rule rules[] = {
  { "SELECT integrity_check, '' FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    N_("The file is damaged: %s%s") },
  { "SELECT \"table\", parent FROM pragma_foreign_key_check",
    N_("A record of “%s” names a “%s” that is not there.") },
  { "SELECT m.full_name, group_concat (DISTINCT a.since || ' – ' || coalesce (a.until, '…')) FROM "
    "membership a JOIN membership b"
    "  ON b.member = a.member AND b.branch = a.branch AND b.id <> a.id AND coalesce (a.since, '') "
    "< coalesce (b.until, '9999')"
    "  AND coalesce (b.since, '') < coalesce (a.until, '9999') JOIN member m ON m.id = a.member "
    "GROUP BY m.id",
    N_("%s belongs to the same branch twice at the same time (%s).") },
  { "SELECT a.name, b.name FROM branch_spell a JOIN branch_spell b ON b.branch = a.branch AND b.id "
    "> a.id"
    "  AND coalesce (a.since, '') < coalesce (b.until, '9999') AND coalesce (b.since, '') < "
    "coalesce (a.until, '9999')",
    N_("A branch has two names at the same time: “%s” and “%s”.") },
  { "SELECT a.name, b.name FROM organization_spell a JOIN organization_spell b ON b.organization = "
    "a.organization AND b.id > a.id"
    "  AND coalesce (a.since, '') < coalesce (b.until, '9999') AND coalesce (b.since, '') < "
    "coalesce (a.until, '9999')",
    N_("An organization has two names at the same time: “%s” and “%s”.") },
  { "SELECT coalesce (v.subject, v.kind), s.period FROM vote v JOIN session s ON s.id = v.session"
    "  WHERE coalesce (v.in_favour, 0) + coalesce (v.against, 0) + coalesce (v.other, 0) > v.base",
    N_("More votes were counted than there are voters: “%s” (%s).") },
  { "SELECT s.period, s.held_on FROM session s WHERE substr (s.held_on, 1, 7) <> s.period AND "
    "s.kind <> 'committee'"
    "  AND julianday (s.held_on) - julianday (s.period || '-01') NOT BETWEEN -31 AND 62",
    N_("A session of %s is dated %s.") },
  { "SELECT s.period, s.held_on FROM session s WHERE s.state = 'signed'"
    "  AND NOT EXISTS (SELECT 1 FROM document_number n WHERE n.session = s.id AND n.document_type "
    "= 'minutes')",
    N_("Signed minutes have no number: %s, held on %s.") },
  { "SELECT s.period, coalesce (s.present, '') FROM session s WHERE s.present IS NOT NULL AND "
    "s.present <>"
    "  (SELECT count (*) FROM attendance a WHERE a.session = s.id AND a.state = 'present' AND "
    "a.duty = 'expected' AND a.standing <> 'temporary')"
    "  AND EXISTS (SELECT 1 FROM attendance a WHERE a.session = s.id AND a.state IS NOT NULL)",
    N_("The roll-call of a session of %s does not give the number present that stands in it "
        "(%s).") },
  { "SELECT name, sha256 FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM content)",
    N_("The bytes of the attachment “%s” are missing (%s).") },
};

static gboolean
check_rule (ScbConnection *connection, const Rule *rule, GPtrArray *findings, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, rule->sql, error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      const char *first = scb_statement_get_text (statement, 0);
      const char *second = scb_statement_get_text (statement, 1);
      g_auto (GStrv) parts = g_strsplit (g_dgettext (GETTEXT_PACKAGE, rule->sentence), "%s", 3);

      g_ptr_array_add (findings, g_strconcat (parts[0], first != NULL ? first : "–", parts[1],
                                              second != NULL ? second : "–", parts[2], NULL));
    }
  return step == SCB_STEP_DONE;
}

/* The bytes of attachments are named by their SHA-256. */
static gboolean
check_contents (ScbConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (connection,
                                "SELECT c.sha256, c.bytes, (SELECT name FROM attachment a WHERE "
                                "a.sha256 = c.sha256) FROM content c",
                                error);
  ScbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (GBytes) bytes = scb_statement_get_bytes (statement, 1);
      g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

      if (g_strcmp0 (digest, scb_statement_get_text (statement, 0)) != 0)
        g_ptr_array_add (findings,
                         g_strdup_printf (_("The bytes of the attachment “%s” are damaged."),
                                          scb_statement_is_null (statement, 2)
                                              ? digest
                                              : scb_statement_get_text (statement, 2)));
    }
  return step == SCB_STEP_DONE;
}

/* "coalesce (t.a, '') || char (10) || …", as the triggers of the schema fold it. */
static char *
searched_columns (ScbRecordClass *klass)
{
  GString *columns = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & SCB_FIELD_SEARCHED) != 0)
      g_string_append_printf (
          columns,
          klass->fields[i].kind == SCB_FIELD_JSON
              ? "%scoalesce ((SELECT group_concat (value, char (10)) FROM json_each (t.%s)), '')"
              : "%scoalesce (t.%s, '')",
          columns->len > 0 ? " || char (10) || " : "", klass->fields[i].name);
  return g_string_free (columns, FALSE);
}

static gboolean
check_index_of (ScbConnection *connection, GType type, GPtrArray *findings, GError **error)
{
  ScbRecordClass *klass = scb_record_table_class (type);
  g_autofree char *columns = searched_columns (klass);
  g_autofree char *sql = NULL;
  g_autoptr (ScbStatement) statement = NULL;

  if (*columns == '\0')
    return TRUE;
  sql = g_strdup_printf ("SELECT (SELECT count (*) FROM %s t LEFT JOIN search x ON x.rowid = t.id "
                         "* 64 + (SELECT number FROM search_source WHERE name = '%s')"
                         "  WHERE x.folded IS NOT scb_fold (%s))"
                         " + (SELECT count (*) FROM search x WHERE (x.rowid & 63) = (SELECT number "
                         "FROM search_source WHERE name = '%s')"
                         "  AND (x.rowid >> 6) NOT IN (SELECT id FROM %s))",
                         klass->table, klass->table, columns, klass->table, klass->table);
  statement = scb_connection_prepare (connection, sql, error);
  if (statement == NULL || scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  if (scb_statement_get_int (statement, 0) > 0)
    g_ptr_array_add (
        findings, g_strdup_printf (_("The search index does not fit “%s” in %" PRId64 " places."),
                                   klass->table, scb_statement_get_int (statement, 0)));
  return TRUE;
}

static gboolean
check_index (ScbConnection *connection, GPtrArray *findings, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!check_index_of (connection, types[i], findings, error))
      return FALSE;
  return TRUE;
}

char **
scb_book_check (ScbBook *self, gboolean replay, GCancellable *cancellable, GError **error)
{
  ScbConnection *connection = scb_book_get_connection (self);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  guint n_steps;
  const ScbMigrationStep *steps = scb_migration_steps (&n_steps);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !check_rule (connection, &rules[i], findings, error))
      return NULL;
  if (!check_contents (connection, findings, error) || !check_index (connection, findings, error)
      || !scb_journal_check (connection, findings, error)
      || (replay && !scb_journal_replay (connection, steps, n_steps, findings, cancellable, error)))
    return NULL;
  g_ptr_array_add (findings, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&findings), FALSE);
}

static void
check_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_read_only (path, &error);
  char **findings = reader != NULL ? scb_book_check (reader, FALSE, cancellable, &error) : NULL;

  if (findings != NULL)
    g_task_return_pointer (task, findings, (GDestroyNotify)g_strfreev);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
scb_book_check_async (ScbBook *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, scb_book_check_async);
  g_task_set_task_data (task, g_strdup (scb_book_get_path (self)), g_free);
  g_task_run_in_thread (task, check_thread);
}

char **
scb_book_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
