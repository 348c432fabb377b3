/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as spreadsheets write them, and members from them. */

#include "exchange-fixture.h"

#include <glib/gstdio.h>
#include <xlsxwriter.h>

#include "scb-csv-members.h"
#include "scb-csv.h"

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = scb_csv_read (bytes, &error);

  g_assert_no_error (error);
  return rows;
}

static void
assert_cell (GPtrArray *rows, guint row, guint cell, const char *text)
{
  const ScbCsvRow *found = rows->pdata[row];

  g_assert_cmpuint (cell, <, found->n_cells);
  g_assert_cmpstr (found->cells[cell], ==, text);
}

static void
import_sample (ScbBook *book)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report = import_bytes (book, sample);

  g_assert_nonnull (report);
}

static void
assert_born (GPtrArray *members, const char *name, const char *born_on)
{
  for (guint i = 0; i < members->len; i++)
    if (g_str_equal (SCB_MEMBER (members->pdata[i])->full_name, name))
      {
        g_assert_cmpstr (SCB_MEMBER (members->pdata[i])->born_on, ==, born_on);
        return;
      }
  g_error ("“%s” is not there", name);
}

static void
test_separators (void)
{
  static const char *const texts[]
      = { "\357\273\277Họ tên;Ghi chú\r\nA;\"b;c\"\r\n", "Họ tên,Ghi chú\nA,\"b;c\"\n",
          "Họ tên\tGhi chú\nA\tb;c", "Họ tên;Ghi chú\rA;\"b;c\"\r" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) rows = read_text (texts[i]);

      g_assert_cmpuint (rows->len, ==, 2);
      assert_cell (rows, 0, 0, "Họ tên");
      assert_cell (rows, 1, 1, "b;c");
    }
}

static void
test_quoted_cells (void)
{
  g_autoptr (GPtrArray) rows = read_text ("a,b\n\"hai\ndòng\",\"nói \"\"được\"\"\"\n\n,\nx,y\n");

  g_assert_cmpuint (rows->len, ==, 3);
  assert_cell (rows, 1, 0, "hai\ndòng");
  assert_cell (rows, 1, 1, "nói \"được\"");
  g_assert_cmpuint (((ScbCsvRow *)rows->pdata[1])->line, ==, 2);
  g_assert_cmpuint (((ScbCsvRow *)rows->pdata[2])->line, ==, 6);
}

static void
test_open_quote (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b\n\"never", 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = scb_csv_read (bytes, &error);

  g_assert_null (rows);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE);
  g_assert_true (g_str_has_prefix (error->message, "line 2"));
}

static void
test_written_is_read (void)
{
  const char *const cells[] = { "Nông Văn \"Được\"", "a;b,c", "", "hai\ndòng", "-5", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  scb_csv_append_row (text, cells);
  rows = read_text (text->str);
  for (guint i = 0; cells[i] != NULL; i++)
    assert_cell (rows, 0, i, cells[i]);
}

static void
test_formulas_are_disarmed (void)
{
  const char *const cells[] = { "=1+1", "@SUM", "-2", NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  scb_csv_append_row (text, cells);
  g_assert_cmpstr (text->str, ==, "'=1+1,'@SUM,-2\n");
}

/* ---- members ---- */

static gint64
make_branch (ScbBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report = import_bytes (book, sample);
  g_autoptr (GPtrArray) branches = scb_book_list (book, SCB_TYPE_BRANCH, NULL, 0, &error);

  g_assert_no_error (error);
  return scb_record_get_id (branches->pdata[0]);
}

static ScbPackageReport *
import_table (
    ScbBook *book, gint64 branch, const char *text, const char *const *columns, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return scb_csv_import_members (book, bytes, branch, columns, SCB_PACKAGE_NO_FLAGS, error);
}

static void
test_members (Fixture *fixture, gconstpointer user_data)
{
  gint64 branch = make_branch (fixture->book);
  g_autoptr (GError) error = NULL;
  const char *text
      = "\357\273\277TT;Họ và tên;Ngày sinh;Giới tính;Ngày vào Đảng;Ngày chính thức\r\n"
        "1;Phùn Văn Thử;03/9/1960;Nam;3-2-1990;3-2-1991\r\n"
        "2;\"Chìu Thị\nThử\";1971;nữ;2020-01-05;\r\n";
  g_autoptr (ScbPackageReport) first = import_table (fixture->book, branch, text, NULL, &error);
  g_autoptr (ScbPackageReport) second = NULL;
  g_autoptr (GPtrArray) members = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (first->added, ==, 4); /* two members, two memberships */
  second = import_table (fixture->book, branch, text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (second->added + second->changed, ==, 0);
  members = scb_book_list (fixture->book, SCB_TYPE_MEMBER, NULL, 0, &error);
  for (guint i = 0; i < members->len; i++)
    if (g_strcmp0 (SCB_MEMBER (members->pdata[i])->full_name, "Chìu Thị Thử") == 0)
      {
        g_assert_cmpstr (SCB_MEMBER (members->pdata[i])->born_on, ==, "1971");
        g_assert_cmpint (SCB_MEMBER (members->pdata[i])->gender, ==, SCB_GENDER_FEMALE);
        return;
      }
  g_assert_not_reached ();
}

static void
test_member_faults (Fixture *fixture, gconstpointer user_data)
{
  gint64 branch = make_branch (fixture->book);
  gint64 before = scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL);
  static const struct
  {
    const char *text, *message;
  } faults[] = {
    { "Họ và tên,Ngày sinh\nA B,1960\nC D,31/02/1960\n",
      "row 3, column “Ngày sinh”: “31/02/1960” is no date" },
    { "Họ và tên,Giới tính\nA B,khác\n",
      "row 2, column “Giới tính”: “khác” is neither “Nam” nor “Nữ”" },
    { "Họ và tên,Ngày sinh\n,1960\n", "row 2: the name is missing" },
    { "Họ và tên,Chi bộ\nA B,Thôn Không Có\n",
      "row 2, column “Chi bộ”: “Thôn Không Có” is no branch of the book" },
    { "Tên,Tuổi\nA,5\n", "A row must name the columns, among them “Họ và tên”." },
    { "", "The table is empty." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ScbPackageReport) report
          = import_table (fixture->book, branch, faults[i].text, NULL, &error);

      g_assert_null (report);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, faults[i].message);
      g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, before);
    }
}

