/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of a PDF on the screen. */

#include "scb-pdf-view.h"
#include "view-fixture.h"

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ScbPreviewResult **taken = user_data;
  g_autoptr (GError) error = NULL;

  *taken = scb_preview_source_render_finish (SCB_PREVIEW_SOURCE (source), result, &error);
  g_assert_no_error (error);
}

static ScbPdfPages *
make_pages (void)
{
  g_autoptr (ViewSource) source = view_source_new ();
  g_autoptr (ScbPreviewResult) result = NULL;
  g_autoptr (GError) error = NULL;
  ScbPdfPages *pages;
  const ScbPreviewRequest request = { .paper = "minutes", .session = 1 };

  scb_preview_source_render_async (SCB_PREVIEW_SOURCE (source), &request, NULL, rendered_cb,
                                   &result);
  view_wait_until (result != NULL);
  pages = scb_pdf_pages_new (result->pdf, &error);
  g_assert_no_error (error);
  return pages;
}

static void
test_what_is_no_pdf_is_refused (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("not a PDF", 9);
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_pdf_pages_new (bytes, &error));
  g_assert_nonnull (error);
}

static void
test_a_picture_is_painted_once (void)
{
  ScbPdfPages *pages = make_pages ();
  gboolean is_sharp = TRUE;
  GdkTexture *texture;

  g_assert_cmpuint (scb_pdf_pages_get_n_pages (pages), ==, 3);
  g_assert_null (scb_pdf_pages_peek_texture (pages, 1, 1.0, &is_sharp));
  g_assert_false (is_sharp);
  texture = scb_pdf_pages_get_texture (pages, 1, 1.0);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 595);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 842);
  g_assert_true (scb_pdf_pages_get_texture (pages, 1, 1.0) == texture);
  g_assert_true (scb_pdf_pages_peek_texture (pages, 1, 2.0, &is_sharp) == texture);
  g_assert_false (is_sharp);
  g_assert_finalize_object (pages);
}

static void
test_memory_is_bounded (void)
{
  ScbPdfPages *pages = make_pages ();
  gboolean is_sharp;

  /* Each of the three takes 64 MB at that size, and only one and a half have room. */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (gdk_texture_get_width (scb_pdf_pages_get_texture (pages, i, 50)), <, 4000);
  g_assert_null (scb_pdf_pages_peek_texture (pages, 0, 50, &is_sharp));
  g_assert_nonnull (scb_pdf_pages_peek_texture (pages, 2, 50, &is_sharp));
  g_assert_true (is_sharp);
  g_assert_finalize_object (pages);
}

static GtkWindow *
present_view (ScbPdfView *view, ScbPdfPages *pages)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (view));
  scb_pdf_view_set_pages (view, pages);
  return view_present (scrolled, 700, 500);
}

static void
test_pages_in_sight_are_painted_others_not (void)
{
  g_autoptr (ScbPdfPages) pages = make_pages ();
  ScbPdfView *view = SCB_PDF_VIEW (scb_pdf_view_new ());
  GtkWindow *window = present_view (view, pages);
  double scale;
  gboolean is_sharp;

  view_settle ();
  scale = scb_pdf_view_get_zoom (view) * 96 / 72;
  scb_pdf_pages_peek_texture (pages, 0, scale, &is_sharp);
  g_assert_true (is_sharp);
  g_assert_null (scb_pdf_pages_peek_texture (pages, 2, scale, &is_sharp));
  view_take_picture (window, "pdf-view");
  view_destroy (window);
}

static void
test_zoom_keeps_its_bounds_and_the_place (void)
{
  g_autoptr (ScbPdfPages) pages = make_pages ();
  ScbPdfView *view = SCB_PDF_VIEW (scb_pdf_view_new ());
  GtkWindow *window = present_view (view, pages);
  g_autoptr (GtkAdjustment) adjustment = NULL;
  double before;

  g_assert_cmpfloat_with_epsilon (scb_pdf_view_get_zoom (view), (700.0 - 24) / (595 * 96.0 / 72),
                                  0.02);
  g_object_get (view, "vadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  before = (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
           / gtk_adjustment_get_upper (adjustment);
  scb_pdf_view_zoom_in (view);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
  g_assert_false (scb_pdf_view_get_fit_width (view));
  g_assert_cmpfloat_with_epsilon (
      (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
          / gtk_adjustment_get_upper (adjustment),
      before, 0.01);
  for (int i = 0; i < 30; i++)
    scb_pdf_view_zoom_out (view);
  g_assert_cmpfloat (scb_pdf_view_get_zoom (view), ==, SCB_PDF_VIEW_ZOOM_MINIMUM);
  for (int i = 0; i < 30; i++)
    scb_pdf_view_zoom_in (view);
  g_assert_cmpfloat (scb_pdf_view_get_zoom (view), ==, SCB_PDF_VIEW_ZOOM_MAXIMUM);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
  view_destroy (window);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
  g_test_add_func ("/pdf-pages/not-a-pdf-is-refused", test_what_is_no_pdf_is_refused);
  g_test_add_func ("/pdf-pages/painted-once", test_a_picture_is_painted_once);
  g_test_add_func ("/pdf-pages/memory-is-bounded", test_memory_is_bounded);
  g_test_add_func ("/pdf-view/only-what-is-in-sight", test_pages_in_sight_are_painted_others_not);
  g_test_add_func ("/pdf-view/zoom", test_zoom_keeps_its_bounds_and_the_place);
  return g_test_run ();
}
