/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a month: written, closed, and what changes afterwards. */

#include "press-fixture.h"
#include "scb-book-month-report.h"
#include "scb-book-month.h"
#include "scb-press-month.h"

#define MONTH "2020-09"

static char *
print_text (ScbBook *book, const char *paper)
{
  const ScbPressJob job = { .paper = paper, .period = MONTH };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print = scb_press_print (book, &job, &error);
  g_autoptr (PopplerDocument) document = NULL;

  g_assert_no_error (error);
  document = open_print (print);
  return all_text (document);
}

static void
assert_on_paper (ScbBook *book, const char *paper, const char *words, gboolean is_there)
{
  g_autofree char *text = print_text (book, paper);

  if ((strstr (text, words) != NULL) != is_there)
    g_error ("“%s” is %son paper: %s", words, is_there ? "not " : "", text);
}

static ScbScore *
decide (ScbBook *book, double points, ScbLevel level)
{
  gint64 session = find_session (book, "Xóm Mới", "2020-09-03");
  ScbScore *score = g_object_new (SCB_TYPE_SCORE, "session", session, "scorer",
                                  SCB_SCORER_COMMITTEE, "points", points, "level", level, NULL);

  g_assert_true (scb_book_save (book, score, "Decide", NULL));
  return score;
}

static void
close_month (ScbBook *book, const char *day)
{
  g_autoptr (GError) error = NULL;

  scb_press_close_month (book, 0, MONTH, day, &error);
  g_assert_no_error (error);
}

static guint
count_differences (ScbBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) differences = scb_press_list_month_differences (book, 0, MONTH, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < differences->len; i++)
    g_test_message ("%s", (char *)differences->pdata[i]);
  return differences->len;
}

static void
test_texts_are_kept (Fixture *fixture, gconstpointer data)
{
  gint64 office = scb_book_get_own_organization (fixture->book);
  g_autoptr (GError) error = NULL;

  assert_on_paper (fixture->book, "monthly-report", "Số ", TRUE);
  assert_on_paper (fixture->book, "monthly-report", "IV- NHIỆM VỤ", FALSE);
  scb_book_set_month_text (fixture->book, office, MONTH, "tasks", "Họp chuyên đề \"quý IV\".",
                           &error);
  g_assert_no_error (error);
  scb_book_set_month_text (fixture->book, office, MONTH, "held", "", &error);
  g_assert_no_error (error);
  assert_on_paper (fixture->book, "monthly-report", "Họp chuyên đề \"quý IV\".", TRUE);
  assert_on_paper (fixture->book, "monthly-report", "chi bộ sinh hoạt; ", FALSE);
  /* The draft again. */
  scb_book_set_month_text (fixture->book, office, MONTH, "held", NULL, &error);
  g_assert_no_error (error);
  assert_on_paper (fixture->book, "monthly-report", "chi bộ sinh hoạt; ", TRUE);
}

static void
test_closed_stays_as_it_was (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbScore) score = decide (fixture->book, 93.5, SCB_LEVEL_GOOD);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  assert_on_paper (fixture->book, "monthly-list", "93,5", TRUE);
  g_assert_cmpuint (count_differences (fixture->book), ==, 0);
  close_month (fixture->book, "2020-10-08");
  before = print_text (fixture->book, "monthly-list");
  assert_on_paper (fixture->book, "monthly-report", "Số 09-BC/ĐU", TRUE);
  assert_on_paper (fixture->book, "monthly-report", "ngày 08 tháng 10 năm 2020", TRUE);
  g_assert_cmpuint (count_differences (fixture->book), ==, 0);

  g_object_set (score, "points", 85.0, "level", SCB_LEVEL_FAIR, NULL);
  g_assert_true (scb_book_save (fixture->book, score, "Decide", NULL));
  after = print_text (fixture->book, "monthly-list");
  g_assert_cmpstr (after, ==, before);
  /* Points and level. */
  g_assert_cmpuint (count_differences (fixture->book), ==, 2);
}

