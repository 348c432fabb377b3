/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON Schema of a package, from the record types. */

#include "scb-config.h"

#include <string.h>

#include "scb-glib.h"
#include "scb-json-writer-private.h"
#include "scb-package-private.h"

/* ---- values ---- */

/* A kind of value, for "$defs".  Texts have a pattern, the others a type of their own. */
typedef struct
{
  const char *name, *type, *pattern;
} Kind;

static const Kind kinds[] = {
  [SCB_FIELD_LINE] = { "text", "string", "[^\\s]" },
  [SCB_FIELD_DATE] = { "date", "string", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
  [SCB_FIELD_PARTIAL] = { "partial_date", "string", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" },
  [SCB_FIELD_TIME] = { "time", "string", "^[0-2][0-9]:[0-5][0-9]$" },
  [SCB_FIELD_STAMP]
  = { "stamp", "string", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$" },
  [SCB_FIELD_PERIOD] = { "period", "string", "^[0-9]{4}-[0-9]{2}$" },
  [SCB_FIELD_BOOL] = { "boolean", "boolean", NULL },
  [SCB_FIELD_COUNT] = { "count", "integer", NULL },
  [SCB_FIELD_REAL] = { "number", "number", NULL },
  [SCB_FIELD_REF]
  = { "reference", "string", "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" },
};

static const Kind *
kind_of (const ScbField *field)
{
  if (field->kind == SCB_FIELD_TEXT)
    return &kinds[SCB_FIELD_LINE];
  if (field->kind == SCB_FIELD_INT)
    return &kinds[SCB_FIELD_COUNT];
  return &kinds[field->kind];
}

static void
add_types (ScbJsonWriter *writer, const char *const *types)
{
  scb_json_writer_open (writer, "type", '[');
  for (guint i = 0; types[i] != NULL; i++)
    scb_json_writer_add_text (writer, NULL, types[i]);
  scb_json_writer_close (writer, ']');
}

/* null is as good as absent. */
static void
add_kind (ScbJsonWriter *writer, const Kind *kind)
{
  const char *const types[] = { kind->type, "null", NULL };

  scb_json_writer_open (writer, kind->name, '{');
  add_types (writer, types);
  if (kind->pattern != NULL)
    scb_json_writer_add_text (writer, "pattern", kind->pattern);
  else if (strcmp (kind->type, "boolean") != 0)
    scb_json_writer_add_int (writer, "minimum", 0);
  scb_json_writer_close (writer, '}');
}

static void
add_kinds (ScbJsonWriter *writer)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].name != NULL)
      add_kind (writer, &kinds[i]);
}

/* ---- fields ---- */

static gboolean
is_required (ScbRecordClass *klass, const ScbField *field)
{
  /* An INT is 0 where it is not given; a required owner is given by the place. */
  return (field->flags & SCB_FIELD_REQUIRED) != 0 && field != klass->owner
         && field->kind != SCB_FIELD_INT;
}

static void
add_enumeration (ScbJsonWriter *writer, GType type, gboolean required)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  scb_json_writer_open (writer, "enum", '[');
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0)
      scb_json_writer_add_text (writer, NULL, klass->values[i].value_nick);
  if (!required)
    scb_json_writer_add_null (writer, NULL);
  scb_json_writer_close (writer, ']');
}

static void
describe_reference (ScbJsonWriter *writer, ScbRecordClass *klass, const ScbField *field)
{
  g_autofree char *description
      = g_strdup_printf ("UUID: %s%s", scb_package_class (field->get_type ())->table,
                         field == klass->owner ? "; only where this stands in no list of it" : "");

  scb_json_writer_add_text (writer, "description", description);
}

static void
add_value (ScbJsonWriter *writer, ScbRecordClass *klass, const ScbField *field)
{
  const Kind *kind = kind_of (field);
  g_autofree char *reference = g_strdup_printf ("#/$defs/%s", kind->name);

  scb_json_writer_add_text (writer, "$ref", reference);
  if (is_required (klass, field))
    scb_json_writer_add_text (writer, "type", kind->type);
  if (field->kind == SCB_FIELD_REF)
    describe_reference (writer, klass, field);
}

