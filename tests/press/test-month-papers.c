/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All papers of a month in one file, each as if it had been printed alone. */

#include "press-fixture.h"
#include "scb-book-month.h"
#include "scb-press-batch.h"

#define MONTH "2020-09"

typedef struct
{
  double last;
  guint n_calls;
  GCancellable *cancellable; /* (nullable): to call it off with */
} Watch;

static void
progress_cb (double fraction, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (fraction, >, watch->last);
  g_assert_cmpfloat (fraction, <=, 1);
  watch->last = fraction;
  watch->n_calls++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

/* Pages of the papers of one session, printed each by itself. */
static guint
count_pages_of_session (ScbBook *book, gint64 id, gint64 office)
{
  g_autoptr (ScbSession) session = scb_book_get (book, SCB_TYPE_SESSION, id, NULL);
  g_autoptr (ScbPrint) minutes = NULL;
  g_autoptr (ScbPrint) sheet = NULL;

  if (session->state < SCB_SESSION_STATE_DRAFT || session->state > SCB_SESSION_STATE_SIGNED
      || session->detail == SCB_SESSION_DETAIL_SCORE
      || scb_book_get_organization_of (book, session->branch, session->held_on) != office)
    return 0;
  minutes = print_paper (book, "minutes", id, FALSE);
  if (session->kind != SCB_SESSION_KIND_COMMITTEE)
    sheet = print_paper (book, "score-sheet", id, FALSE);
  return minutes->n_pages + (sheet != NULL ? sheet->n_pages : 0);
}

static guint
count_pages (ScbBook *book)
{
  gint64 office = scb_book_get_own_organization (book);
  g_autoptr (GArray) sessions
      = scb_book_query_sessions (book, &(ScbSessionQuery){ .period = MONTH }, NULL);
  guint n_papers, n_pages = 0;
  const ScbPaperInfo *papers = scb_press_papers (&n_papers);

  for (guint i = 0; i < sessions->len; i++)
    n_pages += count_pages_of_session (book, g_array_index (sessions, gint64, i), office);
  g_assert_cmpuint (n_pages, >, 10);
  for (guint i = 0; i < n_papers; i++)
    if (papers[i].source == SCB_PAPER_OF_MONTH)
      {
        const ScbPressJob job = { .paper = papers[i].id, .period = MONTH };
        g_autoptr (ScbPrint) print = scb_press_print (book, &job, NULL);

        n_pages += print->n_pages;
      }
  return n_pages;
}

static void
test_all_of_them (Fixture *fixture, gconstpointer data)
{
  Watch watch = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print
      = scb_press_print_month_papers (fixture->book, 0, MONTH, progress_cb, &watch, NULL, &error);
  g_autoptr (PopplerDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_autoptr (PopplerPage) page = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (watch.n_calls, >, 8);
  g_assert_cmpstr (print->file_name, ==, "giay-to-thang-2020-09.pdf");
  document = open_print (print);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, print->n_pages);
  g_assert_cmpuint (print->n_pages, ==, count_pages (fixture->book));
  page = poppler_document_get_page (document, 0);
  first = poppler_page_get_text (page);
  g_assert_nonnull (strstr (first, "BIÊN BẢN"));
  text = all_text (document);
  g_assert_nonnull (strstr (text, "DANH SÁCH"));
  /* Committees of other communes are not ours. */
  g_assert_null (strstr (text, "Chi bộ thôn Làng Cổng"));
}

static void
test_called_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_press_print_month_papers (fixture->book, 0, MONTH, progress_cb, &watch,
                                               cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.n_calls, ==, 1);
}

static void
test_a_month_without_anything (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      scb_press_print_month_papers (fixture->book, 0, "2011-01", NULL, NULL, NULL, &error));
  g_assert_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT);
  g_assert_nonnull (strstr (error->message, "tháng 01 năm 2011"));
}

static void
printed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(ScbPrint **)user_data = scb_press_print_month_papers_finish (result, NULL);
}

static void
test_in_a_worker (Fixture *fixture, gconstpointer data)
{
  Watch watch = { 0 };
  ScbPrint *print = NULL;

  scb_press_print_month_papers_async (fixture->book, 0, MONTH, progress_cb, &watch, NULL,
                                      printed_cb, &print);
  while (print == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (watch.n_calls, >, 0);
  g_assert_cmpuint (print->n_pages, >, 10);
  scb_print_free (print);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/month-papers/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("all", test_all_of_them);
  ADD ("called-off", test_called_off);
  ADD ("nothing", test_a_month_without_anything);
  ADD ("worker", test_in_a_worker);

  return g_test_run ();
}
