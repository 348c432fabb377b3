/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records to a package. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-json-writer-private.h"
#include "scb-package-scope-private.h"

typedef struct
{
  ScbBook *book;
  ScbJsonWriter writer;
  GHashTable *uuids;        /* "table:id" → UUID: most records are named many times */
  ScbPackageChoice *choice; /* (nullable): what goes into a part of a book; NULL for all */
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
  else if (export->error == NULL)
    g_set_error (&export->error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED,
                 _("The book is damaged: it names %s, which it does not hold."), key);
  return uuid;
}

/* ---- writing ---- */

static void
write_json (Export *export, const ScbField *field, const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  if (node != NULL)
    scb_json_writer_add_node (&export->writer, field->name, node);
}

static void
write_reference (Export *export, const ScbField *field, gint64 id)
{
  const char *uuid = uuid_of (export, field->get_type (), id);

  if (uuid != NULL)
    scb_json_writer_add_text (&export->writer, field->name, uuid);
}

static void
write_field (Export *export, ScbRecord *record, const ScbField *field)
{
  ScbJsonWriter *writer = &export->writer;

  if (scb_field_is_derived (field) || !scb_record_is_known (record, field))
    return;
  switch (field->kind)
    {
    case SCB_FIELD_JSON:
      write_json (export, field, scb_record_get_text (record, field));
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
      write_reference (export, field, scb_record_get_int (record, field));
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

static void write_records (Export *export, GType type, GPtrArray *records, gboolean nested);

/* The lists of what a record owns; of a record that is only named, those that name no others. */
static void
write_owned (Export *export, ScbRecord *record)
{
  gboolean whole = export->choice == NULL || scb_package_choice_is_whole (export->choice, record);
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types && export->error == NULL; i++)
    {
      ScbRecordClass *klass = scb_package_class (types[i]);
      g_autoptr (GPtrArray) owned = NULL;

      if (!scb_package_is_owned_by (types[i], G_OBJECT_TYPE (record))
          || (!whole && !scb_package_is_light (types[i])))
        continue;
      owned = scb_book_list (export->book, types[i], klass->owner->name, scb_record_get_id (record),
                             &export->error);
      if (owned != NULL)
        write_records (export, types[i], owned, TRUE);
    }
}

static void
write_record (Export *export, ScbRecord *record, gboolean nested)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  scb_json_writer_open (&export->writer, NULL, '{');
  scb_json_writer_add_text (&export->writer, "uuid", scb_record_get_uuid (record));
  for (guint i = 0; i < klass->n_fields; i++)
    if (!nested || &klass->fields[i] != klass->owner)
      write_field (export, record, &klass->fields[i]);
  if (SCB_IS_ATTACHMENT (record))
    write_content (export, SCB_ATTACHMENT (record));
  write_owned (export, record);
  scb_json_writer_close (&export->writer, '}');
}

static void
write_records (Export *export, GType type, GPtrArray *records, gboolean nested)
{
  if (records->len == 0)
    return;
  scb_json_writer_open (&export->writer, scb_package_class (type)->collection, '[');
  for (guint i = 0; i < records->len && export->error == NULL; i++)
    write_record (export, records->pdata[i], nested);
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

/* Records of the type that stand at the top of the package: all that stand in no list of an owner.
 */
static GPtrArray *
list_top (Export *export, GType type)
{
  ScbRecordClass *klass = scb_package_class (type);

  if (export->choice != NULL)
    return scb_package_choice_list_top (export->choice, type);
  return scb_book_list (export->book, type, klass->owner != NULL ? klass->owner->name : NULL, 0,
                        &export->error);
}

static void
write_package (Export *export)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  scb_json_writer_open (&export->writer, NULL, '{');
  scb_json_writer_add_text (&export->writer, "format", SCB_PACKAGE_FORMAT);
  scb_json_writer_add_int (&export->writer, "version", SCB_PACKAGE_VERSION);
  if (export->choice == NULL)
    write_settings (export);
  for (guint i = 0; i < n_types && export->error == NULL; i++)
    {
      g_autoptr (GPtrArray) records = list_top (export, types[i]);

      if (records != NULL)
        write_records (export, types[i], records, FALSE);
    }
  scb_json_writer_close (&export->writer, '}');
  g_string_append_c (export->writer.text, '\n');
}

GBytes *
scb_package_export (ScbBook *book, const ScbPackageScope *scope, GError **error)
{
  Export export = { .book = book };
  gboolean reading = scb_book_start_reading (book);

  export.uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  scb_json_writer_init (&export.writer);
  if (scope != NULL && (scope->branches != NULL || scope->period != NULL))
    export.choice = scb_package_choice_new (book, scope, &export.error);
  if (export.error == NULL)
    write_package (&export);
  scb_book_end_reading (book, reading);

  g_hash_table_unref (export.uuids);
  g_clear_pointer (&export.choice, scb_package_choice_free);
  if (export.error == NULL)
    return g_string_free_to_bytes (export.writer.text);
  g_string_free (export.writer.text, TRUE);
  g_propagate_error (error, export.error);
  return NULL;
}
