/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year of a branch: what it decided, and the bound book of its minutes and resolutions. */

#include "press-fixture.h"

#include <string.h>

#include "scb-press-branch.h"

static gint64
find_branch (ScbBook *book, const char *name)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (book, name, NULL);

  return scb_record_get_id (branches->pdata[0]);
}

static ScbPrint *
print_year (ScbBook *book, const char *paper, const char *period)
{
  const ScbPressJob job
      = { .paper = paper, .branch = find_branch (book, "Xóm Mới"), .period = period };
  g_autoptr (GError) error = NULL;
  ScbPrint *print = scb_press_print (book, &job, &error);

  g_assert_no_error (error);
  return print;
}

static void
test_year_tasks (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "CHI BỘ THÔN XÓM MỚI",
    "DANH MỤC",
    "nhiệm vụ Chi bộ quyết nghị năm 2020 và kết quả thực hiện",
    "Nạo vét 300",
    "04-NQ/CB",
    "20/7/2020",
    "Hoàn",
    "Tính đến ngày",
    "T/M CHI BỘ",
    "Nông Văn Được",
  };
  g_autoptr (ScbPrint) print = print_year (fixture->book, "year-tasks", "2020-12");
  g_autoptr (PopplerDocument) document = open_print (print);
  g_autofree char *text = all_text (document);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (text, lines[i]) == NULL)
      g_error ("“%s” is not on paper: %s", lines[i], text);
  g_assert_null (strstr (text, "ba kích")); /* of another branch */
  g_assert_cmpstr (print->file_name, ==, "nhiem-vu-nam-chi-bo-thon-xom-moi-2020.pdf");
}

static void
test_year_tasks_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbPrint) print = print_year (fixture->book, "year-tasks", "2031-12");
  g_autoptr (PopplerDocument) document = open_print (print);
  g_autofree char *text = all_text (document);

  g_assert_nonnull (strstr (text, "giao 0 nhiệm vụ"));
  g_assert_null (strstr (text, "Tính đến"));
}

static void
test_year_tasks_workbook (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_press_make_year_tasks_workbook (
      fixture->book, find_branch (fixture->book, "Xóm Mới"), "2020-12", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "PK", 2), ==, 0);
}

/* The text of the page whose number stands behind the entry. */
static char *
page_of_entry (PopplerDocument *document, const char *contents, const char *entry)
{
  const char *found = strstr (contents, entry);
  const char *p = found;
  g_autoptr (PopplerPage) page = NULL;
  int number;

  if (found == NULL)
    g_error ("“%s” is not in the table of contents: %s", entry, contents);
  while (!(*p == '.' && p[1] == ' ' && g_ascii_isdigit (p[2])))
    p++;
  number = atoi (p + 2);
  g_assert_cmpint (number, >, 2);
  page = poppler_document_get_page (document, number - 1);
  /* The page says itself which it is. */
  {
    char *text = poppler_page_get_text (page);

    g_assert_cmpint (atoi (text), ==, number);
    return text;
  }
}

static void
test_book_of_the_year (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *entry, *on_page;
  } entries[] = {
    { "Biên bản số 01 ", "Số 01-BB/CB" },
    { "Nghị quyết số 01:", "Số 01-NQ/CB" },
    { "Kết luận số 01:", "Số 01-KL/CB" },
    { "Biên bản số 05 ", "Số 05-BB/CB" },
    { "Đính chính biên bản số 05", "mương Khe Lầm" },
    { "Biên bản số 07 ", "Số 07-BB/CB" },
    { "Nghị quyết số 06:", "Số 06-NQ/CB" },
  };
  g_autoptr (ScbPrint) print = print_year (fixture->book, "year-book", "2020-12");
  g_autoptr (PopplerDocument) document = open_print (print);
  g_autoptr (PopplerPage) cover = poppler_document_get_page (document, 0);
  g_autoptr (PopplerPage) contents_page = poppler_document_get_page (document, 1);
  g_autofree char *cover_text = poppler_page_get_text (cover);
  g_autofree char *contents = poppler_page_get_text (contents_page);
  PopplerIndexIter *outline = poppler_index_iter_new (document);
  guint n_entries = 0;

  g_assert_nonnull (strstr (cover_text, "SỔ BIÊN BẢN SINH HOẠT CHI BỘ"));
  g_assert_nonnull (strstr (cover_text, "Năm 2020"));
  g_assert_nonnull (strstr (contents, "MỤC LỤC"));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *page = page_of_entry (document, contents, entries[i].entry);

      if (strstr (page, entries[i].on_page) == NULL)
        g_error ("“%s” is not on its page: %s", entries[i].on_page, page);
    }
  do
    n_entries++;
  while (poppler_index_iter_next (outline));
  poppler_index_iter_free (outline);
  g_assert_cmpuint (n_entries, >=, 14); /* cover, contents, minutes, resolutions */
}

/* A reader would page through a book of one cover. */
static void
test_no_book_of_nothing (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "year-book",
                            .branch = find_branch (fixture->book, "Xóm Mới"),
                            .period = "2031-12" };
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_press_print (fixture->book, &job, &error));
  g_assert_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT);
  g_assert_nonnull (strstr (error->message, "2031"));
}

/* ---- in a worker ---- */

typedef struct
{
  GMainLoop *loop;
  ScbPrint *print;
  GError *error;
  guint n_told, last, of;
} Wait;

static void
progress_cb (guint done, guint of, gpointer data)
{
  Wait *wait = data;

  g_assert_cmpuint (done, >=, wait->last);
  wait->n_told++;
  wait->last = done;
  wait->of = of;
}

static void
printed_cb (GObject *book, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->print = scb_press_print_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
test_progress_and_calling_off (Fixture *fixture, gconstpointer data)
{
  Wait wait = { g_main_loop_new (NULL, FALSE) };
  const ScbPressJob job = { .paper = "year-book",
                            .branch = find_branch (fixture->book, "Xóm Mới"),
                            .period = "2020-12",
                            .progress = progress_cb,
                            .progress_data = &wait };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  scb_press_print_async (fixture->book, &job, NULL, printed_cb, &wait);
  g_main_loop_run (wait.loop);
  g_assert_no_error (wait.error);
  g_assert_cmpuint (wait.print->n_pages, >, 14);
  g_assert_cmpuint (wait.n_told, >=, 7);
  g_assert_cmpuint (wait.last, ==, wait.of - 1);
  g_clear_pointer (&wait.print, scb_print_free);

  g_cancellable_cancel (cancellable);
  scb_press_print_async (fixture->book, &job, cancellable, printed_cb, &wait);
  g_main_loop_run (wait.loop);
  g_assert_null (wait.print);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);
  g_main_loop_unref (wait.loop);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/branch-year/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("tasks", test_year_tasks);
  ADD ("tasks-of-nothing", test_year_tasks_of_nothing);
  ADD ("tasks-workbook", test_year_tasks_workbook);
  ADD ("book", test_book_of_the_year);
  ADD ("book-of-nothing", test_no_book_of_nothing);
  ADD ("worker", test_progress_and_calling_off);
  return g_test_run ();
}