static void
test_closed_is_locked (Fixture *fixture, gconstpointer data)
{
  gint64 office = scb_book_get_own_organization (fixture->book);
  g_autoptr (GError) locked = NULL;
  g_autoptr (GError) twice = NULL;
  g_autoptr (GError) error = NULL;

  close_month (fixture->book, "2020-10-08");
  g_assert_false (
      scb_book_set_month_text (fixture->book, office, MONTH, "tasks", "Muộn.", &locked));
  g_assert_error (locked, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED);
  g_assert_false (scb_press_close_month (fixture->book, 0, MONTH, "2020-10-09", &twice));
  g_assert_error (twice, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED);

  scb_book_reopen_month (fixture->book, office, MONTH, &error);
  g_assert_no_error (error);
  scb_book_set_month_text (fixture->book, office, MONTH, "tasks", "Kịp rồi.", &error);
  g_assert_no_error (error);
  close_month (fixture->book, "2020-10-12");
  assert_on_paper (fixture->book, "monthly-report", "Kịp rồi.", TRUE);
  /* It keeps its number. */
  assert_on_paper (fixture->book, "monthly-report", "Số 09-BC/ĐU", TRUE);
}

static void
test_results_and_schedule (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbScore) score = decide (fixture->book, 87, SCB_LEVEL_FAIR);

  /* No decision is named: room for the pen. */
  assert_on_paper (fixture->book, "results", "Khá", TRUE);
  assert_on_paper (fixture->book, "results", "18-TB/ĐU", FALSE);
  assert_on_paper (fixture->book, "results", "Chưa duyệt", TRUE);
  g_object_set (score, "document-number", "18-TB/ĐU", "document-date", "2020-10-10", NULL);
  g_assert_true (scb_book_save (fixture->book, score, "Decide", NULL));
  assert_on_paper (fixture->book, "results", "Số 18-TB/ĐU", TRUE);
  assert_on_paper (fixture->book, "results", "ngày 10 tháng 10 năm 2020", TRUE);

  assert_on_paper (fixture->book, "schedule", "19 giờ 30 phút", TRUE);
  assert_on_paper (fixture->book, "schedule", "Hoàng Văn Minh", TRUE);
}

static void
test_year (Fixture *fixture, gconstpointer data)
{
  assert_on_paper (fixture->book, "year-report", "sinh hoạt chi bộ năm 2020", TRUE);
  assert_on_paper (fixture->book, "year-report", "Chi bộ thôn Xóm Mới", TRUE);
  assert_on_paper (fixture->book, "year-report", "Đảng ủy xã Lương Mông: ", TRUE);
  assert_on_paper (fixture->book, "year-report", "NGƯỜI LẬP BIỂU", TRUE);
}

/* What a spreadsheet program finds in a cell, by the raw contents of the sheet. */
static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbScore) score = decide (fixture->book, 93.5, SCB_LEVEL_GOOD);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonth) month = scb_press_load_month (fixture->book, 0, MONTH, &error);
  g_autoptr (GBytes) bytes = month != NULL ? scb_press_make_month_workbook (month, &error) : NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "list.xlsx", NULL);
  char *command[] = {
    "python3",
    "-c",
    "import sys, zipfile;"
    "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml'))",
    path,
    NULL,
  };
  g_autofree char *sheet = NULL;
  gsize size;
  const char *contents;

  g_assert_no_error (error);
  contents = g_bytes_get_data (bytes, &size);
  g_assert_true (g_file_set_contents (path, contents, (gssize)size, NULL));
  g_assert_true (g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &sheet, NULL,
                               NULL, NULL));
  g_unlink (path);
  /* 93.5 and 3 September 2020 as numbers. */
  g_assert_nonnull (strstr (sheet, "<v>93.5</v>"));
  g_assert_nonnull (strstr (sheet, "<v>44077</v>"));
  g_assert_nonnull (strstr (sheet, "r=\"J1\""));
  g_assert_null (strstr (sheet, "r=\"K1\""));
}

static void
test_an_open_month_is_not_opened (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_reopen_month (
      fixture->book, scb_book_get_own_organization (fixture->book), MONTH, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/month-close/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("texts", test_texts_are_kept);
  ADD ("frozen", test_closed_stays_as_it_was);
  ADD ("locked", test_closed_is_locked);
  ADD ("notices", test_results_and_schedule);
  ADD ("year", test_year);
  ADD ("workbook", test_workbook);
  ADD ("open", test_an_open_month_is_not_opened);
  return g_test_run ();
}
