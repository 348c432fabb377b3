/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of members and of branches: what their columns hold, what their rows bring. */

#include "exchange-fixture.h"

#include <xlsxwriter.h>

#include "scb-import-table.h"

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
import_bytes_of_table (ScbBook *book,
                       gint64 branch,
                       GBytes *bytes,
                       const char *const *columns,
                       ScbPackageFlags flags,
                       GError **error)
{
  g_autoptr (ScbImportTable) table = scb_import_table_new (SCB_IMPORT_TABLE_MEMBERS, bytes, error);
  g_autoptr (GPtrArray) lines = NULL;

  if (table == NULL || !scb_import_table_map (table, columns, error))
    return NULL;
  lines = scb_import_table_judge (table, book, branch, error);
  return lines != NULL ? scb_import_table_import (table, book, lines, FALSE, flags, error) : NULL;
}

static ScbPackageReport *
import_table (
    ScbBook *book, gint64 branch, const char *text, const char *const *columns, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return import_bytes_of_table (book, branch, bytes, columns, SCB_PACKAGE_NO_FLAGS, error);
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
      = import_bytes_of_table (fixture->book, branch, bytes, NULL, SCB_PACKAGE_DRY_RUN, &error);

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
  report = import_bytes_of_table (book, 0, bytes, NULL, SCB_PACKAGE_NO_FLAGS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->added, >, 0);
  members = scb_book_list (book, SCB_TYPE_MEMBER, NULL, 0, &error);
  assert_born (members, "Lò Thị Nhuần", "1960-02-29");
  assert_born (members, "Bàn Văn Nghiễm", "1971");
}

/* ---- what the columns hold ---- */

static ScbImportTable *
read_table (ScbImportTableKind kind, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  ScbImportTable *table = scb_import_table_new (kind, bytes, &error);

  g_assert_no_error (error);
  return table;
}

static GPtrArray *
judge (ScbImportTable *table, ScbBook *book, gint64 branch)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = scb_import_table_judge (table, book, branch, &error);

  g_assert_no_error (error);
  return lines;
}

static void
assert_state (GPtrArray *lines, guint line, ScbImportTableLineState state)
{
  g_assert_cmpuint (line, <, lines->len);
  if (scb_import_table_line_get_state (lines->pdata[line]) != state)
    for (guint i = 0; i < ((ScbImportTableLine *)lines->pdata[line])->faults->len; i++)
      g_test_message ("%s", (char *)((ScbImportTableLine *)lines->pdata[line])->faults->pdata[i]);
  g_assert_cmpint (scb_import_table_line_get_state (lines->pdata[line]), ==, state);
}

static void
assert_fault (GPtrArray *lines, guint line, const char *fault)
{
  ScbImportTableLine *found = lines->pdata[line];

  assert_state (lines, line, SCB_IMPORT_TABLE_LINE_FAULTY);
  g_assert_cmpstr (found->faults->pdata[0], ==, fault);
}

/* Headings in NFD, with brackets and stars, in capitals. */
static void
test_headings (void)
{
  g_autoptr (ScbImportTable) table
      = read_table (SCB_IMPORT_TABLE_MEMBERS, "STT,Ho\xCC\xA3 va\xCC\x80 te\xCC\x82n (*),NGÀY SINH "
                                              "(dd/mm/yyyy),Dân tộc *\n1,A B,1960,Tày\n");
  g_autofree char *heading = scb_import_table_get_heading (table, 1);

  g_assert_cmpint (scb_import_table_get_head (table), ==, 0);
  g_assert_cmpint (scb_import_table_get_field (table, 0), ==, SCB_IMPORT_TABLE_NONE);
  g_assert_cmpstr (heading, ==, "Họ và tên (*)");
  for (guint i = 1; i < 4; i++)
    g_assert_cmpint (scb_import_table_get_field (table, i), !=, SCB_IMPORT_TABLE_NONE);
}

/* Rows without the names of their columns are guessed at; a word like “Chính thức” in a row makes
 * it no head. */
static void
test_pasted_without_head (Fixture *fixture, gconstpointer data)
{
  gint64 branch = make_branch (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbImportTable) table = scb_import_table_new_pasted (
      SCB_IMPORT_TABLE_MEMBERS,
      "1\tLò Thị Nhuần\t2/3/1960\tChính thức\n2\tBàn Văn Nghiễm\t1971\tDự bị\n", &error);
  g_autofree char *letter = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (scb_import_table_get_head (table), ==, SCB_IMPORT_TABLE_NONE);
  letter = scb_import_table_get_heading (table, 1);
  g_assert_cmpstr (letter, ==, "B");
  g_assert_cmpstr (scb_import_table_get_example (table, 1), ==, "Lò Thị Nhuần");
  lines = judge (table, fixture->book, branch);
  g_assert_cmpuint (lines->len, ==, 2);
  assert_state (lines, 0, SCB_IMPORT_TABLE_LINE_NEW);
  assert_state (lines, 1, SCB_IMPORT_TABLE_LINE_NEW);
  g_assert_cmpstr (SCB_MEMBER (((ScbImportTableLine *)lines->pdata[0])->record)->born_on, ==,
                   "1960-03-02");
}

