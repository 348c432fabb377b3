/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pretty JSON. */

#include "scb-json-writer-private.h"

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
void
scb_json_writer_add_real (ScbJsonWriter *self, const char *key, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_dtostr (digits, sizeof digits, value);
  begin_value (self, key);
  g_string_append (self->text, digits);
}

void
scb_json_writer_add_boolean (ScbJsonWriter *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
scb_json_writer_add_raw (ScbJsonWriter *self, const char *key, const char *json)
{
  begin_value (self, key);
  g_string_append (self->text, json);
}
