/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records to a package. */

#include "scb-config.h"

#include <string.h>

#include "scb-json-writer-private.h"
#include "scb-package-private.h"

G_DEFINE_QUARK (scb - package - error - quark, scb_package_error)

typedef struct
{
  ScbBook *book;
  ScbJsonWriter writer;
  GHashTable *uuids;  /* "table:id" → UUID: most records are named many times */
  GHashTable *chosen; /* (nullable): "table:id" of the records that go into a part of a book; NULL
                         for all */
  GError *error;
} Export;

static const char *
uuid_of (Export *export, GType type, gint64 id)
{
  g_autofree char *key = scb_package_key (type, id);
  const char *known = g_hash_table_lookup (export->uuids, key);
  char *uuid;

  if (known != NULL)
    return known;
  uuid = scb_book_get_uuid (export->book, type, id);
  if (uuid != NULL)
    g_hash_table_insert (export->uuids, g_steal_pointer (&key), uuid);
  return uuid;
}

/* ---- writing ---- */

static void
write_field (Export *export, ScbRecord *record, const ScbField *field)
{
  ScbJsonWriter *writer = &export->writer;

  if (scb_field_is_derived (field) || !scb_record_is_known (record, field))
    return;
  switch (field->kind)
    {
    case SCB_FIELD_JSON:
      scb_json_writer_add_raw (writer, field->name, scb_record_get_text (record, field));
      break;
    case SCB_FIELD_ENUM:
      scb_json_writer_add_text (
          writer, field->name,
          scb_enum_nick (field->get_type (), (int)scb_record_get_int (record, field)));
      break;
    case SCB_FIELD_BOOL:
      if (scb_record_get_int (record, field) != 0)
        scb_json_writer_add_boolean (writer, field->name, TRUE);
      break;
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      scb_json_writer_add_int (writer, field->name, scb_record_get_int (record, field));
      break;
    case SCB_FIELD_REAL:
      scb_json_writer_add_real (writer, field->name, scb_record_get_real (record, field));
      break;
    case SCB_FIELD_REF:
      scb_json_writer_add_text (
          writer, field->name,
          uuid_of (export, field->get_type (), scb_record_get_int (record, field)));
      break;
    default:
      scb_json_writer_add_text (writer, field->name, scb_record_get_text (record, field));
    }
}

static void
write_content (Export *export, ScbAttachment *attachment)
{
  g_autoptr (GBytes) bytes
      = scb_book_get_content (export->book, attachment->sha256, &export->error);
  g_autofree char *base64 = NULL;

  if (bytes == NULL)
    return;
  base64 = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  scb_json_writer_add_text (&export->writer, "content", base64);
}

static void write_records (Export *export, GType type, GPtrArray *records);

static void
write_owned (Export *export, ScbRecord *record)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types && export->error == NULL; i++)
    {
      ScbRecordClass *klass = scb_package_class (types[i]);
      g_autoptr (GPtrArray) owned = NULL;

      if (klass->owner == NULL || klass->owner->get_type () != G_OBJECT_TYPE (record))
        continue;
      owned = scb_book_list (export->book, types[i], klass->owner->name, scb_record_get_id (record),
                             &export->error);
      if (owned != NULL)
        write_records (export, types[i], owned);
    }
}

static void
write_record (Export *export, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  scb_json_writer_open (&export->writer, NULL, '{');
  scb_json_writer_add_text (&export->writer, "uuid", scb_record_get_uuid (record));
  for (guint i = 0; i < klass->n_fields; i++)
    if (&klass->fields[i] != klass->owner)
      write_field (export, record, &klass->fields[i]);
  if (SCB_IS_ATTACHMENT (record))
    write_content (export, SCB_ATTACHMENT (record));
  write_owned (export, record);
  scb_json_writer_close (&export->writer, '}');
}

static void
write_records (Export *export, GType type, GPtrArray *records)
{
  if (records->len == 0)
    return;
  scb_json_writer_open (&export->writer, scb_package_class (type)->collection, '[');
  for (guint i = 0; i < records->len && export->error == NULL; i++)
    write_record (export, records->pdata[i]);
  scb_json_writer_close (&export->writer, ']');
}

static void
write_settings (Export *export)
{
  g_autoptr (GHashTable) settings = scb_book_get_settings (export->book, &export->error);
  g_autoptr (GList) keys = NULL;

  if (settings == NULL || g_hash_table_size (settings) == 0)
    return;
  keys = g_list_sort (g_hash_table_get_keys (settings), (GCompareFunc)strcmp);
  scb_json_writer_open (&export->writer, "settings", '{');
  for (GList *l = keys; l != NULL; l = l->next)
    scb_json_writer_add_text (&export->writer, l->data, g_hash_table_lookup (settings, l->data));
  scb_json_writer_close (&export->writer, '}');
}