/* What the user said of the columns is known the next time, for the same names only. */
static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  const char *text = "Đồng chí,Năm,Ở tại\nLò Thị Nhuần,1960,Thôn 1\n";
  gint64 branch = make_branch (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbImportTable) first = read_table (SCB_IMPORT_TABLE_MEMBERS, text);
  g_autoptr (ScbImportTable) again = read_table (SCB_IMPORT_TABLE_MEMBERS, text);
  g_autoptr (ScbImportTable) other
      = read_table (SCB_IMPORT_TABLE_MEMBERS, "Đồng chí,Năm\nA B,1960\n");
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (ScbPackageReport) report = NULL;

  g_assert_false (scb_import_table_recall (first, fixture->book));
  scb_import_table_set_head (first, 0);
  scb_import_table_set_field (first, 0, 0);
  scb_import_table_set_field (first, 1, 1);
  scb_import_table_set_field (first, 2, 1);
  /* One column only holds the birth. */
  g_assert_cmpint (scb_import_table_get_field (first, 1), ==, SCB_IMPORT_TABLE_NONE);
  scb_import_table_set_field (first, 1, 1);
  g_assert_cmpint (scb_import_table_get_field (first, 2), ==, SCB_IMPORT_TABLE_NONE);
  lines = judge (first, fixture->book, branch);
  report
      = scb_import_table_import (first, fixture->book, lines, FALSE, SCB_PACKAGE_NO_FLAGS, &error);
  g_assert_no_error (error);
  g_assert_true (scb_import_table_recall (again, fixture->book));
  g_assert_cmpint (scb_import_table_get_head (again), ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (scb_import_table_get_field (again, i), ==,
                     scb_import_table_get_field (first, i));
  g_assert_false (scb_import_table_recall (other, fixture->book));
}

/* ---- who it is ---- */

static void
test_duplicates_in_the_file (Fixture *fixture, gconstpointer data)
{
  gint64 branch = make_branch (fixture->book);
  g_autoptr (ScbImportTable) table = read_table (
      SCB_IMPORT_TABLE_MEMBERS,
      "Họ và tên,Ngày sinh,Chi bộ,Loại\nLò Thị Nhuần,2/3/1960,,chính thức\nBàn Văn Nghiễm,1971,,\n"
      "LÒ THỊ NHUẦN,1960,,\nLò Thị Nhuần,1960,Chi bộ thôn Làng Cổng,tạm thời\n");
  g_autoptr (GPtrArray) lines = judge (table, fixture->book, branch);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  gint64 before = scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL);

  assert_state (lines, 0, SCB_IMPORT_TABLE_LINE_NEW);
  assert_fault (lines, 2, "row 4: LÒ THỊ NHUẦN stands in row 2 already");
  /* Official in one branch, temporary in another: one person with two memberships. */
  assert_state (lines, 3, SCB_IMPORT_TABLE_LINE_CHANGED);
  g_assert_cmpuint (((ScbImportTableLine *)lines->pdata[3])->remarks->len, ==, 1);
  report
      = scb_import_table_import (table, fixture->book, lines, FALSE, SCB_PACKAGE_NO_FLAGS, &error);
  g_assert_null (report);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, before);
  g_clear_error (&error);
  report
      = scb_import_table_import (table, fixture->book, lines, TRUE, SCB_PACKAGE_NO_FLAGS, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, before + 2);
}

