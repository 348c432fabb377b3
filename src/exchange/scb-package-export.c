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
write_settings (Export *export, GHashTable *settings)
{
  g_autoptr (GList) keys = NULL;
  gboolean any = FALSE;

  keys = g_list_sort (g_hash_table_get_keys (settings), (GCompareFunc)strcmp);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      if (scb_package_is_setting_of_one_book (l->data))
        continue;
      if (!any)
        scb_json_writer_open (&export->writer, "settings", '{');
      any = TRUE;
      scb_json_writer_add_text (&export->writer, l->data, g_hash_table_lookup (settings, l->data));
    }
  if (any)
    scb_json_writer_close (&export->writer, '}');
}

static void
write_all_settings (Export *export)
{
  g_autoptr (GHashTable) settings = scb_book_get_settings (export->book, &export->error);

  if (settings != NULL)
    write_settings (export, settings);
}

static void
write_header (Export *export, const ScbPackageHeader *header)
{
  ScbJsonWriter *writer = &export->writer;
  const char *const texts[][2] = { { "purpose", scb_package_purpose_nick (header->purpose) },
                                   { "sender", header->sender },
                                   { "name", header->name },
                                   { "receiver", header->receiver },
                                   { "period", header->period },
                                   { "made_at", header->made_at } };

  scb_json_writer_open (writer, "header", '{');
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i][1] != NULL)
      scb_json_writer_add_text (writer, texts[i][0], texts[i][1]);
  scb_json_writer_close (writer, '}');
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
write_opening (Export *export, const ScbPackageOpening *opening)
{
  ScbRecord *balance = SCB_RECORD (opening->balance);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (balance);

  scb_json_writer_open (&export->writer, NULL, '{');
  scb_json_writer_add_text (&export->writer, "uuid", scb_record_get_uuid (balance));
  for (guint i = 0; i < klass->n_fields; i++)
    write_field (export, balance, &klass->fields[i]);
  write_records (export, SCB_TYPE_OPENING_NUMBER, opening->numbers, TRUE);
  scb_json_writer_close (&export->writer, '}');
}

static void
write_openings (Export *export, GPtrArray *openings)
{
  if (openings->len == 0)
    return;
  scb_json_writer_open (&export->writer, scb_package_class (SCB_TYPE_OPENING_BALANCE)->collection,
                        '[');
  for (guint i = 0; i < openings->len && export->error == NULL; i++)
    write_opening (export, openings->pdata[i]);
  scb_json_writer_close (&export->writer, ']');
}

static void
write_package (Export *export,
               const ScbPackageHeader *header,
               GHashTable *settings,
               GPtrArray *openings)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  scb_json_writer_open (&export->writer, NULL, '{');
  scb_json_writer_add_text (&export->writer, "format", SCB_PACKAGE_FORMAT);
  scb_json_writer_add_int (&export->writer, "version", SCB_PACKAGE_VERSION);
  if (header != NULL)
    write_header (export, header);
  if (settings != NULL)
    write_settings (export, settings);
  else if (export->choice == NULL)
    write_all_settings (export);
  for (guint i = 0; i < n_types && export->error == NULL; i++)
    {
      g_autoptr (GPtrArray) records = list_top (export, types[i]);

      if (records != NULL)
        write_records (export, types[i], records, FALSE);
    }
  if (openings != NULL)
    write_openings (export, openings);
  scb_json_writer_close (&export->writer, '}');
  g_string_append_c (export->writer.text, '\n');
}

GBytes *
scb_package_write (ScbBook *book,
                   ScbPackageChoice *choice,
                   const ScbPackageHeader *header,
                   GHashTable *settings,
                   GPtrArray *openings,
                   GError **error)
{
  Export export = { .book = book, .choice = choice };

  export.uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  scb_json_writer_init (&export.writer);
  write_package (&export, header, settings, openings);
  g_hash_table_unref (export.uuids);
  if (export.error == NULL)
    return g_string_free_to_bytes (export.writer.text);
  g_string_free (export.writer.text, TRUE);
  g_propagate_error (error, export.error);
  return NULL;
}

GBytes *
scb_package_export (ScbBook *book, const ScbPackageScope *scope, GError **error)
{
  gboolean is_part = scope != NULL && (scope->branches != NULL || scope->period != NULL);
  gboolean reading = scb_book_start_reading (book);
  g_autoptr (ScbPackageChoice) choice
      = is_part ? scb_package_choice_new (book, scope, error) : NULL;
  GBytes *bytes = NULL;

  if (choice != NULL || !is_part)
    bytes = scb_package_write (book, choice, NULL, NULL, NULL, error);
  scb_book_end_reading (book, reading);
  return bytes;
}
