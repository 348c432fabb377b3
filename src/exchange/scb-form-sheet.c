/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks to be filled in. */

#include "scb-config.h"

#include "scb-form-sheet.h"

#include <stdio.h>
#include <xlsxwriter.h>

#include "scb-glib.h"
#include "scb-workbook-private.h"

/* The rows above the lines. */
enum
{
  ROW_TITLE, /* and the mark */
  ROW_HELP,
  ROW_CODES, /* hidden */
  ROW_HEAD,
  N_HEAD_ROWS,
};

#define TITLE_SIZE  14
#define HELP_HEIGHT 48 /* in points: three lines */
#define HEAD_HEIGHT 48
#define LINE_HEIGHT 30

typedef struct
{
  const ScbFormSheet *form;
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *title, *help, *head;
  lxw_format *formats[SCB_FORM_CELL_POINTS + 1][2]; /* locked, to be filled in */
  guint first_seen;                                 /* column */
} Sheet;

ScbFormSheetRow *
scb_form_sheet_row_new (guint n_columns)
{
  ScbFormSheetRow *row = g_new0 (ScbFormSheetRow, 1);

  row->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (row->cells, (int)n_columns);
  return row;
}

void
scb_form_sheet_row_free (ScbFormSheetRow *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row);
}

void
scb_form_sheet_row_take (ScbFormSheetRow *row, guint column, char *text)
{
  g_free (row->cells->pdata[column]);
  row->cells->pdata[column] = text;
}

/* ---- how it looks ---- */

static lxw_format *
make_format (Sheet *self, ScbFormCellKind kind, gboolean is_writable)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_border (format, LXW_BORDER_THIN);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (kind == SCB_FORM_CELL_DATE)
    format_set_num_format (format, "dd/mm/yyyy");
  if (kind == SCB_FORM_CELL_TEXT || kind == SCB_FORM_CELL_NAME)
    format_set_text_wrap (format);
  else
    format_set_align (format, LXW_ALIGN_CENTER);
  if (is_writable)
    format_set_unlocked (format);
  else
    format_set_bg_color (format, 0xEDEDED);
  return format;
}

static void
make_formats (Sheet *self)
{
  for (ScbFormCellKind kind = SCB_FORM_CELL_HIDDEN; kind <= SCB_FORM_CELL_POINTS; kind++)
    for (int i = 0; i < 2; i++)
      self->formats[kind][i] = make_format (self, kind, i);
  self->title = workbook_add_format (self->workbook);
  format_set_bold (self->title);
  format_set_font_size (self->title, TITLE_SIZE);
  self->help = workbook_add_format (self->workbook);
  format_set_text_wrap (self->help);
  format_set_align (self->help, LXW_ALIGN_VERTICAL_TOP);
  self->head = workbook_add_format (self->workbook);
  format_set_bold (self->head);
  format_set_text_wrap (self->head);
  format_set_border (self->head, LXW_BORDER_THIN);
  format_set_align (self->head, LXW_ALIGN_CENTER);
  format_set_align (self->head, LXW_ALIGN_VERTICAL_CENTER);
}

static void
set_up_page (Sheet *self)
{
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };
  lxw_protection protection = { .format_columns = LXW_TRUE, .format_rows = LXW_TRUE };

  for (guint i = 0; i < self->form->n_columns; i++)
    worksheet_set_column_opt (self->sheet, i, i, self->form->columns[i].width, NULL,
                              self->form->columns[i].kind == SCB_FORM_CELL_HIDDEN ? &hidden : NULL);
  worksheet_set_row_opt (self->sheet, ROW_CODES, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
  worksheet_set_row (self->sheet, ROW_HELP, HELP_HEIGHT, NULL);
  worksheet_set_row (self->sheet, ROW_HEAD, HEAD_HEIGHT, NULL);
  for (guint i = 0; i < self->form->rows->len; i++)
    worksheet_set_row (self->sheet, N_HEAD_ROWS + i, LINE_HEIGHT, NULL);
  worksheet_set_paper (self->sheet, SCB_WORKBOOK_A4);
  worksheet_set_landscape (self->sheet);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, ROW_HEAD, ROW_HEAD);
  worksheet_set_footer (self->sheet, "&C&P/&N");
  worksheet_freeze_panes (self->sheet, N_HEAD_ROWS, self->first_seen + 1);
  /* Against slips of the hand, not against anybody: without a password. */
  worksheet_protect (self->sheet, NULL, &protection);
}

/* ---- checks ---- */

static gboolean
parse_day (const char *iso, lxw_datetime *day)
{
  return iso != NULL && sscanf (iso, "%4d-%2d-%2d", &day->year, &day->month, &day->day) == 3
         && day->year >= 1900;
}

static void
set_limits (lxw_data_validation *check, uint8_t type, double most)
{
  check->validate = type;
  check->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  check->minimum_number = 0;
  check->maximum_number = most;
}