static void
test_duplicates_of_the_book (Fixture *fixture, gconstpointer data)
{
  gint64 branch = make_branch (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report = import_table (
      fixture->book, branch,
      "Họ và tên,Ngày sinh,Số thẻ\nLò Thị Nhuần,2/3/1960,T-1\nLò Thị Nhuần,1988,T-2\n", NULL,
      &error);
  g_autoptr (ScbImportTable) table = read_table (
      SCB_IMPORT_TABLE_MEMBERS, "Họ và tên,Ngày sinh,Số thẻ,Địa chỉ\nLò Thị Nhuần,1960,,Thôn 1\n"
                                "Lò Thị Nhuần,,,\nLò Thị Khác,,T-1,\nlò thị nhuần,,T-2,\n");
  g_autoptr (GPtrArray) lines = NULL;
  ScbImportTableLine *line;

  g_assert_no_error (error);
  lines = judge (table, fixture->book, branch);
  /* The year agrees; the day that the book knows stays. */
  assert_state (lines, 0, SCB_IMPORT_TABLE_LINE_CHANGED);
  line = lines->pdata[0];
  g_assert_cmpuint (line->news->len, ==, 1);
  g_assert_cmpstr (SCB_MEMBER (line->record)->born_on, ==, "1960-03-02");
  /* Nobody can say who this is: somebody new, and a word about both others. */
  assert_state (lines, 1, SCB_IMPORT_TABLE_LINE_NEW);
  line = lines->pdata[1];
  g_assert_cmpuint (line->remarks->len, ==, 2);
  assert_fault (lines, 2, "row 4, column “Số thẻ”: “T-1” is the card number of Lò Thị Nhuần");
  assert_state (lines, 3, SCB_IMPORT_TABLE_LINE_SAME);
}

/* On the roll of another branch: that is a transfer, with its date and decision. */
static void
test_member_of_another_branch (Fixture *fixture, gconstpointer data)
{
  gint64 branch = make_branch (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report = import_table (
      fixture->book, branch, "Họ và tên,Ngày sinh\nLò Thị Nhuần,1960\n", NULL, &error);
  g_autoptr (ScbImportTable) table
      = read_table (SCB_IMPORT_TABLE_MEMBERS,
                    "Họ và tên,Ngày sinh,Chi bộ,Loại\nLò Thị Nhuần,1960,Chi bộ thôn Làng Cổng,\n"
                    "Lò Thị Nhuần,1960,Chi bộ thôn Làng Cổng,tăng cường\n");
  g_autoptr (GPtrArray) lines = judge (table, fixture->book, 0);

  g_assert_no_error (error);
  assert_state (lines, 0, SCB_IMPORT_TABLE_LINE_FAULTY);
  assert_state (lines, 1, SCB_IMPORT_TABLE_LINE_FAULTY); /* stands above, too */
  scb_import_table_set_field (table, 3, SCB_IMPORT_TABLE_NONE);
  g_ptr_array_unref (lines);
  lines = judge (table, fixture->book, 0);
  assert_state (lines, 0, SCB_IMPORT_TABLE_LINE_FAULTY);
}

static void
test_all_faults_of_a_row (Fixture *fixture, gconstpointer data)
{
  gint64 branch = make_branch (fixture->book);
  g_autoptr (ScbImportTable) table
      = read_table (SCB_IMPORT_TABLE_MEMBERS,
                    "Họ và tên,Ngày sinh,Giới tính,Loại,Ngày về chi bộ\nA B,30/2/1960,x,y,2020\n");
  g_autoptr (GPtrArray) lines = judge (table, fixture->book, branch);
  ScbImportTableLine *line = lines->pdata[0];

  g_assert_cmpuint (line->faults->len, ==, 4);
  g_assert_true (g_str_has_prefix (line->faults->pdata[3], "row 2, column “Ngày về chi bộ”"));
}

/* ---- branches ---- */

static void
test_branches (Fixture *fixture, gconstpointer data)
{
  const char *text = "Tên chi bộ,Mã,Trực thuộc,Ngày thành lập,Ngày sinh hoạt\n"
                     "Chi bộ thôn Khe Nháng,KN,Đảng bộ xã Lương Mông,1/6/2019,3\n"
                     "Chi bộ Trường Tiểu học,TH,Đảng bộ xã Lương Mông,,\n"
                     "Chi bộ thôn Xóm Mới,,Đảng bộ xã Lương Mông,,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbImportTable) table = read_table (SCB_IMPORT_TABLE_BRANCHES, text);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  gint64 before;

  make_branch (fixture->book);
  before = scb_book_count (fixture->book, SCB_TYPE_BRANCH, NULL);
  lines = judge (table, fixture->book, 0);
  assert_state (lines, 0, SCB_IMPORT_TABLE_LINE_NEW);
  g_assert_cmpint (SCB_BRANCH (((ScbImportTableLine *)lines->pdata[1])->record)->kind, ==,
                   SCB_BRANCH_KIND_SCHOOL);
  assert_state (lines, 2, SCB_IMPORT_TABLE_LINE_SAME);
  report
      = scb_import_table_import (table, fixture->book, lines, FALSE, SCB_PACKAGE_NO_FLAGS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->added, ==, 4);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_BRANCH, NULL), ==, before + 2);
  /* A second time there is nothing new. */
  g_ptr_array_unref (lines);
  lines = judge (table, fixture->book, 0);
  for (guint i = 0; i < lines->len; i++)
    assert_state (lines, i, SCB_IMPORT_TABLE_LINE_SAME);
}

