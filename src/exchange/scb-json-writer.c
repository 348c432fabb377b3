/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pretty JSON. */

#include "scb-json-writer-private.h"

#include <string.h>

void
scb_json_writer_init (ScbJsonWriter *self)
{
  self->text = g_string_new (NULL);
  self->depth = 0;
  self->is_first = TRUE;
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const guchar *p = (const guchar *)value; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
        g_string_append (text, "\\\"");
        break;
      case '\\':
        g_string_append (text, "\\\\");
        break;
      case '\n':
        g_string_append (text, "\\n");
        break;
      default:
        if (*p < 0x20)
          g_string_append_printf (text, "\\u%04x", *p);
        else
          g_string_append_c (text, *p);
      }
  g_string_append_c (text, '"');
}

static void
begin_value (ScbJsonWriter *self, const char *key)
{
  if (self->depth > 0)
    {
      g_string_append (self->text, self->is_first ? "\n" : ",\n");
      for (guint i = 0; i < self->depth; i++)
        g_string_append (self->text, "  ");
    }
  self->is_first = FALSE;
  if (key == NULL)
    return;
  append_quoted (self->text, key);
  g_string_append (self->text, ": ");
}

void
scb_json_writer_open (ScbJsonWriter *self, const char *key, char bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_first = TRUE;
}

void
scb_json_writer_close (ScbJsonWriter *self, char bracket)
{
  self->depth--;
  if (!self->is_first)
    {
      g_string_append_c (self->text, '\n');
      for (guint i = 0; i < self->depth; i++)
        g_string_append (self->text, "  ");
    }
  g_string_append_c (self->text, bracket);
  self->is_first = FALSE;
}

void
scb_json_writer_add_text (ScbJsonWriter *self, const char *key, const char *value)
{
  begin_value (self, key);
  append_quoted (self->text, value);
}

void
scb_json_writer_add_int (ScbJsonWriter *self, const char *key, gint64 value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/* The shortest digits that read back as the same number. */
static void
format_real (char digits[G_ASCII_DTOSTR_BUF_SIZE], double value)
{
  g_ascii_formatd (digits, G_ASCII_DTOSTR_BUF_SIZE, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_dtostr (digits, G_ASCII_DTOSTR_BUF_SIZE, value);
}

void
scb_json_writer_add_real (ScbJsonWriter *self, const char *key, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  format_real (digits, value);
  begin_value (self, key);
  g_string_append (self->text, digits);
}

/* In foreign JSON 20.0 stays 20.0, or it would come back as another value. */
static void
add_foreign_real (ScbJsonWriter *self, const char *key, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  format_real (digits, value);
  begin_value (self, key);
  g_string_append (self->text, digits);
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (self->text, ".0");
}

void
scb_json_writer_add_boolean (ScbJsonWriter *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
scb_json_writer_add_null (ScbJsonWriter *self, const char *key)
{
  begin_value (self, key);
  g_string_append (self->text, "null");
}

static void
add_object (ScbJsonWriter *self, const char *key, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  scb_json_writer_open (self, key, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    scb_json_writer_add_node (self, name, node);
  scb_json_writer_close (self, '}');
}

static void
add_array (ScbJsonWriter *self, const char *key, JsonArray *array)
{
  scb_json_writer_open (self, key, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    scb_json_writer_add_node (self, NULL, json_array_get_element (array, i));
  scb_json_writer_close (self, ']');
}

void
scb_json_writer_add_node (ScbJsonWriter *self, const char *key, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    add_object (self, key, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    add_array (self, key, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    scb_json_writer_add_null (self, key);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    scb_json_writer_add_text (self, key, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    scb_json_writer_add_boolean (self, key, json_node_get_boolean (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    scb_json_writer_add_int (self, key, json_node_get_int (node));
  else
    add_foreign_real (self, key, json_node_get_double (node));
}