/* Lists as offices keep them: body, title, an empty row, then the columns. */
static void
test_titles_above (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  const char *text = "ĐẢNG BỘ XÃ LƯƠNG MÔNG,,\nDANH SÁCH ĐẢNG VIÊN,,\n,,\n"
                     "STT,Họ và tên,Chi bộ\n1,Phùn Văn Thử,Chi bộ thôn Làng Cổng\n"
                     "2,Chìu Thị Thử,Chi bộ thôn Làng Cổng\n";
  gint64 first = make_branch (fixture->book);
  g_autoptr (ScbPackageReport) report = import_table (fixture->book, 0, text, NULL, &error);
  g_autoptr (GPtrArray) memberships = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (report->added, ==, 4);
  memberships = scb_book_list (fixture->book, SCB_TYPE_MEMBERSHIP, NULL, 0, &error);
  g_assert_cmpint (SCB_MEMBERSHIP (memberships->pdata[memberships->len - 1])->branch, !=, first);
}

/* A table can be looked at before it is taken. */
static void
test_members_dry_run (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gint64 branch = make_branch (fixture->book);
  gint64 before = scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Họ tên\nA B\n", strlen ("Họ tên\nA B\n"));
  g_autoptr (ScbPackageReport) report
      = scb_csv_import_members (fixture->book, bytes, branch, NULL, SCB_PACKAGE_DRY_RUN, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->added, ==, 2);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, before);
}

static void
test_mapped_columns (Fixture *fixture, gconstpointer user_data)
{
  gint64 branch = make_branch (fixture->book);
  const char *const columns[] = { "full_name=Tên", "born_on=2", NULL };
  const char *const wrong[] = { "full_name=Tên", "age=2", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report
      = import_table (fixture->book, branch, "Tên,Tuổi\nTằng Văn Thử,1959\n", columns, &error);
  g_autoptr (ScbPackageReport) refused = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (report->added, ==, 2);
  refused = import_table (fixture->book, branch, "Tên,Tuổi\nTằng Văn Thử,1959\n", wrong, &error);
  g_assert_null (refused);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID);
}

/* A list as a spreadsheet program saves it: real dates, a year as a number, a title above the head.
 */
static void
test_members_of_a_workbook (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "members.xlsx", NULL);
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
  lxw_format *format = workbook_add_format (workbook);
  lxw_datetime born = { .year = 1960, .month = 2, .day = 29 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  g_autoptr (GPtrArray) members = NULL;

  import_sample (book);
  format_set_num_format (format, "dd/mm/yyyy");
  worksheet_write_string (sheet, 0, 0, "DANH SÁCH ĐẢNG VIÊN", NULL);
  worksheet_write_string (sheet, 2, 0, "Họ và tên", NULL);
  worksheet_write_string (sheet, 2, 1, "Ngày sinh", NULL);
  worksheet_write_string (sheet, 2, 2, "Chi bộ", NULL);
  worksheet_write_string (sheet, 3, 0, "Lò Thị Nhuần", NULL);
  worksheet_write_datetime (sheet, 3, 1, &born, format);
  worksheet_write_string (sheet, 3, 2, "Chi bộ thôn Xóm Mới", NULL);
  worksheet_write_string (sheet, 4, 0, "Bàn Văn Nghiễm", NULL);
  worksheet_write_number (sheet, 4, 1, 1971, NULL);
  worksheet_write_string (sheet, 4, 2, "Chi bộ thôn Xóm Mới", NULL);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
  bytes = scb_package_load (path, &error);
  g_unlink (path);
  g_assert_no_error (error);
  report = scb_csv_import_members (book, bytes, 0, NULL, SCB_PACKAGE_NO_FLAGS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->added, >, 0);
  members = scb_book_list (book, SCB_TYPE_MEMBER, NULL, 0, &error);
  assert_born (members, "Lò Thị Nhuần", "1960-02-29");
  assert_born (members, "Bàn Văn Nghiễm", "1971");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/quoted-cells", test_quoted_cells);
  g_test_add_func ("/csv/open-quote", test_open_quote);
  g_test_add_func ("/csv/written-is-read", test_written_is_read);
  g_test_add_func ("/csv/formulas-are-disarmed", test_formulas_are_disarmed);
  g_test_add ("/csv/members", Fixture, NULL, set_up, test_members, tear_down);
  g_test_add ("/csv/member-faults", Fixture, NULL, set_up, test_member_faults, tear_down);
  g_test_add ("/csv/titles-above", Fixture, NULL, set_up, test_titles_above, tear_down);
  g_test_add ("/csv/members-dry-run", Fixture, NULL, set_up, test_members_dry_run, tear_down);
  g_test_add ("/csv/workbook", Fixture, NULL, set_up, test_members_of_a_workbook, tear_down);
  g_test_add ("/csv/mapped-columns", Fixture, NULL, set_up, test_mapped_columns, tear_down);
  return g_test_run ();
}
