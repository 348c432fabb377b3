/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of a package into the fields of a record. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-package-private.h"

/* Longer than any honest message. */
#define MAXIMUM_MESSAGE 300

/* One line that fits on a screen, whatever the package calls its keys and values. */
static char *
tidy (const char *message)
{
  g_autofree char *start
      = g_utf8_substring (message, 0, MIN (g_utf8_strlen (message, -1), MAXIMUM_MESSAGE));

  g_strdelimit (start, "\n\r\t", ' ');
  return g_strconcat (start, strlen (start) < strlen (message) ? "…" : NULL, NULL);
}

gboolean
scb_package_fail (GError **error, const char *path, const char *key, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *message = NULL;
  g_autofree char *tidied = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  message = g_strdup_printf ("%s%s%s: %s", path, key != NULL && *path != '\0' ? "." : "",
                             key != NULL ? key : "", sentence);
  tidied = tidy (message);
  g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID, tidied);
  return FALSE;
}

static gboolean
read_text (ScbPackageEntry *entry,
           ScbRecord *record,
           const ScbField *field,
           JsonNode *node,
           GError **error)
{
  const char *text
      = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  if (text == NULL)
    return scb_package_fail (error, entry->path, field->name, _("must be a text"));
  scb_record_set_text (record, field, text);
  if (!scb_record_is_known (record, field))
    return scb_package_fail (error, entry->path, field->name,
                             _("is an empty text; leave it out where nothing is known"));
  return TRUE;
}

/* Some programs write every number with a point: 90.0 is a whole number. */
static gboolean
is_whole (JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  double value = json_node_get_double (node);

  return type == G_TYPE_INT64
         || (type == G_TYPE_DOUBLE && trunc (value) == value && fabs (value) < 1e15);
}

static gboolean
read_int (ScbPackageEntry *entry,
          ScbRecord *record,
          const ScbField *field,
          JsonNode *node,
          GError **error)
{
  if (!is_whole (node))
    return scb_package_fail (error, entry->path, field->name, _("must be a whole number"));
  if (json_node_get_int (node) < 0)
    return scb_package_fail (error, entry->path, field->name, _("cannot be below zero"));
  scb_record_set_int (record, field, json_node_get_int (node));
  return TRUE;
}

static gboolean
read_real (ScbPackageEntry *entry,
           ScbRecord *record,
           const ScbField *field,
           JsonNode *node,
           GError **error)
{
  GType type = json_node_get_value_type (node);

  if ((type != G_TYPE_INT64 && type != G_TYPE_DOUBLE) || !isfinite (json_node_get_double (node)))
    return scb_package_fail (error, entry->path, field->name, _("must be a number"));
  scb_record_set_real (record, field, json_node_get_double (node));
  return TRUE;
}

static gboolean
read_enum (ScbPackageEntry *entry,
           ScbRecord *record,
           const ScbField *field,
           JsonNode *node,
           GError **error)
{
  const char *nick
      = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  int value = 0;

  if (nick == NULL)
    return scb_package_fail (error, entry->path, field->name, _("must be a text"));
  if (!scb_enum_from_nick (field->get_type (), nick, &value) || value == 0)
    return scb_package_fail (error, entry->path, field->name, _("“%s” is not one of its values"),
                             nick);
  scb_record_set_int (record, field, value);
  return TRUE;
}

static gboolean
read_bool (ScbPackageEntry *entry,
           ScbRecord *record,
           const ScbField *field,
           JsonNode *node,
           GError **error)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return scb_package_fail (error, entry->path, field->name, _("must be true or false"));
  scb_record_set_int (record, field, json_node_get_boolean (node));
  return TRUE;
}

static gboolean
read_json (ScbPackageEntry *entry,
           ScbRecord *record,
           const ScbField *field,
           JsonNode *node,
           GError **error)
{
  g_autofree char *json = NULL;

  if (JSON_NODE_HOLDS_VALUE (node))
    return scb_package_fail (error, entry->path, field->name, _("must be an object or a list"));
  json = json_to_string (node, FALSE);
  scb_record_set_text (record, field, json);
  return TRUE;
}

char *
scb_package_read_uuid (JsonNode *node)
{
  const char *uuid = node != NULL && JSON_NODE_HOLDS_VALUE (node)
                             && json_node_get_value_type (node) == G_TYPE_STRING
                         ? json_node_get_string (node)
                         : NULL;

  return uuid != NULL && g_uuid_string_is_valid (uuid) ? g_ascii_strdown (uuid, -1) : NULL;
}

gboolean
scb_package_read_field (ScbPackageEntry *entry,
                        ScbRecord *record,
                        const ScbField *field,
                        GError **error)
{
  JsonNode *node = json_object_get_member (entry->object, field->name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (field->kind == SCB_FIELD_JSON)
    return read_json (entry, record, field, node, error);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return scb_package_fail (error, entry->path, field->name, _("must be a single value"));
  switch (field->kind)
    {
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      return read_int (entry, record, field, node, error);
    case SCB_FIELD_REAL:
      return read_real (entry, record, field, node, error);
    case SCB_FIELD_ENUM:
      return read_enum (entry, record, field, node, error);
    case SCB_FIELD_BOOL:
      return read_bool (entry, record, field, node, error);
    default:
      return read_text (entry, record, field, node, error);
    }
}
