/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing, into a file instead of a printer. */

#include <glib/gstdio.h>
#include <poppler.h>

#include "scb-press-source.h"
#include "scb-print-operation.h"
#include "view-fixture.h"

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ScbPreviewResult **taken = user_data;
  g_autoptr (GError) error = NULL;

  *taken = scb_preview_source_render_finish (SCB_PREVIEW_SOURCE (source), result, &error);
  g_assert_no_error (error);
}

static ScbPreviewResult *
render (ScbBook *book, const ScbPreviewRequest *request)
{
  g_autoptr (ScbPressSource) source = scb_press_source_new (book);
  ScbPreviewResult *result = NULL;

  scb_preview_source_render_async (SCB_PREVIEW_SOURCE (source), request, NULL, rendered_cb,
                                   &result);
  view_wait_until (result != NULL);
  return result;
}

static char *
read_back (const char *path, int n_pages)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, NULL);
  PopplerPage *page;
  double width, height;
  char *text;

  g_assert_nonnull (document);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, n_pages);
  page = poppler_document_get_page (document, 0);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 1.5);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 1.5);
  text = poppler_page_get_text (page);
  g_object_unref (page);
  g_object_unref (document);
  return text;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gboolean *is_done)
{
  g_assert_cmpint (result, !=, GTK_PRINT_OPERATION_RESULT_ERROR);
  *is_done = TRUE;
}

static void
test_minutes_come_out_as_they_are_shown (void)
{
  ScbBook *book = view_open_sample ();
  const ScbPreviewRequest request
      = { .paper = "minutes", .session = view_find_session (book, "Xóm Mới", "2020-09-03") };
  g_autoptr (ScbPreviewResult) result = render (book, &request);
  g_autoptr (ScbPdfPages) pages = scb_pdf_pages_new (result->pdf, NULL);
  g_autoptr (GtkPrintOperation) operation = scb_print_operation_new (pages, result->title);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "scb-print-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean is_done = FALSE;

  close (g_mkstemp (path));
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &is_done);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), !=,
      GTK_PRINT_OPERATION_RESULT_ERROR);
  g_assert_no_error (error);
  view_wait_until (is_done);
  text = read_back (path, scb_pdf_pages_get_n_pages (pages));
  g_assert_nonnull (strstr (text, "ĐẢNG CỘNG SẢN VIỆT NAM"));
  g_assert_nonnull (strstr (text, "BIÊN BẢN"));
  g_assert_no_errno (g_unlink (path));
  view_close_book (book);
}

static GtkWidget *
find_of_type (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Where a portal's dialog cannot ask it: the backs alone. */
static void
test_sides_are_asked_before (void)
{
  ScbBook *book = view_open_sample ();
  const ScbPreviewRequest request
      = { .paper = "minutes", .session = view_find_session (book, "Xóm Mới", "2020-09-03") };
  g_autoptr (ScbPreviewResult) result = render (book, &request);
  g_autoptr (ScbPdfPages) pages = scb_pdf_pages_new (result->pdf, NULL);
  g_autoptr (GtkPrintOperation) operation = scb_print_operation_new (pages, result->title);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "scb-print-XXXXXX", NULL);
  GtkWindow *parent = view_present (gtk_label_new (NULL), 800, 600);
  g_autofree char *text = NULL;
  gboolean is_done = FALSE;
  GtkWindow *dialog;

  g_assert_cmpuint (scb_pdf_pages_get_n_pages (pages), >=, 2);
  close (g_mkstemp (path));
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &is_done);
  gtk_print_operation_set_export_filename (operation, path);
  dialog = scb_print_operation_ask (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, parent);
  view_settle ();
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (find_of_type (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN)), 2);
  g_signal_emit_by_name (view_find_button (GTK_WIDGET (dialog), "_Print"), "clicked");
  view_wait_until (is_done);
  text = read_back (path, (scb_pdf_pages_get_n_pages (pages) + 1) / 2);
  g_assert_null (strstr (text, "BIÊN BẢN"));
  g_assert_no_errno (g_unlink (path));
  view_settle ();
  view_destroy (parent);
  view_close_book (book);
}

static void
test_every_paper_is_offered_filled_and_blank (void)
{
  ScbBook *book = view_open_sample ();
  gint64 session = view_find_session (book, "Xóm Mới", "2020-09-03");
  g_autoptr (ScbPressSource) source = scb_press_source_new (book);
  GListModel *papers = scb_preview_source_get_papers (SCB_PREVIEW_SOURCE (source));

  g_assert_cmpuint (g_list_model_get_n_items (papers), >=, 5);
  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    for (int way = 0; way < 3; way++)
      {
        g_autoptr (ScbPreviewPaper) paper = g_list_model_get_item (papers, i);
        const ScbPreviewRequest request = {
          .paper = scb_preview_paper_get_id (paper),
          .session = way < 2 ? session : 0,
          .option = way > 0,
        };
        g_autoptr (ScbPreviewResult) result = render (book, &request);

        g_assert_cmpuint (g_bytes_get_size (result->pdf), >, 1000);
        g_assert_true (g_str_has_suffix (result->file_name, ".pdf"));
        g_assert_cmpstr (result->title, !=, "");
        g_assert_nonnull (result->warnings);
      }
  g_clear_object (&source);
  view_close_book (book);
}

static void
failed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError **error = user_data;

  g_assert_null (scb_preview_source_render_finish (SCB_PREVIEW_SOURCE (source), result, error));
}

static void
test_a_paper_of_nothing_is_refused (void)
{
  ScbBook *book = view_open_empty ();
  g_autoptr (ScbPressSource) source = scb_press_source_new (book);
  const ScbPreviewRequest request = { .paper = "minutes", .session = 4711 };
  g_autoptr (GError) error = NULL;

  scb_preview_source_render_async (SCB_PREVIEW_SOURCE (source), &request, NULL, failed_cb, &error);
  view_wait_until (error != NULL);
  g_assert_cmpstr (error->message, !=, "");
  g_clear_object (&source);
  view_close_book (book);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
  g_test_add_func ("/print-operation/as-shown", test_minutes_come_out_as_they_are_shown);
  g_test_add_func ("/print-operation/sides-asked-before", test_sides_are_asked_before);
  g_test_add_func ("/press-source/every-paper", test_every_paper_is_offered_filled_and_blank);
  g_test_add_func ("/press-source/nothing", test_a_paper_of_nothing_is_refused);
  return g_test_run ();
}
