/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a month: written, filled in, read back. */

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <math.h>
#include <xlsxwriter.h>

#include "press-fixture.h"
#include "scb-book-history.h"
#include "scb-book-month.h"
#include "scb-press-form.h"
#include "scb-sheet.h"

#define MONTH     "2021-02"
#define N_COLUMNS 14
#define MOST_ROWS 60

/* One cell that somebody fills in. */
typedef struct
{
  const char *branch; /* part of the name in its line; "" for the first empty line */
  const char *code;   /* of the column */
  const char *text;
  gboolean is_number;
} Edit;

static GBytes *
make_form (Fixture *fixture, const char *period)
{
  g_autoptr (GError) error = NULL;
  GBytes *form = scb_press_make_form (fixture->book, scb_book_get_own_organization (fixture->book),
                                      0, period, &error);

  g_assert_no_error (error);
  return form;
}

static guint
find_row (ScbSheet *sheet, const char *branch)
{
  for (guint row = 4; row < MOST_ROWS; row++)
    {
      const char *name = scb_sheet_get_text (sheet, row, 2);

      if (*branch == '\0' ? *name == '\0' : strstr (name, branch) != NULL)
        return row;
    }
  g_assert_not_reached ();
}

static guint
find_column (ScbSheet *sheet, const char *code)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    if (g_str_equal (scb_sheet_get_text (sheet, 2, column), code))
      return column;
  g_assert_not_reached ();
}

static const Edit *
find_edit (ScbSheet *sheet, const Edit *edits, guint row, guint column)
{
  for (; edits->code != NULL; edits++)
    if (find_row (sheet, edits->branch) == row && find_column (sheet, edits->code) == column)
      return edits;
  return NULL;
}

/* As a spreadsheet program saves it again, with what was typed into it. */
static GBytes *
fill_in (Fixture *fixture, GBytes *form, const Edit *edits)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbSheet) sheet = scb_sheet_read (form, &error);
  g_autofree char *path = g_build_filename (fixture->folder, "filled.xlsx", NULL);
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *target = workbook_add_worksheet (workbook, NULL);
  char *data;
  gsize length;

  g_assert_no_error (error);
  for (guint row = 0; row < MOST_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        const Edit *edit = find_edit (sheet, edits, row, column);
        const char *text = edit != NULL ? edit->text : scb_sheet_get_text (sheet, row, column);
        g_autofree char *day = scb_sheet_get_day (sheet, row, column);

        if ((edit != NULL && edit->is_number) || (edit == NULL && day != NULL))
          worksheet_write_number (target, row, column, g_ascii_strtod (text, NULL), NULL);
        else if (*text != '\0')
          worksheet_write_string (target, row, column, text, NULL);
      }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_bytes_new_take (data, length);
}

static ScbForm *
read_edited (Fixture *fixture, const Edit *edits)
{
  g_autoptr (GBytes) form = make_form (fixture, MONTH);
  g_autoptr (GBytes) filled = fill_in (fixture, form, edits);
  g_autoptr (GError) error = NULL;
  ScbForm *read = scb_press_read_form (fixture->book, filled, &error);

  g_assert_no_error (error);
  return read;
}

static ScbMonthEntry *
find_entry (Fixture *fixture, const char *branch, guint nth)
{
  g_autoptr (GPtrArray) entries = scb_book_list_month_entries (fixture->book, MONTH, 0, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      if (strstr (entry->branch_name, branch) != NULL && nth-- == 0)
        return g_object_ref (entry);
    }
  return NULL;
}

/* ---- tests ---- */

