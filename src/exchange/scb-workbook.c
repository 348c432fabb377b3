/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for spreadsheet programs. */

#include "scb-config.h"

#include "scb-workbook-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "scb-date.h"
#include "scb-glib.h"
#include "scb-package.h"

#define LONGEST_CELL       32767
#define LONGEST_SHEET_NAME 31
#define NARROWEST          6
#define WIDEST             60
/* In characters; a wider table is printed across. */
#define WIDTH_OF_A4 95

typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  const ScbSheetColumn *columns;
  guint n_columns;
  lxw_format *formats[SCB_CELL_MONTH + 1];
  lxw_format *head;
} Table;

static char *
clean_sheet_name (const char *name)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (strchr ("[]:*?/\\'", *p) == NULL && g_utf8_strlen (clean->str, -1) < LONGEST_SHEET_NAME)
      g_string_append_unichar (clean, g_utf8_get_char (p));
  return clean->len > 0 ? g_strdup (clean->str) : g_strdup ("1");
}

/* ---- how it looks ---- */

static void
make_formats (Table *table)
{
  for (ScbCellKind kind = SCB_CELL_TEXT; kind <= SCB_CELL_MONTH; kind++)
    {
      lxw_format *format = workbook_add_format (table->workbook);

      format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
      if (kind == SCB_CELL_TEXT)
        format_set_text_wrap (format);
      table->formats[kind] = format;
    }
  format_set_num_format (table->formats[SCB_CELL_DATE], "dd/mm/yyyy");
  format_set_num_format (table->formats[SCB_CELL_MONTH], "m/yyyy");
  table->head = workbook_add_format (table->workbook);
  format_set_bold (table->head);
  format_set_text_wrap (table->head);
  format_set_align (table->head, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bottom (table->head, LXW_BORDER_THIN);
}

static guint
width_of_column (const Table *table, GPtrArray *rows, guint column)
{
  glong width = g_utf8_strlen (table->columns[column].title, -1);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = g_ptr_array_index (rows, i);

      if (row[column] != NULL)
        width = MAX (width, g_utf8_strlen (row[column], -1));
    }
  return (guint)CLAMP (width + 2, NARROWEST, WIDEST);
}

static void
set_up_page (Table *table, GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      guint wide = width_of_column (table, rows, i);

      worksheet_set_column (table->sheet, i, i, wide, NULL);
      width += wide;
    }
  worksheet_set_paper (table->sheet, SCB_WORKBOOK_A4);
  if (width > WIDTH_OF_A4)
    worksheet_set_landscape (table->sheet);
  worksheet_fit_to_pages (table->sheet, 1, 0);
  worksheet_repeat_rows (table->sheet, 0, 0);
  worksheet_set_footer (table->sheet, "&C&P/&N");
  worksheet_freeze_panes (table->sheet, 1, 0);
  worksheet_autofilter (table->sheet, 0, 0, rows->len, table->n_columns - 1);
}

/* ---- cells ---- */

static void
write_text (Table *table, guint row, guint column, const char *text)
{
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) > LONGEST_CELL)
    {
      g_autofree char *start = g_utf8_substring (text, 0, LONGEST_CELL - 1);

      cut = g_strconcat (start, "…", NULL);
    }
  worksheet_write_string (table->sheet, row, column, cut != NULL ? cut : text,
                          table->formats[SCB_CELL_TEXT]);
}

static void
write_date (Table *table, guint row, guint column, const char *text, ScbCellKind kind)
{
  lxw_datetime date = { .day = 1 };
  int n_wanted = kind == SCB_CELL_DATE ? 3 : 2;

  if (sscanf (text, "%4d-%2d-%2d", &date.year, &date.month, &date.day) == n_wanted
      && date.year >= 1900)
    worksheet_write_datetime (table->sheet, row, column, &date, table->formats[kind]);
  else
    write_text (table, row, column, text);
}

