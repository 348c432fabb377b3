/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table, and which column of it holds what. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date.h"
#include "scb-sheet.h"
#include "scb-import-table-private.h"
#include "scb-text-fold.h"
#include "scb-text.h"

/* Lists begin with the name of the party body, a title, a date. */
#define MAXIMUM_TITLE_ROWS 15

/* ---- cells ---- */

static const char *
cell_at (const ScbImportTable *self, guint row, guint column)
{
  const ScbCsvRow *found = self->rows->pdata[row];

  return column < found->n_cells ? found->cells[column] : "";
}

const char *
scb_import_table_get_cell (const ScbImportTable *self, const ScbCsvRow *row, int field)
{
  for (guint i = 0; i < self->n_columns && i < row->n_cells; i++)
    if (self->fields[i] == field)
      return *row->cells[i] != '\0' ? row->cells[i] : NULL;
  return NULL;
}

/* "Ngày sinh\n(dd/mm/yyyy) *" is "ngay sinh". */
static char *
fold_heading (const char *heading)
{
  char *folded = scb_text_fold (heading);
  char *bracket = strchr (folded, '(');

  if (bracket != NULL && bracket != folded)
    *bracket = '\0';
  g_strdelimit (folded, "\n*:", ' ');
  g_strstrip (folded);
  while ((bracket = strstr (folded, "  ")) != NULL)
    memmove (bracket, bracket + 1, strlen (bracket));
  return folded;
}

/* ---- fields by the names of the columns ---- */

static void
forget_fields (ScbImportTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->fields[i] = SCB_IMPORT_TABLE_NONE;
}

static int
find_heading (const ScbImportTable *self, guint row, const char *folded_name)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *folded = fold_heading (cell_at (self, row, i));

      if (strcmp (folded, folded_name) == 0)
        return (int)i;
    }
  return SCB_IMPORT_TABLE_NONE;
}

/* The first of its names that a free column has. */
static int
find_column (const ScbImportTable *self, guint row, const ScbImportTableField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (field->names) && field->names[i] != NULL; i++)
    {
      int column = find_heading (self, row, field->names[i]);

      if (column != SCB_IMPORT_TABLE_NONE && self->fields[column] == SCB_IMPORT_TABLE_NONE)
        return column;
    }
  return SCB_IMPORT_TABLE_NONE;
}

/* Returns: how many columns were recognised. */
static guint
recognise (ScbImportTable *self, guint row)
{
  const ScbImportTableField *fields = scb_import_table_kind_get_fields (self->kind);
  guint n = 0;

  forget_fields (self);
  for (guint i = 0; i < scb_import_table_kind_n_fields (self->kind); i++)
    {
      int column = find_column (self, row, &fields[i]);

      if (column == SCB_IMPORT_TABLE_NONE)
        continue;
      self->fields[column] = (int)i;
      n++;
    }
  return n;
}

/* ---- fields by what stands in the columns ---- */

static gboolean
looks_like_a_name (const char *text)
{
  return strchr (text, ' ') != NULL && strpbrk (text, "0123456789") == NULL;
}

static gboolean
looks_like_a_date (const char *text)
{
  g_autofree char *date = scb_date_parse (text);

  return date != NULL;
}

static int
guess_column (const ScbImportTable *self, gboolean (*looks) (const char *text))
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint n = 0, n_filled = 0;

      for (guint row = 0; row < self->rows->len; row++)
        {
          const char *text = cell_at (self, row, i);

          n_filled += *text != '\0';
          n += *text != '\0' && looks (text);
        }
      if (n > 0 && n * 2 > n_filled && self->fields[i] == SCB_IMPORT_TABLE_NONE)
        return (int)i;
    }
  return SCB_IMPORT_TABLE_NONE;
}

/* Rows that were pasted without the names of their columns. */
static void
guess (ScbImportTable *self)
{
  int name, date;

  forget_fields (self);
  name = guess_column (self, looks_like_a_name);
  if (name != SCB_IMPORT_TABLE_NONE)
    self->fields[name] = 0;
  date = self->kind == SCB_IMPORT_TABLE_MEMBERS ? guess_column (self, looks_like_a_date)
                                                : SCB_IMPORT_TABLE_NONE;
  if (date != SCB_IMPORT_TABLE_NONE)
    self->fields[date] = SCB_IMPORT_TABLE_MEMBER_BORN;
}

guint
scb_import_table_get_n_heads (ScbImportTable *self)
{
  return MIN (self->rows->len, MAXIMUM_TITLE_ROWS);
}

