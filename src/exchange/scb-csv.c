/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing CSV. */

#include "scb-config.h"

#include "scb-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-package.h"
#include "scb-text.h"

/* ---- reading ---- */

typedef struct
{
  const char *p, *end;
  char separator;
  guint line;
} Reader;

static void
row_free (gpointer data)
{
  ScbCsvRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

GPtrArray *
scb_csv_rows_new (void)
{
  return g_ptr_array_new_with_free_func (row_free);
}

void
scb_csv_rows_add (GPtrArray *rows, guint line, char **cells)
{
  ScbCsvRow *row = g_new0 (ScbCsvRow, 1);

  row->line = line;
  row->cells = cells;
  row->n_cells = g_strv_length (cells);
  g_ptr_array_add (rows, row);
}

/* The sign that stands most often in the first row, outside quotes. */
static char
guess_separator (const char *p, const char *end)
{
  static const char separators[] = { ';', ',', '\t' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (; p < end && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      if (*p == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (separators); i++)
        counts[i] += *p == separators[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

static gboolean
read_quoted (Reader *reader, GString *cell, GError **error)
{
  guint first_line = reader->line;

  for (reader->p++; reader->p < reader->end; reader->p++)
    {
      if (*reader->p == '\n')
        reader->line++;
      if (*reader->p != '"')
        g_string_append_c (cell, *reader->p);
      else if (reader->p + 1 < reader->end && reader->p[1] == '"')
        g_string_append_c (cell, *reader->p++);
      else
        {
          reader->p++;
          return TRUE;
        }
    }
  g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
               _("line %u: a quotation mark is opened and never closed"), first_line);
  return FALSE;
}

/* As scb_csv_append_row() disarms it. */
static const char *
arm (const char *cell)
{
  return *cell == '\'' && cell[1] != '\0' && strchr ("=+-@", cell[1]) != NULL ? cell + 1 : cell;
}

/* One cell; stands behind it, on a separator, a line's end or the file's. */
static gboolean
read_cell (Reader *reader, GStrvBuilder *cells, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autofree char *clean = NULL;

  while (reader->p < reader->end && *reader->p == ' ')
    reader->p++;
  if (reader->p < reader->end && *reader->p == '"' && !read_quoted (reader, cell, error))
    return FALSE;
  while (reader->p < reader->end && *reader->p != reader->separator && *reader->p != '\n'
         && *reader->p != '\r')
    g_string_append_c (cell, *reader->p++);
  clean = scb_text_clean (cell->str);
  g_strv_builder_add (cells, clean != NULL ? arm (clean) : "");
  return TRUE;
}

static void
skip_line_end (Reader *reader)
{
  if (reader->p < reader->end && *reader->p == '\r')
    reader->p++;
  if (reader->p < reader->end && *reader->p == '\n')
    reader->p++;
  reader->line++;
}

static ScbCsvRow *
read_row (Reader *reader, GError **error)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  ScbCsvRow *row;
  guint line = reader->line;

  for (;;)
    {
      if (!read_cell (reader, cells, error))
        return NULL;
      if (reader->p == reader->end || *reader->p != reader->separator)
        break;
      reader->p++;
    }
  skip_line_end (reader);
  row = g_new0 (ScbCsvRow, 1);
  row->line = line;
  row->cells = g_strv_builder_end (cells);
  row->n_cells = g_strv_length (row->cells);
  return row;
}

static gboolean
row_is_empty (const ScbCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (*row->cells[i] != '\0')
      return FALSE;
  return TRUE;
}

/* @separator: 0 for the one that the first row tells. */
static GPtrArray *
read_bytes (GBytes *bytes, char separator, GError **error)
{
  g_autoptr (GPtrArray) rows = scb_csv_rows_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  Reader reader = { data, NULL, ',', 1 };

  /* No bytes are at no place. */
  if (data == NULL)
    data = reader.p = "";
  reader.end = data + size;

  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    reader.p += 3;
  if (!g_utf8_validate_len (reader.p, reader.end - reader.p, NULL))
    {
      g_set_error_literal (
          error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
          _("The table is not UTF-8 text. Save it in the spreadsheet as “CSV UTF-8”."));
      return NULL;
    }
  reader.separator = separator != 0 ? separator : guess_separator (reader.p, reader.end);
  while (reader.p < reader.end)
    {
      ScbCsvRow *row = read_row (&reader, error);

      if (row == NULL)
        return NULL;
      if (row_is_empty (row))
        row_free (row);
      else
        g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

GPtrArray *
scb_csv_read (GBytes *bytes, GError **error)
{
  return read_bytes (bytes, 0, error);
}

GPtrArray *
scb_csv_read_pasted (GBytes *bytes, GError **error)
{
  return read_bytes (bytes, '\t', error);
}

/* ---- writing ---- */

static gboolean
is_formula (const char *cell)
{
  char *end;

  if (*cell == '\0' || strchr ("=+-@", *cell) == NULL)
    return FALSE;
  /* A telephone number that begins with + would become a number. */
  if (*cell != '-' || !g_ascii_isdigit (cell[1]))
    return TRUE;
  g_ascii_strtod (cell, &end);
  return *end != '\0';
}

void
scb_csv_append_row (GString *text, const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      gboolean quoted = strpbrk (cells[i], ",;\t\"\n\r") != NULL || *cells[i] == ' ';

      if (i > 0)
        g_string_append_c (text, ',');
      if (quoted)
        g_string_append_c (text, '"');
      if (is_formula (cells[i]))
        g_string_append_c (text, '\'');
      for (const char *p = cells[i]; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (text, '"');
          g_string_append_c (text, *p);
        }
      if (quoted)
        g_string_append_c (text, '"');
    }
  g_string_append_c (text, '\n');
}