/* Down to @last_row. */
static void
add_check (Sheet *self, guint column, guint last_row)
{
  const ScbFormSheetColumn *kind = &self->form->columns[column];
  lxw_data_validation check
      = { .error_title = (char *)self->form->wrong, .error_message = (char *)kind->wrong };
  char names[64];

  switch (kind->kind)
    {
    case SCB_FORM_CELL_DATE:
      check.validate = LXW_VALIDATION_TYPE_DATE;
      check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      /* A session of the month may have been held after it. */
      check.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
      if (!parse_day (self->form->first_day, &check.minimum_datetime)
          || !parse_day (self->form->last_day, &check.maximum_datetime))
        return;
      break;
    case SCB_FORM_CELL_CHOICE:
      check.validate = LXW_VALIDATION_TYPE_LIST;
      /* Of char * before libxlsxwriter 1.2, of const char * since. */
      check.value_list = (void *)kind->choices;
      break;
    case SCB_FORM_CELL_NAME:
      check.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      g_snprintf (names, sizeof names, "=$%c$%d:$%c$%u", 'A' + column, N_HEAD_ROWS + 1,
                  'A' + column, last_row + 1);
      check.value_formula = names;
      break;
    case SCB_FORM_CELL_COUNT:
      set_limits (&check, LXW_VALIDATION_TYPE_INTEGER, kind->most);
      break;
    case SCB_FORM_CELL_POINTS:
      set_limits (&check, LXW_VALIDATION_TYPE_DECIMAL, kind->most);
      break;
    default:
      return;
    }
  worksheet_data_validation_range (self->sheet, N_HEAD_ROWS, column, last_row, column, &check);
}

/* ---- cells ---- */

static void
write_cell (Sheet *self, guint row, guint column, const ScbFormSheetRow *line)
{
  ScbFormCellKind kind = self->form->columns[column].kind;
  lxw_format *format = self->formats[kind][(line->writable >> column) & 1];
  const char *text = line->cells->pdata[column];
  lxw_datetime day = { 0 };

  if (scb_string_is_empty (text))
    worksheet_write_blank (self->sheet, row, column, format);
  else if (kind == SCB_FORM_CELL_DATE && parse_day (text, &day))
    worksheet_write_datetime (self->sheet, row, column, &day, format);
  else if (kind == SCB_FORM_CELL_COUNT || kind == SCB_FORM_CELL_POINTS)
    worksheet_write_number (self->sheet, row, column, g_ascii_strtod (text, NULL), format);
  else
    worksheet_write_string (self->sheet, row, column, text, format);
}

static void
write_head (Sheet *self)
{
  const ScbFormSheet *form = self->form;

  worksheet_write_string (self->sheet, ROW_TITLE, 0, form->mark, NULL);
  worksheet_write_string (self->sheet, ROW_TITLE, 1, form->key, NULL);
  worksheet_write_string (self->sheet, ROW_TITLE, self->first_seen, form->title, self->title);
  worksheet_merge_range (self->sheet, ROW_HELP, self->first_seen, ROW_HELP, form->n_columns - 1,
                         form->help, self->help);
  for (guint i = 0; i < form->n_columns; i++)
    {
      worksheet_write_string (self->sheet, ROW_CODES, i, form->columns[i].code, NULL);
      if (form->columns[i].title != NULL)
        worksheet_write_string (self->sheet, ROW_HEAD, i, form->columns[i].title, self->head);
    }
}

static void
write_sheet (Sheet *self)
{
  const ScbFormSheet *form = self->form;
  guint last_row = N_HEAD_ROWS + MAX (form->rows->len, 1) - 1;

  while (self->first_seen < form->n_columns - 1
         && form->columns[self->first_seen].kind == SCB_FORM_CELL_HIDDEN)
    self->first_seen++;
  make_formats (self);
  set_up_page (self);
  write_head (self);
  for (guint i = 0; i < form->rows->len; i++)
    for (guint j = 0; j < form->n_columns; j++)
      write_cell (self, N_HEAD_ROWS + i, j, form->rows->pdata[i]);
  for (guint j = 0; j < form->n_columns; j++)
    add_check (self, j, last_row);
}

/* ---- the file ---- */

static int
write_cb (const char *path, gconstpointer user_data)
{
  const ScbFormSheet *form = user_data;
  lxw_workbook_options options = { .tmpdir = (char *)g_get_tmp_dir () };
  lxw_doc_properties properties = { .title = (char *)form->title, .created = SCB_WORKBOOK_MADE_AT };
  Sheet sheet = { .form = form };

  sheet.workbook = workbook_new_opt (path, &options);
  if (sheet.workbook == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  workbook_set_properties (sheet.workbook, &properties);
  sheet.sheet = workbook_add_worksheet (sheet.workbook, form->name);
  if (sheet.sheet != NULL)
    write_sheet (&sheet);
  return workbook_close (sheet.workbook);
}

GBytes *
scb_form_sheet_make (const ScbFormSheet *form, GError **error)
{
  g_return_val_if_fail (form->n_columns > 1 && form->n_columns <= 26, NULL);

  return scb_workbook_write (write_cb, form, error);
}