/* Records of the type that stand at the top of the package: all that nobody owns. */
static GPtrArray *
list_top (Export *export, GType type)
{
  ScbRecordClass *klass = scb_package_class (type);
  GPtrArray *records
      = klass->owner == NULL
            ? scb_book_list (export->book, type, NULL, 0, &export->error)
            : scb_book_list (export->book, type, klass->owner->name, 0, &export->error);

  for (guint i = 0; records != NULL && export->chosen != NULL && i < records->len;)
    {
      g_autofree char *key = scb_package_key (type, scb_record_get_id (records->pdata[i]));

      if (g_hash_table_contains (export->chosen, key))
        i++;
      else
        g_ptr_array_remove_index (records, i);
    }
  return records;
}

/* ---- what a part of a book needs ---- */

static void choose (Export *export, GType type, gint64 id);

static void
choose_named (Export *export, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == SCB_FIELD_REF && &klass->fields[i] != klass->owner
        && scb_record_is_known (record, &klass->fields[i]))
      choose (export, klass->fields[i].get_type (), scb_record_get_int (record, &klass->fields[i]));
  for (guint i = 0; i < n_types; i++)
    {
      ScbRecordClass *owned_class = scb_package_class (types[i]);
      g_autoptr (GPtrArray) owned = NULL;

      if (owned_class->owner == NULL || owned_class->owner->get_type () != G_OBJECT_TYPE (record))
        continue;
      owned = scb_book_list (export->book, types[i], owned_class->owner->name,
                             scb_record_get_id (record), &export->error);
      for (guint j = 0; owned != NULL && j < owned->len; j++)
        choose_named (export, owned->pdata[j]);
    }
}

/* A part is chosen as the whole that owns it. */
static void
choose (Export *export, GType type, gint64 id)
{
  g_autofree char *key = scb_package_key (type, id);
  g_autoptr (ScbRecord) record = NULL;
  const ScbField *owner = scb_package_class (type)->owner;

  if (export->error != NULL || g_hash_table_contains (export->chosen, key))
    return;
  record = scb_book_get (export->book, type, id, &export->error);
  if (record == NULL)
    return;
  g_hash_table_add (export->chosen, g_steal_pointer (&key));
  if (owner != NULL && scb_record_get_int (record, owner) != 0)
    choose (export, owner->get_type (), scb_record_get_int (record, owner));
  else
    choose_named (export, record);
}

static gboolean
is_in_period (ScbSession *session, const char *period)
{
  return period == NULL || g_str_has_prefix (session->period, period);
}

/* Everything at the top that belongs to a branch: its sessions, tasks and numbers from before the
 * book, its attachments. */
static void
choose_of_branch (Export *export, gint64 branch, const char *period)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  choose (export, SCB_TYPE_BRANCH, branch);
  for (guint i = 0; i < n_types; i++)
    {
      ScbRecordClass *klass = scb_package_class (types[i]);
      const ScbField *field = scb_record_class_find_field (klass, "branch");
      g_autoptr (GPtrArray) records = NULL;

      if (field == NULL || field == klass->owner)
        continue;
      records = scb_book_list (export->book, types[i], "branch", branch, &export->error);
      for (guint j = 0; records != NULL && j < records->len; j++)
        if (!SCB_IS_SESSION (records->pdata[j]) || is_in_period (records->pdata[j], period))
          choose (export, types[i], scb_record_get_id (records->pdata[j]));
    }
}

static void
choose_scope (Export *export, const ScbPackageScope *scope)
{
  export->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < scope->n_branches; i++)
    choose_of_branch (export, scope->branches[i], scope->period);
  if (scope->branches == NULL)
    {
      g_autoptr (GPtrArray) sessions
          = scb_book_list (export->book, SCB_TYPE_SESSION, NULL, 0, &export->error);

      for (guint i = 0; sessions != NULL && i < sessions->len; i++)
        if (is_in_period (sessions->pdata[i], scope->period))
          choose (export, SCB_TYPE_SESSION, scb_record_get_id (sessions->pdata[i]));
    }
}

/* ---- the whole ---- */

GBytes *
scb_package_export (ScbBook *book, const ScbPackageScope *scope, GError **error)
{
  Export export = { .book = book };
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  export.uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  scb_json_writer_init (&export.writer);
  if (scope != NULL && (scope->branches != NULL || scope->period != NULL))
    choose_scope (&export, scope);

  scb_json_writer_open (&export.writer, NULL, '{');
  scb_json_writer_add_text (&export.writer, "format", SCB_PACKAGE_FORMAT);
  scb_json_writer_add_int (&export.writer, "version", SCB_PACKAGE_VERSION);
  if (export.chosen == NULL)
    write_settings (&export);
  for (guint i = 0; i < n_types && export.error == NULL; i++)
    {
      g_autoptr (GPtrArray) records = list_top (&export, types[i]);

      if (records != NULL)
        write_records (&export, types[i], records);
    }
  scb_json_writer_close (&export.writer, '}');
  g_string_append_c (export.writer.text, '\n');

  g_hash_table_unref (export.uuids);
  g_clear_pointer (&export.chosen, g_hash_table_unref);
  if (export.error == NULL)
    return g_string_free_to_bytes (export.writer.text);
  g_string_free (export.writer.text, TRUE);
  g_propagate_error (error, export.error);
  return NULL;
}