static void
test_filled_in (Fixture *fixture, gconstpointer data)
{
  /* 44232 is 05/02/2021. */
  const Edit edits[] = { { "Khe Giấy", "date", "44232", TRUE },
                         { "Khe Giấy", "kind", "Thường kỳ và chuyên đề", FALSE },
                         { "Khe Giấy", "present", "17", TRUE },
                         { "Khe Giấy", "total", "19", TRUE },
                         { "Khe Giấy", "excused", "2", TRUE },
                         { "Khe Giấy", "minutes", "125", TRUE },
                         { "Khe Giấy", "self", "87.5", TRUE },
                         { "Khe Giấy", "decision", "91", TRUE },
                         { "Khe Giấy", "reason", "Thảo luận chưa sâu", FALSE },
                         { "Quân sự", "reason", "Diễn tập khu vực phòng thủ", FALSE },
                         { NULL } };
  g_autoptr (ScbForm) form = read_edited (fixture, edits);
  g_autoptr (ScbForm) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonthEntry) entry = NULL;
  g_autoptr (ScbMonthEntry) not_held = NULL;

  g_assert_cmpstr (form->period, ==, MONTH);
  g_assert_cmpuint (form->rows->len, ==, 2);
  g_assert_cmpuint (form->n_news, ==, 2);
  g_assert_cmpuint (form->n_faults, ==, 0);
  /* Nothing is kept before it is accepted. */
  entry = find_entry (fixture, "Khe Giấy", 0);
  g_assert_true (entry->session == NULL || entry->session->held_on == NULL);
  g_clear_object (&entry);

  g_assert_true (scb_press_keep_form (fixture->book, form, &error));
  g_assert_no_error (error);
  entry = find_entry (fixture, "Khe Giấy", 0);
  g_assert_cmpstr (entry->session->held_on, ==, "2021-02-05");
  g_assert_cmpint (entry->session->kind, ==, SCB_SESSION_KIND_COMBINED);
  g_assert_cmpint (entry->present, ==, 17);
  g_assert_cmpint (entry->total, ==, 19);
  g_assert_cmpint (entry->excused, ==, 2);
  g_assert_cmpint (entry->minutes, ==, 125);
  g_assert_cmpfloat (entry->scores[SCB_SCORER_BRANCH]->points, ==, 87.5);
  g_assert_cmpfloat (entry->scores[SCB_SCORER_COMMITTEE]->points, ==, 91);
  g_assert_cmpstr (entry->scores[SCB_SCORER_COMMITTEE]->reason, ==, "Thảo luận chưa sâu");
  not_held = find_entry (fixture, "Quân sự", 0);
  g_assert_cmpint (not_held->session->state, ==, SCB_SESSION_STATE_NOT_HELD);
  g_assert_cmpstr (not_held->session->not_held_reason, ==, "Diễn tập khu vực phòng thủ");

  /* The same form once more has no news, and makes no second session. */
  again = read_edited (fixture, edits);
  g_assert_cmpuint (again->n_news, ==, 0);
  /* One step back takes it all away. */
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_clear_object (&entry);
  entry = find_entry (fixture, "Khe Giấy", 0);
  g_assert_true (entry->session == NULL || entry->session->held_on == NULL);
}

/* A form that had left before the office keyed the month in. */
static void
test_an_older_form (Fixture *fixture, gconstpointer data)
{
  const Edit first[] = { { "Khe Giấy", "date", "44232", TRUE }, { NULL } };
  const Edit later[]
      = { { "Khe Giấy", "date", "44232", TRUE }, { "Khe Giấy", "present", "17", TRUE }, { NULL } };
  const Edit other_day[] = { { "Khe Giấy", "date", "6", TRUE }, { NULL } };
  g_autoptr (GBytes) blank = make_form (fixture, MONTH);
  g_autoptr (GBytes) filled = fill_in (fixture, blank, later);
  g_autoptr (GBytes) moved = fill_in (fixture, blank, other_day);
  g_autoptr (ScbForm) form = read_edited (fixture, first);
  g_autoptr (ScbForm) older = NULL;
  g_autoptr (ScbForm) with_another_day = NULL;
  g_autoptr (ScbMonthEntry) second = NULL;
  g_autoptr (ScbMonthEntry) entry = NULL;

  g_assert_true (scb_press_keep_form (fixture->book, form, NULL));
  older = scb_press_read_form (fixture->book, filled, NULL);
  g_assert_cmpuint (older->n_news, ==, 1);
  g_assert_true (scb_press_keep_form (fixture->book, older, NULL));
  /* A day as people write it, in a cell made for dates. */
  with_another_day = scb_press_read_form (fixture->book, moved, NULL);
  g_assert_true (scb_press_keep_form (fixture->book, with_another_day, NULL));
  entry = find_entry (fixture, "Khe Giấy", 0);
  g_assert_cmpstr (entry->session->held_on, ==, "2021-02-06");
  /* What an empty cell says takes nothing away. */
  g_assert_cmpint (entry->present, ==, 17);
  second = find_entry (fixture, "Khe Giấy", 1);
  g_assert_null (second);
}