/* The row with most of the names we know. A single one may be a word of a title or of a member's
 * row; but the name of the names tells. */
static void
find_head (ScbImportTable *self)
{
  guint best = 0;

  self->head = SCB_IMPORT_TABLE_NONE;
  for (guint i = 0; i < scb_import_table_get_n_heads (self); i++)
    {
      guint n = recognise (self, i);
      gboolean tells = FALSE;

      for (guint j = 0; j < self->n_columns; j++)
        tells = tells || self->fields[j] == 0;
      if (n > best && (n > 1 || tells))
        {
          best = n;
          self->head = (int)i;
        }
    }
  scb_import_table_set_head (self, self->head);
}

void
scb_import_table_set_head (ScbImportTable *self, int head)
{
  g_return_if_fail (head < (int)scb_import_table_get_n_heads (self));

  self->head = head;
  if (head == SCB_IMPORT_TABLE_NONE)
    guess (self);
  else
    recognise (self, (guint)head);
}

/* ---- the table ---- */

/* Takes @rows. */
static ScbImportTable *
take_rows (ScbImportTableKind kind, GPtrArray *rows, GError **error)
{
  g_autoptr (ScbImportTable) self = NULL;

  if (rows == NULL)
    return NULL;
  self = g_new0 (ScbImportTable, 1);
  self->kind = kind;
  self->rows = rows;
  for (guint i = 0; i < rows->len; i++)
    self->n_columns = MAX (self->n_columns, ((ScbCsvRow *)rows->pdata[i])->n_cells);
  if (rows->len == 0)
    {
      g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                           _("The table is empty."));
      return NULL;
    }
  self->fields = g_new (int, self->n_columns);
  find_head (self);
  return g_steal_pointer (&self);
}

/* A workbook, by its first bytes, or a text. */
static GPtrArray *
read_rows (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (ScbSheet) sheet = NULL;

  if (size < 4 || (memcmp (data, "PK\3\4", 4) != 0 && memcmp (data, "\xD0\xCF\x11\xE0", 4) != 0))
    return scb_csv_read (bytes, error);
  sheet = scb_sheet_read (bytes, error);
  return sheet != NULL ? scb_sheet_list_rows (sheet, error) : NULL;
}

ScbImportTable *
scb_import_table_new (ScbImportTableKind kind, GBytes *bytes, GError **error)
{
  return take_rows (kind, read_rows (bytes, error), error);
}

ScbImportTable *
scb_import_table_new_pasted (ScbImportTableKind kind, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return take_rows (kind, scb_csv_read_pasted (bytes, error), error);
}

void
scb_import_table_free (ScbImportTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->fields);
  g_free (self);
}

ScbImportTableKind
scb_import_table_get_kind (ScbImportTable *self)
{
  return self->kind;
}

guint
scb_import_table_get_n_columns (ScbImportTable *self)
{
  return self->n_columns;
}

/* "A", "B", … "AA": as spreadsheets call them. */
static char *
column_letters (guint column)
{
  g_autofree char *cell = scb_sheet_cell_name (0, column);

  return g_strndup (cell, strcspn (cell, "0123456789"));
}

char *
scb_import_table_get_heading (ScbImportTable *self, guint column)
{
  char *heading;

  g_return_val_if_fail (column < self->n_columns, NULL);

  heading = self->head != SCB_IMPORT_TABLE_NONE
                ? scb_text_clean_line (cell_at (self, (guint)self->head, column))
                : NULL;
  return heading != NULL ? heading : column_letters (column);
}

const char *
scb_import_table_get_example (ScbImportTable *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  for (guint i = (guint)(self->head + 1); i < self->rows->len; i++)
    if (*cell_at (self, i, column) != '\0')
      return cell_at (self, i, column);
  return "";
}

int
scb_import_table_get_head (ScbImportTable *self)
{
  return self->head;
}

int
scb_import_table_get_field (ScbImportTable *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, SCB_IMPORT_TABLE_NONE);

  return self->fields[column];
}

void
scb_import_table_set_field (ScbImportTable *self, guint column, int field)
{
  g_return_if_fail (column < self->n_columns);
  g_return_if_fail (field < (int)scb_import_table_kind_n_fields (self->kind));

  for (guint i = 0; i < self->n_columns; i++)
    if (self->fields[i] == field)
      self->fields[i] = SCB_IMPORT_TABLE_NONE;
  self->fields[column] = field;
}

/* ---- fields by the user's word ---- */

