/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open on a day, and slips of tasks, read back from the PDF. */

#include "press-fixture.h"

static ScbPrint *
print_day (Fixture *fixture, const char *paper, const char *day, const char *branch)
{
  g_autoptr (GPtrArray) branches
      = branch != NULL ? scb_book_find_branches (fixture->book, branch, NULL) : NULL;
  const ScbPressJob job
      = { .paper = paper,
          .day = day,
          .branch = branches != NULL ? scb_record_get_id (branches->pdata[0]) : 0 };
  g_autoptr (GError) error = NULL;
  ScbPrint *print = scb_press_print (fixture->book, &job, &error);

  g_assert_no_error (error);
  return print;
}

/* All words of all pages, one blank between them. */
static char *
words_of (ScbPrint *print, guint first, guint last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PopplerDocument) document = poppler_document_new_from_bytes (print->pdf, NULL, &error);
  GString *text = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  g_assert_no_error (error);
  for (guint i = first; i < last; i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, (int)i);
      g_autofree char *words_of_page = poppler_page_get_text (page);

      g_string_append_printf (text, "%s ", words_of_page);
    }
  words = g_strsplit_set (text->str, " \n", -1);
  g_string_free (text, TRUE);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_ptr_array_add (kept, *word);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv (" ", (char **)kept->pdata);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static void
test_follow_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbPrint) print = print_day (fixture, "follow-up", "2020-10-20", "Xóm Mới");
  g_autofree char *text = words_of (print, 0, print->n_pages);

  assert_says (text, "thực hiện nghị quyết, đến ngày 20 tháng 10 năm 2020");
  assert_says (text, "350/500 m (70 %)");
  assert_says (text, "gia hạn 1 lần");
  assert_says (text, "KHÂU YẾU CHƯA KHẮC PHỤC");
  assert_says (text, "Chuồng trại gần nhà ở");
  assert_says (text, "quá hạn 13 ngày"); /* the answer of the district */
  assert_says (text, "đã nhận 200/200 cây");
  g_assert_cmpstr (print->file_name, ==, "theo-doi-chi-bo-thon-xom-moi-2020-10-20.pdf");
}

/* What is confidential is not for the wall. */
static void
test_confidential (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbPrint) print = print_day (fixture, "follow-up", "2020-12-10", NULL);
  g_autofree char *text = words_of (print, 0, print->n_pages);

  g_assert_null (strstr (text, "xếp lịch chạy xe"));
  assert_says (text, "Che chắn chuồng trại");
  assert_says (text, "Chi bộ thôn Đồng Giảng A");
  assert_says (text, "38/42 hộ (90,5 %)");
}

static void
test_slips (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbPrint) print = print_day (fixture, "task-slips", "2020-12-10", "Xóm Mới");

  g_assert_cmpuint (print->n_pages, ==, 3);
  for (guint i = 0; i < print->n_pages; i++)
    {
      g_autofree char *text = words_of (print, i, i + 1);

      assert_says (text, "PHIẾU THEO DÕI NHIỆM VỤ giao đồng chí");
      assert_says (text, "NGƯỜI THỰC HIỆN");
    }
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbPrint) print = print_day (fixture, "follow-up", "2019-01-01", "Khe Giấy");
  g_autoptr (ScbPrint) slips = print_day (fixture, "task-slips", "2019-01-01", "Khe Giấy");
  g_autofree char *text = words_of (print, 0, 1);
  g_autofree char *none = words_of (slips, 0, 1);

  assert_says (text, "Không còn việc nào đang thực hiện.");
  assert_says (none, "Không còn nhiệm vụ nào đang giao.");
}

static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "follow-up", .day = "2020-12-10" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_press_make_follow_up_workbook (fixture->book, &job, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 2, "PK", 2);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/follow-up-papers/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("follow-up", test_follow_up);
  ADD ("confidential", test_confidential);
  ADD ("slips", test_slips);
  ADD ("nothing", test_nothing);
  ADD ("workbook", test_workbook);
  return g_test_run ();
}
