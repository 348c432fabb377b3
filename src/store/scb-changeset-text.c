/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changesets in words. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-journal-private.h"
#include "scb-record-table-private.h"
#include "scb-type-labels.h"

/* Of a record that came or went, so many values tell which it is. */
#define MAXIMUM_VALUES 3
#define LONGEST_TEXT   160

static char *
quote (const char *text)
{
  g_autofree char *start
      = g_utf8_strlen (text, -1) > LONGEST_TEXT ? g_utf8_substring (text, 0, LONGEST_TEXT) : NULL;

  return start != NULL ? g_strdup_printf ("“%s…”", start) : g_strdup_printf ("“%s”", text);
}

static char *
date_text (const ScbField *field, const char *text)
{
  if (field->kind == SCB_FIELD_PERIOD)
    return scb_date_text_period_short (text);
  if (field->kind == SCB_FIELD_TIME)
    return g_strdup (text);
  return scb_date_text_short (text);
}

/* (nullable): what a person reads of it; NULL for what tells nobody anything: references, places in
 * an order, keys. */
static char *
value_text (const ScbField *field, sqlite3_value *value)
{
  const char *text = value != NULL ? (const char *)sqlite3_value_text (value) : NULL;
  int number;

  if (text == NULL || strcmp (field->name, "position") == 0)
    return NULL;
  switch (field->kind)
    {
    case SCB_FIELD_LINE:
    case SCB_FIELD_TEXT:
      return quote (text);
    case SCB_FIELD_DATE:
    case SCB_FIELD_PARTIAL:
    case SCB_FIELD_PERIOD:
    case SCB_FIELD_TIME:
      return date_text (field, text);
    case SCB_FIELD_ENUM:
      return scb_enum_from_nick (field->get_type (), text, &number)
                 ? g_strdup (scb_enum_label (field->get_type (), number))
                 : NULL;
    case SCB_FIELD_REAL:
      return scb_number_text (sqlite3_value_double (value), 2);
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      return g_strdup (text);
    default:
      return NULL;
    }
}

static const ScbField *
field_of (ScbRecordClass *klass, int column)
{
  const ScbField *field
      = column >= 2 && (guint)column - 2 < klass->n_fields ? &klass->fields[column - 2] : NULL;

  return field != NULL && !scb_field_is_derived (field) ? field : NULL;
}

/* "“cũ” → “mới”"; of a record that came or went, its first values. */
static char *
describe_values (sqlite3_changeset_iter *iter, ScbRecordClass *klass, int n_columns, int operation)
{
  GString *values = g_string_new (NULL);
  guint n_values = 0;

  for (int column = 2; column < n_columns; column++)
    {
      const ScbField *field = field_of (klass, column);
      sqlite3_value *before = NULL, *after = NULL;
      g_autofree char *old_text = NULL;
      g_autofree char *new_text = NULL;

      if (field == NULL || (operation != SQLITE_UPDATE && n_values == MAXIMUM_VALUES))
        continue;
      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, column, &before);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, column, &after);
      old_text = value_text (field, before);
      new_text = value_text (field, after);
      if ((old_text == NULL && new_text == NULL) || (operation == SQLITE_UPDATE && after == NULL))
        continue;
      g_string_append (values, values->len > 0 ? "; " : "");
      if (operation == SQLITE_UPDATE)
        g_string_append_printf (values, "%s → %s", old_text != NULL ? old_text : "–",
                                new_text != NULL ? new_text : "–");
      else
        g_string_append (values, operation == SQLITE_INSERT ? new_text : old_text);
      n_values++;
    }
  return scb_string_free (values);
}

static char *
describe_row (sqlite3_changeset_iter *iter, const char *table, int n_columns, int operation)
{
  GType type = scb_record_type_for_table (table);
  const char *label = scb_record_type_label (type);
  g_autofree char *values = NULL;

  if (type == G_TYPE_INVALID || label == NULL)
    return g_strdup (strcmp (table, "setting") == 0 ? C_("change", "Setting of the book changed")
                                                    : C_("change", "File kept in the book"));
  values = describe_values (iter, scb_record_table_class (type), n_columns, operation);
  if (scb_string_is_empty (values))
    return g_strdup_printf (operation == SQLITE_UPDATE   ? C_("change", "%s changed")
                            : operation == SQLITE_INSERT ? C_("change", "%s added")
                                                         : C_("change", "%s taken away"),
                            label);
  return g_strdup_printf (operation == SQLITE_UPDATE   ? C_("change", "%s: %s")
                          : operation == SQLITE_INSERT ? C_("change", "%s added: %s")
                                                       : C_("change", "%s taken away: %s"),
                          label, values);
}

char **
scb_journal_describe (GBytes *changeset)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (sqlite3changeset_start (&iter, size, (void *)data) != SQLITE_OK)
    return g_strv_builder_end (lines);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      g_autofree char *line = NULL;
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      line = describe_row (iter, table, n_columns, operation);
      g_strv_builder_add (lines, line);
    }
  sqlite3changeset_finalize (iter);
  return g_strv_builder_end (lines);
}