static void
test_a_second_session (Fixture *fixture, gconstpointer data)
{
  const Edit edits[] = { { "Khe Giấy", "date", "44232", TRUE },
                         { "", "name", "Chi bộ thôn Khe Giấy", FALSE },
                         { "", "date", "20/02/2021", FALSE },
                         { "", "kind", "bat thuong", FALSE },
                         { NULL } };
  g_autoptr (ScbForm) form = read_edited (fixture, edits);
  g_autoptr (ScbMonthEntry) second = NULL;

  g_assert_cmpuint (form->n_news, ==, 2);
  g_assert_true (scb_press_keep_form (fixture->book, form, NULL));
  second = find_entry (fixture, "Khe Giấy", 1);
  g_assert_nonnull (second);
  g_assert_cmpstr (second->session->held_on, ==, "2021-02-20");
  g_assert_cmpint (second->session->kind, ==, SCB_SESSION_KIND_EXTRAORDINARY);
}

static void
test_faults_by_cell (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    Edit edits[4];
    const char *cell;
  } cases[] = {
    { { { "Khe Giấy", "date", "31/9", FALSE } }, "D" },
    { { { "Khe Giấy", "date", "3", TRUE }, { "Khe Giấy", "kind", "liên hoan", FALSE } }, "E" },
    { { { "Khe Giấy", "present", "20", TRUE }, { "Khe Giấy", "total", "19", TRUE } }, "F" },
    { { { "Khe Giấy", "excused", "-1", TRUE } }, "H" },
    { { { "Khe Giấy", "unexcused", "1.5", TRUE } }, "I" },
    { { { "Khe Giấy", "minutes", "hai tiếng", FALSE } }, "J" },
    { { { "Khe Giấy", "self", "101", TRUE } }, "K" },
    { { { "", "name", "Chi bộ thôn Không Có", FALSE }, { "", "date", "3", TRUE } }, "C" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ScbForm) form = read_edited (fixture, cases[i].edits);
      ScbFormRow *row;

      g_assert_cmpuint (form->n_faults, ==, 1);
      g_assert_cmpuint (form->n_news, ==, 0);
      row = form->rows->pdata[0];
      g_assert_cmpuint (row->faults->len, ==, 1);
      g_assert_true (g_str_has_prefix (row->faults->pdata[0], cases[i].cell));
      g_assert_nonnull (strstr (row->faults->pdata[0], ": "));
    }
}

/* What was recorded here is not overwritten; its scores of the office's side are read. */
static void
test_recorded_in_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) blank = make_form (fixture, "2020-09");
  const Edit edits[]
      = { { "Xóm Mới", "present", "1", TRUE }, { "Xóm Mới", "official", "88", TRUE }, { NULL } };
  g_autoptr (GBytes) filled = fill_in (fixture, blank, edits);
  g_autoptr (ScbForm) form = scb_press_read_form (fixture->book, filled, NULL);
  ScbFormRow *row = NULL;

  g_assert_cmpuint (form->n_news, ==, 1);
  for (guint i = 0; i < form->rows->len; i++)
    if (*SCB_FORM_ROW (form->rows->pdata[i])->news != '\0')
      row = form->rows->pdata[i];
  g_assert_nonnull (strstr (row->branch_name, "Xóm Mới"));
  g_assert_cmpint (row->changed->present, ==, row->kept->present);
  g_assert_cmpfloat (row->changed->scores[SCB_SCORER_OFFICIAL]->points, ==, 88);
}

static guint
count_files (GFile *folder)
{
  g_autoptr (GDir) files = g_dir_open (g_file_peek_path (folder), 0, NULL);
  guint n = 0;

  for (const char *name; (name = g_dir_read_name (files)) != NULL;)
    n += g_str_has_suffix (name, ".xlsx");
  return n;
}

/* One for each branch; those that are there already may be filled in. */
static void
test_one_for_each (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) nowhere = g_file_get_child (folder, "no such folder");
  g_autoptr (GError) error = NULL;
  gint64 own = scb_book_get_own_organization (fixture->book);
  guint n = scb_press_save_forms (fixture->book, own, MONTH, folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpuint (count_files (folder), ==, n);
  g_assert_cmpuint (scb_press_save_forms (fixture->book, own, MONTH, folder, NULL), ==, n);
  g_assert_cmpuint (count_files (folder), ==, 2 * n);
  g_assert_cmpuint (scb_press_save_forms (fixture->book, own, MONTH, nowhere, &error), ==, 0);
  g_assert_nonnull (error);
}

/* ---- other files ---- */

static void
add_part (struct archive *archive, const char *name, const char *text)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t)strlen (text));
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  archive_write_data (archive, text, strlen (text));
  archive_entry_free (entry);
}