static int
find_heading_or_number (const ScbImportTable *self, guint row, const char *text)
{
  g_autofree char *folded = fold_heading (text);
  int place = find_heading (self, row, folded);
  guint64 number;

  if (place == SCB_IMPORT_TABLE_NONE
      && g_ascii_string_to_unsigned (text, 10, 1, self->n_columns, &number, NULL))
    place = (int)number - 1;
  return place;
}

static gboolean
map_one (ScbImportTable *self, guint row, const char *mapping, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (mapping, "=", 2);
  const ScbImportTableField *fields = scb_import_table_kind_get_fields (self->kind);

  for (guint i = 0; g_strv_length (parts) == 2 && i < scb_import_table_kind_n_fields (self->kind);
       i++)
    if (strcmp (fields[i].name, parts[0]) == 0)
      {
        int column = find_heading_or_number (self, row, parts[1]);

        if (column != SCB_IMPORT_TABLE_NONE)
          {
            scb_import_table_set_field (self, (guint)column, (int)i);
            return TRUE;
          }
        g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                     _("The table has no column “%s”."), parts[1]);
        return FALSE;
      }
  g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
               _("“%s” does not say which field is in which column."), mapping);
  return FALSE;
}

static gboolean
map_row (ScbImportTable *self, guint row, const char *const *mappings, GError **error)
{
  self->head = (int)row;
  recognise (self, row);
  for (guint i = 0; mappings[i] != NULL; i++)
    if (!map_one (self, row, mappings[i], error))
      return FALSE;
  return TRUE;
}

gboolean
scb_import_table_map (ScbImportTable *self, const char *const *mappings, GError **error)
{
  g_autoptr (GError) first = NULL;

  if (mappings == NULL || mappings[0] == NULL)
    return TRUE;
  if (self->head != SCB_IMPORT_TABLE_NONE && map_row (self, (guint)self->head, mappings, NULL))
    return TRUE;
  for (guint i = 0; i < scb_import_table_get_n_heads (self); i++)
    if (map_row (self, i, mappings, first == NULL ? &first : NULL))
      return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

/* ---- what the book remembers ---- */

/* The same names in the same order are the same table. */
static char *
setting_key (const ScbImportTable *self, int head)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *digest = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *folded
          = head != SCB_IMPORT_TABLE_NONE ? fold_heading (cell_at (self, (guint)head, i)) : NULL;

      g_string_append_printf (names, "%s\n", folded != NULL ? folded : "");
    }
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, names->str, -1);
  return g_strdup_printf ("columns.%s.%.16s",
                          self->kind == SCB_IMPORT_TABLE_MEMBERS ? "members" : "branches", digest);
}

/* "full_name,,born_on": a field or nothing for each column. */
gboolean
scb_import_table_remember (ScbImportTable *self, ScbBook *book, GError **error)
{
  const ScbImportTableField *fields = scb_import_table_kind_get_fields (self->kind);
  g_autofree char *key = setting_key (self, self->head);
  g_autoptr (GString) value = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    g_string_append_printf (value, "%s%s", i > 0 ? "," : "",
                            self->fields[i] != SCB_IMPORT_TABLE_NONE ? fields[self->fields[i]].name
                                                                     : "");
  return scb_book_set_setting (book, key, value->str, error);
}

static void
apply (ScbImportTable *self, int head, const char *remembered)
{
  const ScbImportTableField *fields = scb_import_table_kind_get_fields (self->kind);
  g_auto (GStrv) names = g_strsplit (remembered, ",", -1);

  self->head = head;
  forget_fields (self);
  for (guint i = 0; i < self->n_columns && names[i] != NULL; i++)
    for (guint j = 0; j < scb_import_table_kind_n_fields (self->kind); j++)
      if (strcmp (fields[j].name, names[i]) == 0)
        scb_import_table_set_field (self, i, (int)j);
}

gboolean
scb_import_table_recall (ScbImportTable *self, ScbBook *book)
{
  for (int head = SCB_IMPORT_TABLE_NONE; head < (int)scb_import_table_get_n_heads (self); head++)
    {
      /* Columns without names are remembered for tables without names only. */
      g_autofree char *key = head == SCB_IMPORT_TABLE_NONE && self->head != SCB_IMPORT_TABLE_NONE
                                 ? NULL
                                 : setting_key (self, head);
      g_autofree char *remembered = key != NULL ? scb_book_get_setting (book, key) : NULL;

      if (remembered == NULL)
        continue;
      apply (self, head, remembered);
      return TRUE;
    }
  return FALSE;
}