static void
add_field (ScbJsonWriter *writer, ScbRecordClass *klass, const ScbField *field)
{
  static const char *const json_types[] = { "object", "array", "null", NULL };
  gboolean required = is_required (klass, field);

  scb_json_writer_open (writer, field->name, '{');
  if (field->kind == SCB_FIELD_JSON)
    add_types (writer, json_types);
  else if (field->kind == SCB_FIELD_ENUM)
    add_enumeration (writer, field->get_type (), required);
  else
    add_value (writer, klass, field);
  scb_json_writer_close (writer, '}');
}

/* ---- records ---- */

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
    if (is_required (klass, &klass->fields[i]))
      scb_json_writer_add_text (writer, NULL, klass->fields[i].name);
  scb_json_writer_close (writer, ']');
}

static gboolean
may_stand_at_top (GType type)
{
  return scb_package_type_of_collection (scb_package_class (type)->collection, G_TYPE_INVALID)
         == type;
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
  scb_json_writer_add_text (writer, "$ref", "#/$defs/reference");
  scb_json_writer_add_text (writer, "type", "string");
  scb_json_writer_close (writer, '}');
  for (guint i = 0; i < klass->n_fields; i++)
    if (!scb_field_is_derived (&klass->fields[i])
        && (&klass->fields[i] != klass->owner || may_stand_at_top (type)))
      add_field (writer, klass, &klass->fields[i]);
  if (type == SCB_TYPE_ATTACHMENT)
    {
      scb_json_writer_open (writer, "content", '{');
      scb_json_writer_add_text (writer, "type", "string");
      scb_json_writer_add_text (writer, "contentEncoding", "base64");
      scb_json_writer_close (writer, '}');
    }
  for (guint i = 0; i < n_types; i++)
    if (scb_package_is_owned_by (types[i], type))
      add_list (writer, scb_package_class (types[i]));
  scb_json_writer_close (writer, '}');
  add_required (writer, klass);
  scb_json_writer_add_boolean (writer, "additionalProperties", FALSE);
  scb_json_writer_close (writer, '}');
}

/* Who sends the package, and why. */
static void
add_header (ScbJsonWriter *writer)
{
  static const char *const keys[] = { "sender", "name", "receiver", "period", "made_at" };

  scb_json_writer_open (writer, "header", '{');
  scb_json_writer_add_text (writer, "type", "object");
  scb_json_writer_open (writer, "properties", '{');
  scb_json_writer_open (writer, "purpose", '{');
  scb_json_writer_open (writer, "enum", '[');
  for (int purpose = SCB_PACKAGE_PLAIN; purpose <= SCB_PACKAGE_FROM_OFFICE; purpose++)
    scb_json_writer_add_text (writer, NULL, scb_package_purpose_nick (purpose));
  scb_json_writer_close (writer, ']');
  scb_json_writer_close (writer, '}');
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      scb_json_writer_open (writer, keys[i], '{');
      scb_json_writer_add_text (writer, "type", "string");
      scb_json_writer_close (writer, '}');
    }
  scb_json_writer_close (writer, '}');
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
  add_header (writer);
  scb_json_writer_open (writer, "settings", '{');
  scb_json_writer_add_text (writer, "type", "object");
  scb_json_writer_open (writer, "additionalProperties", '{');
  scb_json_writer_add_text (writer, "type", "string");
  scb_json_writer_close (writer, '}');
  scb_json_writer_close (writer, '}');
  for (guint i = 0; i < n_types; i++)
    {
      ScbRecordClass *klass = scb_package_class (types[i]);

      if (may_stand_at_top (types[i]))
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
                            "Records to move between books. What is unknown is absent or null, "
                            "never 0 or \"\". Spans are half open: since is the first day, "
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
  add_kinds (&writer);
  for (guint i = 0; i < n_types; i++)
    add_record (&writer, types[i]);
  scb_json_writer_close (&writer, '}');
  scb_json_writer_close (&writer, '}');
  g_string_append_c (writer.text, '\n');
  return scb_string_free (writer.text);
}
