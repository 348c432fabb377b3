/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as a table, as CSV, as JSON, as a workbook. */
#include "scb-list-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "scb-csv.h"
#include "scb-text-table-private.h"

/* ---- JSON ---- */

static JsonNode *
field_node (ScbListValues *values, ScbRecord *record, const ScbField *field)
{
  ScbRecord *target;

  switch (field->kind)
    {
    case SCB_FIELD_JSON:
      return json_from_string (scb_record_get_text (record, field), NULL);
    case SCB_FIELD_ENUM:
      return json_node_init_string (
          json_node_alloc (),
          scb_enum_nick (field->get_type (), (int)scb_record_get_int (record, field)));
    case SCB_FIELD_BOOL:
      return json_node_init_boolean (json_node_alloc (), scb_record_get_int (record, field) != 0);
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      return json_node_init_int (json_node_alloc (), scb_record_get_int (record, field));
    case SCB_FIELD_REAL:
      return json_node_init_double (json_node_alloc (), scb_record_get_real (record, field));
    case SCB_FIELD_REF:
      target = scb_list_values_get_record (values, field->get_type (),
                                           scb_record_get_int (record, field));
      return target != NULL
                 ? json_node_init_string (json_node_alloc (), scb_record_get_uuid (target))
                 : NULL;
    default:
      return json_node_init_string (json_node_alloc (), scb_record_get_text (record, field));
    }
}

static JsonNode *
record_node (ScbListValues *values, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_alloc ();

  json_object_set_int_member (object, "id", scb_record_get_id (record));
  json_object_set_string_member (object, "uuid", scb_record_get_uuid (record));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];
      JsonNode *value = NULL;

      if (scb_field_is_derived (field))
        continue;
      if (scb_record_is_known (record, field))
        value = field_node (values, record, field);
      json_object_set_member (object, field->name,
                              value != NULL ? value : json_node_init_null (json_node_alloc ()));
    }
  json_node_init_object (node, object);
  json_object_unref (object);
  return node;
}

static char *
make_json (ScbListValues *values, GPtrArray *records)
{
  g_autoptr (JsonNode) root = json_node_init_array (json_node_alloc (), NULL);
  JsonArray *array = json_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < records->len; i++)
    json_array_add_element (array, record_node (values, g_ptr_array_index (records, i)));
  json_node_take_array (root, array);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

/* ---- rows of columns ---- */

/* By it a spreadsheet program knows that the letters are UTF-8. */
#define BYTE_ORDER_MARK "\357\273\277"

static GPtrArray *
make_rows (ScbListValues *values, const ScbListKind *kind, guint n, GPtrArray *records)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      char **row = g_new0 (char *, n);

      for (guint j = 0; j < n; j++)
        row[j] = scb_list_values_get_text (values, g_ptr_array_index (records, i),
                                           scb_list_kind_get_column (kind, j)->path);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
free_rows (GPtrArray *rows, guint n_columns)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        g_free (row[j]);
      g_free (row);
    }
  g_ptr_array_unref (rows);
}

static char *
make_csv (const char *const *heads, guint n_columns, GPtrArray *rows, gboolean in_file)
{
  GString *out = g_string_new (in_file ? BYTE_ORDER_MARK : NULL);
  g_autofree const char **cells = g_new0 (const char *, n_columns + 1);

  scb_csv_append_row (out, heads);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        cells[j] = row[j] != NULL ? row[j] : "";
      scb_csv_append_row (out, cells);
    }
  return g_string_free (out, FALSE);
}

static char *
make_columns (ScbListValues *values, const ScbListRequest *request, GPtrArray *records)
{
  const ScbListKind *kind = request->kind;
  const guint n = scb_list_kind_n_columns (kind, request->in_file);
  g_autofree const char **heads = g_new0 (const char *, n + 1);
  g_autofree gboolean *numeric = g_new0 (gboolean, n);
  GPtrArray *rows = make_rows (values, kind, n, records);
  char *text;

  for (guint i = 0; i < n; i++)
    {
      const ScbListColumn *column = scb_list_kind_get_column (kind, i);

      heads[i] = _ (column->title);
      numeric[i] = scb_list_values_get_kind (kind->get_type (), column->path) == SCB_CELL_NUMBER;
    }
  text = request->form == SCB_LIST_CSV ? make_csv (heads, n, rows, request->in_file)
                                       : scb_text_table_format (heads, n, rows, numeric);
  free_rows (rows, n);
  return text;
}

static GBytes *
make_workbook (ScbListValues *values, const ScbListKind *kind, GPtrArray *records, GError **error)
{
  const guint n = scb_list_kind_n_columns (kind, TRUE);
  g_autofree ScbSheetColumn *columns = g_new0 (ScbSheetColumn, n);
  GPtrArray *rows;
  GBytes *bytes;

  scb_list_values_write_plainly (values);
  rows = make_rows (values, kind, n, records);
  for (guint i = 0; i < n; i++)
    {
      const ScbListColumn *column = scb_list_kind_get_column (kind, i);

      columns[i] = (ScbSheetColumn){ _ (column->title),
                                     scb_list_values_get_kind (kind->get_type (), column->path) };
    }
  bytes = scb_workbook_make (_ (kind->title), columns, n, rows, error);
  free_rows (rows, n);
  return bytes;
}

GBytes *
scb_list_make (ScbBook *book, const ScbListRequest *request, GError **error)
{
  g_autoptr (ScbListValues) values = scb_list_values_new (book);
  g_autoptr (GPtrArray) records = scb_list_find_records (book, values, request, error);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (records == NULL)
    return NULL;
  if (request->form == SCB_LIST_XLSX)
    bytes = make_workbook (values, request->kind, records, error);
  else
    {
      text = request->form == SCB_LIST_JSON ? make_json (values, records)
                                            : make_columns (values, request, records);
      bytes = g_bytes_new_take (text, strlen (text));
    }
  return bytes != NULL && scb_list_values_finish (values, error) ? g_steal_pointer (&bytes) : NULL;
}