/* With prefixes, inline texts, rich texts, and without the places of cells. */
static void
test_another_program (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.xlsx", NULL);
  struct archive *archive = archive_write_new ();
  g_autoptr (ScbSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *day = NULL;
  char *contents;
  gsize length;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  add_part (archive, "xl/workbook.xml",
            "<x:workbook xmlns:x='m' xmlns:r='r'><x:workbookPr date1904='1'/><x:sheets>"
            "<x:sheet name='A' sheetId='7' r:id='rId9'/><x:sheet name='B' r:id='rId1'/>"
            "</x:sheets></x:workbook>");
  add_part (archive, "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='rId1' Target='worksheets/b.xml'/>"
            "<Relationship Id='rId9' Target='/xl/worksheets/a.xml'/></Relationships>");
  add_part (archive, "xl/sharedStrings.xml",
            "<sst><si><t>Kh</t></si><si><r><t>Tha</t></r><r><t xml:space='preserve'>̉o "
            "luận</t></r><rPh><t>không đọc</t></rPh></si></sst>");
  add_part (archive, "xl/worksheets/a.xml",
            "<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c t='s'><x:v>1</x:v></x:c>"
            "<x:c t='inlineStr'><x:is><x:t>một &amp; hai</x:t></x:is></x:c></x:row>"
            "<x:row r='7'><x:c r='AB7'><x:f>A1+1</x:f><x:v>87.500000000000004</x:v></x:c>"
            "<x:c><x:v>42647</x:v></x:c><x:c t='s'><x:v>99</x:v></x:c></x:row>"
            "</x:sheetData></x:worksheet>");
  archive_write_close (archive);
  archive_write_free (archive);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  bytes = g_bytes_new_take (contents, length);

  sheet = scb_sheet_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scb_sheet_get_n_rows (sheet), ==, 7);
  g_assert_cmpstr (scb_sheet_get_text (sheet, 0, 0), ==, "Thảo luận");
  g_assert_cmpstr (scb_sheet_get_text (sheet, 0, 1), ==, "một & hai");
  g_assert_cmpstr (scb_sheet_get_text (sheet, 6, 27), ==, "87.5");
  day = scb_sheet_get_day (sheet, 6, 28);
  g_assert_cmpstr (day, ==, "2020-10-05");
  g_assert_cmpstr (scb_sheet_get_text (sheet, 6, 29), ==, "");
}

static void
check_refused (Fixture *fixture, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_press_read_form (fixture->book, bytes, &error));
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
test_wrong_files (Fixture *fixture, gconstpointer data)
{
  const Edit no_mark[] = { { NULL } };
  g_autoptr (GBytes) form = make_form (fixture, MONTH);
  g_autoptr (GBytes) plain = fill_in (fixture, form, no_mark);
  gsize size = g_bytes_get_size (form);
  const char *files[] = { "", "%PDF-1.7 ...", "\xD0\xCF\x11\xE0 password", "PK\3\4", "PK" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i], strlen (files[i]));

      check_refused (fixture, file);
    }
  /* Cut off anywhere. */
  for (gsize cut = 1; cut < size; cut += size / 17)
    {
      g_autoptr (GBytes) file = g_bytes_new_from_bytes (form, 0, cut);

      check_refused (fixture, file);
    }
}

/* Bytes that are wrong are refused or read as something; they never crash. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) form = make_form (fixture, MONTH);
  gsize size;
  const char *bytes = g_bytes_get_data (form, &size);

  for (gsize at = 0; at < size; at += 97)
    {
      char *copy = g_memdup2 (bytes, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (ScbForm) read = NULL;

      copy[at] ^= 0x5A;
      damaged = g_bytes_new_take (copy, size);
      read = scb_press_read_form (fixture->book, damaged, NULL);
    }
}

static void
test_cell_names (void)
{
  static const struct
  {
    guint row, column;
    const char *name;
  } cases[] = { { 0, 0, "A1" }, { 6, 25, "Z7" }, { 6, 26, "AA7" }, { 99, 701, "ZZ100" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = scb_sheet_cell_name (cases[i].row, cases[i].column);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/form/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("filled-in", test_filled_in);
  ADD ("older", test_an_older_form);
  ADD ("second-session", test_a_second_session);
  ADD ("faults", test_faults_by_cell);
  ADD ("recorded", test_recorded_in_full);
  ADD ("one-for-each", test_one_for_each);
  ADD ("another-program", test_another_program);
  ADD ("wrong-files", test_wrong_files);
  ADD ("damaged", test_damaged);
  g_test_add_func ("/form/cell-names", test_cell_names);
  return g_test_run ();
}