static void
test_branch_faults (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbImportTable) table
      = read_table (SCB_IMPORT_TABLE_BRANCHES,
                    "Tên chi bộ,Trực thuộc,Loại,Ngày thành lập,Ngày sinh hoạt\n"
                    "Chi bộ A,Đảng bộ xã Không Có,,,\nChi bộ B,Đảng bộ xã Lương Mông,lạ,,\n"
                    "Chi bộ C,Đảng bộ xã Lương Mông,,2020,\n"
                    "Chi bộ D,Đảng bộ xã Lương Mông,,,32\n,Đảng bộ xã Lương Mông,,,\n"
                    "Chi bộ E,Đảng bộ xã Lương Mông,,,\nChi bộ E,Đảng bộ xã Lương Mông,,,\n");
  g_autoptr (GPtrArray) lines = NULL;

  make_branch (fixture->book);
  lines = judge (table, fixture->book, 0);
  assert_fault (lines, 0,
                "row 2, column “Trực thuộc”: “Đảng bộ xã Không Có” is no organization of the book");
  for (guint i = 1; i < 4; i++)
    assert_state (lines, i, SCB_IMPORT_TABLE_LINE_FAULTY);
  assert_fault (lines, 4, "row 6: the name is missing");
  assert_state (lines, 5, SCB_IMPORT_TABLE_LINE_NEW);
  assert_fault (lines, 6, "row 8: Chi bộ E stands in row 7 already");
}

/* Two communes have a branch of one name: the organization tells them apart. */
static void
test_branches_of_one_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbImportTable) branches = read_table (
      SCB_IMPORT_TABLE_BRANCHES, "Tên chi bộ,Trực thuộc\nChi bộ thôn Xóm Mới,Đảng bộ xã Đồn Đạc\n");
  g_autoptr (ScbImportTable) members = read_table (
      SCB_IMPORT_TABLE_MEMBERS, "Họ và tên,Chi bộ,Đảng bộ\nA B,Xóm Mới,\nC D,Xóm Mới,xã Đồn Đạc\n");
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (ScbPackageReport) report = NULL;

  make_branch (fixture->book);
  lines = judge (branches, fixture->book, 0);
  assert_state (lines, 0, SCB_IMPORT_TABLE_LINE_NEW);
  /* Of Xóm Mới, and of the one that was merged into it. */
  g_assert_cmpuint (((ScbImportTableLine *)lines->pdata[0])->remarks->len, ==, 2);
  report = scb_import_table_import (branches, fixture->book, lines, FALSE, SCB_PACKAGE_NO_FLAGS,
                                    &error);
  g_assert_no_error (error);
  g_ptr_array_unref (lines);
  lines = judge (members, fixture->book, 0);
  assert_fault (lines, 0, "row 2, column “Chi bộ”: “Xóm Mới” is the name of several branches");
  assert_state (lines, 1, SCB_IMPORT_TABLE_LINE_NEW);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/headings", test_headings);
  g_test_add ("/table/members", Fixture, NULL, set_up, test_members, tear_down);
  g_test_add ("/table/member-faults", Fixture, NULL, set_up, test_member_faults, tear_down);
  g_test_add ("/table/titles-above", Fixture, NULL, set_up, test_titles_above, tear_down);
  g_test_add ("/table/members-dry-run", Fixture, NULL, set_up, test_members_dry_run, tear_down);
  g_test_add ("/table/workbook", Fixture, NULL, set_up, test_members_of_a_workbook, tear_down);
  g_test_add ("/table/mapped-columns", Fixture, NULL, set_up, test_mapped_columns, tear_down);
  g_test_add ("/table/pasted-without-head", Fixture, NULL, set_up, test_pasted_without_head,
              tear_down);
  g_test_add ("/table/remembered", Fixture, NULL, set_up, test_remembered, tear_down);
  g_test_add ("/table/duplicates-in-the-file", Fixture, NULL, set_up, test_duplicates_in_the_file,
              tear_down);
  g_test_add ("/table/duplicates-of-the-book", Fixture, NULL, set_up, test_duplicates_of_the_book,
              tear_down);
  g_test_add ("/table/member-of-another-branch", Fixture, NULL, set_up,
              test_member_of_another_branch, tear_down);
  g_test_add ("/table/all-faults-of-a-row", Fixture, NULL, set_up, test_all_faults_of_a_row,
              tear_down);
  g_test_add ("/table/branches", Fixture, NULL, set_up, test_branches, tear_down);
  g_test_add ("/table/branch-faults", Fixture, NULL, set_up, test_branch_faults, tear_down);
  g_test_add ("/table/branches-of-one-name", Fixture, NULL, set_up, test_branches_of_one_name,
              tear_down);
  return g_test_run ();
}