static void
write_cell (Table *table, guint row, guint column, const char *text)
{
  ScbCellKind kind = table->columns[column].kind;
  char *end = NULL;
  double number;

  switch (kind)
    {
    case SCB_CELL_NUMBER:
      number = g_ascii_strtod (text, &end);
      if (end != text && *end == '\0')
        worksheet_write_number (table->sheet, row, column, number, table->formats[kind]);
      else
        write_text (table, row, column, text);
      break;
    case SCB_CELL_DATE:
    case SCB_CELL_MONTH:
      write_date (table, row, column, text, kind);
      break;
    default:
      write_text (table, row, column, text);
    }
}

static void
write_rows (Table *table, GPtrArray *rows)
{
  for (guint i = 0; i < table->n_columns; i++)
    worksheet_write_string (table->sheet, 0, i, table->columns[i].title, table->head);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < table->n_columns; j++)
        if (!scb_string_is_empty (row[j]))
          write_cell (table, i + 1, j, row[j]);
    }
}

/* ---- the file ---- */

typedef struct
{
  const char *title;
  const ScbWorkbookSheet *sheets;
  guint n_sheets;
} Making;

static lxw_error
write_sheet (lxw_workbook *workbook, const ScbWorkbookSheet *sheet)
{
  g_autofree char *sheet_name = clean_sheet_name (sheet->name);
  Table table
      = { .workbook = workbook, .columns = sheet->columns, .n_columns = sheet->n_columns };

  table.sheet = workbook_add_worksheet (workbook, sheet_name);
  if (table.sheet == NULL)
    return LXW_ERROR_CREATING_TMPFILE;
  make_formats (&table);
  set_up_page (&table, sheet->rows);
  write_rows (&table, sheet->rows);
  return LXW_NO_ERROR;
}

static int
write_cb (const char *path, gconstpointer user_data)
{
  const Making *making = user_data;
  lxw_workbook_options options
      = { .constant_memory = LXW_TRUE, .tmpdir = (char *)g_get_tmp_dir () };
  lxw_doc_properties properties
      = { .title = (char *)making->title, .created = SCB_WORKBOOK_MADE_AT };
  lxw_workbook *workbook = workbook_new_opt (path, &options);

  if (workbook == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  workbook_set_properties (workbook, &properties);
  for (guint i = 0; i < making->n_sheets; i++)
    {
      lxw_error code = write_sheet (workbook, &making->sheets[i]);

      if (code != LXW_NO_ERROR)
        {
          workbook_close (workbook);
          return code;
        }
    }
  return workbook_close (workbook);
}

GBytes *
scb_workbook_make_sheets (const char *title,
                          const ScbWorkbookSheet *sheets,
                          guint n_sheets,
                          GError **error)
{
  const Making making = { title, sheets, n_sheets };

  for (guint i = 0; i < n_sheets; i++)
    {
      g_return_val_if_fail (sheets[i].n_columns > 0, NULL);

      if (sheets[i].rows->len < LXW_ROW_MAX)
        continue;
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                   _("A sheet holds %d rows, this list has %u. Choose a branch or a month."),
                   LXW_ROW_MAX - 1, sheets[i].rows->len);
      return NULL;
    }
  return scb_workbook_write (write_cb, &making, error);
}

GBytes *
scb_workbook_make (const char *name,
                   const ScbSheetColumn *columns,
                   guint n_columns,
                   GPtrArray *rows,
                   GError **error)
{
  const ScbWorkbookSheet sheet = { name, columns, n_columns, rows };

  return scb_workbook_make_sheets (name, &sheet, 1, error);
}

/* The library writes files only; it gets a private one. */
GBytes *
scb_workbook_write (ScbWorkbookWriter write, gconstpointer data, GError **error)
{
  g_autofree char *path = NULL;
  char *contents = NULL;
  gsize length;
  lxw_error code;
  int fd = g_file_open_tmp ("so-chi-bo-XXXXXX.xlsx", &path, error);

  if (fd < 0)
    return NULL;
  close (fd);
  code = write (path, data);
  if (code != LXW_NO_ERROR)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                 _("The table could not be written in the folder “%s”: %s Make room there."),
                 g_get_tmp_dir (), lxw_strerror (code));
  else if (!g_file_get_contents (path, &contents, &length, error))
    code = LXW_ERROR_CREATING_XLSX_FILE;
  g_unlink (path);
  return code == LXW_NO_ERROR ? g_bytes_new_take (contents, length) : NULL;
}
