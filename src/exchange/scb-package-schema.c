/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON Schema of a package, from the record types. */

#include "scb-config.h"

#include "scb-glib.h"
#include "scb-json-writer-private.h"
#include "scb-package-private.h"

static void
add_pattern (ScbJsonWriter *writer, const char *pattern)
{
  scb_json_writer_add_text (writer, "type", "string");
  scb_json_writer_add_text (writer, "pattern", pattern);
}

static void
add_enumeration (ScbJsonWriter *writer, GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  scb_json_writer_open (writer, "enum", '[');
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0)
      scb_json_writer_add_text (writer, NULL, klass->values[i].value_nick);
  scb_json_writer_close (writer, ']');
}

static void
add_reference (ScbJsonWriter *writer, const ScbField *field)
{
  g_autofree char *description
      = g_strdup_printf ("UUID of a %s", scb_package_class (field->get_type ())->table);

  scb_json_writer_add_text (writer, "$ref", "#/$defs/uuid");
  scb_json_writer_add_text (writer, "description", description);
}

static void
add_field (ScbJsonWriter *writer, const ScbField *field)
{
  scb_json_writer_open (writer, field->name, '{');
  switch (field->kind)
    {
    case SCB_FIELD_DATE:
      add_pattern (writer, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      break;
    case SCB_FIELD_PARTIAL:
      add_pattern (writer, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
      break;
    case SCB_FIELD_TIME:
      add_pattern (writer, "^[0-2][0-9]:[0-5][0-9]$");
      break;
    case SCB_FIELD_STAMP:
      add_pattern (writer, "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$");
      break;
    case SCB_FIELD_PERIOD:
      add_pattern (writer, "^[0-9]{4}-[0-9]{2}$");
      break;
    case SCB_FIELD_JSON:
      break;
    case SCB_FIELD_ENUM:
      add_enumeration (writer, field->get_type ());
      break;
    case SCB_FIELD_BOOL:
      scb_json_writer_add_text (writer, "type", "boolean");
      break;
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      scb_json_writer_add_text (writer, "type", "integer");
      scb_json_writer_add_int (writer, "minimum", 0);
      break;
    case SCB_FIELD_REAL:
      scb_json_writer_add_text (writer, "type", "number");
      scb_json_writer_add_int (writer, "minimum", 0);
      break;
    case SCB_FIELD_REF:
      add_reference (writer, field);
      break;
    default:
      scb_json_writer_add_text (writer, "type", "string");
      scb_json_writer_add_int (writer, "minLength", 1);
    }
  scb_json_writer_close (writer, '}');
}

static void
add_list (ScbJsonWriter *writer, ScbRecordClass *klass)
{
  g_autofree char *reference = g_strdup_printf ("#/$defs/%s", klass->table);

  scb_json_writer_open (writer, klass->collection, '{');
  scb_json_writer_add_text (writer, "type", "array");
  scb_json_writer_open (writer, "items", '{');
  scb_json_writer_add_text (writer, "$ref", reference);
  scb_json_writer_close (writer, '}');
  scb_json_writer_close (writer, '}');
}

static void
add_required (ScbJsonWriter *writer, ScbRecordClass *klass)
{
  scb_json_writer_open (writer, "required", '[');
  scb_json_writer_add_text (writer, NULL, "uuid");
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & SCB_FIELD_REQUIRED) != 0 && &klass->fields[i] != klass->owner
        && klass->fields[i].kind != SCB_FIELD_INT)
      scb_json_writer_add_text (writer, NULL, klass->fields[i].name);
  scb_json_writer_close (writer, ']');
}

static void
add_record (ScbJsonWriter *writer, GType type)
{
  ScbRecordClass *klass = scb_package_class (type);
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  scb_json_writer_open (writer, klass->table, '{');
  scb_json_writer_add_text (writer, "type", "object");
  scb_json_writer_open (writer, "properties", '{');
  scb_json_writer_open (writer, "uuid", '{');
  scb_json_writer_add_text (writer, "$ref", "#/$defs/uuid");
  scb_json_writer_close (writer, '}');
  for (guint i = 0; i < klass->n_fields; i++)
    if (&klass->fields[i] != klass->owner && !scb_field_is_derived (&klass->fields[i]))
      add_field (writer, &klass->fields[i]);
  if (type == SCB_TYPE_ATTACHMENT)
    {
      scb_json_writer_open (writer, "content", '{');
      scb_json_writer_add_text (writer, "type", "string");
      scb_json_writer_add_text (writer, "contentEncoding", "base64");
      scb_json_writer_close (writer, '}');
    }
  for (guint i = 0; i < n_types; i++)
    if (scb_package_class (types[i])->owner != NULL
        && scb_package_class (types[i])->owner->get_type () == type)
      add_list (writer, scb_package_class (types[i]));
  scb_json_writer_close (writer, '}');
  add_required (writer, klass);
  scb_json_writer_add_boolean (writer, "additionalProperties", FALSE);
  scb_json_writer_close (writer, '}');
}

static void
add_top (ScbJsonWriter *writer)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  scb_json_writer_open (writer, "properties", '{');
  scb_json_writer_open (writer, "format", '{');
  scb_json_writer_add_text (writer, "const", SCB_PACKAGE_FORMAT);
  scb_json_writer_close (writer, '}');
  scb_json_writer_open (writer, "version", '{');
  scb_json_writer_add_int (writer, "const", SCB_PACKAGE_VERSION);
  scb_json_writer_close (writer, '}');
  scb_json_writer_open (writer, "settings", '{');
  scb_json_writer_add_text (writer, "type", "object");
  scb_json_writer_open (writer, "additionalProperties", '{');
  scb_json_writer_add_text (writer, "type", "string");
  scb_json_writer_close (writer, '}');
  scb_json_writer_close (writer, '}');
  for (guint i = 0; i < n_types; i++)
    {
      ScbRecordClass *klass = scb_package_class (types[i]);

      if (scb_package_type_of_collection (klass->collection, G_TYPE_INVALID) == types[i])
        add_list (writer, klass);
    }
  scb_json_writer_close (writer, '}');
}

char *
scb_package_schema (void)
{
  ScbJsonWriter writer;
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  scb_json_writer_init (&writer);
  scb_json_writer_open (&writer, NULL, '{');
  scb_json_writer_add_text (&writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
  scb_json_writer_add_text (&writer, "title", "A package of Sổ Chi Bộ");
  scb_json_writer_add_text (&writer, "description",
                            "Records to move between books. What is unknown is absent, never 0 or "
                            "\"\". Spans are half open: since is the first day, "
                            "until the first day no longer. References hold the UUID of a record "
                            "in the package or in the book.");
  scb_json_writer_add_text (&writer, "type", "object");
  add_top (&writer);
  scb_json_writer_open (&writer, "required", '[');
  scb_json_writer_add_text (&writer, NULL, "format");
  scb_json_writer_add_text (&writer, NULL, "version");
  scb_json_writer_close (&writer, ']');
  scb_json_writer_add_boolean (&writer, "additionalProperties", FALSE);
  scb_json_writer_open (&writer, "$defs", '{');
  scb_json_writer_open (&writer, "uuid", '{');
  add_pattern (&writer, "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
  scb_json_writer_close (&writer, '}');
  for (guint i = 0; i < n_types; i++)
    add_record (&writer, types[i]);
  scb_json_writer_close (&writer, '}');
  scb_json_writer_close (&writer, '}');
  g_string_append_c (writer.text, '\n');
  return scb_string_free (writer.text);
}
