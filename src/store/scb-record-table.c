/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records to rows and back, from the description of their fields. */

#include "scb-config.h"

#include "scb-record-table-private.h"

#include <glib/gi18n-lib.h>

ScbRecordClass *
scb_record_table_class (GType type)
{
  gpointer klass = g_type_class_ref (type);

  g_type_class_unref (klass);
  return klass;
}

const char *
scb_record_columns (GType type)
{
  ScbRecordClass *klass = scb_record_table_class (type);
  GQuark quark = g_quark_from_static_string ("scb-record-columns");
  const char *columns = g_type_get_qdata (type, quark);
  g_autoptr (GString) text = NULL;

  if (columns != NULL)
    return columns;
  text = g_string_new ("t.id, t.uuid");
  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (text, ", t.%s", klass->fields[i].name);
  columns = g_intern_string (text->str);
  g_type_set_qdata (type, quark, (gpointer)columns);
  return columns;
}

/* ---- rows to records ---- */

static void
read_field (ScbRecord *record, const ScbField *field, ScbStatement *statement, int column)
{
  int value;

  if (scb_statement_is_null (statement, column))
    return; /* a new record is unknown all over */
  if (scb_field_holds_text (field))
    scb_record_set_text (record, field, scb_statement_get_text (statement, column));
  else if (field->kind == SCB_FIELD_REAL)
    scb_record_set_real (record, field, scb_statement_get_real (statement, column));
  else if (field->kind != SCB_FIELD_ENUM)
    scb_record_set_int (record, field, scb_statement_get_int (statement, column));
  else if (scb_enum_from_nick (field->get_type (), scb_statement_get_text (statement, column),
                               &value))
    scb_record_set_int (record, field, value);
}

gpointer
scb_record_read (GType type, ScbStatement *statement, int first)
{
  ScbRecord *record = scb_record_new (type);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  g_object_freeze_notify (G_OBJECT (record));
  scb_record_set_id (record, scb_statement_get_int (statement, first));
  scb_record_set_uuid (record, scb_statement_get_text (statement, first + 1));
  for (guint i = 0; i < klass->n_fields; i++)
    read_field (record, &klass->fields[i], statement, first + 2 + i);
  g_object_thaw_notify (G_OBJECT (record));
  return record;
}

gpointer
scb_record_table_find (
    ScbConnection *connection, GType type, gint64 id, const char *uuid, GError **error)
{
  ScbRecordClass *klass = scb_record_table_class (type);
  g_autofree char *sql
      = g_strdup_printf ("SELECT %s FROM %s t WHERE t.%s = ?1", scb_record_columns (type),
                         klass->table, id != 0 ? "id" : "uuid");
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  if (id != 0)
    scb_statement_bind_int (statement, 1, id);
  else
    scb_statement_bind_text (statement, 1, uuid);
  return scb_statement_step (statement, error) == SCB_STEP_ROW
             ? scb_record_read (type, statement, 0)
             : NULL;
}

static const char *
order_of (ScbRecordClass *klass)
{
  if (scb_record_class_find_field (klass, "position") != NULL)
    return "t.position, t.id";
  if (scb_record_class_find_field (klass, "sort_key") != NULL)
    return "t.sort_key, t.id";
  return "t.id";
}

GPtrArray *
scb_record_table_list (
    ScbConnection *connection, GType type, const char *field, gint64 id, GError **error)
{
  ScbRecordClass *klass = scb_record_table_class (type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *where
      = field == NULL ? g_strdup ("") : g_strdup_printf ("WHERE t.%s IS nullif (?1, 0)", field);
  g_autofree char *sql
      = g_strdup_printf ("SELECT %s FROM %s t %s ORDER BY %s", scb_record_columns (type),
                         klass->table, where, order_of (klass));
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, sql, error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  if (field != NULL)
    scb_statement_bind_int (statement, 1, id);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (records, scb_record_read (type, statement, 0));
  return step == SCB_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

/* ---- records to rows ---- */

static void
bind_field (ScbStatement *statement, int index, ScbRecord *record, const ScbField *field)
{
  if (!scb_record_is_known (record, field))
    scb_statement_bind_null (statement, index);
  else if (scb_field_holds_text (field))
    scb_statement_bind_text (statement, index, scb_record_get_text (record, field));
  else if (field->kind == SCB_FIELD_REAL)
    scb_statement_bind_real (statement, index, scb_record_get_real (record, field));
  else if (field->kind == SCB_FIELD_ENUM)
    scb_statement_bind_text (
        statement, index,
        scb_enum_nick (field->get_type (), (int)scb_record_get_int (record, field)));
  else
    scb_statement_bind_int (statement, index, scb_record_get_int (record, field));
}

/* SQLite names the check that failed, but not the table. */
static gboolean
step_write (ScbStatement *statement, ScbRecordClass *klass, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (scb_statement_step (statement, &local_error) == SCB_STEP_DONE)
    return TRUE;
  if (g_error_matches (local_error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID))
    g_prefix_error (&local_error, "%s: ", klass->table);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
scb_record_table_insert (ScbConnection *connection, ScbRecord *record, GError **error)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  g_autoptr (GString) columns = g_string_new ("id, uuid");
  g_autoptr (GString) marks = g_string_new ("?1, ?2");
  g_autofree char *sql = NULL;
  g_autoptr (ScbStatement) statement = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_string_append_printf (columns, ", %s", klass->fields[i].name);
      g_string_append_printf (marks, ", ?%u", i + 3);
    }
  sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", klass->table, columns->str, marks->str);
  statement = scb_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  if (scb_record_get_id (record) != 0)
    scb_statement_bind_int (statement, 1, scb_record_get_id (record));
  scb_statement_bind_text (statement, 2, scb_record_get_uuid (record));
  for (guint i = 0; i < klass->n_fields; i++)
    bind_field (statement, i + 3, record, &klass->fields[i]);
  if (!step_write (statement, klass, error))
    return FALSE;
  scb_record_set_id (record, scb_connection_get_last_id (connection));
  return TRUE;
}

static gboolean
field_differs (ScbRecord *a, ScbRecord *b, const ScbField *field)
{
  if (scb_field_holds_text (field))
    return g_strcmp0 (scb_record_get_text (a, field), scb_record_get_text (b, field)) != 0;
  if (field->kind == SCB_FIELD_REAL)
    return scb_record_is_known (a, field) != scb_record_is_known (b, field)
           || (scb_record_is_known (a, field)
               && scb_record_get_real (a, field) != scb_record_get_real (b, field));
  return scb_record_get_int (a, field) != scb_record_get_int (b, field);
}

gboolean
scb_record_table_update (ScbConnection *connection,
                         ScbRecord *record,
                         ScbRecord *kept,
                         GError **error)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (ScbStatement) statement = NULL;
  int index = 2;

  g_string_append_printf (sql, "UPDATE %s SET ", klass->table);
  for (guint i = 0; i < klass->n_fields; i++)
    if (field_differs (record, kept, &klass->fields[i]))
      {
        g_string_append_printf (sql, "%s%s = ?%d", index > 2 ? ", " : "", klass->fields[i].name,
                                index);
        index++;
      }
  if (index == 2)
    return TRUE;
  g_string_append (sql, " WHERE id = ?1");

  statement = scb_connection_prepare (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, scb_record_get_id (record));
  index = 2;
  for (guint i = 0; i < klass->n_fields; i++)
    if (field_differs (record, kept, &klass->fields[i]))
      bind_field (statement, index++, record, &klass->fields[i]);
  return step_write (statement, klass, error);
}

/* ---- deletion ---- */

typedef struct
{
  GType type;
  gint64 id;
} Deleted;

static gboolean
delete_tree (ScbConnection *connection, GType type, gint64 id, GArray *deleted, GError **error);

static gboolean
delete_owned (ScbConnection *connection,
              GType type,
              GType owner,
              gint64 owner_id,
              GArray *deleted,
              GError **error)
{
  ScbRecordClass *klass = scb_record_table_class (type);
  g_autoptr (GPtrArray) records = NULL;

  if (klass->owner == NULL || klass->owner->get_type () != owner)
    return TRUE;
  records = scb_record_table_list (connection, type, klass->owner->name, owner_id, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!delete_tree (connection, type, scb_record_get_id (records->pdata[i]), deleted, error))
      return FALSE;
  return TRUE;
}

static gboolean
delete_tree (ScbConnection *connection, GType type, gint64 id, GArray *deleted, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);
  Deleted entry = { type, id };
  g_autofree char *sql
      = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", scb_record_table_class (type)->table);
  g_autoptr (ScbStatement) statement = NULL;

  for (guint i = 0; i < n_types; i++)
    if (!delete_owned (connection, types[i], type, id, deleted, error))
      return FALSE;
  statement = scb_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, id);
  if (scb_statement_step (statement, error) != SCB_STEP_DONE)
    return FALSE;
  g_array_append_val (deleted, entry);
  return TRUE;
}

/* Whether rows of @klass still name the deleted record in @field. */
static gboolean
is_referred_to (ScbConnection *connection,
                ScbRecordClass *klass,
                const ScbField *field,
                gint64 id,
                GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT 1 FROM %s WHERE %s = ?1 LIMIT 1", klass->table, field->name);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return TRUE;
  scb_statement_bind_int (statement, 1, id);
  switch (scb_statement_step (statement, error))
    {
    case SCB_STEP_DONE:
      return FALSE;
    case SCB_STEP_ROW:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                   _("It cannot be taken away: the book still names it (%s, “%s”)."), klass->table,
                   field->name);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
nothing_refers_to (ScbConnection *connection, const Deleted *deleted, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      ScbRecordClass *klass = scb_record_table_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind == SCB_FIELD_REF && klass->fields[j].get_type () == deleted->type
            && is_referred_to (connection, klass, &klass->fields[j], deleted->id, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
delete_whole (ScbConnection *connection, ScbRecord *record, GError **error)
{
  g_autoptr (GArray) deleted = g_array_new (FALSE, FALSE, sizeof (Deleted));

  if (!delete_tree (connection, G_OBJECT_TYPE (record), scb_record_get_id (record), deleted, error))
    return FALSE;
  for (guint i = 0; i < deleted->len; i++)
    if (!nothing_refers_to (connection, &g_array_index (deleted, Deleted, i), error))
      return FALSE;
  return TRUE;
}

gboolean
scb_record_table_delete (ScbConnection *connection, ScbRecord *record, GError **error)
{
  if (!scb_connection_execute (connection, "SAVEPOINT deletion", error))
    return FALSE;
  if (delete_whole (connection, record, error))
    return scb_connection_execute (connection, "RELEASE deletion", error);
  scb_connection_execute (connection, "ROLLBACK TO deletion; RELEASE deletion", NULL);
  return FALSE;
}
